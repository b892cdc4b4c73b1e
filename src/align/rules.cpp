// SPDX-License-Identifier: EUPL-1.2
#include "align/rules.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace peil::align {
namespace {

using Statements = std::vector<const Statement*>;

/// Steps from `from` up to `to` through both hierarchies; empty when `to` is not above it.
std::optional<int> steps_up(const Space& space, Place from, Place to) {
  const auto concepts = space.concepts.steps(from.concept_node, to.concept_node);
  const auto regions = space.regions.steps(from.region_node, to.region_node);
  if (!concepts || !regions) return std::nullopt;
  return *concepts + *regions;
}

/// How a path names a place: by its concept, else its region, else the origin.
std::string label(const Space& space, Place place) {
  if (const model::ConceptId& id = space.concepts.id(place.concept_node); !id.empty()) return id;
  const model::RegionId& region = space.regions.id(place.region_node);
  return region.empty() ? space.origin.text() : region.text();
}

/// The way up, named by what each step reaches: first the broader concepts, then the wider regions.
void append_way_up(const Space& space, Place from, Place to, std::vector<std::string>& path) {
  for (const auto node : space.concepts.way_up(from.concept_node, to.concept_node)) {
    path.push_back(space.concepts.id(node));
  }
  for (const auto node : space.regions.way_up(from.region_node, to.region_node)) {
    const model::RegionId& id = space.regions.id(node);
    path.push_back(id.empty() ? space.origin.text() : id.text());
  }
}

/// Name of a place below `row`, by what tells it from the row.
std::string label_below(const Space& space, Place row, Place place) {
  return place.concept_node == row.concept_node ? space.regions.id(place.region_node).text()
                                                : space.concepts.id(place.concept_node).text();
}

void widen(std::optional<model::Interval>& interval, const std::optional<model::Interval>& by) {
  if (by) interval = interval ? hull(*interval, *by) : *by;
}

/// Takes in what another group of members gets.
void widen(Cell& cell, const std::optional<model::Interval>& levels,
           const std::optional<model::Interval>& range) {
  widen(cell.levels, levels);
  widen(cell.range, range);
}

/// The more favourable of two positions on the same people: the maximum, end by end.
void raise(std::optional<model::Interval>& interval, const std::optional<model::Interval>& by) {
  if (!by) return;
  interval = interval ? model::Interval{std::max(interval->low, by->low),
                                        std::max(interval->high, by->high)}
                      : *by;
}

/// Most favourable first; positions without a level last; else as recorded.
void sort_by_favour(Statements& statements) {
  std::ranges::stable_sort(statements, std::ranges::greater{}, [](const Statement* s) {
    return s->levels ? std::tuple(s->levels->high, s->levels->low) : std::tuple(-1, -1);
  });
}

void cite(Cell& cell, Statements statements) {
  sort_by_favour(statements);
  for (const Statement* statement : statements) cell.evidence.push_back(statement->evidence);
}

/// One position reaches a broader row by several narrower ones and is cited once; so is one
/// sentence that the profile holds for each of several regions.
bool same(const Evidence& a, const Evidence& b) {
  return a.group == b.group && a.position.term == b.position.term &&
         a.position.region == b.position.region && a.position.instrument == b.position.instrument &&
         a.position.validity == b.position.validity &&
         a.position.confirmed_until == b.position.confirmed_until &&
         a.position.citations == b.position.citations;
}

/// Cites what narrower rows rest on, most favourable first.
void cite_once(Cell& cell, std::vector<Evidence> below) {
  std::ranges::stable_sort(below, std::ranges::greater{}, [](const Evidence& e) {
    return e.levels ? std::tuple(e.levels->high, e.levels->low) : std::tuple(-1, -1);
  });
  for (Evidence& evidence : below) {
    if (std::ranges::none_of(cell.evidence, [&](const auto& e) { return same(e, evidence); })) {
      cell.evidence.push_back(std::move(evidence));
    }
  }
}

/// Rule 1, also used for what broader concepts pass on. Without any level the cell is `silent`.
Cell stated(const Statements& statements) {
  Cell cell;
  for (const Statement* statement : statements) {
    raise(cell.levels, statement->levels);
    raise(cell.range, statement->range);
  }
  cell.basis = cell.levels ? model::Basis::stated : model::Basis::silent;
  cite(cell, statements);
  return cell;
}

/// Statements that pass on to `place`, by where they stand: those at the fewest steps up.
std::map<Place, Statements> nearest_above(const Space& space, const Speech& speech, Place place) {
  int nearest = std::numeric_limits<int>::max();
  std::map<Place, Statements> ends;
  for (const Statement& statement : speech.statements) {
    const auto steps = steps_up(space, place, statement.place);
    if (!statement.inherits || !statement.whole() || !steps || *steps == 0 || *steps > nearest) {
      continue;
    }
    if (*steps < nearest) ends.clear();
    nearest = *steps;
    ends[statement.place].push_back(&statement);
  }
  return ends;
}

/// What is said of everybody, in the nearest region; only of a group, and only where the dimension
/// lets it pass down.
std::map<Place, Statements> said_of_everybody(const Space& space, const Speech& speech,
                                              Place place) {
  if (!speech.everybody || space.concepts.id(place.concept_node).empty() ||
      place.concept_node == *speech.everybody) {
    return {};
  }
  const Place all{*speech.everybody, place.region_node};
  Statements here;
  for (const Statement& statement : speech.statements) {
    if (statement.place == all && statement.whole() && statement.inherits) {
      here.push_back(&statement);
    }
  }
  if (!here.empty()) return {{all, here}};
  return nearest_above(space, speech, all);
}

/// Rule 3, but for what is stated below. A nearest broader concept without a level still stops the
/// search: what lies further away is not what the source says of these people.
std::optional<Cell> inherited(const Space& space, const Speech& speech, Place place) {
  std::map<Place, Statements> ends = nearest_above(space, speech, place);
  const bool from_all = ends.empty();
  if (from_all) ends = said_of_everybody(space, speech, place);
  if (ends.empty()) return std::nullopt;
  const Place start = from_all ? Place{*speech.everybody, place.region_node} : place;
  Cell cell;
  cell.path.push_back(label(space, place));
  for (const auto& [end, statements] : ends) {
    const Cell passed = stated(statements);
    cell.open = cell.open || !passed.levels;
    cell.divided = cell.divided || (cell.levels && passed.levels && cell.levels != passed.levels);
    widen(cell, passed.levels, passed.range);
    cell.evidence.insert(cell.evidence.end(), passed.evidence.begin(), passed.evidence.end());
    if (from_all) cell.path.push_back(space.concepts.id(start.concept_node));
    append_way_up(space, start, end, cell.path);
  }
  cell.basis = cell.levels ? model::Basis::inherited : model::Basis::silent;
  cell.open = cell.open && cell.levels;
  return cell;
}

/// Whether what is stated on regions below `row` (for the row's own concept) is all of `region`.
class RegionCover {
 public:
  RegionCover(const Space& space, const Statements& below, Place row) : space_(space), row_(row) {
    for (const Statement* statement : below) {
      if (statement->whole() && statement->levels &&
          statement->place.concept_node == row.concept_node) {
        stated_.push_back(statement->place.region_node);
      }
    }
  }

