// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_AGREEMENT_HPP
#define PEIL_COMPARE_AGREEMENT_HPP

/// \file
/// How far raters agree on the same rows. Where the definition of a statistic asks for more than
/// the data have, it is absent, and a note says why.
///   Krippendorff's alpha: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
///   Kendall's W: M. G. Kendall, B. Babington Smith, "The Problem of m Rankings", Annals of
///     Mathematical Statistics 10 (1939); correction for ties: Kendall, "Rank Correlation Methods".
///   Fleiss' kappa: J. L. Fleiss, "Measuring nominal scale agreement among many raters",
///     Psychological Bulletin 76 (1971) 378-382.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compare/units.hpp"
#include "model/user_table.hpp"

namespace peil::compare {

struct AgreementOptions {
  Scale scale = Scale::ordinal;
  std::size_t resamples = 1000;  ///< for the interval of alpha; 0: no interval
  std::uint64_t seed = 1;
};

/// Why a statistic is absent, or on how many rows it rests. `rows` of `total` are complete.
struct AgreementNote {
  enum class Kind {
    alpha_nothing_pairable,
    alpha_nothing_varies,
    interval_undefined,  ///< fewer than half of the resamples have an alpha
    w_one_rater,
    w_too_few_rows,    ///< fewer than two complete rows
    w_complete_rows,   ///< rests on the complete rows only
    w_nothing_varies,  ///< every rater gives all rows the same rank: no correction for ties
    fleiss_one_rater,
    fleiss_no_rows,
    fleiss_complete_rows,
    fleiss_nothing_varies
  } kind;
  std::size_t rows = 0;
  std::size_t total = 0;
};

struct Agreement {
  std::optional<double> alpha;
  /// 2.5 and 97.5 % of the alphas of samples of rows drawn with replacement.
  std::optional<std::array<double, 2>> alpha_interval;
  std::optional<double> w;
  std::optional<double> w_tie_corrected;
  std::optional<double> kappa;
  std::size_t rows = 0;
  std::size_t raters = 0;
  std::size_t pairable = 0;  ///< numbers in rows that have at least two
  /// Each row's share of the observed disagreement that alpha counts; sums to 1 unless nothing
  /// disagrees, then all 0.
  std::vector<double> dividing;
  std::vector<AgreementNote> notes;
};

/// Agreement of the columns (raters) on the rows. The same seed gives the same interval whatever
/// the number of threads.
[[nodiscard]] Agreement agreement(const model::NumberTable& table, const AgreementOptions& options);

/// The rows on which something disagrees, from the largest share of the disagreement down.
[[nodiscard]] std::vector<std::size_t> most_dividing(const Agreement& agreement);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_AGREEMENT_HPP
