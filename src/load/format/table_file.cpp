// SPDX-License-Identifier: EUPL-1.2
#include "load/format/table_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "load/format/cell_number.hpp"
#include "load/format/csv.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

/// A file's rows with the means to complain about one of its cells.
struct Source {
  std::string file;
  char separator = ',';
  std::vector<CsvRow> rows;

  Source(const std::filesystem::path& path, std::vector<std::string>* notes)
      : file(path.string()), rows(read_csv(path, &separator, notes)) {
    if (rows.empty()) throw model::InputError(file, "", "is empty; expected a header line");
  }

  [[noreturn]] void fail(const CsvRow& row, std::size_t cell, const std::string& message,
                         model::Advice advice = {}) const {
    throw model::InputError(file, csv_place(row.line, cell + 1), message, std::move(advice));
  }

  void require_header(const std::vector<std::string>& expected) const {
    if (rows.front().cells == expected) return;
    fail(rows.front(), 0, fmt::format("expected the header '{}'", fmt::join(expected, ",")));
  }

  void require_rows() const {
    if (rows.size() == 1) throw model::InputError(file, "", "has a header and no rows");
  }
};

[[noreturn]] void fail_no_number(const Source& source, const CsvRow& row, std::size_t cell) {
  source.fail(row, cell, fmt::format("'{}' is not a finite number", row.cells[cell]));
}

/// The number that a cell is with a point or with a comma for its decimals.
struct Reading {
  std::optional<double> point;
  std::optional<double> comma;
};

/// Tells how a file writes its numbers: cell by cell, until all are seen.
class Decimals {
 public:
  explicit Decimals(const Source& source) : source_(source) {}

  void see(const CsvRow& row, std::size_t cell) {
    const std::string text = plain_cell(row.cells[cell]);
    if (is_missing(text)) return;
    const Reading reading{number_of(text, '.'), number_of(text, ',')};
    if (!reading.point && !reading.comma) fail_no_number(source_, row, cell);
    if (!reading.comma && !point_) point_ = {&row, cell};
    if (!reading.point && !comma_) comma_ = {&row, cell};
    const bool unlike = reading.point && reading.comma && *reading.point != *reading.comma;
    const bool plain = source_.separator == ',' && text.find(',') == text.npos;
    if (unlike && plain && !point_) point_ = {&row, cell};  // as programs write numbers
    if (unlike && !plain && !either_) either_ = {&row, cell};
  }

  /// The decimal sign of the file.
  [[nodiscard]] char sign() const {
    if (point_ && comma_) {
      source_.fail(
          *comma_->row, comma_->cell,
          fmt::format("'{}' has a decimal comma and '{}' on line {} a decimal point; write "
                      "all numbers in one way",
                      text(*comma_), text(*point_), point_->row->line));
    }
    if (either_ && !point_ && !comma_) {
      source_.fail(*either_->row, either_->cell,
                   fmt::format("'{}' may be {} or {}; write numbers without a sign between "
                               "thousands",
                               text(*either_), *number_of(plain_cell(text(*either_)), '.'),
                               *number_of(plain_cell(text(*either_)), ',')));
    }
    return comma_ ? ',' : '.';
  }

 private:
  struct Cell {
    const CsvRow* row;
    std::size_t cell;
  };
  static const std::string& text(const Cell& cell) { return cell.row->cells[cell.cell]; }

  const Source& source_;
  std::optional<Cell> point_;   ///< a cell that is a number with a decimal point alone
  std::optional<Cell> comma_;   ///< … with a decimal comma alone
  std::optional<Cell> either_;  ///< … with both, and another number
};

