// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <pugixml.hpp>

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

class TableReader {
 public:
  explicit TableReader(Grid& grid) : grid_(grid) {}

  /// Rows of a table, or of a group of rows in it.
  void read(const pugi::xml_node& node, int depth = 0) {
    if (depth > 20) throw TooLarge{"rows grouped too deeply"};
    for (const pugi::xml_node& child : node.children()) {
      if (is(child, "table:table-row")) {
        read_row(child);
      } else if (is(child, "table:table-header-rows") || is(child, "table:table-rows") ||
                 is(child, "table:table-row-group")) {
        read(child, depth + 1);
      }
    }
  }

 private:
  static std::size_t repeated(const pugi::xml_node& node, const char* attribute) {
    return std::max(1U, node.attribute(attribute).as_uint(1));
  }

  void read_row(const pugi::xml_node& row) {
    const std::size_t rows = repeated(row, "table:number-rows-repeated");
    std::size_t column = 0;
    for (const pugi::xml_node& cell : row.children()) {
      const std::size_t columns = repeated(cell, "table:number-columns-repeated");
      const std::string text = is(cell, "table:table-cell") ? text_of(cell) : std::string();
      if (!text.empty()) fill(rows, column, columns, text);
      column += columns;
    }
    row_ += rows;
  }

  /// Stops at the grid's limits, whatever number of repetitions the file claims.
  void fill(std::size_t rows, std::size_t column, std::size_t columns, const std::string& text) {
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t i = 0; i < columns; ++i) grid_.put(row_ + row, column + i, text);
    }
  }

  Grid& grid_;
  std::size_t row_ = 0;
};

}  // namespace

std::vector<Sheet> read_ods(std::string_view content, const std::string& name) {
  pugi::xml_document document;
  parse_member(document, content, "content.xml", name);
  Grid grid;
  const pugi::xml_node body =
      document.child("office:document-content").child("office:body").child("office:spreadsheet");
  for (const pugi::xml_node& table : body.children("table:table")) {
    grid.begin_sheet(table.attribute("table:name").value());
    TableReader(grid).read(table);
  }
  return grid.take();
}

}  // namespace peil::load
