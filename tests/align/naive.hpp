// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_ALIGN_NAIVE_HPP
#define PEIL_TESTS_ALIGN_NAIVE_HPP

/// \file
/// Alignment once more, straight from the rules and as slowly as may be: sets of names instead of
/// distances, one person's level at a time instead of intervals. For comparison with the real one.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/align.hpp"

namespace peil::align::naive {

/// A concept and a region by name; "" for none and for the country.
using Spot = std::pair<std::string, std::string>;
using Levels = std::set<int>;

struct Said {
  Spot spot;
  model::Relation relation;
  std::optional<model::Interval> levels;
  bool inherits = true;
  std::string group;
};

/// What a cell comes to: the lowest and highest level that some member gets.
struct Result {
  Levels levels;
  bool open = false;
  bool divided = false;
  model::Basis basis = model::Basis::not_recorded;
};

class Naive {
 public:
  Naive(const model::Codebook& book, const Voice& voice, std::string dimension, model::Date day)
      : book_(book), voice_(voice), dimension_(std::move(dimension)), day_(day) {
    for (const model::Group& group : voice.profile->groups) {
      for (const model::Position& p : group.positions) {
        for (const model::ConceptLink& link : group.concepts) {
          add({link.concept_id, p.region.value_or(model::RegionId())}, link.relation, p, group.id);
        }
      }
    }
    for (const auto& region : voice.profile->regions) {
      for (const auto& p : region.positions) add({"", region.region}, model::Relation::exact, p);
    }
    for (const auto& p : voice.profile->country) add({"", ""}, model::Relation::exact, p);
  }

  [[nodiscard]] const std::vector<Said>& said() const { return said_; }

  [[nodiscard]] Result cell(const Spot& spot) const {
    std::vector<Said> here = at(spot);
    std::vector<Said> whole;
    std::vector<Said> some;
    for (const Said& s : here) (is_whole(s) ? whole : some).push_back(s);
    if (!whole.empty()) {
      const Levels levels = best(whole);
      return {levels, false, false, levels.empty() ? model::Basis::silent : model::Basis::stated};
    }
    Result result = rest(spot);
    if (some.empty()) return result;
    const bool rest_known = !result.levels.empty();
    bool any = false;
    std::map<std::string, std::vector<Said>> groups;
    for (const Said& s : some) {
      any = any || s.levels;
      groups[s.group].push_back(s);
      if (!s.levels || s.relation == model::Relation::overlaps) result.open = true;
    }
    for (const auto& [group, said] : groups) result.levels.merge(best(said));
    result.open = !result.levels.empty() && (result.open || !rest_known);
    if (any) result.basis = model::Basis::part;
    if (result.levels.empty()) result.basis = model::Basis::silent;
    return result;
  }

 private:
  void add(const Spot& spot, model::Relation relation, const model::Position& p,
           const std::string& group = "") {
    if (p.dimension != dimension_ || !p.validity.contains(day_)) return;
    const model::Vocabulary* words = book_.vocabulary(voice_.source);
    std::optional<model::Interval> levels;
    bool inherits = true;
    for (const model::Term& term : words->terms) {
      if (term.dimension == dimension_ && term.term == p.term && term.validity.contains(day_)) {
        levels = term.levels;
        inherits = term.inherits;
      }
    }
    said_.push_back({spot, relation, levels, inherits, group});
  }

  static bool is_whole(const Said& s) {
    return s.relation == model::Relation::exact || s.relation == model::Relation::covers;
  }
  static Levels spread(const std::optional<model::Interval>& interval) {
    Levels levels;
    if (!interval) return levels;
    for (int level = interval->low; level <= interval->high; ++level) levels.insert(level);
    return levels;
  }
  [[nodiscard]] std::vector<Said> at(const Spot& spot) const {
    std::vector<Said> found;
    for (const Said& s : said_) {
      if (s.spot == spot) found.push_back(s);
    }
    return found;
  }
  /// One member under several whole positions gets the best of them, whatever each turns out to be.
  static Levels best(const std::vector<Said>& whole) {
    Levels possible;
    for (const Said& s : whole) {
      if (!s.levels) continue;
      Levels next;
      for (const int level : spread(s.levels)) {
        if (possible.empty()) next.insert(level);
        for (const int other : possible) next.insert(std::max(level, other));
      }
      possible = next;
    }
    return possible;
  }
  /// Spots one step broader.
  [[nodiscard]] std::set<Spot> up(const Spot& spot) const {
    std::set<Spot> above;
    if (!spot.first.empty()) {
      for (const std::string& b : book_.concept_named(model::ConceptId(spot.first))->broader) {
        above.insert({b, spot.second});
      }
    }
    if (!spot.second.empty()) {
      const auto& within = book_.region(model::RegionId(spot.second))->within;
      if (within.empty()) above.insert({spot.first, ""});
      for (const std::string& w : within) above.insert({spot.first, w});
    }
    return above;
  }
  [[nodiscard]] bool below(const Spot& spot, const Spot& broad) const {
    for (const Spot& above : up(spot)) {
      if (above == broad || below(above, broad)) return true;
    }
    return false;
  }

