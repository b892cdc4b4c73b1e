// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_USER_TABLE_HPP
#define PEIL_MODEL_USER_TABLE_HPP

/// \file
/// Tables that a user brings, so that the same engine serves other policy indices.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace peil::model {

/// Named rows of numbers. An absent number is missing, never zero; a present one is finite.
struct NumberTable {
  std::vector<std::string> columns;
  std::vector<std::string> names;                        ///< of the rows, distinct
  std::vector<std::vector<std::optional<double>>> rows;  ///< parallel to `names`, then `columns`
};

/// Which elements stand above which others, as a user lists them; not closed under transitivity.
struct Pairs {
  std::vector<std::string> elements;                       ///< distinct, in order of appearance
  std::vector<std::pair<std::size_t, std::size_t>> above;  ///< (above, below), into `elements`
};

/// One line of a file of weights: a column or a group of columns.
struct Weight {
  std::string name;
  std::string parent;  ///< the group it belongs to; empty: the top
  double weight = 0;   ///< finite, not negative
};

}  // namespace peil::model

#endif  // PEIL_MODEL_USER_TABLE_HPP
