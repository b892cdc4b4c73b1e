// SPDX-License-Identifier: EUPL-1.2
#include "load/format/csv.hpp"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <map>
#include <optional>
#include <orcus/csv_parser.hpp>
#include <utility>

#include "load/format/encoding.hpp"
#include "load/format/text_file.hpp"
#include "load/format/utf8.hpp"
#include "model/error.hpp"
#include "model/text/control_signs.hpp"

namespace peil::load {
namespace {

constexpr std::size_t kLargestTable = 512'000'000;  ///< bytes

/// A cell as it was meant: without the apostrophe that keeps a spreadsheet from computing it, and
/// with controls shown.
std::string plain_text(std::string_view cell) {
  constexpr std::string_view kComputed = "=+-@\t\r";
  const bool guarded = cell.size() > 1 && cell[0] == '\'' && kComputed.find(cell[1]) != cell.npos;
  return model::with_visible_controls(guarded ? cell.substr(1) : cell);
}

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
    row_.cells.push_back(text == nullptr ? "" : plain_text({text, length}));
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

constexpr std::string_view kSeparators = "\t;,";
constexpr char kTab = '\x1f';  ///< stands for a tab between cells: to orcus a tab is a blank

/// How often each separator stands outside quotes, by line that is not blank; the first ones tell.
using Counts = std::vector<std::array<std::size_t, kSeparators.size()>>;

/// Walks over `text`, calling `found` for each character outside of quoted cells.
template <typename Found>
void outside_quotes(std::string_view text, Found found) {
  bool quoted = false;
  bool starts = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && (quoted || starts)) {
      quoted = !quoted;
      starts = !quoted;  // a doubled quote opens the cell again
    } else if (!quoted) {
      if (!found(i)) return;
      const bool between = text[i] == '\n' || kSeparators.find(text[i]) != kSeparators.npos;
      starts = between || (starts && text[i] == ' ');
    }
  }
}

Counts count_separators(std::string_view text) {
  constexpr std::size_t kLines = 200;
  Counts counts;
  bool fresh = true;
  outside_quotes(text, [&](std::size_t i) {
    if (text[i] == '\n') {
      fresh = true;
      return counts.size() < kLines;
    }
    if (std::exchange(fresh, false)) counts.emplace_back();
    const std::size_t which = kSeparators.find(text[i]);
    if (which != kSeparators.npos) ++counts.back()[which];
    return true;
  });
  return counts;
}

/// Number of lines that have the separator as often as most lines that have it.
std::size_t lines_alike(const Counts& counts, std::size_t which) {
  std::map<std::size_t, std::size_t> lines;
  for (const auto& line : counts) {
    if (line[which] > 0) ++lines[line[which]];
  }
  std::size_t most = 0;
  for (const auto& [number, alike] : lines) most = std::max(most, alike);
  return most;
}

/// Tab, semicolon or comma: which one divides most lines into as many cells.
char separator_of(std::string_view text, const std::string& file) {
  const std::string_view header = text.substr(0, text.find('\n'));
  const std::size_t tab = header.find('\t');
  const Counts counts = count_separators(text);
  const auto divides_all = [&counts](std::size_t which) {
    return !counts.empty() && lines_alike(counts, which) == counts.size();
  };
  const bool tabs = divides_all(0) && !divides_all(1) && !divides_all(2);
  if (tabs || (tab != header.npos && header.find(',', tab) == header.npos)) return '\t';
  const std::size_t semicolons = lines_alike(counts, 1);
  const std::size_t commas = lines_alike(counts, 2);
  if (semicolons != commas) return semicolons > commas ? ';' : ',';
  if (commas == 0 || counts.front()[1] == 0) return ',';
  if (counts.front()[2] == 0) return ';';
  throw model::InputError(file, "line 1",
                          "may be divided by semicolons or by commas; put a line 'sep=;' or "
                          "'sep=,' above it, or save it as CSV with quoted cells");
}

/// What a spreadsheet program says of the separator in a first line `sep=;`, which is blanked.
std::optional<char> declared_separator(std::string& text) {
  const std::size_t end = text.find('\n');
  if (end != 5 || !boost::istarts_with(text, "sep=")) return std::nullopt;
  const char separator = text[4];
  text.erase(0, end);
  return separator;
}

[[noreturn]] void fail_encoding(const model::InputError& error) {
  std::vector<model::Finding> findings = error.findings();
  for (model::Finding& finding : findings) {
    finding.message += "; save it as 'CSV UTF-8' (in LibreOffice: character set UTF-8)";
  }
  throw model::InputError(std::move(findings));
}

/// UTF-8 from what is UTF-8 or, where the caller says so, Windows-1252.
std::string from_bytes(std::string_view text, const std::string& file, std::string* encoding) {
  try {
    if (encoding == nullptr) {
      require_utf8(text, file);
      return std::string(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
    }
    Decoded known = decoded(text, file);
    *encoding = std::move(known.from);
    return std::move(known.text);
  } catch (const model::InputError& error) {
    fail_encoding(error);
  }
}

/// UTF-8 with line feeds only; by its mark of byte order, from UTF-16 ("Unicode text"), too.
std::string as_lines(std::string_view text, const std::string& file, std::string* encoding) {
  std::string lines;
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    const icu::UnicodeString wide(text.data(), static_cast<std::int32_t>(text.size()), "UTF-16");
    if (text.size() % 2 != 0 || wide.indexOf(u'\xFFFD') >= 0) {
      throw model::InputError(file, "", "is not whole UTF-16 text; save it as 'CSV UTF-8'");
    }
    wide.toUTF8String(lines);
  } else {
    lines = from_bytes(text, file, encoding);
  }
  if (lines.find('\r') != lines.npos) boost::replace_all(lines, "\r\n", "\n");
  if (lines.empty() || lines.back() != '\n') lines += '\n';
  return lines;
}

}  // namespace

std::string csv_place(std::size_t line, std::size_t column) {
  return fmt::format("line {}, column {}", line, column);
}

std::vector<CsvRow> parse_csv(std::string_view text, const std::string& file, char* separator,
                              std::string* encoding) {
  std::string lines = as_lines(text, file, encoding);
  const auto declared = declared_separator(lines);
  char between = declared ? *declared : separator_of(lines, file);
  if (separator != nullptr) *separator = between;
  if (between == '\t') {
    std::vector<std::size_t> tabs;
    outside_quotes(lines, [&](std::size_t i) {
      if (lines[i] == '\t') tabs.push_back(i);
      return true;
    });
    for (const std::size_t i : tabs) lines[i] = kTab;
    between = kTab;
  }
  orcus::csv::parser_config config;
  config.delimiters = between;
  config.text_qualifier = '"';
  config.trim_cell_value = true;
  RowCollector collector(lines.data() + lines.size(), file);
  try {
    orcus::csv_parser<RowCollector>(lines.data(), lines.size(), collector, config).parse();
  } catch (const orcus::csv::parse_error& error) {
    collector.fail(std::string_view(error.what()).starts_with("stream ended"));
  }
  return collector.take();
}

std::vector<CsvRow> read_csv(const std::filesystem::path& file, char* separator,
                             std::vector<std::string>* notes) {
  const std::string text = require_text(file, kLargestTable);
  if (notes == nullptr) return parse_csv(text, file.string(), separator);
  std::string encoding;
  auto rows = parse_csv(text, file.string(), separator, &encoding);
  if (!encoding.empty()) {
    notes->push_back(
        fmt::format("{}: was read as {}; where letters look wrong, save it as 'CSV "
                    "UTF-8'",
                    file.string(), encoding));
  }
  return rows;
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
