// SPDX-License-Identifier: EUPL-1.2
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <pugixml.hpp>

#include "load/format/archive.hpp"
#include "load/format/number_format.hpp"
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

/// True for `1` and `true`; false where the attribute is absent.
bool is_set(const pugi::xml_node& node, const char* attribute) {
  return node.attribute(attribute).as_bool();
}

/// The character that `_x000D_` at the start of the text stands for; absent when it is none.
std::optional<char16_t> escaped(std::string_view text) {
  if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
  std::uint16_t code = 0;
  const char* end = text.data() + 6;
  const auto read = std::from_chars(text.data() + 2, end, code, 16);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return static_cast<char16_t>(code);
}

/// A text without the escapes for characters that XML cannot hold (ECMA-376, 22.9.2.19).
std::string unescaped(std::string_view text) {
  if (text.find("_x") == text.npos) return std::string(text);
  std::string result;
  icu::UnicodeString found;  // half a character may follow in the next escape
  const auto flush = [&] {
    found.toUTF8String(result);
    found.remove();
  };
  for (std::size_t i = 0; i < text.size();) {
    if (const auto character = escaped(text.substr(i))) {
      found += *character;
      i += 7;
    } else {
      flush();
      result += text[i++];
    }
  }
  flush();
  return result;
}

/// `<strike/>` and `<strike val="1"/>` strike out.
bool is_struck(const pugi::xml_node& look) {
  const pugi::xml_node strike = child(look, "strike");
  return strike && (!strike.attribute("val") || is_set(strike, "val"));
}

/// A text without what is struck out of it.
struct Written {
  std::string text;
  bool struck = false;  ///< something was
};

/// Text of a shared or inline string: its `t`, or those of its runs; not how it is pronounced.
Written rich_text(const pugi::xml_node& item) {
  Written result;
  std::string text;
  for (const pugi::xml_node& part : item.children()) {
    if (local(part) == "t") text += part.text().get();
    if (local(part) != "r") continue;
    const std::string_view run = child(part, "t").text().get();
    if (is_struck(child(part, "rPr"))) {
      result.struck = result.struck || !run.empty();
    } else {
      text += run;
    }
  }
  result.text = unescaped(text);
  return result;
}

/// Parts that a part refers to, by the id of the reference.
std::map<std::string, std::string> relations(std::string_view file,
                                             const std::filesystem::path& part,
                                             const std::string& name) {
  pugi::xml_document document;
  const auto list = part.parent_path() / "_rels" / (part.filename().string() + ".rels");
  parse_member(document, file, list.generic_string(), name);
  std::map<std::string, std::string> result;
  for (const pugi::xml_node& entry : document.first_child().children()) {
    const std::filesystem::path target = entry.attribute("Target").value();
    const std::filesystem::path to =
        target.is_absolute() ? target.relative_path() : part.parent_path() / target;
    result[entry.attribute("Id").value()] = to.lexically_normal().generic_string();
  }
  return result;
}

