// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_TIMELINE_HPP
#define PEIL_COMPARE_TIMELINE_HPP

/// \file
/// Each change of one source's policy in order, and from when what it says has stood unbroken.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "align/align.hpp"
#include "compare/history.hpp"

namespace peil::compare {

/// Days up to `last` on which what a voice says can change: a position, a term of its vocabulary, a
/// reform or our record of it begins or ends. Ascending.
[[nodiscard]] std::vector<model::Date> turning_days(const model::Codebook& codebook,
                                                    const align::Voice& voice, model::Date last);

/// For each row since when the voice has said of it, without a break, what it says on `day`; that a
/// later document repeated it makes no difference. Empty where the row is not named on `day`, and
/// where no first day is known.
[[nodiscard]] std::vector<std::optional<model::Date>> unbroken_since(
    const model::Codebook& codebook, const model::OriginId& origin, const align::Voice& voice,
    model::Date day, std::span<const align::RowKey> keys);

/// Every change after `from` and up to `to`, in order of days, each with the day (`since`) from
/// which it holds; what came and went is in it. `from` before `to`.
/// \throws std::invalid_argument when `to` is before `from`.
[[nodiscard]] History timeline(const model::Codebook& codebook, const model::OriginId& origin,
                               const align::Voice& voice, model::Date from, model::Date to);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_TIMELINE_HPP
