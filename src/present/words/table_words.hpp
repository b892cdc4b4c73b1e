// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_TABLE_WORDS_HPP
#define PEIL_PRESENT_WORDS_TABLE_WORDS_HPP

/// \file
/// How tables on a terminal name rows, cells and documents.

#include <string>
#include <string_view>
#include <vector>

#include "align/table.hpp"
#include "compare/compare.hpp"
#include "present/words/names.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// The names of things in the language of the output.
class TableWords {
 public:
  TableWords(const model::Codebook& codebook, const Texts& texts)
      : codebook_(codebook), texts_(texts) {}

  [[nodiscard]] const Texts& texts() const { return texts_; }
  [[nodiscard]] std::string in_language(const model::Text& text) const {
    return std::string(model::in_language(text, texts_.language()));
  }
  /// "Netherlands", "Netherlands (proposal)", "Netherlands (practice, case law)".
  [[nodiscard]] std::string source(const align::Column& column) const;
  [[nodiscard]] std::string source(std::string_view id) const;
  [[nodiscard]] std::string dimension(const model::DimensionId& id) const;
  /// "ahmadis", "women in Balochistan", "the whole country".
  [[nodiscard]] std::string row(const align::RowKey& key) const;
  /// "ahmadis (risk of persecution)"; of the whole country the dimension alone.
  [[nodiscard]] std::string question(const align::RowKey& key) const;
  /// Name of a concept, a region or an origin.
  [[nodiscard]] std::string place(std::string_view id) const;
  /// Key of the head of the column that names the rows on one dimension: group, region, or both.
  [[nodiscard]] static std::string_view rows_head(const align::Table& table,
                                                  const model::DimensionId& dimension);
  /// "0 presumed available, 1 case by case, …"; empty for a nominal attribute.
  [[nodiscard]] std::string scale(const model::DimensionId& dimension) const;
  [[nodiscard]] Wording wording() const { return {codebook_, texts_}; }

 private:
  const model::Codebook& codebook_;
  const Texts& texts_;
};

/// "2", "1–3"; with `range` where it differs "2 (1–3)".
[[nodiscard]] std::string level_words(const align::Cell& cell);

/// How the level came about, for all bases but `stated`: "part of the group named"; with the path,
/// where there is one: "follows from a broader group: religious minorities".
[[nodiscard]] std::string basis_words(const TableWords& words, const align::Cell& cell);

/// Why there is no level, for cells without: "not named", "named, conclusion not recorded".
[[nodiscard]] std::string silence_words(const TableWords& words, const align::Column& column,
                                        const align::Cell& cell);

/// The documents a table cites, numbered from 1 in the order of first mention.
class DocumentNumbers {
 public:
  /// "[1][4]"; nothing for documents that are not among `documents`.
  [[nodiscard]] std::string cite(const std::vector<model::Document>& documents,
                                 const std::vector<std::string>& ids);
  /// Title, publisher, date and reference, a paragraph each.
  [[nodiscard]] std::string list(const TableWords& words) const;

 private:
  std::vector<model::Document> cited_;
};

/// Lines on what each source's record covers only partly, or that it has no policy at all.
[[nodiscard]] std::string coverage_notes(const TableWords& words, const align::Table& table);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_TABLE_WORDS_HPP
