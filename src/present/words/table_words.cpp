// SPDX-License-Identifier: EUPL-1.2
#include "present/words/table_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/country.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

/// "practice, case law" from the instruments in a column's id (`NLD:practice,case_law`).
std::string instruments(const Texts& texts, std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    const auto known = model::from_name<model::Instrument>(list.substr(0, end));
    if (known) names.push_back(word(texts, *known));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return texts.list(names);
}

/// Dimensions of which the column's record is partial on the day.
std::vector<std::string> partial(const TableWords& words, const align::Table& table,
                                 const align::Column& column) {
  std::vector<std::string> names;
  for (const align::Row& row : table.rows) {
    const std::string name = words.dimension(row.key.dimension);
    const bool known = std::ranges::any_of(column.coverage, [&](const model::Coverage& coverage) {
      return coverage.state == model::CoverageState::partial &&
             std::ranges::find(coverage.dimensions, row.key.dimension) != coverage.dimensions.end();
    });
    if (known && std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace

std::string TableWords::source(std::string_view id) const {
  align::Column column;
  column.id = column.source = model::SourceId(id);
  return source_name(wording(), column);
}

std::string TableWords::source(const align::Column& column) const {
  const std::string name = source_name(wording(), column);
  const auto colon = column.id.find(':');
  if (colon == std::string::npos) return name;
  const std::string spoken = instruments(texts_, std::string_view(column.id).substr(colon + 1));
  return fmt::format("{} ({})", name, spoken.empty() ? texts_("table.survey") : spoken);
}

std::string TableWords::dimension(const model::DimensionId& id) const {
  return dimension_name(wording(), id);
}

std::string TableWords::row(const align::RowKey& key) const { return subject_name(wording(), key); }

std::string TableWords::question(const align::RowKey& key) const {
  if (!key.concept_id && !key.region) return dimension(key.dimension);
  return fmt::format("{} ({})", row(key), dimension(key.dimension));
}

std::string TableWords::place(std::string_view id) const { return place_name(wording(), id); }

std::string_view TableWords::rows_head(const align::Table& table,
                                       const model::DimensionId& dimension) {
  bool groups = false;
  bool places = false;
  for (const align::Row& row : table.rows) {
    if (row.key.dimension != dimension) continue;
    (row.key.concept_id ? groups : places) = true;
  }
  if (groups && places) return "head.group_or_region";
  return groups ? "head.group" : "head.region";
}

std::string TableWords::scale(const model::DimensionId& dimension) const {
  const model::Dimension* known = codebook_.dimension(dimension);
  std::string text;
  if (known == nullptr) return text;
  for (std::size_t level = 0; level < known->levels.size(); ++level) {
    // A level and its label stay on one line.
    text += fmt::format("{}{}\u00a0{}", level == 0 ? "" : " · ", level,
                        in_language(known->levels[level].label));
  }
  return text;
}

std::string level_words(const align::Cell& cell) {
  if (!cell.levels) return "–";
  if (!cell.range || cell.range == cell.levels) return level_text(*cell.levels);
  return fmt::format("{} ({})", level_text(*cell.levels), level_text(*cell.range));
}

namespace {

/// How the level was reached, when the source does not state it on the row itself.
std::string way_words(const TableWords& words, const align::Cell& cell) {
  if (cell.basis == model::Basis::stated || !cell.levels) return {};
  std::string text = word(words.texts(), cell.basis);
  const bool led_elsewhere =
      cell.basis == model::Basis::inherited || cell.basis == model::Basis::composed;
  if (led_elsewhere && cell.path.size() > 1) {
    std::vector<std::string> names;
    // What is inherited comes from the end of the way; what is composed from all of it.
    const std::size_t first =
        cell.basis == model::Basis::inherited && !cell.divided ? cell.path.size() - 1 : 1;
    for (std::size_t i = first; i < cell.path.size(); ++i)
      names.push_back(words.place(cell.path[i]));
    text += ": " + words.texts().list(names);
  }
  if (cell.open) text += "; " + words.texts()("table.rest_unknown");
  return text;
}

void append_part(std::string& text, const std::string& more) {
  if (!text.empty()) text += "; ";
  text += more;
}

/// Adds what weaker evidence tells of the row.
void append_reported(std::string& text, const Texts& texts, const align::Cell& cell) {
  for (const align::Evidence& evidence : cell.reported) {
    append_part(text, texts("cell.reported", {{"kind", word(texts, evidence.kind)}}) + " " +
                          evidence.position.term);
  }
}

}  // namespace

std::string basis_words(const TableWords& words, const align::Cell& cell) {
  std::string text = way_words(words, cell);
  if (cell.confirmed_until) {
    append_part(text, words.texts()("cell.not_confirmed", {{"date", *cell.confirmed_until}}));
  }
  append_reported(text, words.texts(), cell);
  return text;
}

std::string silence_words(const TableWords& words, const align::Column& column,
                          const align::Cell& cell) {
  if (column.no_policy) return words.texts()("table.no_policy");
  if (cell.basis == model::Basis::silent && !cell.evidence.empty()) {
    return words.texts()("table.named_only");
  }
  return word(words.texts(), cell.basis);
}

std::string DocumentNumbers::cite(const std::vector<model::Document>& documents,
                                  const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) {
    const auto found = std::ranges::find(documents, id, &model::Document::id);
    if (found == documents.end()) continue;
    const auto same = [&](const model::Document& cited) {
      return cited.title == found->title && cited.date == found->date &&
             cited.reference == found->reference;
    };
    auto place = std::ranges::find_if(cited_, same);
    if (place == cited_.end()) place = cited_.insert(cited_.end(), *found);
    text += fmt::format("[{}]", place - cited_.begin() + 1);
  }
  return text;
}

std::string DocumentNumbers::list(const TableWords& words) const {
  std::string text;
  for (std::size_t i = 0; i < cited_.size(); ++i) {
    const model::Document& document = cited_[i];
    std::string line = document.title;
    for (const std::string& part :
         {document.publisher, words.texts().partial_date(document.date), document.reference}) {
      if (!part.empty()) line += ", " + part;
    }
    text += paragraph(words.texts(), line, fmt::format("{:>4} ", fmt::format("[{}]", i + 1)));
  }
  return text;
}

std::string coverage_notes(const TableWords& words, const align::Table& table) {
  const Texts& texts = words.texts();
  const std::string origin = model::country_name(table.origin, texts.language());
  std::vector<std::string> unrecorded;
  // Sources with the same gaps, in the order of the table, by what their note says.
  std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> gaps;
  std::vector<std::string> newest;
  std::string text;
  for (const align::Column& column : table.columns) {
    if (column.id == column.source + "*") continue;
    if (const std::string date = align::newest_document(column, table.as_of); !date.empty()) {
      newest.push_back(fmt::format("{} ({})", words.source(column), texts.partial_date(date)));
    }
    if (column.no_policy) {
      const bool guidance = column.kind == model::SourceKind::guidance;
      text += paragraph(texts,
                        texts(guidance ? "table.note.no_guidance" : "table.note.no_policy",
                              {{"source", words.source(column)}, {"origin", origin}}),
                        "- ");
    } else if (!column.recorded) {
      unrecorded.push_back(words.source(column));
    } else if (auto dimensions = partial(words, table, column); !dimensions.empty()) {
      auto same = std::ranges::find(gaps, dimensions, &decltype(gaps)::value_type::first);
      if (same == gaps.end()) same = gaps.insert(gaps.end(), {std::move(dimensions), {}});
      same->second.push_back(words.source(column));
    }
  }
  if (!unrecorded.empty()) {
    text += paragraph(
        texts, texts("table.note.no_record", {{"source", unrecorded}, {"origin", origin}}), "- ");
  }
  for (const auto& [dimensions, sources] : gaps) {
    text += paragraph(
        texts, texts("table.note.partial", {{"source", sources}, {"subjects", dimensions}}), "- ");
  }
  if (!gaps.empty()) text += paragraph(texts, texts("table.note.partial_means"), "- ");
  if (!newest.empty()) {
    text += paragraph(texts, texts("table.note.newest", {{"sources", newest}}), "- ");
  }
  if (const auto later = sources_told_later(words.wording(), table); !later.empty()) {
    text += paragraph(texts, texts("table.note.later", {{"sources", later}}), "- ");
  }
  if (const auto open = sources_of_unknown_day(words.wording(), table); !open.empty()) {
    text += paragraph(texts, texts("table.note.day_unknown", {{"sources", open}}), "- ");
  }
  return text;
}

}  // namespace peil::present
