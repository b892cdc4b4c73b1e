// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_SAMPLING_SAMPLER_HPP
#define PEIL_COMPARE_SAMPLING_SAMPLER_HPP

/// \file
/// Perfect sampling of linear extensions: every draw is exactly uniform, not approximately so after
/// a long walk.
///   M. Huber, "Fast perfect sampling from linear extensions", Discrete Mathematics 306 (2006)
///   420-428.

#include <cstdint>
#include <vector>

#include "compare/order.hpp"
#include "compare/parallel_blocks.hpp"

namespace peil::compare {

/// Draws uniform linear extensions of one order, which must outlive it.
class ExtensionSampler {
 public:
  explicit ExtensionSampler(const Order& order);

  /// One uniform linear extension, elements from top to bottom.
  [[nodiscard]] std::vector<std::uint16_t> draw(Random& random) const;

 private:
  struct Walk;
  [[nodiscard]] std::vector<std::uint16_t> draw(Random& random, std::uint64_t steps) const;

  std::size_t size_;
  std::vector<char> above_;              ///< `above_[a * size_ + b]`
  std::vector<std::uint16_t> entering_;  ///< the elements, none before one that is above it
};

/// Estimates over independent draws.
struct SampledFigures {
  std::vector<std::vector<double>> place;
  std::vector<std::vector<double>> above;
  std::vector<double> expected_rank;
  double standard_error = 0;  ///< of the expected rank that is known worst
};

/// The same seed gives the same figures whatever the number of threads. At least two samples.
[[nodiscard]] SampledFigures sample_figures(const Order& order, std::size_t samples,
                                            std::uint64_t seed);

/// 10,000, and fewer for large orders, so that drawing them takes some seconds.
[[nodiscard]] std::size_t default_samples(std::size_t elements);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_SAMPLING_SAMPLER_HPP
