// SPDX-License-Identifier: EUPL-1.2
#include "compare/linear_extensions.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <functional>
#include <map>
#include <numeric>
#include <span>

namespace peil::compare {
namespace {

using Elements = std::vector<std::size_t>;

/// Counts of some elements of the order among themselves: `place[i][k]` is about `elements[i]`.
struct Part {
  Elements elements;
  Count total = 1;
  std::vector<std::vector<Count>> place;
};

/// The quotient, also where the counts themselves are beyond a double.
double quotient(const Count& numerator, const Count& denominator) {
  return static_cast<double>(numerator.convert_to<long double>() /
                             denominator.convert_to<long double>());
}

/// Binomial coefficients n over k for n up to `size`.
class Binomials {
 public:
  explicit Binomials(std::size_t size) : rows_(size + 1) {
    for (std::size_t n = 0; n <= size; ++n) {
      rows_[n].assign(n + 1, 1);
      for (std::size_t k = 1; k < n; ++k) rows_[n][k] = rows_[n - 1][k - 1] + rows_[n - 1][k];
    }
  }
  const Count& operator()(std::size_t n, std::size_t k) const { return rows_[n][k]; }

 private:
  std::vector<std::vector<Count>> rows_;
};

/// Groups of `elements` that `linked` connects, each in the order given.
template <typename Linked>
std::vector<Elements> groups(const Elements& elements, Linked linked) {
  boost::disjoint_sets_with_storage<> sets(elements.size());
  for (std::size_t i = 0; i < elements.size(); ++i) sets.make_set(i);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    for (std::size_t j = i + 1; j < elements.size(); ++j) {
      if (linked(elements[i], elements[j])) sets.union_set(i, j);
    }
  }
  std::map<std::size_t, Elements> found;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    found[sets.find_set(i)].push_back(elements[i]);
  }
  std::vector<Elements> result;
  for (auto& [root, members] : found) result.push_back(std::move(members));
  return result;
}

/// Interleavings of m and n things in which place j of the first comes before place i of the
/// second, that is, in which at most i of the second stand before it: `[j][i]`.
std::vector<std::vector<Count>> interleavings_before(const Binomials& choose, std::size_t m,
                                                     std::size_t n) {
  std::vector<std::vector<Count>> before(m, std::vector<Count>(n));
  for (std::size_t j = 0; j < m; ++j) {
    Count sum = 0;
    for (std::size_t t = 0; t < n; ++t) {
      sum += choose(j + t, t) * choose(m - 1 - j + n - t, n - t);
      before[j][t] = sum;
    }
  }
  return before;
}

class Counter {
 public:
  Counter(const Order& order, std::size_t most_ideals)
      : order_(order), most_ideals_(most_ideals), choose_(order.size()) {
    above_.assign(order.size(), std::vector<double>(order.size()));
  }

  std::optional<Part> count(const Elements& elements) {
    if (elements.size() == 1) return Part{elements, 1, {{1}}};
    const auto comparable = [&](std::size_t a, std::size_t b) { return order_.comparable(a, b); };
    if (auto parts = groups(elements, comparable); parts.size() > 1) {
      return merge(parts, [&](const Part& a, const Part& b) { return side_by_side(a, b); });
    }
    if (auto parts = groups(elements, std::not_fn(comparable)); parts.size() > 1) {
      std::ranges::sort(parts, [&](const Elements& a, const Elements& b) {
        return order_.above[a.front()][b.front()];
      });
      return merge(parts, [&](const Part& a, const Part& b) { return one_above_other(a, b); });
    }
    return count_whole(elements);
  }

  std::vector<std::vector<double>> take_above() { return std::move(above_); }

 private:
  /// Puts parts together, halves first, so that the two sides stay of like size.
  template <typename Join>
  std::optional<Part> merge(std::span<const Elements> parts, Join join) {
    if (parts.size() == 1) return count(parts.front());
    const auto first = merge(parts.first(parts.size() / 2), join);
    if (!first) return std::nullopt;
    const auto second = merge(parts.subspan(parts.size() / 2), join);
    if (!second) return std::nullopt;
    return join(*first, *second);
  }

