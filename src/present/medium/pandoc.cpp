// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/pandoc.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "present/medium/table_room.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

Json node(const char* type, Json content) { return {{"t", type}, {"c", std::move(content)}}; }
Json node(const char* type) { return {{"t", type}}; }

/// An attribute: identifier, classes, key-value pairs.
Json attribute(std::string id = {}, std::vector<std::string> classes = {},
               Json pairs = Json::array()) {
  return Json::array({std::move(id), std::move(classes), std::move(pairs)});
}

/// A word. On the web a line may end after the dash of "2–3" unless the style sheet forbids it.
Json word_node(std::string_view word, Medium medium) {
  Json text = node("Str", word);
  if (medium != Medium::web || word.find("–") == std::string_view::npos || word == "–") return text;
  return node("Span", Json::array({attribute("", {"nowrap"}), Json::array({std::move(text)})}));
}

constexpr std::string_view kDigits = "0123456789";

/// Length of "22 november" where a text begins with a day, a month in words and a year, the day
/// perhaps after a bracket; else 0.
std::size_t day_and_month(std::string_view text) {
  const std::size_t day = text.find_first_of(kDigits);
  const std::size_t month = text.find(' ') + 1;
  const std::size_t year = text.find(' ', month) + 1;
  constexpr std::size_t kShortest = 3;  // "mei"
  if (day > 1 || month == 0 || year < month + kShortest + 1) return 0;
  const bool dated = month - 1 - day <= 2 &&
                     text.substr(day, month - 1 - day).find_first_not_of(kDigits) == text.npos &&
                     text.substr(month, year - month).find_first_of(kDigits) == text.npos &&
                     text.substr(year, 4).size() == 4 &&
                     text.substr(year, 4).find_first_not_of(kDigits) == text.npos;
  return dated ? year - 1 : 0;
}

/// A line does not end between day and month.
Json date_node(std::string_view date, Medium medium) {
  const std::size_t space = date.find(' ');
  const std::string day(date.substr(0, space));
  const std::string month(date.substr(space + 1));
  if (medium == Medium::office) return node("Str", day + "\u00a0" + month);
  Json apart = Json::array({node("Str", day), node("Space"), node("Str", month)});
  return node("Span", Json::array({attribute("", {"nowrap"}), std::move(apart)}));
}

/// Pandoc wants words and spaces apart: writers break lines only at a Space.
void append_words(Json& out, std::string_view text, Medium medium) {
  while (!text.empty()) {
    const std::size_t date = medium == Medium::plain ? 0 : day_and_month(text);
    if (date > 0) {
      out.push_back(date_node(text.substr(0, date), medium));
      text.remove_prefix(date);
    }
    const std::size_t space = text.find(' ');
    if (space != 0) out.push_back(word_node(text.substr(0, space), medium));
    if (space == std::string_view::npos) return;
    out.push_back(node("Space"));
    text.remove_prefix(space + 1);
  }
}

Json words(std::string_view text, Medium medium) {
  Json out = Json::array();
  append_words(out, text, medium);
  return out;
}

Json inlines(const Inlines& content, Medium medium);

struct InlineWriter {
  Json& out;
  Medium medium;

