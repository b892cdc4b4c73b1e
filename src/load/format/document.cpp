// SPDX-License-Identifier: EUPL-1.2
#include "load/format/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "load/format/archive.hpp"
#include "load/format/docx_mend.hpp"
#include "load/format/odt_tables.hpp"
#include "load/format/page_as_shown.hpp"
#include "load/format/page_bounds.hpp"
#include "load/format/utf8.hpp"
#include "load/format/web_page.hpp"
#include "model/error.hpp"
#include "model/text/control_signs.hpp"
#include "model/text/typography.hpp"
#include "model/unicode.hpp"
#include "platform/process.hpp"

namespace peil::load {
namespace {

using Json = nlohmann::json;
using Kind = Block::Kind;

constexpr std::size_t kDeepestNesting = 100;

/// More than a document of this size needs: a small file that takes long is meant to, or broken.
struct PandocLimits {
  std::size_t megabytes;  ///< of its heap
  platform::Limits limits;

  PandocLimits(std::size_t bytes, DocumentFormat format) {
    // A package is its text, tightly packed.
    const std::size_t weight = bytes * (format == DocumentFormat::html ? 1 : 2) / 100'000;
    megabytes = std::min<std::size_t>(250 + 50 * weight, 1'500);
    const auto seconds = static_cast<std::int64_t>(std::min<std::size_t>(2 + weight, 20));
    limits = {std::chrono::seconds{60}, 4'000'000'000, 128'000'000, std::chrono::seconds{seconds}};
  }
};

std::string trimmed(std::string text) {
  constexpr std::string_view kBlank = " \t\n";
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::string::npos) return {};
  text.erase(text.find_last_not_of(kBlank) + 1);
  return text.substr(first);
}

/// Blocks as text, a line each, list items with their marks.
std::string joined(const std::vector<Block>& blocks) {
  std::string text;
  const auto add = [&](const std::string& line) {
    if (!text.empty() && !line.empty()) text += '\n';
    text += line;
  };
  for (const Block& block : blocks) {
    add(block.mark + block.text);
    for (const auto& row : block.rows) {
      for (const std::string& cell : row) add(cell);
    }
  }
  return text;
}

/// Walks pandoc's tree (pandoc-types 1.22): every node is `{"t": kind, "c": content}`.
class Reader {
 public:
  explicit Reader(Notes notes) : notes_(notes) {}

  [[nodiscard]] Document document(const Json& tree) {
    const Json& meta = tree.at("meta");
    const bool titled = meta.contains("title") && meta.at("title").at("t") == "MetaInlines";
    Place top;
    std::string title = titled ? inlines(meta.at("title").at("c")) : "";
    Blocks all = blocks(tree.at("blocks"), top);
    return {std::move(title), std::move(all), {}, footnotes_, struck_};
  }

 private:
  /// Bounds the recursion: nesting is the author's choice.
  class Level {
   public:
    explicit Level(std::size_t& depth) : depth_(depth) {
      if (++depth_ > kDeepestNesting) throw std::length_error(too_deep(kDeepestNesting));
    }
    ~Level() { --depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    std::size_t& depth_;
  };

  /// Where blocks stand: how deep in lists, and the mark that the next one takes.
  struct Place {
    int list = 0;
    std::string mark;
  };

  using Blocks = std::vector<Block>;

  Blocks blocks(const Json& list, Place& place) {
    const Level level(depth_);
    Blocks out;
    for (const Json& one : list) {
      Blocks more = block(one, place);
      std::ranges::move(more, std::back_inserter(out));
    }
    return out;
  }

  Blocks block(const Json& node, Place& place) {
    const std::string kind = node.at("t");
    const auto content = [&]() -> const Json& { return node.at("c"); };
    if (kind == "Plain" || kind == "Para") return text_block(inlines(content()), place);
    if (kind == "Header") {
      if (place.list > 0) return text_block(inlines(content().at(2)), place);
      return {
          {Kind::heading, content().at(0).get<int>(), "", trimmed(inlines(content().at(2))), {}}};
    }
    if (kind == "CodeBlock")
      return text_block(model::with_visible_controls(content().at(1).get<std::string>()), place);
    if (kind == "BlockQuote") return blocks(content(), place);
    if (kind == "Div") return blocks(content().at(1), place);
    if (kind == "BulletList") {
      return items(content(), place, [](std::size_t) { return "- "; });
    }
    if (kind == "OrderedList") {
      const std::size_t first = content().at(0).at(0);
      const char* indent = place.list > 0 ? kNestedNumber : "";
      return items(content().at(1), place,
                   [&](std::size_t i) { return fmt::format("{}{}. ", indent, first + i); });
    }
    if (kind == "LineBlock") return lines(content(), place);
    if (kind == "DefinitionList") return definitions(content(), place);
    if (kind == "Table") return table(content(), place);
    return {};
  }

