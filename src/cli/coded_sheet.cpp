// SPDX-License-Identifier: EUPL-1.2
#include "cli/coded_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "cli/draft/marked_sheet.hpp"
#include "load/survey/survey_answers.hpp"
#include "model/error.hpp"
#include "present/medium/sheet_file.hpp"
#include "present/survey/coding_text.hpp"
#include "present/words/table_words.hpp"

namespace peil::cli {
namespace {

struct Column {
  std::string_view name;
  double width;
};
constexpr std::array<Column, 15> kColumns{{{"state", 8},
                                           {"question", 10},
                                           {"asked", 40},
                                           {"answer", 60},
                                           {"group", 24},
                                           {"concept", 20},
                                           {"relation", 12},
                                           {"term", 24},
                                           {"level", 8},
                                           {"scale", 40},
                                           {"from", 12},
                                           {"source", 24},
                                           {"score", 8},
                                           {"reason", 30},
                                           {"confirm", 12}}};

std::string levels_text(const std::optional<model::Interval>& levels) {
  if (!levels) return {};
  return levels->is_point() ? std::to_string(levels->low)
                            : fmt::format("{}-{}", levels->low, levels->high);
}

using Cells = std::map<std::string, std::string, std::less<>>;

model::Coding read_coding(const Cells& cells, const std::string& file, std::size_t row) {
  const auto refuse = [&](const char* what) {
    throw model::InputError(file, fmt::format("row {}", row), what);
  };
  model::Coding coding;
  coding.question = cells.at("question");
  coding.group = cells.at("group");
  if (!cells.at("concept").empty()) coding.concept_id = model::ConceptId(cells.at("concept"));
  if (const std::string& relation = cells.at("relation"); !relation.empty()) {
    const auto known = model::from_name<model::Relation>(relation);
    if (!known) refuse("'relation' is none of exact, covers, part, overlaps");
    coding.relation = *known;
  }
  coding.term = cells.at("term");
  coding.levels = read_levels(cells.at("level"));
  coding.from = load::day_of(cells.at("from"));
  if (!coding.from && !cells.at("from").empty()) refuse("'from' is no day; expected YYYY-MM-DD");
  coding.cites = cells.at("source");
  return coding;
}

std::vector<present::SheetColumn> columns(const present::Texts& texts) {
  std::vector<present::SheetColumn> result;
  for (const auto& [name, width] : kColumns) {
    result.push_back({std::string(name), texts(fmt::format("coding.column.{}", name)), width, {}});
    if (name == "confirm") result.back().choices = {texts("coding.yes"), texts("coding.no")};
    if (name == "relation") result.back().choices = {"exact", "covers", "part", "overlaps"};
  }
  return result;
}

/// The cells of a proposal, in the order of kColumns.
std::vector<std::string> sheet_row(const std::string& state, const model::Coding& coding,
                                   const model::SurveyQuestion& question,
                                   const model::Answer& answer, const present::Wording& wording) {
  return {state,
          coding.question,
          std::string(model::in_language(question.text, wording.texts.language())),
          answer.text,
          coding.group,
          coding.concept_id.value_or(model::ConceptId()),
          std::string(name(coding.relation)),
          coding.term,
          coding.values.empty() ? levels_text(coding.levels)
                                : present::value_labels(coding.values, question, wording),
          present::choices_text(question, wording),
          coding.from ? model::to_string(*coding.from) : "",
          coding.cites,
          fmt::format("{:.1f}", coding.score),
          present::reasons_text(coding.reasons, wording.texts),
          ""};
}

}  // namespace

std::optional<model::Interval> read_levels(std::string_view text) {
  model::Interval levels;
  const char* end = text.data() + text.size();
  const auto low = std::from_chars(text.data(), end, levels.low);
  if (low.ec != std::errc{} || levels.low < 0) return std::nullopt;
  levels.high = levels.low;
  if (low.ptr == end) return levels;
  if (*low.ptr != '-') return std::nullopt;
  const auto high = std::from_chars(low.ptr + 1, end, levels.high);
  if (high.ec != std::errc{} || high.ptr != end || levels.high < levels.low) return std::nullopt;
  return levels;
}

std::string coded_sheet(const std::vector<load::AnswerFile>& files, const model::Survey& survey,
                        const present::Wording& wording) {
  std::vector<std::vector<std::string>> rows;
  for (const load::AnswerFile& file : files) {
    for (const model::Coding& coding : file.proposals) {
      const model::SurveyQuestion* question = survey.question(coding.question);
      const model::Answer* answer = file.answer.answer_to(coding.question);
      if (question == nullptr || answer == nullptr) continue;
      rows.push_back(sheet_row(file.answer.state, coding, *question, *answer, wording));
    }
  }
  return present::sheet_file(wording.texts("coding.sheet"), columns(wording.texts), rows);
}

std::vector<CodedRow> read_coded_sheet(const std::string& file) {
  std::vector<std::string_view> names;
  for (const Column& column : kColumns) names.push_back(column.name);
  std::vector<CodedRow> rows;
  for (const MarkedRow& marked : read_marked_sheet(file, names, "survey code --to")) {
    model::Coding coding = read_coding(marked.cells, file, marked.row);
    std::string values = coding.levels ? std::string() : marked.cells.at("level");
    rows.push_back({marked.row, marked.reject, marked.cells.at("state"), std::move(coding),
                    std::move(values)});
  }
  return rows;
}

}  // namespace peil::cli
