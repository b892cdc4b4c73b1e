// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_COMPARE_ORDERS_HPP
#define PEIL_TESTS_COMPARE_ORDERS_HPP

/// \file
/// Orders to test with, and the slow and plain way to count their linear extensions.

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "compare/order.hpp"

namespace peil::compare {

/// The order that pairs of letters generate: `{"ab", "bc"}` is a above b above c.
inline Order order_from(const std::string& letters, const std::vector<std::string>& pairs) {
  model::Pairs given;
  for (const char letter : letters) given.elements.emplace_back(1, letter);
  for (const std::string& pair : pairs) {
    given.above.emplace_back(letters.find(pair[0]), letters.find(pair[1]));
  }
  return order_of(given);
}

/// Rows of small numbers; few levels make many ties.
inline model::NumberTable random_table(std::mt19937& random, int rows, int columns, int levels) {
  model::NumberTable table;
  std::uniform_int_distribution<int> level(0, levels - 1);
  for (int c = 0; c < columns; ++c) table.columns.push_back("c" + std::to_string(c));
  for (int r = 0; r < rows; ++r) {
    table.names.push_back("r" + std::to_string(r));
    auto& row = table.rows.emplace_back();
    for (int c = 0; c < columns; ++c) row.emplace_back(level(random));
  }
  return table;
}

struct ByHand {
  std::uint64_t total = 0;
  std::vector<std::vector<std::uint64_t>> place;
  std::vector<std::vector<std::uint64_t>> above;
};

/// Goes through all permutations that keep the order, one by one.
inline void count_by_hand(const Order& order, std::vector<std::size_t>& ranking, ByHand& counts) {
  const std::size_t n = order.size();
  if (ranking.size() == n) {
    ++counts.total;
    for (std::size_t k = 0; k < n; ++k) {
      ++counts.place[ranking[k]][k];
      for (std::size_t l = k + 1; l < n; ++l) ++counts.above[ranking[k]][ranking[l]];
    }
    return;
  }
  for (std::size_t x = 0; x < n; ++x) {
    bool next = std::ranges::find(ranking, x) == ranking.end();
    for (std::size_t y = 0; y < n && next; ++y) {
      next = !order.above[y][x] || std::ranges::find(ranking, y) != ranking.end();
    }
    if (!next) continue;
    ranking.push_back(x);
    count_by_hand(order, ranking, counts);
    ranking.pop_back();
  }
}

inline ByHand count_by_hand(const Order& order) {
  const std::size_t n = order.size();
  ByHand counts{0, std::vector<std::vector<std::uint64_t>>(n, std::vector<std::uint64_t>(n)), {}};
  counts.above = counts.place;
  std::vector<std::size_t> ranking;
  count_by_hand(order, ranking, counts);
  return counts;
}

}  // namespace peil::compare

#endif  // PEIL_TESTS_COMPARE_ORDERS_HPP
