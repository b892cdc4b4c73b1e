// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "disclose/release/release_planner.hpp"

namespace peil::disclose {
namespace {

constexpr std::size_t kMostTogether = 3;  ///< values told by one rule

/// The count of one value as that of a level: 1 for the states that have it.
CountedQuestion question_of(const CountedAttribute& attribute, const std::string& value) {
  CountedQuestion question;
  question.id = attribute.id;
  question.about = attribute.about;
  question.top = 1;
  question.at_least = 1;
  question.value = value;
  question.several = attribute.several;
  // Which value a state has is one thing to protect; whether it has each of several, as many.
  std::string variable = fmt::format("|||{}", attribute.about.dimension);
  if (attribute.several) variable += '=' + value;
  for (const AttributeHolder& one : attribute.respondents) {
    Respondent state{one.state, one.values.contains(value) ? 1 : 0, one.dissemination};
    state.stands_on = {variable};
    if (one.in_public) {
      const int level = one.in_public->contains(value) ? 1 : 0;
      state.in_public = model::Interval{level, level};
    }
    state.known_inside = one.known_inside;
    question.respondents.push_back(std::move(state));
  }
  return question;
}

std::size_t place_of(const std::set<std::string>& held, const std::vector<std::string>& values) {
  const auto found =
      std::ranges::find_if(values, [&](const std::string& one) { return held.contains(one); });
  return static_cast<std::size_t>(found - values.begin());
}

/// What the rule may depend on: no answer but those that are public.
std::vector<Holder> holders(const CountedAttribute& attribute,
                            const std::vector<std::string>& values) {
  std::vector<Holder> result;
  for (const AttributeHolder& one : attribute.respondents) {
    Holder state;
    if (one.dissemination == model::Dissemination::open) state.open = place_of(one.values, values);
    if (one.in_public) state.in_public = place_of(*one.in_public, values);
    state.named = one.dissemination == model::Dissemination::government || one.known_inside;
    result.push_back(state);
  }
  return result;
}

std::set<int> counts_between(int low, int high) {
  std::set<int> counts;
  for (int count = low; count <= high; ++count) counts.insert(count);
  return counts;
}

/// What is said of one value where every count is said: each count alone, the others together.
std::vector<std::set<int>> each_alone(int states, int floor) {
  std::vector<std::set<int>> classes;
  std::set<int> others = counts_between(0, states);
  for (int count = floor; count <= states - floor; ++count) {
    classes.push_back({count});
    others.erase(count);
  }
  if (!others.empty()) classes.push_back(std::move(others));
  return classes;
}

}  // namespace

void Planner::plan(const CountedAttribute& attribute) {
  if (attribute.respondents.size() < 2 || attribute.values.empty()) return;
  if (attribute.several) {
    for (const std::string& value : attribute.values) plan(question_of(attribute, value));
  } else if (!plan_together(attribute)) {
    plan(question_of(attribute, attribute.values.front()));
  }
}

bool Planner::plan_together(const CountedAttribute& attribute) {
  std::map<std::string, const Said*> same;  // by value
  bool any = false;
  for (const Said& said : said_) {
    const std::string& value = said.statement.value;
    const CountedQuestion question =
        question_of(attribute, value.empty() ? attribute.values.front() : value);
    const Match match = compare(said, blank(question), question);
    if (match == Match::none) continue;
    if (match == Match::other) return true;
    const Said*& known = same[value];
    if (known == nullptr || (said.to_public && !known->to_public)) known = &said;
    any = any || !said.statement.together.empty();
  }
  if (!same.empty()) {
    if (any) repeat_together(attribute, same);
    return any;
  }
  const auto together = choose_together(attribute);
  if (together) publish(attribute, *together);
  return together.has_value();
}

void Planner::repeat_together(const CountedAttribute& attribute,
                              const std::map<std::string, const Said*>& earlier) {
  const Said before = *earlier.begin()->second;  // a copy: add() may move what was said
  const LedgerStatement& first = before.statement;
  const bool public_before =
      std::ranges::all_of(earlier, [](const auto& one) { return one.second->to_public; });
  if (release_.audience == Audience::everyone && !public_before) {
    // What only the minister was told must be what the public would be told by the same rule.
    const auto now = choose_together(attribute);
    if (!now || now->values != first.together || now->rule.floor != first.floor ||
        now->rule.rest != first.rest) {
      return;
    }
  }
  std::vector<LedgerStatement> again;
  for (const std::string& value : first.together) {
    const auto found = earlier.find(value);
    if (found == earlier.end()) return;
    again.push_back(found->second->statement);
  }
  for (const LedgerStatement& then : again) {
    ReleasedStatement statement = blank(question_of(attribute, then.value));
    statement.classes = then.classes;
    statement.published = then.counts;
    statement.silent = then.silent;
    statement.together = then.together;
    statement.floor = then.floor;
    statement.rest = then.rest;
    add(std::move(statement), &before);
  }
}

std::optional<Planner::Together> Planner::choose_together(const CountedAttribute& attribute) {
  if (!survey_.respondents_public) return std::nullopt;
  const int states = static_cast<int>(attribute.respondents.size());
  const CountedQuestion first = question_of(attribute, attribute.values.front());
  const auto alone = book_.rule(
      subject_of(first, release_.audience, release_.officials, release_.parameters), true);
  const std::vector<std::set<int>> silence{counts_between(0, states)};
  // Where not every count can be said: what is said of the first value alone, or nothing. Nothing
  // only where the rule on the first value may be silent, too.
  std::vector<std::pair<std::vector<std::set<int>>, std::optional<std::size_t>>> rests;
  if (alone) rests.emplace_back(alone->classes, alone->silent);
  if (!alone || alone->silent) rests.emplace_back(silence, 0);
  const bool guarded =
      release_.audience == Audience::minister || release_.officials == Officials::guarded;
  std::optional<Together> best;
  // What is left when all but one are told is told, too, and no rule of its own protects it.
  const std::size_t most =
      std::min({kMostTogether, attribute.values.size(), attribute.all.size() - 1});
  for (std::size_t number = most; number >= 2; --number) {
    std::vector<std::string> values(attribute.values.begin(),
                                    attribute.values.begin() + static_cast<long>(number));
    std::optional<Together> found;
    for (const auto& [rest, silent] : rests) {
      const auto rule =
          choose_joint(number, holders(attribute, values), release_.parameters, guarded, rest);
      if (!rule || (found && rule->entropy <= found->rule.entropy)) continue;
      found = Together{values, *rule, silent};
    }
    if (!found) continue;
    const double known = best ? best->rule.entropy : alone ? alone->entropy : 0;
    const bool more = found->rule.entropy > known;
    // Of values that were asked for, as many as can be; but where a state may read along, not if
    // one alone would tell more.
    if (attribute.chosen && (more || release_.parameters.insiders == 0)) return found;
    if (more) best = std::move(found);
  }
  return best;
}

void Planner::publish(const CountedAttribute& attribute, const Together& together) {
  const auto& [values, rule, silent] = together;
  const int states = static_cast<int>(attribute.respondents.size());
  std::vector<int> counts(values.size() + 1, 0);
  for (const AttributeHolder& one : attribute.respondents) ++counts[place_of(one.values, values)];
  const bool all = says_all(rule, counts, attribute.respondents.size());
  for (std::size_t v = 0; v < values.size(); ++v) {
    ReleasedStatement statement = blank(question_of(attribute, values[v]));
    statement.together = values;
    statement.floor = rule.floor;
    statement.rest = rule.rest;
    if (all) {
      statement.classes = each_alone(states, rule.floor);
      statement.published = {counts[v]};
    } else if (v == 0) {
      statement.classes = rule.rest;
      const auto found = std::ranges::find_if(
          rule.rest, [&](const std::set<int>& one) { return one.contains(counts[0]); });
      statement.published = *found;
      statement.silent = silent && found == rule.rest.begin() + static_cast<long>(*silent);
    } else {
      statement.classes = {counts_between(0, states)};
      statement.published = statement.classes.front();
      statement.silent = true;
    }
    add(std::move(statement));
  }
}

Wanted wanted(const model::Survey& survey, const std::vector<CountedQuestion>& questions,
              const std::vector<CountedAttribute>& attributes) {
  Wanted result{survey.id};
  const auto add = [&](const CountedQuestion& question) {
    result.questions.insert(question.id);
    for (const Respondent& one : question.respondents) {
      result.rows.insert(one.stands_on.begin(), one.stands_on.end());
    }
  };
  std::ranges::for_each(questions, add);
  for (const CountedAttribute& attribute : attributes) {
    for (const std::string& value : attribute.all) add(question_of(attribute, value));
  }
  return result;
}

}  // namespace peil::disclose
