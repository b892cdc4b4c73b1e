// SPDX-License-Identifier: EUPL-1.2
#include "present/drafts/draft_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "present/drafts/draft_marks.hpp"
#include "present/drafts/draft_words.hpp"
#include "present/medium/decimal.hpp"
#include "present/medium/xml_text.hpp"

namespace peil::present {
namespace {

std::string_view class_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::certain:
      return "certain";
    case MarkKind::check:
      return "check";
    case MarkKind::note:
      return "note";
    case MarkKind::named:
      return "named";
  }
  return "";
}

class Page {
 public:
  Page(const DraftReport& report, const model::PolicyText& text, const model::Codebook& codebook,
       const Texts& texts)
      : report_(report),
        text_(text),
        codebook_(codebook),
        texts_(texts),
        marks_(marks_of(report.draft, text)) {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      for (std::size_t k = 0; k < marks_[i].size(); ++k) {
        const std::string anchor = fmt::format("s{}-{}", i + 1, k + 1);
        for (const std::size_t one : marks_[i][k].proposals) place_of_proposal_[one] = anchor;
        for (const std::size_t one : marks_[i][k].notes) place_of_note_[one] = anchor;
      }
    }
  }

  std::string write(std::string_view style) const;

 private:
  [[nodiscard]] std::string head(std::string_view style) const;
  [[nodiscard]] std::string headings(std::size_t passage) const;
  [[nodiscard]] std::string marked(std::size_t passage) const;
  [[nodiscard]] std::string document() const;
  [[nodiscard]] std::string proposals(read::Tier tier) const;
  [[nodiscard]] std::string proposal(std::size_t index) const;
  [[nodiscard]] std::string notes() const;
  [[nodiscard]] std::string note(std::size_t index) const;
  [[nodiscard]] std::string line(const char* key, const std::string& value) const {
    if (value.empty()) return {};
    return fmt::format("<dt>{}</dt><dd>{}</dd>\n", xml_text(texts_(key)), xml_text(value));
  }
  /// A link to where it stands, by the locator.
  [[nodiscard]] std::string place(const std::map<std::size_t, std::string>& places,
                                  std::size_t index, const std::string& locator) const {
    const auto found = places.find(index);
    if (found == places.end()) return xml_text(locator);
    return fmt::format("<a href=\"#{}\">{}</a>", found->second, xml_text(locator));
  }

  const DraftReport& report_;
  const model::PolicyText& text_;
  const model::Codebook& codebook_;
  const Texts& texts_;
  std::vector<std::vector<Mark>> marks_;
  std::map<std::size_t, std::string> place_of_proposal_;
  std::map<std::size_t, std::string> place_of_note_;
};

/// No script, no request: the page is what stands in it.
std::string Page::head(std::string_view style) const {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n",
      texts_.language(), xml_text(texts_("review.draft_title", {{"title", report_.draft.title}})),
      style);
}

/// Those of the passage's headings that the passage before it did not stand under.
std::string Page::headings(std::size_t passage) const {
  const auto& own = text_.passages[passage].headings;
  static const std::vector<std::string> kNone;
  const auto& before = passage == 0 ? kNone : text_.passages[passage - 1].headings;
  std::size_t same = 0;
  while (same < own.size() && same < before.size() && own[same] == before[same]) ++same;
  std::string result;
  constexpr std::size_t kDeepest = 6;
  for (std::size_t i = same; i < own.size(); ++i) {
    const std::size_t level = std::min(i + 3, kDeepest);
    result += fmt::format("<h{0}>{1}</h{0}>\n", level, xml_text(own[i]));
  }
  return result;
}

std::string Page::marked(std::size_t passage) const {
  const std::string& text = text_.passages[passage].text;
  std::string result;
  std::size_t at = 0;
  for (std::size_t k = 0; k < marks_[passage].size(); ++k) {
    const Mark& mark = marks_[passage][k];
    result += xml_text(std::string_view(text).substr(at, mark.begin - at));
    result += fmt::format(
        "<mark id=\"s{}-{}\" class=\"{}\">{}</mark>", passage + 1, k + 1, class_of(mark.kind),
        xml_text(std::string_view(text).substr(mark.begin, mark.end - mark.begin)));
    for (const std::size_t one : mark.proposals) {
      result += fmt::format(" <a class=\"ref\" href=\"#p{0}\">{0}</a>", one + 1);
    }
    for (const std::size_t one : mark.notes) {
      result += fmt::format(" <a class=\"ref\" href=\"#n{0}\">{1}{0}</a>", one + 1,
                            xml_text(texts_("review.note_mark")));
    }
    at = mark.end;
  }
  return result + xml_text(std::string_view(text).substr(at));
}

