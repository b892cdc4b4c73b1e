// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_TEXT_TABLE_HPP
#define PEIL_PRESENT_MEDIUM_TEXT_TABLE_HPP

/// \file
/// Tables and paragraphs for a terminal: UTF-8, wrapped between words as the language allows (ICU),
/// never wider than asked, for which a word longer than a line or a column is cut, unless a table
/// has so many columns that they would become unreadable.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "present/words/texts.hpp"

namespace peil::present {

/// How wide text for people is on a terminal of so many columns: as wide, from 60 to 100.
[[nodiscard]] std::size_t lines_for(std::size_t columns);

/// Lines of at most `width` columns, broken where a line may break and at each `\n`; a word that is
/// longer is cut. No trailing spaces; an empty text is one empty line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// A paragraph: wrapped lines, the first after `first`, the others indented as far; each ends in
/// `\n`.
[[nodiscard]] std::string paragraph(std::size_t width, std::string_view text,
                                    std::string_view first = "");

/// The same, as wide as lines of these texts are.
[[nodiscard]] std::string paragraph(const Texts& texts, std::string_view text,
                                    std::string_view first = "");

/// A table with a head, rows and section headings. Columns are as wide as they need; when that is
/// too much, the widest give way and their cells wrap.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> heads) : heads_(std::move(heads)) {}

  /// \throws std::invalid_argument unless there is a cell for every head.
  void add(std::vector<std::string> cells);
  /// A heading above the rows that follow.
  void section(std::string title);

  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] std::string str(std::size_t width) const;

 private:
  struct Row {
    std::vector<std::string> cells;  ///< one for each head; only the title for a section
    bool section = false;
  };
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t total) const;

  std::vector<std::string> heads_;
  std::vector<Row> rows_;
};

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_TEXT_TABLE_HPP
