// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_VARIABLES_HPP
#define PEIL_MODEL_VARIABLES_HPP

/// \file
/// What the cells of a disclosure problem are to the audit: which of them are one variable, which
/// of their values have to be told apart, and what has to stay open about them.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace peil::model {

struct Problem;

/// Something about a cell that has to stay open: in which group its value is.
struct Aspect {
  std::vector<std::size_t> group;  ///< by value, from 0
  std::size_t groups = 0;
  /// The condition that is protected, whose values are group 1; empty where every value is a group.
  std::optional<std::set<std::size_t>> condition;
  friend bool operator==(const Aspect&, const Aspect&) = default;
};

/// How the values of a cell are treated.
struct Form {
  /// By value: it is possible and represents those that no condition tells from it. Worlds are
  /// counted over these values, so that they are uniform over joint answers to the conditions.
  std::vector<bool> allowed;
  std::vector<std::size_t> representative;  ///< by value; itself where it represents others
  std::vector<Aspect> aspects;
  friend bool operator==(const Form&, const Form&) = default;
};

class Variables {
 public:
  explicit Variables(const Problem& problem);

  /// The first question whose cell is the same variable: the question itself where none is.
  [[nodiscard]] std::size_t leader(std::size_t state, std::size_t question) const {
    return leader_.empty() ? question : leader_[state][question];
  }
  /// All questions whose cells are this variable, ascending, given the leader.
  [[nodiscard]] std::vector<std::size_t> questions(std::size_t state, std::size_t leader) const;
  /// The value of `to` that is this value of `from`; both must be one variable. Empty: none is.
  [[nodiscard]] std::optional<std::size_t> translate(std::size_t from, std::size_t value,
                                                     std::size_t to) const;
  [[nodiscard]] std::size_t form_number(std::size_t state, std::size_t question) const {
    return form_of_[state][question];
  }
  [[nodiscard]] const Form& form_at(std::size_t number) const { return forms_[number]; }
  [[nodiscard]] const Form& form(std::size_t state, std::size_t question) const {
    return forms_[form_of_[state][question]];
  }
  /// Pairs of questions that are one variable for some state.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> links() const;
  [[nodiscard]] bool any_same() const { return !leader_.empty(); }

 private:
  friend class VariableReader;
  std::vector<std::vector<std::string>> values_;  ///< by question
  std::vector<std::vector<std::size_t>> leader_;  ///< `[state][question]`; empty: each its own
  std::vector<Form> forms_;
  std::vector<std::vector<std::size_t>> form_of_;  ///< `[state][question]`
};

}  // namespace peil::model

#endif  // PEIL_MODEL_VARIABLES_HPP
