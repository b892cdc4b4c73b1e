// SPDX-License-Identifier: EUPL-1.2
#include "load/input/problem_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "load/format/json.hpp"
#include "load/format/report.hpp"
#include "load/format/schema.hpp"
#include "load/format/text_file.hpp"

namespace peil::load {
namespace {

/// Places of names in a list.
using Index = std::map<std::string, std::size_t, std::less<>>;

enum class Quote { yes, no };

class ProblemReader {
 public:
  ProblemReader(std::string file, Report& report) : report_(report) {
    problem_.file = std::move(file);
  }

  model::Problem read(const Node& root) {
    states_ = names(root["states"], "state", problem_.states);
    read_questions(root["questions"]);
    problem_.known = entries(root["known"], Quote::yes);
    problem_.answers = entries(root["answers"], Quote::no);
    problem_.positions = entries(root["positions"], Quote::yes);
    read_same(root["same"]);
    if (report_.clean()) {
      check_one_variable(root["known"], problem_.known, "contradicts what is known elsewhere");
      check_one_variable(root["answers"], problem_.answers,
                         "contradicts another answer to what is one variable");
      check_one_variable(root["positions"], problem_.positions,
                         "contradicts another position on what is one variable");
      check_answers_against_known(root["answers"]);
    }
    read_named(root["named"]);
    for (const Node& node : root["statements"].items()) read_statement(node);
    for (const Node& node : root["rules"].items()) read_rule(node);
    problem_.conditions = conditions(root["conditions"]);
    read_parameters(root);
    return std::move(problem_);
  }

 private:
  /// Reads a list of distinct names.
  Index names(const Node& list, std::string_view what, std::vector<std::string>& to) {
    Index index;
    for (const Node& node : list.items()) {
      if (!index.try_emplace(node.text(), to.size()).second) {
        report_.add(node.pointer(), fmt::format("{} '{}' occurs twice", what, node.text()));
      }
      to.push_back(node.text());
    }
    return index;
  }

  void read_questions(const Node& list) {
    for (const Node& node : list.items()) {
      const std::string id = node["id"].text();
      if (!questions_.try_emplace(id, problem_.questions.size()).second) {
        report_.add(node["id"].pointer(), fmt::format("question '{}' occurs twice", id));
      }
      problem_.questions.push_back({id, {}});
      values_.push_back(names(node["values"], "value", problem_.questions.back().values));
    }
  }

  /// Place of a name; reported when there is no such name.
  std::optional<std::size_t> find(const Index& index, const Node& node, std::string_view what,
                                  Quote quote = Quote::yes) {
    const auto found = index.find(node.text());
    if (found != index.end()) return found->second;
    report_.add(node.pointer(), quote == Quote::yes
                                    ? fmt::format("unknown {} '{}'", what, node.text())
                                    : fmt::format("unknown {}", what));
    return std::nullopt;
  }

  std::vector<model::Entry> entries(const Node& list, Quote quote) {
    std::vector<model::Entry> result;
    std::set<std::pair<std::size_t, std::size_t>> cells;
    for (const Node& node : list.items()) {
      const auto state = find(states_, node["state"], "state", quote);
      const auto question = find(questions_, node["question"], "question", quote);
      if (!state || !question) continue;
      const auto value = find(values_[*question], node["value"], "value", quote);
      if (!cells.insert({*state, *question}).second) {
        report_.add(node.pointer(), "this state and question occur twice");
      }
      if (value) result.push_back({*state, *question, *value});
    }
    return result;
  }

  void read_same(const Node& list) {
    for (const Node& node : list.items()) {
      std::vector<model::Place> cells;
      for (const Node& one : node.items()) {
        const auto cell = place(one);
        if (!cell) continue;
        if (!cells.empty() && cells.front().state != cell->state) {
          report_.add(one["state"].pointer(),
                      "is another state's; expected cells of one state, for a variable is what one "
                      "state holds on one row");
          continue;
        }
        cells.push_back(*cell);
      }
      if (!cells.empty()) problem_.same.push_back(std::move(cells));
    }
  }

