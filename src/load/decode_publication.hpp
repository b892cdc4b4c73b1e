// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_DECODE_PUBLICATION_HPP
#define PEIL_LOAD_DECODE_PUBLICATION_HPP

#include "load/format/json.hpp"
#include "load/format/report.hpp"
#include "model/publication.hpp"

namespace peil::load {

/// codebook/publication.json; a day that does not exist is reported.
[[nodiscard]] model::Publication decode_publication(const Node& root, Report& report);

}  // namespace peil::load

#endif  // PEIL_LOAD_DECODE_PUBLICATION_HPP
