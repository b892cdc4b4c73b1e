// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_PUBLICATION_HPP
#define PEIL_LOAD_PUBLICATION_HPP

#include <optional>
#include <string>

#include "model/publication.hpp"
#include "model/repository.hpp"

namespace peil::load {

/// What the owner says of the data, from codebook/publication.json; empty when there is no such
/// file. \throws model::InputError when anything in it is wrong.
[[nodiscard]] std::optional<model::Publication> load_publication(
    const model::Repository& repository);

/// Whose policy products compare unless told otherwise: `baseline` of codebook/sources.json, else
/// the first state listed there.
[[nodiscard]] model::SourceId default_baseline(const model::Repository& repository);

}  // namespace peil::load

#endif  // PEIL_LOAD_PUBLICATION_HPP
