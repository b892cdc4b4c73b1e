// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_REVIEW_PARTS_HPP
#define PEIL_COMPARE_REVIEW_PARTS_HPP

/// \file
/// The parts of a review; each adds its findings.

#include "align/hierarchy.hpp"
#include "compare/review/review.hpp"
#include "model/stated.hpp"

namespace peil::compare {

/// An open position of a profile with its id.
struct Reviewed {
  model::Stated stated;
  std::string id;
  [[nodiscard]] const model::Position& position() const { return *stated.position; }
};

/// One profile as it is reviewed. Points into the profile.
struct ReviewedProfile {
  const model::Repository& repository;
  const model::Profile& profile;
  std::vector<Reviewed> positions;
};

/// A concept (or none) in a region (or the whole country), and how the position's group relates.
struct ReviewPlace {
  model::ConceptId concept_id;  ///< empty: none
  model::RegionId region;       ///< empty: the country
  bool whole = true;
  friend auto operator<=>(const ReviewPlace&, const ReviewPlace&) = default;
};

[[nodiscard]] std::vector<ReviewPlace> review_places(const Reviewed& reviewed);

/// Laid down by the source, and neither practised nor ruled.
[[nodiscard]] bool is_laid_down(const model::Position& position);

/// Date of the newest of the documents that a position cites; empty when none is dated.
[[nodiscard]] std::string newest_cited(const model::Profile& profile,
                                       const model::Position& position);

/// Whether a document date (`2024`, `2024-11`, `2024-11-26`) is surely before another.
[[nodiscard]] bool surely_before(std::string_view a, std::string_view b);

/// A finding on positions of one profile.
[[nodiscard]] ReviewFinding review_finding(ReviewKind kind, const ReviewedProfile& of);

void review_rows(const ReviewedProfile& of, const align::ConceptHierarchy& concepts,
                 std::vector<ReviewFinding>& findings);
void review_time(const ReviewedProfile& of, const align::ConceptHierarchy& concepts,
                 std::vector<ReviewFinding>& findings);
void review_documents(const std::vector<ReviewedProfile>& profiles,
                      std::vector<ReviewFinding>& findings);
void review_terms(const std::vector<ReviewedProfile>& profiles,
                  std::vector<ReviewFinding>& findings);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_REVIEW_PARTS_HPP
