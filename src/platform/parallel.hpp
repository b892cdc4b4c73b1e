// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_PARALLEL_HPP
#define PEIL_PLATFORM_PARALLEL_HPP

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace peil::platform {

/// Calls `work(i)` for every i below `count`, on as many threads as there are cores (at most
/// eight). `work` must not throw.
template <typename Work>
void for_each_parallel(std::size_t count, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < std::min(cores, count); ++i) helpers.emplace_back(take);
  take();
}

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_PARALLEL_HPP
