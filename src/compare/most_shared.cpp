// SPDX-License-Identifier: EUPL-1.2
#include "compare/most_shared.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <compare>
#include <iterator>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace peil::compare {
namespace {

constexpr std::size_t kMostColumns = 256;

/// Cells, then columns: what is to be largest.
struct Size {
  std::size_t cells = 0;
  std::size_t columns = 0;
  friend auto operator<=>(const Size&, const Size&) = default;
};

/// Rows that have a level in the same columns.
template <std::size_t N>
struct Kind {
  std::bitset<N> columns;
  std::size_t rows = 0;
};

template <std::size_t N>
class Search {
 public:
  using Set = std::bitset<N>;
  using Kinds = std::vector<Kind<N>>;

  Search(const std::vector<Columns>& rows, std::size_t width, std::size_t most_steps)
      : width_(width), left_(most_steps) {
    std::unordered_map<Set, std::size_t> place;
    for (const Columns& row : rows) {
      Set set;
      for (const std::size_t column : row) set.set(column);
      const auto [at, fresh] = place.emplace(set, kinds_.size());
      if (fresh) kinds_.push_back({set, 0});
      ++kinds_[at->second].rows;
    }
  }

  MostShared run() {
    start();
    search(kinds_, {}, 0);
    Columns columns;
    for (std::size_t c = 0; c < width_; ++c) {
      if (best_.test(c)) columns.push_back(c);
    }
    return {std::move(columns), !gave_up_};
  }

 private:
  static std::size_t rows_with(const Kinds& kinds, const Set& set) {
    std::size_t rows = 0;
    for (const Kind<N>& kind : kinds) rows += (kind.columns & set) == set ? kind.rows : 0;
    return rows;
  }

  void keep(const Set& set, Size size) {
    best_ = set;
    size_ = size;
  }

  /// Leaves out column after column, each time the one that keeps most rows from the rest.
  void start() {
    Set set;
    for (std::size_t c = 0; c < width_; ++c) set.set(c);
    for (std::size_t count = width_; count >= 2; --count) {
      const std::size_t rows = rows_with(kinds_, set);
      if (rows > 0 && Size{rows * count, count} > size_) keep(set, {rows * count, count});
      set.reset(least_missed(set));
    }
  }

  /// A row counts the more, the fewer of the other columns it lacks.
  [[nodiscard]] std::size_t least_missed(const Set& set) const {
    std::size_t least = 0;
    double most = -1;
    for (std::size_t c = 0; c < width_; ++c) {
      if (!set.test(c)) continue;
      Set without = set;
      without.reset(c);
      double value = 0;
      for (const Kind<N>& kind : kinds_) {
        const auto lacking = static_cast<int>((without & ~kind.columns).count());
        value += std::ldexp(static_cast<double>(kind.rows), -2 * lacking);
      }
      if (value <= most) continue;
      most = value;
      least = c;
    }
    return least;
  }

  /// No choice among `possible` that has at least `chosen` columns is larger.
  [[nodiscard]] static Size bound(const Kinds& kinds, const Set& possible, std::size_t chosen) {
    std::array<std::size_t, N + 1> rows{};
    for (const Kind<N>& kind : kinds) rows[(kind.columns & possible).count()] += kind.rows;
    Size largest;
    std::size_t with = 0;
    for (std::size_t count = possible.count(); count >= std::max<std::size_t>(2, chosen); --count) {
      with += rows[count];
      if (with > 0) largest = std::max(largest, Size{with * count, count});
    }
    return largest;
  }

  /// Choices that hold `chosen` and otherwise columns from `next` on, those with `next` first: of
  /// equal ones the first is met first. `kinds` are the rows that have all of `chosen`.
  void search(const Kinds& kinds, const Set& chosen, std::size_t next) {
    if (gave_up_) return;
    if (kinds.size() > left_) {
      gave_up_ = true;
      return;
    }
    left_ -= kinds.size();
    Set possible = chosen;
    for (std::size_t c = next; c < width_; ++c) possible.set(c);
    const std::size_t count = chosen.count();
    const Size reach = bound(kinds, possible, count);
    if (met_ ? reach <= size_ : reach < size_) return;
    if (next == width_) return weigh(kinds, chosen, count);
    Kinds with;
    std::ranges::copy_if(kinds, std::back_inserter(with),
                         [&](const Kind<N>& kind) { return kind.columns.test(next); });
    Set more = chosen;
    more.set(next);
    if (!with.empty()) search(with, more, next + 1);
    if (with.size() < kinds.size()) search(kinds, chosen, next + 1);
  }

  void weigh(const Kinds& kinds, const Set& chosen, std::size_t count) {
    if (count < 2) return;
    std::size_t rows = 0;
    for (const Kind<N>& kind : kinds) rows += kind.rows;
    const Size size{rows * count, count};
    if (rows == 0 || (met_ ? size <= size_ : size < size_)) return;
    keep(chosen, size);
    met_ = true;
  }

  std::size_t width_;
  std::size_t left_;  ///< steps
  Kinds kinds_;
  Set best_;
  Size size_;
  bool met_ = false;  ///< the best was met in order, not at the start
  bool gave_up_ = false;
};

}  // namespace

MostShared most_shared(const std::vector<Columns>& rows, std::size_t width,
                       std::size_t most_steps) {
  if (width > kMostColumns) throw std::length_error("more columns than can be chosen from");
  if (width <= 64) return Search<64>(rows, width, most_steps).run();
  return Search<kMostColumns>(rows, width, most_steps).run();
}

}  // namespace peil::compare
