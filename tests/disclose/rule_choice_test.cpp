// SPDX-License-Identifier: EUPL-1.2
#include "disclose/rule_choice.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "disclose/brute_force.hpp"

namespace peil::disclose {
namespace {

using Classes = std::vector<std::set<int>>;

/// `n` states of which every one answered one yes/no question.
model::Problem yes_no(std::size_t n, int insiders, double max_posterior) {
  model::Problem problem;
  problem.questions = {{"q", {"no", "yes"}}};
  problem.parameters = {insiders, 2, max_posterior};
  for (std::size_t s = 0; s < n; ++s) {
    problem.states.push_back("S" + std::to_string(10 + s));
    problem.answers.push_back({s, 0, s % 2});
  }
  return problem;
}

model::CountRule count_of_yes(std::size_t n) {
  model::CountRule rule{"r", {}, {{0, {1}}}, {}};
  for (std::size_t s = 0; s < n; ++s) rule.states.push_back(s);
  return rule;
}

/// Every partition of `counts`, made by putting each count in an earlier class or one of its own.
void partitions(const std::vector<int>& counts, std::size_t next, Classes& so_far,
                std::vector<Classes>& all) {
  if (next == counts.size()) {
    all.push_back(so_far);
    return;
  }
  for (std::size_t c = 0; c < so_far.size(); ++c) {
    so_far[c].insert(counts[next]);
    partitions(counts, next + 1, so_far, all);
    so_far[c].erase(counts[next]);
  }
  so_far.push_back({counts[next]});
  partitions(counts, next + 1, so_far, all);
  so_far.pop_back();
}

/// Chooses by writing down all worlds and all partitions, for readers of whom the first gives the
/// weights.
class Enumeration {
 public:
  explicit Enumeration(const std::vector<Subject>& readers)
      : readers_(readers), weight_(readers.front().count.states.size() + 1, 0) {
    const auto& [problem, subject] = readers.front();
    std::vector<std::string> ids;
    for (const auto& said : problem.statements) ids.push_back(said.id);
    for (const tests::World& world : tests::worlds(problem, ids)) {
      std::size_t yes = 0;
      for (const std::size_t s : subject.states) yes += world[s];
      ++weight_[yes];
      ++total_;
    }
  }

  [[nodiscard]] bool safe(const Classes& classes) const {
    return std::ranges::all_of(readers_,
                               [&](const Subject& reader) { return safe_from(reader, classes); });
  }

  [[nodiscard]] bool safe_from(const Subject& reader, const Classes& classes) const {
    model::Problem with_rule = reader.problem;
    with_rule.rules.push_back(reader.count);
    model::CountRule& rule = with_rule.rules.back();
    rule.classes = classes;
    for (std::size_t n = 0; n < weight_.size(); ++n) {  // what cannot occur is put somewhere
      if (weight_[n] == 0 && std::ranges::none_of(classes, [&](const auto& one) {
            return one.count(static_cast<int>(n)) == 1;
          })) {
        rule.classes.push_back({static_cast<int>(n)});
      }
    }
    const auto audit = tests::enumerate(with_rule);
    return audit && audit->safe;
  }

  [[nodiscard]] double score(const Classes& classes) const {
    double sum = 0;
    int clumsy = 0;
    int most = 0;  // in one class: it is said by silence
    for (const std::set<int>& one : classes) {
      double worlds = 0;
      for (const int n : one) worlds += static_cast<double>(weight_[static_cast<std::size_t>(n)]);
      if (worlds == 0) continue;
      sum -= worlds / static_cast<double>(total_) * std::log2(worlds / static_cast<double>(total_));
      clumsy += clumsiness(one);
      most = std::max(most, clumsiness(one));
    }
    return sum - kUnfamiliar * (clumsy - most);
  }

  /// Of "two", "one to three" none, of "at most one or at least four" one, of "one, three or four"
  /// two.
  [[nodiscard]] int clumsiness(const std::set<int>& counts) const {
    const int last = static_cast<int>(weight_.size()) - 1;
    int breaks = 0;
    for (int n = 1; n <= last; ++n) breaks += counts.contains(n) != counts.contains(n - 1) ? 1 : 0;
    const bool low = counts.contains(0);
    const bool high = counts.contains(last);
    if (breaks + (low ? 1 : 0) + (high ? 1 : 0) <= 2) return 0;
    return low && high && breaks == 2 ? 1 : static_cast<int>(counts.size()) - 1;
  }

  /// The best score of a safe partition of what can occur.
  [[nodiscard]] std::optional<double> best() const {
    std::vector<int> counts;
    for (std::size_t n = 0; n < weight_.size(); ++n) {
      if (weight_[n] > 0) counts.push_back(static_cast<int>(n));
    }
    std::vector<Classes> all;
    Classes start;
    partitions(counts, 0, start, all);
    std::optional<double> best;
    for (const Classes& one : all) {
      if (best && score(one) <= *best) continue;
      if (safe(one)) best = score(one);
    }
    return best;
  }

