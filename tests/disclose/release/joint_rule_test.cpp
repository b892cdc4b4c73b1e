// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Several values of an attribute told together, against a reader who writes down every world.

#include "disclose/release/joint_rule.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace peil::disclose {
namespace {

using World = std::vector<std::size_t>;  ///< value of each state; the last number: another one

std::vector<World> worlds(std::size_t states, std::size_t kinds) {
  std::vector<World> all{{}};
  for (std::size_t s = 0; s < states; ++s) {
    std::vector<World> longer;
    for (const World& one : all) {
      for (std::size_t value = 0; value < kinds; ++value) {
        longer.push_back(one);
        longer.back().push_back(value);
      }
    }
    all = std::move(longer);
  }
  return all;
}

/// What is published in a world, in words that no two classes share.
std::string published(const JointRule& rule, const World& world) {
  std::vector<int> counts(rule.values + 1, 0);
  for (const std::size_t value : world) ++counts[value];
  std::string all = "all";
  bool every = true;
  for (std::size_t v = 0; v < rule.values; ++v) {
    const int without = static_cast<int>(world.size()) - counts[v];
    every = every && counts[v] >= rule.floor && without >= rule.floor;
    all += ' ' + std::to_string(counts[v]);
  }
  if (every) return all;
  for (std::size_t c = 0; c < rule.rest.size(); ++c) {
    if (rule.rest[c].contains(counts[0])) return "rest " + std::to_string(c);
  }
  return "rest";
}

struct Reader {
  bool official = false;
  bool believes = false;
  std::vector<bool> member;
};

/// Whether the reader, by what he sees, knows too much of some state in some world.
bool learns(const Reader& reader, const JointRule& rule, const std::vector<Holder>& states,
            const model::SafetyParameters& parameters) {
  std::vector<bool> seen(states.size());
  std::vector<std::optional<std::size_t>> fixed(states.size());
  for (std::size_t s = 0; s < states.size(); ++s) {
    fixed[s] = states[s].open;
    if (fixed[s]) continue;
    seen[s] = reader.member[s] || (reader.official && states[s].named);
    if (!seen[s] && reader.believes) fixed[s] = states[s].in_public;
  }
  std::map<std::string, std::vector<World>> alike;
  for (const World& world : worlds(states.size(), rule.values + 1)) {
    std::string sight = published(rule, world);
    bool agrees = true;
    for (std::size_t s = 0; s < states.size(); ++s) {
      agrees = agrees && (!fixed[s] || *fixed[s] == world[s]);
      if (seen[s]) sight += ',' + std::to_string(world[s]);
    }
    if (agrees) alike[sight].push_back(world);
  }
  for (const auto& [sight, group] : alike) {
    for (std::size_t s = 0; s < states.size(); ++s) {
      if (seen[s] || fixed[s]) continue;
      for (std::size_t v = 0; v < rule.values; ++v) {
        const auto met = static_cast<double>(
            std::ranges::count_if(group, [&](const World& world) { return world[s] == v; }));
        const auto all = static_cast<double>(group.size());
        if (met == 0 || met == all) return true;
        if (std::max(met, all - met) / all > parameters.max_posterior + 1e-12) return true;
      }
    }
  }
  return false;
}

bool safe_by_enumeration(const JointRule& rule, const std::vector<Holder>& states,
                         const model::SafetyParameters& parameters, bool guarded) {
  for (std::size_t members = 0; members < (std::size_t{1} << states.size()); ++members) {
    Reader reader{false, false, std::vector<bool>(states.size())};
    int number = 0;
    for (std::size_t s = 0; s < states.size(); ++s) {
      reader.member[s] = (members >> s & 1U) != 0;
      number += reader.member[s] ? 1 : 0;
    }
    if (number > parameters.insiders) continue;
    for (const bool official : {false, true}) {
      for (const bool believes : {false, true}) {
        reader.official = official;
        reader.believes = believes;
        if ((!official || guarded) && learns(reader, rule, states, parameters)) return false;
      }
    }
  }
  return true;
}

std::vector<std::set<int>> random_rest(std::size_t states, std::mt19937& random) {
  std::vector<std::set<int>> classes{{}};
  for (int count = 0; count <= static_cast<int>(states); ++count) {
    if (!classes.back().empty() && random() % 3 == 0) classes.emplace_back();
    classes.back().insert(count);
  }
  return classes;
}

TEST(JointRule, IsJudgedAsByWhoeverWritesDownEveryWorld) {
  std::mt19937 random(20251208);
  std::size_t safe_ones = 0;
  constexpr std::size_t kProblems = 1500;
  for (std::size_t i = 0; i < kProblems; ++i) {
    const std::size_t values = 2 + random() % 2;
    std::vector<Holder> states(2 + random() % (values == 2 ? 5 : 4));
    for (Holder& state : states) {
      const unsigned kind = random() % 12;
      if (kind == 0) state.open = random() % (values + 1);
      if (kind == 1 || kind == 2) state.in_public = random() % (values + 1);
      state.named = random() % 6 == 0;
    }
    const model::SafetyParameters parameters{static_cast<int>(random() % 3), 2,
                                             random() % 3 == 0   ? 1.0
                                             : random() % 2 == 0 ? 0.95
                                                                 : 0.7};
    const JointRule rule{values, 1 + static_cast<int>(random() % 2),
                         random_rest(states.size(), random)};
    const bool guarded = random() % 2 == 0;
    const bool expected = safe_by_enumeration(rule, states, parameters, guarded);
    safe_ones += expected ? 1 : 0;
    ASSERT_EQ(safe(rule, states, parameters, guarded), expected) << "problem " << i;
  }
  EXPECT_GT(safe_ones, kProblems / 20);
  EXPECT_LT(safe_ones, kProblems * 19 / 20);
}

TEST(JointRule, SaysEveryCountOfFourStatesWhereNoneIsFeared) {
  const std::vector<std::set<int>> rest{{0, 1, 2, 3, 4}};
  const auto rule = choose_joint(2, std::vector<Holder>(4), {0, 2, 0.95}, false, rest);
  ASSERT_TRUE(rule);
  EXPECT_EQ(rule->floor, 1);
  EXPECT_TRUE(says_all(*rule, {2, 1, 1}, 4));
  EXPECT_TRUE(says_all(*rule, {2, 2, 0}, 4));
  EXPECT_FALSE(says_all(*rule, {4, 0, 0}, 4));
}

TEST(JointRule, IsNotFoundForFourStatesOneOfWhichMayKnowItsOwnAnswer) {
  const std::vector<std::set<int>> rest{{0, 1, 3, 4}, {2}};
  EXPECT_FALSE(choose_joint(2, std::vector<Holder>(4), {1, 2, 0.95}, false, rest));
}

TEST(JointRule, IsFoundForManyStates) {
  const std::vector<std::set<int>> rest{{0, 1, 2}, {3}, {4}, {5}, {6, 7, 8}};
  const auto rule = choose_joint(2, std::vector<Holder>(8), {1, 2, 0.95}, false, rest);
  ASSERT_TRUE(rule);
  EXPECT_GT(rule->entropy, 2.5);
}

}  // namespace
}  // namespace peil::disclose
