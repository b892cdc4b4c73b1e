// SPDX-License-Identifier: EUPL-1.2
/// \file
/// An attacker who knows the program: it runs every sheet of answers through the releases, and
/// keeps the sheets from which exactly what came out would have come out: sentences, rules,
/// silences, refusals. What those have in common is what a reader can know. Shares nothing with the
/// audit.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "disclose/survey_release.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

using model::Dissemination;
using Sheet = unsigned;  ///< bit s: the s-th state is on level 2, else on 0

/// A survey with one question, and what is released of it one after the other.
struct Plan {
  const char* name;
  std::vector<Dissemination> marks;  ///< per state
  struct Step {
    Audience audience;
    std::size_t respondents;  ///< the first so many have answered by then
    int at_least = 1;
  };
  std::vector<Step> steps;
};

constexpr auto kTotal = Dissemination::aggregate;
constexpr auto kNamed = Dissemination::government;
constexpr auto kOpen = Dissemination::open;
constexpr auto kPublic = Audience::everyone;
constexpr auto kMinister = Audience::minister;

/// For the names of tests.
void PrintTo(const Plan& plan, std::ostream* out) { *out << plan.name; }

CountedQuestion question(const Plan& plan, const Plan::Step& step, Sheet sheet) {
  CountedQuestion result{
      "q1",  {model::ConceptId("ahmadis"), std::nullopt, model::DimensionId("persecution_risk")},
      4,     step.at_least,
      false, {}};
  for (std::size_t s = 0; s < step.respondents; ++s) {
    result.respondents.push_back({std::string("XX") + static_cast<char>('A' + s),
                                  (sheet >> s & 1U) != 0 ? 2 : 0, plan.marks[s]});
  }
  return result;
}

std::string show(const std::set<int>& counts) {
  std::ostringstream text;
  for (const int count : counts) text << count << ' ';
  return text.str();
}

/// All that comes out of the steps, for each audience.
struct Seen {
  std::string everyone;
  std::string minister;
};

Seen run(const Plan& plan, Sheet sheet, const model::SafetyParameters& parameters) {
  model::Survey survey;
  survey.id = "s";
  survey.respondents_public = true;
  std::vector<LedgerRecord> ledger;
  Seen seen;
  for (const Plan::Step& step : plan.steps) {
    const bool open = step.audience == kPublic;
    std::string& out = open ? seen.everyone : seen.minister;
    try {
      const Release release = plan_release(survey, {question(plan, step, sheet)}, ledger,
                                           step.audience, parameters, Officials::guarded);
      LedgerRecord record{"", "s", open ? "public" : "minister", "", {}, parameters, true};
      for (const ReleasedStatement& one : release.statements) {
        for (const auto& counts : one.classes) out += show(counts) + "| ";
        out += "-> " + show(one.published) + (one.silent ? "silent" : "said");
        record.statements.push_back(recorded(one));
      }
      ledger.push_back(record);
    } catch (const model::RefusedError&) {
      out += "refused";
    }
    out += '\n';
  }
  return seen;
}

/// Does the reader, with up to one surveyed state, learn an answer that he should not?
void expect_no_more_is_learned(const Plan& plan, const std::vector<Seen>& outcome, bool official,
                               const model::SafetyParameters& parameters) {
  const std::size_t n = plan.marks.size();
  for (std::size_t insider = 0; insider <= (parameters.insiders > 0 ? n : 0); ++insider) {
    std::map<std::string, std::vector<Sheet>> alike;
    for (Sheet sheet = 0; sheet < outcome.size(); ++sheet) {
      std::string sight = outcome[sheet].everyone;
      if (official) sight += outcome[sheet].minister;
      for (std::size_t s = 0; s < n; ++s) {
        const bool seen =
            plan.marks[s] == kOpen || (official && plan.marks[s] == kNamed) || s + 1 == insider;
        sight += !seen ? '.' : (sheet >> s & 1U) != 0 ? '1' : '0';
      }
      alike[sight].push_back(sheet);
    }
    for (const auto& [sight, sheets] : alike) {
      for (std::size_t s = 0; s < n; ++s) {
        const bool seen =
            plan.marks[s] == kOpen || (official && plan.marks[s] == kNamed) || s + 1 == insider;
        if (seen) continue;
        const auto yes = static_cast<std::size_t>(
            std::ranges::count_if(sheets, [&](Sheet sheet) { return (sheet >> s & 1U) != 0; }));
        const auto most = static_cast<double>(std::max(yes, sheets.size() - yes));
        EXPECT_LT(most, static_cast<double>(sheets.size())) << plan.name << ", state " << s << '\n'
                                                            << sight;
        EXPECT_LE(most, parameters.max_posterior * static_cast<double>(sheets.size()))
            << plan.name << ", state " << s << '\n'
            << sight;
      }
    }
  }
}

