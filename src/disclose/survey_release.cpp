// SPDX-License-Identifier: EUPL-1.2
#include "disclose/survey_release.hpp"

#include <algorithm>

#include "disclose/release/release_planner.hpp"
#include "disclose/rule_choice.hpp"

namespace peil::disclose {

LedgerStatement recorded(const ReleasedStatement& released) {
  return {released.id,        released.question,  released.at_least,       released.respondents,
          released.published, released.classes,   released.above_baseline, released.silent,
          released.rounds,    released.variables, released.value,          released.together,
          released.floor,     released.rest,      released.pooled};
}

std::optional<Statement> told(const ReleasedStatement& released, bool respondents_public) {
  if (released.silent) return std::nullopt;
  const bool pooled = !released.pooled.empty();
  const std::size_t respondents = pooled ? released.answers : released.respondents.size();
  Statement said{released.about, released.at_least, released.above_baseline, {}, released.value,
                 pooled,         released.parts};
  if (respondents_public) {
    said.how_many = Tally{respondents, released.published};
    return said;
  }
  const std::set<int> upper = half_or_more(respondents);
  if (released.published == upper) {
    said.how_many = Half::at_least;
  } else if (*released.published.begin() == 0 &&
             *released.published.rbegin() + 1 == *upper.begin() &&
             released.published.size() + upper.size() == respondents + 1) {
    said.how_many = Half::below;
  } else {
    return std::nullopt;
  }
  return said;
}

Release plan_release(const model::Survey& survey, const std::vector<CountedQuestion>& questions,
                     const std::vector<LedgerRecord>& earlier, Audience audience,
                     const model::SafetyParameters& parameters, Officials officials,
                     const std::vector<CountedAttribute>& attributes, const Progress& progress) {
  Release release{survey.id, audience, survey.respondents_public, parameters, {}, 0,
                  true,      officials};
  Planner planner(survey, earlier, release);
  std::size_t done = 0;
  const auto count = [&] {
    if (progress) progress(++done, questions.size() + attributes.size());
  };
  for (const CountedQuestion& question : questions) {
    planner.plan(question);
    count();
  }
  planner.pool(questions);
  for (const CountedAttribute& attribute : attributes) {
    planner.plan(attribute);
    count();
  }
  std::set<std::string> said;
  for (const ReleasedStatement& one : release.statements) {
    if (!one.silent && one.pooled.empty()) said.insert(one.question);
  }
  release.withheld = questions.size() + attributes.size() - said.size();
  return release;
}

int insiders_guarded_against(const Release& release) {
  if (release.statements.empty()) return release.parameters.insiders;
  return std::ranges::min(release.statements, {}, &ReleasedStatement::insiders).insiders;
}

Officials officials_guarded_against(const Release& release) {
  const bool all = release.officials == Officials::guarded &&
                   std::ranges::all_of(release.statements, &ReleasedStatement::officials_guarded);
  return all ? Officials::guarded : Officials::trusted;
}

namespace {

/// The row that a recorded statement is about; empty where the survey no longer asks for it. A
/// total is about the subject of its questions.
std::optional<align::RowKey> row_of(const model::Survey& survey, const LedgerStatement& said) {
  const std::string& question = said.pooled.empty() ? said.question : said.pooled.front();
  const auto asked =
      std::ranges::find(survey.questions, question, [](const auto& one) { return one.about.id; });
  if (asked == survey.questions.end()) return std::nullopt;
  const model::Question& about = asked->about;
  if (!said.pooled.empty()) return align::RowKey{std::nullopt, std::nullopt, about.dimension};
  return align::RowKey{about.concept_id, about.region, about.dimension};
}

/// Fills in what the record tells of a total by its questions.
void add_parts(const model::Survey& survey, const LedgerRecord& record, ReleasedStatement& total) {
  for (const LedgerStatement& said : record.statements) {
    const bool part =
        said.value.empty() && std::ranges::find(total.pooled, said.question) != total.pooled.end();
    const auto about = part ? row_of(survey, said) : std::nullopt;
    if (!about) continue;
    total.answers += said.states.size();
    total.parts.push_back({*about, said.at_least, said.above_baseline});
  }
  if (total.parts.size() != total.pooled.size()) total.parts.clear();
}

}  // namespace

std::vector<ReleasedStatement> last_released(const model::Survey& survey,
                                             const std::vector<LedgerRecord>& records,
                                             Audience audience) {
  const std::string_view reader = audience == Audience::everyone ? "public" : "minister";
  std::vector<ReleasedStatement> result;
  for (const LedgerRecord& record : records) {
    if (record.survey != survey.id || record.audience != reader) continue;
    result.clear();
    for (const LedgerStatement& said : record.statements) {
      const auto about = row_of(survey, said);
      if (!about) continue;
      ReleasedStatement& one = result.emplace_back();
      one.id = said.id;
      one.about = *about;
      one.question = said.question;
      one.at_least = said.at_least;
      one.above_baseline = said.above_baseline;
      one.respondents = said.states;
      one.published = said.counts;
      one.silent = said.silent;
      one.value = said.value;
      one.pooled = said.pooled;
      add_parts(survey, record, one);
    }
  }
  return result;
}

}  // namespace peil::disclose
