// SPDX-License-Identifier: EUPL-1.2
#include "load/format/docx_mend.hpp"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "load/format/archive.hpp"
#include "load/format/docx_tables.hpp"
#include "load/format/xml_part.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using pugi::xml_node;

constexpr const char* kDocument = "word/document.xml";
constexpr const char* kStyles = "word/styles.xml";
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

/// Elements that only hold others, of which pandoc reads nothing.
constexpr const char* kWrappers =
    "//w:fldSimple | //w:customXml | //w:dir | //w:bdo | //w:smartTag";

/// Styles that strike their text out or hide it, themselves or by the style that they are based on.
std::set<std::string> styles_out_of_force(const xml_node& styles) {
  std::map<std::string, std::string> based_on;
  std::set<std::string> found;
  for (const auto& one : styles.select_nodes("//w:style")) {
    const xml_node style = one.node();
    const std::string id = style.attribute("w:styleId").value();
    based_on[id] = style.child("w:basedOn").attribute("w:val").value();
    const xml_node run = style.child("w:rPr");
    for (const char* property : {"w:strike", "w:dstrike", "w:vanish"}) {
      if (is_on(run.child(property))) found.insert(id);
    }
  }
  for (std::size_t before = 0; before != found.size();) {
    before = found.size();
    for (const auto& [id, base] : based_on) {
      if (found.contains(base)) found.insert(id);
    }
  }
  return found;
}

class Mender {
 public:
  /// `struck`: styles whose text is not in force.
  Mender(xml_node root, const std::set<std::string>& struck) : root_(root), struck_(struck) {}

  /// True when anything was changed.
  bool mend() {
    unwrap();
    choose_alternatives();
    strike_by_style();
    strike_hidden_rows();
    strike("//w:r/w:rPr/w:dstrike");
    strike("//w:r/w:rPr/w:vanish");
    strike_deleted();
    clear_prompts();
    show_ticks();
    show_symbols();
    show_old_fields();
    for (int i = 0; i < kDeepestBoxes && open_boxes(); ++i) changed_ = true;
    add_grids();
    return changed_;
  }

 private:
  void unwrap() {
    for (xml_node wrapper : found(root_, kWrappers)) lift_children(wrapper, wrapper);
  }

  /// Puts the children of `holder` in the place of `whole`, which holds it.
  void lift_children(xml_node whole, xml_node holder) {
    xml_node parent = whole.parent();
    while (xml_node child = holder.first_child()) {
      const std::string_view name = child.name();
      if (name == "w:fldData" || name == "w:customXmlPr" || name == "w:smartTagPr") {
        holder.remove_child(child);
      } else {
        parent.insert_move_before(child, whole);
      }
    }
    parent.remove_child(whole);
    changed_ = true;
  }

  /// What newer programs show in one way and older ones in another; boxes are opened elsewhere.
  void choose_alternatives() {
    for (xml_node both : found(root_, "//mc:AlternateContent[not(.//w:txbxContent)]")) {
      const xml_node fallback = both.child("mc:Fallback");
      const xml_node choice = both.child("mc:Choice");
      const bool choice_says = !text_in(choice).empty();
      if (!choice_says && text_in(fallback).empty()) continue;
      lift_children(both, choice_says ? choice : fallback);
    }
  }

  void strike_run(xml_node run) {
    xml_node properties = run.child("w:rPr");
    if (!properties) properties = run.prepend_child("w:rPr");
    properties.remove_child("w:strike");
    properties.append_child("w:strike");
    changed_ = true;
  }

  void strike_by_style() {
    if (struck_.empty()) return;
    for (const xml_node& style : found(root_, "//w:r/w:rPr/w:rStyle")) {
      if (struck_.contains(style.attribute("w:val").value())) strike_run(style.parent().parent());
    }
    for (const xml_node& style : found(root_, "//w:p/w:pPr/w:pStyle")) {
      if (!struck_.contains(style.attribute("w:val").value())) continue;
      for (const xml_node& run : found(style.parent().parent(), ".//w:r")) strike_run(run);
    }
  }

  void strike_hidden_rows() {
    for (const xml_node& hidden : found(root_, "//w:tr/w:trPr/w:hidden")) {
      if (!is_on(hidden)) continue;
      for (const xml_node& run : found(hidden.parent().parent(), ".//w:r")) strike_run(run);
    }
  }

