// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <random>

#include "disclose/all_worlds.hpp"

namespace peil::tests {
namespace {

class FullMaker {
 public:
  explicit FullMaker(unsigned seed) : random_(seed) {}

  model::Problem make() {
    choose_sizes();
    draw_truth();
    draw_cells();
    problem_.protect = chance(0.75) ? model::Protect::conditions : model::Protect::values;
    for (std::size_t i = below(3); i > 0; --i) problem_.statements.push_back(statement(i));
    for (std::size_t i = chance(0.6) ? below(3) : 0; i > 0; --i) problem_.rules.push_back(rule(i));
    if (chance(0.3)) problem_.conditions.push_back(condition(below(questions_)));
    problem_.parameters.insiders = static_cast<int>(below(3));
    problem_.parameters.min_values = chance(0.9) ? 2 : 3;
    problem_.parameters.max_posterior = std::vector{1.0, 0.95, 0.8, 0.75, 0.6}[below(5)];
    problem_.named_reader =
        std::vector{model::NamedReader::only, model::NamedReader::nobody,
                    model::NamedReader::guarded, model::NamedReader::guarded}[below(4)];
    return problem_;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(double p) { return static_cast<double>(random_()) < p * 4294967296.0; }

  void choose_sizes() {
    double size = 0;
    do {
      states_ = 1 + below(5);
      questions_ = 1 + below(3);
      problem_.questions.clear();
      double per_state = 1;
      for (std::size_t q = 0; q < questions_; ++q) {
        model::ProblemQuestion question{"q" + std::to_string(q), {}};
        for (std::size_t v = 2 + below(3); v > 0; --v) {
          question.values.push_back(std::to_string(v - 1));
        }
        if (chance(0.5)) std::ranges::reverse(question.values);
        per_state *= static_cast<double>(question.values.size());
        problem_.questions.push_back(question);
      }
      size = 1;
      for (std::size_t s = 0; s < states_; ++s) size *= per_state;
    } while (size > (chance(0.1) ? 1'000 : 150));
    for (std::size_t s = 0; s < states_; ++s) {
      problem_.states.push_back(std::string("XX") + static_cast<char>('A' + (s * 5 + 2) % 7));
    }
  }

  std::size_t place(std::size_t q, const std::string& name) {
    const auto& values = problem_.questions[q].values;
    return static_cast<std::size_t>(std::ranges::find(values, name) - values.begin());
  }

  /// Some cells of a state are one variable; "0" and "1" are values of every question.
  void draw_truth() {
    truth_.assign(states_, std::vector<std::string>(questions_));
    for (std::size_t s = 0; s < states_; ++s) {
      for (std::size_t q = 0; q < questions_; ++q) {
        const auto& values = problem_.questions[q].values;
        truth_[s][q] = values[below(values.size())];
      }
      if (questions_ < 2 || !chance(0.35)) continue;
      std::vector<model::Place> cells;
      const std::string value = chance(0.5) ? "0" : "1";
      for (std::size_t q = 0; q < questions_; ++q) {
        if (questions_ == 3 && chance(0.25)) continue;
        cells.push_back({s, q});
        truth_[s][q] = value;
      }
      std::ranges::shuffle(cells, random_);
      if (!cells.empty()) problem_.same.push_back(cells);
    }
  }

  void draw_cells() {
    for (std::size_t s = 0; s < states_; ++s) {
      for (std::size_t q = 0; q < questions_; ++q) {
        const model::Entry entry{s, q, place(q, truth_[s][q])};
        if (chance(0.1)) problem_.known.push_back(entry);
        if (!chance(0.85)) continue;
        problem_.answers.push_back(entry);
        if (chance(0.15)) problem_.named.push_back({s, q});
      }
    }
    if (!chance(0.4)) return;
    for (std::size_t s = 0; s < states_; ++s) {
      if (!chance(0.4)) continue;
      const std::size_t q = below(questions_);
      const bool true_one = chance(0.6);
      problem_.positions.push_back(
          {s, q, true_one ? place(q, truth_[s][q]) : place(q, chance(0.5) ? "0" : "1")});
    }
  }

  model::Condition condition(std::size_t q) {
    model::Condition result{q, {}};
    for (std::size_t v = 0; v < problem_.questions[q].values.size(); ++v) {
      if (chance(0.5)) result.values.insert(v);
    }
    return result;
  }

  /// Whom it counts, on which conditions; the number that is true.
  int fill(auto& said) {
    std::vector<model::Place> all;
    for (std::size_t s = 0; s < states_; ++s) {
      for (std::size_t q = 0; q < questions_; ++q) all.push_back({s, q});
    }
    if (chance(0.35)) {
      for (const model::Place& cell : all) {
        if (chance(0.7)) said.cells.push_back(cell);
      }
      for (std::size_t q = 0; q < questions_; ++q) {
        if (chance(0.9)) said.where.push_back(condition(q));
      }
    } else {
      for (std::size_t s = 0; s < states_; ++s) {
        if (chance(0.8)) said.states.push_back(s);
      }
      for (std::size_t i = 1 + below(2); i > 0; --i) {
        said.where.push_back(condition(below(questions_)));
      }
    }
    const auto fits = [&](std::size_t s, const model::Condition& one) {
      return one.values.contains(place(one.question, truth_[s][one.question]));
    };
    int n = 0;
    for (const std::size_t s : said.states) {
      n += std::ranges::all_of(said.where, [&](const auto& one) { return fits(s, one); }) ? 1 : 0;
    }
    for (const model::Place& cell : said.cells) {
      n += std::ranges::all_of(said.where,
                               [&](const auto& one) {
                                 return one.question != cell.question || fits(cell.state, one);
                               })
               ? 1
               : 0;
    }
    return n;
  }

  model::CountStatement statement(std::size_t number) {
    model::CountStatement said{"s" + std::to_string(number), {}, {}, {}};
    const int n = fill(said);
    if (!chance(0.02)) said.counts.insert(n);
    const double more = chance(0.4) ? 0.0 : 0.4;
    for (int k = 0; k <= static_cast<int>(said.states.size() + said.cells.size()); ++k) {
      if (chance(more)) said.counts.insert(k);
    }
    return said;
  }

  model::CountRule rule(std::size_t number) {
    model::CountRule result{"r" + std::to_string(number), {}, {}, {}};
    (void)fill(result);
    const std::size_t most = result.states.size() + result.cells.size();
    result.classes.resize(1 + below(most + 1));
    for (int n = 0; n <= static_cast<int>(most); ++n) {
      result.classes[below(result.classes.size())].insert(n);
    }
    std::erase_if(result.classes, [](const auto& one) { return one.empty(); });
    return result;
  }

  std::mt19937 random_;
  std::size_t states_ = 0;
  std::size_t questions_ = 0;
  std::vector<std::vector<std::string>> truth_;
  model::Problem problem_;
};

}  // namespace

model::Problem random_full_problem(unsigned seed) { return FullMaker(seed).make(); }

}  // namespace peil::tests