/// Rows at the end that are empty, rule lines or, after the last number, text in the first cell
/// alone, as publishers write notes and sources: they are no part of the table.
void drop_notes(Source& source, std::vector<std::string>* notes) {
  const auto is_note = [](const CsvRow& row) {
    return std::all_of(row.cells.begin() + 1, row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
  };
  const auto is_empty = [](const CsvRow& row) {
    return std::ranges::all_of(row.cells, [](const std::string& cell) {
      return cell.empty() || (cell.size() > 1 && cell.find_first_not_of("-=_") == cell.npos);
    });
  };
  std::vector<std::string> left_out;
  while (source.rows.size() > 2 && is_note(source.rows.back())) {
    const CsvRow& row = source.rows.back();
    if (!is_empty(row)) {
      left_out.push_back(fmt::format("{}: line {}: '{}' has no values and was left out",
                                     source.file, row.line, row.cells.front()));
    }
    source.rows.pop_back();
  }
  const auto gone = std::ranges::remove_if(source.rows.begin() + 1, source.rows.end(), is_empty);
  source.rows.erase(gone.begin(), gone.end());
  if (notes != nullptr) notes->insert(notes->end(), left_out.rbegin(), left_out.rend());
}

/// A title above the head: text in the first cell alone, before a row with text in others.
void drop_title(Source& source, std::vector<std::string>* notes) {
  const auto names_columns = [](const CsvRow& row) {
    return row.cells.size() > 1 &&
           std::all_of(row.cells.begin() + 1, row.cells.end(), [](const std::string& cell) {
             return !cell.empty() && !number_of(cell, '.') && !number_of(cell, ',');
           });
  };
  if (source.rows.size() < 3 || source.rows[0].cells.size() > 1 || !names_columns(source.rows[1])) {
    return;
  }
  if (notes != nullptr) {
    notes->push_back(fmt::format("{}: line {}: '{}' stands above the head and was left out",
                                 source.file, source.rows[0].line, source.rows[0].cells.front()));
  }
  source.rows.erase(source.rows.begin());
}

std::string distinct_name(const Source& source, const CsvRow& row, std::size_t cell,
                          std::unordered_set<std::string>& seen) {
  const std::string& name = row.cells[cell];
  if (name.empty()) source.fail(row, cell, "a name is missing");
  if (!seen.insert(name).second) {
    source.fail(row, cell, fmt::format("'{}' occurs a second time", name));
  }
  return name;
}

/// Whether a column holds text in more than one row and no number; the row of the first text.
const CsvRow* text_column(const Source& source, std::size_t column) {
  const CsvRow* text = nullptr;
  std::size_t given = 0;
  for (std::size_t r = 1; r < source.rows.size(); ++r) {
    const std::string cell = plain_cell(source.rows[r].cells[column]);
    if (is_missing(cell)) continue;
    if (number_of(cell, '.') || number_of(cell, ',')) return nullptr;
    ++given;
    if (text == nullptr) text = &source.rows[r];
  }
  return given > 1 ? text : nullptr;
}

/// \throws model::InputError naming the columns that hold text and no number.
void require_no_text_column(const Source& source) {
  const std::vector<std::string>& header = source.rows.front().cells;
  std::vector<std::string> names;
  const CsvRow* first = nullptr;
  std::size_t at = 0;
  for (std::size_t c = 1; c < header.size(); ++c) {
    const CsvRow* text = text_column(source, c);
    if (text == nullptr) continue;
    if (names.empty()) {
      first = text;
      at = c;
    }
    names.push_back(fmt::format("'{}'", header[c]));
  }
  if (names.empty()) return;
  const bool one = names.size() == 1;
  source.fail(*first, at,
              fmt::format("{} {} {} text ('{}'), not numbers; leave {} out",
                          one ? "column" : "columns", fmt::join(names, ", "),
                          one ? "holds" : "hold", first->cells[at], one ? "it" : "them"),
              {model::Advice::Kind::choose_columns});
}

/// Place of a column in the header. \throws model::InputError naming those that there are.
std::size_t column_named(const Source& source, const std::string& name) {
  const std::vector<std::string>& header = source.rows.front().cells;
  const auto found = std::ranges::find(header, name);
  if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
  source.fail(source.rows.front(), 0,
              fmt::format("has no column '{}'; it has {}", name, fmt::join(header, ", ")));
}

/// Names of columns, of which one may hold commas itself.
std::vector<std::string> split_names(const Source& source, const std::vector<std::string>& given) {
  const std::vector<std::string>& header = source.rows.front().cells;
  std::vector<std::string> names;
  for (const std::string& text : given) {
    if (std::ranges::find(header, text) != header.end()) {
      names.push_back(text);
      continue;
    }
    std::vector<std::string> parts;
    boost::split(parts, text, boost::is_any_of(","));
    for (std::string& part : parts) names.push_back(boost::trim_copy(part));
  }
  return names;
}

/// Leaves the column of names first and then the columns chosen.
void choose(Source& source, const TableChoice& choice) {
  if (!choice.id && choice.columns.empty()) return;
  std::vector<std::size_t> kept{choice.id ? column_named(source, *choice.id) : 0};
  for (const std::string& name : split_names(source, choice.columns)) {
    kept.push_back(column_named(source, name));
  }
  for (std::size_t c = 0; choice.columns.empty() && c < source.rows.front().cells.size(); ++c) {
    if (c != kept.front()) kept.push_back(c);
  }
  for (CsvRow& row : source.rows) {
    std::vector<std::string> cells;
    for (const std::size_t column : kept) cells.push_back(row.cells[column]);
    row.cells = std::move(cells);
  }
}

char decimal_sign(const Source& source) {
  Decimals decimals(source);
  for (std::size_t r = 1; r < source.rows.size(); ++r) {
    for (std::size_t c = 1; c < source.rows[r].cells.size(); ++c) decimals.see(source.rows[r], c);
  }
  return decimals.sign();
}

std::vector<std::optional<double>> numbers(const CsvRow& row, char decimal) {
  std::vector<std::optional<double>> result(row.cells.size() - 1);
  for (std::size_t c = 1; c < row.cells.size(); ++c) {
    const std::string cell = plain_cell(row.cells[c]);
    if (!is_missing(cell)) result[c - 1] = number_of(cell, decimal);
  }
  return result;
}

}  // namespace

