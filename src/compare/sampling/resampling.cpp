// SPDX-License-Identifier: EUPL-1.2
#include "compare/sampling/resampling.hpp"

#include <algorithm>
#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <limits>
#include <numeric>
#include <optional>

#include "compare/parallel_blocks.hpp"

namespace peil::compare {
namespace {

constexpr std::size_t kSamplesInBlock = 8 * kSamples;  // samples that share a seed

/// Numbers below a bound, each exactly as likely, several from one random number: the high half of
/// `Bits` random bits times the bound, drawn again where the low half would favour some. The bound
/// is far below what Bits can hold.
///   D. Lemire, "Fast random integer generation in an interval", ACM Transactions on Modeling and
///   Computer Simulation 29 (2019).
template <typename Bits>
class Below {
 public:
  Below(Random& random, std::uint64_t bound)
      : random_(random), bound_(bound), unfair_((std::uint64_t{1} << kBits) % bound) {}

  std::uint32_t operator()() {
    for (;;) {
      if (left_ == 0) {
        bits_ = random_();
        left_ = 64 / kBits;
      }
      --left_;
      const std::uint64_t product = static_cast<Bits>(bits_) * bound_;
      bits_ >>= kBits;
      if (static_cast<Bits>(product) >= unfair_)
        return static_cast<std::uint32_t>(product >> kBits);
    }
  }

 private:
  static constexpr unsigned kBits = std::numeric_limits<Bits>::digits;
  Random& random_;
  std::uint64_t bound_;
  std::uint64_t unfair_;
  std::uint64_t bits_ = 0;
  unsigned left_ = 0;
};

template <typename Bits>
void draw_below(Random& random, std::size_t bound, Draws& draws) {
  Below<Bits> below(random, bound);
  for (std::uint32_t& unit : draws) unit = below();
}

void draw(Random& random, std::size_t units, Draws& draws) {
  units < 4096 ? draw_below<std::uint16_t>(random, units, draws)
               : draw_below<std::uint32_t>(random, units, draws);
}

constexpr std::size_t pairs(std::size_t values) { return values * (values - 1) / 2; }

}  // namespace

Coincidences::Coincidences(const Units& units) : units_(units) {
  const std::size_t values = units.values.size();
  parts_.resize((pairs(values) + values + kPart - 1) / kPart);
  boost::unordered_flat_map<Counts, std::uint32_t> kinds;
  for (std::size_t u = 0; u < units.size(); ++u) {
    Counts counts{};
    for (const Tally& tally : units.unit(u)) counts[tally.value] = tally.count;
    const auto next = static_cast<std::uint32_t>(kinds.size());
    const auto [kind, fresh] = kinds.try_emplace(counts, next);
    if (fresh) add_kind(counts, values);
    kind_.push_back(kind->second);
  }
}

/// First the pairs of different values, (0, 1), (0, 2) … (1, 2) …, then the values.
void Coincidences::add_kind(const Counts& counts, std::size_t values) {
  for (auto& part : parts_) part.emplace_back();
  const double ratings = std::accumulate(counts.begin(), counts.end(), 0.0);
  std::size_t figure = 0;
  const auto add = [&](double value) {
    parts_[figure / kPart].back()[figure % kPart] = value;
    ++figure;
  };
  for (std::size_t c = 0; c < values; ++c) {
    for (std::size_t k = c + 1; k < values; ++k) add(2 * counts[c] * counts[k] / (ratings - 1));
  }
  for (std::size_t v = 0; v < values; ++v) add(counts[v]);
}

std::vector<double> Coincidences::sums(std::span<const std::uint32_t> draws) const {
  std::vector<double> result;
  for (const std::vector<Part>& part : parts_) {
    Part sum{};
    for (const std::uint32_t unit : draws) {
      const Part& figures = part[kind_[unit]];
      for (std::size_t i = 0; i < kPart; ++i) sum[i] += figures[i];
    }
    result.insert(result.end(), sum.begin(), sum.end());
  }
  return result;
}

Alphas Coincidences::alphas(Scale scale, const Draws& draws) const {
  const std::size_t values = units_.values.size();
  std::array<std::vector<double>, kSamples> figures;
  std::vector<Samples> counts(values);
  for (std::size_t s = 0; s < kSamples; ++s) {
    figures[s] = sums(std::span(draws).subspan(s * units_.size(), units_.size()));
    for (std::size_t v = 0; v < values; ++v) counts[v][s] = figures[s][pairs(values) + v];
  }
  const std::vector<Samples> position = positions(units_, scale, counts);
  Samples observed{};
  for (std::size_t s = 0; s < kSamples; ++s) {
    std::size_t pair = 0;
    for (std::size_t c = 0; c < values; ++c) {
      for (std::size_t k = c + 1; k < values; ++k) {
        const double distance = scale == Scale::nominal ? 1 : position[k][s] - position[c][s];
        observed[s] += figures[s][pair++] * distance * distance;
      }
    }
  }
  return compare::alphas(scale, counts, position, observed);
}

Alphas alphas(const Units& units, Scale scale, const Draws& draws) {
  std::vector<Samples> times(units.size());
  for (std::size_t d = 0; d < draws.size(); ++d) ++times[draws[d]][d / units.size()];
  return alphas(units, scale, times);
}

std::vector<std::optional<double>> resampled_alphas(const Units& units, Scale scale,
                                                    std::size_t samples, std::uint64_t seed) {
  std::optional<Coincidences> coincidences;
  if (units.values.size() <= Coincidences::kMostValues) coincidences.emplace(units);
  std::vector<std::optional<double>> found(samples);
  for_each_block(
      samples, kSamplesInBlock, seed, [&](std::size_t first, std::size_t last, Random& random) {
        Draws draws(kSamples * units.size());
        for (; first < last; first += kSamples) {
          draw(random, units.size(), draws);
          const Alphas drawn =
              coincidences ? coincidences->alphas(scale, draws) : alphas(units, scale, draws);
          std::copy_n(drawn.begin(), std::min(kSamples, last - first), &found[first]);
        }
      });
  return found;
}

}  // namespace peil::compare
