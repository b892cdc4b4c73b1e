// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Series of releases that used to disclose: the baseline's level changes, a state is withdrawn or
/// answers late, the question is asked again elsewhere, a state has a public profile, parameters
/// change, the minister hears it first, officials see some answers by name.

#include "disclose/release_loop.hpp"

#include <gtest/gtest.h>

namespace peil::disclose {
namespace {

class ReleaseLoop : public testing::TestWithParam<Series> {};

TEST_P(ReleaseLoop, TellsNobodyOnWhichSideAStateStands) {
  EXPECT_EQ(disclosing_sheets(GetParam()), 0U);
}

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
    {"baselineChanges", 5, {{.at_least = 2}, {.at_least = 1, .above_baseline = true}}},
    {"looser",
     5,
     {{}, {.at_least = 2, .insiders = 0, .max_posterior = 1}, {.insiders = 0, .max_posterior = 1}}},
    {"likely", 6, {{.at_least = 2, .max_posterior = 0.6}, {.max_posterior = 0.6}}},
    {"namedBesideAggregate",
     6,
     {{.audience = Audience::minister}, {.at_least = 2, .audience = Audience::minister}},
     {},
     {0, 1},
     true},
    // What is refused when parameters are tightened may not tell what the state answered by name.
    {"namedBesideAggregateStricter", 6, {{}, {.insiders = 2}, {.insiders = 2}}, {}, {0}},
    {"namedBesideAggregateLooser",
     6,
     {{.insiders = 2}, {.audience = Audience::minister, .insiders = 2}, {.insiders = 2}},
     {},
     {0}},
    {"officialsGuarded",
     6,
     {{.officials = Officials::guarded},
      {.at_least = 2, .survey = "t", .officials = Officials::guarded}},
     {},
     {0},
     true},
    {"namedPublishedAndInherited",
     6,
     {{.counted = {0, 1, 2, 3, 4}, .officials = Officials::guarded},
      {.survey = "t", .row = "PAK|women||persecution_risk", .officials = Officials::guarded}},
     {1},
     {0},
     true},
    {"lateAndSecondSurvey",
     5,
     {{.counted = {0, 1, 2, 3}}, {.survey = "t"}, {.at_least = 2, .survey = "t", .insiders = 2}}},
};

INSTANTIATE_TEST_SUITE_P(Series, ReleaseLoop, testing::ValuesIn(kSeries),
                         [](const auto& series) { return series.param.name; });

}  // namespace
}  // namespace peil::disclose
