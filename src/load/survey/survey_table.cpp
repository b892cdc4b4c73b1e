// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

#include "load/survey/consent.hpp"
#include "load/survey/shown_sheet.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

std::string trimmed(std::string_view text) { return boost::trim_copy(std::string(text)); }

using Kind = model::ImportRemark::Kind;

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

/// A column of who may see an answer under another head than the form's is read as one.
std::string column_name(const std::string& head) {
  const std::string plain = plain_field(head);
  const bool mark = plain == "dissemination" || plain == "wider dissemination" ||
                    plain == "verspreiding" || plain == "verdere verspreiding";
  return mark ? "dissemination" : trimmed(head);
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
      const std::string column = column_name(sheet.rows[head][i]);
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

/// Heads of columns with text below them of which `read` reads nothing.
std::vector<std::string> unread_columns(const Sheet& sheet, std::size_t head,
                                        const std::function<bool(const std::string&)>& read) {
  constexpr std::size_t kLongestName = 40;
  std::vector<std::string> unread;
  for (std::size_t i = 0; i < sheet.rows[head].size(); ++i) {
    const std::string column = column_name(sheet.rows[head][i]);
    if (column.empty() || read(column)) continue;
    for (std::size_t row = head + 1; row < sheet.rows.size(); ++row) {
      if (trimmed(sheet.cell(row, i)).empty()) continue;
      unread.push_back(fmt::format("“{}”", model::printable(column, kLongestName)));
      break;
    }
  }
  return unread;
}

void tell_unread(const Sheet& sheet, std::vector<std::string> columns, Kind kind,
                 std::vector<model::ImportRemark>& remarks) {
  if (columns.empty()) return;
  remarks.push_back({.kind = kind, .spot = {.sheet = sheet.name}, .missing = std::move(columns)});
}

/// Adds the columns of one sheet to the returns, row by row. A row without a state goes on with the
/// texts of the row before.
void read_wide(const Sheet& sheet, std::size_t head, bool first, const std::string& name_of_file,
               std::vector<Return>& returns) {
  std::map<std::size_t, std::string> names;
  std::size_t state = sheet.rows[head].size();
  for (std::size_t i = 0; i < sheet.rows[head].size(); ++i) {
    const std::string name = short_name(sheet.rows[head][i]);
    if (!name.empty()) names[i] = name;
    if (name == "state") state = i;
  }
  if (first) require_no_flaw(sheet, head, state, name_of_file);
  if (sheet.name.empty()) require_within_head(sheet, head, name_of_file);  // a csv file
  std::size_t next = 0;
  for (std::size_t row = head + 1; row < sheet.rows.size(); ++row) {
    const bool merged = sheet.merged.contains({row, state});
    const bool continuation =
        first && next > 0 && (merged || trimmed(sheet.cell(row, state)).empty());
    if (!continuation) {
      if (first) returns.push_back({{.row = row + 1}, {}, {}});
      ++next;
    }
    if (next > returns.size()) return;
    for (const auto& [column, name] : names) {
      const std::string text = trimmed(sheet.cell(row, column));
      if (continuation && sheet.merged.contains({row, column})) continue;  // is there already
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

/// Ids of the questions by id and by number.
std::map<std::string, std::string, std::less<>> question_ids(const model::Survey& survey) {
  std::map<std::string, std::string, std::less<>> ids;
  for (const auto& question : survey.questions) {
    ids.emplace(question.about.id, question.about.id);
    ids.emplace(std::to_string(question.number), question.about.id);
  }
  return ids;
}

/// Whether a column of the list with a row for each answer is read.
bool is_read(const std::string& column) {
  static const std::set<std::string> known{"state",  "question",   "answer",  "language",
                                           "group",  "level",      "native",  "dissemination",
                                           "source", "valid_from", "contact", "survey"};
  return known.contains(column);
}

std::vector<Return> read_long(const Sheet& sheet, std::size_t head, const model::Survey& survey,
                              const StateLookup& states, const std::string& name) {
  const auto columns = columns_of(sheet.rows[head]);
  require_no_flaw(sheet, head, columns.at("state"), name);
  require_no_flaw(sheet, head, columns.at("question"), name);
  require_within_head(sheet, head, name);
  const auto ids = question_ids(survey);
  std::vector<Return> returns;
  std::map<std::string, std::size_t> places;  // in `returns`, by state
  for (std::size_t row = head + 1; row < sheet.rows.size(); ++row) {
    const std::string state = trimmed(sheet.cell(row, columns.at("state")));
    const std::string question = trimmed(sheet.cell(row, columns.at("question")));
    if (state.empty() && question.empty()) continue;
    const auto known = ids.find(question);
    if (known == ids.end()) {
      throw model::InputError(name, fmt::format("row {}", row + 1),
                              "names no question of the survey; expected an id or a number");
    }
    const std::string& id = known->second;
    const auto [place, fresh] = places.emplace(states(state).value_or(state), returns.size());
    if (fresh) returns.push_back({{.row = row + 1}, {{"state", state}}, {}});
    Return* const found = &returns[place->second];
    if (found->fields.contains(id + "_answer")) {
      throw model::InputError(name, fmt::format("row {}", row + 1),
                              "answers a question that this state has answered in a row above");
    }
    for (std::size_t i = 0; i < sheet.rows[head].size(); ++i) {
      const std::string column = column_name(sheet.rows[head][i]);
      const std::string text = trimmed(sheet.cell(row, i));
      if (column.empty() || column == "state" || column == "question") continue;
      if (!text.empty() || column == "answer") put_field(*found, id + "_" + column, text);
    }
  }
  return returns;
}

/// An export whose columns may be divided over several sheets.
void read_all_wide(const std::vector<const Sheet*>& sheets, const std::string& name,
                   std::vector<Return>& returns, std::vector<model::ImportRemark>& remarks) {
  bool first = true;
  for (const Sheet* sheet : sheets) {
    const auto head = wide_head(*sheet);
    if (!head) continue;
    const Sheet shown = shown_below(*sheet, *head, {}, remarks);
    read_wide(shown, *head, first, name, returns);
    const auto named = [](const std::string& column) { return !short_name(column).empty(); };
    tell_unread(*sheet, unread_columns(shown, *head, named), Kind::unnamed_columns, remarks);
    first = false;
  }
  if (first) {
    throw model::InputError(name, "",
                            "has no row of short names; expected a form of 'peil survey new', an "
                            "EUSurvey export with short names, or columns state, question, answer");
  }
}

/// Whether anything was filled in below a form's head, or in the fields above it.
bool is_filled(const Return& form) {
  const auto given = [](const std::string& name, const std::string& text) {
    const bool printed = name == "survey" || name.ends_with("_number") ||
                         name.ends_with("_question") || name.ends_with("_id");
    return !printed && !text.empty();
  };
  return !form.marks.empty() || std::ranges::any_of(form.fields, [&](const auto& field) {
    return given(field.first, field.second);
  });
}

/// The sheet that holds the answers, read by `read`, where several have the head for it: the only
/// one that is filled in.
/// \throws model::InputError when more than one is.
template <typename Read, typename Filled>
auto only_filled(const std::vector<const Sheet*>& sheets, const std::string& name, Read read,
                 Filled filled) {
  std::vector<std::string> names;
  auto chosen = read(*sheets.front());
  for (const Sheet* sheet : sheets) {
    auto one = read(*sheet);
    if (!filled(one)) continue;
    if (names.empty()) chosen = std::move(one);
    names.push_back(fmt::format("'{}'", sheet->name));
  }
  if (names.size() > 1) {
    throw model::InputError(name, "",
                            fmt::format("has answers in {} sheets ({}); keep one, or save each "
                                        "as a file of its own",
                                        names.size(), fmt::join(names, ", ")));
  }
  return chosen;
}

/// Sheets with a row that has each of the words.
std::vector<const Sheet*> with_head(const std::vector<const Sheet*>& sheets,
                                    std::initializer_list<std::string_view> words) {
  std::vector<const Sheet*> found;
  std::ranges::copy_if(sheets, std::back_inserter(found),
                       [&](const Sheet* sheet) { return head_row(*sheet, words).has_value(); });
  return found;
}

/// The sheets that are shown; others that look like answers are remarked on.
std::vector<const Sheet*> shown_sheets(const std::vector<Sheet>& sheets,
                                       std::vector<model::ImportRemark>& remarks) {
  std::vector<const Sheet*> shown;
  for (const Sheet& sheet : sheets) {
    if (!sheet.encoding.empty()) {
      remarks.push_back({.kind = Kind::converted, .found = sheet.encoding});
    }
    const bool answers = head_row(sheet, {"id", "answer"}) ||
                         head_row(sheet, {"state", "question", "answer"}) || wide_head(sheet);
    if (!sheet.hidden) {
      shown.push_back(&sheet);
    } else if (answers) {
      remarks.push_back({.kind = Kind::hidden_sheet, .spot = {.sheet = sheet.name}});
    }
  }
  return shown;
}

}  // namespace

Returns read_survey_table(const std::vector<Sheet>& sheets, const model::Survey& survey,
                          const StateLookup& states, const std::string& name) {
  Returns result;
  const std::vector<const Sheet*> shown = shown_sheets(sheets, result.remarks);
  // A sheet is read up to twice; what is left out of it is said once.
  std::vector<model::ImportRemark> remarks;
  if (const auto forms = with_head(shown, {"id", "answer"}); !forms.empty()) {
    const auto read = [&](const Sheet& sheet) {
      const std::size_t head = *head_row(sheet, {"id", "answer"});
      std::vector<model::ImportRemark> own;
      Return form = read_form(shown_below(sheet, head, {"id"}, own), head);
      return std::pair(std::move(form), std::move(own));
    };
    auto [form, own] =
        only_filled(forms, name, read, [](const auto& one) { return is_filled(one.first); });
    result.states.push_back(std::move(form));
    remarks = std::move(own);
  } else if (const auto lists = with_head(shown, {"state", "question", "answer"}); !lists.empty()) {
    const auto read = [&](const Sheet& sheet) {
      const std::size_t head = *head_row(sheet, {"state", "question", "answer"});
      std::vector<model::ImportRemark> own;
      auto rows = read_long(shown_below(sheet, head, {"state", "question"}, own), head, survey,
                            states, name);
      tell_unread(sheet, unread_columns(sheet, head, is_read), Kind::unread_columns, own);
      return std::pair(std::move(rows), std::move(own));
    };
    auto [rows, own] =
        only_filled(lists, name, read, [](const auto& one) { return !one.first.empty(); });
    result.states = std::move(rows);
    remarks = std::move(own);
  } else {
    read_all_wide(shown, name, result.states, remarks);
  }
  result.remarks.insert(result.remarks.end(), remarks.begin(), remarks.end());
  return result;
}

}  // namespace peil::load
