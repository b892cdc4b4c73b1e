// SPDX-License-Identifier: EUPL-1.2
#include "present/drafts/draft_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace peil::present {
namespace {

/// What a note found named: `ahmadi's, christenen`; empty when nothing was.
std::string named(const read::Unproposed& left) {
  std::vector<std::string> names;
  for (const read::Subject& subject : left.subjects) {
    names.push_back(subject.group.empty() ? subject.region.value_or(model::RegionId()).text()
                                          : subject.group);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

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
    case Doubt::term_lost:
      return "term_lost";
    case Doubt::no_concept:
      return "no_concept";
    case Doubt::no_term:
      return "no_term";
    case Doubt::too_long:
      return "too_long";
  }
  return "";
}

std::string_view name(read::Tier tier) { return tier == read::Tier::certain ? "certain" : "check"; }

std::string draft_subject(const read::Subject& on, const model::Codebook& codebook,
                          const Texts& texts) {
  std::string text = on.group;
  if (on.region) {
    const model::Region* region = codebook.region(*on.region);
    if (!text.empty()) text += ", ";
    text += region ? std::string(model::in_language(region->label, texts.language())) : *on.region;
  }
  return text.empty() ? texts("draft.country") : text;
}

std::string draft_subject(const read::Proposal& proposal, const model::Codebook& codebook,
                          const Texts& texts) {
  return draft_subject(read::Subject{proposal.group, proposal.concept_id, proposal.region},
                       codebook, texts);
}

std::string draft_dimension(const model::DimensionId& id, const model::Codebook& codebook,
                            const Texts& texts) {
  const model::Dimension* dimension = codebook.dimension(id);
  return dimension ? std::string(model::in_language(dimension->label, texts.language())) : id;
}

std::string draft_limits(const read::Proposal& proposal) {
  if (proposal.qualifier.empty() || proposal.exceptions.empty()) {
    return proposal.qualifier + proposal.exceptions;
  }
  return proposal.qualifier + "; " + proposal.exceptions;
}

std::string draft_reason(const read::Unproposed& left, const Texts& texts) {
  return texts("draft.why." + std::string(name(left.why)),
               {{"term", left.term},
                {"words", fmt::format("{}", fmt::join(left.words, ", "))},
                {"subject", named(left)}});
}

}  // namespace peil::present
