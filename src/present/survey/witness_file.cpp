// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/witness_file.hpp"

#include <nlohmann/json.hpp>

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;
using model::Problem;

Json questions(const Problem& problem) {
  Json list = Json::array();
  for (const auto& question : problem.questions) {
    list.push_back({{"id", question.id}, {"values", question.values}});
  }
  return list;
}

Json known(const Problem& problem) {
  Json list = Json::array();
  for (const model::Entry& entry : problem.known) {
    const model::ProblemQuestion& question = problem.questions[entry.question];
    list.push_back({{"state", problem.states[entry.state]},
                    {"question", question.id},
                    {"value", question.values[entry.value]}});
  }
  return list;
}

Json cell(const Problem& problem, const model::Place& place) {
  return {{"state", problem.states[place.state]},
          {"question", problem.questions[place.question].id}};
}

/// Lists of cells that are one variable.
Json same(const Problem& problem) {
  Json list = Json::array();
  for (const auto& cells : problem.same) {
    Json together = Json::array();
    for (const model::Place& one : cells) together.push_back(cell(problem, one));
    list.push_back(std::move(together));
  }
  return list;
}

Json statement(const Problem& problem, const model::CountStatement& said) {
  Json counted = Json::array();
  for (const std::size_t state : said.states) counted.push_back(problem.states[state]);
  for (const model::Place& one : said.cells) counted.push_back(cell(problem, one));
  Json where = Json::array();
  for (const model::Condition& condition : said.where) {
    const model::ProblemQuestion& question = problem.questions[condition.question];
    Json values = Json::array();
    for (const std::size_t value : condition.values) values.push_back(question.values[value]);
    where.push_back({{"question", question.id}, {"values", values}});
  }
  return {{"id", said.id},
          {said.cells.empty() ? "states" : "cells", counted},
          {"where", where},
          {"counts", said.counts}};
}

Json sheet(const Problem& problem, const disclose::Sheet& cells) {
  Json result = Json::object();
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    Json& row = result[problem.states[state]] = Json::object();
    for (std::size_t q = 0; q < problem.questions.size(); ++q) {
      row[problem.questions[q].id] = problem.questions[q].values[cells[state][q]];
    }
  }
  return result;
}

Json shown(const Problem& problem, const disclose::Witnesses& witnesses) {
  Json list = Json::array();
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    for (std::size_t q = 0; q < problem.questions.size(); ++q) {
      Json values = Json::object();
      for (std::size_t v = 0; v < problem.questions[q].values.size(); ++v) {
        const std::size_t number = witnesses.shown_by[state][q][v];
        if (number != disclose::kNoSheet) values[problem.questions[q].values[v]] = number;
      }
      list.push_back({{"state", problem.states[state]},
                      {"question", problem.questions[q].id},
                      {"sheets", values}});
    }
  }
  return list;
}

}  // namespace

std::string witness_file(const Problem& problem, const disclose::Witnesses& witnesses) {
  Json statements = Json::array();
  for (const auto& said : problem.statements) statements.push_back(statement(problem, said));
  Json sheets = Json::array();
  for (const auto& cells : witnesses.sheets) sheets.push_back(sheet(problem, cells));
  const Json result = {{"states", problem.states},
                       {"questions", questions(problem)},
                       {"known", known(problem)},
                       {"same", same(problem)},
                       {"statements", statements},
                       {"sheets", sheets},
                       {"possible", shown(problem, witnesses)}};
  return result.dump(1) + "\n";
}

}  // namespace peil::present
