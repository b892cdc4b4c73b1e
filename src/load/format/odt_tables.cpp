// SPDX-License-Identifier: EUPL-1.2
#include "load/format/odt_tables.hpp"

#include <fmt/format.h>

#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "load/format/archive.hpp"
#include "load/format/document.hpp"
#include "load/format/odf_styles.hpp"
#include "load/format/page_bounds.hpp"
#include "load/format/xml_part.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

constexpr const char* kContent = "content.xml";
constexpr std::size_t kLargestContent = 30'000'000;  ///< bytes of XML; hundreds of pages of answers
constexpr int kDeepest = 50;

bool is(const pugi::xml_node& node, std::string_view name) { return name == node.name(); }

/// Which list styles number their first level, with the number that they begin with. Numbering goes
/// on where a list says that it continues one before.
class Numbering {
 public:
  explicit Numbering(const pugi::xml_node& root) {
    for (const auto& found : root.select_nodes("//text:list-style")) {
      const pugi::xml_node level =
          found.node().find_child_by_attribute("text:list-level-style-number", "text:level", "1");
      if (level && *level.attribute("style:num-format").value() != '\0') {
        next_[found.node().attribute("style:name").value()] =
            level.attribute("text:start-value").as_int(1);
      }
    }
  }

  /// Text before the items of one list: its next number, or a dash.
  class Marks {
   public:
    Marks(Numbering& all, const pugi::xml_node& list) {
      const std::string style = list.attribute("text:style-name").value();
      const auto known = all.next_.find(style);
      if (known == all.next_.end()) return;
      const bool goes_on = list.attribute("text:continue-numbering").as_bool() ||
                           list.attribute("text:continue-list");
      const auto [last, fresh] = all.last_.try_emplace(style, known->second);
      if (!goes_on && !fresh) last->second = known->second;
      number_ = &last->second;
    }
    [[nodiscard]] bool numbered() const { return number_ != nullptr; }
    std::string take(const pugi::xml_node& item) {
      if (number_ == nullptr) return "- ";
      if (const auto start = item.attribute("text:start-value")) *number_ = start.as_int();
      return fmt::format("{}. ", (*number_)++);
    }

   private:
    int* number_ = nullptr;
  };

 private:
  std::map<std::string, int> next_;
  std::map<std::string, int> last_;
};

/// Paragraphs found in one cell, in order.
class Cell {
 public:
  Cell(pugi::xml_node into, Numbering& numbering) : into_(into), numbering_(numbering) {}

  void add(const pugi::xml_node& node, int depth = 0) {
    if (depth > kDeepest) throw std::length_error("nested too deeply");
    for (const pugi::xml_node& child : node.children()) {
      if (is(child, "text:p") || is(child, "text:h")) {
        add_paragraph(child);
      } else if (is(child, "text:list")) {
        add_list(child, depth);
      } else {
        add(child, depth + 1);
      }
    }
  }

 private:
  void add_list(const pugi::xml_node& list, int depth) {
    Numbering::Marks marks(numbering_, list);
    ++lists_;
    for (const pugi::xml_node& item : list.children("text:list-item")) {
      mark_ = (lists_ > 1 && marks.numbered() ? kNestedNumber : "") + marks.take(item);
      add(item, depth + 1);
      mark_.clear();
    }
    --lists_;
  }

  void add_paragraph(const pugi::xml_node& paragraph) {
    pugi::xml_node copy = into_.append_copy(paragraph);
    copy.set_name("text:p");
    if (mark_.empty()) return;
    copy.prepend_child(pugi::node_pcdata).set_value(mark_.c_str());
    mark_.clear();
  }

  pugi::xml_node into_;
  Numbering& numbering_;
  std::string mark_;  ///< to come before the next paragraph
  int lists_ = 0;
};

std::vector<pugi::xml_node> found(const pugi::xml_node& root, const char* query) {
  std::vector<pugi::xml_node> nodes;
  for (const auto& one : root.select_nodes(query)) nodes.push_back(one.node());
  return nodes;
}

/// Puts the children of a node in its place.
void lift_children(pugi::xml_node node) {
  pugi::xml_node parent = node.parent();
  while (const pugi::xml_node child = node.first_child()) parent.insert_move_before(child, node);
  parent.remove_child(node);
}

constexpr const char* kTakenOut = "peil-taken-out";  ///< an attribute, until strike()

void take_out(pugi::xml_node paragraph) { paragraph.append_attribute(kTakenOut) = true; }

/// Marks paragraphs that a section or a field hides. What stands in an attribute of a hidden field
/// is nowhere to be seen.
void take_out_hidden(const pugi::xml_document& document) {
  for (const pugi::xml_node& section : found(document, "//text:section[@text:display='none']")) {
    for (const pugi::xml_node& one : found(section, ".//text:p | .//text:h")) take_out(one);
  }
  for (pugi::xml_node field : found(document, "//text:hidden-paragraph")) {
    pugi::xml_node holder = field.parent();
    while (holder && !is(holder, "text:p") && !is(holder, "text:h")) holder = holder.parent();
    if (holder && field.attribute("text:is-hidden").as_bool()) take_out(holder);
    field.parent().remove_child(field);
  }
  for (pugi::xml_node field : found(document, "//text:hidden-text")) {
    if (field.attribute("text:is-hidden").as_bool()) field.parent().remove_child(field);
  }
}

