// SPDX-License-Identifier: EUPL-1.2
#include "load/input/policy_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>

#include "load/format/encoding.hpp"
#include "load/format/pdf.hpp"
#include "load/format/text_file.hpp"
#include "load/format/web_page.hpp"
#include "load/input/text_layout.hpp"
#include "model/error.hpp"
#include "model/text/control_signs.hpp"
#include "model/text/typography.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

using Kind = Block::Kind;
using model::first_match;
using model::unicode;
using model::utf8;

/// An item's text behind its letter or number: "• a. bahai's" has two marks.
Block without_second_mark(Block block) {
  const auto item = first_match(uR"(^(?:[a-z][.)]|\d+(?:\.\d+)+\.?|\([a-z0-9]{1,2}\))\s+(.+)$)",
                                unicode(block.text));
  if (!item.empty()) block.text = utf8(item[1]);
  return block;
}

/// A paragraph that only looks like one: `27.3.2. Risicoprofielen`, `- ahmadi's`.
Block recognised(Block block) {
  if (block.kind == Kind::list_item) return without_second_mark(std::move(block));
  if (block.kind != Kind::paragraph) return block;
  const auto text = unicode(block.text);
  if (const auto item = first_match(uR"(^[-•–*▪◦‣·]\s+(.+)$)", text); !item.empty()) {
    return without_second_mark({Kind::list_item, 1, "", utf8(item[1]), {}});
  }
  if (const auto item = first_match(uR"(^(?:[a-z][.)]|\([a-z0-9]{1,2}\))\s+(.+)$)", text);
      !item.empty()) {
    return {Kind::list_item, 1, "", utf8(item[1]), {}};
  }
  const auto numbered =
      first_match(uR"(^(?:[A-Z]\d+/)?(\d+(?:\.\d+)*)\.?\s+\p{Lu}\S*(?:\s+\S+){0,9}$)", text);
  if (!numbered.empty() && !text.endsWith(u".") && !text.endsWith(u";") && !text.endsWith(u":")) {
    int level = 1;
    for (int32_t i = 0; i < numbered[1].length(); ++i) level += numbered[1][i] == u'.' ? 1 : 0;
    return {Kind::heading, level, "", block.text, {}};
  }
  return block;
}

/// Blocks of running text: a table's rows as paragraphs with tabs and spaces between the cells,
/// line breaks as spaces, and nothing empty.
std::vector<Block> running_text(const std::vector<Block>& blocks) {
  std::vector<Block> result;
  for (Block block : blocks) {
    for (const auto& row : block.rows) {
      result.push_back({Kind::table, 0, "", fmt::format("{}", fmt::join(row, " \t ")), {}});
    }
    if (block.text.empty()) continue;
    std::ranges::replace(block.text, '\n', ' ');
    result.push_back(std::move(block));
  }
  return result;
}

/// Gives every passage the headings it stands under and a locator.
class Placer {
 public:
  explicit Placer(bool dutch) : dutch_(dutch) {}

  void place(const Block& block) {
    if (block.kind == Kind::heading) {
      while (!open_.empty() && open_.back().level >= block.level) open_.pop_back();
      open_.push_back({block.level, block.text});
      paragraph_ = 0;
      item_ = 0;
      return;
    }
    model::Passage passage{block.text, {}, {}, block.kind == Kind::list_item};
    for (const Heading& heading : open_) passage.headings.push_back(heading.text);
    passage.locator = locator(passage.list_item);
    passages_.push_back(std::move(passage));
  }
  std::vector<model::Passage> take() { return std::move(passages_); }

 private:
  struct Heading {
    int level = 0;
    std::string text;
  };

  std::string locator(bool list_item) {
    if (!list_item) {
      ++paragraph_;
      item_ = 0;
    } else {
      ++item_;
    }
    std::string text = open_.empty() ? std::string() : open_.back().text + ", ";
    text += fmt::format("{} {}", dutch_ ? "alinea" : "paragraph", std::max(paragraph_, 1));
    if (list_item) text += fmt::format(", {} {}", dutch_ ? "onderdeel" : "item", item_);
    return text;
  }

