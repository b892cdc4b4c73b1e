// SPDX-License-Identifier: EUPL-1.2
#include "load/spreadsheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/import_interface.hpp>

#include "load/archive.hpp"
#include "load/csv.hpp"
#include "load/utf8.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

namespace ss = orcus::spreadsheet;

/// Thrown through the parser to stop it.
struct TooLarge {
  std::string what;
};

std::string number_text(double value) {
  if (std::nearbyint(value) == value && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
  return fmt::format("{}", value);
}

/// Cells of all sheets, with a limit on their number.
class Budget {
 public:
  void take() {
    if (++used_ > kMostCells) throw TooLarge{fmt::format("more than {} filled cells", kMostCells)};
  }

 private:
  std::size_t used_ = 0;
};

void put(Sheet& sheet, Budget& budget, std::size_t row, std::size_t column, std::string text) {
  if (row >= kMostRows) throw TooLarge{fmt::format("more than {} rows", kMostRows)};
  if (column >= kMostColumns) throw TooLarge{fmt::format("more than {} columns", kMostColumns)};
  budget.take();
  if (sheet.rows.size() <= row) sheet.rows.resize(row + 1);
  Row& cells = sheet.rows[row];
  if (cells.size() <= column) cells.resize(column + 1);
  cells[column] = std::move(text);
}

class Strings : public ss::iface::import_shared_strings {
 public:
  std::size_t append(std::string_view text) override { return add(text); }
  std::size_t add(std::string_view text) override {
    if (texts_.size() >= kMostCells) throw TooLarge{fmt::format("more than {} texts", kMostCells)};
    texts_.emplace_back(text);
    return texts_.size() - 1;
  }
  void append_segment(std::string_view text) override { segments_ += text; }
  std::size_t commit_segments() override {
    const std::size_t index = add(segments_);
    segments_.clear();
    return index;
  }
  [[nodiscard]] const std::string& text(std::size_t index) const { return texts_.at(index); }

  void set_segment_font(std::size_t) override {}
  void set_segment_bold(bool) override {}
  void set_segment_italic(bool) override {}
  void set_segment_font_name(std::string_view) override {}
  void set_segment_font_size(double) override {}
  void set_segment_font_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t,
                              ss::color_elem_t) override {}

 private:
  std::vector<std::string> texts_;
  std::string segments_;
};

/// Takes the saved result of a formula and drops the formula.
class Formula : public ss::iface::import_formula {
 public:
  Formula(Sheet& sheet, Budget& budget) : sheet_(sheet), budget_(budget) {}
  void set_position(ss::row_t row, ss::col_t column) override {
    row_ = static_cast<std::size_t>(row);
    column_ = static_cast<std::size_t>(column);
    result_.clear();
  }
  void set_formula(ss::formula_grammar_t, std::string_view) override {}
  void set_shared_formula_index(std::size_t) override {}
  void set_result_string(std::string_view value) override { result_ = value; }
  void set_result_value(double value) override { result_ = number_text(value); }
  void set_result_bool(bool value) override { result_ = value ? "yes" : "no"; }
  void set_result_empty() override { result_.clear(); }
  void commit() override { put(sheet_, budget_, row_, column_, std::move(result_)); }

 private:
  Sheet& sheet_;
  Budget& budget_;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::string result_;
};

class SheetReader : public ss::iface::import_sheet {
 public:
  SheetReader(Sheet& sheet, Budget& budget, const Strings& strings)
      : sheet_(sheet), budget_(budget), strings_(strings), formula_(sheet, budget) {}

  ss::iface::import_formula* get_formula() override { return &formula_; }
  void set_auto(ss::row_t row, ss::col_t column, std::string_view text) override {
    set(row, column, std::string(text));
  }
  void set_string(ss::row_t row, ss::col_t column, ss::string_id_t index) override {
    set(row, column, strings_.text(index));
  }
  void set_value(ss::row_t row, ss::col_t column, double value) override {
    set(row, column, number_text(value));
  }
  void set_bool(ss::row_t row, ss::col_t column, bool value) override {
    set(row, column, value ? "yes" : "no");
  }
  void set_date_time(ss::row_t row, ss::col_t column, int year, int month, int day, int, int,
                     double) override {
    set(row, column, fmt::format("{:04}-{:02}-{:02}", year, month, day));
  }
  void fill_down_cells(ss::row_t source, ss::col_t column, ss::row_t count) override {
    const std::string text(
        sheet_.cell(static_cast<std::size_t>(source), static_cast<std::size_t>(column)));
    if (text.empty()) return;
    for (ss::row_t i = 1; i <= count; ++i) set(source + i, column, text);
  }
  void set_format(ss::row_t, ss::col_t, std::size_t) override {}
  void set_format(ss::row_t, ss::col_t, ss::row_t, ss::col_t, std::size_t) override {}
  [[nodiscard]] ss::range_size_t get_sheet_size() const override { return {1'048'576, 16'384}; }

 private:
  void set(ss::row_t row, ss::col_t column, std::string text) {
    if (text.empty()) return;
    put(sheet_, budget_, static_cast<std::size_t>(row), static_cast<std::size_t>(column),
        std::move(text));
  }

  Sheet& sheet_;
  Budget& budget_;
  const Strings& strings_;
  Formula formula_;
};

/// Reads `B12`. What is no such address is beyond every limit.
ss::src_address_t read_address(std::string_view text) {
  std::size_t column = 0;
  std::size_t row = 0;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && column < kMostColumns; ++i) {
    column = column * 26 + static_cast<std::size_t>(text[i] - 'A' + 1);
  }
  for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && row < 100'000'000; ++i) {
    row = row * 10 + static_cast<std::size_t>(text[i] - '0');
  }
  if (i != text.size() || row == 0 || column == 0) throw TooLarge{"a cell outside the sheet"};
  return {0, static_cast<ss::row_t>(row - 1), static_cast<ss::col_t>(column - 1)};
}

