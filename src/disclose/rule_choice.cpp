// SPDX-License-Identifier: EUPL-1.2
#include "disclose/rule_choice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "disclose/class_safety.hpp"
#include "disclose/inference.hpp"

namespace peil::disclose {
namespace {

constexpr double kImpossibleScore = -std::numeric_limits<double>::infinity();
constexpr std::size_t kMostUnsafe = 10;  ///< counts unsafe alone that are partitioned in every way

CountSet bit(std::size_t count) { return CountSet{1} << count; }

std::set<int> members(CountSet counts) {
  std::set<int> result;
  for (int count = 0; count < 63; ++count) {
    if ((counts >> count & 1U) != 0) result.insert(count);
  }
  return result;
}

CountSet bits(const std::set<int>& counts) {
  CountSet result = 0;
  for (const int count : counts) result |= bit(static_cast<std::size_t>(count));
  return result;
}

class RuleSearch {
 public:
  explicit RuleSearch(ClassSafety safety) : safety_(std::move(safety)) {
    for (std::size_t count = 0; count <= safety_.most(); ++count) total_ += safety_.weight(count);
    for (std::size_t count = 0; count <= safety_.most(); ++count) {
      if (safety_.weight(count) != 0) possible_.push_back(count);
    }
  }

  /// Classes of the best partition of the possible counts; none when there is no safe one.
  std::vector<CountSet> run() {
    std::vector<std::size_t> apart;
    for (const std::size_t count : possible_) {
      (safety_.safe(bit(count)) ? apart : unsafe_).push_back(count);
    }
    if (possible_.size() <= kExhaustive) {
      return partition(possible_, {}, {});
    }
    if (unsafe_.size() > kMostUnsafe) return neighbours();
    const auto rarer = [&](std::size_t a, std::size_t b) {
      return safety_.weight(a) < safety_.weight(b);
    };
    std::ranges::stable_sort(apart, rarer);
    const std::size_t helpers = std::min({apart.size(), unsafe_.size() + 2, std::size_t{8}});
    return partition(unsafe_, {apart.begin(), apart.begin() + static_cast<std::ptrdiff_t>(helpers)},
                     {apart.begin() + static_cast<std::ptrdiff_t>(helpers), apart.end()});
  }

  [[nodiscard]] bool safe(CountSet counts) { return safety_.safe(counts); }

  [[nodiscard]] double entropy(CountSet counts) const {
    Count weight = 0;
    for (const int count : members(counts))
      weight += safety_.weight(static_cast<std::size_t>(count));
    const double share = ratio(weight, total_);
    return share > 0 ? -share * std::log2(share) : 0;
  }

 private:
  [[nodiscard]] double score(CountSet counts) const {
    return entropy(counts) - (has_wording(members(counts)) ? 0 : kUnfamiliar);
  }

  /// Every `must` falls in a safe class, with `may` as far as it helps; the rest stays alone.
  std::vector<CountSet> partition(const std::vector<std::size_t>& must,
                                  const std::vector<std::size_t>& may,
                                  const std::vector<std::size_t>& alone) {
    items_ = must;
    items_.insert(items_.end(), may.begin(), may.end());
    required_ = must.size();
    best_.assign(std::size_t{1} << items_.size(), {});
    if (solve(0) == kImpossibleScore) return {};
    std::vector<CountSet> classes;
    std::size_t used = 0;
    while (best_[used].next != 0) {
      classes.push_back(counts_of(best_[used].next));
      used |= best_[used].next;
    }
    for (std::size_t i = required_; i < items_.size(); ++i) {
      if ((used >> i & 1U) == 0) classes.push_back(bit(items_[i]));
    }
    for (const std::size_t count : alone) classes.push_back(bit(count));
    return classes;
  }

  struct Best {
    std::optional<double> score;
    std::size_t next = 0;  ///< items of the next class; 0: all required ones are in a class
  };

  [[nodiscard]] CountSet counts_of(std::size_t items) const {
    CountSet counts = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if ((items >> i & 1U) != 0) counts |= bit(items_[i]);
    }
    return counts;
  }

