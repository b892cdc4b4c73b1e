// SPDX-License-Identifier: EUPL-1.2
// What titles and colours say of how the baseline stands to the others: one rule for all figures,
// which is that of the annex.
#include <map>
#include <numeric>

#include "compare/points.hpp"
#include "present/annex/thresholds.hpp"
#include "present/figures/material.hpp"
#include "present/words/footing.hpp"

namespace peil::present {
namespace {

/// A title names so many sources of one kind; more are counted.
constexpr std::size_t kMostNamed = 4;

Standing standing_of(const compare::Claim& claim, const compare::PointCounts& points,
                     std::size_t fewest) {
  using compare::Direction;
  using compare::Strength;
  if (points.total() == 0) return Standing::apart;
  if (closeness(points, {.minimum_points = fewest}) == Closeness::too_few_points) {
    return Standing::too_few;
  }
  if (claim.points == 0 || points.comparable() == 0) return Standing::undecided;
  // Declared weights alone are no ground for a title.
  if (claim.strength == Strength::none || claim.strength == Strength::declared_weights) {
    return Standing::both_ways;
  }
  if (claim.direction == Direction::equal) return Standing::equal;
  const bool above = claim.direction == Direction::more_lenient;
  if ((above ? points.more_lenient : points.stricter) == 0) return Standing::undecided;
  if (claim.strength == Strength::dominance) return above ? Standing::above : Standing::below;
  // "On balance" is read as the larger number of points, whatever an average says.
  const bool more =
      above ? points.more_lenient > points.stricter : points.stricter > points.more_lenient;
  if (!more) return Standing::both_ways;
  return above ? Standing::on_balance_above : Standing::on_balance_below;
}

const char* key_of(Standing standing) {
  switch (standing) {
    case Standing::above:
      return "finding.above";
    case Standing::on_balance_above:
      return "finding.on_balance_above";
    case Standing::equal:
      return "finding.equal";
    case Standing::on_balance_below:
      return "finding.on_balance_below";
    case Standing::below:
      return "finding.below";
    default:
      return "finding.both_ways";
  }
}

}  // namespace

bool is_told(Standing standing) { return standing <= Standing::both_ways; }

std::vector<Standing> standings(const Material& material) {
  const auto claims = compare::claims(material.comparison, material.context.wording.codebook,
                                      material.context.weights);
  std::vector<Standing> result;
  for (std::size_t k = 0; k < claims.size(); ++k) {
    result.push_back(standing_of(claims[k], compare::count_points(material.comparison, k),
                                 material.context.fewest_points));
  }
  return result;
}

std::string finding(const Material& material, std::span<const std::size_t> others) {
  const Texts& texts = material.texts();
  const auto all = standings(material);
  std::map<Standing, std::vector<std::string>> named;
  bool too_few = false;
  for (const std::size_t k : others) {
    too_few = too_few || all[k] == Standing::too_few;
    if (!is_told(all[k])) continue;
    named[all[k]].push_back(compared_name(material.context.wording, material.comparison, k));
  }
  if (named.empty()) {
    return texts(too_few ? "finding.too_few" : "finding.nothing",
                 {{"origin", material.origin()},
                  {"baseline", material.baseline()},
                  {"n", material.context.fewest_points}});
  }
  std::string parts;
  for (const auto& [standing, names] : named) {
    const std::string list = names.size() > kMostNamed
                                 ? texts("finding.sources", {{"n", names.size()}})
                                 : texts.list(names);
    parts += (parts.empty() ? "" : "; ") + texts(key_of(standing), {{"others", list}});
  }
  return texts(
      "finding",
      {{"origin", material.origin()}, {"baseline", material.baseline()}, {"finding", parts}});
}

std::string finding(const Material& material) {
  std::vector<std::size_t> all(material.comparison.against.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return finding(material, all);
}

}  // namespace peil::present
