// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_WEIGHTS_HPP
#define PEIL_COMPARE_WEIGHTS_HPP

/// \file
/// Two levels of weights: groups, and columns within groups. A column at the top is a group of one.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compare/parallel_blocks.hpp"
#include "model/user_table.hpp"

namespace peil::compare {

struct Weights {
  std::vector<double> groups;        ///< share of the whole, per group; sums to 1
  std::vector<std::size_t> first;    ///< into `columns`: where each group starts; one past the last
  std::vector<std::size_t> columns;  ///< columns of the table, group by group
  std::vector<double> within;        ///< share of its group, per entry of `columns`

  [[nodiscard]] std::size_t group_size(std::size_t group) const {
    return first[group + 1] - first[group];
  }
  [[nodiscard]] std::span<double> within_group(std::size_t group) {
    return std::span(within).subspan(first[group], group_size(group));
  }
};

/// The same weight for every column, at one level.
[[nodiscard]] Weights equal_weights(std::size_t columns);

/// The weights that `lines` declare for the columns of a table.
/// \throws model::InputError, without a file, when a column has no weight, a name is neither a
/// column nor a parent, a parent has no line or a parent of its own, or a group's weights are all
/// 0.
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
