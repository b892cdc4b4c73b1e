// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Prints the red team's table in docs/disclosure.md: what the audit, a threshold of three
/// respondents and an audit by linear programming over continuous intervals make of each attack.

#include <fmt/format.h>
#include <glpk.h>

#include <algorithm>
#include <map>

#include "disclose/audit.hpp"
#include "disclose/brute_force.hpp"
#include "redteam/scenarios.hpp"

namespace {

using namespace peil;
using tests::Scenario;

/// Safe when every count is over three states or more.
bool threshold_of_three(const model::Problem& problem) {
  return std::ranges::all_of(problem.statements,
                             [](const auto& said) { return said.states.size() >= 3; });
}

/// Largest share that value `value` of state `state` can have when answers may be fractions.
class LinearProgram {
 public:
  LinearProgram(const model::Problem& problem, const std::vector<std::size_t>& insiders)
      : values_(problem.questions.front().values.size()), program_(glp_create_prob()) {
    glp_term_out(GLP_OFF);
    glp_set_obj_dir(program_, GLP_MAX);
    glp_add_cols(program_, static_cast<int>(problem.states.size() * values_));
    for (int c = 1; c <= glp_get_num_cols(program_); ++c)
      glp_set_col_bnds(program_, c, GLP_DB, 0, 1);
    for (std::size_t s = 0; s < problem.states.size(); ++s) {
      std::vector<int> columns{0};
      for (std::size_t v = 0; v < values_; ++v) columns.push_back(column(s, v));
      add_row(columns, 1, 1);
    }
    for (const auto& entry : problem.known) fix(entry);
    for (const std::size_t s : insiders) fix(problem.answers[s]);
    for (const model::Place& cell : problem.named) fix(problem.answers[cell.state]);
    for (const auto& said : problem.statements) {
      std::vector<int> columns{0};
      for (const std::size_t s : said.states) {
        for (const std::size_t v : said.where.front().values) columns.push_back(column(s, v));
      }
      add_row(columns, *said.counts.begin(), *said.counts.rbegin());
    }
  }
  LinearProgram(const LinearProgram&) = delete;
  LinearProgram& operator=(const LinearProgram&) = delete;
  ~LinearProgram() { glp_delete_prob(program_); }

  double largest(std::size_t state, std::size_t value) {
    glp_set_obj_coef(program_, column(state, value), 1);
    glp_simplex(program_, nullptr);
    const double result = glp_get_obj_val(program_);
    glp_set_obj_coef(program_, column(state, value), 0);
    return result;
  }

 private:
  [[nodiscard]] int column(std::size_t state, std::size_t value) const {
    return static_cast<int>(state * values_ + value) + 1;
  }
  void fix(const model::Entry& entry) {
    glp_set_col_bnds(program_, column(entry.state, entry.value), GLP_FX, 1, 1);
  }
  void add_row(const std::vector<int>& columns, double low, double high) {
    const int row = glp_add_rows(program_, 1);
    glp_set_row_bnds(program_, row, low == high ? GLP_FX : GLP_DB, low, high);
    const std::vector<double> ones(columns.size(), 1.0);
    glp_set_mat_row(program_, row, static_cast<int>(columns.size()) - 1, columns.data(),
                    ones.data());
  }

  std::size_t values_;
  glp_prob* program_;
};

/// Safe when, for every coalition, two values of every other state have a share above zero.
bool intervals(const model::Problem& problem) {
  const model::Cells cells(problem);
  const std::size_t n = problem.states.size();
  for (unsigned bits = 0; bits < 1U << n; ++bits) {
    std::vector<std::size_t> insiders;
    for (std::size_t s = 0; s < n; ++s) {
      if ((bits >> s & 1U) != 0) insiders.push_back(s);
    }
    if (static_cast<int>(insiders.size()) > problem.parameters.insiders) continue;
    LinearProgram program(problem, insiders);
    for (std::size_t s = 0; s < n; ++s) {
      if ((bits >> s & 1U) != 0 || !cells.is_protected(s, 0)) continue;
      int open = 0;
      for (std::size_t v = 0; v < problem.questions.front().values.size(); ++v) {
        open += program.largest(s, v) > 1e-7 ? 1 : 0;
      }
      if (open < 2) return false;
    }
  }
  return true;
}

struct Score {
  int missed = 0;
  int false_alarms = 0;

  void add(bool safe, bool truly_safe) {
    missed += safe && !truly_safe ? 1 : 0;
    false_alarms += !safe && truly_safe ? 1 : 0;
  }
  [[nodiscard]] std::string text() const { return fmt::format("{} / {}", missed, false_alarms); }
};

struct Row {
  int scenarios = 0;
  int disclosing = 0;
  Score ours;
  Score three;
  Score linear;
};

void print(const std::string& name, const Row& row) {
  fmt::print("| {} | {} | {} | {} | {} | {} |\n", name, row.scenarios, row.disclosing,
             row.ours.text(), row.three.text(), row.linear.text());
}

}  // namespace

int main() {
  fmt::print(
      "| attack | scenarios | disclosing | this audit | threshold of three | linear programming |\n"
      "| --- | ---: | ---: | ---: | ---: | ---: |\n");
  std::vector<std::string> order;
  std::map<std::string, Row> rows;
  for (const Scenario& scenario : tests::scenarios()) {
    if (!rows.contains(scenario.attack)) order.push_back(scenario.attack);
    const bool safe = tests::enumerate(scenario.problem)->safe;
    for (Row* row : {&rows[scenario.attack], &rows["all"]}) {
      ++row->scenarios;
      row->disclosing += safe ? 0 : 1;
      row->ours.add(disclose::audit(scenario.problem).safe, safe);
      row->three.add(threshold_of_three(scenario.problem), safe);
      row->linear.add(intervals(scenario.problem), safe);
    }
  }
  order.emplace_back("all");
  for (const std::string& name : order) print(name, rows[name]);
}
