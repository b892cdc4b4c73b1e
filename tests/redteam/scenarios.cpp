// SPDX-License-Identifier: EUPL-1.2
#include "redteam/scenarios.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

namespace peil::tests {
namespace {

using Values = std::set<std::size_t>;
using States = std::vector<std::size_t>;

constexpr int kPerAttack = 32;

/// A survey with one question on three levels, answers drawn 70/20/10, and what is said of it.
class Survey {
 public:
  explicit Survey(unsigned seed) : random_(seed) {
    const std::size_t n = 3 + random_() % 5;
    problem_.questions.push_back({"q1", {"0", "1", "2"}});
    for (std::size_t s = 0; s < n; ++s) {
      problem_.states.push_back(std::string("XX") + static_cast<char>('A' + s));
      const auto draw = random_() % 10;
      problem_.answers.push_back({s, 0, draw < 7 ? 0U : draw < 9 ? 1U : 2U});
    }
    problem_.parameters.max_posterior = 1;
    problem_.parameters.insiders = 0;
  }

  std::size_t below(std::size_t n) { return random_() % n; }
  [[nodiscard]] std::size_t size() const { return problem_.states.size(); }
  [[nodiscard]] States everyone() const {
    States all(size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
  }
  [[nodiscard]] States but(std::size_t left_out) const {
    States all = everyone();
    std::erase(all, left_out);
    return all;
  }
  Values some_values() { return std::vector<Values>{{0}, {1, 2}, {2}, {0, 1}}[below(4)]; }

  [[nodiscard]] int count(const States& states, const Values& values) const {
    return static_cast<int>(std::ranges::count_if(
        states, [&](std::size_t s) { return values.contains(problem_.answers[s].value); }));
  }

  /// Says that the number is one of those that `like` holds for.
  void say(const States& states, const Values& values, const std::function<bool(int)>& like) {
    model::CountStatement said{
        "s" + std::to_string(problem_.statements.size()), states, {{0, values}}, {}};
    for (int n = 0; n <= static_cast<int>(states.size()); ++n) {
      if (like(n)) said.counts.insert(n);
    }
    problem_.statements.push_back(std::move(said));
  }
  void say_exactly(const States& states, const Values& values) {
    const int n = count(states, values);
    say(states, values, [n](int other) { return other == n; });
  }

  void set_insiders(int n) { problem_.parameters.insiders = n; }
  void all_answer(std::size_t value) {
    for (model::Entry& answer : problem_.answers) answer.value = value;
  }
  void publish_own(std::size_t states) {
    for (std::size_t s = 0; s < states; ++s) problem_.known.push_back(problem_.answers[s]);
  }
  /// The first so many are seen by name.
  void name(std::size_t states) {
    for (std::size_t s = 0; s < states; ++s) problem_.named.push_back({s, 0});
  }
  [[nodiscard]] model::Problem done() const { return problem_; }

 private:
  std::mt19937 random_;
  model::Problem problem_;
};

void insider(Survey& survey) {
  survey.set_insiders(1);
  survey.say_exactly(survey.everyone(), survey.some_values());
}

void pair(Survey& survey) {
  survey.set_insiders(2);
  survey.say_exactly(survey.everyone(), survey.some_values());
}

/// One state's answer came in later; both totals were published.
void differencing(Survey& survey) {
  const Values values = survey.some_values();
  const std::size_t late = survey.below(survey.size());
  survey.say_exactly(survey.but(late), values);
  survey.say_exactly(survey.everyone(), values);
}

/// "33 %", rounded to tens in every other scenario, and the number of states is known.
void percentage(Survey& survey) {
  const Values values = survey.some_values();
  const States all = survey.everyone();
  const double step = survey.below(2) == 0 ? 1 : 10;
  const auto shown = [&](int n) {
    return std::round(100.0 * n / static_cast<double>(all.size()) / step);
  };
  const double printed = shown(survey.count(all, values));
  survey.set_insiders(1);
  survey.say(all, values, [&](int n) { return shown(n) == printed; });
}

/// Bars without names, sorted by height, tell how many answered each level.
void sorted_order(Survey& survey) {
  survey.set_insiders(static_cast<int>(survey.below(2)));
  for (const Values& level : {Values{0}, Values{1}, Values{2}}) {
    survey.say_exactly(survey.everyone(), level);
  }
}

/// Counts from 1 to 2 are printed as "<3"; the others, and the total, are printed.
void suppression_pattern(Survey& survey) {
  for (const Values& level : {Values{0}, Values{1}, Values{2}}) {
    const int n = survey.count(survey.everyone(), level);
    if (n == 0 || n > 2) {
      survey.say_exactly(survey.everyone(), level);
    } else {
      survey.say(survey.everyone(), level, [](int other) { return other == 1 || other == 2; });
    }
  }
}

void unanimous(Survey& survey) {
  survey.all_answer(survey.below(3));
  survey.say_exactly(survey.everyone(), survey.some_values());
}

/// Some states publish their policy, so that a total is really a total over fewer.
void known_public_states(Survey& survey) {
  survey.publish_own(1 + survey.below(survey.size() - 1));
  survey.say_exactly(survey.everyone(), survey.some_values());
}

/// An official sees some answers by name and reads a total over all.
void named_answers(Survey& survey) {
  survey.name(1 + survey.below(survey.size() - 1));
  survey.set_insiders(static_cast<int>(survey.below(2)));
  survey.say_exactly(survey.everyone(), survey.some_values());
}

/// The same, with totals for the minister and for the public of which one is over one state more.
void named_answers_and_two_totals(Survey& survey) {
  survey.name(survey.size() / 2);
  const Values values = survey.some_values();
  const auto wide = [&](int n) { return [n](int other) { return other == n || other == n + 2; }; };
  survey.say(survey.everyone(), values, wide(survey.count(survey.everyone(), values)));
  const States fewer = survey.but(survey.size() - 1);
  survey.say(fewer, values, wide(survey.count(fewer, values)));
}

/// "all", "most", "some", "none": what a word stands for is known to the reader.
void wording(Survey& survey) {
  const Values values = survey.some_values();
  const States all = survey.everyone();
  const int size = static_cast<int>(all.size());
  const auto word = [size](int n) { return n == 0 ? 0 : n == size ? 3 : 2 * n > size ? 2 : 1; };
  const int said = word(survey.count(all, values));
  survey.set_insiders(1);
  survey.say(all, values, [&](int n) { return word(n) == said; });
}

/// The sentence says "most"; the alternative text of the figure or its data hold the number.
void metadata(Survey& survey) {
  const Values values = survey.some_values();
  const States all = survey.everyone();
  const int half = static_cast<int>(all.size()) / 2;
  const bool most = survey.count(all, values) > half;
  survey.set_insiders(static_cast<int>(survey.below(2)));
  survey.say(all, values, [&](int n) { return (n > half) == most; });
  survey.say_exactly(all, values);
}

/// Tables by region, by size and by membership, which overlap.
void linked_groupings(Survey& survey) {
  const Values values = survey.some_values();
  for (int table = 0; table < 5; ++table) {
    States group = survey.everyone();
    while (group.size() > 3)
      group.erase(group.begin() + static_cast<long>(survey.below(group.size())));
    survey.say_exactly(group, values);
  }
}

}  // namespace

const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> all = [] {
    const std::vector<std::pair<const char*, void (*)(Survey&)>> attacks = {
        {"insider", insider},
        {"pair of insiders", pair},
        {"differencing two releases", differencing},
        {"percentage back to count", percentage},
        {"sorted order", sorted_order},
        {"suppression pattern", suppression_pattern},
        {"unanimous answers", unanimous},
        {"known public states", known_public_states},
        {"wording", wording},
        {"alternative text, metadata", metadata},
        {"linked groupings", linked_groupings},
        {"answers seen by name", named_answers},
        {"answers by name, two totals", named_answers_and_two_totals}};
    std::vector<Scenario> result;
    unsigned seed = 1;
    for (const auto& [attack, make] : attacks) {
      for (int i = 0; i < kPerAttack; ++i) {
        Survey survey(seed++);
        make(survey);
        result.push_back({attack, survey.done()});
      }
    }
    return result;
  }();
  return all;
}

}  // namespace peil::tests