std::string Page::document() const {
  std::string result;
  for (std::size_t i = 0; i < text_.passages.size(); ++i) {
    result += headings(i);
    result += fmt::format("<p{}>{}</p>\n", text_.passages[i].list_item ? " class=\"item\"" : "",
                          marked(i));
  }
  return result;
}

std::string Page::proposal(std::size_t index) const {
  const read::Proposal& one = report_.draft.proposals[index];
  std::string lines = line("draft.term", one.term);
  lines += line("draft.dimension", draft_dimension(one.dimension, codebook_, texts_));
  lines += line("draft.concept", one.concept_id.value_or(model::ConceptId()));
  lines += line("draft.qualifier", draft_limits(one));
  lines +=
      line("draft.change", texts_("draft.change." + std::string(name(report_.changes[index]))));
  lines += line("draft.confidence", two_decimals(one.confidence));
  lines += line("review.passage", one.passage);
  lines += line("review.named_in", one.named_in);
  lines += line("review.unread", fmt::format("{}", fmt::join(one.unread, ", ")));
  return fmt::format(
      "<article id=\"p{0}\" class=\"{1}\" tabindex=\"0\">\n<h3>{0}. {2}</h3>\n<p>{3}</p>\n"
      "<dl>\n{4}</dl>\n</article>\n",
      index + 1, name(one.tier), xml_text(draft_subject(one, codebook_, texts_)),
      place(place_of_proposal_, index, one.locator), lines);
}

std::string Page::proposals(read::Tier tier) const {
  std::string result;
  for (std::size_t i = 0; i < report_.draft.proposals.size(); ++i) {
    if (report_.draft.proposals[i].tier == tier) result += proposal(i);
  }
  return result.empty() ? fmt::format("<p>{}</p>\n", xml_text(texts_("review.none"))) : result;
}

std::string Page::note(std::size_t index) const {
  const read::Unproposed& left = report_.draft.unproposed[index];
  std::string lines = line("draft.term", left.term);
  if (!left.dimension.empty()) {
    lines += line("draft.dimension", draft_dimension(left.dimension, codebook_, texts_));
  }
  for (const read::Subject& subject : left.subjects) {
    std::string on = draft_subject(subject, codebook_, texts_);
    if (subject.concept_id) on += fmt::format(" ({})", *subject.concept_id);
    lines += line("draft.subject", on);
  }
  lines += line("review.passage", left.passage);
  return fmt::format(
      "<article id=\"n{0}\" class=\"note\" tabindex=\"0\">\n<h3>{1}{0}. {2}</h3>\n<p>{3}</p>\n"
      "<dl>\n{4}</dl>\n</article>\n",
      index + 1, xml_text(texts_("review.note_mark")), xml_text(draft_reason(left, texts_)),
      place(place_of_note_, index, left.locator), lines);
}

std::string Page::notes() const {
  std::string result;
  for (std::size_t i = 0; i < report_.draft.unproposed.size(); ++i) result += note(i);
  return result.empty() ? fmt::format("<p>{}</p>\n", xml_text(texts_("review.none"))) : result;
}

std::string Page::write(std::string_view style) const {
  const auto section = [&](const char* id, const char* key, const std::string& content) {
    return fmt::format("<section id=\"{0}\">\n<h2>{1}</h2>\n{2}</section>\n", id,
                       xml_text(texts_(key)), content);
  };
  const auto jump = [&](const char* id, const char* key) {
    return fmt::format("<a href=\"#{}\">{}</a> ", id, xml_text(texts_(key)));
  };
  const std::string about = texts_("review.about", {{"source", report_.draft.source},
                                                    {"origin", report_.draft.origin},
                                                    {"day", *report_.draft.date}});
  return head(style) +
         fmt::format("<body>\n<header>\n<h1>{}</h1>\n<p>{}</p>\n<nav>{}{}{}{}</nav>\n</header>\n",
                     xml_text(report_.draft.title), xml_text(about),
                     jump("document", "review.document"), jump("certain", "review.certain"),
                     jump("check", "review.check"), jump("notes", "review.notes")) +
         fmt::format(
             "<div class=\"columns\">\n<main id=\"document\" tabindex=\"0\">\n<h2>{}</h2>\n"
             "{}</main>\n<aside tabindex=\"0\">\n{}{}{}</aside>\n</div>\n</body>\n</html>\n",
             xml_text(texts_("review.document")), document(),
             section("certain", "review.certain", proposals(read::Tier::certain)),
             section("check", "review.check", proposals(read::Tier::check)),
             section("notes", "review.notes", notes()));
}

}  // namespace

std::string draft_page(const DraftReport& report, const model::PolicyText& text,
                       const model::Codebook& codebook, const Texts& texts,
                       std::string_view style) {
  return Page(report, text, codebook, texts).write(style);
}

}  // namespace peil::present
