// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "present/survey/audit_report.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;
using model::Problem;

Json names(const Problem& problem, const std::vector<std::size_t>& states) {
  Json list = Json::array();
  for (const std::size_t state : states) list.push_back(problem.states[state]);
  return list;
}

/// Values that meet the condition that is protected.
Json condition(const Problem& problem, const disclose::CellView& view) {
  Json values = Json::array();
  for (const std::size_t value : *view.condition) {
    values.push_back(problem.questions[view.question].values[value]);
  }
  return values;
}

/// A value, or a side of the condition.
std::string group_name(const Problem& problem, const disclose::CellView& view, std::size_t group) {
  if (view.condition) return group == 1 ? "met" : "not_met";
  return problem.questions[view.question].values[group];
}

/// Who it is, where there is more than one kind of reader.
void add_reader(const Problem& problem, const disclose::CellView& view, Json& to) {
  if (problem.named_reader == model::NamedReader::guarded) to["official"] = view.official;
  if (!problem.positions.empty()) to["believes_positions"] = view.believes;
}

Json cell(const Problem& problem, const disclose::CellView& view) {
  Json possible = Json::array();
  Json posterior = Json::object();
  for (std::size_t i = 0; i < view.possible.size(); ++i) {
    const std::string group = group_name(problem, view, view.possible[i]);
    possible.push_back(group);
    if (!view.posterior.empty()) posterior[group] = view.posterior[i];
  }
  if (view.posterior.empty()) posterior = nullptr;
  Json result = {{"state", problem.states[view.state]},
                 {"question", problem.questions[view.question].id}};
  if (view.condition) result["condition"] = condition(problem, view);
  result["coalition"] = names(problem, view.coalition);
  result["possible"] = possible;
  result["posterior"] = posterior;
  add_reader(problem, view, result);
  if (!view.decided) result["decided"] = false;
  return result;
}

Json occasion(const Problem& problem, const disclose::Occasion& what) {
  Json published = Json::array();
  for (const auto& said : what.published) {
    published.push_back({{"rule", said.rule}, {"counts", said.counts}});
  }
  Json answered = Json::array();
  for (const model::Entry& answer : what.answered) {
    const model::ProblemQuestion& question = problem.questions[answer.question];
    answered.push_back({{"state", problem.states[answer.state]},
                        {"question", question.id},
                        {"value", question.values[answer.value]}});
  }
  return {{"published", published}, {"answered", answered}};
}

}  // namespace

std::string audit_json(const Problem& problem, const disclose::Audit& audit) {
  Json cells = Json::array();
  for (const auto& view : audit.cells) cells.push_back(cell(problem, view));
  Json violations = Json::array();
  for (const auto& one : audit.violations) {
    Json violation = {{"state", problem.states[one.view.state]},
                      {"question", problem.questions[one.view.question].id}};
    if (one.view.condition) violation["condition"] = condition(problem, one.view);
    violation["coalition"] = names(problem, one.view.coalition);
    violation["rule"] = disclose::name(one.breach);
    violation["by"] = one.by;
    add_reader(problem, one.view, violation);
    if (one.occasion) violation["when"] = occasion(problem, *one.occasion);
    violations.push_back(std::move(violation));
  }
  Json result = {{"safe", audit.safe}, {"cells", cells}, {"violations", violations}};
  if (!audit.approximations.empty()) result["approximations"] = audit.approximations;
  return result.dump(2) + "\n";
}

}  // namespace peil::present
