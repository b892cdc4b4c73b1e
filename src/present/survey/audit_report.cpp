// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/audit_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

using disclose::Audit;
using disclose::Breach;
using disclose::CellView;
using disclose::Violation;
using model::Problem;

/// At most three decimals, none of them superfluous.
std::string share_text(double value) {
  std::string text = fmt::format("{:.3f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::vector<std::string> state_names(const Problem& problem,
                                     const std::vector<std::size_t>& states) {
  std::vector<std::string> names;
  for (const std::size_t state : states) names.push_back(problem.states[state]);
  return names;
}

std::string reader(const Problem& problem, const CellView& view, const Texts& texts) {
  const bool named = view.official;
  std::string who =
      view.coalition.empty()
          ? texts(named ? "audit.named_reader" : "audit.outsider")
          : texts(named ? "audit.named_insiders" : "audit.insiders",
                  {{"states", state_names(problem, view.coalition)}, {"n", view.coalition.size()}});
  return view.believes ? texts("audit.believing", {{"reader", who}}) : who;
}

/// What is found of a condition that is protected.
std::string side(const Problem& problem, const Violation& violation, const Texts& texts) {
  const CellView& view = violation.view;
  std::vector<std::string> values;
  for (const std::size_t value : *view.condition) {
    values.push_back(problem.questions[view.question].values[value]);
  }
  std::size_t likely = 0;  // by place in `possible`
  for (std::size_t i = 1; i < view.posterior.size(); ++i) {
    if (view.posterior[i] > view.posterior[likely]) likely = i;
  }
  const bool certain = violation.breach == Breach::min_values;
  return texts(certain ? "audit.side_known" : "audit.side_likely",
               {{"state", problem.states[view.state]},
                {"question", problem.questions[view.question].id},
                {"reader", reader(problem, view, texts)},
                {"values", values},
                {"met", view.possible[likely] == 1 ? "yes" : "no"},
                {"posterior", certain ? "" : share_text(view.posterior[likely])},
                {"most", share_text(problem.parameters.max_posterior)}});
}

std::string finding(const Problem& problem, const Violation& violation, const Texts& texts) {
  const CellView& view = violation.view;
  const std::vector<std::string>& values = problem.questions[view.question].values;
  const Argument state{"state", problem.states[view.state]};
  const Argument question{"question", problem.questions[view.question].id};
  const Argument who{"reader", reader(problem, view, texts)};
  if (!view.decided) return texts("audit.undecided", {state, question, who});
  if (view.condition) return side(problem, violation, texts);
  if (violation.breach == Breach::max_posterior) {
    const auto likely = std::ranges::max_element(view.posterior) - view.posterior.begin();
    return texts("audit.likely",
                 {state,
                  question,
                  who,
                  {"value", values[view.possible[static_cast<std::size_t>(likely)]]},
                  {"posterior", share_text(std::ranges::max(view.posterior))},
                  {"most", share_text(problem.parameters.max_posterior)}});
  }
  if (view.possible.size() == 1) {
    return texts("audit.certain", {state, question, who, {"value", values[view.possible[0]]}});
  }
  std::vector<std::string> left;
  for (const std::size_t value : view.possible) left.push_back(values[value]);
  // Where worlds could not be counted, one value more is required instead of the posterior.
  const int least = problem.parameters.min_values + (view.posterior.empty() ? 1 : 0);
  return texts("audit.few", {state, question, who, {"values", left}, {"least", least}});
}

std::string occasion(const Problem& problem, const disclose::Occasion& what, const Texts& texts) {
  std::vector<std::string> parts;
  for (const disclose::Published& said : what.published) {
    std::vector<std::string> counts;
    for (const int count : said.counts) counts.push_back(std::to_string(count));
    parts.push_back(
        texts("audit.published",
              {{"rule", said.rule}, {"counts", fmt::format("{{{}}}", fmt::join(counts, ", "))}}));
  }
  for (const model::Entry& answer : what.answered) {
    const model::ProblemQuestion& question = problem.questions[answer.question];
    parts.push_back(texts("audit.answered", {{"state", problem.states[answer.state]},
                                             {"value", question.values[answer.value]},
                                             {"question", question.id}}));
  }
  return parts.empty() ? "" : texts("audit.occasion", {{"parts", parts}});
}

std::size_t cells_told_on(const Audit& audit) {
  std::set<std::pair<std::size_t, std::size_t>> cells;
  for (const Violation& one : audit.violations) cells.insert({one.view.state, one.view.question});
  return cells.size();
}

/// Who knows an answer also holds it to be likely: not worth a second line.
bool follows_from_certainty(const Audit& audit, const Violation& violation) {
  return violation.breach == Breach::max_posterior &&
         std::ranges::any_of(audit.violations, [&](const Violation& other) {
           if (other.view.aspect != violation.view.aspect) return false;
           return other.breach == Breach::min_values && other.view.state == violation.view.state &&
                  other.view.question == violation.view.question && other.view.possible.size() == 1;
         });
}

const char* safe_text(const Problem& problem) {
  if (problem.named.empty() || problem.named_reader == model::NamedReader::nobody) {
    return "audit.safe";
  }
  return problem.named_reader == model::NamedReader::only ? "audit.named_safe"
                                                          : "audit.guarded_safe";
}

}  // namespace

std::string audit_text(const Problem& problem, const Audit& audit, const Texts& texts) {
  std::string text = paragraph(
      texts, audit.safe ? texts(safe_text(problem), {{"insiders", problem.parameters.insiders}})
                        : texts("audit.unsafe", {{"n", cells_told_on(audit)}}));
  for (const Violation& violation : audit.violations) {
    if (follows_from_certainty(audit, violation)) continue;
    std::string line = texts.capitalised(finding(problem, violation, texts));
    line += ' ' + (violation.by.empty() ? texts("audit.by_nothing")
                                        : texts("audit.by", {{"sources", violation.by}}));
    if (violation.occasion) {
      const std::string when = occasion(problem, *violation.occasion, texts);
      if (!when.empty()) line += ' ' + when;
    }
    text += paragraph(texts, line, "- ");
  }
  for (const std::string& note : audit.approximations) {
    text += paragraph(texts, texts("audit.approximation", {{"text", note}}));
  }
  return text;
}

}  // namespace peil::present
