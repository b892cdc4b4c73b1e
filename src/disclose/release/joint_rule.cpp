// SPDX-License-Identifier: EUPL-1.2
#include "disclose/release/joint_rule.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "disclose/count.hpp"
#include "disclose/inference.hpp"

namespace peil::disclose {
namespace {

using Counts = std::vector<int>;  ///< states by value; the last entry: all other values together

constexpr std::size_t kMostCounts = 20'000;  ///< combinations of counts that are gone through

/// Every way to give `states` a value each, by number.
void each_split(int states, std::size_t kinds, const std::function<void(const Counts&)>& visit) {
  Counts counts(kinds, 0);
  const std::function<void(std::size_t, int)> fill = [&](std::size_t kind, int left) {
    if (kind + 1 == kinds) {
      counts[kind] = left;
      visit(counts);
      return;
    }
    for (int n = 0; n <= left; ++n) {
      counts[kind] = n;
      fill(kind + 1, left - n);
    }
  };
  fill(0, states);
}

std::size_t number_of_splits(std::size_t states, std::size_t kinds) {
  double number = 1;
  for (std::size_t i = 1; i < kinds; ++i) {
    number *= static_cast<double>(states + i) / static_cast<double>(i);
  }
  return static_cast<std::size_t>(number + 0.5);
}

/// Worlds in which that many of the states have each value.
class Ways {
 public:
  explicit Ways(std::size_t states) : factorial_(states + 1, 1) {
    for (std::size_t i = 1; i <= states; ++i) factorial_[i] = factorial_[i - 1] * i;
  }
  [[nodiscard]] Count of(const Counts& counts) const {
    int all = 0;
    for (const int n : counts) all += n;
    Count ways = factorial_[static_cast<std::size_t>(all)];
    for (const int n : counts) ways /= factorial_[static_cast<std::size_t>(n)];
    return ways;
  }

 private:
  std::vector<Count> factorial_;
};

/// The class that a combination of counts is published as: itself, or what is said of the first.
Counts class_of(const JointRule& rule, const Counts& counts, std::size_t states) {
  if (says_all(rule, counts, states)) return counts;
  for (std::size_t c = 0; c < rule.rest.size(); ++c) {
    if (rule.rest[c].contains(counts.front())) return {-1 - static_cast<int>(c)};
  }
  return {};
}

/// What one reader knows before the release: values that do not depend on what is supposed, states
/// whose answer he has seen, states he knows nothing of.
struct Knowledge {
  Counts fixed;
  int seen = 0;
  int free = 0;
};

class Judge {
 public:
  Judge(const JointRule& rule, const std::vector<Holder>& states,
        const model::SafetyParameters& parameters)
      : rule_(rule), states_(states), parameters_(parameters), ways_(states.size()) {}

  /// For a reader who does or does not see named answers, or take public positions for answers.
  [[nodiscard]] bool safe_for(bool official, bool believes) const {
    Knowledge knows{Counts(rule_.values + 1, 0), 0, 0};
    Counts published(rule_.values + 1, 0);  // of these, states taken at their public word
    for (const Holder& state : states_) {
      if (state.open) {
        ++knows.fixed[*state.open];
      } else if (official && state.named) {
        ++knows.seen;
      } else if (believes && state.in_public) {
        ++knows.fixed[*state.in_public];
        ++published[*state.in_public];
      } else {
        ++knows.free;
      }
    }
    return safe_with(knows, published, 0, parameters_.insiders);
  }

 private:
  /// With every coalition of at most `members` more, the first of them from the states taken at
  /// their public word (their own answer may be another), the others from those nothing is known
  /// of.
  [[nodiscard]] bool safe_with(const Knowledge& knows, const Counts& published, std::size_t value,
                               int members) const {
    if (value == published.size()) {
      for (int n = 0; n <= std::min(members, knows.free); ++n) {
        if (!safe_knowing({knows.fixed, knows.seen + n, knows.free - n})) return false;
      }
      return true;
    }
    for (int n = 0; n <= std::min(members, published[value]); ++n) {
      Knowledge more = knows;
      more.fixed[value] -= n;
      more.seen += n;
      if (!safe_with(more, published, value + 1, members - n)) return false;
    }
    return true;
  }

