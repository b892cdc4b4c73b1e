// SPDX-License-Identifier: EUPL-1.2
#include "present/words/citations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "align/dated.hpp"

namespace peil::present {
namespace {

/// A reference names one document; a title may be that of another publisher's, too.
bool same(const model::Document& a, const model::Document& b) {
  if (a.date != b.date || a.reference != b.reference) return false;
  return !a.reference.empty() || (a.title == b.title && a.publisher == b.publisher);
}

/// Position of `item` in `items`, from 1; appended when it is not there yet.
std::size_t number_of(std::vector<std::string>& items, const std::string& item) {
  const auto found = std::ranges::find(items, item);
  if (found != items.end()) return static_cast<std::size_t>(found - items.begin()) + 1;
  items.push_back(item);
  return items.size();
}

Inlines entry(const Wording& wording, std::size_t number, const model::Document& document) {
  Inlines line{Anchor{fmt::format("source-{}", number)}, Strong{fmt::format("{}", number)},
               Plain{" "}, in_own_language(wording, document.title, document.language)};
  // Judgments and yearly papers are titled with their court, number or year.
  auto add = [&, before = std::string(". ")](Inline part, const std::string& text) mutable {
    if (text.empty() || document.title.find(text) != std::string::npos) return;
    line.emplace_back(Plain{before});
    line.push_back(std::move(part));
    before = ", ";
  };
  const std::string date = document.date.empty() ? wording.texts("citation.undated")
                                                 : wording.texts.partial_date(document.date);
  add(Plain{document.publisher}, document.publisher);
  add(in_own_language(wording, document.reference, document.language), document.reference);
  add(Plain{date}, date);
  line.emplace_back(Plain{"."});
  if (document.evidence != model::EvidenceKind::official) {
    line.emplace_back(
        Plain{" " + wording.texts("citation.evidence",
                                  {{"kind", word(wording.texts, document.evidence)}})});
  }
  if (!document.url.empty()) {
    line.emplace_back(Plain{" "});
    line.emplace_back(Link{document.url, document.url});
  }
  return line;
}

/// What is to be said of a document that was, or may have been, made after the day; else nothing.
std::string dated_note(const Texts& texts, const std::string& date, model::Date as_of) {
  if (!align::dated_after(date, as_of)) return {};
  if (align::surely_dated_after(date, as_of)) return texts("citation.later");
  constexpr std::size_t kYear = 4;
  return texts(date.size() == kYear ? "citation.year_known" : "citation.month_known");
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

/// A locator with each word of the record in the product's language; letters by themselves and
/// numbers stay. Empty when it has none of these words, or another.
std::optional<std::string> pointed_at(const Texts& texts, std::string_view locator) {
  std::string result;
  bool any = false;
  while (!locator.empty()) {
    const auto letters =
        static_cast<std::size_t>(std::ranges::find_if_not(locator, is_letter) - locator.begin());
    if (letters == 0) {
      result += locator.front();
      locator.remove_prefix(1);
      continue;
    }
    const std::string word(locator.substr(0, letters));
    locator.remove_prefix(letters);
    const bool part_of_number = !result.empty() && result.back() != ' ' && result.back() != '(';
    const std::string key = fmt::format("locator.word.{}", word);
    if (letters > 1 && texts.has(key)) {
      result += texts(key);
      any = true;
    } else if (letters == 1 || part_of_number) {
      result += word;
    } else {
      return std::nullopt;
    }
  }
  return any ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace

std::optional<std::string> own_place(const Texts& texts, std::string_view locator) {
  constexpr std::string_view kQuestion = "question ";
  if (const std::string key = fmt::format("locator.{}", locator); texts.has(key)) return texts(key);
  if (!locator.starts_with(kQuestion)) return pointed_at(texts, locator);
  return texts("locator.question", {{"number", std::string(locator.substr(kQuestion.size()))}});
}

Link Citations::cite(const model::Document& document, const std::string& locator) {
  auto found = std::ranges::find_if(
      cited_, [&](const Cited& cited) { return same(cited.document, document); });
  if (found == cited_.end()) found = cited_.insert(cited_.end(), {document, {}});
  const auto number = static_cast<std::size_t>(found - cited_.begin()) + 1;
  return {fmt::format("[{}.{}]", number, number_of(found->locators, locator)),
          fmt::format("#source-{}", number)};
}

Inlines Citations::cite(std::span<const model::Document> documents,
                        std::span<const model::Citation> citations) {
  Inlines links;
  for (const model::Citation& citation : citations) {
    const auto found = std::ranges::find(documents, citation.document, &model::Document::id);
    if (found == documents.end()) continue;
    links.emplace_back(Plain{" "});
    links.emplace_back(cite(*found, citation.locator));
  }
  return links;
}

bool Citations::cites(const std::string& title, const std::string& url) const {
  return std::ranges::any_of(cited_, [&](const Cited& cited) {
    const model::Document& document = cited.document;
    // The title of a usual place leaves out the edition: "Country Guidance: Somalia (August 2023)".
    return document.title == title || document.title.starts_with(title + " (") ||
           (!url.empty() && document.url == url);
  });
}

std::vector<Block> Citations::list(const Wording& wording, model::Date as_of) const {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < cited_.size(); ++i) {
    Inlines line = entry(wording, i + 1, cited_[i].document);
    if (const std::string when = dated_note(wording.texts, cited_[i].document.date, as_of);
        !when.empty()) {
      line.emplace_back(Plain{" " + when});
    }
    line.emplace_back(Plain{" "});
    for (std::size_t k = 0; k < cited_[i].locators.size(); ++k) {
      line.emplace_back(Small{fmt::format("{}{}.{}: ", k == 0 ? "" : "; ", i + 1, k + 1)});
      const std::string& locator = cited_[i].locators[k];
      const auto own = own_place(wording.texts, locator);
      line.push_back(own ? Inline(Plain{*own})
                         : in_own_language(wording, locator, cited_[i].document.language));
    }
    blocks.emplace_back(Paragraph{std::move(line)});
  }
  return blocks;
}

}  // namespace peil::present
