// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_steps.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace peil::read {
namespace {

/// A note as a proposal on one of those that it names.
Proposal proposal_of(const Unproposed& note, const Subject& on) {
  Proposal one;
  one.group = on.group;
  one.concept_id = on.concept_id;
  one.region = on.region;
  one.dimension = note.dimension;
  one.term = note.term;
  one.passage = note.passage;
  one.locator = note.locator;
  one.tier = Tier::check;
  one.unread = note.words;
  return one;
}

/// The question can be asked of whom or what it is on.
bool can_be_asked(const Proposal& proposal, const model::Dimension* dimension) {
  if (dimension == nullptr) return !proposal.group.empty() || proposal.region;
  if (!proposal.group.empty()) return dimension->scope.group;
  return proposal.region ? dimension->scope.region : dimension->scope.country;
}

auto position_fields(const Proposal& one) {
  return std::tie(one.group, one.concept_id, one.relation, one.region, one.dimension, one.term,
                  one.from);
}

void take_fields(Proposal& to, const Proposal& from) {
  to.group = from.group;
  to.concept_id = from.concept_id;
  to.relation = from.relation;
  to.region = from.region;
  to.dimension = from.dimension;
  to.term = from.term;
  to.from = from.from;
}

void add(std::vector<Step>& steps, Step step) {
  const bool known = std::ranges::any_of(
      steps, [&](const Step& other) { return same_reading(other.read, step.read); });
  if (!known) steps.push_back(std::move(step));
}

}  // namespace

bool same_reading(const Proposal& a, const Proposal& b) {
  return std::tie(a.passage, a.group, a.concept_id, a.region, a.dimension, a.term) ==
         std::tie(b.passage, b.group, b.concept_id, b.region, b.dimension, b.term);
}

std::vector<Lack> lacks(const Proposal& proposal, const model::Codebook& codebook) {
  std::vector<Lack> result;
  const model::Dimension* dimension = codebook.dimension(proposal.dimension);
  if (proposal.term.empty() || dimension == nullptr) result.push_back(Lack::term);
  if (!can_be_asked(proposal, dimension)) result.push_back(Lack::subject);
  if (!proposal.group.empty() && !proposal.concept_id) result.push_back(Lack::concept_id);
  return result;
}

std::vector<Step> steps_of(const Draft& draft, const model::Codebook& codebook) {
  std::vector<Step> steps;
  for (const Proposal& one : draft.proposals) add(steps, {one, one, std::nullopt});
  std::vector<Step> incomplete;
  for (const Unproposed& note : draft.unproposed) {
    const std::vector<Subject> nobody(1);
    for (const Subject& on : note.subjects.empty() ? nobody : note.subjects) {
      Proposal one = proposal_of(note, on);
      auto& place = lacks(one, codebook).empty() ? steps : incomplete;
      add(place, {one, one, note});
    }
  }
  std::ranges::move(incomplete, std::back_inserter(steps));
  return steps;
}

bool is_changed(const Step& step) {
  return position_fields(step.read) != position_fields(step.now);
}

Change change_of(const Proposal& proposal, const model::Profile* in_force, model::Date day) {
  if (in_force == nullptr) return Change::opens;
  return change_against(proposal, *in_force, proposal.from.value_or(day));
}

TakenOver take_over(std::vector<Step>& steps, const std::vector<Step>& earlier,
                    const model::Profile* in_force, model::Date day) {
  TakenOver result;
  for (const Step& old : earlier) {
    const auto same = std::ranges::find_if(
        steps, [&](const Step& step) { return same_reading(step.read, old.read); });
    if (same == steps.end()) {
      if (!old.recorded) ++result.gone;
      continue;
    }
    take_fields(same->now, old.now);
    same->recorded = old.recorded;
    same->decision = old.decision;
    if (old.decision == Decision::open) continue;
    same->change = change_of(same->now, in_force, day);
    const bool other = old.decision == Decision::accepted && same->change != old.change;
    if (other && !old.recorded) {
      same->decision = Decision::open;
      ++result.asked_again;
    } else {
      ++result.kept;
    }
  }
  return result;
}

std::vector<Proposal> accepted(const std::vector<Step>& steps) {
  std::vector<Proposal> result;
  for (const Step& step : steps) {
    if (step.decision == Decision::accepted && !step.recorded) result.push_back(step.now);
  }
  return result;
}

}  // namespace peil::read
