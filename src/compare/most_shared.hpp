// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_MOST_SHARED_HPP
#define PEIL_COMPARE_MOST_SHARED_HPP

#include <cstddef>
#include <vector>

namespace peil::compare {

using Columns = std::vector<std::size_t>;  ///< ascending

struct MostShared {
  Columns columns;       ///< empty: no two columns share a row
  bool complete = true;  ///< all choices were weighed; else there may be a larger one
};

/// At least two of `width` columns, chosen so that their number times that of the rows that have
/// them all is largest; of equals the one with most columns, then those that come first. `rows`
/// holds the columns of each row. By branch and bound, which `most_steps` rows looked at end: what
/// is then the largest found is given, starting from what leaving out column by column finds.
/// \throws std::length_error when there are more than 256 columns.
[[nodiscard]] MostShared most_shared(const std::vector<Columns>& rows, std::size_t width,
                                     std::size_t most_steps = 20'000'000);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_MOST_SHARED_HPP
