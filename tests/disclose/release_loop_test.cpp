// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Every sheet of answers is driven through series of releases that used to disclose: the
/// baseline's level changes, a state is withdrawn or answers late, the question is asked again
/// elsewhere, a state has a public profile, parameters change, the minister hears it first. A
/// reader keeps the sheets from which exactly what he saw would have come out. Of none of the
/// thresholds that were ever used may he know on which side a state stands (posteriors are not
/// looked at here). Shares nothing with the audit.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "disclose/survey_release.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

using Sheet = std::vector<int>;  ///< level per state, 0 to 2

struct Step {
  int at_least = 1;
  std::vector<std::size_t> counted = {};  ///< states; empty: all
  std::string survey = "s";
  std::string row = "PAK|ahmadis||persecution_risk";  ///< what the answers stand on, too
  Audience audience = Audience::everyone;
  int insiders = 1;
};

struct Series {
  const char* name;
  std::size_t states;
  std::vector<Step> steps;
  std::vector<std::size_t> published = {};  ///< states whose public level is 0
};

std::vector<Sheet> sheets(std::size_t states) {
  std::vector<Sheet> all{{}};
  for (std::size_t s = 0; s < states; ++s) {
    std::vector<Sheet> longer;
    for (const Sheet& one : all) {
      for (int level = 0; level <= 2; ++level) {
        longer.push_back(one);
        longer.back().push_back(level);
      }
    }
    all = std::move(longer);
  }
  return all;
}

CountedQuestion question(const Series& series, const Step& step, const Sheet& sheet) {
  CountedQuestion result{
      "q1", {"ahmadis", std::nullopt, "persecution_risk"}, 2, step.at_least, false, {}};
  for (std::size_t s = 0; s < series.states; ++s) {
    if (!step.counted.empty() && std::ranges::find(step.counted, s) == step.counted.end()) continue;
    Respondent state{std::string("XX") + static_cast<char>('A' + s), sheet[s]};
    state.stands_on = {step.row, "PAK|everybody||persecution_risk"};
    if (std::ranges::find(series.published, s) != series.published.end()) {
      state.in_public = model::Interval{0, 0};
    }
    result.respondents.push_back(std::move(state));
  }
  return result;
}

/// Everything that can be seen of the series.
std::string seen(const Series& series, const Sheet& sheet) {
  std::vector<LedgerRecord> ledger;
  std::ostringstream out;
  for (const Step& step : series.steps) {
    model::Survey survey;
    survey.id = step.survey;
    survey.respondents_public = true;
    const model::SafetyParameters parameters{.insiders = step.insiders};
    try {
      const Release release =
          plan_release(survey, {question(series, step, sheet)}, ledger, step.audience, parameters);
      const bool open = step.audience == Audience::everyone;
      LedgerRecord record{"", step.survey, open ? "public" : "minister", "", {}, parameters, true};
      for (const ReleasedStatement& one : release.statements) {
        record.statements.push_back(recorded(one));
        for (const int count : one.published) out << count << ' ';
        out << one.silent;
      }
      out << '/' << release.withheld << ';';
      ledger.push_back(std::move(record));
    } catch (const model::RefusedError&) {
      out << "refused;";
    }
  }
  return out.str();
}

/// The number of sheets on which some reader knows too much. Readers: an outsider and each state,
/// once going by public positions and once not.
std::size_t disclosing(const Series& series) {
  const std::vector<Sheet> all = sheets(series.states);
  std::vector<std::string> sights;
  for (const Sheet& sheet : all) sights.push_back(seen(series, sheet));
  std::vector<bool> told(all.size());
  for (std::size_t insider = 0; insider <= series.states; ++insider) {
    for (const bool believes : {false, true}) {
      std::map<std::string, std::vector<std::size_t>> alike;
      const auto agrees = [&](const Sheet& sheet) {
        return !believes || std::ranges::all_of(series.published, [&](std::size_t s) {
          return sheet[s] == 0 || s + 1 == insider;
        });
      };
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (!agrees(all[i])) continue;
        const std::string own = insider == 0 ? "" : std::to_string(all[i][insider - 1]);
        alike[sights[i] + own].push_back(i);
      }
      for (const auto& [sight, group] : alike) {
        for (const Step& step : series.steps) {
          for (std::size_t s = 0; s < series.states; ++s) {
            const bool taken =
                believes && std::ranges::find(series.published, s) != series.published.end();
            if (s + 1 == insider || taken) continue;
            const auto yes = static_cast<std::size_t>(std::ranges::count_if(
                group, [&](std::size_t i) { return all[i][s] >= step.at_least; }));
            if (yes != 0 && yes != group.size()) continue;
            for (const std::size_t i : group) told[i] = true;
          }
        }
      }
    }
  }
  return static_cast<std::size_t>(std::ranges::count(told, true));
}

class ReleaseLoop : public testing::TestWithParam<Series> {};

TEST_P(ReleaseLoop, TellsNobodyOnWhichSideAStateStands) { EXPECT_EQ(disclosing(GetParam()), 0U); }

const Series kSeries[] = {
    {"levelChanges", 4, {{.at_least = 2}, {.at_least = 1}}},
    {"levelChangesAndBack", 5, {{.at_least = 1}, {.at_least = 2}, {.at_least = 1}}},
    {"withdrawn", 5, {{}, {.counted = {0, 1, 2, 3}}, {.counted = {0, 1, 2}}}},
    {"late", 5, {{.counted = {0, 1, 2, 3}}, {}}},
    {"secondSurvey", 5, {{.counted = {0, 1, 2, 3}}, {.survey = "t"}}},
    {"inherited",
     5,
     {{.counted = {0, 1, 2, 3}}, {.survey = "t", .row = "PAK|women||persecution_risk"}}},
    {"publicProfiles", 4, {{}, {.at_least = 2}}, {0, 1}},
    {"publicProfile", 5, {{}, {.counted = {1, 2, 3, 4}}}, {0}},
    {"stricter", 5, {{}, {.at_least = 2, .insiders = 2}, {.at_least = 2, .insiders = 0}}},
    {"ministerFirst", 5, {{.audience = Audience::minister}, {}, {.at_least = 2}}},
};

INSTANTIATE_TEST_SUITE_P(Series, ReleaseLoop, testing::ValuesIn(kSeries),
                         [](const auto& series) { return std::string(series.param.name); });

}  // namespace
}  // namespace peil::disclose
