// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_READERS_HPP
#define PEIL_DISCLOSE_READERS_HPP

/// \file
/// Whom a problem has to be safe for. Each reader is a problem of its own: what he takes for public
/// stands in `known`, what he sees by name in `named`, and nothing is left open about him.

#include <cstddef>
#include <vector>

#include "model/problem.hpp"

namespace peil::disclose {

struct Reader {
  model::Problem problem;
  /// The states he may put his heads together with, by size, then alphabetically.
  std::vector<std::vector<std::size_t>> coalitions;
  bool official = false;  ///< sees the named cells
  bool believes = false;  ///< takes public positions for answers
};

/// Everybody to reckon with, those who take no position for an answer first. Of a coalition with
/// states that have a public position no member takes his own for his answer: each such set of
/// members is a reader of its own.
/// \throws model::InputError when there are too many coalitions.
[[nodiscard]] std::vector<Reader> readers(const model::Problem& problem);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_READERS_HPP
