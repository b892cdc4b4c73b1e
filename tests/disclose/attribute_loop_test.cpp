// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Every sheet of answers on how policy is made is driven through series of releases. A reader
/// keeps the sheets from which exactly what he saw would have come out, and may not know of any
/// value that was ever told of whether a state has it. Shares nothing with the rules.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include "disclose/survey_release.hpp"

namespace peil::disclose {
namespace {

const std::vector<std::string> kValues{"a", "b", "c"};

using Sheet = std::vector<std::size_t>;  ///< value per state

struct Step {
  std::vector<std::size_t> counted = {};  ///< states; empty: all
  std::string survey = "s";
  Audience audience = Audience::everyone;
  int insiders = 1;
  std::vector<std::string> told = {"a", "b"};
  bool chosen = false;  ///< a person asked for these values
};

struct Series {
  const char* name;
  std::size_t states;
  std::vector<Step> steps;
  int insiders = 1;  ///< the largest coalition guarded against throughout
};

std::vector<Sheet> sheets(std::size_t states) {
  std::vector<Sheet> all{{}};
  for (std::size_t s = 0; s < states; ++s) {
    std::vector<Sheet> longer;
    for (const Sheet& one : all) {
      for (std::size_t value = 0; value < kValues.size(); ++value) {
        longer.push_back(one);
        longer.back().push_back(value);
      }
    }
    all = std::move(longer);
  }
  return all;
}

struct Sight {
  std::string seen;
  std::set<std::string> told;  ///< values of which something was said, by whatever rule
  std::size_t said = 0;
};

Sight sight(const Series& series, const Sheet& sheet) {
  std::vector<LedgerRecord> ledger;
  std::ostringstream out;
  Sight result;
  for (const Step& step : series.steps) {
    model::Survey survey;
    survey.id = step.survey;
    survey.respondents_public = true;
    CountedAttribute attribute{
        "q1", {{}, {}, model::DimensionId("who")}, step.told, kValues, false, step.chosen, {}};
    for (std::size_t s = 0; s < series.states; ++s) {
      if (!step.counted.empty() && std::ranges::find(step.counted, s) == step.counted.end())
        continue;
      attribute.respondents.push_back(
          {std::string("XX") + static_cast<char>('A' + s), {kValues[sheet[s]]}});
    }
    const model::SafetyParameters parameters{.insiders = step.insiders};
    const Release release = plan_release(survey, {}, ledger, step.audience, parameters,
                                         Officials::trusted, {attribute});
    const bool open = step.audience == Audience::everyone;
    LedgerRecord record{"", step.survey, open ? "public" : "minister", "", {}, parameters, true};
    for (const ReleasedStatement& one : release.statements) {
      record.statements.push_back(recorded(one));
      result.told.insert(one.value);
      result.said += one.silent ? 0 : 1;
      out << one.value << ':';
      for (const int count : one.published) out << count << ' ';
      out << one.silent << ';';
    }
    out << '/' << release.withheld << '/';
    ledger.push_back(std::move(record));
  }
  result.seen = out.str();
  return result;
}

class AttributeLoop : public testing::TestWithParam<Series> {};

/// Sheets on which somebody, alone or with `insiders` states, knows too much.
std::size_t disclosing(const Series& series, std::size_t& said) {
  const std::vector<Sheet> all = sheets(series.states);
  std::vector<Sight> sights;
  std::set<std::string> told;
  for (const Sheet& sheet : all) {
    sights.push_back(sight(series, sheet));
    told.insert(sights.back().told.begin(), sights.back().told.end());
    said += sights.back().said;
  }
  std::vector<bool> known(all.size());
  for (std::size_t insider = 0; insider <= (series.insiders > 0 ? series.states : 0); ++insider) {
    std::map<std::string, std::vector<std::size_t>> alike;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string own = insider == 0 ? "" : std::to_string(all[i][insider - 1]);
      alike[sights[i].seen + own].push_back(i);
    }
    for (const auto& [seen, group] : alike) {
      for (std::size_t s = 0; s < series.states; ++s) {
        if (s + 1 == insider) continue;
        for (std::size_t v = 0; v < kValues.size(); ++v) {
          if (!told.contains(kValues[v])) continue;
          const auto met = static_cast<std::size_t>(
              std::ranges::count_if(group, [&](std::size_t i) { return all[i][s] == v; }));
          if (met > 0 && met < group.size()) continue;
          for (const std::size_t i : group) known[i] = true;
        }
      }
    }
  }
  return static_cast<std::size_t>(std::ranges::count(known, true));
}

TEST_P(AttributeLoop, TellsNobodyWhichValueAStateHas) {
  std::size_t said = 0;
  EXPECT_EQ(disclosing(GetParam(), said), 0U);
  EXPECT_GT(said, 0U) << "nothing was ever said";
}

/// Bits that a release tells where every sheet is as likely.
double bits(const Series& series) {
  std::map<std::string, double> alike;
  const std::vector<Sheet> all = sheets(series.states);
  for (const Sheet& sheet : all) alike[sight(series, sheet).seen] += 1;
  double sum = 0;
  for (const auto& [seen, number] : alike) {
    const double share = number / static_cast<double>(all.size());
    sum -= share * std::log2(share);
  }
  return sum;
}

TEST(AttributeLoop, AskingForValuesNeverTellsLessThanTheFirstAlone) {
  for (std::size_t states = 3; states <= 6; ++states) {
    for (const int insiders : {0, 1}) {
      const double alone = bits({"", states, {{.insiders = insiders, .told = {"a"}}}});
      const double asked = bits({"", states, {{.insiders = insiders, .chosen = true}}});
      EXPECT_GE(asked, alone - 1e-9) << states << " states, " << insiders << " insiders";
    }
  }
}

const Series kSeries[] = {
    {"once", 5, {{}}},
    {"four", 4, {{}}},
    {"fourWithoutInsiders", 4, {{.insiders = 0}}, 0},
    {"again", 5, {{}, {}}},
    {"ministerFirst", 5, {{.audience = Audience::minister}, {}}},
    {"looserForTheMinister", 5, {{.audience = Audience::minister}, {.insiders = 1}, {}}},
    {"late", 6, {{.counted = {0, 1, 2, 3, 4}}, {}}},
    {"withdrawn", 6, {{}, {.counted = {0, 1, 2, 3, 4}}, {.counted = {1, 2, 3, 4, 5}}}},
    {"secondSurvey", 5, {{.counted = {0, 1, 2, 3}}, {.survey = "t"}}},
    {"otherValues", 6, {{.told = {"a"}}, {.told = {"b", "a"}}, {.told = {"b"}}}},
    {"fewerValues", 6, {{}, {.told = {"b"}}, {.told = {"a"}}}},
    {"withoutInsidersInAnotherSurvey",
     4,
     {{.insiders = 0}, {.survey = "t", .insiders = 0}, {.insiders = 0, .told = {"b"}}},
     0},
};

INSTANTIATE_TEST_SUITE_P(Series, AttributeLoop, testing::ValuesIn(kSeries),
                         [](const auto& series) { return std::string(series.param.name); });

}  // namespace
}  // namespace peil::disclose