class Addresses : public ss::iface::import_reference_resolver {
 public:
  ss::src_address_t resolve_address(std::string_view address) override {
    return read_address(address);
  }
  ss::src_range_t resolve_range(std::string_view range) override {
    const std::size_t colon = range.find(':');
    return {read_address(range.substr(0, colon)),
            read_address(colon == std::string_view::npos ? range : range.substr(colon + 1))};
  }
};

class Book : public ss::iface::import_factory {
 public:
  ss::iface::import_shared_strings* get_shared_strings() override { return &strings_; }
  ss::iface::import_reference_resolver* get_reference_resolver(ss::formula_ref_context_t) override {
    return &addresses_;
  }
  ss::iface::import_sheet* append_sheet(ss::sheet_t, std::string_view name) override {
    sheets_.push_back(std::make_unique<Sheet>(Sheet{std::string(name), {}}));
    readers_.push_back(std::make_unique<SheetReader>(*sheets_.back(), budget_, strings_));
    return readers_.back().get();
  }
  ss::iface::import_sheet* get_sheet(std::string_view name) override {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      if (sheets_[i]->name == name) return readers_[i].get();
    }
    return nullptr;
  }
  ss::iface::import_sheet* get_sheet(ss::sheet_t index) override {
    const auto i = static_cast<std::size_t>(index);
    return i < readers_.size() ? readers_[i].get() : nullptr;
  }
  void finalize() override {}

  [[nodiscard]] std::vector<Sheet> take() {
    std::vector<Sheet> result;
    for (const auto& sheet : sheets_) result.push_back(std::move(*sheet));
    return result;
  }

 private:
  Budget budget_;
  Strings strings_;
  Addresses addresses_;
  std::vector<std::unique_ptr<Sheet>> sheets_;
  std::vector<std::unique_ptr<SheetReader>> readers_;
};

template <typename Filter>
std::vector<Sheet> read_book(std::string_view content) {
  Book book;
  Filter filter(&book);
  filter.read_stream(content);
  return book.take();
}

std::vector<Sheet> read_csv_sheet(std::string_view content, const std::string& name) {
  Sheet sheet;
  Budget budget;
  std::size_t number = 0;
  for (const CsvRow& row : parse_csv(content, name)) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      put(sheet, budget, number, column, row.cells[column]);
    }
    ++number;
  }
  return {std::move(sheet)};
}

std::vector<Sheet> read(std::string_view content, SheetFormat format, const std::string& name) {
  if (format == SheetFormat::csv) return read_csv_sheet(content, name);
  check_archive(content, name);
  return format == SheetFormat::xlsx ? read_book<orcus::orcus_xlsx>(content)
                                     : read_book<orcus::orcus_ods>(content);
}

}  // namespace

std::string_view Sheet::cell(std::size_t row, std::size_t column) const {
  if (row >= rows.size() || column >= rows[row].size()) return {};
  return rows[row][column];
}

std::vector<Sheet> read_sheets(std::string_view content, SheetFormat format,
                               const std::string& name) {
  std::vector<Sheet> sheets;
  try {
    sheets = read(content, format, name);
  } catch (const TooLarge& limit) {
    throw model::InputError(name, "", fmt::format("has {}", limit.what));
  } catch (const model::InputError&) {
    throw;
  } catch (const std::exception&) {  // the reader's own message may quote the content
    throw model::InputError(name, "", "cannot be read as a spreadsheet");
  }
  for (const Sheet& sheet : sheets) {
    for (const Row& row : sheet.rows) {
      for (const std::string& cell : row) require_utf8(cell, name);
    }
  }
  return sheets;
}

}  // namespace peil::load
