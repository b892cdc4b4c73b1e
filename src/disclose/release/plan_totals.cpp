// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "disclose/release/pooled.hpp"
#include "disclose/release/release_planner.hpp"

namespace peil::disclose {
namespace {

bool counts(const Respondent& state, int at_least) { return state.level >= at_least; }

PooledQuestion pooled_question(const CountedQuestion& question, const std::set<int>& published) {
  PooledQuestion result{{}, published};
  for (const Respondent& state : question.respondents) {
    PooledAnswer answer{state.state};
    if (state.dissemination == model::Dissemination::open) {
      answer.open = counts(state, *question.at_least);
    }
    if (state.in_public && state.in_public->low >= *question.at_least) answer.in_public = true;
    if (state.in_public && state.in_public->high < *question.at_least) answer.in_public = false;
    answer.named = state.dissemination == model::Dissemination::government || state.known_inside;
    result.answers.push_back(std::move(answer));
  }
  return result;
}

}  // namespace

void Planner::pool(const std::vector<CountedQuestion>& questions) {
  if (!survey_.respondents_public) return;
  std::vector<std::pair<model::DimensionId, std::vector<Part>>> themes;
  for (const CountedQuestion& question : questions) {
    const auto told = std::ranges::find_if(release_.statements, [&](const auto& statement) {
      return statement.question == question.id && statement.value.empty();
    });
    // "More favourable" is not the same as "as favourable", and cannot be added up with it.
    if (told == release_.statements.end() || told->above_baseline) continue;
    const model::DimensionId& dimension = question.about.dimension;
    auto theme = std::ranges::find(themes, dimension, [](const auto& one) { return one.first; });
    if (theme == themes.end()) theme = themes.insert(theme, {dimension, {}});
    theme->second.push_back({&question, told->published});
  }
  for (const auto& [dimension, parts] : themes) pool(dimension, parts);
}

void Planner::pool(const model::DimensionId& dimension, const std::vector<Part>& parts) {
  ReleasedStatement total;
  total.about = {std::nullopt, std::nullopt, dimension};
  std::vector<PooledQuestion> pooled;
  int true_total = 0;
  bool fresh = true;
  for (const auto& [question, published] : parts) {
    total.pooled.push_back(question->id);
    total.answers += question->respondents.size();
    fresh = fresh && !repeated_.contains(question->id);
    pooled.push_back(pooled_question(*question, published));
    true_total += static_cast<int>(std::ranges::count_if(
        question->respondents,
        [&, q = question](const Respondent& state) { return counts(state, *q->at_least); }));
  }
  const Said* before = nullptr;
  for (const Said& said : said_) {
    const std::vector<std::string>& then = said.statement.pooled;
    if (said.survey != survey_.id || then.empty()) continue;
    const bool shares = std::ranges::any_of(then, [&](const std::string& id) {
      return std::ranges::find(total.pooled, id) != total.pooled.end();
    });
    if (!shares) continue;
    if (then != total.pooled) return;
    if (before == nullptr || (said.to_public && !before->to_public)) before = &said;
  }
  // What was told of the questions before may rest on answers that were coded otherwise since.
  if (before == nullptr && !fresh) return;
  if (before != nullptr) {
    if (release_.audience == Audience::everyone && !before->to_public) return;
    total.classes = before->statement.classes;
    total.published = before->statement.counts;
    const Said earlier = *before;
    add(std::move(total), &earlier);
    return;
  }
  const bool guarded =
      release_.audience == Audience::minister || release_.officials == Officials::guarded;
  total.classes = choose_pooled(pooled, release_.parameters, guarded);
  const auto published = std::ranges::find_if(
      total.classes, [&](const std::set<int>& one) { return one.contains(true_total); });
  if (published == total.classes.end()) return;
  total.published = *published;
  add(std::move(total));
}

}  // namespace peil::disclose
