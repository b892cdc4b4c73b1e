// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Every sequence of two and of three releases that moves of ordinary use make of a first one. What
/// a move changes stays changed. A sequence that people think of is one of these; those that
/// nobody thinks of are, too.

#include <gtest/gtest.h>

#include "disclose/release_loop.hpp"

namespace peil::disclose {
namespace {

struct Move {
  std::string name;
  void (*change)(Step&);
};

const Move kMoves[] = {
    {"Again", [](Step&) {}},
    {"LevelUp", [](Step& next) { next.at_least = 2; }},
    {"LevelDown", [](Step& next) { next.at_least = 1, next.above_baseline = true; }},
    {"Withdrawn",
     [](Step& next) {
       next.counted = {0, 1, 2};
     }},
    {"Late", [](Step& next) { next.counted = {}; }},
    {"OtherSurvey", [](Step& next) { next.survey = "t"; }},
    {"Inherited", [](Step& next) { next.survey = "u", next.row = "PAK|women||persecution_risk"; }},
    {"Minister", [](Step& next) { next.audience = Audience::minister; }},
    {"Public", [](Step& next) { next.audience = Audience::everyone; }},
    {"Tighter", [](Step& next) { next.insiders = 2, next.max_posterior = 0.7; }},
    {"Looser", [](Step& next) { next.insiders = 0, next.max_posterior = 1; }},
    {"Guarded", [](Step& next) { next.officials = Officials::guarded; }},
};

/// Who may see what from the start.
struct Start {
  std::string name;
  Step first;
  std::vector<std::size_t> published, named;
};

const Start kStarts[] = {
    {"", {}, {}, {}},
    {"OneWaits", {.counted = {0, 1, 2}}, {}, {}},
    {"OneIsPublic", {}, {3}, {}},
    {"OneIsNamed", {.officials = Officials::guarded}, {}, {0}},
    {"NoReaderAmongThem", {.insiders = 0}, {}, {}},
};

Series begun(const Start& start, std::size_t states) {
  return {.name = start.name,
          .states = states,
          .steps = {start.first},
          .published = start.published,
          .named = start.named,
          .official = !start.named.empty(),
          .only_those_guarded_against = true};
}

Series after(const Series& series, const Move& move) {
  Series result = series;
  result.name += move.name;
  Step next = series.steps.back();
  move.change(next);
  result.steps.push_back(next);
  return result;
}

std::vector<std::string> starts_and_moves() {
  std::vector<std::string> names;
  for (const Start& start : kStarts) {
    for (const Move& move : kMoves) names.push_back(start.name + move.name);
  }
  return names;
}

class ReleaseSequences : public testing::TestWithParam<std::size_t> {};

TEST_P(ReleaseSequences, TellNobodyOnWhichSideAStateStands) {
  const Start& start = kStarts[GetParam() / std::size(kMoves)];
  const Move& second = kMoves[GetParam() % std::size(kMoves)];
  const Series two = after(begun(start, 4), second);
  EXPECT_EQ(disclosing_sheets(after(begun(start, 5), second)), 0U) << two.name << " of five";
  EXPECT_EQ(disclosing_sheets(two), 0U) << two.name;
  bool told = false;
  for (const Move& move : kMoves) {
    const Series three = after(two, move);
    bool tells = false;
    EXPECT_EQ(disclosing_sheets(three, &tells), 0U) << three.name;
    told = told || tells;
  }
  if (start.name.empty()) EXPECT_TRUE(told) << "silence passes for nothing";
}

INSTANTIATE_TEST_SUITE_P(All, ReleaseSequences,
                         testing::Range(std::size_t{0}, std::size(kStarts) * std::size(kMoves)),
                         [](const auto& number) { return starts_and_moves()[number.param]; });

}  // namespace
}  // namespace peil::disclose
