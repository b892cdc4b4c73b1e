// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compare/review/parts.hpp"

namespace peil::compare {
namespace {

/// First day on which both hold; a day of long ago where neither has a start.
model::Date first_common_day(const model::Position& a, const model::Position& b) {
  const auto start = std::max(a.validity.from, b.validity.from);
  return start.value_or(*model::parse_date("0001-01-01"));
}

std::optional<model::Interval> worth_on(const ReviewedProfile& of, const Reviewed& reviewed,
                                        model::Date day) {
  const model::Term* term =
      model::worth(of.repository.codebook, of.profile, reviewed.position(), day);
  return term == nullptr ? std::nullopt : term->levels;
}

ReviewFinding on_two(ReviewKind kind, const ReviewedProfile& of, const Reviewed& a,
                     const Reviewed& b) {
  ReviewFinding finding = review_finding(kind, of);
  finding.dimension = a.position().dimension;
  finding.terms = {a.position().term, b.position().term};
  finding.positions = {a.id, b.id};
  return finding;
}

/// Of two positions on one row, one laid down and one not: what is not laid down comes first where
/// it is the more favourable.
bool raises(const ReviewedProfile& of, const Reviewed& practised, const Reviewed& laid_down) {
  if (is_laid_down(practised.position()) || !is_laid_down(laid_down.position())) return false;
  const model::Date day = first_common_day(practised.position(), laid_down.position());
  const auto high = worth_on(of, practised, day);
  const auto low = worth_on(of, laid_down, day);
  return high && low && (high->high > low->high || high->low > low->low);
}

void on_one_row(const ReviewedProfile& of, const Reviewed& a, const Reviewed& b,
                std::vector<ReviewFinding>& findings) {
  if (raises(of, a, b)) {
    findings.push_back(on_two(ReviewKind::practice_above_policy, of, a, b));
  } else if (raises(of, b, a)) {
    findings.push_back(on_two(ReviewKind::practice_above_policy, of, b, a));
  } else {
    findings.push_back(on_two(ReviewKind::two_terms, of, a, b));
  }
}

/// Whole-group statements of one profile by row.
using ByRow = std::map<std::pair<model::DimensionId, ReviewPlace>, std::vector<const Reviewed*>>;

ByRow by_row(const ReviewedProfile& of) {
  ByRow rows;
  for (const Reviewed& reviewed : of.positions) {
    for (const ReviewPlace& place : review_places(reviewed)) {
      if (place.whole) rows[{reviewed.position().dimension, place}].push_back(&reviewed);
    }
  }
  return rows;
}

void two_terms(const ReviewedProfile& of, const ByRow& rows, std::vector<ReviewFinding>& findings) {
  std::set<std::pair<std::string, std::string>>
      seen;  // a group of several concepts is on several rows
  for (const auto& [row, said] : rows) {
    for (std::size_t i = 0; i < said.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        const Reviewed& a = *said[k];
        const Reviewed& b = *said[i];
        if (a.position().term == b.position().term ||
            !a.position().validity.overlaps(b.position().validity) ||
            !seen.emplace(a.id, b.id).second) {
          continue;
        }
        on_one_row(of, a, b, findings);
      }
    }
  }
}

/// Whether the narrower position is worth less and its text surely older.
bool lowers(const ReviewedProfile& of, const Reviewed& narrow, const Reviewed& broad) {
  if (!narrow.position().validity.overlaps(broad.position().validity)) return false;
  const model::Date day = first_common_day(narrow.position(), broad.position());
  const auto low = worth_on(of, narrow, day);
  const auto high = worth_on(of, broad, day);
  return low && high && low->high < high->low &&
         surely_before(newest_cited(of.profile, narrow.position()),
                       newest_cited(of.profile, broad.position()));
}

void narrower_by_older(const ReviewedProfile& of, const align::ConceptHierarchy& concepts,
                       const ByRow& rows, std::vector<ReviewFinding>& findings) {
  const auto is_below = [&](const ReviewPlace& narrow, const ReviewPlace& broad) {
    if (narrow.region != broad.region || narrow.concept_id == broad.concept_id) return false;
    return concepts.steps(concepts.node(narrow.concept_id), concepts.node(broad.concept_id))
        .has_value();
  };
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& [narrow_row, narrow] : rows) {
    for (const auto& [broad_row, broad] : rows) {
      if (narrow_row.first != broad_row.first || !is_below(narrow_row.second, broad_row.second)) {
        continue;
      }
      for (const Reviewed* a : narrow) {
        for (const Reviewed* b : broad) {
          if (!lowers(of, *a, *b) || !seen.emplace(a->id, b->id).second) continue;
          ReviewFinding finding = on_two(ReviewKind::narrower_by_older, of, *a, *b);
          finding.dated = newest_cited(of.profile, a->position());
          finding.newer = newest_cited(of.profile, b->position());
          findings.push_back(std::move(finding));
        }
      }
    }
  }
}

}  // namespace

void review_rows(const ReviewedProfile& of, const align::ConceptHierarchy& concepts,
                 std::vector<ReviewFinding>& findings) {
  const ByRow rows = by_row(of);
  two_terms(of, rows, findings);
  narrower_by_older(of, concepts, rows, findings);
}

}  // namespace peil::compare
