// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_PARALLEL_BLOCKS_HPP
#define PEIL_COMPARE_PARALLEL_BLOCKS_HPP

/// \file
/// Random work on all processors with the same result on any number of them: work is cut into
/// blocks, and a block's random numbers depend on the seed and the block alone.

#include <cstdint>
#include <functional>
#include <random>

namespace peil::compare {

using Random = std::mt19937_64;

/// Uniform on 0 to n - 1, with a bias of at most n / 2^64.
[[nodiscard]] inline std::size_t uniform_below(Random& random, std::size_t n) {
  __extension__ using Product = unsigned __int128;
  return static_cast<std::size_t>((Product{random()} * n) >> 64U);
}

/// Uniform on [0, 1).
[[nodiscard]] inline double uniform_unit(Random& random) {
  return static_cast<double>(random() >> 11U) * 0x1.0p-53;
}

/// Calls `work(first, last, random)` for each block [first, last) of `count`, in any order and at
/// the same time. What the calls write must not depend on their order. `threads`: 0 for one per
/// processor.
void for_each_block(std::size_t count, std::size_t block, std::uint64_t seed,
                    const std::function<void(std::size_t, std::size_t, Random&)>& work,
                    std::size_t threads = 0);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_PARALLEL_BLOCKS_HPP