std::vector<Plan> plans() {
  const std::vector<Dissemination> mixed{kTotal, kNamed, kTotal, kTotal, kNamed, kTotal};
  const std::vector<Dissemination> open{kTotal, kNamed, kOpen, kTotal, kNamed, kTotal, kTotal};
  return {
      {"one release", mixed, {{kPublic, 6}}},
      {"beside public policy", open, {{kPublic, 7}, {kMinister, 7}}},
      {"all for totals only", std::vector(6, kTotal), {{kPublic, 6}, {kMinister, 6}}},
      {"all by name", std::vector(5, kNamed), {{kPublic, 5}, {kMinister, 5}}},
      {"one for totals only", {kNamed, kNamed, kNamed, kTotal}, {{kPublic, 4}}},
      {"the minister after the public", mixed, {{kPublic, 6}, {kMinister, 6}}},
      {"the public after the minister", mixed, {{kMinister, 6}, {kPublic, 6}}},
      {"the minister twice, then the public",
       mixed,
       {{kMinister, 5}, {kMinister, 6}, {kPublic, 6}}},
      {"a late answer", mixed, {{kPublic, 5}, {kPublic, 6}}},
      {"a late answer between audiences", mixed, {{kMinister, 5}, {kPublic, 6}, {kMinister, 6}}},
      {"two late answers", mixed, {{kPublic, 4}, {kMinister, 5}, {kPublic, 6}}}};
}

class ReleasePlans : public testing::TestWithParam<Plan> {};

TEST_P(ReleasePlans, TellNoReaderMoreByAllThatComesOutOfTheProgram) {
  for (const int insiders : {0, 1}) {
    SCOPED_TRACE(testing::Message() << GetParam().name << ", " << insiders << " insiders");
    const model::SafetyParameters parameters{.insiders = insiders};
    std::vector<Seen> outcome;
    for (Sheet sheet = 0; sheet < 1U << GetParam().marks.size(); ++sheet) {
      outcome.push_back(run(GetParam(), sheet, parameters));
    }
    expect_no_more_is_learned(GetParam(), outcome, false, parameters);
    expect_no_more_is_learned(GetParam(), outcome, true, parameters);
  }
}

INSTANTIATE_TEST_SUITE_P(All, ReleasePlans, testing::ValuesIn(plans()),
                         [](const auto& param) { return std::to_string(param.index); });

/// The rules for the public alone, without what they published.
TEST(ReleaseAttack, WhatTheMinisterWasToldDoesNotShowInTheChoiceForThePublic) {
  const Plan plan{
      "", {kTotal, kNamed, kTotal, kTotal, kNamed, kTotal}, {{kMinister, 6}, {kPublic, 6}}};
  std::set<std::string> rules;
  for (Sheet sheet = 0; sheet < 64; ++sheet) {
    const std::string out = run(plan, sheet, {}).everyone;
    rules.insert(out.substr(0, out.find("->")));
  }
  EXPECT_EQ(rules.size(), 1U);
}

TEST(ReleaseAttack, SomethingIsSaidAllTheSame) {
  const Plan plan = plans().at(2);  // all for totals only
  int said = 0;
  for (Sheet sheet = 0; sheet < 1U << plan.marks.size(); ++sheet) {
    said += run(plan, sheet, {}).everyone.find("said") != std::string::npos ? 1 : 0;
  }
  EXPECT_GT(said, 20);
}

}  // namespace
}  // namespace peil::disclose
