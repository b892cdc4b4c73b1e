// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>

#include "disclose/brute_force.hpp"

namespace peil::tests {
namespace {

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  model::Problem make() {
    choose_sizes();
    for (std::size_t s = 0; s < states_; ++s) {
      // Names out of order: nothing may rest on the order of the file.
      problem_.states.push_back(std::string("XX") + static_cast<char>('A' + (s * 5 + 2) % 7));
    }
    for (std::size_t q = 0; q < questions_; ++q) {
      model::ProblemQuestion question{"q" + std::to_string(q), {}};
      for (std::size_t v = 0; v < values_[q]; ++v) question.values.push_back(std::to_string(v));
      problem_.questions.push_back(question);
    }
    draw_cells();
    const std::size_t statements = below(4);
    for (std::size_t i = 0; i < statements; ++i) problem_.statements.push_back(statement(i));
    const std::size_t rules = chance(0.5) ? below(3) : 0;
    for (std::size_t i = 0; i < rules; ++i) problem_.rules.push_back(rule(i));
    problem_.parameters.insiders = static_cast<int>(below(3));
    problem_.parameters.min_values = chance(0.8) ? 2 : 3;
    problem_.parameters.max_posterior = std::vector{1.0, 0.95, 0.8, 0.75, 0.6, 0.5}[below(6)];
    name_some();
    return problem_;
  }

 private:
  /// In every third problem the reader sees some answers by name.
  void name_some() {
    if (!chance(0.33)) return;
    for (const model::Entry& answer : problem_.answers) {
      if (chance(0.35)) problem_.named.push_back({answer.state, answer.question});
    }
  }

  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(double p) { return static_cast<double>(random_()) < p * 4294967296.0; }

  /// At most some thousands of worlds, now and then up to 60,000.
  void choose_sizes() {
    const double limit = chance(0.02) ? 60'000 : chance(0.2) ? 1'000 : 300;
    double size = 0;
    do {
      states_ = 1 + below(6);
      questions_ = 1 + below(2);
      values_.clear();
      double per_state = 1;
      for (std::size_t q = 0; q < questions_; ++q) {
        values_.push_back(chance(0.05) ? 1 : 2 + below(2));
        per_state *= static_cast<double>(values_.back());
      }
      size = 1;
      for (std::size_t s = 0; s < states_; ++s) size *= per_state;
    } while (size > limit);
  }

  void draw_cells() {
    for (std::size_t s = 0; s < states_; ++s) {
      for (std::size_t q = 0; q < questions_; ++q) {
        const model::Entry entry{s, q, below(values_[q])};
        truth_.push_back(entry.value);
        if (chance(0.12)) problem_.known.push_back(entry);
        if (chance(0.85)) problem_.answers.push_back(entry);
      }
    }
  }

  std::vector<std::size_t> some_states() {
    std::vector<std::size_t> all(states_);
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (chance(0.5)) return all;
    std::erase_if(all, [&](std::size_t) { return chance(0.4); });
    return all;
  }

  std::vector<model::Condition> some_conditions() {
    std::vector<model::Condition> where;
    const std::size_t n = chance(0.05) ? 0 : 1 + below(2);
    for (std::size_t i = 0; i < n; ++i) {
      model::Condition condition{below(questions_), {}};
      for (std::size_t v = 0; v < values_[condition.question]; ++v) {
        if (chance(0.5)) condition.values.insert(v);
      }
      where.push_back(condition);
    }
    return where;
  }

  int true_count(const model::CountStatement& said) {
    int n = 0;
    for (const std::size_t s : said.states) {
      n += std::ranges::all_of(
               said.where,
               [&](const model::Condition& condition) {
                 return condition.values.contains(truth_[s * questions_ + condition.question]);
               })
               ? 1
               : 0;
    }
    return n;
  }

  model::CountStatement statement(std::size_t number) {
    model::CountStatement said{"s" + std::to_string(number), some_states(), some_conditions(), {}};
    if (!chance(0.03)) said.counts.insert(true_count(said));
    const double more = chance(0.5) ? 0.0 : 0.4;
    for (int n = 0; n <= static_cast<int>(said.states.size()); ++n) {
      if (chance(more)) said.counts.insert(n);
    }
    return said;
  }

  model::CountRule rule(std::size_t number) {
    model::CountRule result{"r" + std::to_string(number), some_states(), some_conditions(), {}};
    result.classes.resize(1 + below(result.states.size() + 1));
    for (int n = 0; n <= static_cast<int>(result.states.size()); ++n) {
      result.classes[below(result.classes.size())].insert(n);
    }
    std::erase_if(result.classes, [](const auto& one) { return one.empty(); });
    return result;
  }

  std::mt19937 random_;
  std::size_t states_ = 0;
  std::size_t questions_ = 0;
  std::vector<std::size_t> values_;
  std::vector<std::size_t> truth_;
  model::Problem problem_;
};

}  // namespace

model::Problem random_problem(unsigned seed) { return Maker(seed).make(); }

}  // namespace peil::tests
