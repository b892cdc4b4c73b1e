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

namespace peil::present {

/// How wide text for people is: 100 columns, fewer after `narrow_lines`.
[[nodiscard]] std::size_t line_width();

/// Fits text to a terminal of fewer columns, down to 60, for the rest of the run. Called before any
/// text is made and only for what goes to that terminal, so that a file never depends on it.
void narrow_lines(std::size_t columns);

/// Lines of at most `width` columns, broken where a line may break and at each `\n`; a word that is
/// longer is cut. No trailing spaces; an empty text is one empty line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// A paragraph: wrapped lines, the first after `first`, the others indented as far; each ends in
/// `\n`.
[[nodiscard]] std::string paragraph(std::string_view text, std::string_view first = "",
                                    std::size_t width = line_width());

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
  [[nodiscard]] std::string str(std::size_t width = line_width()) const;

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
