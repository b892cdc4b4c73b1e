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
    check_answers_against_known(root["answers"]);
    read_named(root["named"]);
    for (const Node& node : root["statements"].items()) read_statement(node);
    for (const Node& node : root["rules"].items()) read_rule(node);
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

  void check_answers_against_known(const Node& list) {
    if (!report_.clean()) return;
    const model::Cells cells(problem_);
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
      const auto state = find(states_, node["state"], "state");
      const auto question = find(questions_, node["question"], "question");
      if (!state || !question) continue;
      const model::Place cell{*state, *question};
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

  std::vector<std::size_t> counted(const Node& list) {
    std::vector<std::size_t> states;
    for (const Node& node : list.items()) {
      const auto state = find(states_, node, "state");
      if (!state) continue;
      if (std::ranges::find(states, *state) != states.end()) {
        report_.add(node.pointer(), fmt::format("state '{}' occurs twice", node.text()));
      }
      states.push_back(*state);
    }
    return states;
  }

  std::vector<model::Condition> conditions(const Node& list) {
    std::vector<model::Condition> where;
    for (const Node& node : list.items()) {
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

  /// Counts from 0 to `most`, each added to `seen` once.
  std::set<int> counts(const Node& list, std::size_t most, std::set<int>& seen) {
    std::set<int> result;
    for (const Node& node : list.items()) {
      const int count = node.integer();
      if (count > static_cast<int>(most)) {
        report_.add(node.pointer(),
                    fmt::format("count {} is beyond the {} states counted", count, most));
      } else if (!seen.insert(count).second) {
        report_.add(node.pointer(), fmt::format("count {} occurs twice", count));
      }
      result.insert(count);
    }
    return result;
  }

  void read_statement(const Node& node) {
    model::CountStatement said{
        identifier(node), counted(node["states"]), conditions(node["where"]), {}};
    std::set<int> seen;
    said.counts = counts(node["counts"], node["states"].items().size(), seen);
    problem_.statements.push_back(std::move(said));
  }

  void read_rule(const Node& node) {
    model::CountRule rule{identifier(node), counted(node["states"]), conditions(node["where"]), {}};
    const std::size_t most = node["states"].items().size();
    std::set<int> seen;
    for (const Node& one : node["classes"].items()) {
      rule.classes.push_back(counts(one, most, seen));
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
