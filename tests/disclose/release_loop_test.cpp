// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Every sheet of answers is driven through series of releases that used to disclose: the
/// baseline's level changes, a state is withdrawn or answers late, the question is asked again
/// elsewhere, a state has a public profile, parameters change, the minister hears it first,
/// officials see some answers by name. A reader keeps the sheets from which exactly what he saw
/// would have come out. Of none of the thresholds that were ever used may he know on which side a
/// state stands, nor hold it likelier than allowed. Shares nothing with the audit.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
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
  double max_posterior = 0.95;
  bool above_baseline = false;
  Officials officials = Officials::trusted;
  std::vector<std::size_t> published = {};  ///< states whose public level is 0 by then
};

struct Series {
  const char* name;
  std::size_t states;
  std::vector<Step> steps;
  std::vector<std::size_t> published = {};  ///< states whose public level is 0 from the start
  std::vector<std::size_t> named = {};      ///< states whose answer officials see
  bool official = false;                    ///< officials are a reader
};

bool among(const std::vector<std::size_t>& list, std::size_t one) {
  return std::ranges::find(list, one) != list.end();
}

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
      "q1",
      {model::ConceptId("ahmadis"), std::nullopt, model::DimensionId("persecution_risk")},
      2,
      step.at_least,
      step.above_baseline,
      {}};
  for (std::size_t s = 0; s < series.states; ++s) {
    if (!step.counted.empty() && !among(step.counted, s)) continue;
    Respondent state{std::string("XX") + static_cast<char>('A' + s), sheet[s]};
    state.stands_on = {step.row, "PAK|everybody||persecution_risk"};
    if (among(series.published, s) || among(step.published, s)) {
      state.in_public = model::Interval{0, 0};
    }
    if (among(series.named, s)) state.dissemination = model::Dissemination::government;
    result.respondents.push_back(std::move(state));
  }
  return result;
}

/// Everything that can be seen of the series, and the thresholds that were named.
struct Sight {
  std::string seen;
  std::set<int> named;
};

Sight sight(const Series& series, const Sheet& sheet) {
  std::vector<LedgerRecord> ledger;
  std::ostringstream out;
  std::set<int> thresholds;
  for (const Step& step : series.steps) {
    model::Survey survey;
    survey.id = step.survey;
    survey.respondents_public = true;
    const model::SafetyParameters parameters{.insiders = step.insiders,
                                             .max_posterior = step.max_posterior};
    try {
      const Release release = plan_release(survey, {question(series, step, sheet)}, ledger,
                                           step.audience, parameters, step.officials);
      const bool open = step.audience == Audience::everyone;
      LedgerRecord record{"", step.survey, open ? "public" : "minister", "", {}, parameters, true};
      for (const ReleasedStatement& one : release.statements) {
        record.statements.push_back(recorded(one));
        thresholds.insert(one.at_least);
        for (const int count : one.published) out << count << ' ';
        out << one.silent;
      }
      out << '/' << release.withheld << ';';
      ledger.push_back(std::move(record));
    } catch (const model::RefusedError&) {
      out << "refused;";
    }
  }
  return {out.str(), std::move(thresholds)};
}

/// Somebody who saw the series: an outsider or a state, going by public positions or not, an
/// official or not.
struct Reader {
  std::size_t insider = 0;  ///< 0: none; else the state's number from 1
  bool believes = false;
  bool official = false;
};

class Loop {
 public:
  explicit Loop(const Series& series) : series_(series), all_(sheets(series.states)) {
    for (const Sheet& sheet : all_) {
      Sight one = sight(series, sheet);
      sights_.push_back(std::move(one.seen));
      named_ = std::move(one.named);  // the same for every sheet, or the release looked at answers
    }
    published_ = series.published;
    for (const Step& step : series.steps) {
      published_.insert(published_.end(), step.published.begin(), step.published.end());
    }
  }

  /// The number of sheets on which some reader knows too much.
  std::size_t disclosing() {
    std::vector<bool> told(all_.size());
    for (std::size_t insider = 0; insider <= series_.states; ++insider) {
      for (const bool believes : {false, true}) {
        for (const bool official : {false, true}) {
          if (!official || series_.official) look({insider, believes, official}, told);
        }
      }
    }
    return static_cast<std::size_t>(std::ranges::count(told, true));
  }

 private:
  void look(const Reader& reader, std::vector<bool>& told) const {
    std::map<std::string, std::vector<std::size_t>> alike;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (agrees(reader, all_[i])) alike[sights_[i] + own(reader, all_[i])].push_back(i);
    }
    for (const auto& [seen, group] : alike) {
      for (std::size_t s = 0; s < series_.states; ++s) {
        const bool taken = reader.believes && among(published_, s);
        if (s + 1 == reader.insider || taken || (reader.official && among(series_.named, s))) {
          continue;
        }
        for (const Step& step : series_.steps) {
          if (!settles(group, s, step)) continue;
          for (const std::size_t i : group) told[i] = true;
        }
      }
    }
  }

  [[nodiscard]] bool agrees(const Reader& reader, const Sheet& sheet) const {
    return !reader.believes || std::ranges::all_of(published_, [&](std::size_t s) {
      return sheet[s] == 0 || s + 1 == reader.insider ||
             (reader.official && among(series_.named, s));
    });
  }

  [[nodiscard]] std::string own(const Reader& reader, const Sheet& sheet) const {
    std::string text = reader.insider == 0 ? "" : std::to_string(sheet[reader.insider - 1]);
    for (const std::size_t s : series_.named) {
      if (reader.official) text += "," + std::to_string(sheet[s]);
    }
    return text;
  }

  /// One side alone is possible, or one is likelier than allowed: of the sheets with their joint
  /// answers to what was named, each of which counts once.
  [[nodiscard]] bool settles(const std::vector<std::size_t>& group, std::size_t s,
                             const Step& step) const {
    const auto yes = static_cast<std::size_t>(
        std::ranges::count_if(group, [&](std::size_t i) { return all_[i][s] >= step.at_least; }));
    if (yes == 0 || yes == group.size()) return true;
    if (!named_.contains(step.at_least)) return false;
    std::map<std::vector<int>, bool> worlds;
    for (const std::size_t i : group) {
      std::vector<int> sides;
      for (const int level : all_[i]) {
        sides.push_back(static_cast<int>(
            std::ranges::count_if(named_, [&](int threshold) { return level >= threshold; })));
      }
      worlds[sides] = all_[i][s] >= step.at_least;
    }
    const auto met = static_cast<double>(
        std::ranges::count_if(worlds, [](const auto& one) { return one.second; }));
    const double share = met / static_cast<double>(worlds.size());
    return std::max(share, 1 - share) > step.max_posterior + 1e-12;
  }

  const Series& series_;
  std::vector<Sheet> all_;
  std::vector<std::string> sights_;
  std::set<int> named_;
  std::vector<std::size_t> published_;
};

class ReleaseLoop : public testing::TestWithParam<Series> {};

TEST_P(ReleaseLoop, TellsNobodyOnWhichSideAStateStands) {
  EXPECT_EQ(Loop(GetParam()).disclosing(), 0U);
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
                         [](const auto& series) { return std::string(series.param.name); });

}  // namespace
}  // namespace peil::disclose
