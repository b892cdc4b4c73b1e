// SPDX-License-Identifier: EUPL-1.2
#include "compare/weights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/random/gamma_distribution.hpp>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

#include "model/error.hpp"

namespace peil::compare {
namespace {

/// A share and what it weighs: a column's value or a group's mean.
struct Item {
  double share;
  double value;
};

[[noreturn]] void fail(const std::string& message) { throw model::InputError("", "", message); }

void normalise(std::span<double> shares, const std::string& where) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (!(sum > 0)) fail(fmt::format("the weights {} are all 0", where));
  for (double& share : shares) share /= sum;
}

double draw_weight(double share, const WeightUncertainty& uncertainty, Random& random) {
  if (share <= 0) return 0;
  if (uncertainty.kind == WeightUncertainty::Kind::uniform) {
    return share * (1 + uncertainty.amount * (2 * uniform_unit(random) - 1));
  }
  return boost::random::gamma_distribution<double>(uncertainty.amount * share)(random);
}

/// Draws the shares of one level, which sum to 1 again.
void draw_level(std::span<const double> declared, const WeightUncertainty& uncertainty,
                Random& random, std::span<double> drawn) {
  if (declared.size() < 2) return;  // a share of 1
  double sum = 0;
  for (std::size_t i = 0; i < declared.size(); ++i) {
    drawn[i] = draw_weight(declared[i], uncertainty, random);
    sum += drawn[i];
  }
  if (!(sum > 0)) {  // every weight underflowed
    std::ranges::copy(declared, drawn.begin());
    return;
  }
  for (double& share : drawn) share /= sum;
}

/// Largest sum of w v over sum of w with each w between (1 - f) and (1 + f) times its share: some
/// number of the largest values get the upper end, the others the lower.
double largest_within(std::vector<Item> items, double f) {
  std::ranges::sort(items, std::greater<>(), &Item::value);
  double best = -std::numeric_limits<double>::infinity();
  for (std::size_t upper = 0; upper <= items.size(); ++upper) {
    double weights = 0;
    double sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const double weight = items[i].share * (i < upper ? 1 + f : 1 - f);
      weights += weight;
      sum += weight * items[i].value;
    }
    if (weights > 0) best = std::max(best, sum / weights);
  }
  return best;
}

std::optional<double> largest(std::vector<Item> items, const WeightUncertainty& uncertainty) {
  std::erase_if(items, [](const Item& item) { return item.share <= 0; });
  if (items.empty()) return std::nullopt;
  if (uncertainty.kind == WeightUncertainty::Kind::uniform) {
    return largest_within(std::move(items), uncertainty.amount);
  }
  return std::ranges::max_element(items, {}, &Item::value)->value;
}

/// Columns that share a parent, or one at the top under its own name.
struct Group {
  std::string name;
  double weight;
  std::vector<std::pair<std::size_t, double>> columns;
};

const model::Weight* find_line(const std::vector<model::Weight>& lines, const std::string& name) {
  const auto found = std::ranges::find(lines, name, &model::Weight::name);
  return found == lines.end() ? nullptr : &*found;
}

std::vector<Group> find_groups(const std::vector<std::string>& columns,
                               const std::vector<model::Weight>& lines) {
  std::vector<Group> groups;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const model::Weight* line = find_line(lines, columns[c]);
    if (line == nullptr) fail(fmt::format("column '{}' has no weight", columns[c]));
    if (line->parent.empty()) {
      groups.push_back({line->name, line->weight, {{c, 1}}});
      continue;
    }
    auto group = std::ranges::find(groups, line->parent, &Group::name);
    if (group == groups.end()) {
      const model::Weight* parent = find_line(lines, line->parent);
      const auto who = fmt::format("'{}', parent of '{}',", line->parent, line->name);
      if (parent == nullptr) fail(who + " has no line");
      if (!parent->parent.empty()) fail(who + " has a parent itself");
      group = groups.insert(groups.end(), {parent->name, parent->weight, {}});
    }
    group->columns.emplace_back(c, line->weight);
  }
  return groups;
}

}  // namespace

Weights equal_weights(std::size_t columns) {
  Weights weights;
  weights.groups.assign(columns, 1 / static_cast<double>(columns));
  weights.within.assign(columns, 1);
  weights.columns.resize(columns);
  std::iota(weights.columns.begin(), weights.columns.end(), std::size_t{0});
  weights.first.resize(columns + 1);
  std::iota(weights.first.begin(), weights.first.end(), std::size_t{0});
  return weights;
}

Weights declared_weights(const std::vector<std::string>& columns,
                         const std::vector<model::Weight>& lines) {
  const auto groups = find_groups(columns, lines);
  for (const model::Weight& line : lines) {
    if (std::ranges::find(columns, line.name) == columns.end() &&
        std::ranges::find(groups, line.name, &Group::name) == groups.end()) {
      fail(fmt::format("'{}' is neither a column nor the parent of one", line.name));
    }
  }
  Weights weights;
  weights.first.push_back(0);
  for (const Group& group : groups) {
    weights.groups.push_back(group.weight);
    for (const auto& [column, weight] : group.columns) {
      weights.columns.push_back(column);
      weights.within.push_back(weight);
    }
    weights.first.push_back(weights.columns.size());
    normalise(weights.within_group(weights.groups.size() - 1), fmt::format("in '{}'", group.name));
  }
  normalise(weights.groups, "at the top");
  return weights;
}

void draw_weights(const Weights& declared, const WeightUncertainty& uncertainty, Random& random,
                  Weights& drawn) {
  draw_level(declared.groups, uncertainty, random, drawn.groups);
  for (std::size_t g = 0; g < declared.groups.size(); ++g) {
    const auto shares =
        std::span(declared.within).subspan(declared.first[g], declared.group_size(g));
    draw_level(shares, uncertainty, random, drawn.within_group(g));
  }
}

std::optional<double> largest_mean(const Weights& declared, const WeightUncertainty& uncertainty,
                                   std::span<const std::optional<double>> values) {
  std::vector<Item> groups;
  for (std::size_t g = 0; g < declared.groups.size(); ++g) {
    std::vector<Item> columns;
    for (std::size_t c = declared.first[g]; c < declared.first[g + 1]; ++c) {
      if (values[c]) columns.push_back({declared.within[c], *values[c]});
    }
    if (const auto mean = largest(std::move(columns), uncertainty)) {
      groups.push_back({declared.groups[g], *mean});
    }
  }
  return largest(std::move(groups), uncertainty);
}

}  // namespace peil::compare
