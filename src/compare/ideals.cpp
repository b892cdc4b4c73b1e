// SPDX-License-Identifier: EUPL-1.2
#include "compare/ideals.hpp"

#include <algorithm>
#include <bit>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cmath>
#include <numeric>
#include <utility>

namespace peil::compare {
namespace {

namespace mp = boost::multiprecision;

/// Counts below 2^127 are held by the compiler's own type, larger ones by a fixed width that holds
/// 64!.
__extension__ typedef unsigned __int128 Narrow;
using Wide = mp::number<mp::cpp_int_backend<320, 320, mp::unsigned_magnitude, mp::unchecked, void>>;

constexpr ElementSet bit(std::size_t element) { return ElementSet{1} << element; }

constexpr std::size_t take_first(ElementSet& set) {
  const auto first = static_cast<std::size_t>(std::countr_zero(set));
  set &= set - 1;
  return first;
}

bool rivals(std::span<const ElementSet> above, std::size_t x, std::size_t y) {
  return x != y && (above[x] & bit(y)) == 0 && (above[y] & bit(x)) == 0;
}

/// All ideals of one size.
template <typename N>
struct Level {
  std::vector<ElementSet> ideals;
  std::vector<ElementSet> addable;      ///< what may come next, per ideal
  std::vector<N> ways;                  ///< paths from the empty set to the ideal
  std::vector<std::uint32_t> children;  ///< places in the next level, per ideal and addable element
};

/// Sums over all paths, in which `before` has entries for rivals x < y only.
template <typename N>
struct PathSums {
  N total = 0;
  std::vector<N> place;   ///< `[x * size + k]`
  std::vector<N> before;  ///< `[x * size + y]`
};

template <typename N>
class Lattice {
 public:
  Lattice(std::span<const ElementSet> above, std::size_t most_ideals)
      : size_(above.size()), most_ideals_(most_ideals), above_(above.begin(), above.end()) {
    for (std::size_t x = 0; x < size_; ++x) {
      for (std::size_t y = 0; y < size_; ++y) {
        if (y > x && rivals(above, x, y)) later_rivals_[x] |= bit(y);
        if ((above[y] & bit(x)) != 0) below_[x] |= bit(y);
      }
    }
  }

  /// Builds all levels from the empty set; false when there are too many ideals.
  bool build() {
    levels_.resize(size_ + 1);
    levels_[0].ideals.push_back(0);
    levels_[0].addable.push_back(tops());
    levels_[0].ways.push_back(1);
    std::size_t ideals = 1;
    for (std::size_t k = 0; k < size_; ++k) {
      grow(levels_[k], levels_[k + 1]);
      ideals += levels_[k + 1].ideals.size();
      if (ideals > most_ideals_) return false;
    }
    return true;
  }

  /// Goes back from the whole set, adding up what every path passes.
  PathSums<N> count() {
    PathSums<N> sums{levels_[size_].ways.front(), std::vector<N>(size_ * size_),
                     std::vector<N>(size_ * size_)};
    std::vector<N> onward{1};  // paths from each ideal of the level below to the whole set
    for (std::size_t k = size_; k-- > 0;) {
      onward = count_level(k, onward, sums);
      levels_[k + 1] = {};
    }
    return sums;
  }

 private:
  [[nodiscard]] ElementSet tops() const {
    ElementSet set = 0;
    for (std::size_t x = 0; x < size_; ++x) {
      if (above_[x] == 0) set |= bit(x);
    }
    return set;
  }

  /// What may follow once x has been added to make `ideal`.
  [[nodiscard]] ElementSet addable_after(ElementSet ideal, ElementSet addable,
                                         std::size_t x) const {
    ElementSet result = addable & ~bit(x);
    for (ElementSet left = below_[x]; left != 0;) {
      const std::size_t y = take_first(left);
      if ((above_[y] & ~ideal) == 0) result |= bit(y);
    }
    return result;
  }

