// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_WEIGHTS_HPP
#define PEIL_COMPARE_WEIGHTS_HPP

/// \file
/// Weights in a tree of any depth: indicators in pillars, pillars in sub-indices, and so on up to
/// the whole. Within a group the shares sum to 1.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "compare/parallel_blocks.hpp"
#include "model/user_table.hpp"

namespace peil::compare {

/// Nodes level by level from the whole, node 0; the children of a node stand side by side.
struct Weights {
  std::vector<double> shares;        ///< per node, its share of its parent; that of the whole is 1
  std::vector<std::size_t> first;    ///< per node, its first child; one past the last node
  std::vector<std::size_t> place;    ///< per node without children: its place in `columns`
  std::vector<std::size_t> columns;  ///< columns of the table, in the order of their nodes

  [[nodiscard]] std::size_t children(std::size_t node) const {
    return first[node + 1] - first[node];
  }
  [[nodiscard]] std::span<double> shares_within(std::size_t node) {
    return std::span(shares).subspan(first[node], children(node));
  }
};

/// A mean over the tree, node by node: `value(place)` gives what a column has, absent where it has
/// nothing; `combine(items)` what a group has, of what its children have and their shares.
struct Share {
  double share;
  double value;
};
template <typename Value, typename Combine>
std::optional<double> over_tree(const Weights& weights, const Value& value, const Combine& combine,
                                std::size_t node = 0) {
  if (weights.children(node) == 0) return value(weights.place[node]);
  std::vector<Share> items;
  items.reserve(weights.children(node));
  for (std::size_t child = weights.first[node]; child < weights.first[node + 1]; ++child) {
    if (const auto known = over_tree(weights, value, combine, child)) {
      items.push_back({weights.shares[child], *known});
    }
  }
  return combine(std::move(items));
}

inline constexpr std::size_t kMostLevels = 20;

/// The same weight for every column, at one level.
[[nodiscard]] Weights equal_weights(std::size_t columns);

/// The weights that `lines` declare for the columns of a table.
/// \throws model::InputError, without a file, when a column has no weight, a name is neither a
/// column nor above one, a parent has no line, is a column or stands above itself, there are more
/// than kMostLevels levels, or a group's weights are all 0.
[[nodiscard]] Weights declared_weights(const std::vector<std::string>& columns,
                                       const std::vector<model::Weight>& lines);

/// How far the weights may lie from those declared; a weight of 0 stays 0.
struct WeightUncertainty {
  enum class Kind {
    dirichlet,  ///< drawn from Dirichlet(amount x shares) at each level; any weights are possible
    uniform     ///< each times an independent uniform on [1 - amount, 1 + amount], 0 <= amount <= 1
  } kind = Kind::dirichlet;
  double amount = 20;
};

/// Draws weights around those declared into `drawn`, which has their shape.
void draw_weights(const Weights& declared, const WeightUncertainty& uncertainty, Random& random,
                  Weights& drawn);

/// The largest weighted mean that `values` (parallel to `Weights::columns`, absent ones left out)
/// can have under the possible weights; absent when nothing with a weight is there. Exact: at each
/// level a linear or linear-fractional problem with its optimum at a corner.
[[nodiscard]] std::optional<double> largest_mean(const Weights& declared,
                                                 const WeightUncertainty& uncertainty,
                                                 std::span<const std::optional<double>> values);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_WEIGHTS_HPP
