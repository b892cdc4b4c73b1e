// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <pugixml.hpp>
#include <set>

#include "load/format/number_format.hpp"
#include "load/format/odf_styles.hpp"
#include "load/format/sheet_grid.hpp"

namespace peil::load {
namespace {

bool is(const pugi::xml_node& node, std::string_view name) { return name == node.name(); }

using Names = std::set<std::string>;

bool has_style(const pugi::xml_node& node, const char* attribute, const Names& names) {
  return names.contains(node.attribute(attribute).value());
}

/// Text of a paragraph with its blanks and breaks; remarks that people pinned to it are not in it.
/// Neither is what a style strikes out or hides: `struck` is true then.
void append_text(std::string& text, const pugi::xml_node& node, const Names& out_of_force,
                 bool& struck, int depth = 0) {
  if (depth > 50) throw TooLarge{"text nested too deeply"};
  for (const pugi::xml_node& part : node.children()) {
    if (has_style(part, "text:style-name", out_of_force)) {
      struck = true;
      continue;
    }
    if (part.type() == pugi::node_pcdata) {
      text += part.value();
    } else if (is(part, "text:s")) {
      text.append(std::min(part.attribute("text:c").as_uint(1), 100U), ' ');
    } else if (is(part, "text:tab")) {
      text += '\t';
    } else if (is(part, "text:line-break")) {
      text += '\n';
    } else if (!is(part, "office:annotation")) {
      append_text(text, part, out_of_force, struck, depth + 1);
    }
  }
}

/// What stands in a cell.
struct Written {
  std::string text;
  bool struck = false;  ///< something of it is, and was left out
};

Written paragraphs(const pugi::xml_node& cell, const Names& out_of_force) {
  Written result;
  bool first = true;
  for (const pugi::xml_node& paragraph : cell.children("text:p")) {
    if (!first) result.text += '\n';
    first = false;
    if (has_style(paragraph, "text:style-name", out_of_force)) {
      result.struck = true;
    } else {
      append_text(result.text, paragraph, out_of_force, result.struck);
    }
  }
  return result;
}

std::string text_of(const pugi::xml_node& cell, const std::string& shown) {
  const std::string_view type = cell.attribute("office:value-type").value();
  if (type == "float") return number_as_shown(cell.attribute("office:value").as_double(), shown);
  if (type == "date") {
    return std::string(std::string_view(cell.attribute("office:date-value").value()).substr(0, 10));
  }
  if (type == "boolean") return cell.attribute("office:boolean-value").as_bool() ? "yes" : "no";
  return shown;
}

/// An error that is no result; programs give it a number or an empty text as its value.
bool is_error(const pugi::xml_node& cell, const std::string& shown) {
  return cell.attribute("calcext:value-type").value() == std::string_view("error") ||
         (cell.attribute("table:formula") && is_cell_error(shown));
}

class TableReader {
 public:
  /// `out_of_force`: styles whose text is struck out or hidden.
  TableReader(Grid& grid, const Names& out_of_force) : grid_(grid), out_of_force_(out_of_force) {}

  void read_table(const pugi::xml_node& table) {
    read(table);
    for (const Merged& cell : merged_) grid_.merge_down(cell.row, cell.column, cell.last_row);
  }

 private:
  /// Rows and columns of a table, or of a group of them in it.
  void read(const pugi::xml_node& node, int depth = 0) {
    if (depth > 20) throw TooLarge{"rows grouped too deeply"};
    for (const pugi::xml_node& child : node.children()) {
      if (is(child, "table:table-row")) {
        read_row(child);
      } else if (is(child, "table:table-column")) {
        read_column(child);
      } else if (is(child, "table:table-columns") || is(child, "table:table-header-columns") ||
                 is(child, "table:table-column-group")) {
        read(child, depth + 1);
      } else if (is(child, "table:table-header-rows") || is(child, "table:table-rows") ||
                 is(child, "table:table-row-group")) {
        read(child, depth + 1);
      }
    }
  }

  static std::size_t repeated(const pugi::xml_node& node, const char* attribute) {
    return std::max(1U, node.attribute(attribute).as_uint(1));
  }

  /// `collapse` for what somebody hid, `filter` for what a filter hides.
  static bool is_hidden(const pugi::xml_node& node) {
    const std::string_view visibility = node.attribute("table:visibility").value();
    return visibility == "collapse" || visibility == "filter";
  }

