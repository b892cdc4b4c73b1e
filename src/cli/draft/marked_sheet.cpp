// SPDX-License-Identifier: EUPL-1.2
#include "cli/draft/marked_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <filesystem>
#include <initializer_list>
#include <stdexcept>
#include <utility>

#include "load/format/spreadsheet.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"

namespace peil::cli {
namespace {

constexpr std::size_t kFirstRow = 2;  ///< below the names and what people read

load::SheetFormat format_of(const std::string& file) {
  const std::string extension =
      boost::to_lower_copy(std::filesystem::path(file).extension().string());
  if (extension == ".xlsx") return load::SheetFormat::xlsx;
  if (extension == ".ods") return load::SheetFormat::ods;
  if (extension == ".csv") return load::SheetFormat::csv;
  throw model::InputError(file, "", "is no sheet that can be read; expected xlsx, ods or csv");
}

/// What a cell does not hold that stands in it, and what to do.
std::string flaw_text(const load::Flaw& flaw) {
  switch (flaw.kind) {
    case load::Flaw::Kind::error:
      return fmt::format("holds the error {}; correct it", flaw.found);
    case load::Flaw::Kind::struck:
      return "holds text that is struck out; remove it, or take the line away";
    case load::Flaw::Kind::unseen:
      return "holds what its number format hides; give the cell another format";
    case load::Flaw::Kind::no_result:
      return "holds a formula without a saved result; open the file in the office program and save "
             "it";
  }
  throw std::logic_error("a flaw of no kind");
}

bool is_one_of(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, boost::to_lower_copy(text)) != words.end();
}

load::Sheet read_sheet(const std::string& file, const std::vector<std::string_view>& columns,
                       std::string_view written_by) {
  const load::SheetFormat format = format_of(file);
  std::vector<load::Sheet> sheets = load::read_sheets(platform::read_file(file), format, file);
  if (!sheets.empty() && !sheets[0].encoding.empty()) {
    throw model::InputError(file, "", "is not UTF-8 text; save it as 'CSV UTF-8'");
  }
  const bool ours =
      !sheets.empty() && !sheets[0].rows.empty() && std::ranges::equal(sheets[0].rows[0], columns);
  if (!ours) {
    throw model::InputError(file, "row 1",
                            fmt::format("is not the head of a sheet of '{}'", written_by));
  }
  for (const load::Flaw& flaw : sheets[0].flaws) {
    if (flaw.column >= columns.size()) continue;
    throw model::InputError(file, fmt::format("cell {}", load::cell_name(flaw.row, flaw.column)),
                            flaw_text(flaw));
  }
  return std::move(sheets[0]);
}

}  // namespace

std::vector<MarkedRow> read_marked_sheet(const std::string& file,
                                         const std::vector<std::string_view>& columns,
                                         std::string_view written_by) {
  const load::Sheet sheet = read_sheet(file, columns, written_by);
  std::vector<MarkedRow> rows;
  for (std::size_t row = kFirstRow; row < sheet.rows.size(); ++row) {
    MarkedRow marked{row + 1, false, {}};
    for (std::size_t column = 0; column < columns.size(); ++column) {
      marked.cells[std::string(columns[column])] =
          boost::trim_copy(std::string(sheet.cell(row, column)));
    }
    const std::string& confirm = marked.cells.at("confirm");
    marked.reject = is_one_of(confirm, {"no", "nee", "n"});
    if (confirm.empty()) continue;
    if (!marked.reject && !is_one_of(confirm, {"yes", "ja", "y", "x"})) {
      throw model::InputError(file, fmt::format("row {}", row + 1),
                              "'confirm' is neither yes nor no");
    }
    rows.push_back(std::move(marked));
  }
  return rows;
}

}  // namespace peil::cli
