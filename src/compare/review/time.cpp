// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <tuple>

#include "compare/review/parts.hpp"

namespace peil::compare {
namespace {

/// Looks for what a profile says after its positions have ended.
class Successors {
 public:
  Successors(const ReviewedProfile& of, const align::ConceptHierarchy& concepts)
      : of_(of),
        concepts_(concepts),
        regions_(align::region_hierarchy(of.repository.codebook, of.profile.origin)) {}

  /// Whether every place that the position speaks of is spoken of on the day after it.
  [[nodiscard]] bool follow(const Reviewed& ended) const {
    const model::Date day = *ended.position().validity.until;
    return complete(ended.position().dimension, day) ||
           std::ranges::all_of(review_places(ended), [&](const ReviewPlace& place) {
             return !place.whole || is_spoken_of(place, ended, day);
           });
  }

 private:
  /// Nothing is left to record: who is not named is under the general framework.
  [[nodiscard]] bool complete(const model::DimensionId& dimension, model::Date day) const {
    return std::ranges::any_of(of_.profile.coverage, [&](const model::Coverage& coverage) {
      return coverage.state == model::CoverageState::complete && coverage.validity.contains(day) &&
             std::ranges::find(coverage.dimensions, dimension) != coverage.dimensions.end();
    });
  }

  [[nodiscard]] bool is_spoken_of(const ReviewPlace& place, const Reviewed& ended,
                                  model::Date day) const {
    return std::ranges::any_of(of_.positions, [&](const Reviewed& other) {
      if (other.stated.position == ended.stated.position ||
          other.position().dimension != ended.position().dimension ||
          !other.position().validity.contains(day)) {
        return false;
      }
      return std::ranges::any_of(review_places(other), [&](const ReviewPlace& found) {
        return touches(place, found) || (passes_down(other) && of_everybody(place, found));
      });
    });
  }

  /// What is said of everybody reaches every group.
  [[nodiscard]] bool passes_down(const Reviewed& said) const {
    const model::Dimension* asked = of_.repository.codebook.dimension(said.position().dimension);
    return asked != nullptr && asked->from_everybody;
  }
  [[nodiscard]] bool of_everybody(const ReviewPlace& place, const ReviewPlace& found) const {
    return found.whole && found.concept_id == model::kEverybody && !place.concept_id.empty() &&
           regions_.steps(regions_.node(place.region), regions_.node(found.region));
  }

  /// The same place, one above it of which all is said, or one below it.
  [[nodiscard]] bool touches(const ReviewPlace& place, const ReviewPlace& found) const {
    return (found.whole && is_within(place, found)) || is_within(found, place);
  }

  [[nodiscard]] bool is_within(const ReviewPlace& narrow, const ReviewPlace& broad) const {
    return concepts_.steps(concepts_.node(narrow.concept_id), concepts_.node(broad.concept_id)) &&
           regions_.steps(regions_.node(narrow.region), regions_.node(broad.region));
  }

  const ReviewedProfile& of_;
  const align::ConceptHierarchy& concepts_;
  align::RegionHierarchy regions_;
};

/// One finding for what ends on one day on one dimension: it is one question to answer.
void no_successor(const ReviewedProfile& of, const align::ConceptHierarchy& concepts,
                  std::vector<ReviewFinding>& findings) {
  const Successors successors(of, concepts);
  std::map<std::tuple<model::DimensionId, model::Date>, ReviewFinding> ends;
  for (const Reviewed& reviewed : of.positions) {
    const model::Position& position = reviewed.position();
    const model::Dimension* asked = of.repository.codebook.dimension(position.dimension);
    // A measure ends and is over; an ended attribute that is never scored is history.
    if (!position.validity.until || asked == nullptr || asked->measure || asked->nominal())
      continue;
    if (successors.follow(reviewed)) continue;
    ReviewFinding& finding = ends[{position.dimension, *position.validity.until}];
    if (finding.positions.empty()) {
      finding = review_finding(ReviewKind::no_successor, of);
      finding.dimension = position.dimension;
      finding.day = position.validity.until;
    }
    finding.positions.push_back(reviewed.id);
  }
  for (auto& [key, finding] : ends) findings.push_back(std::move(finding));
}

bool is_official(const model::Profile& profile, const model::Citation& citation) {
  const model::Document* document = profile.document(citation.document);
  return document != nullptr && document->evidence == model::EvidenceKind::official;
}

/// Date of the newest official document from which something is laid down, by dimension.
std::map<model::DimensionId, std::string> newest_texts(const ReviewedProfile& of) {
  std::map<model::DimensionId, std::string> newest;
  for (const Reviewed& reviewed : of.positions) {
    const model::Position& position = reviewed.position();
    if (!is_laid_down(position)) continue;
    for (const model::Citation& citation : position.citations) {
      if (!is_official(of.profile, citation)) continue;
      std::string& date = newest[position.dimension];
      date = std::max(date, of.profile.document(citation.document)->date);
    }
  }
  return newest;
}

void older_than_revision(const ReviewedProfile& of, std::vector<ReviewFinding>& findings) {
  const std::map<model::DimensionId, std::string> newest = newest_texts(of);
  for (const Reviewed& reviewed : of.positions) {
    const model::Position& position = reviewed.position();
    if (position.validity.until || position.confirmed_until || !is_laid_down(position)) continue;
    const auto found = newest.find(position.dimension);
    const std::string own = newest_cited(of.profile, position);
    if (found == newest.end() || !surely_before(own, found->second)) continue;
    ReviewFinding finding = review_finding(ReviewKind::older_than_revision, of);
    finding.dimension = position.dimension;
    finding.document = position.citations.front().document;
    finding.terms = {position.term};
    finding.positions = {reviewed.id};
    finding.dated = own;
    finding.newer = found->second;
    findings.push_back(std::move(finding));
  }
}

}  // namespace

void review_time(const ReviewedProfile& of, const align::ConceptHierarchy& concepts,
                 std::vector<ReviewFinding>& findings) {
  no_successor(of, concepts, findings);
  older_than_revision(of, findings);
}

}  // namespace peil::compare