  std::optional<model::Place> place(const Node& node) {
    const auto state = find(states_, node["state"], "state");
    const auto question = find(questions_, node["question"], "question");
    if (!state || !question) return std::nullopt;
    return model::Place{*state, *question};
  }

  /// Entries on cells that are one variable have one value, which all of its cells can have.
  void check_one_variable(const Node& list, const std::vector<model::Entry>& given,
                          std::string_view otherwise) {
    const model::Variables variables(problem_);
    std::map<model::Place, std::string> values;  // by leader
    const std::vector<Node> nodes = list.items();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const model::Entry& one = given[i];
      const std::string& value = problem_.questions[one.question].values[one.value];
      const std::size_t leader = variables.leader(one.state, one.question);
      const auto [first, fresh] = values.try_emplace({one.state, leader}, value);
      if (!fresh && first->second != value) {
        report_.add(nodes[i].pointer(), std::string(otherwise));
      }
      for (const std::size_t question : variables.questions(one.state, leader)) {
        if (variables.translate(one.question, one.value, question)) continue;
        report_.add(nodes[i].pointer(),
                    fmt::format("is no value of question '{}', which is the same variable",
                                problem_.questions[question].id));
      }
    }
  }

  void check_answers_against_known(const Node& list) {
    model::Problem plain = problem_;
    plain.protect = model::Protect::values;
    const model::Cells cells(plain);
    const std::vector<Node> nodes = list.items();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const model::Entry& answer = problem_.answers[i];
      const auto known = cells.known[answer.state][answer.question];
      if (known && *known != answer.value) {
        report_.add(nodes[i].pointer(), "contradicts what is known");
      }
    }
  }

  /// Only what was answered can be seen by name.
  void read_named(const Node& list) {
    std::set<model::Place> cells;
    for (const Node& node : list.items()) {
      const auto found = place(node);
      if (!found) continue;
      const model::Place cell = *found;
      const auto answers = [&](const model::Entry& one) {
        return one.state == cell.state && one.question == cell.question;
      };
      if (!cells.insert(cell).second) {
        report_.add(node.pointer(), "this state and question occur twice");
      } else if (std::ranges::none_of(problem_.answers, answers)) {
        report_.add(node.pointer(), "this state gave no answer to this question");
      } else {
        problem_.named.push_back(cell);
      }
    }
  }

  std::string identifier(const Node& node) {
    std::string id = node["id"].text();
    if (!said_.insert(id).second) {
      report_.add(node["id"].pointer(), fmt::format("statement or rule '{}' occurs twice", id));
    }
    return id;
  }

  /// The states that are counted, or the cells.
  void read_counted(const Node& node, auto& said) {
    if (!!node["states"] == !!node["cells"]) {
      report_.add(node.pointer(), "expected either states or cells");
      return;
    }
    for (const Node& one : node["states"].items()) {
      const auto state = find(states_, one, "state");
      if (!state) continue;
      if (std::ranges::find(said.states, *state) != said.states.end()) {
        report_.add(one.pointer(), fmt::format("state '{}' occurs twice", one.text()));
      }
      said.states.push_back(*state);
    }
    for (const Node& one : node["cells"].items()) {
      const auto cell = place(one);
      if (!cell) continue;
      if (std::ranges::find(said.cells, *cell) != said.cells.end()) {
        report_.add(one.pointer(), "this state and question occur twice");
      }
      said.cells.push_back(*cell);
    }
  }

  /// \param cells counted, each of which a condition without a question is on.
  std::vector<model::Condition> conditions(const Node& list,
                                           const std::vector<model::Place>& cells = {}) {
    std::vector<model::Condition> where;
    for (const Node& node : list.items()) {
      if (!node["question"]) {
        add_for_all(node, cells, where);
        continue;
      }
      const auto question = find(questions_, node["question"], "question");
      if (!question) continue;
      model::Condition condition{*question, {}};
      for (const Node& name : node["values"].items()) {
        if (const auto value = find(values_[*question], name, "value")) {
          condition.values.insert(*value);
        }
      }
      where.push_back(std::move(condition));
    }
    return where;
  }

