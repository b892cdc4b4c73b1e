// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_LEDGER_HPP
#define PEIL_DISCLOSE_LEDGER_HPP

/// \file
/// What has been said about a survey and cannot be unsaid: an append-only file of JSON Lines, each
/// record with the SHA-256 of the one before. Beside it stands `FILE.head` with the number of
/// records and the hash of the last, so that a ledger cut short is noticed too.
///
/// The lock beside it is made with it, and outlives it: a lock without a ledger is a lost ledger.
///
/// Records hold who was counted, the rule and what was said by it, never an answer.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/problem.hpp"

namespace peil::disclose {

/// The number of `states` whose level on `question` is `at_least` or more is one of `counts`.
struct LedgerStatement {
  std::string id;
  std::string question;
  int at_least = 0;
  std::vector<std::string> states;
  std::set<int> counts;                ///< the class that was published
  std::vector<std::set<int>> classes;  ///< the rule: what would have been, whatever the answers
  bool above_baseline = false;         ///< `at_least` was the level above the baseline's own
  bool silent = false;                 ///< said by saying nothing
  /// Which of a state's answers was counted, parallel to `states`; empty: the first of each.
  std::vector<int> rounds = {};
  /// What each answer stands on (Respondent::stands_on), parallel to `states`; empty in records of
  /// older releases, where survey and question tell.
  std::vector<std::vector<std::string>> variables = {};
  /// States that have this value of an attribute are counted, instead of those from a level on.
  std::string value = {};
  std::vector<std::string> together = {};  ///< values told by one joint rule; empty: none was
  int floor = 0;                           ///< of that rule
  std::vector<std::set<int>> rest = {};    ///< likewise
  std::vector<std::string> pooled = {};    ///< questions whose answers are counted together; then
                                           ///< `states` is empty: their own statements have them
  friend bool operator==(const LedgerStatement&, const LedgerStatement&) = default;
};

/// Why a ledger was begun anew although something of it is missing, and what was missing then.
struct Begun {
  std::string reason;
  std::map<std::string, std::size_t>
      missing;                    ///< releases that the ledger does not hold, by survey
  std::set<std::string> unknown;  ///< surveys that the data folder does not have
  friend bool operator==(const Begun&, const Begun&) = default;
};

struct LedgerRecord {
  std::string time;      ///< UTC, `2024-12-01T10:00:00Z`
  std::string survey;    ///< id
  std::string audience;  ///< `public` or `minister`
  /// SHA-256 of what was said, hexadecimal; of a record that is `closed`, SHA-256 of that line and
  /// this behind it, so that who has not the line cannot try texts.
  std::string document;
  std::vector<LedgerStatement> statements;
  model::SafetyParameters parameters;
  bool safe = true;
  /// Where it may not be known who answered: the SHA-256 of the line in the survey's own list of
  /// what was counted (ClosedLine in ledger_line.hpp), which has the statements; empty: they are
  /// here.
  std::string closed = {};
  std::optional<Begun> begun = {};  ///< the ledger was begun anew with this record
  bool officials_guarded = false;   ///< officials were a reader to guard against
  std::string hash = {};            ///< of its line; empty until it was read from a file
};

/// SHA-256, hexadecimal.
[[nodiscard]] std::string sha256(std::string_view text);

/// What of a ledger is wanted: a ledger grows for ever, and not all it holds need be in memory.
/// Statements of the survey on these questions, totals of it, and whatever counted an answer that
/// stands on one of `rows` (Respondent::stands_on), each once for an audience and a coalition; and
/// all of the survey's last record for each audience. Of other records statements, document and
/// parameters are empty.
struct Wanted {
  std::string survey;  ///< id
  std::unordered_set<std::string> questions = {};
  std::unordered_set<std::string> rows = {};
};

/// What a ledger holds. A file that does not exist is an empty ledger.
class Ledger {
 public:
  /// Reads and checks the file, which no release changes meanwhile. Writes and makes no file, so
  /// that it may stand where nobody can write. Without `wanted` every record is read whole.
  /// \throws model::InputError when it cannot be read or is torn, edited, reordered or cut short.
  [[nodiscard]] static Ledger read(const std::filesystem::path& file,
                                   const Wanted* wanted = nullptr);
  /// The records of several files and of `open`, in order of time, each once though several files
  /// hold it; null when none is open.
  /// \throws model::InputError as read().
  [[nodiscard]] static Ledger read_all(const std::vector<std::filesystem::path>& files,
                                       const Ledger* open, const Wanted* wanted = nullptr);

  [[nodiscard]] const std::vector<LedgerRecord>& records() const { return records_; }
  /// Gives records whose statements are kept elsewhere what `statements` has for their hash.
  void complete(const std::function<std::vector<LedgerStatement>(const LedgerRecord&)>& statements);

 private:
  Ledger() = default;
  void load(const std::filesystem::path& file, const Wanted* wanted);
  friend class LedgerWriter;

  std::vector<LedgerRecord> records_;
  std::string last_hash_;
};

/// The lock `FILE.lock`, held as long as this lives.
class LedgerLock {
 public:
  enum class Kind { shared, exclusive };
  /// Waits for others. A shared lock makes no file: where there is none, nobody ever wrote.
  /// \throws model::InputError when it cannot be opened.
  LedgerLock(const std::filesystem::path& file, Kind kind);
  /// Nobody had ever held it.
  [[nodiscard]] bool first() const { return first_; }
  ~LedgerLock();
  LedgerLock(const LedgerLock&) = delete;
  LedgerLock& operator=(const LedgerLock&) = delete;

 private:
  int descriptor_ = -1;  ///< -1: nothing to lock
  bool first_ = false;
};

/// A ledger open for adding. No other process can read or open it as long as it is: what is decided
/// on its records still holds when a record is added.
class LedgerWriter {
 public:
  /// A ledger that is gone, which its lock tells, is begun anew when `lost` allows it; what is left
  /// of its head is put aside.
  /// \throws model::InputError as `Ledger::read` does.
  enum class Lost { refused, allowed };
  explicit LedgerWriter(std::filesystem::path file, Lost lost = Lost::refused,
                        const Wanted* wanted = nullptr);

  [[nodiscard]] const Ledger& ledger() const { return ledger_; }

  /// Adds a record and does not return before it is on disk.
  /// \throws model::InputError when it cannot be written; the ledger is then as before.
  void append(const LedgerRecord& record);

 private:
  void begin() const;
  void write_head() const;

  std::filesystem::path file_;
  LedgerLock lock_;
  Ledger ledger_;
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_LEDGER_HPP