  std::optional<Part> count_whole(const Elements& elements) {
    if (elements.size() > kMostElementsInLattice) return std::nullopt;
    std::vector<ElementSet> sets(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
      for (std::size_t j = 0; j < elements.size(); ++j) {
        if (order_.above[elements[j]][elements[i]]) sets[i] |= ElementSet{1} << j;
      }
    }
    auto counts = count_extensions(sets, most_ideals_);
    if (!counts) return std::nullopt;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      for (std::size_t j = 0; j < elements.size(); ++j) {
        above_[elements[i]][elements[j]] = quotient(counts->above[i][j], counts->total);
      }
    }
    return Part{elements, std::move(counts->total), std::move(counts->place)};
  }

  static Part unite(const Part& a, const Part& b, Count total) {
    Part both{a.elements, std::move(total), {}};
    both.elements.insert(both.elements.end(), b.elements.begin(), b.elements.end());
    return both;
  }

  Part one_above_other(const Part& upper, const Part& lower) {
    Part both = unite(upper, lower, upper.total * lower.total);
    const auto shift = [&](const Part& part, const Count& factor, std::size_t by) {
      for (const auto& places : part.place) {
        auto& shifted = both.place.emplace_back(both.elements.size());
        for (std::size_t k = 0; k < places.size(); ++k) shifted[k + by] = places[k] * factor;
      }
    };
    shift(upper, lower.total, 0);
    shift(lower, upper.total, upper.elements.size());
    for (const std::size_t a : upper.elements) {
      for (const std::size_t b : lower.elements) above_[a][b] = 1;
    }
    return both;
  }

  /// Every extension of the one can be interleaved with every extension of the other.
  Part side_by_side(const Part& a, const Part& b) {
    const std::size_t size = a.elements.size() + b.elements.size();
    Part both = unite(a, b, a.total * b.total * choose_(size, a.elements.size()));
    interleave(a, b, both.place);
    interleave(b, a, both.place);
    compare_across(a, b, both.total);
    return both;
  }

  /// Places of the elements of `part` once interleaved with `other`: of the k before an element, j
  /// are of its own part.
  void interleave(const Part& part, const Part& other, std::vector<std::vector<Count>>& place) {
    const std::size_t own = part.elements.size();
    const std::size_t size = own + other.elements.size();
    for (const auto& places : part.place) {
      auto& spread = place.emplace_back(size);
      for (std::size_t j = 0; j < own; ++j) {
        if (places[j] == 0) continue;
        const Count ways = places[j] * other.total;
        for (std::size_t k = j; k <= j + other.elements.size(); ++k) {
          spread[k] += ways * choose_(k, j) * choose_(size - 1 - k, own - 1 - j);
        }
      }
    }
  }

  void compare_across(const Part& a, const Part& b, const Count& total) {
    const std::size_t m = a.elements.size();
    const std::size_t n = b.elements.size();
    const auto before = interleavings_before(choose_, m, n);
    for (std::size_t x = 0; x < m; ++x) {
      std::vector<Count> before_place(n);  // x before place i of b
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < m; ++j) before_place[i] += a.place[x][j] * before[j][i];
      }
      for (std::size_t y = 0; y < n; ++y) {
        Count sum = 0;
        for (std::size_t i = 0; i < n; ++i) sum += before_place[i] * b.place[y][i];
        above_[a.elements[x]][b.elements[y]] = quotient(sum, total);
        above_[b.elements[y]][a.elements[x]] = quotient(total - sum, total);
      }
    }
  }

  const Order& order_;
  std::size_t most_ideals_;
  Binomials choose_;
  std::vector<std::vector<double>> above_;
};

}  // namespace

std::optional<ExtensionFigures> extension_figures(const Order& order, std::size_t most_ideals) {
  const std::size_t size = order.size();
  Elements all(size);
  std::iota(all.begin(), all.end(), std::size_t{0});
  Counter counter(order, most_ideals);
  const auto whole = counter.count(all);
  if (!whole) return std::nullopt;

  ExtensionFigures figures{whole->total, {}, counter.take_above(), {}};
  figures.place.resize(size);
  figures.expected_rank.resize(size);
  for (std::size_t i = 0; i < size; ++i) {
    Count sum = 0;
    for (std::size_t k = 0; k < size; ++k) {
      figures.place[whole->elements[i]].push_back(quotient(whole->place[i][k], whole->total));
      sum += whole->place[i][k] * (k + 1);
    }
    figures.expected_rank[whole->elements[i]] = quotient(sum, whole->total);
  }
  return figures;
}

}  // namespace peil::compare
