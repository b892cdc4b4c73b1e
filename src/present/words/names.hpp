// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_NAMES_HPP
#define PEIL_PRESENT_WORDS_NAMES_HPP

/// \file
/// What things are called in a product: never an id, never a code.

#include <string>
#include <string_view>
#include <vector>

#include "align/table.hpp"
#include "model/codebook.hpp"
#include "present/medium/document.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// What every part of a product needs to name things.
struct Wording {
  const model::Codebook& codebook;
  const Texts& texts;
};

/// "Nederland", "Lidstaat A (fictief)", "Nederland (voorstel)" for a proposal's column.
[[nodiscard]] std::string source_name(const Wording& wording, const align::Column& column);

/// "ahmadi's", "Khyber Pakhtunkhwa", "vrouwen in Balochistan", "het hele land".
[[nodiscard]] std::string subject_name(const Wording& wording, const align::RowKey& key);

/// "lhbtiq+-personen" or "Balochistan", for a concept's or region's id as a cell's path has them.
[[nodiscard]] std::string place_name(const Wording& wording, std::string_view id);

/// "risico op vervolging".
[[nodiscard]] std::string dimension_name(const Wording& wording,
                                         const model::DimensionId& dimension);

/// Whether a row can be compared at all; a nominal attribute has no scale.
[[nodiscard]] bool has_scale(const Wording& wording, const model::DimensionId& dimension);

/// Rows of the table that are about nominal attributes: set side by side, never compared.
[[nodiscard]] std::size_t rows_without_scale(const Wording& wording, const align::Table& table);

/// "2" for a point, "1–3" for an interval.
[[nodiscard]] std::string level_text(const model::Interval& levels);

/// The levels of `range` below and above `levels`, as texts: "3"; "1", "3–4". Empty when the range
/// adds none.
[[nodiscard]] std::vector<std::string> levels_beyond(const model::Interval& levels,
                                                     const model::Interval& range);

/// A text in the product's language; in italics and marked as foreign when it exists only in
/// another.
[[nodiscard]] Inline localised(const Wording& wording, const model::Text& text);

/// What our record remarks on a position, in the product's language. Empty when the position's note
/// holds the source's own words, which are in its language alone.
[[nodiscard]] std::string remark(const Texts& texts, const model::Position& position);

/// Words that are in `language`: foreign unless that is the product's language.
[[nodiscard]] Inline in_own_language(const Wording& wording, std::string text,
                                     const std::string& language);

/// Names of the sources of which our record is partial on some dimension on the day of the table.
[[nodiscard]] std::vector<std::string> partial_sources(const Wording& wording,
                                                       const align::Table& table);

/// Names of the sources whose word on the day of the table is partly known from later documents.
[[nodiscard]] std::vector<std::string> sources_told_later(const Wording& wording,
                                                          const align::Table& table);

/// Names of the sources a document of which may or may not be later: only its year or month is
/// known.
[[nodiscard]] std::vector<std::string> sources_of_unknown_day(const Wording& wording,
                                                              const align::Table& table);

/// "Pakistan".
[[nodiscard]] std::string origin_name(const Wording& wording, const model::OriginId& origin);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_NAMES_HPP
