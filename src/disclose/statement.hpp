// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_STATEMENT_HPP
#define PEIL_DISCLOSE_STATEMENT_HPP

/// \file
/// What products may say of confidential answers: what the ledger says was released to their
/// audience. A statement is a count; its words are made from it, so that no sentence made elsewhere
/// can be published.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "align/table.hpp"
#include "model/date.hpp"
#include "model/survey.hpp"

namespace peil::disclose {

class Ledger;

enum class Audience { minister, everyone };

/// One of `counts` of all that answered.
struct Tally {
  std::size_t respondents = 0;  ///< states that were counted
  std::set<int> counts;
};

/// What is said where it may not be known how many answered.
enum class Half { below, at_least };

using HowMany = std::variant<Tally, Half>;

/// What one count compares with: the baseline's level on a row.
struct Compared {
  align::RowKey about;
  int at_least = 0;
  bool above_baseline = false;  ///< `at_least` is above the baseline's own level
};

/// So many states have a policy on level `at_least` or above.
struct Statement {
  align::RowKey about;
  int at_least = 0;
  bool above_baseline = false;  ///< `at_least` is above the baseline's own level
  HowMany how_many;
  std::string value = {};  ///< so many have this value of an attribute; empty: a level is counted
  bool pooled = false;     ///< answers to several questions on `about.dimension` are counted
  std::vector<Compared> parts = {};  ///< of such a total that was recorded: its questions
};

/// What was last said of one survey.
struct SurveyStatements {
  std::string survey;  ///< id
  model::Text title;
  bool fictional = false;
  std::optional<model::Date> sent_on;
  std::vector<Statement> said;               ///< empty: nothing was released, or by silence only
  std::vector<std::string> asked;            ///< states; empty when that is confidential
  std::vector<std::string> answered;         ///< states; empty when that is confidential
  std::optional<model::Date> deadline = {};  ///< for inside government only
  std::size_t number_asked = 0;              ///< for inside government; 0 when confidential
};

/// The same, cleared for one audience. Only a ledger, checked when it was opened, makes one.
template <Audience audience>
class Cleared {
 public:
  /// Of several releases to the audience, the last counts.
  [[nodiscard]] static Cleared from(const model::Survey& survey, const Ledger& ledger);
  [[nodiscard]] const SurveyStatements& statements() const { return statements_; }

 private:
  explicit Cleared(SurveyStatements statements) : statements_(std::move(statements)) {}
  SurveyStatements statements_;
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_STATEMENT_HPP
