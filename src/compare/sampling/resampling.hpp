// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_SAMPLING_RESAMPLING_HPP
#define PEIL_COMPARE_SAMPLING_RESAMPLING_HPP

/// \file
/// Alphas of samples of units drawn with replacement.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compare/units.hpp"

namespace peil::compare {

/// Places of the units drawn, one sample of as many draws as there are units after the other.
using Draws = std::vector<std::uint32_t>;

/// Of every unit what alpha of a sample is made of: how often each pair of values and each value
/// occurs. A sample then takes no more than adding these figures up. They grow with the square of
/// the number of values, so this is for few.
///   K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), on coincidences.
class Coincidences {
 public:
  static constexpr std::size_t kMostValues = 8;

  /// Of units, which must outlive it, with at most kMostValues values.
  explicit Coincidences(const Units& units);

  [[nodiscard]] Alphas alphas(Scale scale, const Draws& draws) const;

 private:
  /// As many figures as a processor can hold while it adds: all fifteen of five values.
  static constexpr std::size_t kPart = 16;
  struct alignas(64) Part : std::array<double, kPart> {};  ///< in whole lines of a cache

  using Counts = std::array<double, kMostValues>;  ///< of each value in a unit

  void add_kind(const Counts& counts, std::size_t values);
  [[nodiscard]] std::vector<double> sums(std::span<const std::uint32_t> draws) const;

  const Units& units_;
  std::vector<std::uint32_t> kind_;  ///< of each unit: those with the same counts are of one kind
  std::vector<std::vector<Part>> parts_;  ///< by part, then by kind
};

/// The same for any number of values.
[[nodiscard]] Alphas alphas(const Units& units, Scale scale, const Draws& draws);

/// Alphas of samples of as many units as there are. The same seed gives the same alphas whatever
/// the number of threads.
[[nodiscard]] std::vector<std::optional<double>> resampled_alphas(const Units& units, Scale scale,
                                                                  std::size_t samples,
                                                                  std::uint64_t seed);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_SAMPLING_RESAMPLING_HPP
