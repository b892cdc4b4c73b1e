// SPDX-License-Identifier: EUPL-1.2
#include "disclose/release/pooled.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>

namespace peil::disclose {
namespace {

using Real = long double;
/// Worlds by total, or by the count of a question. Sums and products of positive numbers: 0 where
/// there is no world, and nowhere else; else right to eighteen digits.
using Worlds = std::vector<Real>;

constexpr std::size_t kMostAnswers = 400;
constexpr std::size_t kMostWork = 400'000;  ///< views times answers
constexpr Real kMargin = 1e-9L;             ///< by which a posterior has to stay below the limit

Worlds times(const Worlds& a, const Worlds& b) {
  Worlds product(a.size() + b.size() - 1, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t k = 0; a[i] != 0 && k < b.size(); ++k) product[i + k] += a[i] * b[k];
  }
  return product;
}

Real choose(int n, int k) {
  Real ways = 1;
  for (int i = 1; i <= k; ++i) ways = ways * static_cast<Real>(n - k + i) / static_cast<Real>(i);
  return std::round(ways);
}

/// What one reader knows of one question.
struct Known {
  int free = 0;   ///< answers he knows nothing of
  int fixed = 0;  ///< answers he knows to be counted
  std::set<int> counts;
  auto operator<=>(const Known&) const = default;
};

/// Worlds of a question by its count; `of_one`: only those in which a given free answer is counted,
/// or is not.
Worlds worlds_of(const Known& known, std::optional<bool> of_one = {}) {
  const int others = known.free - (of_one ? 1 : 0);
  const int sure = known.fixed + (of_one.value_or(false) ? 1 : 0);
  Worlds worlds(static_cast<std::size_t>(*known.counts.rbegin()) + 1, 0);
  for (const int count : known.counts) {
    const int more = count - sure;
    if (more < 0 || more > others) continue;
    worlds[static_cast<std::size_t>(count)] = choose(others, more);
  }
  return worlds;
}

/// What one reader can say of one answer, by total.
struct View {
  Worlds counted;
  Worlds not_counted;
};

class Search {
 public:
  Search(const std::vector<PooledQuestion>& questions, const model::SafetyParameters& parameters,
         bool guarded)
      : questions_(questions), parameters_(parameters) {
    for (const PooledQuestion& question : questions) answers_ += question.answers.size();
    for (const bool official : {false, true}) {
      for (const bool believes : {false, true}) {
        if (!official || guarded) add_reader(official, believes);
      }
    }
  }

  [[nodiscard]] bool too_much() const { return too_much_; }

  /// A class of neighbouring totals that grows downwards.
  class Class {
   public:
    explicit Class(const Search& search)
        : search_(search), counted_(search.views_.size(), 0), not_counted_(counted_) {}

    void add(std::size_t total) {
      for (std::size_t v = 0; v < counted_.size(); ++v) {
        const auto& [counted, not_counted] = search_.views_[v];
        if (total < counted.size()) counted_[v] += counted[total];
        if (total < not_counted.size()) not_counted_[v] += not_counted[total];
      }
    }

    [[nodiscard]] bool safe() const {
      const double limit = search_.parameters_.max_posterior;
      for (std::size_t v = 0; v < counted_.size(); ++v) {
        const Real yes = counted_[v];
        const Real no = not_counted_[v];
        if (yes == 0 && no == 0) continue;  // the reader knows that it is another total
        if (yes == 0 || no == 0) return false;
        if (limit < 1 && std::max(yes, no) > (yes + no) * (limit - kMargin)) return false;
      }
      return true;
    }

   private:
    const Search& search_;
    Worlds counted_;  ///< by view
    Worlds not_counted_;
  };

 private:
  /// A question as a reader sees it who knows the answer of `member` (empty: of nobody), but for
  /// the answers that he has seen.
  [[nodiscard]] Known known(const PooledQuestion& question, bool official, bool believes,
                            const std::string& member) const {
    Known result{0, 0, question.counts};
    for (const PooledAnswer& answer : question.answers) {
      if (answer.open) {
        result.fixed += *answer.open ? 1 : 0;
      } else if (answer.state == member || (official && answer.named)) {
        continue;  // seen: either, by turns
      } else if (believes && answer.in_public) {
        result.fixed += *answer.in_public ? 1 : 0;
      } else {
        ++result.free;
      }
    }
    return result;
  }

  /// The number of answers that a reader has seen on a question.
  [[nodiscard]] int seen(const PooledQuestion& question, bool official,
                         const std::string& member) const {
    return static_cast<int>(std::ranges::count_if(question.answers, [&](const auto& answer) {
      return !answer.open && (answer.state == member || (official && answer.named));
    }));
  }

