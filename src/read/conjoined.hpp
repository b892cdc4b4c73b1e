// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_CONJOINED_HPP
#define PEIL_READ_CONJOINED_HPP

/// \file
/// Names that a text joins and of which only the first is whole: "persons active in politics,
/// journalism or human rights" are three groups. Internal to drafting.

#include <string>
#include <vector>

#include "read/cues.hpp"
#include "read/sentence.hpp"

namespace peil::read {

/// The names that an item joins, in their order.
struct Conjoined {
  /// Each whole: what the first has before its own last words is put before those that lack it.
  /// Every name has one reading or two, the likelier first: with what is put before it, and as it
  /// stands. Empty when the item joins nothing.
  std::vector<std::vector<std::string>> names;
  bool narrowed = false;  ///< a clause behind them says which of these people are meant
};

/// Parts the item at commas and words like "and", up to a clause that narrows them all ("… and who
/// criticise the authorities").
[[nodiscard]] Conjoined conjoined(const Sentence& item, const Cues& cues);

}  // namespace peil::read

#endif  // PEIL_READ_CONJOINED_HPP