  void strike(const char* query) {
    for (xml_node property : found(root_, query)) {
      if (!is_on(property)) continue;
      property.parent().remove_child("w:strike");
      property.set_name("w:strike");
      property.remove_attributes();
      changed_ = true;
    }
  }

  /// Deletions that nobody has accepted: what was there still stands, as struck.
  void strike_deleted() {
    for (xml_node deletion : found(root_, "//w:del[.//w:delText]")) {
      for (xml_node text : found(deletion, ".//w:delText")) text.set_name("w:t");
      for (const xml_node& run : found(deletion, ".//w:r")) strike_run(run);
      lift_children(deletion, deletion);
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

  /// Boxes that are signs of a font, ticked or not.
  void show_symbols() {
    static const std::map<std::pair<std::string_view, std::string_view>, const char*> kSigns{
        {{"Wingdings", "F06F"}, kNotTicked},   {{"Wingdings", "F0A8"}, kNotTicked},
        {{"Wingdings", "F071"}, kNotTicked},   {{"Wingdings", "F072"}, kNotTicked},
        {{"Wingdings", "F078"}, kTicked},      {{"Wingdings", "F0FD"}, kTicked},
        {{"Wingdings", "F0FE"}, kTicked},      {{"Wingdings 2", "F0A3"}, kNotTicked},
        {{"Wingdings 2", "F02A"}, kNotTicked}, {{"Wingdings 2", "F051"}, kTicked},
        {{"Wingdings 2", "F052"}, kTicked},    {{"Wingdings 2", "F053"}, kTicked},
        {{"Wingdings 2", "F054"}, kTicked}};
    for (xml_node symbol : found(root_, "//w:sym")) {
      const auto sign =
          kSigns.find({symbol.attribute("w:font").value(), symbol.attribute("w:char").value()});
      if (sign == kSigns.end()) continue;
      xml_node run = symbol.parent();
      xml_node text = run.insert_child_before("w:t", symbol);
      text.append_attribute("xml:space") = "preserve";
      text.append_child(pugi::node_pcdata).set_value(sign->second);
      run.remove_child(symbol);
      changed_ = true;
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
    if (!alone && is_first(run)) at = ancestor(run, "w:p").last_child();  // "3." comes before it
    for (const xml_node& object : objects) {
      const xml_node choice = object.select_node(".//mc:Choice[.//w:txbxContent]").node();
      const xml_node top = choice ? choice : object;
      for (const xml_node& content : found(top, ".//w:txbxContent")) {
        if (ancestor(content.parent(), kBox) == ancestor(top, kBox)) at = put(content, at, alone);
      }
      run.remove_child(object);
    }
  }

  /// No text of the paragraph stands before the run; a box may be held there and lie elsewhere.
  static bool is_first(const xml_node& run) {
    const xml_node paragraph = ancestor(run, "w:p");
    if (run.parent() != paragraph) return false;
    for (xml_node before = run.previous_sibling(); before; before = before.previous_sibling()) {
      if (!text_in(before).empty()) return false;
    }
    return true;
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
  const std::set<std::string>& struck_;
  bool changed_ = false;
};

}  // namespace

std::string mended_document_xml(std::string_view xml, const std::string& name,
                                std::string_view styles) {
  pugi::xml_document document;
  if (!parse_part(document, xml, kDocument, name)) {
    throw model::InputError(name, "", "cannot be read as docx");
  }
  const bool bounded = bound_tables(document, name);
  pugi::xml_document look;
  std::set<std::string> struck;
  if (!styles.empty() && parse_part(look, styles, kStyles, name))
    struck = styles_out_of_force(look);
  if (!Mender(document, struck).mend() && !bounded) return std::string(xml);
  std::ostringstream mended;
  document.save(mended, "", pugi::format_raw);
  return mended.str();
}

std::string mended_docx(std::string_view docx, const std::string& name) {
  if (!has_member(docx, kDocument, name)) return std::string(docx);
  const std::string xml = unpack_member(docx, kDocument, kLargestXml, name);
  const std::string styles =
      has_member(docx, kStyles, name) ? unpack_member(docx, kStyles, kLargestXml, name) : "";
  const std::string mended = mended_document_xml(xml, name, styles);
  return mended == xml ? std::string(docx) : replace_member(docx, kDocument, mended, name);
}

}  // namespace peil::load
