// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_ERROR_HPP
#define PEIL_MODEL_ERROR_HPP

/// \file
/// The three ways in which a command can fail. Missing or unordered data is never one of them: that
/// is a value. Thrown anywhere, caught once, in cli::run.

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace peil::model {

/// What can be done about a mistake, where that hangs on how Peil is used. Which option or command
/// that is only the front knows: it puts the words behind the message.
struct Advice {
  enum class Kind {
    none,
    list_sources,       ///< look which sources there are
    list_surveys,       ///< look which surveys there are
    release_survey,     ///< count the answers to the survey `about`
    open_sealed,        ///< give a key to sealed answers
    finish_sealing,     ///< go on with what was interrupted, or remove the file
    make_folder,        ///< make a data folder
    skip_unknown,       ///< leave out what is not known
    other_instruments,  ///< compare a source with other instruments of its own
    earlier_day,        ///< choose an earlier reference date
    give_range,         ///< say the range of the column `about`
    choose_columns,     ///< say which columns of a table to read
    begin_anew,         ///< begin a ledger anew, for a reason
  };
  Kind kind = Kind::none;
  std::string about = {};
  friend auto operator<=>(const Advice&, const Advice&) = default;
};

/// The command line is wrong: exit status 2.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& message, Advice advice = {})
      : std::runtime_error(message), advice_(std::move(advice)) {}
  [[nodiscard]] const Advice& advice() const { return advice_; }

 private:
  Advice advice_;
};

/// Something wrong at one place of one file.
struct Finding {
  std::string file;     ///< path as the user knows it
  std::string place;    ///< JSON pointer, `line 3, column 7`, or empty for the whole file
  std::string message;  ///< what is wrong and what was expected
  Advice advice = {};
  friend auto operator<=>(const Finding&, const Finding&) = default;
};

/// `file: place: message`, leaving out what is empty, and without the advice.
[[nodiscard]] std::string to_string(const Finding& finding);

/// Input or data is bad, nothing was written: exit status 3. Holds every finding, not only the
/// first; `what()` is all of them, a line each.
class InputError : public std::runtime_error {
 public:
  explicit InputError(std::vector<Finding> findings);
  InputError(std::string file, std::string place, std::string message, Advice advice = {});
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

 private:
  std::vector<Finding> findings_;
};

/// Refused because it would disclose: exit status 4. The text itself discloses nothing.
class RefusedError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_ERROR_HPP