 private:
  const std::vector<Subject>& readers_;
  std::vector<long> weight_;
  long total_ = 0;
};

void expect_best(const std::vector<Subject>& readers) {
  const Enumeration all(readers);
  const auto best = all.best();
  const auto chosen = choose_rule(readers);
  ASSERT_EQ(chosen.has_value(), best.has_value());
  if (!chosen) return;
  EXPECT_TRUE(all.safe(chosen->classes));
  EXPECT_NEAR(all.score(chosen->classes), *best, 1e-9);
}

TEST(ChooseRule, FindsTheBestSafePartitionOfAll) {
  for (std::size_t n = 2; n <= 6; ++n) {
    for (const int insiders : {0, 1, 2}) {
      for (const double most : {0.8, 0.95, 1.0}) {
        if (n == 6 && most == 0.8) continue;
        SCOPED_TRACE(testing::Message() << n << " states, " << insiders << " insiders, " << most);
        expect_best({{yes_no(n, insiders, most), count_of_yes(n)}});
      }
    }
  }
}

TEST(ChooseRule, FindsTheBestAfterEarlierStatementsAndBesidePublicAnswers) {
  std::mt19937 random(7);
  for (int i = 0; i < 60; ++i) {
    SCOPED_TRACE(testing::Message() << "case " << i);
    const std::size_t n = 3 + random() % 3;
    model::Problem problem = yes_no(n, static_cast<int>(random() % 2), i % 2 == 0 ? 1.0 : 0.9);
    if (random() % 2 == 0) problem.known = {problem.answers[random() % n]};
    model::CountStatement said{"s", {}, {{0, {1}}}, {}};
    int yes = 0;
    for (std::size_t s = 0; s < n; ++s) {
      if (random() % 3 == 0) continue;
      said.states.push_back(s);
      yes += static_cast<int>(s % 2);
    }
    for (int count = 0; count <= static_cast<int>(said.states.size()); ++count) {
      if (count == yes || random() % 2 == 0) said.counts.insert(count);
    }
    problem.statements = {said};
    expect_best({{problem, count_of_yes(n)}});
  }
}

TEST(ChooseRule, FindsTheBestThatIsAlsoSafeFromAReaderWhoSeesMore) {
  std::mt19937 random(13);
  for (int i = 0; i < 40; ++i) {
    SCOPED_TRACE(testing::Message() << "case " << i);
    const std::size_t n = 3 + random() % 3;
    const model::Problem problem =
        yes_no(n, static_cast<int>(random() % 2), i % 2 == 0 ? 1.0 : 0.9);
    model::Problem more = problem;
    for (std::size_t s = 0; s < n; ++s) {
      if (random() % 3 == 0) more.named.push_back({s, 0});
    }
    if (random() % 2 == 0) {  // and was told which of these the number of some states is in
      model::CountRule told{"told", {}, {{0, {1}}}, {{}, {}}};
      for (std::size_t s = 0; s < n; ++s) {
        if (i % 3 == 0 || random() % 4 != 0) told.states.push_back(s);
      }
      for (int count = 0; count <= static_cast<int>(told.states.size()); ++count) {
        told.classes[random() % 2].insert(count);
      }
      std::erase_if(told.classes, [](const auto& one) { return one.empty(); });
      more.rules = {told};
    }
    expect_best({{problem, count_of_yes(n)}, {more, count_of_yes(n)}});
  }
}

TEST(ChooseRule, IsSafeBeyondTheNumbersThatAreSearchedExhaustively) {
  for (const std::size_t n : {11U, 12U, 14U, 17U, 24U}) {
    for (int insiders = 0; insiders <= (n < 17 ? 2 : 1); ++insiders) {
      SCOPED_TRACE(testing::Message() << n << " states, " << insiders << " insiders");
      model::Problem problem = yes_no(n, insiders, 0.95);
      problem.known = {problem.answers[1], problem.answers[2]};
      const auto rule = choose_rule({{problem, count_of_yes(n)}});
      ASSERT_TRUE(rule);
      EXPECT_GT(rule->entropy, 1);
      problem.rules = {count_of_yes(n)};
      problem.rules[0].classes = rule->classes;
      EXPECT_TRUE(audit(problem).safe);
    }
  }
}

TEST(ChooseRule, DoesNotDependOnTheAnswers) {
  std::mt19937 random(11);
  for (unsigned seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    model::Problem problem = tests::random_problem(seed);
    if (problem.states.empty() || problem.rules.empty()) continue;
    const model::CountRule subject = problem.rules[0];
    problem.rules.clear();
    const auto rule = choose_rule({{problem, subject}});
    for (model::Entry& answer : problem.answers) {
      answer.value = random() % problem.questions[answer.question].values.size();
    }
    const auto other = choose_rule({{problem, subject}});
    ASSERT_EQ(rule.has_value(), other.has_value());
    if (!rule) continue;
    EXPECT_EQ(rule->classes, other->classes);
    EXPECT_EQ(rule->silent, other->silent);
  }
}

TEST(ChooseHalf, IsAllowedFromFiveStatesOnWithOneInsider) {
  for (std::size_t n = 1; n <= 12; ++n) {
    SCOPED_TRACE(testing::Message() << n << " states");
    model::Problem problem = yes_no(n, 1, 0.95);
    const auto rule = choose_half({{problem, count_of_yes(n)}});
    ASSERT_EQ(rule.has_value(), n >= 5);
    if (!rule) continue;
    EXPECT_EQ(rule->classes[1], half_or_more(n));
    EXPECT_EQ(rule->silent, std::nullopt);
    problem.rules = {count_of_yes(n)};
    problem.rules[0].classes = rule->classes;
    EXPECT_TRUE(audit(problem).safe);
  }
}

}  // namespace
}  // namespace peil::disclose