  [[nodiscard]] bool complete() const {
    const auto whole = space_.regions.node(model::RegionId());
    if (row_.region_node != whole) return is_sum_of_held(row_.region_node);
    const std::vector<Hierarchy::Node> subdivisions = outermost_subdivisions();
    return !subdivisions.empty() &&
           std::ranges::all_of(subdivisions, [&](auto node) { return held(node); });
  }

 private:
  [[nodiscard]] bool held(Hierarchy::Node region) const {
    const bool within_stated = std::ranges::any_of(
        stated_, [&](auto node) { return space_.regions.steps(region, node).has_value(); });
    return within_stated || is_sum_of_held(region);
  }
  [[nodiscard]] bool is_sum_of_held(Hierarchy::Node region) const {
    const model::Region* known = space_.codebook.region(space_.regions.id(region));
    const auto& parts = space_.regions.narrower(region);
    return known != nullptr && known->partitioned && !parts.empty() &&
           std::ranges::all_of(parts, [&](auto part) { return held(part); });
  }
  /// ISO 3166-2 divides a country without remainder: its subdivisions that lie in no other.
  /// Regions of our own making have an `x` in their id (`SO-x-south-central`).
  [[nodiscard]] std::vector<Hierarchy::Node> outermost_subdivisions() const {
    std::vector<Hierarchy::Node> iso;
    for (Hierarchy::Node node = 0; node < space_.regions.size(); ++node) {
      const std::string& id = space_.regions.id(node);
      if (!id.empty() && id.find("-x-") == std::string::npos) iso.push_back(node);
    }
    std::vector<Hierarchy::Node> outermost;
    std::ranges::copy_if(iso, std::back_inserter(outermost), [&](auto node) {
      return std::ranges::none_of(iso, [&](auto other) {
        return other != node && space_.regions.steps(node, other).has_value();
      });
    });
    return outermost;
  }

