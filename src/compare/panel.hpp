// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_PANEL_HPP
#define PEIL_COMPARE_PANEL_HPP

#include <string>
#include <string_view>
#include <vector>

#include "align/table.hpp"
#include "model/repository.hpp"

namespace peil::compare {

/// What public documents say on an origin on a day: the aligned table of `sources`, or of every
/// source with a profile on the origin where none is named. A source of which any position in force
/// on the day may not be seen by everyone is left out as if it were not recorded.
/// Sources must be known to the codebook.
[[nodiscard]] align::Table public_table(const model::Repository& repository,
                                        const model::OriginId& origin,
                                        const std::vector<model::SourceId>& sources,
                                        model::Date day);

/// Whether `public_table` is the same on both days but for the day itself: nothing that it rests on
/// begins, ends or ceases to be confirmed between them. `earlier` must not be after `later`.
[[nodiscard]] bool same_table(const model::Repository& repository, const model::OriginId& origin,
                              const std::vector<model::SourceId>& sources, model::Date earlier,
                              model::Date later);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_PANEL_HPP
