// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_LEDGER_SCAN_HPP
#define PEIL_DISCLOSE_LEDGER_SCAN_HPP

/// \file
/// Reads the lines of a long ledger: every line is checked, and of what is wanted a record is kept.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "disclose/ledger.hpp"
#include "disclose/ledger_line.hpp"

namespace peil::disclose {

class LedgerScan {
 public:
  /// \param wanted outlives this
  explicit LedgerScan(const Wanted& wanted) : wanted_(wanted) {}

  /// The next line, with the statements that are wanted and were not in a line before. Empty when
  /// it is not what write_line() wrote: its hash covers every byte.
  [[nodiscard]] std::optional<ReadLine> read(std::string_view text);

  /// Gives the last record of the survey for each audience all its statements.
  void complete(std::vector<LedgerRecord>& records) const;

 private:
  struct Last {
    std::size_t place = 0;  ///< among the lines
    std::string text;
  };

  const Wanted& wanted_;
  std::size_t lines_ = 0;
  std::unordered_set<std::string> kept_;  ///< statements, with their audience and coalition
  std::map<std::string, Last> last_;      ///< by audience
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_LEDGER_SCAN_HPP