  void read_column(const pugi::xml_node& column) {
    const std::size_t columns = repeated(column, "table:number-columns-repeated");
    if (is_hidden(column)) grid_.hide_columns(column_, column_ + columns - 1);
    if (has_style(column, kDefaultStyle, out_of_force_)) {
      struck_columns_.emplace_back(column_, column_ + columns);
    }
    column_ += columns;
  }

  void read_row(const pugi::xml_node& row) {
    const std::size_t rows = repeated(row, "table:number-rows-repeated");
    if (is_hidden(row)) grid_.hide_rows(row_, row_ + rows - 1);
    const bool row_struck = has_style(row, kDefaultStyle, out_of_force_);
    std::size_t column = 0;
    for (const pugi::xml_node& cell : row.children()) {
      const std::size_t columns = repeated(cell, "table:number-columns-repeated");
      if (is(cell, "table:table-cell")) read_cell(cell, {rows, column, columns}, row_struck);
      const std::size_t down = repeated(cell, "table:number-rows-spanned");
      if (down > 1) merged_.push_back({row_, column, row_ + down - 1});
      column += columns;
    }
    row_ += rows;
  }

  /// Where a cell stands: in so many rows from the one being read, and so many columns.
  struct Extent {
    std::size_t rows, column, columns;
  };

  void read_cell(const pugi::xml_node& cell, const Extent& extent, bool row_struck) {
    if (cell.child("office:annotation")) grid_.comment(row_, extent.column);
    Written shown = paragraphs(cell, out_of_force_);
    if (is_error(cell, shown.text)) {
      return grid_.tell({Flaw::Kind::error, row_, extent.column,
                         is_cell_error(shown.text) ? shown.text : std::string()});
    }
    std::string text = text_of(cell, shown.text);
    if (text.empty() && cell.attribute("table:formula") && !cell.attribute("office:value-type")) {
      return grid_.tell({Flaw::Kind::no_result, row_, extent.column, {}});
    }
    if (!text.empty() && is_struck(cell, extent.column, row_struck)) {
      text.clear();
      shown.struck = true;
    }
    if (shown.struck) grid_.tell({Flaw::Kind::struck, row_, extent.column, {}});
    if (!text.empty()) fill(extent.rows, extent.column, extent.columns, text);
  }

  /// A cell without a style of its own has its row's, or else its column's.
  [[nodiscard]] bool is_struck(const pugi::xml_node& cell, std::size_t column,
                               bool row_struck) const {
    if (cell.attribute("table:style-name")) {
      return has_style(cell, "table:style-name", out_of_force_);
    }
    return row_struck || std::ranges::any_of(struck_columns_, [&](const auto& range) {
             return column >= range.first && column < range.second;
           });
  }

  struct Merged {
    std::size_t row, column, last_row;
  };

  /// Stops at the grid's limits, whatever number of repetitions the file claims.
  void fill(std::size_t rows, std::size_t column, std::size_t columns, const std::string& text) {
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t i = 0; i < columns; ++i) grid_.put(row_ + row, column + i, text);
    }
  }

  static constexpr const char* kDefaultStyle = "table:default-cell-style-name";

  Grid& grid_;
  const Names& out_of_force_;
  std::vector<std::pair<std::size_t, std::size_t>> struck_columns_;  ///< from, to before
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::vector<Merged> merged_;
};

/// Styles of tables that are not shown.
Names hidden_styles(const pugi::xml_node& content) {
  Names names;
  for (const pugi::xml_node& style :
       content.child("office:automatic-styles").children("style:style")) {
    const pugi::xml_node table = style.child("style:table-properties");
    if (table.attribute("table:display").as_string("true") == std::string_view("false")) {
      names.insert(style.attribute("style:name").value());
    }
  }
  return names;
}

}  // namespace

std::vector<Sheet> read_ods(std::string_view content, const std::string& name) {
  pugi::xml_document document;
  parse_member(document, content, "content.xml", name);
  Grid grid;
  const pugi::xml_node root = document.child("office:document-content");
  const Names hidden = hidden_styles(root);
  const Names out_of_force = odf_styles_out_of_force(root, content, name);
  const pugi::xml_node body = root.child("office:body").child("office:spreadsheet");
  for (const pugi::xml_node& table : body.children("table:table")) {
    grid.begin_sheet(table.attribute("table:name").value(),
                     hidden.contains(table.attribute("table:style-name").value()));
    TableReader(grid, out_of_force).read_table(table);
  }
  return grid.take();
}

}  // namespace peil::load
