// SPDX-License-Identifier: EUPL-1.2
#include "load/format/table_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "load/format/csv.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

/// A file's rows with the means to complain about one of its cells.
struct Source {
  std::string file;
  std::vector<CsvRow> rows;

  explicit Source(const std::filesystem::path& path) : file(path.string()), rows(read_csv(path)) {
    if (rows.empty()) throw model::InputError(file, "", "is empty; expected a header line");
  }

  [[noreturn]] void fail(const CsvRow& row, std::size_t cell, const std::string& message) const {
    throw model::InputError(file, csv_place(row.line, cell + 1), message);
  }

  void require_header(const std::vector<std::string>& expected) const {
    if (rows.front().cells == expected) return;
    fail(rows.front(), 0, fmt::format("expected the header '{}'", fmt::join(expected, ",")));
  }

  void require_rows() const {
    if (rows.size() == 1) throw model::InputError(file, "", "has a header and no rows");
  }
};

/// The finite number that the whole cell is.
double number(const Source& source, const CsvRow& row, std::size_t cell) {
  const std::string& text = row.cells[cell];
  const char* const end = text.data() + text.size();
  double value = 0;
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec == std::errc() && read.ptr == end && std::isfinite(value)) return value;
  source.fail(row, cell, fmt::format("'{}' is not a finite number", text));
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

std::vector<std::optional<double>> numbers(const Source& source, const CsvRow& row) {
  std::vector<std::optional<double>> result(row.cells.size() - 1);
  for (std::size_t c = 1; c < row.cells.size(); ++c) {
    if (!row.cells[c].empty()) result[c - 1] = number(source, row, c);
  }
  return result;
}

}  // namespace

model::NumberTable read_number_table(const std::filesystem::path& file) {
  const Source source(file);
  require_rectangular(source.rows, source.file);
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
  std::unordered_set<std::string> names;
  for (std::size_t r = 1; r < source.rows.size(); ++r) {
    table.names.push_back(distinct_name(source, source.rows[r], 0, names));
    table.rows.push_back(numbers(source, source.rows[r]));
  }
  return table;
}

model::Pairs read_pairs(const std::filesystem::path& file) {
  const Source source(file);
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

std::vector<model::Weight> read_weights(const std::filesystem::path& file) {
  const Source source(file);
  source.require_header({"name", "parent", "weight"});
  require_rectangular(source.rows, source.file);
  source.require_rows();
  std::vector<model::Weight> weights;
  std::unordered_set<std::string> names;
  for (std::size_t r = 1; r < source.rows.size(); ++r) {
    const CsvRow& row = source.rows[r];
    const double weight = number(source, row, 2);
    if (weight < 0) source.fail(row, 2, fmt::format("the weight {} is negative", row.cells[2]));
    weights.push_back({distinct_name(source, row, 0, names), row.cells[1], weight});
  }
  return weights;
}

}  // namespace peil::load
