// SPDX-License-Identifier: EUPL-1.2
#include "compare/review/review.hpp"

#include <algorithm>
#include <tuple>

#include "compare/review/parts.hpp"
#include "model/position_ids.hpp"

namespace peil::compare {
namespace {

ReviewedProfile as_reviewed(const model::Repository& repository, const model::Profile& profile) {
  const model::PositionIds ids(profile);
  ReviewedProfile result{repository, profile, {}};
  for (std::size_t i = 0; i < ids.stated().size(); ++i) {
    const model::Position& position = *ids.stated()[i].position;
    if (position.dissemination != model::Dissemination::open || position.unverified) continue;
    result.positions.push_back({ids.stated()[i], ids.ids()[i]});
  }
  return result;
}

bool allows(const model::ReviewNote::Values& values, const std::vector<std::string>& found) {
  return values.empty() || std::ranges::any_of(found, [&](const std::string& value) {
           return !value.empty() && values.contains(value);
         });
}

bool explains(const model::ReviewNote& note, const ReviewFinding& finding) {
  return note.kind == name(finding.kind) && allows(note.sources, {finding.source}) &&
         allows(note.origins, {finding.origin}) && allows(note.dimensions, {finding.dimension}) &&
         allows(note.documents, {finding.document}) && allows(note.terms, finding.terms) &&
         allows(note.positions, finding.positions) &&
         allows(note.days, {finding.day ? model::to_string(*finding.day) : std::string()});
}

void explain(std::vector<ReviewFinding>& findings, const model::ReviewNotes& notes) {
  std::vector<bool> used(notes.size(), false);
  for (ReviewFinding& finding : findings) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
      if (!explains(notes[i], finding)) continue;
      used[i] = true;
      if (!finding.why) finding.why = notes[i].why;
    }
  }
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (used[i]) continue;
    ReviewFinding finding;
    finding.kind = ReviewKind::explains_nothing;
    finding.file = "codebook/review.json";
    finding.terms = {notes[i].kind, std::to_string(i)};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

std::string_view name(ReviewKind kind) {
  switch (kind) {
    case ReviewKind::two_terms:
      return "two_terms";
    case ReviewKind::practice_above_policy:
      return "practice_above_policy";
    case ReviewKind::no_successor:
      return "no_successor";
    case ReviewKind::secondary_alone:
      return "secondary_alone";
    case ReviewKind::home_page:
      return "home_page";
    case ReviewKind::older_than_revision:
      return "older_than_revision";
    case ReviewKind::single_use:
      return "single_use";
    case ReviewKind::unlike_neighbours:
      return "unlike_neighbours";
    case ReviewKind::narrower_by_older:
      return "narrower_by_older";
    case ReviewKind::explains_nothing:
      return "explains_nothing";
  }
  return {};
}

std::vector<ReviewPlace> review_places(const Reviewed& reviewed) {
  const model::RegionId region = reviewed.stated.region.value_or(model::RegionId());
  if (reviewed.stated.group == nullptr) return {{{}, region, true}};
  std::vector<ReviewPlace> places;
  for (const model::ConceptLink& link : reviewed.stated.group->concepts) {
    const bool whole =
        link.relation == model::Relation::exact || link.relation == model::Relation::covers;
    places.push_back({link.concept_id, region, whole});
  }
  return places;
}

bool is_laid_down(const model::Position& position) {
  return position.instrument != model::Instrument::practice &&
         position.instrument != model::Instrument::case_law;
}

std::string newest_cited(const model::Profile& profile, const model::Position& position) {
  std::string date;
  for (const model::Citation& citation : position.citations) {
    if (const auto* document = profile.document(citation.document)) {
      date = std::max(date, document->date);
    }
  }
  return date;
}

bool surely_before(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a.substr(0, b.size()) < b.substr(0, a.size());
}

ReviewFinding review_finding(ReviewKind kind, const ReviewedProfile& of) {
  ReviewFinding finding;
  finding.kind = kind;
  finding.file = of.profile.file;
  finding.source = of.profile.source;
  finding.origin = of.profile.origin;
  return finding;
}

std::vector<ReviewFinding> review(const model::Repository& repository,
                                  const model::ReviewNotes& notes) {
  const align::ConceptHierarchy concepts = align::concept_hierarchy(repository.codebook);
  std::vector<ReviewedProfile> profiles;
  for (const model::Profile& profile : repository.profiles) {
    profiles.push_back(as_reviewed(repository, profile));
  }
  std::vector<ReviewFinding> findings;
  for (const ReviewedProfile& profile : profiles) {
    review_rows(profile, concepts, findings);
    review_time(profile, concepts, findings);
  }
  review_documents(profiles, findings);
  review_terms(profiles, findings);
  std::ranges::stable_sort(findings, {}, [](const ReviewFinding& finding) {
    return std::tie(finding.kind, finding.file);
  });
  explain(findings, notes);
  return findings;
}

std::size_t unexplained(const std::vector<ReviewFinding>& findings) {
  return static_cast<std::size_t>(
      std::ranges::count_if(findings, [](const ReviewFinding& finding) { return !finding.why; }));
}

}  // namespace peil::compare
