// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/drafts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "present/medium/csv.hpp"
#include "present/medium/decimal.hpp"
#include "present/medium/or_null.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name(read::Change change) {
  switch (change) {
    case read::Change::opens:
      return "opens";
    case read::Change::changes:
      return "changes";
    case read::Change::keeps:
      return "keeps";
  }
  return "";
}

std::string_view name(read::Doubt doubt) {
  using read::Doubt;
  switch (doubt) {
    case Doubt::no_group:
      return "no_group";
    case Doubt::unknown_place:
      return "unknown_place";
    case Doubt::other_people:
      return "other_people";
    case Doubt::unchanged:
      return "unchanged";
    case Doubt::denied:
      return "denied";
    case Doubt::asked:
      return "asked";
    case Doubt::considered:
      return "considered";
    case Doubt::set_aside:
      return "set_aside";
    case Doubt::quoted:
      return "quoted";
    case Doubt::reported:
      return "reported";
    case Doubt::elsewhere:
      return "elsewhere";
    case Doubt::past:
      return "past";
    case Doubt::more:
      return "more";
    case Doubt::contradicted:
      return "contradicted";
    case Doubt::group_lost:
      return "group_lost";
    case Doubt::region_lost:
      return "region_lost";
  }
  return "";
}

/// What a note found named: `ahmadi's, christenen`; empty when nothing was.
std::string named(const read::Unproposed& left) {
  std::vector<std::string> names;
  for (const read::Subject& subject : left.subjects) {
    names.push_back(subject.group.empty() ? subject.region.value_or("") : subject.group);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// Where, why and what: `alinea 3: …: "…"`.
std::string note(const read::Unproposed& left, const Texts& texts) {
  const std::string why = texts("draft.why." + std::string(name(left.why)),
                                {{"term", left.term},
                                 {"words", fmt::format("{}", fmt::join(left.words, ", "))},
                                 {"subject", named(left)}});
  return fmt::format("{}: {}: \"{}\"", left.locator, why, left.passage);
}

/// One object for each group or region that the sentence names, so that each can be confirmed.
void add_notes(Json& notes, const read::Unproposed& left, const Texts& texts) {
  std::vector<read::Subject> subjects = left.subjects;
  if (subjects.empty()) subjects.emplace_back();
  for (const read::Subject& subject : subjects) {
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

std::string_view name(read::Tier tier) { return tier == read::Tier::certain ? "certain" : "check"; }

/// Qualifier and exceptions as one text, since the JSON form has one place for both.
std::string limits(const read::Proposal& proposal) {
  if (proposal.qualifier.empty() || proposal.exceptions.empty()) {
    return proposal.qualifier + proposal.exceptions;
  }
  return proposal.qualifier + "; " + proposal.exceptions;
}

Json json(const read::Proposal& proposal, read::Change change) {
  return {
      {"group", or_null<Json>(proposal.group)},
      {"concept", or_null<Json>(proposal.concept_id)},
      {"relation", proposal.group.empty() ? Json(nullptr) : Json(model::name(proposal.relation))},
      {"region", or_null<Json>(proposal.region)},
      {"dimension", proposal.dimension},
      {"term", proposal.term},
      {"qualifier", or_null<Json>(limits(proposal))},
      {"passage", proposal.passage},
      {"named_in", or_null<Json>(proposal.named_in)},
      {"locator", proposal.locator},
      {"tier", name(proposal.tier)},
      {"confidence", std::stod(two_decimals(proposal.confidence))},
      {"unread", proposal.unread},
      {"change", name(change)}};
}

/// What the proposal is on: the group, the region, or the whole country.
std::string subject(const read::Proposal& proposal, const model::Codebook& codebook,
                    const Texts& texts) {
  std::string text = proposal.group;
  if (proposal.region) {
    const model::Region* region = codebook.region(*proposal.region);
    if (!text.empty()) text += ", ";
    text += region ? std::string(model::in_language(region->label, texts.language()))
                   : *proposal.region;
  }
  return text.empty() ? texts("draft.country") : text;
}

std::string dimension_label(const read::Proposal& proposal, const model::Codebook& codebook,
                            const Texts& texts) {
  const model::Dimension* dimension = codebook.dimension(proposal.dimension);
  return dimension ? std::string(model::in_language(dimension->label, texts.language()))
                   : proposal.dimension;
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
    table.add({subject(p, codebook, texts), dimension_label(p, codebook, texts), p.term,
               texts("draft.change." + std::string(name(report.changes[i]))),
               two_decimals(p.confidence), p.locator});
  }
  return table.empty() ? std::string() : "\n" + table.str();
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
  const Json file{{"source", draft.source},
                  {"origin", draft.origin},
                  {"document",
                   {{"title", or_null<Json>(draft.title)},
                    {"date", draft.date ? Json(model::to_string(*draft.date)) : Json(nullptr)}}},
                  {"proposals", std::move(proposals)},
                  {"nothing_proposed", report.nothing_proposed},
                  {"notes", std::move(notes)}};
  return file.dump(2) + "\n";
}

std::string draft_csv(const DraftReport& report) {
  std::string text =
      csv_line({"group", "concept", "relation", "region", "dimension", "term", "qualifier", "tier",
                "confidence", "change", "locator", "passage", "named_in", "unread"});
  for (std::size_t i = 0; i < report.draft.proposals.size(); ++i) {
    const read::Proposal& p = report.draft.proposals[i];
    text +=
        csv_line({p.group, p.concept_id.value_or(""), std::string(model::name(p.relation)),
                  p.region.value_or(""), p.dimension, p.term, limits(p), std::string(name(p.tier)),
                  two_decimals(p.confidence), std::string(name(report.changes[i])), p.locator,
                  p.passage, p.named_in, fmt::format("{}", fmt::join(p.unread, " "))});
  }
  return text;
}

std::string draft_text(const DraftReport& report, const model::Codebook& codebook,
                       const Texts& texts) {
  const read::Draft& draft = report.draft;
  std::string text =
      paragraph(texts("draft.summary", {{"n", draft.proposals.size()},
                                        {"opens", count(report, read::Change::opens)},
                                        {"changes", count(report, read::Change::changes)},
                                        {"keeps", count(report, read::Change::keeps)}}));
  text += table(report, read::Tier::certain, codebook, texts);
  if (const std::string rows = table(report, read::Tier::check, codebook, texts); !rows.empty()) {
    text += "\n" + paragraph(texts("draft.check")) + rows;
  }
  if (!report.nothing_proposed.empty()) {
    text +=
        "\n" + paragraph(texts("draft.nothing_proposed", {{"groups", report.nothing_proposed}}));
  }
  if (!draft.unproposed.empty()) {
    text += "\n" + paragraph(texts("draft.unproposed"));
  }
  for (const read::Unproposed& left : draft.unproposed) {
    text += paragraph(note(left, texts), "- ");
  }
  return text;
}

std::string proposal_text(const read::Proposal& proposal, read::Change change,
                          const model::Codebook& codebook, const Texts& texts) {
  std::string text = fmt::format("{}\n  {}: {}\n", subject(proposal, codebook, texts),
                                 dimension_label(proposal, codebook, texts), proposal.term);
  if (const std::string narrowed = limits(proposal); !narrowed.empty()) {
    text += paragraph(narrowed, "  ");
  }
  text += paragraph("\"" + proposal.passage + "\" (" + proposal.locator + ")", "  ");
  if (!proposal.named_in.empty()) {
    text += paragraph(texts("draft.named_in", {{"passage", proposal.named_in}}), "  ");
  }
  if (!proposal.unread.empty()) {
    text += paragraph(
        texts("draft.unread", {{"words", fmt::format("{}", fmt::join(proposal.unread, ", "))}}),
        "  ");
  }
  text += fmt::format("  {}; {} {}\n", texts("draft.change." + std::string(name(change))),
                      texts("draft.confidence"), two_decimals(proposal.confidence));
  return text;
}

}  // namespace peil::present