  /// One condition on every question counted; a value must belong to at least one of them.
  void add_for_all(const Node& node, const std::vector<model::Place>& cells,
                   std::vector<model::Condition>& where) {
    if (cells.empty()) {
      report_.add(node.pointer(), "has no question; only a count of cells may do without");
      return;
    }
    std::map<std::size_t, model::Condition> on;
    for (const model::Place& cell : cells) on[cell.question].question = cell.question;
    for (const Node& name : node["values"].items()) {
      bool found = false;
      for (auto& [question, condition] : on) {
        const auto value = values_[question].find(name.text());
        if (value == values_[question].end()) continue;
        condition.values.insert(value->second);
        found = true;
      }
      if (!found) {
        report_.add(name.pointer(), fmt::format("unknown value '{}'", name.text()));
      }
    }
    for (auto& [question, condition] : on) where.push_back({question, condition.values});
  }

  static std::size_t size(const Node& node) {
    return node["states"].items().size() + node["cells"].items().size();
  }

  /// Counts from 0 to what is counted, each added to `seen` once.
  std::set<int> counts(const Node& list, const Node& said, std::set<int>& seen) {
    std::set<int> result;
    for (const Node& node : list.items()) {
      const int count = node.integer();
      if (count > static_cast<int>(size(said))) {
        report_.add(node.pointer(), fmt::format("count {} is beyond the {} {} counted", count,
                                                size(said), said["cells"] ? "cells" : "states"));
      } else if (!seen.insert(count).second) {
        report_.add(node.pointer(), fmt::format("count {} occurs twice", count));
      }
      result.insert(count);
    }
    return result;
  }

  void read_statement(const Node& node) {
    model::CountStatement said{identifier(node), {}, {}, {}};
    read_counted(node, said);
    said.where = conditions(node["where"], said.cells);
    std::set<int> seen;
    said.counts = counts(node["counts"], node, seen);
    problem_.statements.push_back(std::move(said));
  }

  void read_rule(const Node& node) {
    model::CountRule rule{identifier(node), {}, {}, {}};
    read_counted(node, rule);
    rule.where = conditions(node["where"], rule.cells);
    const std::size_t most = size(node);
    std::set<int> seen;
    for (const Node& one : node["classes"].items()) {
      rule.classes.push_back(counts(one, node, seen));
    }
    for (int count = 0; count <= static_cast<int>(most); ++count) {
      if (seen.contains(count)) continue;
      report_.add(
          node["classes"].pointer(),
          fmt::format("count {} is in no class; expected a partition of 0 to {}", count, most));
      break;
    }
    problem_.rules.push_back(std::move(rule));
  }

  void read_parameters(const Node& root) {
    model::SafetyParameters& parameters = problem_.parameters;
    if (root["insiders"]) parameters.insiders = root["insiders"].integer();
    if (root["min_values"]) parameters.min_values = root["min_values"].integer();
    if (const auto most = root["max_posterior"].number()) parameters.max_posterior = *most;
    if (root["protect"] && root["protect"].text() == "conditions") {
      problem_.protect = model::Protect::conditions;
    }
    if (!root["officials"]) return;
    problem_.named_reader = root["officials"].text() == "guarded" ? model::NamedReader::guarded
                                                                  : model::NamedReader::nobody;
  }

  Report& report_;
  model::Problem problem_;
  Index states_;
  Index questions_;
  std::vector<Index> values_;
  std::set<std::string> said_;  ///< ids of statements and rules
};

}  // namespace

model::Problem read_problem(const std::filesystem::path& file, const std::filesystem::path& data) {
  Report report(file.string(), Report::Content::confidential);
  model::Problem problem;
  if (const auto text = read_text(file, report)) {
    if (const auto json = parse_json(*text, report); json && report.clean()) {
      Schemas(data / "codebook" / "schema").check("problem", *json, report);
      if (report.clean()) problem = ProblemReader(file.string(), report).read(json->root());
    }
  }
  if (!report.clean()) throw model::InputError(report.findings());
  return problem;
}

}  // namespace peil::load
