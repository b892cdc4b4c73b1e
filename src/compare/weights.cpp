// SPDX-License-Identifier: EUPL-1.2
#include "compare/weights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/random/gamma_distribution.hpp>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

#include "model/error.hpp"

namespace peil::compare {
namespace {

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
double largest_within(std::vector<Share> items, double f) {
  std::ranges::sort(items, std::greater<>(), &Share::value);
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

std::optional<double> largest(std::vector<Share> items, const WeightUncertainty& uncertainty) {
  std::erase_if(items, [](const Share& item) { return item.share <= 0; });
  if (items.empty()) return std::nullopt;
  if (uncertainty.kind == WeightUncertainty::Kind::uniform) {
    return largest_within(std::move(items), uncertainty.amount);
  }
  return std::ranges::max_element(items, {}, &Share::value)->value;
}

/// A line of the tree while it is put together.
struct Branch {
  std::string name;  ///< empty: the whole
  double weight = 1;
  std::optional<std::size_t> column = std::nullopt;
  std::vector<std::size_t> children = {};  ///< in the order of the table's columns
};

/// Puts the tree together column by column, each with what stands above it.
class Grower {
 public:
  Grower(const std::vector<std::string>& columns, const std::vector<model::Weight>& lines)
      : branches_(1) {
    for (const model::Weight& line : lines) lines_.emplace(line.name, &line);
    for (std::size_t c = 0; c < columns.size(); ++c) columns_.emplace(columns[c], c);
    for (const std::string& column : columns) {
      if (!lines_.contains(column)) fail(fmt::format("column '{}' has no weight", column));
      (void)branch(*lines_.at(column), 1);
    }
    for (const model::Weight& line : lines) {
      if (places_.contains(line.name)) continue;
      fail(fmt::format("'{}' is neither a column nor the parent of one", line.name));
    }
  }

  [[nodiscard]] const std::vector<Branch>& branches() const { return branches_; }

 private:
  /// Index of a line's branch, made with those above it when it is not there.
  std::size_t branch(const model::Weight& line, std::size_t levels) {
    if (const auto found = places_.find(line.name); found != places_.end()) return found->second;
    if (levels > kMostLevels) {
      fail(fmt::format("'{}' stands above itself, or below more than {} levels", line.name,
                       kMostLevels));
    }
    const std::size_t parent = line.parent.empty() ? 0 : branch(parent_of(line), levels + 1);
    const std::size_t own = branches_.size();
    const auto column = columns_.find(line.name);
    branches_.push_back({line.name, line.weight});
    if (column != columns_.end()) branches_.back().column = column->second;
    branches_[parent].children.push_back(own);
    places_.emplace(line.name, own);
    return own;
  }

  [[nodiscard]] const model::Weight& parent_of(const model::Weight& line) const {
    const auto found = lines_.find(line.parent);
    const auto who = fmt::format("'{}', parent of '{}',", line.parent, line.name);
    if (found == lines_.end()) fail(who + " has no line");
    if (columns_.contains(line.parent)) fail(who + " is a column");
    return *found->second;
  }

  std::map<std::string, const model::Weight*> lines_;
  std::map<std::string, std::size_t> columns_;
  std::map<std::string, std::size_t> places_;
  std::vector<Branch> branches_;
};

}  // namespace

Weights equal_weights(std::size_t columns) {
  Weights weights;
  weights.shares.assign(columns + 1, 1 / static_cast<double>(columns));
  weights.shares.front() = 1;
  weights.first.assign(columns + 2, columns + 1);
  weights.first.front() = 1;
  weights.columns.resize(columns);
  std::iota(weights.columns.begin(), weights.columns.end(), std::size_t{0});
  weights.place.resize(columns + 1);
  std::iota(weights.place.begin() + 1, weights.place.end(), std::size_t{0});
  return weights;
}

Weights declared_weights(const std::vector<std::string>& columns,
                         const std::vector<model::Weight>& lines) {
  const Grower grower(columns, lines);
  const std::vector<Branch>& branches = grower.branches();
  Weights weights;
  std::vector<std::size_t> order{0};  // branches, level by level
  for (std::size_t node = 0; node < order.size(); ++node) {
    const Branch& branch = branches[order[node]];
    weights.shares.push_back(branch.weight);
    weights.first.push_back(order.size());
    weights.place.push_back(weights.columns.size());
    if (branch.column) weights.columns.push_back(*branch.column);
    order.insert(order.end(), branch.children.begin(), branch.children.end());
  }
  weights.first.push_back(order.size());
  for (std::size_t node = 0; node < order.size(); ++node) {
    if (weights.children(node) == 0) continue;
    const std::string& name = branches[order[node]].name;
    normalise(weights.shares_within(node), node == 0 ? "at the top" : fmt::format("in '{}'", name));
  }
  return weights;
}

void draw_weights(const Weights& declared, const WeightUncertainty& uncertainty, Random& random,
                  Weights& drawn) {
  for (std::size_t node = 0; node < declared.shares.size(); ++node) {
    const auto shares =
        std::span(declared.shares).subspan(declared.first[node], declared.children(node));
    draw_level(shares, uncertainty, random, drawn.shares_within(node));
  }
}

std::optional<double> largest_mean(const Weights& declared, const WeightUncertainty& uncertainty,
                                   std::span<const std::optional<double>> values) {
  return over_tree(
      declared, [&](std::size_t place) { return values[place]; },
      [&](std::vector<Share> items) { return largest(std::move(items), uncertainty); });
}

}  // namespace peil::compare
