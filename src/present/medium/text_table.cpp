// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/text_table.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <tuple>

#include "model/unicode.hpp"

namespace peil::present {
namespace {

using model::display_width;
using model::unicode;
using model::utf8;

constexpr std::size_t kNarrowest = 60;
constexpr std::size_t kWidest = 100;
constexpr std::size_t kGap = 2;
constexpr std::size_t kLeast = 8;  ///< a column in which words are cut does not get narrower

icu::UnicodeString without_end_spaces(icu::UnicodeString text) {
  while (!text.isEmpty() && u_isWhitespace(text[text.length() - 1])) {
    text.truncate(text.length() - 1);
  }
  return text;
}

/// An option of a command, such as `--against-instruments`, is one word.
bool inside_option(const icu::UnicodeString& text, int32_t start, int32_t end) {
  const bool option = text.tempSubStringBetween(start, end).indexOf(u"--") >= 0;
  return option && end < text.length() && !u_isWhitespace(text[end - 1]);
}

/// The stretches between which a line may break, spaces included.
std::vector<icu::UnicodeString> stretches(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  // Creating one reads rules; they are the same for nl and en.
  static const std::unique_ptr<icu::BreakIterator> rules(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  if (!rules) throw std::runtime_error("ICU has no rules for breaking lines");
  const std::unique_ptr<icu::BreakIterator> breaks(rules->clone());
  breaks->setText(text);
  std::vector<icu::UnicodeString> parts;
  int32_t start = breaks->first();
  for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    if (inside_option(text, start, end)) continue;
    parts.emplace_back(text, start, end - start);
    start = end;
  }
  return parts;
}

/// Collects the lines of one text.
class Lines {
 public:
  explicit Lines(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

  void add(const icu::UnicodeString& stretch) {
    if (model::width(without_end_spaces(line_ + stretch)) <= width_) {
      line_ += stretch;
    } else {
      if (!line_.isEmpty()) end();
      cut(stretch);
    }
    if (stretch.endsWith(u"\n", 1)) end();
  }
  void end() {
    lines_.push_back(utf8(without_end_spaces(line_)));
    line_.remove();
  }
  [[nodiscard]] std::vector<std::string> take() && {
    if (!line_.isEmpty() || lines_.empty()) end();
    return std::move(lines_);
  }

 private:
  void cut(const icu::UnicodeString& stretch) {
    for (int32_t i = 0; i < stretch.length(); i = stretch.moveIndex32(i, 1)) {
      const icu::UnicodeString next = line_ + stretch.char32At(i);
      if (!line_.isEmpty() && model::width(without_end_spaces(next)) > width_) end();
      line_ += stretch.char32At(i);
    }
  }

  std::size_t width_;
  icu::UnicodeString line_;
  std::vector<std::string> lines_;
};

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    longest = std::max(longest, display_width(text.substr(start, end - start)));
    start = end + 1;
  }
  return longest;
}

std::size_t longest_stretch(std::string_view text) {
  std::size_t longest = 0;
  for (const icu::UnicodeString& part : stretches(unicode(text))) {
    longest = std::max(longest, model::width(without_end_spaces(part)));
  }
  return longest;
}

void append_cells(std::string& text, const std::vector<std::string>& cells,
                  const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    wrapped.push_back(wrap(cells[c], widths[c]));
    height = std::max(height, wrapped.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string row;
    std::size_t missing = 0;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::string cell = line < wrapped[c].size() ? wrapped[c][line] : "";
      if (!cell.empty()) row += std::string(missing, ' ') + cell;
      missing = (cell.empty() ? missing + widths[c]
                              : widths[c] - std::min(widths[c], display_width(cell))) +
                kGap;
    }
    text += row + '\n';
  }
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

std::size_t lines_for(std::size_t columns) { return std::clamp(columns, kNarrowest, kWidest); }

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  Lines lines(width);
  for (const icu::UnicodeString& stretch : stretches(unicode(text))) lines.add(stretch);
  return std::move(lines).take();
}

std::string paragraph(const Texts& texts, std::string_view text, std::string_view first) {
  return paragraph(texts.line_width(), text, first);
}

std::string paragraph(std::size_t width, std::string_view text, std::string_view first) {
  const std::size_t indent = display_width(first);
  std::string result;
  for (const std::string& line : wrap(text, width > indent ? width - indent : 1)) {
    result += (result.empty() ? std::string(first) : std::string(indent, ' ')) + line + '\n';
  }
  return result;
}

void TextTable::add(std::vector<std::string> cells) {
  if (cells.size() != heads_.size()) throw std::invalid_argument("a row needs a cell per column");
  rows_.push_back({std::move(cells), false});
}

void TextTable::section(std::string title) { rows_.push_back({{std::move(title)}, true}); }

std::vector<std::size_t> TextTable::widths(std::size_t total) const {
  std::vector<std::size_t> wanted;
  std::vector<std::size_t> least;
  for (std::size_t c = 0; c < heads_.size(); ++c) {
    wanted.push_back(longest_line(heads_[c]));
    least.push_back(longest_stretch(heads_[c]));
    for (const Row& row : rows_) {
      if (row.section) continue;
      wanted[c] = std::max(wanted[c], longest_line(row.cells[c]));
      least[c] = std::max(least[c], longest_stretch(row.cells[c]));
    }
  }
  std::size_t used = kGap * (heads_.size() - 1);
  for (const std::size_t width : wanted) used += width;
  while (used > total) {
    // The widest column that can still wrap gives one place; when none can, the widest of all, and
    // its longest word is cut.
    const auto gives = [&](std::size_t c) {
      return std::tuple(wanted[c] > kLeast, wanted[c] > least[c], wanted[c]);
    };
    std::size_t widest = 0;
    for (std::size_t c = 1; c < heads_.size(); ++c) {
      if (gives(c) > gives(widest)) widest = c;
    }
    if (wanted[widest] <= kLeast) break;
    --wanted[widest];
    --used;
  }
  return wanted;
}

std::string TextTable::str(std::size_t width) const {
  const std::vector<std::size_t> columns = widths(width);
  std::string text;
  append_cells(text, heads_, columns);
  std::string rule;
  for (const std::size_t column : columns) {
    if (!rule.empty()) rule += std::string(kGap, ' ');
    rule += repeated("─", column);
  }
  text += rule + '\n';
  for (const Row& row : rows_) {
    if (row.section) {
      text += paragraph(width, row.cells.front());
    } else {
      append_cells(text, row.cells, columns);
    }
  }
  return text;
}

}  // namespace peil::present
