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

/// A line of the list that a survey keeps of what was counted, where it may not be known who
/// answered; without line end.
struct ClosedLine {
  std::string text;
  std::string hash;  ///< what the ledger keeps of it
};
/// \param nonce random, so that the hash tells nothing of what is in the line.
[[nodiscard]] ClosedLine write_closed(const std::vector<LedgerStatement>& statements,
                                      std::string_view nonce);
/// Empty when the line is none.
[[nodiscard]] std::optional<std::vector<LedgerStatement>> read_closed(std::string_view line);

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
/// Whether `hash` stands in the line and is that of the line without it: it covers every byte, so
/// nothing has to be written again to know that nothing was changed.
[[nodiscard]] bool has_hash(std::string_view text, std::string_view hash);
/// Empty when the line is not what write_line() wrote.
[[nodiscard]] std::optional<ReadLine> read_line(std::string_view text);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_LEDGER_LINE_HPP
