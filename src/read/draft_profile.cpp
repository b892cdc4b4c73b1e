// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_profile.hpp"

#include <algorithm>
#include <stdexcept>

#include "compare/proposal.hpp"

namespace peil::read {
namespace {

/// The group of a profile that stands for a concept in the same way; null when none does.
const model::Group* group_for(const model::Profile& profile, const Proposal& proposal) {
  const model::Group* looser = nullptr;
  for (const model::Group& group : profile.groups) {
    for (const model::ConceptLink& link : group.concepts) {
      if (link.concept_id != proposal.concept_id) continue;
      if (link.relation == proposal.relation && group.concepts.size() == 1) return &group;
      if (looser == nullptr) looser = &group;
    }
  }
  return looser;
}

model::Group& group_in(model::Profile& profile, const model::Group& wanted) {
  const auto found = std::ranges::find(profile.groups, wanted.id, &model::Group::id);
  if (found != profile.groups.end()) return *found;
  profile.groups.push_back(wanted);
  profile.groups.back().positions.clear();
  return profile.groups.back();
}

/// `pti_members` gives `pti-members`.
std::string group_id(const Proposal& proposal) {
  std::string id = *proposal.concept_id;
  std::ranges::replace(id, '_', '-');
  return proposal.relation == model::Relation::part ? id + "-part" : id;
}

model::Group new_group(const Proposal& proposal, const std::string& language) {
  model::Group group;
  group.id = group_id(proposal);
  group.label[language] = proposal.group;
  group.concepts = {{*proposal.concept_id, proposal.relation}};
  if (!proposal.qualifier.empty()) group.qualifier[language] = proposal.qualifier;
  return group;
}

model::Position position_of(const Proposal& proposal, const Draft& draft,
                            const model::Document& document, model::Instrument instrument) {
  model::Position position;
  position.dimension = proposal.dimension;
  position.term = proposal.term;
  position.validity.from = proposal.from ? proposal.from : draft.date;
  position.citations = {{document.id, proposal.locator}};
  position.instrument = instrument;
  if (!proposal.exceptions.empty()) position.exceptions[document.language] = proposal.exceptions;
  position.note[document.language] = proposal.passage;
  if (!proposal.group.empty()) position.region = proposal.region;
  return position;
}

std::vector<model::Position>& region_in(model::Profile& profile, const model::RegionId& region) {
  const auto found = std::ranges::find(profile.regions, region, &model::RegionPositions::region);
  if (found != profile.regions.end()) return found->positions;
  profile.regions.push_back({region, {}});
  return profile.regions.back().positions;
}

/// Of documents with one id the first, which is that of the draft.
void drop_repeated(std::vector<model::Document>& documents) {
  std::vector<model::Document> kept;
  for (model::Document& document : documents) {
    if (std::ranges::find(kept, document.id, &model::Document::id) == kept.end()) {
      kept.push_back(std::move(document));
    }
  }
  documents = std::move(kept);
}

/// Entries for the same group or region as one: an overlay keeps the old beside the new.
template <typename T, typename Key>
void merge_entries(std::vector<T>& entries, Key key) {
  std::vector<T> merged;
  for (T& entry : entries) {
    const auto same = std::ranges::find(merged, entry.*key, key);
    if (same == merged.end()) {
      merged.push_back(std::move(entry));
    } else {
      same->positions.insert(same->positions.end(), entry.positions.begin(), entry.positions.end());
    }
  }
  entries = std::move(merged);
}

}  // namespace

model::Profile draft_profile(const Draft& draft, const std::vector<Proposal>& confirmed,
                             const model::Profile& in_force, const model::Document& document,
                             model::Instrument instrument) {
  if (!draft.date) throw std::invalid_argument("a draft needs a date");
  model::Profile profile;
  profile.source = draft.source;
  profile.origin = draft.origin;
  profile.documents = {document};
  for (const Proposal& proposal : confirmed) {
    model::Position position = position_of(proposal, draft, document, instrument);
    if (proposal.group.empty()) {
      auto& place = proposal.region ? region_in(profile, *proposal.region) : profile.country;
      place.push_back(std::move(position));
      continue;
    }
    if (!proposal.concept_id) throw std::invalid_argument("a group needs a concept");
    const model::Group* known = group_for(in_force, proposal);
    const model::Group group = known ? *known : new_group(proposal, document.language);
    group_in(profile, group).positions.push_back(std::move(position));
  }
  return profile;
}

model::Profile with_draft(const model::Profile& in_force, const model::Profile& accepted) {
  model::Profile after = compare::overlay(in_force, accepted);
  drop_repeated(after.documents);
  merge_entries(after.groups, &model::Group::id);
  merge_entries(after.regions, &model::RegionPositions::region);
  return after;
}

}  // namespace peil::read