  /// Best score for the items not yet `used`.
  double solve(std::size_t used) {
    Best& best = best_[used];
    if (best.score) return *best.score;
    std::size_t first = 0;
    while (first < required_ && (used >> first & 1U) != 0) ++first;
    if (first == required_) {
      double rest = 0;
      for (std::size_t i = required_; i < items_.size(); ++i) {
        if ((used >> i & 1U) == 0) rest += score(bit(items_[i]));
      }
      best.score = rest;
      return rest;
    }
    const std::size_t lead = std::size_t{1} << first;
    const std::size_t free = (best_.size() - 1) & ~used & ~lead;
    double top = kImpossibleScore;
    std::size_t choice = 0;
    for (std::size_t others = free;; others = (others - 1) & free) {
      const CountSet counts = counts_of(others | lead);
      if (safety_.safe(counts)) {
        const double here = score(counts) + solve(used | others | lead);
        if (here > top) {
          top = here;
          choice = others | lead;
        }
      }
      if (others == 0) break;
    }
    best_[used] = {top, choice};
    return top;
  }

  /// Best partition into classes of neighbouring counts.
  std::vector<CountSet> neighbours() {
    const std::size_t n = possible_.size();
    std::vector<double> best(n + 1, kImpossibleScore);  // of the first k counts
    std::vector<std::size_t> start(n + 1, 0);
    best[0] = 0;
    for (std::size_t end = 1; end <= n; ++end) {
      CountSet counts = 0;
      for (std::size_t begin = end; begin-- > 0;) {
        counts |= bit(possible_[begin]);
        if (best[begin] == kImpossibleScore || !safety_.safe(counts)) continue;
        if (best[begin] + score(counts) > best[end]) {
          best[end] = best[begin] + score(counts);
          start[end] = begin;
        }
      }
    }
    if (best[n] == kImpossibleScore) return {};
    std::vector<CountSet> classes;
    for (std::size_t end = n; end > 0; end = start[end]) {
      CountSet& counts = classes.emplace_back(0);
      for (std::size_t i = start[end]; i < end; ++i) counts |= bit(possible_[i]);
    }
    return classes;
  }

  ClassSafety safety_;
  Count total_ = 0;
  std::vector<std::size_t> possible_;  ///< counts that some world has
  std::vector<std::size_t> unsafe_;    ///< those that may not be published alone
  std::vector<std::size_t> items_;
  std::size_t required_ = 0;
  std::vector<Best> best_;  ///< by items used
};

}  // namespace

bool has_wording(const std::set<int>& counts) {
  return !counts.empty() &&
         *counts.rbegin() - *counts.begin() + 1 == static_cast<int>(counts.size());
}

std::optional<ChosenRule> choose_rule(const std::vector<Subject>& readers,
                                      const AuditLimits& limits) {
  auto safety = ClassSafety::make(readers, limits);
  if (!safety) return std::nullopt;
  RuleSearch search(std::move(*safety));
  const std::vector<CountSet> found = search.run();
  if (found.empty()) return std::nullopt;
  ChosenRule rule;
  CountSet covered = 0;
  for (const CountSet counts : found) {
    rule.classes.push_back(members(counts));
    rule.entropy += search.entropy(counts);
    covered |= counts;
  }
  // Counts that cannot occur are classes of their own: a partition has to have them somewhere.
  const std::size_t most = readers.front().count.states.size();
  for (std::size_t count = 0; count <= most; ++count) {
    if ((covered >> count & 1U) == 0) rule.classes.push_back({static_cast<int>(count)});
  }
  std::ranges::sort(rule.classes);
  double likeliest = -1;
  for (std::size_t c = 0; c < rule.classes.size(); ++c) {
    const CountSet counts = bits(rule.classes[c]);
    const bool everything = rule.classes[c].size() == most + 1;
    if ((everything || !has_wording(rule.classes[c])) && search.entropy(counts) > likeliest) {
      likeliest = search.entropy(counts);
      rule.silent = c;
    }
  }
  return rule;
}

std::set<int> half_or_more(std::size_t states) {
  std::set<int> counts;
  for (std::size_t count = (states + 1) / 2; count <= states; ++count) {
    counts.insert(static_cast<int>(count));
  }
  return counts;
}

std::optional<ChosenRule> choose_half(const std::vector<Subject>& readers,
                                      const AuditLimits& limits) {
  auto safety = ClassSafety::make(readers, limits);
  if (!safety) return std::nullopt;
  RuleSearch search(std::move(*safety));
  const std::set<int> upper = half_or_more(readers.front().count.states.size());
  std::set<int> lower;
  for (int count = 0; count < *upper.begin(); ++count) lower.insert(count);
  ChosenRule rule;
  for (const std::set<int>& counts : {lower, upper}) {
    if (!search.safe(bits(counts))) return std::nullopt;
    rule.classes.push_back(counts);
    rule.entropy += search.entropy(bits(counts));
  }
  return rule;
}

}  // namespace peil::disclose
