// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>

#include "model/error.hpp"

namespace peil::load {
namespace {

std::string trimmed(std::string_view text) { return boost::trim_copy(std::string(text)); }

/// Row in which a cell is exactly each of the words; empty when there is none.
std::optional<std::size_t> head_row(const Sheet& sheet,
                                    std::initializer_list<std::string_view> words) {
  for (std::size_t row = 0; row < std::min<std::size_t>(sheet.rows.size(), 20); ++row) {
    const bool all = std::ranges::all_of(words, [&](std::string_view word) {
      return std::ranges::find(sheet.rows[row], word) != sheet.rows[row].end();
    });
    if (all) return row;
  }
  return std::nullopt;
}

std::map<std::string, std::size_t> columns_of(const Row& head) {
  std::map<std::string, std::size_t> columns;
  for (std::size_t i = 0; i < head.size(); ++i) columns.emplace(trimmed(head[i]), i);
  return columns;
}

/// The form: head fields above (short name in the first column, value in the answer's), then a row
/// per question.
Return read_form(const Sheet& sheet, std::size_t head) {
  const auto columns = columns_of(sheet.rows[head]);
  Return result{{.sheet = sheet.name}, {}, {}};
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    const std::string id = trimmed(sheet.cell(row, columns.at("id")));
    if (id.empty() || row == head) continue;
    if (row < head) {
      put_field(result, id, trimmed(sheet.cell(row, columns.at("answer"))));
      continue;
    }
    for (std::size_t i = 0; i < sheet.rows[head].size(); ++i) {
      const std::string column = trimmed(sheet.rows[head][i]);
      const std::string text = trimmed(sheet.cell(row, i));
      if (!text.empty() && !column.empty() && column != "id")
        put_field(result, id + "_" + column, text);
    }
  }
  return result;
}

/// The first row with at least two short names, `state` among them.
std::optional<std::size_t> wide_head(const Sheet& sheet) {
  for (std::size_t row = 0; row < std::min<std::size_t>(sheet.rows.size(), 20); ++row) {
    const auto names = std::ranges::count_if(
        sheet.rows[row], [](const std::string& cell) { return !short_name(cell).empty(); });
    if (names >= 2) return row;
  }
  return std::nullopt;
}

/// Adds the columns of one sheet to the returns, row by row. A row without a state goes on with the
/// texts of the row before.
void read_wide(const Sheet& sheet, std::size_t head, bool first, std::vector<Return>& returns) {
  std::map<std::size_t, std::string> names;
  std::size_t state = sheet.rows[head].size();
  for (std::size_t i = 0; i < sheet.rows[head].size(); ++i) {
    const std::string name = short_name(sheet.rows[head][i]);
    if (!name.empty()) names[i] = name;
    if (name == "state") state = i;
  }
  std::size_t next = 0;
  for (std::size_t row = head + 1; row < sheet.rows.size(); ++row) {
    const bool continuation = first && trimmed(sheet.cell(row, state)).empty() && next > 0;
    if (!continuation) {
      if (first) returns.push_back({{.row = row + 1}, {}, {}});
      ++next;
    }
    if (next > returns.size()) return;
    for (const auto& [column, name] : names) {
      const std::string text = trimmed(sheet.cell(row, column));
      if (continuation && !name.ends_with("dissemination")) {
        returns[next - 1].fields[name] += text;
      } else {
        put_field(returns[next - 1], name, text);
      }
    }
  }
  if (first) {
    std::erase_if(returns, [](const Return& entry) {
      return std::ranges::all_of(entry.fields,
                                 [](const auto& field) { return field.second.empty(); });
    });
  }
}

/// Short name of the answer to a question given by id or number; empty when the survey has none.
std::string question_id(const model::Survey& survey, const std::string& given) {
  for (const auto& question : survey.questions) {
    if (given == question.about.id || given == std::to_string(question.number)) {
      return question.about.id;
    }
  }
  return {};
}

std::vector<Return> read_long(const Sheet& sheet, std::size_t head, const model::Survey& survey,
                              const StateLookup& states, const std::string& name) {
  const auto columns = columns_of(sheet.rows[head]);
  std::vector<Return> returns;
  for (std::size_t row = head + 1; row < sheet.rows.size(); ++row) {
    const std::string state = trimmed(sheet.cell(row, columns.at("state")));
    const std::string question = trimmed(sheet.cell(row, columns.at("question")));
    if (state.empty() && question.empty()) continue;
    const std::string id = question_id(survey, question);
    if (id.empty()) {
      throw model::InputError(name, fmt::format("row {}", row + 1),
                              "names no question of the survey; expected an id or a number");
    }
    auto found = std::ranges::find_if(returns, [&](const Return& entry) {
      return states(entry.fields.at("state")).value_or(entry.fields.at("state")) ==
             states(state).value_or(state);
    });
    if (found == returns.end()) {
      found = returns.insert(found, {{.row = row + 1}, {{"state", state}}, {}});
    }
    if (found->fields.contains(id + "_answer")) {
      throw model::InputError(name, fmt::format("row {}", row + 1),
                              "answers a question that this state has answered in a row above");
    }
    for (std::size_t i = 0; i < sheet.rows[head].size(); ++i) {
      const std::string column = trimmed(sheet.rows[head][i]);
      const std::string text = trimmed(sheet.cell(row, i));
      if (column.empty() || column == "state" || column == "question") continue;
      if (!text.empty() || column == "answer") put_field(*found, id + "_" + column, text);
    }
  }
  return returns;
}

}  // namespace

Returns read_survey_table(const std::vector<Sheet>& sheets, const model::Survey& survey,
                          const StateLookup& states, const std::string& name) {
  Returns result;
  for (const Sheet& sheet : sheets) {
    if (const auto head = head_row(sheet, {"id", "answer"})) {
      result.states.push_back(read_form(sheet, *head));
      return result;
    }
    if (const auto head = head_row(sheet, {"state", "question", "answer"})) {
      result.states = read_long(sheet, *head, survey, states, name);
      return result;
    }
  }
  bool first = true;
  for (const Sheet& sheet : sheets) {
    const auto head = wide_head(sheet);
    if (!head) continue;
    read_wide(sheet, *head, first, result.states);
    first = false;
  }
  if (first) {
    throw model::InputError(name, "",
                            "has no row of short names; expected a form of 'peil survey new', an "
                            "EUSurvey export with short names, or columns state, question, answer");
  }
  return result;
}

}  // namespace peil::load
