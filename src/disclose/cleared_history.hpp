// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_CLEARED_HISTORY_HPP
#define PEIL_DISCLOSE_CLEARED_HISTORY_HPP

/// \file
/// A source's history for products: like a `View`, only this module can make one.

#include <optional>
#include <string>
#include <utility>

#include "compare/history.hpp"
#include "disclose/audience.hpp"

namespace peil::disclose {

/// What changed in the policy of one voice, cleared for one audience.
template <Audience audience>
class ClearedHistory {
 public:
  /// Empty where a position of the voice, on whatever day it holds, is too closed for the audience:
  /// a history tells of days on which a comparison does not.
  [[nodiscard]] static std::optional<ClearedHistory> clear(compare::History history,
                                                           const align::Voice& voice);

  [[nodiscard]] const compare::History& history() const { return history_; }
  /// The voice's column in comparisons.
  [[nodiscard]] const std::string& column() const { return column_; }

 private:
  ClearedHistory(compare::History history, std::string column)
      : history_(std::move(history)), column_(std::move(column)) {}

  compare::History history_;
  std::string column_;
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_CLEARED_HISTORY_HPP
