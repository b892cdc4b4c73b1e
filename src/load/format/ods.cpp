// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <pugixml.hpp>
#include <set>

#include "load/format/sheet_grid.hpp"

namespace peil::load {
namespace {

bool is(const pugi::xml_node& node, std::string_view name) { return name == node.name(); }

/// Text of a paragraph with its blanks and breaks; remarks that people pinned to it are not in it.
void append_text(std::string& text, const pugi::xml_node& node, int depth = 0) {
  if (depth > 50) throw TooLarge{"text nested too deeply"};
  for (const pugi::xml_node& part : node.children()) {
    if (part.type() == pugi::node_pcdata) {
      text += part.value();
    } else if (is(part, "text:s")) {
      text.append(std::min(part.attribute("text:c").as_uint(1), 100U), ' ');
    } else if (is(part, "text:tab")) {
      text += '\t';
    } else if (is(part, "text:line-break")) {
      text += '\n';
    } else if (!is(part, "office:annotation")) {
      append_text(text, part, depth + 1);
    }
  }
}

std::string paragraphs(const pugi::xml_node& cell) {
  std::string text;
  bool first = true;
  for (const pugi::xml_node& paragraph : cell.children("text:p")) {
    if (!first) text += '\n';
    first = false;
    append_text(text, paragraph);
  }
  return text;
}

std::string text_of(const pugi::xml_node& cell) {
  const std::string_view type = cell.attribute("office:value-type").value();
  if (type == "float") return number_text(cell.attribute("office:value").as_double());
  if (type == "date") {
    return std::string(std::string_view(cell.attribute("office:date-value").value()).substr(0, 10));
  }
  if (type == "boolean") return cell.attribute("office:boolean-value").as_bool() ? "yes" : "no";
  return paragraphs(cell);
}

/// An error that is no result; programs give it a number or an empty text as its value.
bool is_error(const pugi::xml_node& cell, const std::string& shown) {
  return cell.attribute("calcext:value-type").value() == std::string_view("error") ||
         (cell.attribute("table:formula") && is_cell_error(shown));
}

class TableReader {
 public:
  explicit TableReader(Grid& grid) : grid_(grid) {}

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
    column_ += columns;
  }

  void read_row(const pugi::xml_node& row) {
    const std::size_t rows = repeated(row, "table:number-rows-repeated");
    if (is_hidden(row)) grid_.hide_rows(row_, row_ + rows - 1);
    std::size_t column = 0;
    for (const pugi::xml_node& cell : row.children()) {
      const std::size_t columns = repeated(cell, "table:number-columns-repeated");
      const std::string text = is(cell, "table:table-cell") ? text_of(cell) : std::string();
      const std::string shown = is(cell, "table:table-cell") ? paragraphs(cell) : std::string();
      if (is_error(cell, shown)) {
        grid_.tell({Flaw::Kind::error, row_, column, is_cell_error(shown) ? shown : ""});
      } else if (text.empty() && cell.attribute("table:formula") &&
                 !cell.attribute("office:value-type")) {
        grid_.tell({Flaw::Kind::no_result, row_, column, {}});
      } else if (!text.empty()) {
        fill(rows, column, columns, text);
      }
      const std::size_t down = repeated(cell, "table:number-rows-spanned");
      if (down > 1) merged_.push_back({row_, column, row_ + down - 1});
      column += columns;
    }
    row_ += rows;
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

  Grid& grid_;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::vector<Merged> merged_;
};

/// Styles of tables that are not shown.
std::set<std::string> hidden_styles(const pugi::xml_node& content) {
  std::set<std::string> names;
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
  const std::set<std::string> hidden = hidden_styles(root);
  const pugi::xml_node body = root.child("office:body").child("office:spreadsheet");
  for (const pugi::xml_node& table : body.children("table:table")) {
    grid.begin_sheet(table.attribute("table:name").value(),
                     hidden.contains(table.attribute("table:style-name").value()));
    TableReader(grid).read_table(table);
  }
  return grid.take();
}

}  // namespace peil::load
