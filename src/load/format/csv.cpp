// SPDX-License-Identifier: EUPL-1.2
#include "load/format/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <orcus/csv_parser.hpp>

#include "load/format/text_file.hpp"
#include "load/format/utf8.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

constexpr std::size_t kLargestTable = 512'000'000;  ///< bytes

/// Receives what orcus reads. The text it reads always ends with a line feed, so a cell that
/// reaches the end of the text is a quoted one that was never closed.
class RowCollector : public orcus::csv_handler {
 public:
  RowCollector(const char* end, const std::string& file) : end_(end), file_(file) {}

  void begin_row() {
    row_ = {line_, {}};
    if (!rows_.empty()) row_.cells.reserve(rows_.back().cells.size());
  }

  void cell(const char* text, std::size_t length, bool transient) {
    if (!transient && text != nullptr && static_cast<std::ptrdiff_t>(length) >= end_ - text) {
      throw model::InputError(file_, csv_place(row_.line, row_.cells.size() + 1),
                              "the quote is not closed");
    }
    row_.cells.emplace_back(text == nullptr ? "" : text, length);
  }

  void end_row() {
    ++line_;
    for (const std::string& cell : row_.cells) {
      line_ += static_cast<std::size_t>(std::ranges::count(cell, '\n'));
    }
    const bool blank = row_.cells.size() == 1 && row_.cells.front().empty();
    if (!blank) rows_.push_back(std::move(row_));
  }

  /// orcus gives up in two cases: inside a quoted cell, and when text follows one, which it has
  /// then handed over already.
  [[noreturn]] void fail(bool at_end) const {
    throw model::InputError(file_, csv_place(row_.line, row_.cells.size() + (at_end ? 1 : 0)),
                            at_end ? "the quote is not closed" : "text follows a closing quote");
  }
  [[nodiscard]] std::vector<CsvRow> take() { return std::move(rows_); }

 private:
  const char* end_;
  const std::string& file_;
  std::size_t line_ = 1;
  CsvRow row_;
  std::vector<CsvRow> rows_;
};

char separator_of(std::string_view text) {
  const std::string_view header = text.substr(0, text.find('\n'));
  const std::size_t tab = header.find('\t');
  if (tab != header.npos && header.find(',', tab) == header.npos) return '\t';
  return header.find(',') == header.npos && header.find(';') != header.npos ? ';' : ',';
}

}  // namespace

std::string csv_place(std::size_t line, std::size_t column) {
  return fmt::format("line {}, column {}", line, column);
}

std::vector<CsvRow> parse_csv(std::string_view text, const std::string& file) {
  require_utf8(text, file);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string lines(text);
  if (lines.find('\r') != lines.npos) boost::replace_all(lines, "\r\n", "\n");
  if (lines.empty() || lines.back() != '\n') lines += '\n';

  orcus::csv::parser_config config;
  const char between = separator_of(lines);
  config.delimiters = between;
  config.text_qualifier = '"';
  config.trim_cell_value = between != '\t';  // to orcus a tab is a blank like any other
  RowCollector collector(lines.data() + lines.size(), file);
  try {
    orcus::csv_parser<RowCollector>(lines.data(), lines.size(), collector, config).parse();
  } catch (const orcus::csv::parse_error& error) {
    collector.fail(std::string_view(error.what()).starts_with("stream ended"));
  }
  std::vector<CsvRow> rows = collector.take();
  for (CsvRow& row : rows) {
    if (between != '\t') break;
    for (std::string& cell : row.cells) boost::trim(cell);
  }
  return rows;
}

std::vector<CsvRow> read_csv(const std::filesystem::path& file) {
  const std::string text = require_text(file, kLargestTable);
  return parse_csv(text, file.string());
}

void require_rectangular(const std::vector<CsvRow>& rows, const std::string& file) {
  constexpr std::size_t kMostFindings = 20;
  std::vector<model::Finding> findings;
  for (const CsvRow& row : rows) {
    const std::size_t expected = rows.front().cells.size();
    if (row.cells.size() == expected) continue;
    findings.push_back({file, csv_place(row.line, std::min(row.cells.size(), expected) + 1),
                        fmt::format("the row has {} cells, expected {} as in the first row",
                                    row.cells.size(), expected)});
    if (findings.size() == kMostFindings) break;
  }
  if (!findings.empty()) throw model::InputError(std::move(findings));
}

}  // namespace peil::load
