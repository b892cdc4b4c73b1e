// SPDX-License-Identifier: EUPL-1.2
#include "load/format/docx_mend.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <vector>

#include "load/format/archive.hpp"
#include "load/format/docx_tables.hpp"
#include "load/format/xml_part.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using pugi::xml_node;

constexpr const char* kDocument = "word/document.xml";
constexpr std::size_t kLargestXml = 60'000'000;  ///< bytes; pandoc's own limits are reached before
constexpr int kDeepestBoxes = 10;                ///< boxes inside boxes
constexpr int kWidestTable = 1'000;
constexpr const char* kBox = "w:txbxContent";
constexpr const char* kTicked = "☒";
constexpr const char* kNotTicked = "☐";

bool is(const xml_node& node, std::string_view name) { return name == node.name(); }

/// Whether a property is on: `<w:strike/>` is, `<w:strike w:val="0"/>` is not.
bool is_on(const xml_node& property) {
  const std::string_view value = property.attribute("w:val").value();
  return property && value != "0" && value != "false" && value != "off";
}

xml_node ancestor(xml_node node, std::string_view name) {
  while (node && !is(node, name)) node = node.parent();
  return node;
}

/// What a query finds, held apart: the tree changes while it is gone through.
std::vector<xml_node> found(const xml_node& root, const char* query) {
  std::vector<xml_node> nodes;
  for (const auto& one : root.select_nodes(query)) nodes.push_back(one.node());
  return nodes;
}

void fill_text(xml_node run, const char* text) {
  xml_node holder = run.append_child("w:t");
  holder.append_attribute("xml:space") = "preserve";
  holder.append_child(pugi::node_pcdata).set_value(text);
}

std::string text_in(const xml_node& node) {
  std::string text;
  for (const auto& one : node.select_nodes(".//w:t")) text += one.node().text().get();
  return text;
}

class Mender {
 public:
  explicit Mender(xml_node root) : root_(root) {}

  /// True when anything was changed.
  bool mend() {
    strike("//w:r/w:rPr/w:dstrike");
    strike("//w:r/w:rPr/w:vanish");
    clear_prompts();
    show_ticks();
    show_old_fields();
    for (int i = 0; i < kDeepestBoxes && open_boxes(); ++i) changed_ = true;
    add_grids();
    return changed_;
  }

 private:
  void strike(const char* query) {
    for (xml_node property : found(root_, query)) {
      if (!is_on(property)) continue;
      property.parent().remove_child("w:strike");
      property.set_name("w:strike");
      property.remove_attributes();
      changed_ = true;
    }
  }

  void clear_prompts() {
    for (const xml_node& prompt : found(root_, "//w:sdt[w:sdtPr/w:showingPlcHdr]")) {
      if (!is_on(prompt.child("w:sdtPr").child("w:showingPlcHdr"))) continue;
      clear(prompt.child("w:sdtContent"));
    }
    for (const xml_node& run : found(root_, "//w:r[w:rPr/w:rStyle/@w:val='PlaceholderText']")) {
      clear(run);
    }
  }

  void clear(const xml_node& node) {
    for (xml_node text : found(node, ".//w:t")) {
      text.remove_children();
      changed_ = true;
    }
  }

  /// Boxes as Word 2010 and later have them. Their sign may be a symbol of a font.
  void show_ticks() {
    for (const xml_node& box : found(root_, "//w:sdt[w:sdtPr/w14:checkbox]")) {
      const xml_node state = box.child("w:sdtPr").child("w14:checkbox").child("w14:checked");
      const std::string_view value = state.attribute("w14:val").value();
      const bool ticked = state && value != "0" && value != "false";
      const xml_node run = box.select_node("w:sdtContent//w:r").node();
      if (!run) continue;
      set_sign(run, ticked ? kTicked : kNotTicked);
    }
  }

  void set_sign(xml_node run, const char* sign) {
    while (run.remove_child("w:t") || run.remove_child("w:sym")) {
    }
    fill_text(run, sign);
    changed_ = true;
  }

  /// Fields of forms before Word 2007; what they hold stands in the mark that opens them.
  void show_old_fields() {
    for (const xml_node& box : found(root_, "//w:fldChar/w:ffData/w:checkBox")) {
      const xml_node own = box.child("w:checked");
      put_before(box, is_on(own ? own : box.child("w:default")) ? kTicked : kNotTicked);
    }
    for (const xml_node& list : found(root_, "//w:fldChar/w:ffData/w:ddList[w:result]")) {
      const int chosen = list.child("w:result").attribute("w:val").as_int();
      int number = 0;
      for (const xml_node& entry : list.children("w:listEntry")) {
        if (number++ == chosen) put_before(list, entry.attribute("w:val").value());
      }
    }
  }