  void grow(Level<N>& from, Level<N>& to) {
    places_.clear();
    for (std::size_t i = 0; i < from.ideals.size(); ++i) {
      for (ElementSet left = from.addable[i]; left != 0;) {
        const std::size_t x = take_first(left);
        const ElementSet ideal = from.ideals[i] | bit(x);
        const auto next = static_cast<std::uint32_t>(to.ideals.size());
        const auto [found, fresh] = places_.try_emplace(ideal, next);
        if (fresh) {
          if (to.ideals.size() > most_ideals_) return;
          to.ideals.push_back(ideal);
          to.addable.push_back(addable_after(ideal, from.addable[i], x));
          to.ways.push_back(0);
        }
        to.ways[found->second] += from.ways[i];
        from.children.push_back(found->second);
      }
    }
  }

  std::vector<N> count_level(std::size_t k, const std::vector<N>& onward, PathSums<N>& sums) {
    const Level<N>& level = levels_[k];
    std::vector<N> here(level.ideals.size());
    auto child = level.children.begin();
    for (std::size_t i = 0; i < level.ideals.size(); ++i) {
      for (ElementSet left = level.addable[i]; left != 0; ++child) {
        const std::size_t x = take_first(left);
        here[i] += onward[*child];
        const N paths = level.ways[i] * onward[*child];
        sums.place[x * size_ + k] += paths;
        for (ElementSet later = later_rivals_[x] & ~level.ideals[i]; later != 0;) {
          sums.before[x * size_ + take_first(later)] += paths;
        }
      }
    }
    return here;
  }

  std::size_t size_;
  std::size_t most_ideals_;
  std::vector<ElementSet> above_;
  std::vector<ElementSet> below_ = std::vector<ElementSet>(size_);
  std::vector<ElementSet> later_rivals_ = std::vector<ElementSet>(size_);  ///< rivals y > x
  std::vector<Level<N>> levels_;
  boost::unordered_flat_map<ElementSet, std::uint32_t> places_;
};

template <typename N>
std::optional<ExtensionCounts> count_with(std::span<const ElementSet> above,
                                          std::size_t most_ideals) {
  const std::size_t size = above.size();
  Lattice<N> lattice(above, most_ideals);
  if (!lattice.build()) return std::nullopt;
  const PathSums<N> sums = lattice.count();
  ExtensionCounts counts{Count(sums.total), {}, {}};
  counts.place.assign(size, std::vector<Count>(size));
  counts.above.assign(size, std::vector<Count>(size));
  for (std::size_t x = 0; x < size; ++x) {
    for (std::size_t y = 0; y < size; ++y) {
      counts.place[x][y] = Count(sums.place[x * size + y]);
      if ((above[y] & bit(x)) != 0) counts.above[x][y] = counts.total;
      if (y <= x || !rivals(above, x, y)) continue;
      counts.above[x][y] = Count(sums.before[x * size + y]);
      counts.above[y][x] = counts.total - counts.above[x][y];
    }
  }
  return counts;
}

/// Upper bound on the binary logarithm of the number of linear extensions: with the elements split
/// into chains, every extension is a merge of the chains.
double log2_bound(std::span<const ElementSet> above) {
  std::vector<std::size_t> downwards(above.size());
  std::iota(downwards.begin(), downwards.end(), std::size_t{0});
  std::ranges::sort(downwards, {}, [&](std::size_t x) { return std::popcount(above[x]); });
  std::vector<std::pair<std::size_t, int>> chains;  // last element, length
  for (const std::size_t x : downwards) {
    const auto chain =
        std::ranges::find_if(chains, [&](const auto& c) { return (above[x] & bit(c.first)) != 0; });
    if (chain == chains.end()) {
      chains.emplace_back(x, 1);
    } else {
      *chain = {x, chain->second + 1};
    }
  }
  double bound = std::lgamma(static_cast<double>(above.size()) + 1);
  for (const auto& [last, length] : chains) bound -= std::lgamma(length + 1.0);
  return bound / std::log(2.0);
}

}  // namespace

std::optional<ExtensionCounts> count_extensions(std::span<const ElementSet> above,
                                                std::size_t most_ideals) {
  return log2_bound(above) < 127 ? count_with<Narrow>(above, most_ideals)
                                 : count_with<Wide>(above, most_ideals);
}

}  // namespace peil::compare
