// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Totals over several questions, against a reader who writes down every world.

#include "disclose/release/pooled.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace peil::disclose {
namespace {

using Sheet = std::vector<std::vector<bool>>;  ///< by question and answer

/// Every sheet that agrees with what is published of each question.
std::vector<Sheet> sheets(const std::vector<PooledQuestion>& questions) {
  std::vector<Sheet> all{{}};
  for (const PooledQuestion& question : questions) {
    std::vector<Sheet> longer;
    const std::size_t answers = question.answers.size();
    for (const Sheet& one : all) {
      for (unsigned bits = 0; bits < (1U << answers); ++bits) {
        std::vector<bool> row;
        for (std::size_t a = 0; a < answers; ++a) row.push_back((bits >> a & 1U) != 0);
        if (!question.counts.contains(static_cast<int>(std::ranges::count(row, true)))) continue;
        longer.push_back(one);
        longer.back().push_back(std::move(row));
      }
    }
    all = std::move(longer);
  }
  return all;
}

int total(const Sheet& sheet) {
  int sum = 0;
  for (const auto& row : sheet) sum += static_cast<int>(std::ranges::count(row, true));
  return sum;
}

struct Reader {
  bool official = false;
  bool believes = false;
  std::string member;
};

enum class Sight { own, taken, hidden };

Sight sight(const Reader& reader, const PooledAnswer& answer) {
  if (answer.open) return Sight::taken;
  if (answer.state == reader.member || (reader.official && answer.named)) return Sight::own;
  return reader.believes && answer.in_public ? Sight::taken : Sight::hidden;
}

bool learns(const std::vector<PooledQuestion>& questions, const std::vector<Sheet>& all,
            const std::vector<std::set<int>>& classes, const Reader& reader, double most) {
  std::map<std::string, std::vector<const Sheet*>> alike;
  for (const Sheet& sheet : all) {
    std::string seen;
    bool agrees = true;
    for (std::size_t q = 0; q < questions.size(); ++q) {
      for (std::size_t a = 0; a < questions[q].answers.size(); ++a) {
        const PooledAnswer& answer = questions[q].answers[a];
        const Sight how = sight(reader, answer);
        if (how == Sight::own) seen += sheet[q][a] ? '1' : '0';
        if (how == Sight::taken) {
          agrees = agrees && sheet[q][a] == (answer.open ? *answer.open : *answer.in_public);
        }
      }
    }
    const auto told = std::ranges::find_if(
        classes, [&](const std::set<int>& one) { return one.contains(total(sheet)); });
    if (agrees) alike[seen + '/' + std::to_string(told - classes.begin())].push_back(&sheet);
  }
  for (const auto& [seen, group] : alike) {
    for (std::size_t q = 0; q < questions.size(); ++q) {
      for (std::size_t a = 0; a < questions[q].answers.size(); ++a) {
        if (sight(reader, questions[q].answers[a]) != Sight::hidden) continue;
        const auto met = static_cast<double>(
            std::ranges::count_if(group, [&](const Sheet* sheet) { return (*sheet)[q][a]; }));
        const auto worlds = static_cast<double>(group.size());
        if (met == 0 || met == worlds) return true;
        if (std::max(met, worlds - met) / worlds > most) return true;
      }
    }
  }
  return false;
}

bool anybody_learns(const std::vector<PooledQuestion>& questions, const std::vector<Sheet>& all,
                    const std::vector<std::set<int>>& classes,
                    const model::SafetyParameters& parameters, bool guarded) {
  std::set<std::string> members{""};
  for (const PooledQuestion& question : questions) {
    for (const PooledAnswer& answer : question.answers) {
      if (parameters.insiders > 0) members.insert(answer.state);
    }
  }
  for (const std::string& member : members) {
    for (const bool official : {false, true}) {
      for (const bool believes : {false, true}) {
        if (official && !guarded) continue;
        if (learns(questions, all, classes, {official, believes, member},
                   parameters.max_posterior)) {
          return true;
        }
      }
    }
  }
  return false;
}

std::vector<PooledQuestion> random_questions(std::mt19937& random) {
  std::vector<PooledQuestion> questions(2 + random() % 2);
  for (PooledQuestion& question : questions) {
    const std::size_t states = questions.size() == 2 ? 3 + random() % 4 : 3 + random() % 2;
    for (std::size_t s = 0; s < states; ++s) {
      PooledAnswer answer{std::string("XX") + static_cast<char>('A' + s)};
      const unsigned kind = random() % 20;
      if (kind == 0) answer.open = random() % 2 == 0;
      if (kind == 1) answer.in_public = random() % 2 == 0;
      answer.named = kind < 4;
      question.answers.push_back(std::move(answer));
    }
    const int low = static_cast<int>(random() % 2);
    const int high =
        std::min<int>(static_cast<int>(states), low + 1 + static_cast<int>(random() % 3));
    for (int count = low; count <= high; ++count) question.counts.insert(count);
  }
  return questions;
}

TEST(PooledTotals, TellNobodyMoreThanAllowed) {
  std::mt19937 random(3498);
  std::size_t told = 0;
  for (int i = 0; i < 400; ++i) {
    const auto questions = random_questions(random);
    const model::SafetyParameters parameters{static_cast<int>(random() % 2), 2,
                                             random() % 3 == 0 ? 1.0 : 0.95};
    const bool guarded = random() % 3 == 0;
    const auto classes = choose_pooled(questions, parameters, guarded);
    if (classes.empty()) continue;
    const auto all = sheets(questions);
    told += 1;
    ASSERT_FALSE(anybody_learns(questions, all, classes, parameters, guarded)) << "problem " << i;
    for (const Sheet& sheet : all) {
      ASSERT_EQ(std::ranges::count_if(classes,
                                      [&](const auto& one) { return one.contains(total(sheet)); }),
                1);
    }
  }
  EXPECT_GT(told, 40U);
}

PooledQuestion question(std::size_t states, std::set<int> counts) {
  PooledQuestion result{{}, std::move(counts)};
  for (std::size_t s = 0; s < states; ++s) {
    result.answers.push_back({std::string("S") + std::to_string(s)});
  }
  return result;
}

TEST(PooledTotals, TellMoreThanTheClassesOfTheQuestions) {
  const std::vector<PooledQuestion> questions(6, question(6, {0, 1, 2}));
  const auto classes = choose_pooled(questions, {1, 2, 0.95}, false);
  EXPECT_GE(classes.size(), 4U);
}

TEST(PooledTotals, OfQuestionsOfWhichEachCountIsKnownTellNothing) {
  const std::vector<PooledQuestion> questions(3, question(6, {3}));
  EXPECT_TRUE(choose_pooled(questions, {1, 2, 0.95}, false).empty());
}

TEST(PooledTotals, AreNotToldWhereTwoStatesMayPutTheirAnswersTogether) {
  const std::vector<PooledQuestion> questions(6, question(6, {0, 1, 2}));
  EXPECT_TRUE(choose_pooled(questions, {2, 2, 0.95}, false).empty());
}

}  // namespace
}  // namespace peil::disclose