  void operator()(const Plain& plain) const { append_words(out, plain.text, medium); }
  void operator()(const Foreign& foreign) const {
    if (medium == Medium::plain) {
      out.push_back(node("Emph", words(foreign.text, medium)));
      return;
    }
    Json pairs = Json::array({{"lang", foreign.language}});
    // Word learns a language from a style only.
    if (medium == Medium::office) pairs.push_back({"custom-style", "Foreign " + foreign.language});
    out.push_back(
        node("Span", Json::array({attribute("", {}, std::move(pairs)),
                                  Json::array({node("Emph", words(foreign.text, medium))})})));
  }
  void operator()(const Strong& strong) const {
    out.push_back(node("Strong", words(strong.text, medium)));
  }
  void operator()(const Small& small) const {
    if (medium == Medium::plain) {
      append_words(out, small.text, medium);
      return;
    }
    // A class for html and pdf, a named character style for docx. Pandoc's odt writer knows none:
    // it gets the element itself, which the other writers leave out.
    const auto odt = [&](const char* tag) {
      out.push_back(node("RawInline", Json::array({"opendocument", tag})));
    };
    Json style = Json::array({Json::array({"custom-style", "Small"})});
    if (medium == Medium::office) odt(R"(<text:span text:style-name="Small">)");
    out.push_back(node("Span", Json::array({attribute("", {"small"}, std::move(style)),
                                            words(small.text, medium)})));
    if (medium == Medium::office) odt("</text:span>");
  }
  void operator()(const Link& link) const {
    out.push_back(node("Link", Json::array({attribute(), words(link.text, medium),
                                            Json::array({link.target, ""})})));
  }
  void operator()(const Note& note) const {
    out.push_back(node("Note", Json::array({node("Para", inlines(note.content, medium))})));
  }
  void operator()(const LineBreak&) const {
    // A table in plain text has one line per row, so a break inside a cell must be a tag.
    out.push_back(medium == Medium::plain ? node("RawInline", Json::array({"html", "<br>"}))
                                          : node("LineBreak"));
  }
  void operator()(const Anchor& anchor) const {
    if (medium == Medium::plain) {
      out.push_back(node("RawInline", Json::array({"html", "<a id=\"" + anchor.id + "\"></a>"})));
      return;
    }
    out.push_back(node("Span", Json::array({attribute(anchor.id), Json::array()})));
  }
};

Json inlines(const Inlines& content, Medium medium) {
  Json out = Json::array();
  for (const Inline& item : content) std::visit(InlineWriter{out, medium}, item.value);
  return out;
}

Json plain_cell(Json content, Json attributes = attribute(), std::size_t columns = 1) {
  Json blocks = content.empty() ? Json::array() : Json::array({node("Plain", std::move(content))});
  return Json::array({std::move(attributes), node("AlignDefault"), 1, columns, std::move(blocks)});
}

/// Says to who hears the table that it heads its column.
Json head_cell(std::string_view text, Medium medium) {
  return plain_cell(words(text, medium), attribute("", {}, Json::array({{"scope", "col"}})));
}

Json row(Json cells, std::vector<std::string> classes = {}) {
  return Json::array({attribute("", std::move(classes)), std::move(cells)});
}

/// The head of the rows below it, on a line of its own.
bool heads_rows(const std::vector<Inlines>& cells) {
  return cells.size() > 1 && std::all_of(cells.begin() + 1, cells.end(),
                                         [](const Inlines& cell) { return cell.empty(); });
}

Json body_row(const std::vector<Inlines>& cells, Medium medium) {
  Json out = Json::array();
  if (!heads_rows(cells)) {
    for (const Inlines& cell : cells) out.push_back(plain_cell(inlines(cell, medium)));
    return row(std::move(out));
  }
  // Over the whole width; Markdown's tables know no such cell.
  const bool across = medium != Medium::plain;
  out.push_back(plain_cell(inlines(cells.front(), medium), attribute(), across ? cells.size() : 1));
  for (std::size_t c = 1; c < cells.size() && !across; ++c)
    out.push_back(plain_cell(Json::array()));
  return row(std::move(out), {"part"});
}

/// Sizes of the runs of rows that stand on one page: the head of rows with the first of these, and
/// the first and last rows of a table with the ones beside them.
std::vector<std::size_t> runs_of(const std::vector<std::vector<Inlines>>& rows) {
  std::vector<std::size_t> runs;
  bool with_last = false;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool joined = with_last || (r > 0 && r + 1 == rows.size());
    if (joined && !runs.empty()) {
      ++runs.back();
    } else {
      runs.push_back(1);
    }
    with_last = heads_rows(rows[r]) || r == 0;
  }
  return runs;
}

