// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_proposals.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "read/draft_antecedents.hpp"

namespace peil::read {
namespace {

std::string text_of(const std::vector<Exception>& exceptions) {
  std::vector<std::string> texts;
  for (const Exception& exception : exceptions) texts.push_back(exception.text);
  return fmt::format("{}", fmt::join(texts, "; "));
}

}  // namespace

Proposals::Proposals(const model::Codebook& codebook, model::OriginId origin,
                     const SentenceReader& reader)
    : codebook_(codebook), reader_(reader) {
  for (const model::Region& region : codebook.regions) {
    // Areas with a code of our own ("NG-x-north") lie over those that have one in ISO 3166-2.
    const bool own_code = region.id.text().find("-x-") != std::string::npos;
    if (region.origin == origin && region.within.empty() && !own_code) {
      top_regions_.insert(region.id);
    }
  }
}

Proposal Proposals::proposal(const Said& said) const {
  Proposal result;
  result.dimension = said.term.term->dimension;
  result.term = said.term.term->term;
  result.qualifier = reader_.condition(said.reading, said.term);
  result.exceptions = text_of(said.reading.exceptions);
  result.passage = said.reading.sentence.text;
  result.locator = said.passage.locator;
  result.confidence = by().same_sentence - by().gap * static_cast<double>(said.term.gaps);
  result.unread = said.unread;
  result.named_in = said.introduction;
  return result;
}

/// Same group, place, dimension and term: one proposal, the surest.
void Proposals::add(Proposal proposal) {
  const auto same = std::ranges::find_if(proposals_, [&](const Proposal& p) {
    return std::tie(p.concept_id, p.region, p.dimension, p.term) ==
               std::tie(proposal.concept_id, proposal.region, proposal.dimension, proposal.term) &&
           (p.concept_id || p.group == proposal.group);
  });
  if (same == proposals_.end()) {
    proposals_.push_back(std::move(proposal));
  } else if (same->confidence < proposal.confidence) {
    *same = std::move(proposal);
  }
}

std::vector<Proposal> Proposals::take_contradicted() {
  const auto contradicts = [](const Proposal& a, const Proposal& b) {
    return a.group.empty() && b.group.empty() && a.region == b.region &&
           a.dimension == b.dimension && a.term != b.term;
  };
  const std::vector<Proposal> all = proposals_;
  const auto contradicted = [&](const Proposal& one) {
    return std::ranges::any_of(all, [&](const Proposal& p) { return contradicts(one, p); });
  };
  std::vector<Proposal> result;
  std::ranges::copy_if(all, std::back_inserter(result), contradicted);
  std::erase_if(proposals_, contradicted);
  return result;
}

/// A group that stands in no sentence of its own here, and that the sentence excepts.
bool Proposals::excepted(const Said& said, const NamedGroup& group) const {
  if (group.span.end > 0 || group.apart)
    return false;  // named outside the exception: only some are excepted
  return std::ranges::any_of(said.reading.exceptions, [&](const Exception& exception) {
    return std::ranges::any_of(reader_.excepted(exception), [&](const match::Mention& mention) {
      return mention.concept_id == group.concept_id;
    });
  });
}

/// Whether the same was said of the group more closely before.
bool Proposals::known(const NamedGroup& group, const model::Term& term) const {
  return std::ranges::any_of(proposals_, [&](const Proposal& p) {
    return p.concept_id && p.concept_id == group.concept_id && p.dimension == term.dimension &&
           p.term == term.term;
  });
}

namespace {

/// A region in the clause that narrows one group ("Druze from Suwayda") is that group's alone.
std::vector<RegionMention> regions_of(const NamedGroup& group,
                                      const std::vector<NamedGroup>& groups,
                                      std::vector<RegionMention> regions) {
  std::erase_if(regions, [&](const RegionMention& region) {
    return !overlap(region.span, group.extent) &&
           std::ranges::any_of(groups,
                               [&](const NamedGroup& g) { return overlap(region.span, g.extent); });
  });
  return regions;
}

}  // namespace

void Proposals::on_groups(const Said& said, const std::vector<NamedGroup>& groups,
                          double confidence) {
  auto regions = said.reading.regions_in(said.scope);
  // A region in a group's name ("from areas under Al-Shabaab") is no limit to it, and an
  // alternative is where people can go to, not where they are from.
  const bool alternative = said.term.term->dimension == "internal_protection_alternative";
  std::erase_if(regions, [&](const RegionMention& region) {
    return (alternative && reader_.says_whence(said.reading.sentence, region.span)) ||
           std::ranges::any_of(
               groups, [&](const NamedGroup& group) { return overlap(region.span, group.span); });
  });
  const Proposal model = proposal(said);
  for (const NamedGroup& group : groups) {
    if (excepted(said, group)) continue;
    if (confidence < by().same_sentence && known(group, *said.term.term)) continue;
    Proposal one = model;
    one.group = group.text;
    if (!group.named_in.empty()) one.named_in = group.named_in;
    one.concept_id = group.concept_id;
    one.relation = !model.qualifier.empty() && group.relation == model::Relation::exact
                       ? model::Relation::part
                       : group.relation;
    if (!group.qualifier.empty()) {
      one.qualifier = group.qualifier + (model.qualifier.empty() ? "" : ", ") + model.qualifier;
    }
    one.confidence = (confidence - by().gap * static_cast<double>(said.term.gaps)) *
                     (group.concept_id ? group.score : by().unknown_group);
    auto own = alternative ? regions : regions_of(group, groups, regions);
    // What a whole item tells of people whom no concept is near stays in their name.
    if (!group.concept_id && group.span.end == 0) own.clear();
    if (own.empty()) add(one);
    for (const RegionMention& region : own) {
      one.region = region.region;
      add(one);
    }
  }
}

void Proposals::on_places(const Said& said, const std::vector<RegionMention>& places) {
  Proposal one = proposal(said);
  if (!codebook_.dimension(one.dimension)->scope.region) return add(std::move(one));
  if (reader_.says(said.reading.sentence, "the_rest")) {
    for (const model::RegionId& region : top_regions_) {
      if (stated_regions_.contains(region)) continue;
      one.region = region;
      one.confidence = by().remaining_region;
      add(one);
    }
    return;
  }
  for (const RegionMention& mention : places) {
    stated_regions_.insert(mention.region);
    one.region = mention.region;
    add(one);
  }
  if (!places.empty()) return;
  one.confidence = by().whole_country;
  add(std::move(one));
}

void Proposals::on_everybody(const Said& said) {
  const model::Concept* everybody = codebook_.concept_named(model::kEverybody);
  if (everybody == nullptr) return;
  NamedGroup group;
  group.text = model::in_language(everybody->label, reader_.language());
  group.concept_id = everybody->id;
  group.score = 1;
  on_groups(said, {group}, by().whole_country);
}

}  // namespace peil::read
