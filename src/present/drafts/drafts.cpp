// SPDX-License-Identifier: EUPL-1.2
#include "present/drafts/drafts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "present/drafts/draft_words.hpp"
#include "present/medium/csv.hpp"
#include "present/medium/decimal.hpp"
#include "present/medium/or_null.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// Where, why and what: `alinea 3: …: "…"`.
std::string note(const read::Unproposed& left, const Texts& texts) {
  return fmt::format("{}: {}: \"{}\"", left.locator, draft_reason(left, texts), left.passage);
}

/// Each group or region that the sentence names, so that each can be confirmed; one that is empty
/// where it names none.
std::vector<read::Subject> subjects_of(const read::Unproposed& left) {
  if (left.subjects.empty()) return {read::Subject()};
  return left.subjects;
}

void add_notes(Json& notes, const read::Unproposed& left, const Texts& texts) {
  for (const read::Subject& subject : subjects_of(left)) {
    notes.push_back({{"passage", left.passage},
                     {"locator", left.locator},
                     {"reason", name(left.why)},
                     {"group", or_null<Json>(subject.group)},
                     {"concept", or_null<Json>(subject.concept_id)},
                     {"dimension", or_null<Json>(left.dimension)},
                     {"region", or_null<Json>(subject.region)},
                     {"term", or_null<Json>(left.term)},
                     {"unread", left.words},
                     {"text", note(left, texts)}});
  }
}

Json json(const read::Proposal& proposal, read::Change change) {
  return {
      {"group", or_null<Json>(proposal.group)},
      {"concept", or_null<Json>(proposal.concept_id)},
      {"relation", proposal.group.empty() ? Json(nullptr) : Json(model::name(proposal.relation))},
      {"region", or_null<Json>(proposal.region)},
      {"dimension", proposal.dimension},
      {"term", proposal.term},
      {"qualifier", or_null<Json>(draft_limits(proposal))},
      {"passage", proposal.passage},
      {"named_in", or_null<Json>(proposal.named_in)},
      {"locator", proposal.locator},
      {"tier", name(proposal.tier)},
      {"confidence", std::stod(two_decimals(proposal.confidence))},
      {"unread", proposal.unread},
      {"change", name(change)}};
}

std::size_t count(const DraftReport& report, read::Change change) {
  return static_cast<std::size_t>(std::ranges::count(report.changes, change));
}

/// The proposals of one tier; empty when there are none.
std::string table(const DraftReport& report, read::Tier tier, const model::Codebook& codebook,
                  const Texts& texts) {
  TextTable table({texts("draft.subject"), texts("draft.dimension"), texts("draft.term"),
                   texts("draft.change"), texts("draft.confidence"), texts("draft.locator")});
  for (std::size_t i = 0; i < report.draft.proposals.size(); ++i) {
    const read::Proposal& p = report.draft.proposals[i];
    if (p.tier != tier) continue;
    table.add({draft_subject(p, codebook, texts), draft_dimension(p.dimension, codebook, texts),
               p.term, texts("draft.change." + std::string(name(report.changes[i]))),
               two_decimals(p.confidence), p.locator});
  }
  return table.empty() ? std::string() : "\n" + table.str(texts.line_width());
}

}  // namespace

std::string draft_json(const DraftReport& report, const Texts& texts) {
  const read::Draft& draft = report.draft;
  Json proposals = Json::array();
  for (std::size_t i = 0; i < draft.proposals.size(); ++i) {
    proposals.push_back(json(draft.proposals[i], report.changes[i]));
  }
  Json notes = Json::array();
  for (const read::Unproposed& left : draft.unproposed) add_notes(notes, left, texts);
  const Json file{
      {"source", draft.source},
      {"origin", draft.origin},
      {"document",
       {{"title", or_null<Json>(draft.title)}, {"date", day_or_null<Json>(draft.date)}}},
      {"proposals", std::move(proposals)},
      {"nothing_proposed", report.nothing_proposed},
      {"notes", std::move(notes)}};
  return file.dump(2) + "\n";
}

std::string draft_csv(const DraftReport& report) {
  std::string text =
      csv_line({"group", "concept", "relation", "region", "dimension", "term", "qualifier", "tier",
                "confidence", "change", "locator", "passage", "named_in", "unread", "reason"});
  for (std::size_t i = 0; i < report.draft.proposals.size(); ++i) {
    const read::Proposal& p = report.draft.proposals[i];
    text += csv_line({p.group, p.concept_id.value_or(model::ConceptId()),
                      std::string(model::name(p.relation)), p.region.value_or(model::RegionId()),
                      p.dimension, p.term, draft_limits(p), std::string(name(p.tier)),
                      two_decimals(p.confidence), std::string(name(report.changes[i])), p.locator,
                      p.passage, p.named_in, fmt::format("{}", fmt::join(p.unread, " ")), ""});
  }
  for (const read::Unproposed& left : report.draft.unproposed) {
    for (const read::Subject& on : subjects_of(left)) {
      text +=
          csv_line({on.group, on.concept_id.value_or(model::ConceptId()), "",
                    on.region.value_or(model::RegionId()), left.dimension, left.term, "", "note",
                    "", "", left.locator, left.passage, "",
                    fmt::format("{}", fmt::join(left.words, " ")), std::string(name(left.why))});
    }
  }
  return text;
}

std::string draft_text(const DraftReport& report, const model::Codebook& codebook,
                       const Texts& texts) {
  const read::Draft& draft = report.draft;
  std::string text =
      paragraph(texts, texts("draft.summary", {{"n", draft.proposals.size()},
                                               {"opens", count(report, read::Change::opens)},
                                               {"changes", count(report, read::Change::changes)},
                                               {"keeps", count(report, read::Change::keeps)}}));
  text += table(report, read::Tier::certain, codebook, texts);
  if (const std::string rows = table(report, read::Tier::check, codebook, texts); !rows.empty()) {
    text += "\n" + paragraph(texts, texts("draft.check")) + rows;
  }
  if (!report.nothing_proposed.empty()) {
    text += "\n" + paragraph(texts, texts("draft.nothing_proposed",
                                          {{"groups", report.nothing_proposed}}));
  }
  if (!draft.unproposed.empty()) {
    text += "\n" + paragraph(texts, texts("draft.unproposed"));
  }
  for (const read::Unproposed& left : draft.unproposed) {
    text += paragraph(texts, note(left, texts), "- ");
  }
  return text;
}

}  // namespace peil::present