  static Blocks text_block(const std::string& text, Place& place) {
    std::string words = trimmed(text);
    if (words.empty() && place.mark.empty()) return {};
    if (place.list == 0) return {{Kind::paragraph, 0, "", std::move(words), {}}};
    return {{Kind::list_item, place.list, std::exchange(place.mark, ""), std::move(words), {}}};
  }

  template <typename Mark>
  Blocks items(const Json& list, const Place& place, Mark mark) {
    Blocks out;
    for (std::size_t i = 0; i < list.size(); ++i) {
      Place inside{place.list + 1, mark(i)};
      Blocks item = blocks(list[i], inside);
      // An item that begins with a list, or is empty, still has its own number.
      if (!inside.mark.empty()) {
        out.push_back({Kind::list_item, inside.list, std::move(inside.mark), "", {}});
      }
      std::ranges::move(item, std::back_inserter(out));
    }
    return out;
  }

  Blocks lines(const Json& list, Place& place) {
    std::string text;
    for (const Json& line : list) text += inlines(line) + '\n';
    return text_block(text, place);
  }

  Blocks definitions(const Json& list, Place& place) {
    Blocks out;
    for (const Json& entry : list) {
      std::ranges::move(text_block(inlines(entry.at(0)), place), std::back_inserter(out));
      std::ranges::move(items(entry.at(1), place, [](std::size_t) { return ""; }),
                        std::back_inserter(out));
    }
    return out;
  }

  /// A table inside a list is part of its item's text.
  Blocks table(const Json& node, Place& place) {
    Block block{Kind::table, 0, "", "", rows(node)};
    if (place.list > 0) return text_block(joined({block}), place);
    if (block.rows.empty()) return {};
    return {std::move(block)};
  }

  /// Head, bodies and foot alike: which row is the head is for the caller to see.
  std::vector<std::vector<std::string>> rows(const Json& table) {
    std::vector<std::vector<std::string>> result;
    std::vector<std::size_t> below;  // rows that a cell above still reaches down, by column
    const auto add = [&](const Json& list) {
      for (const Json& row : list) result.push_back(cells(row.at(1), below));
    };
    add(table.at(3).at(1));
    const auto is_empty = [](const auto& row) {
      return std::ranges::all_of(row, [](const std::string& cell) { return cell.empty(); });
    };
    std::erase_if(result, is_empty);  // pandoc's own, where the document has no head
    for (const Json& body : table.at(4)) {
      add(body.at(2));
      add(body.at(3));
    }
    add(table.at(5).at(1));
    return result;
  }

  std::vector<std::string> cells(const Json& row, std::vector<std::size_t>& below) {
    std::vector<std::string> result;
    const auto skip_covered = [&] {
      while (result.size() < below.size() && below[result.size()] > 0) {
        --below[result.size()];
        result.emplace_back();
      }
    };
    for (const Json& cell : row) {
      skip_covered();
      const std::size_t across = std::max<std::size_t>(cell.at(3).get<std::size_t>(), 1);
      const std::size_t first = result.size();
      if (cells_ + first + across > kMostCellsOfDocument) throw std::length_error(too_many_cells());
      result.resize(first + across);
      result[first] = text_of(cell.at(4));
      below.resize(std::max(below.size(), result.size()));
      for (std::size_t i = first; i < result.size(); ++i)
        below[i] = cell.at(2).get<std::size_t>() - 1;
    }
    skip_covered();
    cells_ += result.size();
    if (cells_ > kMostCellsOfDocument) throw std::length_error(too_many_cells());
    return result;
  }

  std::string text_of(const Json& list) {
    Place top;
    return joined(blocks(list, top));
  }

  /// Without what only sets it, and with characters shown that a terminal obeys.
  static std::string words(const std::string& text) {
    return model::without_typography(model::with_visible_controls(text));
  }

