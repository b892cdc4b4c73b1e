// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_ANNEX_THRESHOLDS_HPP
#define PEIL_PRESENT_ANNEX_THRESHOLDS_HPP

#include <filesystem>

#include "compare/points.hpp"

namespace peil::present {

/// When a product may say "in line with" or "largely in line with" (codebook/wording.json). Whoever
/// uses such words prints the thresholds in a footnote.
struct Thresholds {
  int in_line_percent = 100;  ///< points with an equal level, of those on which both have one
  int largely_in_line_percent = 75;
  std::size_t minimum_points = 5;  ///< with fewer definite verdicts nothing is said of the whole
  /// An answer to another authority warns of a position whose newest document is older.
  int answer_old_after_months = 36;
};

/// How close two sources are, in words that the thresholds allow.
enum class Closeness { in_line, largely_in_line, different, too_few_points };

/// Of what both have a level on, decided or not, the thresholds are shares.
[[nodiscard]] Closeness closeness(const compare::PointCounts& points, const Thresholds& thresholds);

/// Reads `DATA/codebook/wording.json`.
/// \throws model::InputError naming the file when it is missing or broken.
[[nodiscard]] Thresholds load_thresholds(const std::filesystem::path& data);

}  // namespace peil::present

#endif  // PEIL_PRESENT_ANNEX_THRESHOLDS_HPP
