// SPDX-License-Identifier: EUPL-1.2
#include "disclose/release_loop.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "model/error.hpp"

namespace peil::disclose {
namespace {

using Sheet = std::vector<int>;  ///< level per state, 0 to 2

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

  [[nodiscard]] bool tells_sheets_apart() const {
    return std::ranges::any_of(sights_, [&](const auto& one) { return one != sights_.front(); });
  }

  /// The number of sheets on which some reader knows too much.
  std::size_t disclosing() {
    std::vector<bool> told(all_.size());
    for (std::size_t insider = 0; insider <= insiders(); ++insider) {
      for (const bool believes : {false, true}) {
        for (const bool official : {false, true}) {
          if (!official || series_.official) look({insider, believes, official}, told);
        }
      }
    }
    return static_cast<std::size_t>(std::ranges::count(told, true));
  }

 private:
  /// Whom a release does not guard against may learn from it.
  [[nodiscard]] std::size_t insiders() const {
    const bool none =
        std::ranges::any_of(series_.steps, [](const Step& step) { return step.insiders == 0; });
    return none && series_.only_those_guarded_against ? 0 : series_.states;
  }

  /// What was said under looser parameters is as safe as it was then.
  [[nodiscard]] double allowed(const Step& step) const {
    if (!series_.only_those_guarded_against) return step.max_posterior;
    return std::ranges::max(series_.steps, {}, &Step::max_posterior).max_posterior;
  }

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
    return std::max(share, 1 - share) > allowed(step) + 1e-12;
  }

  const Series& series_;
  std::vector<Sheet> all_;
  std::vector<std::string> sights_;
  std::set<int> named_;
  std::vector<std::size_t> published_;
};

}  // namespace

std::size_t disclosing_sheets(const Series& series, bool* told) {
  Loop loop(series);
  if (told != nullptr) *told = loop.tells_sheets_apart();
  return loop.disclosing();
}

}  // namespace peil::disclose
