// SPDX-License-Identifier: EUPL-1.2
/// \file
/// States that answer again after they were counted. An attacker runs every pair of sheets (what
/// was answered first, what was answered last) through the program and keeps the pairs from which
/// the same would have come out; what he believes of who changed an answer runs from nobody to
/// everybody. Shares nothing with the audit.

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <sstream>

#include "disclose/survey_release.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

using model::Dissemination;
using States = unsigned;  ///< bit s: the s-th state

constexpr std::size_t kStates = 4;
constexpr States kAll = (1U << kStates) - 1;

/// On level 2, at first and at last; the others are on level 0.
struct Pair {
  States first = 0;
  States last = 0;
};

std::string state(std::size_t s) { return std::string("XX") + static_cast<char>('A' + s); }

CountedQuestion question(States on) {
  CountedQuestion result{
      "q1",  {model::ConceptId("ahmadis"), std::nullopt, model::DimensionId("persecution_risk")},
      4,     1,
      false, {}};
  for (std::size_t s = 0; s < kStates; ++s) {
    result.respondents.push_back({state(s), (on >> s & 1U) != 0 ? 2 : 0, Dissemination::aggregate});
  }
  return result;
}

/// Everything that comes out when `again` send a second answer between two releases.
std::string run(const Pair& pair, States again, Audience first_told) {
  model::Survey survey;
  survey.id = "s";
  survey.respondents_public = true;
  for (std::size_t s = 0; s < kStates; ++s) survey.answers.emplace_back().state = state(s);
  std::vector<LedgerRecord> ledger;
  std::ostringstream out;
  for (const bool later : {false, true}) {
    for (std::size_t s = 0; later && s < kStates; ++s) {
      if ((again >> s & 1U) == 0) continue;
      model::StateAnswer& answer = survey.answers.emplace_back();
      answer.state = state(s);
      answer.round = 2;
    }
    const Audience audience = later ? Audience::everyone : first_told;
    try {
      const Release release =
          plan_release(survey, {question(later ? pair.last : pair.first)}, ledger, audience, {});
      LedgerRecord record{"", "s", audience == Audience::everyone ? "public" : "minister", "", {},
                          {}, true};
      for (const ReleasedStatement& one : release.statements) {
        for (const int count : one.published) out << count << ' ';
        out << (one.silent ? "silent" : "said");
        record.statements.push_back(recorded(one));
      }
      ledger.push_back(record);
    } catch (const model::RefusedError&) {
      out << "refused";
    }
    out << '\n';
  }
  return out.str();
}

struct Outcome {
  Pair pair;
  std::string seen;
};

/// All pairs in which only those who answered again may differ.
std::vector<Outcome> outcomes(States again, Audience first_told) {
  std::vector<Outcome> all;
  for (States first = 0; first <= kAll; ++first) {
    for (States last = 0; last <= kAll; ++last) {
      if (((first ^ last) & ~again) != 0) continue;
      const Pair pair{first, last};
      all.push_back({pair, run(pair, again, first_told)});
    }
  }
  return all;
}

/// A reader who takes only these pairs for possible, with what one state or none knows of its own.
void expect_nothing_is_learned(const std::vector<Outcome>& all,
                               const std::function<bool(States)>& believes, States again) {
  for (std::size_t insider = 0; insider <= kStates; ++insider) {
    const States own = insider < kStates ? 1U << insider : 0U;
    std::map<std::tuple<std::string, States, States>, std::vector<Pair>> alike;
    for (const Outcome& one : all) {
      if (!believes(one.pair.first ^ one.pair.last)) continue;
      alike[{one.seen, one.pair.first & own, one.pair.last & own}].push_back(one.pair);
    }
    for (const auto& [sight, pairs] : alike) {
      for (std::size_t s = 0; s < kStates; ++s) {
        if (s == insider) continue;
        for (States Pair::*const sheet : {&Pair::first, &Pair::last}) {
          const auto yes = static_cast<std::size_t>(std::ranges::count_if(
              pairs, [&](const Pair& pair) { return (pair.*sheet >> s & 1U) != 0; }));
          EXPECT_LE(static_cast<double>(std::max(yes, pairs.size() - yes)),
                    0.95 * static_cast<double>(pairs.size()))
              << state(s) << (sheet == &Pair::first ? " at first" : " at last")
              << ", answered again: " << again << ", insider " << insider << '\n'
              << std::get<0>(sight);
        }
      }
    }
  }
}

class TwoRounds : public testing::TestWithParam<States> {};

TEST_P(TwoRounds, TellNoReaderMoreWhateverHeBelievesOfWhoChanged) {
  const States again = GetParam();
  for (const Audience first_told : {Audience::everyone, Audience::minister}) {
    const std::vector<Outcome> all = outcomes(again, first_told);
    expect_nothing_is_learned(
        all, [](States) { return true; }, again);
    expect_nothing_is_learned(
        all, [](States changed) { return std::popcount(changed) <= 1; }, again);
    for (States exactly = 0; exactly <= kAll; ++exactly) {
      if ((exactly & ~again) != 0) continue;
      expect_nothing_is_learned(
          all, [&](States changed) { return changed == exactly; }, again);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Again, TwoRounds, testing::Range(States{0}, kAll + 1));

TEST(TwoRoundsOfAnswers, AreCountedWhereTheFirstWasNot) {
  model::Survey survey;
  survey.id = "s";
  survey.respondents_public = true;
  for (const int round : {1, 2}) {
    model::StateAnswer& answer = survey.answers.emplace_back();
    answer.state = state(0);
    answer.round = round;
  }
  const Release release = plan_release(survey, {question(0b0011)}, {}, Audience::everyone, {});
  ASSERT_EQ(release.statements.size(), 1U);
  EXPECT_EQ(release.statements[0].rounds, (std::vector{2, 1, 1, 1}));
  LedgerRecord record{"", "s", "public", "", {recorded(release.statements[0])}, {}, true};
  EXPECT_EQ(
      plan_release(survey, {question(0b0011)}, {record}, Audience::everyone, {}).statements.size(),
      1U)
      << "nobody has answered since";
  model::StateAnswer& third = survey.answers.emplace_back();
  third.state = state(0);
  third.round = 3;
  const Release after = plan_release(survey, {question(0b0011)}, {record}, Audience::everyone, {});
  EXPECT_TRUE(after.statements.empty());
  EXPECT_EQ(after.withheld, 1U);
}

}  // namespace
}  // namespace peil::disclose
