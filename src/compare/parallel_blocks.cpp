// SPDX-License-Identifier: EUPL-1.2
#include "compare/parallel_blocks.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace peil::compare {

void for_each_block(std::size_t count, std::size_t block, std::uint64_t seed,
                    const std::function<void(std::size_t, std::size_t, Random&)>& work,
                    std::size_t threads) {
  const std::size_t blocks = (count + block - 1) / block;
  std::atomic<std::size_t> next = 0;
  const auto take_blocks = [&] {
    for (std::size_t b = next++; b < blocks; b = next++) {
      std::seed_seq mix{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U),
                        static_cast<std::uint32_t>(b)};
      Random random(mix);
      work(b * block, std::min(count, (b + 1) * block), random);
    }
  };
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::jthread> others;
  for (std::size_t t = 1; t < std::min(threads, blocks); ++t) others.emplace_back(take_blocks);
  take_blocks();
}

}  // namespace peil::compare