model::NumberTable read_number_table(const std::filesystem::path& file,
                                     std::vector<std::string>* notes, const TableChoice& choice) {
  Source source(file, notes);
  drop_title(source, notes);
  drop_notes(source, notes);
  require_rectangular(source.rows, source.file);
  choose(source, choice);
  const CsvRow& header = source.rows.front();
  if (header.cells.size() < 2) {
    source.fail(header, 1, "expected a column of names and at least one of numbers");
  }
  source.require_rows();

  model::NumberTable table;
  std::unordered_set<std::string> columns;
  for (std::size_t c = 1; c < header.cells.size(); ++c) {
    table.columns.push_back(distinct_name(source, header, c, columns));
  }
  require_no_text_column(source);
  const char decimal = decimal_sign(source);
  std::unordered_set<std::string> names;
  for (std::size_t r = 1; r < source.rows.size(); ++r) {
    table.names.push_back(distinct_name(source, source.rows[r], 0, names));
    table.rows.push_back(numbers(source.rows[r], decimal));
  }
  return table;
}

model::Pairs read_pairs(const std::filesystem::path& file, std::vector<std::string>* notes) {
  const Source source(file, notes);
  source.require_header({"above", "below"});
  source.require_rows();
  model::Pairs pairs;
  std::unordered_map<std::string, std::size_t> places;
  const auto place = [&](const std::string& name) {
    const auto [found, fresh] = places.try_emplace(name, pairs.elements.size());
    if (fresh) pairs.elements.push_back(name);
    return found->second;
  };
  for (std::size_t r = 1; r < source.rows.size(); ++r) {
    const CsvRow& row = source.rows[r];
    if (row.cells.size() > 2) source.fail(row, 2, "expected at most two names");
    if (row.cells.front().empty()) source.fail(row, 0, "a name is missing");
    const std::size_t above = place(row.cells.front());
    if (row.cells.size() == 2 && !row.cells.back().empty()) {
      pairs.above.emplace_back(above, place(row.cells.back()));
    }
  }
  return pairs;
}

std::vector<model::Weight> read_weights(const std::filesystem::path& file,
                                        std::vector<std::string>* notes) {
  const Source source(file, notes);
  source.require_header({"name", "parent", "weight"});
  require_rectangular(source.rows, source.file);
  source.require_rows();
  std::vector<model::Weight> weights;
  Decimals decimals(source);
  for (std::size_t r = 1; r < source.rows.size(); ++r) decimals.see(source.rows[r], 2);
  const char decimal = decimals.sign();
  std::unordered_set<std::string> names;
  for (std::size_t r = 1; r < source.rows.size(); ++r) {
    const CsvRow& row = source.rows[r];
    const auto read = number_of(plain_cell(row.cells[2]), decimal);
    if (!read) fail_no_number(source, row, 2);
    const double weight = *read;
    if (weight < 0) source.fail(row, 2, fmt::format("the weight {} is negative", row.cells[2]));
    weights.push_back({distinct_name(source, row, 0, names), row.cells[1], weight});
  }
  return weights;
}

}  // namespace peil::load
