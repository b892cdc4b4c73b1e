// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_ERROR_HPP
#define PEIL_MODEL_ERROR_HPP

/// \file
/// The three ways in which a command can fail. Missing or unordered data is never one of them: that
/// is a value. Thrown anywhere, caught once, in cli::run.

#include <stdexcept>
#include <string>
#include <vector>

namespace peil::model {

/// The command line is wrong: exit status 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Something wrong at one place of one file.
struct Finding {
  std::string file;     ///< path as the user knows it
  std::string place;    ///< JSON pointer, `line 3, column 7`, or empty for the whole file
  std::string message;  ///< what is wrong and what was expected
  friend auto operator<=>(const Finding&, const Finding&) = default;
};

/// `file: place: message`, leaving out what is empty.
[[nodiscard]] std::string to_string(const Finding& finding);

/// Input or data is bad, nothing was written: exit status 3. Holds every finding, not only the
/// first; `what()` is all of them, a line each.
class InputError : public std::runtime_error {
 public:
  explicit InputError(std::vector<Finding> findings);
  InputError(std::string file, std::string place, std::string message);
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
