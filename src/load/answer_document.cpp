// SPDX-License-Identifier: EUPL-1.2
#include "load/answer_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "load/archive.hpp"
#include "load/odt_tables.hpp"
#include "load/utf8.hpp"
#include "model/error.hpp"
#include "platform/process.hpp"

namespace peil::load {
namespace {

using Json = nlohmann::json;

constexpr int kDeepestNesting = 100;
constexpr std::size_t kWidestTable = 1'000;
constexpr platform::Limits kPandoc{std::chrono::seconds{60}, 4'000'000'000, 128'000'000};

/// Walks pandoc's tree (pandoc-types 1.22): every node is `{"t": kind, "c": content}`.
class Reader {
 public:
  [[nodiscard]] std::vector<AnswerBlock> document(const Json& tree) {
    blocks(tree.at("blocks"));
    return std::move(result_);
  }

 private:
  /// Bounds the recursion: nesting is the author's choice.
  class Level {
   public:
    explicit Level(int& depth) : depth_(depth) {
      if (++depth_ > kDeepestNesting) throw std::length_error("nested too deeply");
    }
    ~Level() { --depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    int& depth_;
  };

  void blocks(const Json& list) {
    const Level level(depth_);
    for (const Json& block : list) {
      const std::string kind = block.at("t");
      if (kind == "Table") {
        result_.push_back({"", rows(block.at("c"))});
      } else if (kind == "Div") {
        blocks(block.at("c").at(1));
      } else if (kind == "BlockQuote") {
        blocks(block.at("c"));
      } else if (std::string text = block_text(block); !text.empty()) {
        result_.push_back({std::move(text), {}});
      }
    }
  }

  std::string blocks_text(const Json& list) {
    std::string text;
    for (const Json& block : list) {
      const std::string more = block_text(block);
      if (!text.empty() && !more.empty()) text += '\n';
      text += more;
    }
    return text;
  }

  std::string block_text(const Json& block) {
    const Level level(depth_);
    const std::string kind = block.at("t");
    if (kind == "Plain" || kind == "Para") return inlines(block.at("c"));
    if (kind == "Header") return inlines(block.at("c").at(2));
    if (kind == "CodeBlock") return block.at("c").at(1);
    if (kind == "BlockQuote") return blocks_text(block.at("c"));
    if (kind == "Div") return blocks_text(block.at("c").at(1));
    if (kind == "BulletList") return items(block.at("c"), [](std::size_t) { return "- "; });
    if (kind == "OrderedList") {
      const std::size_t first = block.at("c").at(0).at(0);
      const char* indent = lists_ > 0 ? kNestedNumber : "";
      return items(block.at("c").at(1),
                   [&](std::size_t i) { return fmt::format("{}{}. ", indent, first + i); });
    }
    if (kind == "LineBlock") {
      std::string text;
      for (const Json& line : block.at("c")) text += inlines(line) + '\n';
      return text;
    }
    if (kind == "Table") {
      std::string text;
      for (const auto& row : rows(block.at("c"))) {
        for (const std::string& cell : row) text += cell + '\n';
      }
      return text;
    }
    return {};
  }

  template <typename Mark>
  std::string items(const Json& list, Mark mark) {
    std::string text;
    ++lists_;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!text.empty()) text += '\n';
      text += mark(i) + blocks_text(list[i]);
    }
    --lists_;
    return text;
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
      const std::size_t across = cell.at(3);
      if (across > kWidestTable) throw std::length_error("a table too wide");
      const std::size_t first = result.size();
      result.resize(first + across);
      result[first] = blocks_text(cell.at(4));
      below.resize(std::max(below.size(), result.size()));
      for (std::size_t i = first; i < result.size(); ++i)
        below[i] = cell.at(2).get<std::size_t>() - 1;
    }
    skip_covered();
    return result;
  }

  std::string inlines(const Json& list) {
    const Level level(depth_);
    std::string text;
    for (const Json& item : list) text += inline_text(item);
    return text;
  }

  std::string inline_text(const Json& item) {
    const std::string kind = item.at("t");
    if (kind == "Str") return item.at("c");
    if (kind == "Space" || kind == "SoftBreak") return " ";
    if (kind == "LineBreak") return "\n";
    if (kind == "Code" || kind == "Math") return item.at("c").at(1);
    if (kind == "Quoted") return "\"" + inlines(item.at("c").at(1)) + "\"";
    if (kind == "Span" || kind == "Cite" || kind == "Link") return inlines(item.at("c").at(1));
    if (kind == "Note") return " [" + blocks_text(item.at("c")) + "]";
    if (kind == "Emph" || kind == "Strong" || kind == "Underline" || kind == "Strikeout" ||
        kind == "Superscript" || kind == "Subscript" || kind == "SmallCaps") {
      return inlines(item.at("c"));
    }
    return {};  // pictures and raw text of another format
  }

  int depth_ = 0;
  int lists_ = 0;  ///< around what is being read
  std::vector<AnswerBlock> result_;
};

std::string run_pandoc(std::string_view content, const char* format, const std::string& name) {
  const platform::Finished pandoc = platform::run_program(
      {"pandoc", {"+RTS", "-M1500m", "-RTS", "--sandbox", "-f", format, "-t", "json"}}, content,
      kPandoc);
  if (pandoc.limited) {
    throw model::InputError(name, "", "takes too long or is too large to read; no form is");
  }
  // Pandoc's own message may quote the content.
  if (pandoc.status != 0) {
    throw model::InputError(name, "", fmt::format("cannot be read as {}", format));
  }
  return pandoc.out;
}

}  // namespace

std::vector<AnswerBlock> read_answer_document(std::string_view content, DocumentFormat format,
                                              const std::string& name) {
  const char* kind = format == DocumentFormat::docx  ? "docx"
                     : format == DocumentFormat::odt ? "odt"
                                                     : "html";
  if (format == DocumentFormat::html) {
    require_utf8(content, name);
  } else {
    check_archive(content, name);
  }
  try {
    const bool odt = format == DocumentFormat::odt;
    const std::string plain = odt ? with_plain_cells(content, name) : std::string();
    return Reader().document(Json::parse(run_pandoc(odt ? plain : content, kind, name)));
  } catch (const Json::exception&) {
    throw model::InputError(name, "", "cannot be read: pandoc's answer is not as expected");
  } catch (const std::length_error&) {
    throw model::InputError(name, "", "is nested too deeply, or has a table too wide");
  }
}

}  // namespace peil::load
