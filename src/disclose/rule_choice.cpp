// SPDX-License-Identifier: EUPL-1.2
#include "disclose/rule_choice.hpp"

#include <algorithm>
#include <array>
#include <bit>
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

/// Neighbouring counts only.
bool unbroken(CountSet counts) {
  return std::has_single_bit((counts >> std::countr_zero(counts)) + 1);
}

/// Words that it takes beyond customary ones to say that the count, of 0 to `most`, is one of
/// these: one for "at most two or at least six", else one for every count but the first.
int clumsiness(CountSet counts, std::size_t most) {
  if (unbroken(counts)) return 0;
  const CountSet rest = (bit(most + 1) - 1) & ~counts;
  const bool outside = unbroken(rest) && (counts & 1U) != 0 && (counts >> most & 1U) != 0;
  return outside ? 1 : std::popcount(counts) - 1;
}

class RuleSearch {
 public:
  RuleSearch(ClassSafety safety, double unfamiliar)
      : safety_(std::move(safety)), unfamiliar_(unfamiliar) {
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
        if (best[begin] + entropy(counts) > best[end]) {
          best[end] = best[begin] + entropy(counts);
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

  [[nodiscard]] double entropy(CountSet counts) const {
    Count weight = 0;
    for (const int count : members(counts))
      weight += safety_.weight(static_cast<std::size_t>(count));
    const double share = ratio(weight, total_);
    return share > 0 ? -share * std::log2(share) : 0;
  }

 private:
  /// Every `must` falls in a safe class, with `may` as far as it helps; the rest stays alone.
  std::vector<CountSet> partition(const std::vector<std::size_t>& must,
                                  const std::vector<std::size_t>& may,
                                  const std::vector<std::size_t>& alone) {
    items_ = must;
    items_.insert(items_.end(), may.begin(), may.end());
    required_ = must.size();
    for (auto& best : best_) best.assign(std::size_t{1} << items_.size(), {});
    if (solve(0, true) == kImpossibleScore) return {};
    std::vector<CountSet> classes;
    std::size_t used = 0;
    for (const Best* best = &best_[1][0]; best->next != 0;
         best = &best_[best->silence ? 1 : 0][used]) {
      classes.push_back(counts_of(best->next));
      used |= best->next;
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
    bool silence = true;   ///< still to be had after it

    void keep(double other_score, std::size_t other_next, bool other_silence) {
      if (other_score > *score) *this = {other_score, other_next, other_silence};
    }
  };

  [[nodiscard]] CountSet counts_of(std::size_t items) const {
    CountSet counts = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if ((items >> i & 1U) != 0) counts |= bit(items_[i]);
    }
    return counts;
  }

  /// Best score for the items not yet `used`; `silence` is still to be had as a wording.
  double solve(std::size_t used, bool silence) {
    Best& best = best_[silence ? 1 : 0][used];
    if (best.score) return *best.score;
    std::size_t first = 0;
    while (first < required_ && (used >> first & 1U) != 0) ++first;
    if (first == required_) {
      best.score = alone(used);
      return *best.score;
    }
    best.score = kImpossibleScore;
    const std::size_t lead = std::size_t{1} << first;
    const std::size_t free = (best_[0].size() - 1) & ~used & ~lead;
    for (std::size_t others = free;; others = (others - 1) & free) {
      const CountSet counts = counts_of(others | lead);
      if (safety_.safe(counts)) {
        const std::size_t after = used | others | lead;
        const double words = unfamiliar_ * clumsiness(counts, safety_.most());
        best.keep(entropy(counts) - words + solve(after, silence), others | lead, silence);
        if (silence && words > 0) {
          best.keep(entropy(counts) + solve(after, false), others | lead, false);
        }
      }
      if (others == 0) break;
    }
    return *best.score;
  }

  /// Score of the items that need not be in a class with others.
  [[nodiscard]] double alone(std::size_t used) const {
    double sum = 0;
    for (std::size_t i = required_; i < items_.size(); ++i) {
      if ((used >> i & 1U) == 0) sum += entropy(bit(items_[i]));
    }
    return sum;
  }

  ClassSafety safety_;
  double unfamiliar_;
  Count total_ = 0;
  std::vector<std::size_t> possible_;  ///< counts that some world has
  std::vector<std::size_t> unsafe_;    ///< those that may not be published alone
  std::vector<std::size_t> items_;
  std::size_t required_ = 0;
  std::array<std::vector<Best>, 2> best_;  ///< by whether silence is left, and items used
};

}  // namespace

bool has_wording(const std::set<int>& counts) { return !counts.empty() && unbroken(bits(counts)); }

namespace {

/// Words that no sentence is worth: a class that needs any can only be silence.
constexpr double kNeverSaid = 1e6;

constexpr std::size_t kFew = 4;  ///< states of which exact counts are wanted

/// The rule made of classes that were found; which of them is silence.
ChosenRule rule_of(const RuleSearch& search, const std::vector<CountSet>& found, std::size_t most) {
  ChosenRule rule;
  CountSet covered = 0;
  for (const CountSet counts : found) {
    rule.classes.push_back(members(counts));
    rule.entropy += search.entropy(counts);
    covered |= counts;
  }
  // Counts that cannot occur are classes of their own: a partition has to have them somewhere.
  for (std::size_t count = 0; count <= most; ++count) {
    if ((covered >> count & 1U) == 0) rule.classes.push_back({static_cast<int>(count)});
  }
  std::ranges::sort(rule.classes);
  std::pair<int, double> worst{-1, 0};  // to put in words
  for (std::size_t c = 0; c < rule.classes.size(); ++c) {
    const CountSet counts = bits(rule.classes[c]);
    const std::pair words{clumsiness(counts, most), search.entropy(counts)};
    const bool everything = rule.classes[c].size() == most + 1;
    if ((everything || words.first > 0) && words > worst) {
      worst = words;
      rule.silent = c;
    }
  }
  return rule;
}

}  // namespace

std::optional<ChosenRule> choose_rule(const std::vector<Subject>& readers,
                                      const AuditLimits& limits, double unfamiliar) {
  auto safety = ClassSafety::make(readers, limits);
  if (!safety) return std::nullopt;
  RuleSearch search(std::move(*safety), unfamiliar);
  const std::vector<CountSet> found = search.run();
  if (found.empty()) return std::nullopt;
  return rule_of(search, found, readers.front().count.states.size());
}

std::optional<ChosenRule> choose_usable_rule(const std::vector<Subject>& readers,
                                             const AuditLimits& limits) {
  auto safety = ClassSafety::make(readers, limits);
  if (!safety) return std::nullopt;
  RuleSearch search(std::move(*safety), kNeverSaid);
  const model::Problem& problem = readers.front().problem;
  // Where no state is feared, few states can be counted one by one.
  const bool exactly = problem.parameters.insiders == 0 && problem.states.size() <= kFew;
  std::vector<CountSet> found = exactly ? search.run() : search.neighbours();
  if (found.size() < 2) found = exactly ? search.neighbours() : search.run();
  if (found.size() < 2) return std::nullopt;
  ChosenRule rule = rule_of(search, found, readers.front().count.states.size());
  for (std::size_t c = 0; c < rule.classes.size(); ++c) {
    if (c != rule.silent && !has_wording(rule.classes[c])) return std::nullopt;
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
  RuleSearch search(std::move(*safety), kUnfamiliar);
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