Json table_body(Json rows, std::vector<std::string> classes = {}) {
  return Json::array({attribute("", std::move(classes)), 0, Json::array(), std::move(rows)});
}

/// The rows: on the web (and in pdf) a body for each run that stays together.
Json table_bodies(const Table& table, Medium medium) {
  Json all = Json::array();
  for (const auto& cells : table.rows) all.push_back(body_row(cells, medium));
  if (medium != Medium::web) return Json::array({table_body(std::move(all))});
  Json bodies = Json::array();
  Json loose = Json::array();
  const auto flush = [&] {
    if (!loose.empty()) bodies.push_back(table_body(std::exchange(loose, Json::array())));
  };
  std::size_t next = 0;
  for (const std::size_t run : runs_of(table.rows)) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < run; ++i) rows.push_back(std::move(all[next++]));
    if (run == 1) {
      loose.push_back(std::move(rows.front()));
      continue;
    }
    flush();
    bodies.push_back(table_body(std::move(rows), {"together"}));
  }
  flush();
  return bodies;
}

Json table(const Table& table, Medium medium) {
  Json columns = Json::array();
  for (const double width : table.widths) {
    const char* side = table.counts && !columns.empty() ? "AlignRight" : "AlignLeft";
    columns.push_back(Json::array({node(side), node("ColWidth", width)}));
  }
  Json head = Json::array();
  for (const std::string& cell : table.head) head.push_back(head_cell(cell, medium));
  Json caption =
      Json::array({nullptr, Json::array({node("Plain", inlines(table.caption, medium))})});
  return node("Table", Json::array({attribute(), std::move(caption), std::move(columns),
                                    Json::array({attribute(), Json::array({row(std::move(head))})}),
                                    table_bodies(table, medium),
                                    Json::array({attribute(), Json::array()})}));
}

/// What is heard of a caption: its words, without notes.
std::string heard(const Inlines& caption) {
  std::string text;
  for (const Inline& part : caption) {
    std::visit(
        [&]<typename T>(const T& value) {
          if constexpr (requires { value.text; }) text += value.text;
          if constexpr (std::is_same_v<T, LineBreak>) text += ' ';
        },
        part.value);
  }
  return text;
}

/// Of a part of the page that scrolls sideways on a narrow screen: the keyboard reaches it, and it
/// says what it holds.
Json scrolling(std::vector<std::string> classes, const Inlines& caption) {
  const std::string label = heard(caption);
  Json pairs = Json::array({Json::array({"tabindex", "0"})});
  if (!label.empty()) {
    pairs.push_back(Json::array({"role", "group"}));
    pairs.push_back(Json::array({"aria-label", label}));
  }
  return attribute("", std::move(classes), std::move(pairs));
}

/// Blocks in a paragraph style of docx and odt, and of a class for html and pdf.
Json styled(const char* style, std::vector<std::string> classes, Json blocks) {
  Json pairs = Json::array({Json::array({"custom-style", style})});
  return node(
      "Div", Json::array({attribute("", std::move(classes), std::move(pairs)), std::move(blocks)}));
}

/// The class of annex.css that leaves a page where there is too little room for a table to begin.
std::string room_class(const Table& table) {
  constexpr int kStep = 20;
  constexpr int kLeast = 40;
  constexpr int kMost = 120;
  const int needed = (millimetres_to_begin(table) + kStep - 1) / kStep * kStep;
  return fmt::format("room-{}", std::clamp(needed, kLeast, kMost));
}

struct BlockWriter {
  Medium medium;