/// Fields and sections stand as what they show. Pandoc reads nothing of most of them.
void show_fields(const pugi::xml_document& document) {
  for (const pugi::xml_node& ruby : found(document, "//text:ruby-text")) {
    ruby.parent().remove_child(ruby);
  }
  for (const pugi::xml_node& label : found(document, "//text:drop-down/text:label")) {
    label.parent().remove_child(label);
  }
  constexpr const char* kFields =
      "//text:conditional-text | //text:drop-down | //text:user-field-get | "
      "//text:user-field-input | //text:variable-get | //text:variable-set | "
      "//text:variable-input | //text:text-input | //text:expression | //text:date | //text:time | "
      "//text:meta | //text:meta-field | //text:database-display | //text:placeholder | "
      "//text:hidden-text | //text:ruby | //text:ruby-base | //text:section";
  for (const pugi::xml_node& field : found(document, kFields)) lift_children(field);
}

/// What stands in a box comes behind the paragraph that holds the box.
void open_boxes(const pugi::xml_document& document) {
  for (const pugi::xml_node& box : found(document, "//draw:text-box | //draw:custom-shape")) {
    pugi::xml_node holder = box.parent();
    while (holder && !is(holder, "text:p") && !is(holder, "text:h")) holder = holder.parent();
    if (!holder) continue;
    pugi::xml_node at = holder;
    for (const pugi::xml_node& part :
         found(box, "./text:p | ./text:h | ./text:list | ./table:table")) {
      at = holder.parent().insert_move_after(part, at);
    }
  }
}

/// Hidden text, and paragraphs that their style strikes out, are struck out span by span, which is
/// what pandoc reads.
void strike(const pugi::xml_document& document, const std::set<std::string>& names) {
  constexpr const char* kStruck = "peil-struck";
  bool any = false;
  for (pugi::xml_node node : found(document, "//text:span | //text:p | //text:h")) {
    const bool taken_out = node.remove_attribute(kTakenOut);
    if (!taken_out && !names.contains(node.attribute("text:style-name").value())) continue;
    any = true;
    if (is(node, "text:span")) {
      node.attribute("text:style-name").set_value(kStruck);
      continue;
    }
    pugi::xml_node span = node.prepend_child("text:span");
    span.append_attribute("text:style-name") = kStruck;
    while (const pugi::xml_node next = span.next_sibling()) span.append_move(next);
  }
  pugi::xml_node styles =
      document.child("office:document-content").child("office:automatic-styles");
  if (!any || !styles) return;
  pugi::xml_node style = styles.append_child("style:style");
  style.append_attribute("style:name") = kStruck;
  style.append_attribute("style:family") = "text";
  style.append_child("style:text-properties").append_attribute("style:text-line-through-style") =
      "solid";
}

/// A row that heads a table, or belongs to a group of rows, becomes a row like any other; pandoc
/// reads no row inside such an element.
void free_rows(const pugi::xml_document& document) {
  for (const char* group :
       {"table:table-row-group", "table:table-header-rows", "table:table-rows"}) {
    for (const auto& found : document.select_nodes(fmt::format("//{}", group).c_str())) {
      const pugi::xml_node rows = found.node();
      pugi::xml_node table = rows.parent();
      while (const pugi::xml_node row = rows.first_child()) table.insert_move_before(row, rows);
      table.remove_child(rows);
    }
  }
}

void simplify(const pugi::xml_node& node, pugi::xml_document& spare, Numbering& numbering,
              int depth) {
  if (depth > kDeepest) throw std::length_error("nested too deeply");
  for (pugi::xml_node child : node.children()) {
    if (is(child, "table:covered-table-cell")) {
      child.set_name("table:table-cell");
      child.remove_children();
    } else if (is(child, "table:table-cell")) {
      spare.reset();
      pugi::xml_node paragraphs = spare.append_child("cell");
      Cell(paragraphs, numbering).add(child);
      child.remove_children();
      for (const pugi::xml_node& paragraph : paragraphs.children()) child.append_copy(paragraph);
    } else if (!is(child, "text:p")) {
      simplify(child, spare, numbering, depth + 1);
    }
  }
}

/// Numbers beyond what can be laid out become the most that can: columns and rows of a cell, and
/// blanks, of which a few bytes may ask for any number.
class NumberBounder : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (is(node, "text:s")) bound(node, "text:c", 100);
    for (const char* name : {"table:number-columns-spanned", "table:number-columns-repeated"}) {
      bound(node, name, kMostAcross);
    }
    for (const char* name : {"table:number-rows-spanned", "table:number-rows-repeated"}) {
      bound(node, name, kMostDown);
    }
    return true;
  }

 private:
  static void bound(const pugi::xml_node& node, const char* name, unsigned most) {
    pugi::xml_attribute number = node.attribute(name);
    if (number && number.as_llong() > static_cast<long long>(most)) number.set_value(most);
  }
};

}  // namespace

std::string with_plain_cells(std::string_view odt, const std::string& name) {
  const std::string content = unpack_member(odt, kContent, kLargestContent, name);
  pugi::xml_document document;
  if (!parse_part(document, content, kContent, name)) {
    throw model::InputError(name, "", "cannot be read as odt");
  }
  NumberBounder bounder;
  document.traverse(bounder);
  take_out_hidden(document);
  show_fields(document);
  open_boxes(document);
  strike(document, odf_styles_out_of_force(document, odt, name));
  free_rows(document);
  Numbering numbering(document);
  pugi::xml_document spare;
  try {
    simplify(document, spare, numbering, 0);
  } catch (const std::length_error&) {
    throw model::InputError(name, "", too_deep(kDeepest));
  }
  std::ostringstream plain;
  document.save(plain, "", pugi::format_raw);
  return replace_member(odt, kContent, plain.str(), name);
}

}  // namespace peil::load