  /// Whatever the states seen have answered.
  [[nodiscard]] bool safe_knowing(const Knowledge& knows) const {
    if (knows.free == 0) return true;
    bool safe = true;
    each_split(knows.seen, rule_.values + 1, [&](const Counts& seen) {
      if (!safe) return;
      Counts known = knows.fixed;
      for (std::size_t v = 0; v < known.size(); ++v) known[v] += seen[v];
      safe = every_class_open(known, knows.free);
    });
    return safe;
  }

  /// Whether in every class each value keeps both sides for a state nothing is known of.
  [[nodiscard]] bool every_class_open(const Counts& known, int free) const {
    struct Worlds {
      Count all = 0;
      std::vector<Count> with;  ///< by value, times the number of states
    };
    std::map<Counts, Worlds> classes;
    each_split(free, known.size(), [&](const Counts& rest) {
      Counts counts = known;
      for (std::size_t v = 0; v < counts.size(); ++v) counts[v] += rest[v];
      Worlds& worlds = classes[class_of(rule_, counts, states_.size())];
      worlds.with.resize(rule_.values);
      const Count ways = ways_.of(rest);
      worlds.all += ways;
      for (std::size_t v = 0; v < rule_.values; ++v) worlds.with[v] += ways * rest[v];
    });
    return std::ranges::all_of(classes, [&](const auto& one) {
      const Count all = one.second.all * free;
      return std::ranges::all_of(one.second.with, [&](const Count& with) {
        const Count without = all - with;
        if (with == 0 || without == 0) return false;
        return parameters_.max_posterior >= 1 ||
               ratio(std::max(with, without), all) <= parameters_.max_posterior;
      });
    });
  }

  const JointRule& rule_;
  const std::vector<Holder>& states_;
  const model::SafetyParameters& parameters_;
  Ways ways_;
};

/// Of the published class, to a reader who knows nothing.
double entropy_of(const JointRule& rule, std::size_t states) {
  const Ways ways(states);
  std::map<Counts, Count> classes;
  Count total = 0;
  each_split(static_cast<int>(states), rule.values + 1, [&](const Counts& counts) {
    classes[class_of(rule, counts, states)] += ways.of(counts);
    total += ways.of(counts);
  });
  double bits = 0;
  for (const auto& [published, worlds] : classes) {
    const double share = ratio(worlds, total);
    bits -= share * std::log2(share);
  }
  return bits;
}

}  // namespace

bool says_all(const JointRule& rule, const std::vector<int>& counts, std::size_t states) {
  const int most = static_cast<int>(states) - rule.floor;
  for (std::size_t v = 0; v < rule.values; ++v) {
    if (counts[v] < rule.floor || counts[v] > most) return false;
  }
  return true;
}

bool safe(const JointRule& rule, const std::vector<Holder>& states,
          const model::SafetyParameters& parameters, bool guarded) {
  if (parameters.min_values > 2) return false;
  const Judge judge(rule, states, parameters);
  for (const bool official : {false, true}) {
    if (official && !guarded) continue;
    for (const bool believes : {false, true}) {
      if (!judge.safe_for(official, believes)) return false;
    }
  }
  return true;
}

std::optional<JointRule> choose_joint(std::size_t values, const std::vector<Holder>& states,
                                      const model::SafetyParameters& parameters, bool guarded,
                                      const std::vector<std::set<int>>& rest) {
  if (number_of_splits(states.size(), values + 1) > kMostCounts) return std::nullopt;
  const int most = static_cast<int>(states.size() / values);
  for (int floor = parameters.insiders + 1; floor <= most; ++floor) {
    JointRule rule{values, floor, rest};
    if (!safe(rule, states, parameters, guarded)) continue;
    rule.entropy = entropy_of(rule, states.size());
    return rule;
  }
  return std::nullopt;
}

}  // namespace peil::disclose