  Json operator()(const Heading& heading) const {
    Json text = words(heading.text, medium);
    if (medium == Medium::plain && !heading.id.empty()) {
      // Pandoc's Markdown has no place for an identifier in a heading.
      Json anchor = inlines({Anchor{heading.id}}, medium);
      text.insert(text.begin(), anchor.begin(), anchor.end());
    }
    return node("Header", Json::array({heading.level, attribute(heading.id), std::move(text)}));
  }
  Json operator()(const Paragraph& paragraph) const {
    Json text = node("Para", inlines(paragraph.content, medium));
    if (!paragraph.with_next || medium == Medium::plain) return text;
    return styled("Kept", {"kept"}, Json::array({std::move(text)}));
  }
  Json operator()(const Marking& marking) const {
    if (medium == Medium::plain) {
      return node("Para", Json::array({node("Strong", words(marking.text, medium))}));
    }
    std::vector<std::string> classes{"marking"};
    if (marking.of_all) classes.emplace_back("of-all");
    return styled("Marking", std::move(classes),
                  Json::array({node("Para", words(marking.text, medium))}));
  }
  Json operator()(const BulletList& list) const {
    Json items = Json::array();
    for (const Inlines& item : list.items) {
      items.push_back(Json::array({node("Para", inlines(item, medium))}));
    }
    return node("BulletList", std::move(items));
  }
  Json operator()(const DefinitionList& list) const {
    Json items = Json::array();
    for (const auto& [term, meaning] : list.items) {
      items.push_back(
          Json::array({inlines(term, medium),
                       Json::array({Json::array({node("Plain", inlines(meaning, medium))})})}));
    }
    return node("DefinitionList", std::move(items));
  }
  Json operator()(const Table& value) const {
    constexpr std::size_t kFitAPhone = 3;
    if (medium != Medium::web) return table(value, medium);
    // What a narrow screen scrolls sideways instead of squeezing.
    std::vector<std::string> classes{"scroll"};
    if (value.head.size() > kFitAPhone) classes.emplace_back("wide");
    classes.push_back(room_class(value));
    return node("Div", Json::array({scrolling(std::move(classes), value.caption),
                                    Json::array({table(value, medium)})}));
  }
  Json operator()(const Picture& picture) const {
    const std::string file = picture.name + (medium == Medium::office ? ".png" : ".svg");
    Json size = Json::array();
    if (medium != Medium::plain) {
      size.push_back({"width", fmt::format("{:.2f}in", picture.width_inches)});
    }
    Json image = node(
        "Image", Json::array({attribute("", {}, std::move(size)),
                              words(picture.alternative, Medium::plain), Json::array({file, ""})}));
    // The alternative text is the image's description; the caption stands below, so that writers
    // that print descriptions as captions do not lose the difference.
    if (medium == Medium::plain) {
      Inlines below{LineBreak{}};
      below.insert(below.end(), picture.caption.begin(), picture.caption.end());
      Json content = inlines(below, medium);
      content.insert(content.begin(), std::move(image));
      return node("Para", std::move(content));
    }
    Json caption = node("Para", inlines(picture.caption, medium));
    const char* type = medium == Medium::web ? "Plain" : "Para";
    Json content = Json::array({node(type, Json::array({std::move(image)}))});
    content = Json::array({styled("Picture", {}, std::move(content))});
    content.push_back(styled("Image Caption", {"caption"}, Json::array({std::move(caption)})));
    Json about =
        medium == Medium::web ? scrolling({"figure"}, picture.caption) : attribute("", {"figure"});
    return node("Div", Json::array({std::move(about), std::move(content)}));
  }
};

Json meta(const Document& document) {
  const auto text = [](const std::string& value) {
    return node("MetaInlines", words(value, Medium::plain));
  };
  Json out = {{"title", text(document.title)}, {"lang", node("MetaString", document.language)}};
  if (!document.subtitle.empty()) out["subtitle"] = text(document.subtitle);
  if (!document.date.empty()) out["date"] = text(document.date);
  return out;
}

}  // namespace

std::string pandoc_json(const Document& document, Medium medium) {
  Json blocks = Json::array();
  for (const Block& block : document.blocks) {
    blocks.push_back(std::visit(BlockWriter{medium}, block));
  }
  const Json tree = {{"pandoc-api-version", {1, 22, 2, 1}},
                     {"meta", meta(document)},
                     {"blocks", std::move(blocks)}};
  return tree.dump();
}

}  // namespace peil::present