std::vector<Written> shared_strings(std::string_view file,
                                    const std::map<std::string, std::string>& parts,
                                    const std::string& name) {
  std::vector<Written> strings;
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

/// How a cell looks.
struct Look {
  std::string format;   ///< of its number
  bool struck = false;  ///< all of it is struck out
};

/// Looks of cells, by the number that a cell gives for its style.
std::vector<Look> cell_looks(std::string_view file, const std::map<std::string, std::string>& parts,
                             const std::string& name) {
  std::vector<Look> looks;
  for (const auto& [id, part] : parts) {
    if (!part.ends_with("tyles.xml")) continue;
    pugi::xml_document document;
    parse_member(document, file, part, name);
    const pugi::xml_node styles = document.first_child();
    std::map<unsigned, std::string> own;
    for (const pugi::xml_node& format : child(styles, "numFmts").children()) {
      own[format.attribute("numFmtId").as_uint()] = format.attribute("formatCode").value();
    }
    std::vector<bool> struck;
    for (const pugi::xml_node& font : child(styles, "fonts").children()) {
      struck.push_back(is_struck(font));
    }
    for (const pugi::xml_node& style : child(styles, "cellXfs").children()) {
      if (looks.size() == kMostCells) throw TooLarge{"more styles than cells"};
      const unsigned number = style.attribute("numFmtId").as_uint();
      const auto found = own.find(number);
      const std::size_t font = style.attribute("fontId").as_uint();
      looks.push_back({std::string(found == own.end() ? builtin_format(number) : found->second),
                       font < struck.size() && struck[font]});
    }
  }
  return looks;
}

/// What cells of a workbook refer to.
struct Book {
  std::vector<Written> strings;
  std::vector<Look> looks;
  bool since_1904 = false;  ///< what days are counted from
};

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
  SheetReader(Grid& grid, const Book& book) : grid_(grid), book_(book) {}

  void read(const pugi::xml_node& sheet) {
    read_columns(child(sheet, "cols"));
    read_rows(child(sheet, "sheetData"));
    for (const pugi::xml_node& merged : child(sheet, "mergeCells").children()) {
      const std::string_view range = merged.attribute("ref").value();
      const std::size_t colon = range.find(':');
      if (colon == range.npos) continue;
      const Address first = address_of(range.substr(0, colon), {0, 0});
      grid_.merge_down(first.row, first.column, address_of(range.substr(colon + 1), first).row);
    }
  }

 private:
  void read_columns(const pugi::xml_node& columns) {
    std::size_t described = 0;
    for (const pugi::xml_node& column : columns.children()) {
      if (++described > kMostColumns) throw TooLarge{"more descriptions of columns than columns"};
      const unsigned first = column.attribute("min").as_uint();
      if (!is_set(column, "hidden") || first == 0) continue;
      grid_.hide_columns(first - 1, std::max(column.attribute("max").as_uint(), first) - 1);
    }
  }

  void read_rows(const pugi::xml_node& data) {
    Address next{0, 0};
    for (const pugi::xml_node& row : data.children()) {
      if (local(row) != "row") continue;
      next = address_of(row.attribute("r").value(), {next.row, 0});
      if (is_set(row, "hidden")) grid_.hide_rows(next.row, next.row);
      for (const pugi::xml_node& cell : row.children()) {
        if (local(cell) != "c") continue;
        next = address_of(cell.attribute("r").value(), next);
        if (is_without_result(cell)) {
          grid_.tell({Flaw::Kind::no_result, next.row, next.column, {}});
        } else if (cell.attribute("t").value() == std::string_view("e")) {
          std::string found = text_of(cell).text;
          if (!is_cell_error(found)) found.clear();  // whatever it is, it is not to be told
          grid_.tell({Flaw::Kind::error, next.row, next.column, std::move(found)});
        } else {
          put(cell, next);
        }
        ++next.column;
      }
      ++next.row;
    }
  }

  void put(const pugi::xml_node& cell, Address at) {
    Written written = text_of(cell);
    if (look_of(cell).struck && !written.text.empty()) written = {"", true};
    if (is_unseen(cell, written)) {
      return grid_.tell({Flaw::Kind::unseen, at.row, at.column, {}});
    }
    if (written.struck) grid_.tell({Flaw::Kind::struck, at.row, at.column, {}});
    grid_.put(at.row, at.column, std::move(written.text));
  }

  /// Programs that write a workbook without computing it leave the result out. A result that is an
  /// empty text says that it is text.
  static bool is_without_result(const pugi::xml_node& cell) {
    if (!child(cell, "f")) return false;
    const pugi::xml_node value = child(cell, "v");
    const bool is_text = cell.attribute("t").value() == std::string_view("str");
    return !value || (value.text().empty() && !is_text);
  }

  /// A number of which the format left nothing, or a text that it does not show.
  [[nodiscard]] bool is_unseen(const pugi::xml_node& cell, const Written& written) const {
    const std::string_view type = cell.attribute("t").value();
    const bool number = type.empty() || type == "n";
    if (number) return written.text.empty() && !written.struck && child(cell, "v");
    return !written.text.empty() && hides_text(look_of(cell).format);
  }

  /// A formula's cell has the result that was saved with it.
  [[nodiscard]] Written text_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return rich_text(child(cell, "is"));
    const pugi::xml_text value = child(cell, "v").text();
    if (value.empty()) return {};
    if (type == "s") {
      const auto index = static_cast<std::size_t>(value.as_ullong());
      return index < book_.strings.size() ? book_.strings[index] : Written();
    }
    if (type == "b") return {value.as_bool() ? "yes" : "no"};
    if (type == "d") return {std::string(std::string_view(value.get()).substr(0, 10))};
    if (!type.empty() && type != "n") return {unescaped(value.get())};
    return {shown_number(value.as_double(), look_of(cell).format, book_.since_1904)};
  }

  [[nodiscard]] const Look& look_of(const pugi::xml_node& cell) const {
    static const Look plain{"General"};
    const std::size_t style = cell.attribute("s").as_uint();
    return style < book_.looks.size() ? book_.looks[style] : plain;
  }

  Grid& grid_;
  const Book& book_;
};

/// Comments on cells, and conversations about them, which Excel keeps apart.
void read_comments(Grid& grid, std::string_view file, const std::string& sheet,
                   const std::string& name) {
  const std::filesystem::path part = sheet;
  const auto list = part.parent_path() / "_rels" / (part.filename().string() + ".rels");
  if (!has_member(file, list.generic_string().c_str(), name)) return;
  for (const auto& [id, target] : relations(file, part, name)) {
    const bool comments = target.find("omment") != target.npos && target.ends_with(".xml");
    if (!comments || !has_member(file, target.c_str(), name)) continue;
    pugi::xml_document document;
    parse_member(document, file, target, name);
    for (const auto& one : document.select_nodes("//*[@ref]")) {
      const Address at = address_of(one.node().attribute("ref").value(), {0, 0});
      grid.comment(at.row, at.column);
    }
  }
}

}  // namespace

std::vector<Sheet> read_xlsx(std::string_view content, const std::string& name) {
  const auto parts = relations(content, "xl/workbook.xml", name);
  pugi::xml_document workbook;
  parse_member(workbook, content, "xl/workbook.xml", name);
  const Book book{shared_strings(content, parts, name), cell_looks(content, parts, name),
                  is_set(child(workbook.first_child(), "workbookPr"), "date1904")};
  Grid grid;
  SheetReader reader(grid, book);
  for (const pugi::xml_node& sheet : child(workbook.first_child(), "sheets").children()) {
    const pugi::xml_attribute id = sheet.find_attribute([](const pugi::xml_attribute& attribute) {
      return std::string_view(attribute.name()).ends_with(":id");
    });
    const auto part = parts.find(id.value());
    if (part == parts.end()) continue;
    pugi::xml_document document;
    parse_member(document, content, part->second, name);
    // `hidden`, or `veryHidden`, which only a macro can undo
    const std::string_view state = sheet.attribute("state").value();
    grid.begin_sheet(sheet.attribute("name").value(), !state.empty() && state != "visible");
    reader.read(document.first_child());
    read_comments(grid, content, part->second, name);
  }
  return grid.take();
}

}  // namespace peil::load
