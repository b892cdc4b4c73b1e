// SPDX-License-Identifier: EUPL-1.2
#include "present/drafts/draft_step.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "present/drafts/draft_words.hpp"
#include "present/medium/decimal.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

std::string_view kind_key(const read::Step& step) {
  if (step.note) return "draft.kind.note";
  return step.read.tier == read::Tier::certain ? "draft.kind.certain" : "draft.kind.check";
}

/// Whom or what it is on, and which concept that is.
std::string subject_line(const read::Proposal& one, const model::Codebook& codebook,
                         const Texts& texts) {
  std::string text = draft_subject(one, codebook, texts);
  const model::Concept* known = one.concept_id ? codebook.concept_named(*one.concept_id) : nullptr;
  if (known == nullptr) return text;
  return fmt::format("{} = {} ({})", text, model::in_language(known->label, texts.language()),
                     model::name(one.relation));
}

std::string position_line(const read::Proposal& one, const model::Codebook& codebook,
                          const Texts& texts) {
  const std::string unknown = texts("draft.not_told");
  if (one.dimension.empty() && one.term.empty()) return unknown;
  const std::string on =
      one.dimension.empty() ? unknown : draft_dimension(one.dimension, codebook, texts);
  return fmt::format("{}: {}", on, one.term.empty() ? unknown : one.term);
}

}  // namespace

std::string lacks_text(const read::Proposal& proposal, const model::Codebook& codebook,
                       const Texts& texts) {
  std::vector<std::string> names;
  for (const read::Lack lack : read::lacks(proposal, codebook)) {
    switch (lack) {
      case read::Lack::term:
        names.push_back(texts("draft.lack.term"));
        break;
      case read::Lack::subject:
        names.push_back(texts("draft.lack.subject"));
        break;
      case read::Lack::concept_id:
        names.push_back(texts("draft.lack.concept"));
        break;
    }
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string step_text(const read::Step& step, read::Change change, Place place,
                      const model::Codebook& codebook, const Texts& texts) {
  const read::Proposal& one = step.now;
  std::string text = fmt::format("[{}/{}] {}\n", place.number, place.of, texts(kind_key(step)));
  const auto add = [&](const std::string& line) { text += paragraph(texts, line, "  "); };
  if (step.note) add(texts("draft.noted", {{"why", draft_reason(*step.note, texts)}}));
  add(subject_line(one, codebook, texts));
  add(position_line(one, codebook, texts));
  if (one.from) add(texts("draft.holds_from", {{"day", *one.from}}));
  if (const std::string narrowed = draft_limits(one); !narrowed.empty()) add(narrowed);
  add("\"" + step.read.passage + "\" (" + step.read.locator + ")");
  if (!one.named_in.empty()) add(texts("draft.named_in", {{"passage", one.named_in}}));
  if (!one.unread.empty() && !step.note) {
    add(texts("draft.unread", {{"words", fmt::format("{}", fmt::join(one.unread, ", "))}}));
  }
  if (const std::string lacking = lacks_text(one, codebook, texts); !lacking.empty()) {
    add(texts("draft.lacking", {{"what", lacking}}));
    return text;
  }
  std::string last = texts("draft.change." + std::string(name(change)));
  if (one.confidence > 0) {
    last += fmt::format("; {} {}", texts("draft.confidence"), two_decimals(one.confidence));
  }
  add(last);
  return text;
}

}  // namespace peil::present
