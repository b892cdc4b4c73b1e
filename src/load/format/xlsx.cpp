// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <filesystem>
#include <map>
#include <pugixml.hpp>

#include "load/format/sheet_grid.hpp"

namespace peil::load {
namespace {

/// The name without its prefix: producers choose that freely.
std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child([&](const pugi::xml_node& node) { return local(node) == name; });
}

/// Text of a shared or inline string: its `t`, or those of its runs; not how it is pronounced.
std::string rich_text(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node& part : item.children()) {
    if (local(part) == "t") text += part.text().get();
    if (local(part) == "r") text += child(part, "t").text().get();
  }
  return text;
}

/// Parts that the workbook refers to, by the id of the reference.
std::map<std::string, std::string> relations(std::string_view file, const std::string& name) {
  pugi::xml_document document;
  parse_member(document, file, "xl/_rels/workbook.xml.rels", name);
  std::map<std::string, std::string> result;
  for (const pugi::xml_node& entry : document.first_child().children()) {
    const std::filesystem::path target = entry.attribute("Target").value();
    const std::filesystem::path part =
        target.is_absolute() ? target.relative_path() : "xl" / target;
    result[entry.attribute("Id").value()] = part.lexically_normal().generic_string();
  }
  return result;
}

std::vector<std::string> shared_strings(std::string_view file,
                                        const std::map<std::string, std::string>& parts,
                                        const std::string& name) {
  std::vector<std::string> strings;
  for (const auto& [id, part] : parts) {
    if (!part.ends_with("haredStrings.xml")) continue;
    pugi::xml_document document;
    parse_member(document, file, part, name);
    for (const pugi::xml_node& item : document.first_child().children()) {
      if (strings.size() == kMostCells) throw TooLarge{"more texts than cells"};
      if (local(item) == "si") strings.push_back(rich_text(item));
    }
  }
  return strings;
}

/// `B12` as row and column, from 0; what is left out is as given.
struct Address {
  std::size_t row;
  std::size_t column;
};
Address address_of(std::string_view text, Address next) {
  std::size_t column = 0;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && column < kMostColumns; ++i) {
    column = column * 26 + static_cast<std::size_t>(text[i] - 'A' + 1);
  }
  if (column > 0) next.column = column - 1;
  std::size_t row = 0;
  const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), row);
  if (error == std::errc{} && row > 0) next.row = row - 1;
  return next;
}

class SheetReader {
 public:
  SheetReader(Grid& grid, const std::vector<std::string>& strings)
      : grid_(grid), strings_(strings) {}

  void read(const pugi::xml_node& sheet) {
    Address next{0, 0};
    for (const pugi::xml_node& row : child(sheet, "sheetData").children()) {
      if (local(row) != "row") continue;
      next = address_of(row.attribute("r").value(), {next.row, 0});
      for (const pugi::xml_node& cell : row.children()) {
        if (local(cell) != "c") continue;
        next = address_of(cell.attribute("r").value(), next);
        grid_.put(next.row, next.column, text_of(cell));
        ++next.column;
      }
      ++next.row;
    }
  }

 private:
  /// A formula's cell has the result that was saved with it.
  [[nodiscard]] std::string text_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return rich_text(child(cell, "is"));
    const pugi::xml_text value = child(cell, "v").text();
    if (value.empty()) return {};
    if (type == "s") {
      const auto index = static_cast<std::size_t>(value.as_ullong());
      return index < strings_.size() ? strings_[index] : std::string();
    }
    if (type == "b") return value.as_bool() ? "yes" : "no";
    if (type == "e") return {};
    return type.empty() || type == "n" ? number_text(value.as_double()) : value.get();
  }

  Grid& grid_;
  const std::vector<std::string>& strings_;
};

}  // namespace

std::vector<Sheet> read_xlsx(std::string_view content, const std::string& name) {
  const auto parts = relations(content, name);
  const std::vector<std::string> strings = shared_strings(content, parts, name);
  pugi::xml_document workbook;
  parse_member(workbook, content, "xl/workbook.xml", name);
  Grid grid;
  SheetReader reader(grid, strings);
  for (const pugi::xml_node& sheet : child(workbook.first_child(), "sheets").children()) {
    const pugi::xml_attribute id = sheet.find_attribute([](const pugi::xml_attribute& attribute) {
      return std::string_view(attribute.name()).ends_with(":id");
    });
    const auto part = parts.find(id.value());
    if (part == parts.end()) continue;
    pugi::xml_document document;
    parse_member(document, content, part->second, name);
    grid.begin_sheet(sheet.attribute("name").value());
    reader.read(document.first_child());
  }
  return grid.take();
}

}  // namespace peil::load