  const Space& space_;
  Place row_;
  std::vector<Hierarchy::Node> stated_;
};

/// Everything said of some of the people at a place, at any depth, in whatever relation.
Statements said_below(const Space& space, const Speech& speech, Place place) {
  Statements below;
  for (const Statement& statement : speech.statements) {
    const auto steps = steps_up(space, statement.place, place);
    if (steps && *steps > 0) below.push_back(&statement);
  }
  return below;
}

/// Rules 5 and 6.
Cell otherwise(const Space& space, const Speech& speech, Place place) {
  Cell cell;
  cell.path.push_back(label(space, place));
  cell.basis = speech.otherwise;
  if (speech.framework) {
    cell.levels = speech.framework->levels;
    cell.range = speech.framework->range;
    cell.basis = model::Basis::framework;
    cell.evidence.push_back(speech.framework->evidence);
  }
  return cell;
}

/// Rule 2: from what the rest of the concept gets to what the named part gets.
Cell part(Cell rest, Statements parts) {
  Cell cell = rest;
  const bool concluded =
      std::ranges::any_of(parts, [](const Statement* s) { return s->levels.has_value(); });
  Cell named;
  cite(named, parts);
  // The deciding position first: a part that is only named decides nothing.
  if (concluded) std::swap(cell.evidence, named.evidence);
  cell.evidence.insert(cell.evidence.end(), named.evidence.begin(), named.evidence.end());
  cell.open = rest.open || !rest.levels;
  std::map<std::string_view, Statements> groups;
  for (const Statement* statement : parts) {
    groups[statement->evidence.group].push_back(statement);
    if (!statement->levels || statement->relation == model::Relation::overlaps) cell.open = true;
  }
  for (const auto& [group, statements] : groups) {
    const Cell best = stated(statements);  // of one group, the most favourable
    widen(cell, best.levels, best.range);
  }
  if (concluded) cell.basis = model::Basis::part;
  if (!cell.levels) {
    cell.basis = model::Basis::silent;
    cell.open = false;
  }
  return cell;
}

}  // namespace

/// A narrower group counts with what its own row says and rests on: its most favourable position,
/// and open only where its own row is.
void Resolver::take_in_below(Cell& cell, const Statements& below) {
  std::set<Place> taken;
  std::vector<Evidence> evidence;
  for (const Statement* statement : below) {
    if (!taken.insert(statement->place).second) continue;
    const Cell& own = resolve(statement->place);
    widen(cell, own.levels, own.range);
    if (!own.levels || own.open) cell.open = true;
    evidence.insert(evidence.end(), own.evidence.begin(), own.evidence.end());
  }
  cite_once(cell, std::move(evidence));
}

/// Rule 4: the hull of the rows of narrower groups and of what uncovered members get.
std::optional<Cell> Resolver::composed(Place place, const Statements& below, bool rest_known) {
  if (below.empty()) return std::nullopt;
  Cell cell;
  cell.basis = model::Basis::composed;
  cell.path.push_back(label(space_, place));
  take_in_below(cell, below);
  if (!cell.levels) return std::nullopt;
  if (!RegionCover(space_, below, place).complete()) {
    if (rest_known && speech_.framework) {
      widen(cell, speech_.framework->levels, speech_.framework->range);
      cite_once(cell, {speech_.framework->evidence});
    } else {
      cell.open = true;
    }
  }
  for (const Statement* statement : below) {
    const std::string name = label_below(space_, place, statement->place);
    if (std::ranges::find(cell.path, name) == cell.path.end()) cell.path.push_back(name);
  }
  return cell;
}

/// Rules 3 to 6: what those get whom the source does not name at this place.
Cell Resolver::unnamed(Place place) {
  const Statements below = said_below(space_, speech_, place);
  auto passed = inherited(space_, speech_, place);
  if (passed && passed->levels) {
    Cell cell = *std::move(passed);
    take_in_below(cell, below);
    return cell;
  }
  // A broader group named without a conclusion: the rest of this one is under it, not under the
  // general framework.
  if (auto cell = composed(place, below, !passed)) return *std::move(cell);
  if (passed) return *std::move(passed);
  Cell cell = otherwise(space_, speech_, place);
  // Narrower groups named without a conclusion are not under the framework, and we do not know
  // under what.
  if (cell.levels) take_in_below(cell, below);
  return cell;
}

Cell Resolver::work_out(Place place) {
  Statements whole;
  Statements some;
  for (const Statement& statement : speech_.statements) {
    if (statement.place == place) (statement.whole() ? whole : some).push_back(&statement);
  }
  if (!whole.empty()) {
    Cell cell = stated(whole);
    cell.named = true;
    cell.path.push_back(label(space_, place));
    return cell;
  }
  Cell cell = unnamed(place);
  if (some.empty()) return cell;
  cell = part(std::move(cell), some);
  cell.named = true;
  return cell;
}

const Cell& Resolver::resolve(Place place) {
  const auto found = known_.find(place);
  if (found != known_.end()) return found->second;
  Cell cell = work_out(place);
  return known_.emplace(place, std::move(cell)).first->second;
}

}  // namespace peil::align