  bool dutch_;
  std::vector<Heading> open_;
  int paragraph_ = 0;
  int item_ = 0;
  std::vector<model::Passage> passages_;
};

/// A date written out in the language; empty when the text has none.
std::optional<model::Date> date_in(const icu::UnicodeString& text, std::string_view language) {
  const auto found = first_match(uR"(\b\d{1,2}\s+\p{L}+\s+\d{4}\b)", text);
  if (found.empty()) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat format(u"d MMMM yyyy", icu::Locale(std::string(language).c_str()), status);
  format.setTimeZone(*icu::TimeZone::getGMT());
  format.setLenient(false);
  const UDate moment = format.parse(found[0], status);
  if (U_FAILURE(status)) return std::nullopt;
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_time<std::chrono::milliseconds>(
      std::chrono::milliseconds(static_cast<std::int64_t>(moment))));
}

/// What a letter says it is about; empty when the line is no such line.
std::string subject_line(const icu::UnicodeString& text) {
  const auto found = first_match(uR"(^(?:Betreft|Onderwerp|Subject|Re)\s*:?\s+(.+)$)", text);
  return found.empty() ? std::string() : utf8(found[1]);
}

/// Controls as signs, but for those that end a page.
std::string with_visible_controls_on_pages(std::string_view text) {
  std::string result;
  while (true) {
    const std::size_t end = std::min(text.find('\f'), text.size());
    result += model::with_visible_controls(text.substr(0, end));
    if (end == text.size()) return result;
    result += '\f';
    text.remove_prefix(end + 1);
  }
}

/// What stands in lines, as a document.
Document laid_out(std::string_view text, std::string encoding) {
  // Before typography goes, and marks of direction with it.
  TextLayout layout = text_layout(model::without_typography(with_visible_controls_on_pages(text)));
  for (Block& block : layout.blocks) block.text = model::with_visible_controls(block.text);
  return {{}, std::move(layout.blocks), std::move(encoding), layout.footnotes, 0};
}

}  // namespace

bool is_text_document(const std::filesystem::path& file) {
  const std::string extension = model::fold(file.extension().string());
  return document_format(file) || extension == ".pdf" || extension == ".txt";
}

Document read_text_document(const std::filesystem::path& file) {
  const std::string name = file.string();
  const auto format = document_format(file);
  const bool pdf = model::fold(file.extension().string()) == ".pdf";
  if (!is_text_document(file)) {
    throw model::InputError(
        name, "",
        fmt::format("has the extension '{}'; expected docx, html, odt, pdf or txt",
                    file.extension().string()));
  }
  const std::string content = require_text(file);
  if (pdf) return laid_out(pdf_text(content, name), {});
  if (format && *format != DocumentFormat::html) {
    return read_document(content, *format, Notes::left_out, name);
  }
  Decoded text = decoded(content, name);
  if (!format) return laid_out(text.text, text.from);
  const InForce page = in_force(text.text);
  Document document = read_document(page.html, *format, Notes::left_out, name);
  document.struck += page.struck;
  document.encoding = std::move(text.from);
  return document;
}

model::PolicyText read_policy_text(const std::filesystem::path& file, std::string_view language) {
  constexpr std::size_t kOpening = 20;  // blocks in which a title and a date are looked for
  const Document document = read_text_document(file);
  const std::vector<Block> blocks = running_text(document.blocks);
  model::PolicyText result{document.title, std::nullopt, std::string(language), {}};
  result.encoding = document.encoding;
  result.footnotes = document.footnotes;
  result.struck = document.struck;
  Placer placer(language == "nl");
  std::string subject;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block block = recognised(blocks[i]);
    if (i < kOpening && !result.date) result.date = date_in(unicode(block.text), language);
    if (result.title.empty() && block.kind == Kind::heading) result.title = block.text;
    if (i < kOpening && subject.empty()) subject = subject_line(unicode(block.text));
    placer.place(block);
  }
  if (result.title.empty()) result.title = subject;
  result.passages = placer.take();
  return result;
}

}  // namespace peil::load
