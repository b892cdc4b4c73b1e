// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_LEDGER_LINE_HPP
#define PEIL_DISCLOSE_LEDGER_LINE_HPP

#include <optional>
#include <string>
#include <string_view>

#include "disclose/ledger.hpp"

namespace peil::disclose {

struct LedgerLine {
  std::string text;  ///< without line end
  std::string hash;
};

/// The line for a record that follows one with hash `previous`.
[[nodiscard]] LedgerLine write_line(const LedgerRecord& record, std::string_view previous);

struct LedgerHead {
  std::size_t records = 0;
  std::string hash;  ///< of the last record
};
[[nodiscard]] std::string write_head_line(const LedgerHead& head);
/// Empty when it is not what write_head_line() writes.
[[nodiscard]] std::optional<LedgerHead> read_head_line(std::string_view text);

struct ReadLine {
  LedgerRecord record;
  std::string previous;
  std::string hash;
};
/// Empty when the line is not, byte by byte, what write_line() writes.
[[nodiscard]] std::optional<ReadLine> read_line(std::string_view text);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_LEDGER_LINE_HPP
