// SPDX-License-Identifier: EUPL-1.2
#include "present/words/names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "align/dated.hpp"
#include "model/country.hpp"
#include "present/words/cell_facts.hpp"

namespace peil::present {
namespace {

std::string label(const Wording& wording, const model::Text& text) {
  return std::string(model::in_language(text, wording.texts.language()));
}

std::string known_name(const Wording& wording, const model::SourceId& source) {
  const model::Source* known = wording.codebook.source(source);
  if (known != nullptr && !known->label.empty()) return label(wording, known->label);
  const std::string country = model::country_name(source, wording.texts.language());
  return country.empty() ? std::string(source) : country;
}

/// Whether a letter stands at a place, which of a character of several bytes may be any byte.
bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// A source's words with the apostrophe of print, which products show throughout: "pays d’origine".
std::string with_printed_apostrophes(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool apostrophe =
        text[i] == '\'' && i > 0 && letter_at(text, i - 1) && letter_at(text, i + 1);
    result += apostrophe ? std::string_view("’") : text.substr(i, 1);
  }
  return result;
}

bool is_proposal(const align::Column& column) { return column.id == column.source + "*"; }

}  // namespace

std::string source_name(const Wording& wording, const align::Column& column) {
  std::string name = known_name(wording, column.source);
  if (column.fictional) name = wording.texts("source.fictional", {{"name", name}});
  if (is_proposal(column)) name = wording.texts("source.proposal", {{"name", name}});
  return name;
}

std::string place_name(const Wording& wording, std::string_view id) {
  if (const model::Concept* found = wording.codebook.concept_named(model::ConceptId(id))) {
    return label(wording, found->label);
  }
  if (const model::Region* found = wording.codebook.region(model::RegionId(id)))
    return label(wording, found->label);
  return wording.texts("row.country");
}

std::string subject_name(const Wording& wording, const align::RowKey& key) {
  if (key.concept_id && key.region) {
    return wording.texts("row.group_in_region", {{"group", place_name(wording, *key.concept_id)},
                                                 {"region", place_name(wording, *key.region)}});
  }
  if (key.concept_id) return place_name(wording, *key.concept_id);
  if (key.region) return place_name(wording, *key.region);
  return wording.texts("row.country");
}

std::string dimension_name(const Wording& wording, const model::DimensionId& dimension) {
  const model::Dimension* found = wording.codebook.dimension(dimension);
  return found == nullptr ? std::string(dimension) : label(wording, found->label);
}

std::string level_text(const model::Interval& levels) {
  if (levels.is_point()) return fmt::format("{}", levels.low);
  return fmt::format("{}–{}", levels.low, levels.high);
}

std::vector<std::string> levels_beyond(const model::Interval& levels,
                                       const model::Interval& range) {
  std::vector<std::string> beyond;
  if (range.low < levels.low) beyond.push_back(level_text({range.low, levels.low - 1}));
  if (range.high > levels.high) beyond.push_back(level_text({levels.high + 1, range.high}));
  return beyond;
}

Inline localised(const Wording& wording, const model::Text& text) {
  const auto found = text.find(wording.texts.language());
  if (found != text.end() || text.empty()) {
    return Plain{text.empty() ? std::string{} : found->second};
  }
  const auto english = text.find("en");
  const auto& other = english != text.end() ? *english : *text.begin();
  return Foreign{other.second, other.first};
}

std::string remark(const Texts& texts, const model::Position& position) {
  const auto found = position.note.find(texts.language());
  return found == position.note.end() || position.note.size() == 1 ? std::string{} : found->second;
}

Inline in_own_language(const Wording& wording, std::string text, const std::string& language) {
  text = with_printed_apostrophes(text);
  if (language.empty() || language == wording.texts.language()) return Plain{std::move(text)};
  return Foreign{std::move(text), language};
}

bool has_scale(const Wording& wording, const model::DimensionId& dimension) {
  const model::Dimension* found = wording.codebook.dimension(dimension);
  return found != nullptr && !found->nominal();
}

std::size_t rows_without_scale(const Wording& wording, const align::Table& table) {
  return static_cast<std::size_t>(std::ranges::count_if(
      table.rows, [&](const align::Row& row) { return !has_scale(wording, row.key.dimension); }));
}

std::string origin_name(const Wording& wording, const model::OriginId& origin) {
  return model::country_name(origin, wording.texts.language());
}

std::vector<std::string> partial_sources(const Wording& wording, const align::Table& table) {
  std::vector<std::string> names;
  for (const align::Column& column : table.columns) {
    if (recorded_in_part(column) && !is_proposal(column))
      names.push_back(source_name(wording, column));
  }
  return names;
}

std::vector<std::string> sources_told_later(const Wording& wording, const align::Table& table) {
  std::vector<std::string> names;
  for (const align::Column& column : table.columns) {
    const bool later = align::told_later(column, table.as_of);
    if (later && !is_proposal(column)) names.push_back(source_name(wording, column));
  }
  return names;
}

std::vector<std::string> sources_of_unknown_day(const Wording& wording, const align::Table& table) {
  std::vector<std::string> names;
  for (const align::Column& column : table.columns) {
    const bool unknown =
        std::ranges::any_of(column.documents, [&](const model::Document& document) {
          return align::dated_after(document.date, table.as_of) &&
                 !align::surely_dated_after(document.date, table.as_of);
        });
    if (unknown && !is_proposal(column)) names.push_back(source_name(wording, column));
  }
  return names;
}

}  // namespace peil::present
