// SPDX-License-Identifier: EUPL-1.2
#include "load/pandoc_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "load/archive.hpp"
#include "load/json.hpp"
#include "load/text_file.hpp"
#include "model/error.hpp"
#include "platform/process.hpp"

namespace peil::load {
namespace {

using Kind = TextBlock::Kind;

std::string inlines(const std::vector<Node>& nodes);

/// Text of one inline; notes and raw code of other formats are not text of the sentence.
std::string inline_text(const Node& node) {
  const std::string type = node["t"].text();
  const Node content = node["c"];
  if (type == "Str") return content.text();
  if (type == "Space" || type == "SoftBreak" || type == "LineBreak") return " ";
  if (type == "Note" || type == "RawInline" || type == "Image") return {};
  const auto parts = content.items();
  if (type == "Quoted" && parts.size() == 2) return "\"" + inlines(parts[1].items()) + "\"";
  if ((type == "Code" || type == "Math") && parts.size() == 2) return parts[1].text();
  if ((type == "Link" || type == "Span" || type == "Cite") && parts.size() >= 2) {
    return inlines(parts[1].items());
  }
  return inlines(parts);  // Emph, Strong, Underline, Strikeout, SmallCaps, Super- and Subscript
}

std::string inlines(const std::vector<Node>& nodes) {
  std::string text;
  for (const Node& node : nodes) text += inline_text(node);
  return text;
}

class Flattener {
 public:
  void blocks(const std::vector<Node>& nodes, int list_depth = 0) {
    for (const Node& node : nodes) block(node, list_depth);
  }
  std::vector<TextBlock> take() { return std::move(result_); }

 private:
  void block(const Node& node, int list_depth) {
    const std::string type = node["t"].text();
    const auto content = node["c"].items();
    if (type == "Para" || type == "Plain") {
      add(list_depth > 0 ? Kind::list_item : Kind::paragraph, list_depth, inlines(content));
    } else if (type == "Header" && content.size() == 3) {
      add(Kind::heading, content[0].integer(), inlines(content[2].items()));
    } else if (type == "BulletList") {
      items(content, list_depth);
    } else if (type == "OrderedList" && content.size() == 2) {
      items(content[1].items(), list_depth);
    } else if (type == "BlockQuote") {
      blocks(content, list_depth);
    } else if (type == "Div" && content.size() == 2) {
      blocks(content[1].items(), list_depth);
    } else if (type == "LineBlock") {
      for (const Node& line : content) add(Kind::paragraph, 0, inlines(line.items()));
    } else if (type == "DefinitionList") {
      definitions(content, list_depth);
    } else if (type == "Table") {
      table(node["c"]);
    }
  }

  void items(const std::vector<Node>& list, int depth) {
    for (const Node& item : list) blocks(item.items(), depth + 1);
  }

  void definitions(const std::vector<Node>& list, int depth) {
    for (const Node& entry : list) {
      const auto parts = entry.items();
      if (parts.size() != 2) continue;
      add(Kind::paragraph, 0, inlines(parts[0].items()));
      items(parts[1].items(), depth);
    }
  }

  /// Table = [attr, caption, column specs, head, bodies, foot]; head and foot are [attr, rows], a
  /// body is [attr, row head columns, head rows, rows], a row [attr, cells], a cell [attr,
  /// alignment, row span, column span, blocks].
  void table(const Node& node) {
    const auto parts = node.items();
    if (parts.size() != 6) return;
    rows(second(parts[3]));
    for (const Node& body : parts[4].items()) {
      const auto sections = body.items();
      if (sections.size() != 4) continue;
      rows(sections[2]);
      rows(sections[3]);
    }
    rows(second(parts[5]));
  }

  static Node second(const Node& pair) {
    const auto parts = pair.items();
    return parts.size() > 1 ? parts[1] : pair["absent"];
  }

  void rows(const Node& list) {
    for (const Node& row : list.items()) {
      TextBlock block{Kind::table_row, 0, {}, {}};
      for (const Node& cell : second(row).items()) {
        const auto parts = cell.items();
        block.cells.push_back(parts.size() == 5 ? cell_text(parts[4]) : std::string());
        if (block.cells.size() > 1) block.text += '\t';
        block.text += block.cells.back();
      }
      if (!block.cells.empty()) result_.push_back(std::move(block));
    }
  }

  /// A cell's blocks, a line each.
  static std::string cell_text(const Node& list) {
    Flattener inner;
    inner.blocks(list.items());
    std::string text;
    for (const TextBlock& block : inner.take()) {
      if (!text.empty()) text += '\n';
      text += block.text;
    }
    return text;
  }

  void add(Kind kind, int level, std::string text) {
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string::npos) return;
    text.erase(text.find_last_not_of(" \t\n") + 1);
    text.erase(0, first);
    result_.push_back({kind, level, std::move(text), {}});
  }

  std::vector<TextBlock> result_;
};

/// pandoc's name of a format. Divisions and spans of web pages are only layout.
std::string reader_for(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (extension == ".docx") return "docx";
  if (extension == ".odt") return "odt";
  if (extension == ".html" || extension == ".htm") return "html-native_divs-native_spans";
  throw model::InputError(
      file.string(), "",
      fmt::format("has the extension '{}'; expected docx, odt, html or txt", extension));
}

}  // namespace

TextDocument read_document(const std::filesystem::path& file) {
  const std::string reader = reader_for(file);
  Report report(file.string(), Report::Content::open);
  const std::string content = require_text(file);
  if (!reader.starts_with("html")) check_archive(content, file.string());
  const platform::Finished pandoc =
      platform::run_program({"pandoc", {"--from", reader, "--to", "json", "--sandbox"}}, content);
  if (pandoc.limited || pandoc.status != 0) {
    throw model::InputError(file.string(), "",
                            pandoc.limited ? "takes too long or too much memory to read"
                                           : "cannot be read as " + reader);
  }
  const auto tree = parse_json(pandoc.out, report);
  if (!tree) throw model::InputError(report.findings());
  Flattener flattener;
  flattener.blocks(tree->root()["blocks"].items());
  const Node title = tree->root()["meta"]["title"]["c"];
  return {inlines(title.items()), flattener.take()};
}

}  // namespace peil::load