  void put_before(const xml_node& field, const char* text) {
    const xml_node run = ancestor(field, "w:r");
    if (!run) return;
    fill_text(run.parent().insert_child_before("w:r", run), text);
    changed_ = true;
  }

  /// Opens the boxes that are in no other; false when there is none.
  bool open_boxes() {
    bool any = false;
    for (const xml_node& run : found(root_, "//w:r[.//w:txbxContent]")) {
      if (ancestor(run, "w:txbxContent")) continue;
      open(run);
      any = true;
    }
    return any;
  }

  /// Word writes a box twice, for itself and for older programs: the first is read.
  static void open(xml_node run) {
    // With other text in the paragraph, a box is a line of its own.
    const bool alone = text_in(ancestor(run, "w:p")) == text_in(run);
    std::vector<xml_node> objects;
    for (const xml_node& child : run.children()) {
      if (child.select_node(".//w:txbxContent")) objects.push_back(child);
    }
    xml_node at = run;
    for (const xml_node& object : objects) {
      const xml_node choice = object.select_node(".//mc:Choice[.//w:txbxContent]").node();
      const xml_node top = choice ? choice : object;
      for (const xml_node& content : found(top, ".//w:txbxContent")) {
        if (ancestor(content.parent(), kBox) == ancestor(top, kBox)) at = put(content, at, alone);
      }
      run.remove_child(object);
    }
  }

  /// Puts a box's paragraphs behind `at`, a line each; the last run of what was put.
  static xml_node put(const xml_node& content, xml_node at, bool alone) {
    xml_node holder = at.parent();
    const std::string text = text_in(content);
    const bool goes_on = text.find_first_of(",.;:)") == 0;
    bool first = alone || goes_on;
    for (const xml_node& line : found(content, ".//w:p")) {
      if (ancestor(line, kBox) != content) continue;
      if (!first) at = break_after(holder, at);
      first = false;
      for (const xml_node& part : line.children()) {
        if (!is(part, "w:pPr")) at = holder.insert_copy_after(part, at);
      }
    }
    return break_after(holder, at);
  }

  static xml_node break_after(xml_node holder, const xml_node& at) {
    xml_node line_break = holder.insert_child_after("w:r", at);
    line_break.append_child("w:br");
    return line_break;
  }

  void add_grids() {
    for (xml_node table : found(root_, "//w:tbl[not(w:tblGrid/w:gridCol)]")) {
      int widest = 0;
      for (const xml_node& row : found(table, "./w:tr | ./w:sdt/w:sdtContent/w:tr")) {
        int width = 0;
        for (const xml_node& cell : found(row, "./w:tc | ./w:sdt/w:sdtContent/w:tc")) {
          const xml_node span = cell.child("w:tcPr").child("w:gridSpan");
          width += std::clamp(span.attribute("w:val").as_int(1), 1, kWidestTable);
        }
        widest = std::max(widest, std::min(width, kWidestTable));
      }
      table.remove_child("w:tblGrid");
      const xml_node properties = table.child("w:tblPr");
      xml_node grid = properties ? table.insert_child_after("w:tblGrid", properties)
                                 : table.prepend_child("w:tblGrid");
      for (int i = 0; i < widest; ++i)
        grid.append_child("w:gridCol").append_attribute("w:w") = 2000;
      changed_ = true;
    }
  }

  xml_node root_;
  bool changed_ = false;
};

}  // namespace

std::string mended_document_xml(std::string_view xml, const std::string& name) {
  pugi::xml_document document;
  if (!parse_part(document, xml, kDocument, name)) {
    throw model::InputError(name, "", "cannot be read as docx");
  }
  const bool bounded = bound_tables(document, name);
  if (!Mender(document).mend() && !bounded) return std::string(xml);
  std::ostringstream mended;
  document.save(mended, "", pugi::format_raw);
  return mended.str();
}

std::string mended_docx(std::string_view docx, const std::string& name) {
  if (!has_member(docx, kDocument, name)) return std::string(docx);
  const std::string xml = unpack_member(docx, kDocument, kLargestXml, name);
  const std::string mended = mended_document_xml(xml, name);
  return mended == xml ? std::string(docx) : replace_member(docx, kDocument, mended, name);
}

}  // namespace peil::load
