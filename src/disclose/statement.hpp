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
#include <vector>

#include "align/table.hpp"
#include "model/date.hpp"
#include "model/survey.hpp"

namespace peil::disclose {

class Ledger;

enum class Audience { minister, everyone };

/// The number of states whose policy is on level `at_least` or above is one of `counts`.
struct Statement {
  align::RowKey about;
  int at_least = 0;
  bool above_baseline = false;  ///< `at_least` is above the baseline's own level
  std::size_t respondents = 0;  ///< states that were counted
  std::set<int> counts;
};

/// What was last said of one survey.
struct SurveyStatements {
  std::string survey;  ///< id
  model::Text title;
  bool fictional = false;
  std::optional<model::Date> sent_on;
  std::vector<Statement> said;        ///< empty: nothing was released, or by silence only
  std::vector<std::string> asked;     ///< states; empty when that is confidential
  std::vector<std::string> answered;  ///< states; empty when that is confidential
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