  /// What those get whom nothing at the spot names: from above, else from below, else by default.
  [[nodiscard]] Result rest(const Spot& spot) const {
    Result above;
    bool found = from_ring(up(spot), above);
    if (!found && dimension_ == "risk" && !spot.first.empty() &&
        spot.first != "general_population") {
      found = from_ring({{"general_population", spot.second}}, above);
    }
    if (!above.levels.empty()) {
      add_rows_below(spot, above);
      return above;
    }
    return from_below(spot, found);
  }

  /// Goes up ring by ring to the first where something is said that narrower groups inherit. True
  /// when there is one, though it may have no level.
  bool from_ring(std::set<Spot> ring, Result& result) const {
    while (!ring.empty()) {
      bool found = false;
      std::set<Levels> different;
      for (const Spot& above : ring) {
        std::vector<Said> whole;
        for (const Said& s : at(above)) {
          if (is_whole(s) && s.inherits) whole.push_back(s);
        }
        if (whole.empty()) continue;
        found = true;
        Levels levels = best(whole);
        if (levels.empty()) {
          result.open = true;
          continue;
        }
        different.insert(levels);
        result.levels.merge(levels);
      }
      if (found) {
        result.divided = different.size() > 1;
        result.open = result.open && !result.levels.empty();
        result.basis = result.levels.empty() ? model::Basis::silent : model::Basis::inherited;
        return true;
      }
      std::set<Spot> wider;
      for (const Spot& above : ring) wider.merge(up(above));
      ring = wider;
    }
    return false;
  }

  /// Takes in the rows of all narrower groups that something is said of. True when there are any.
  bool add_rows_below(const Spot& spot, Result& result) const {
    bool any = false;
    for (const Said& s : said_) {
      if (!below(s.spot, spot)) continue;
      any = true;
      Result own = cell(s.spot);
      if (own.levels.empty() || own.open) result.open = true;
      result.levels.merge(own.levels);
    }
    return any;
  }

  [[nodiscard]] Result from_below(const Spot& spot, bool under_unknown) const {
    Result result;
    result.basis = model::Basis::composed;
    const bool any = add_rows_below(spot, result);
    if (any && !result.levels.empty()) {
      const auto standard = under_unknown ? std::nullopt : framework();
      if (!all_held(spot)) {
        result.levels.merge(spread(standard));
        result.open = result.open || !standard;
      }
      return result;
    }
    if (under_unknown) return {{}, false, false, model::Basis::silent};
    if (const auto standard = framework()) {
      return {spread(standard), any, false, model::Basis::framework};
    }
    return {{}, false, false, complete() ? model::Basis::silent : model::Basis::not_recorded};
  }

  /// Everyone at the spot lives in a region that has a level, stated below the spot.
  [[nodiscard]] bool all_held(const Spot& spot) const {
    std::vector<std::string> parts;
    if (spot.second.empty()) {
      for (const char* id : {"PK-A", "PK-B"}) parts.emplace_back(id);
    } else if (book_.region(model::RegionId(spot.second))->partitioned) {
      parts = parts_of(spot.second);
    }
    return !parts.empty() &&
           std::ranges::all_of(parts, [&](const std::string& part) { return held(spot, part); });
  }
  [[nodiscard]] bool held(const Spot& spot, const std::string& region) const {
    const Spot here{spot.first, region};
    for (const Said& s : said_) {
      if (!is_whole(s) || !s.levels || s.spot.first != spot.first || !below(s.spot, spot)) continue;
      if (s.spot == here || below(here, s.spot)) return true;
    }
    const auto parts = parts_of(region);
    return book_.region(model::RegionId(region))->partitioned && !parts.empty() &&
           std::ranges::all_of(parts, [&](const std::string& part) { return held(spot, part); });
  }
  [[nodiscard]] std::vector<std::string> parts_of(const std::string& region) const {
    std::vector<std::string> parts;
    for (const model::Region& r : book_.regions) {
      if (std::ranges::find(r.within, region) != r.within.end()) parts.push_back(r.id);
    }
    return parts;
  }
  [[nodiscard]] bool complete() const {
    return std::ranges::any_of(voice_.profile->coverage, [](const model::Coverage& c) {
      return c.state == model::CoverageState::complete;
    });
  }
  [[nodiscard]] std::optional<model::Interval> framework() const {
    if (!complete()) return std::nullopt;
    for (const model::Term& term : book_.vocabulary(voice_.source)->terms) {
      if (term.framework_default && term.dimension == dimension_) return term.levels;
    }
    return std::nullopt;
  }

  const model::Codebook& book_;
  const Voice& voice_;
  std::string dimension_;
  model::Date day_;
  std::vector<Said> said_;
};

}  // namespace peil::align::naive

#endif  // PEIL_TESTS_ALIGN_NAIVE_HPP
