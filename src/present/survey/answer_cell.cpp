// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer_cell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace peil::present {
namespace {

/// The last day that a date may mean: `2024` is 31 December, `2024-02` the 28th at least.
std::optional<model::Date> last_day(std::string date) {
  if (date.size() == 4) date += "-12";
  if (date.size() == 7) date += "-28";
  return model::parse_date(date);
}

class Speaker {
 public:
  Speaker(Draft& draft, const AnswerLine& line)
      : draft_(draft), line_(line), column_(draft.column(draft.comparison.baseline)) {}

  Said say() {
    said_.dimension =
        draft_.wording.texts.capitalised(dimension_name(draft_.wording, line_.row->key.dimension));
    std::set<std::string> seen;
    for (const align::Evidence& evidence : line_.evidence) {
      if (!seen.insert(evidence.position.term).second) continue;
      if (seen.size() > 1) said_.terms.emplace_back(Plain{"; "});
      for (Inline& words : term_words(draft_, column_, evidence)) {
        said_.terms.push_back(std::move(words));
      }
    }
    places();
    for (const align::Evidence& evidence : line_.evidence) {
      limit(said_.group_limits, "cell.qualifier", evidence.group_qualifier);
      limit(said_.limits, "cell.qualifier", evidence.position.qualifier);
      limit(said_.limits, "cell.exceptions", evidence.position.exceptions);
    }
    return std::move(said_);
  }

 private:
  void places() {
    std::set<model::Citation> seen;
    for (const align::Evidence& evidence : line_.evidence) {
      for (const model::Citation& citation : evidence.position.citations) {
        const model::Document* document = find_document(column_, citation.document);
        if (document == nullptr || !seen.insert(citation).second) continue;
        // What is official needs no other witness here.
        if (document->evidence != evidence.kind && evidence.kind == model::EvidenceKind::official) {
          continue;
        }
        said_.places.emplace_back(document_date(draft_, *document),
                                  draft_.apparatus.citations.cite(*document, citation.locator));
      }
    }
  }

  void limit(Inlines& out, std::string_view key, const model::Text& text) {
    if (text.empty() || !told_.insert(text).second) return;
    out.emplace_back(LineBreak{});
    out.emplace_back(Small{draft_.text(key) + " "});
    out.push_back(localised(draft_.wording, text));
  }

  Draft& draft_;
  const AnswerLine& line_;
  const align::Column& column_;
  std::set<model::Text> told_;
  Said said_;
};

}  // namespace

const model::Document* find_document(const align::Column& column, const std::string& id) {
  const auto found = std::ranges::find(column.documents, id, &model::Document::id);
  return found == column.documents.end() ? nullptr : &*found;
}

std::optional<model::Date> document_day(const align::Column& column,
                                        const model::Citation& citation) {
  const model::Document* document = find_document(column, citation.document);
  return document == nullptr ? std::nullopt : last_day(document->date);
}

const model::Term* term_then(const Draft& draft, const align::Column& column,
                             const align::Evidence& evidence) {
  const model::Vocabulary* vocabulary = draft.wording.codebook.vocabulary(column.source);
  if (vocabulary == nullptr) return nullptr;
  const model::Position& position = evidence.position;
  const model::Date now = draft.comparison.table.as_of;
  const auto cited = document_day(column, position.citations.front());
  const auto find = [&](model::Date day) {
    return model::find_term(*vocabulary, position.dimension, position.term, day);
  };
  const model::Term* then = cited && *cited < now ? find(*cited) : nullptr;
  return then != nullptr ? then : find(now);
}

Inlines term_words(const Draft& draft, const align::Column& column,
                   const align::Evidence& evidence) {
  const Wording& wording = draft.wording;
  const model::Vocabulary* vocabulary = wording.codebook.vocabulary(column.source);
  const std::string language = vocabulary == nullptr ? "" : vocabulary->language;
  const std::string& words = evidence.position.term;
  Inlines out{in_own_language(wording, words, language)};
  if (vocabulary == nullptr || language == wording.texts.language()) return out;
  const model::Term* known = term_then(draft, column, evidence);
  if (known == nullptr) return out;
  const auto translated = known->label.find(wording.texts.language());
  if (translated == known->label.end() || translated->second == words) return out;
  out.emplace_back(Plain{" " + draft.text("answer.translation", {{"words", translated->second}})});
  return out;
}

std::string document_date(const Draft& draft, const model::Document& document) {
  return document.date.empty() ? draft.text("citation.undated")
                               : draft.wording.texts.partial_date(document.date);
}

Said said_on(Draft& draft, const AnswerLine& line) { return Speaker(draft, line).say(); }

AnswerDoubts answer_doubts(const Draft& draft, const AnswerLine& line) {
  const align::Column& column = draft.column(draft.comparison.baseline);
  std::optional<model::Date> newest;
  for (const align::Evidence& evidence : line.evidence) {
    for (const model::Citation& citation : evidence.position.citations) {
      const auto day = document_day(column, citation);
      if (day && (!newest || *newest < *day)) newest = day;
    }
  }
  AnswerDoubts doubts;
  doubts.confirmed_until = line.row->cells[draft.comparison.baseline].confirmed_until;
  constexpr int kDaysInMonth = 30;
  const int days = kDaysInMonth * draft.context.thresholds.answer_old_after_months;
  if (newest && *newest + std::chrono::days{days} < draft.comparison.table.as_of) {
    doubts.old = newest;
  }
  return doubts;
}

}  // namespace peil::present
