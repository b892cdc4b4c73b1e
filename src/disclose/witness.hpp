// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_WITNESS_HPP
#define PEIL_DISCLOSE_WITNESS_HPP

/// \file
/// Proof that a value is possible: complete answer sheets that agree with everything released. Made
/// from what is public alone (known cells and statements), never from the answers, so they may be
/// published with the release and anybody can check them (tools/check_witnesses.py).

#include <cstddef>
#include <vector>

#include "disclose/audit.hpp"
#include "model/problem.hpp"

namespace peil::disclose {

/// A value for every cell, `[state][question]`.
using Sheet = std::vector<std::vector<std::size_t>>;

struct Witnesses {
  std::vector<Sheet> sheets;
  /// `shown_by[state][question][value]`: the sheet with that value there; `kNoSheet` where the
  /// value is impossible.
  std::vector<std::vector<std::vector<std::size_t>>> shown_by;
};

inline constexpr std::size_t kNoSheet = static_cast<std::size_t>(-1);

/// Sheets for every value of every cell that a reader who was not surveyed cannot exclude, also of
/// cells that nobody answered: who answered does not show.
/// Where a block is too large to be counted, CaDiCaL finds them; a value that it has not decided
/// has no sheet.
/// \throws model::InputError when no world agrees with what is known and said, or none was found.
[[nodiscard]] Witnesses outsider_witnesses(const model::Problem& problem,
                                           const AuditLimits& limits = {});

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_WITNESS_HPP
