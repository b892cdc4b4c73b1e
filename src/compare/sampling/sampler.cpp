// SPDX-License-Identifier: EUPL-1.2
#include "compare/sampling/sampler.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <mutex>
#include <numeric>

namespace peil::compare {
namespace {

constexpr std::uint16_t kOpen = 0xFFFF;         ///< no element: the bound says nothing yet
constexpr std::size_t kExtensionsInBlock = 64;  ///< draws that share a seed

/// Which neighbours a step looks at, and whether it would exchange them.
struct Step {
  std::size_t at;
  bool heads;
};

/// Two steps from each random number. That one position may be likelier than another by 2^-31 does
/// no harm: the walk stays symmetric, so its stationary distribution is uniform all the same.
class Steps {
 public:
  Steps(Random& random, std::size_t positions) : random_(random), positions_(positions) {}

  Step next() {
    if (!half_) bits_ = random_();
    const auto part = static_cast<std::uint32_t>(half_ ? bits_ >> 32U : bits_);
    half_ = !half_;
    return {static_cast<std::size_t>((std::uint64_t{part >> 1U} * positions_) >> 31U),
            (part & 1U) != 0};
  }

 private:
  Random& random_;
  std::size_t positions_;
  std::uint64_t bits_ = 0;
  bool half_ = false;
};

}  // namespace

/// The bounding chain. An element at `bounds[i]` stands at place i or before it in every state that
/// the walk can be in, wherever it started; when no place is open, one state is left.
struct ExtensionSampler::Walk {
  const ExtensionSampler& order;
  std::vector<std::uint16_t> bounds;
  std::size_t entered = 0;

  explicit Walk(const ExtensionSampler& sampler) : order(sampler), bounds(sampler.size_, kOpen) {
    enter();
  }

  [[nodiscard]] bool decided() const { return std::ranges::find(bounds, kOpen) == bounds.end(); }

  /// At the last place any element may be taken up, for every element stands there or before it.
  void enter() {
    if (bounds.back() == kOpen && entered < order.size_) bounds.back() = order.entering_[entered++];
  }

  void move(Step step) {
    std::uint16_t& here = bounds[step.at];
    std::uint16_t& next = bounds[step.at + 1];
    const bool held =
        here != kOpen && next != kOpen && order.above_[here * order.size_ + next] != 0;
    if (step.heads && !held) std::swap(here, next);
    enter();
  }

  /// Moves the bounds and one state together. The state takes the same coin, except where it holds
  /// the very element that the bounds would bring forward: there the opposite one, so that the
  /// bound stays true. Either coin is fair, so the state's own walk is unchanged.
  void move(Step step, std::vector<std::uint16_t>& state) {
    std::uint16_t& here = state[step.at];
    std::uint16_t& next = state[step.at + 1];
    const bool heads = step.heads != (here == bounds[step.at + 1]);
    if (heads && order.above_[here * order.size_ + next] == 0) std::swap(here, next);
    move(step);
  }
};

ExtensionSampler::ExtensionSampler(const Order& order)
    : size_(order.size()), above_(size_ * size_), entering_(size_) {
  std::vector<std::size_t> higher(size_);
  for (std::size_t a = 0; a < size_; ++a) {
    for (std::size_t b = 0; b < size_; ++b) {
      above_[a * size_ + b] = order.above[a][b] ? 1 : 0;
      if (order.above[a][b]) ++higher[b];
    }
  }
  std::iota(entering_.begin(), entering_.end(), std::uint16_t{0});
  std::ranges::stable_sort(entering_, {}, [&](std::uint16_t x) { return higher[x]; });
}

std::vector<std::uint16_t> ExtensionSampler::draw(Random& random) const {
  if (size_ < 2) return entering_;
  const auto n = static_cast<double>(size_);
  return draw(random, static_cast<std::uint64_t>(n * n * n * std::log(n) / 2) + 1);
}

/// Coupling from the past: when these steps do not decide the state, what they do is applied to a
/// state that twice as many before them led to. Steps that failed are never thrown away, for that
/// would prefer states that are decided early.
std::vector<std::uint16_t> ExtensionSampler::draw(Random& random, std::uint64_t steps) const {
  Random before = random;
  Walk walk(*this);
  Steps forward(random, size_ - 1);
  for (std::uint64_t s = 0; s < steps; ++s) walk.move(forward.next());
  if (walk.decided()) return walk.bounds;

  std::vector<std::uint16_t> state = draw(random, 2 * steps);
  Walk again(*this);
  Steps replay(before, size_ - 1);
  for (std::uint64_t s = 0; s < steps; ++s) again.move(replay.next(), state);
  return state;
}

namespace {

/// How often what was drawn; whole numbers, so sums do not depend on the order of threads.
struct Visits {
  std::vector<std::vector<std::uint64_t>> place;
  std::vector<std::vector<std::uint64_t>> above;

  explicit Visits(std::size_t size) : place(size, std::vector<std::uint64_t>(size)), above(place) {}

  void add(const std::vector<std::uint16_t>& extension) {
    for (std::size_t k = 0; k < extension.size(); ++k) {
      ++place[extension[k]][k];
      for (std::size_t l = k + 1; l < extension.size(); ++l) ++above[extension[k]][extension[l]];
    }
  }

  void add(const Visits& other) {
    for (std::size_t x = 0; x < place.size(); ++x) {
      std::ranges::transform(place[x], other.place[x], place[x].begin(), std::plus<>());
      std::ranges::transform(above[x], other.above[x], above[x].begin(), std::plus<>());
    }
  }
};

std::vector<double> shares(const std::vector<std::uint64_t>& counts, std::size_t samples) {
  std::vector<double> result;
  for (const std::uint64_t count : counts) {
    result.push_back(static_cast<double>(count) / static_cast<double>(samples));
  }
  return result;
}

SampledFigures figures_of(const Visits& tally, std::size_t samples) {
  SampledFigures figures;
  for (std::size_t x = 0; x < tally.place.size(); ++x) {
    figures.place.push_back(shares(tally.place[x], samples));
    figures.above.push_back(shares(tally.above[x], samples));
    double mean = 0;
    double square = 0;
    for (std::size_t k = 0; k < tally.place.size(); ++k) {
      const auto rank = static_cast<double>(k + 1);
      mean += rank * figures.place[x][k];
      square += rank * rank * figures.place[x][k];
    }
    figures.expected_rank.push_back(mean);
    const double variance = std::max(0.0, square - mean * mean);
    figures.standard_error =
        std::max(figures.standard_error, std::sqrt(variance / static_cast<double>(samples - 1)));
  }
  return figures;
}

}  // namespace

SampledFigures sample_figures(const Order& order, std::size_t samples, std::uint64_t seed) {
  const ExtensionSampler sampler(order);
  Visits tally(order.size());
  std::mutex adding;
  for_each_block(samples, kExtensionsInBlock, seed,
                 [&](std::size_t first, std::size_t last, Random& random) {
                   Visits own(order.size());
                   for (std::size_t s = first; s < last; ++s) own.add(sampler.draw(random));
                   const std::lock_guard lock(adding);
                   tally.add(own);
                 });
  return figures_of(tally, samples);
}

std::size_t default_samples(std::size_t elements) {
  constexpr double kSteps = 1e9;
  const auto n = static_cast<double>(std::max<std::size_t>(elements, 2));
  const double affordable = kSteps / (n * n * n * std::log(n));
  return static_cast<std::size_t>(std::clamp(affordable, 100.0, 10'000.0));
}

}  // namespace peil::compare