  std::string inlines(const Json& list) {
    const Level level(depth_);
    std::string text;
    for (const Json& item : list) text += inline_text(item);
    return text;
  }

  std::string inline_text(const Json& item) {
    const std::string kind = item.at("t");
    if (kind == "Str") return words(item.at("c").get<std::string>());
    if (kind == "Space" || kind == "SoftBreak") return " ";
    if (kind == "LineBreak") return "\n";
    if (kind == "Code" || kind == "Math") {
      return model::with_visible_controls(item.at("c").at(1).get<std::string>());
    }
    if (kind == "Quoted") return "\"" + inlines(item.at("c").at(1)) + "\"";
    if (kind == "Span" || kind == "Cite" || kind == "Link") return inlines(item.at("c").at(1));
    if (kind == "Note") {
      ++footnotes_;
      return notes_ == Notes::in_place ? " [" + text_of(item.at("c")) + "]" : std::string();
    }
    if (kind == "Strikeout") {
      if (notes_ != Notes::left_out) return "~~" + inlines(item.at("c")) + "~~";
      ++struck_;  // not in force
      return {};
    }
    if (kind == "Emph" || kind == "Strong" || kind == "Underline" || kind == "Superscript" ||
        kind == "Subscript" || kind == "SmallCaps") {
      return inlines(item.at("c"));
    }
    return {};  // pictures and raw text of another format
  }

  Notes notes_;
  std::size_t depth_ = 0;
  int footnotes_ = 0;
  int struck_ = 0;
  std::size_t cells_ = 0;
};

std::string_view name_of(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::docx:
      return "docx";
    case DocumentFormat::odt:
      return "odt";
    case DocumentFormat::html:
      break;
  }
  return "html";
}

std::string run_pandoc(std::string_view content, DocumentFormat format, const std::string& name) {
  // Divisions and spans of web pages are only layout.
  const bool html = format == DocumentFormat::html;
  const std::string reader = html ? "html-native_divs-native_spans" : std::string(name_of(format));
  const PandocLimits may(content.size(), format);
  const platform::Finished pandoc =
      platform::run_program({"pandoc",
                             {"+RTS", fmt::format("-M{}m", may.megabytes), "-RTS", "--sandbox",
                              "-f", reader, "-t", "json"}},
                            content, may.limits);
  constexpr int kNoMemory = 251;  // as programs of the Glasgow compiler end
  if (pandoc.limited || pandoc.status == kNoMemory) {
    throw model::InputError(name, "",
                            "takes too long or too much memory to read for its size; save it anew "
                            "in an office program, or split it into several files");
  }
  // Pandoc's own message may quote the content.
  if (pandoc.status != 0) {
    throw model::InputError(name, "", fmt::format("cannot be read as {}", name_of(format)));
  }
  return pandoc.out;
}

}  // namespace

std::optional<DocumentFormat> document_format(const std::filesystem::path& file) {
  const std::string extension = model::fold(file.extension().string());
  if (extension == ".docx" || extension == ".docm") return DocumentFormat::docx;
  if (extension == ".odt") return DocumentFormat::odt;
  if (extension == ".html" || extension == ".htm") return DocumentFormat::html;
  return std::nullopt;
}

Document read_document(std::string_view content, DocumentFormat format, Notes notes,
                       const std::string& name) {
  if (format == DocumentFormat::html) {
    require_utf8(content, name);
  } else {
    check_archive(content, name);
  }
  try {
    std::string plain;  // of what pandoc does not read as a person does
    if (format == DocumentFormat::odt) plain = with_plain_cells(content, name);
    if (format == DocumentFormat::docx) plain = mended_docx(content, name);
    if (format == DocumentFormat::html) {
      const bool filled_in = notes == Notes::in_place;
      plain = bounded_page(
          filled_in ? page_as_shown(without_hidden(content).html) : std::string(content), name);
    }
    Document document = Reader(notes).document(Json::parse(run_pandoc(plain, format, name)));
    if (format == DocumentFormat::odt) document.asides = asides_of_odt(content, name);
    if (format == DocumentFormat::docx) document.asides = asides_of_docx(content, name);
    return document;
  } catch (const Json::exception&) {
    throw model::InputError(name, "", "cannot be read: pandoc's answer is not as expected");
  } catch (const std::length_error& limit) {
    throw model::InputError(name, "", limit.what());
  }
}

}  // namespace peil::load
