// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_KNOWN_THEN_HPP
#define PEIL_ALIGN_KNOWN_THEN_HPP

/// \file
/// What could be known on a day: the record without hindsight.

#include "model/repository.hpp"

namespace peil::align {

/// The data without positions that rest on documents dated after `day` alone, which tell afterwards
/// what held before (a judgment, a letter that recalls earlier policy). A document dated by its
/// month or year counts as known from the last day of it. Our record of a dimension of which a
/// position is left out is partial: the source did speak, and its general framework must not be
/// read into the gap. Answers to surveys stay as they are.
[[nodiscard]] model::Repository known_then(model::Repository repository, model::Date day);

}  // namespace peil::align

#endif  // PEIL_ALIGN_KNOWN_THEN_HPP