  void add_reader(bool official, bool believes) {
    std::set<std::string> members{""};
    for (const PooledQuestion& question : questions_) {
      for (const PooledAnswer& answer : question.answers) {
        if (parameters_.insiders > 0) members.insert(answer.state);
      }
    }
    for (const std::string& member : members) {
      // Questions that look alike, each with the number of answers seen, which may be any.
      std::map<std::pair<Known, int>, int> alike;
      for (const PooledQuestion& question : questions_) {
        const Known one = known(question, official, believes, member);
        ++alike[{one, seen(question, official, member)}];
      }
      std::vector<std::pair<std::pair<Known, int>, int>> kinds(alike.begin(), alike.end());
      std::vector<std::pair<Known, int>> supposed;  // and how many questions are so
      suppose(kinds, 0, supposed);
      if (too_much_) return;
    }
  }

  /// Every way in which the answers seen may have turned out, questions that look alike by number.
  void suppose(const std::vector<std::pair<std::pair<Known, int>, int>>& kinds, std::size_t next,
               std::vector<std::pair<Known, int>>& supposed) {
    if (too_much_) return;
    if (next == kinds.size()) {
      add_views(supposed);
      return;
    }
    const auto& [kind, number] = kinds[next];
    const auto& [known, seen] = kind;
    const std::function<void(int, int)> divide = [&, &known = known, seen = seen](int counted,
                                                                                  int left) {
      if (too_much_) return;
      if (counted == seen) {
        Known one = known;
        one.fixed += counted;
        supposed.emplace_back(one, left);
        suppose(kinds, next + 1, supposed);
        supposed.pop_back();
        return;
      }
      for (int n = 0; n <= left; ++n) {
        Known one = known;
        one.fixed += counted;
        supposed.emplace_back(one, n);
        divide(counted + 1, left - n);
        supposed.pop_back();
      }
    };
    divide(0, number);
  }

  void add_views(const std::vector<std::pair<Known, int>>& supposed) {
    for (std::size_t k = 0; k < supposed.size(); ++k) {
      const auto& [known, number] = supposed[k];
      if (number == 0 || known.free == 0) continue;
      Worlds others{1};
      for (std::size_t i = 0; i < supposed.size(); ++i) {
        const int factors = supposed[i].second - (i == k ? 1 : 0);
        for (int f = 0; f < factors; ++f) others = times(others, worlds_of(supposed[i].first));
      }
      if (views_.size() * answers_ > kMostWork) {
        too_much_ = true;
        return;
      }
      views_.push_back(
          {times(others, worlds_of(known, true)), times(others, worlds_of(known, false))});
    }
  }

  const std::vector<PooledQuestion>& questions_;
  const model::SafetyParameters& parameters_;
  std::vector<View> views_;
  std::size_t answers_ = 0;
  bool too_much_ = false;
};

/// Worlds of the total to a reader who knows what is public.
Worlds totals(const std::vector<PooledQuestion>& questions) {
  Worlds all{1};
  for (const PooledQuestion& question : questions) {
    Known known{0, 0, question.counts};
    for (const PooledAnswer& answer : question.answers) {
      known.free += answer.open ? 0 : 1;
      known.fixed += answer.open.value_or(false) ? 1 : 0;
    }
    all = times(all, worlds_of(known));
  }
  return all;
}

}  // namespace

std::vector<std::set<int>> choose_pooled(const std::vector<PooledQuestion>& questions,
                                         const model::SafetyParameters& parameters, bool guarded) {
  std::size_t answers = 0;
  for (const PooledQuestion& question : questions) answers += question.answers.size();
  if (questions.size() < 2 || answers > kMostAnswers) return {};
  if (parameters.insiders > 1 || parameters.min_values > 2) return {};
  const Search search(questions, parameters, guarded);
  if (search.too_much()) return {};
  const Worlds worlds = totals(questions);
  Real sum = 0;
  for (const Real one : worlds) sum += one;
  const std::size_t n = worlds.size();
  std::vector<Real> best(n + 1, -1);  // entropy of the totals below; -1: not to be had
  std::vector<std::size_t> start(n + 1, 0);
  best[0] = 0;
  for (std::size_t end = 1; end <= n; ++end) {
    Real inside = 0;
    Search::Class totals_told(search);
    for (std::size_t begin = end; begin-- > 0;) {
      inside += worlds[begin];
      totals_told.add(begin);
      if (best[begin] < 0 || !totals_told.safe()) continue;
      const Real share = inside / sum;
      const Real bits = best[begin] + (share > 0 ? -share * std::log2(share) : 0);
      if (bits <= best[end]) continue;
      best[end] = bits;
      start[end] = begin;
    }
  }
  if (best[n] <= 0) return {};
  std::vector<std::set<int>> classes;
  for (std::size_t end = n; end > 0; end = start[end]) {
    auto& one = classes.emplace_back();
    for (std::size_t t = start[end]; t < end; ++t) one.insert(static_cast<int>(t));
  }
  std::ranges::reverse(classes);
  return classes;
}

}  // namespace peil::disclose
