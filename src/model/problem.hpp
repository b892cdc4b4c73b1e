// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_PROBLEM_HPP
#define PEIL_MODEL_PROBLEM_HPP

/// \file
/// A disclosure problem: who was asked what, what is public, what was answered, and what has been
/// or would be said about it. States, questions and values are named by their place in the lists of
/// the problem (from 0); the names themselves are for people.
///
/// A cell is a (state, question). A *world* gives every cell one value, and cells that are one
/// variable (`same`) the same. Cells in `known` are public; officials see cells in `named` too,
/// which are not public; other cells in `answers` are protected; the rest was not answered, may
/// take any value and is not protected.

#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/variables.hpp"

namespace peil::model {

struct ProblemQuestion {
  std::string id;
  std::vector<std::string> values;  ///< never empty, distinct
};

/// One value of one cell.
struct Entry {
  std::size_t state = 0;
  std::size_t question = 0;
  std::size_t value = 0;
  friend auto operator<=>(const Entry&, const Entry&) = default;
};

/// A cell without its value.
struct Place {
  std::size_t state = 0;
  std::size_t question = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// Holds for a state whose value on `question` is one of `values`.
struct Condition {
  std::size_t question = 0;
  std::set<std::size_t> values;
  friend auto operator<=>(const Condition&, const Condition&) = default;
};

/// Said: the number of `states` that meet every condition of `where` is one of `counts`.
struct CountStatement {
  std::string id;
  std::vector<std::size_t> states;  ///< distinct
  std::vector<Condition> where;
  std::set<int> counts;  ///< each from 0 to the number of states, or of cells
  /// Counted instead of `states`, distinct: the cells whose value is allowed by every condition of
  /// `where` on their question.
  std::vector<Place> cells = {};
};

/// To be said: which of `classes` the number falls in, whatever it is.
struct CountRule {
  std::string id;
  std::vector<std::size_t> states;  ///< distinct
  std::vector<Condition> where;
  std::vector<std::set<int>> classes;  ///< a partition of 0 … number of states, or of cells
  std::vector<Place> cells = {};       ///< as in CountStatement
};

/// What counts as safe.
struct SafetyParameters {
  int insiders = 1;             ///< largest coalition of surveyed states, 0 upwards
  int min_values = 2;           ///< values that must stay possible for every protected cell
  double max_posterior = 0.95;  ///< largest share of worlds that one value may hold in; 1: no limit
};

/// What has to stay open about a protected cell.
enum class Protect {
  values,     ///< `min_values` single values
  conditions  ///< the side of every condition that the problem names about it
};

/// Whom the audit reckons with besides readers of what is public.
enum class NamedReader {
  only,     ///< the reader is one who sees the named cells
  nobody,   ///< nobody who sees them is to be feared
  guarded,  ///< readers of what is public, and officials who see the named cells
};

struct Problem {
  std::string file;  ///< where it was read from, for messages; may be empty
  std::vector<std::string> states;
  std::vector<ProblemQuestion> questions;
  std::vector<Entry> known;
  /// Answered cells that are seen by name, inside government say. Their values are secret to
  /// others: rules are judged for every value that they may have.
  std::vector<Place> named;
  std::vector<Entry> answers;
  std::vector<CountStatement> statements;
  std::vector<CountRule> rules;
  SafetyParameters parameters;
  NamedReader named_reader = NamedReader::only;
  /// Public positions of surveyed states: a reader may take them for the answers, or not.
  std::vector<Entry> positions = {};
  std::vector<std::vector<Place>> same = {};  ///< cells that are one variable, of one state each
  Protect protect = Protect::values;
  std::vector<Condition> conditions = {};  ///< to protect besides those of statements and rules
};

/// What is known, named and answered, cell by cell; empty where nothing is. Cells that are one
/// variable share it, and a value that no condition tells from another stands as the one that
/// represents both (`Form::allowed`).
struct Cells {
  explicit Cells(const Problem& problem);
  std::vector<std::vector<std::optional<std::size_t>>> known;   ///< `known[state][question]`
  std::vector<std::vector<std::optional<std::size_t>>> answer;  ///< `answer[state][question]`
  std::vector<std::vector<bool>> named;                         ///< `named[state][question]`
  std::vector<std::vector<bool>> listed;                        ///< stands in `answers` itself
  std::shared_ptr<const Variables> variables;

  /// Answered, and neither public nor seen by name.
  [[nodiscard]] bool is_protected(std::size_t state, std::size_t question) const {
    return answer[state][question] && !known[state][question] && !named[state][question];
  }
  /// Protected, and not merely the same variable as an answer that stands elsewhere.
  [[nodiscard]] bool is_reported(std::size_t state, std::size_t question) const {
    return listed[state][question] && is_protected(state, question);
  }
  /// First of the cells of its variable.
  [[nodiscard]] bool leads(std::size_t state, std::size_t question) const {
    return variables->leader(state, question) == question;
  }
};

}  // namespace peil::model

#endif  // PEIL_MODEL_PROBLEM_HPP
