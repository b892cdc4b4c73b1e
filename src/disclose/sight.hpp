// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_SIGHT_HPP
#define PEIL_DISCLOSE_SIGHT_HPP

/// \file
/// What the reader of a problem sees before any surveyed state adds its own answers. Whoever sees
/// some answers by name (`Problem::named`) is treated as if those were public; where that has to
/// hold whatever the answers are, once for every set of values that they may have.

#include <functional>
#include <vector>

#include "disclose/answer_options.hpp"

namespace peil::disclose {

struct Sight {
  std::vector<model::Entry> named;  ///< values of the named cells of the block, by state
  model::Cells cells;               ///< with those known
  BlockCount counter;
};

enum class Outlook {
  complete,  ///< all sights were looked at, or as many as were asked for
  too_many   ///< more than some thousands, or worlds that cannot be counted
};

/// Calls `look` for every sight until it returns false. With the true answers there is one. With
/// any there is one for all sets of named values that differ to the reader; sets that contradict
/// the statements are passed over. Where no cell of the block is named there is one, with nothing
/// added.
[[nodiscard]] Outlook for_each_sight(const model::Problem& problem, const model::Cells& cells,
                                     const Block& block, Truth truth, std::size_t node_limit,
                                     std::size_t pattern_limit,
                                     const std::function<bool(const Sight&)>& look);

/// The cells as the reader sees them when the answers are the true ones.
[[nodiscard]] model::Cells with_named_answers(const model::Cells& cells);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_SIGHT_HPP
