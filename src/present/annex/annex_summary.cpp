// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "present/annex/annex_parts.hpp"
#include "present/words/claims.hpp"

namespace peil::present {
namespace {

/// Whether another defensible value of a term would change the verdict, whatever is not confirmed.
bool hangs_on_coding(const Draft& draft, std::size_t row, std::size_t k) {
  const auto as_confirmed = [&](std::size_t column) {
    align::Cell cell = draft.comparison.table.rows[row].cells[column];
    cell.confirmed_until.reset();
    return cell;
  };
  return !compare::verdict(as_confirmed(draft.comparison.baseline),
                           as_confirmed(draft.comparison.against[k]))
              .robust;
}

/// Points that decide the claim on source `k` of which another value of a term could change a
/// verdict.
std::size_t fragile_points(const Draft& draft, std::size_t k) {
  const compare::Claim& claim = draft.claims[k];
  const auto fragile = [&](std::size_t row) { return hangs_on_coding(draft, row, k); };
  std::size_t count = 0;
  for (const auto* points : {&claim.more_lenient, &claim.equal, &claim.stricter}) {
    for (const std::size_t point : *points) {
      const auto rows = compare::rows_of(claim, std::vector{point});
      if (std::ranges::any_of(rows, fragile)) ++count;
    }
  }
  return count;
}

ClaimContext claim_context(const Draft& draft, std::size_t k) {
  return {draft.comparison, draft.wording.codebook, draft.wording.texts, draft.context.weights,
          draft.others[k]};
}

/// Counting does not show it: the claim is made in a footnote and the summary gives the counts.
bool beyond_counts(const compare::Claim& claim) {
  return averages(claim) || claim.strength == compare::Strength::any_scoring;
}

std::string counted(const Draft& draft, std::size_t k) {
  const compare::Claim& claim = draft.claims[k];
  return draft.text("summary.counts", {{"baseline", draft.name(draft.comparison.baseline)},
                                       {"other", draft.others[k]},
                                       {"points", claim.points},
                                       {"more", claim.more_lenient.size()},
                                       {"equal", claim.equal.size()},
                                       {"stricter", claim.stricter.size()}});
}

/// How the baseline stands to source `k` on the points that decide it. The grounds are in the
/// account.
Inlines result(const Draft& draft, std::size_t k) {
  const compare::Claim& claim = draft.claims[k];
  return {Plain{beyond_counts(claim) ? counted(draft, k)
                                     : claim_statement(claim, claim_context(draft, k))}};
}

/// Against which sources verdicts hang on the value of a term.
void write_fragile(Draft& draft) {
  std::vector<std::string> list;
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    const std::size_t points = fragile_points(draft, k);
    if (points == 0) continue;
    list.push_back(fmt::format("{} ({})", draft.name(draft.comparison.against[k]), points));
  }
  if (!list.empty()) draft.paragraph(draft.text("summary.not_robust", {{"list", list}}));
}

/// The point on which a claim rests when that is all it rests on; null otherwise.
const std::vector<std::size_t>* only_point(const compare::Claim& claim) {
  if (claim.points != 1) return nullptr;
  if (!claim.equal.empty()) return &claim.equal;
  return claim.stricter.empty() ? &claim.more_lenient : &claim.stricter;
}

/// Claims that rest on one point and go one way: a bullet for all of them when there are several.
/// Returns those that it has told of.
std::set<std::size_t> write_single_points(const Draft& draft, BulletList& list) {
  std::map<compare::Direction, std::vector<std::size_t>> alike;
  for (std::size_t k = 0; k < draft.claims.size(); ++k) {
    if (only_point(draft.claims[k]) != nullptr) alike[draft.claims[k].direction].push_back(k);
  }
  std::set<std::size_t> told;
  for (const auto& [direction, sources] : alike) {
    if (sources.size() < 2) continue;
    std::vector<std::string> others;
    for (const std::size_t k : sources) others.push_back(draft.others[k]);
    told.insert(sources.begin(), sources.end());
    list.items.push_back({Plain{
        draft.text(fmt::format("summary.one_point.{}", compare::name(direction)),
                   {{"baseline", draft.name(draft.comparison.baseline)}, {"others", others}})}});
  }
  return told;
}

/// Sources without a definite verdict: those with a point on which both have a level, and the rest.
void write_without_result(const Draft& draft, BulletList& list) {
  std::vector<std::string> undecided;
  std::vector<std::string> apart;
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    const std::size_t other = draft.comparison.against[k];
    if (draft.claims[k].points > 0 || draft.column(other).no_policy) continue;
    (draft.points(k).total() > 0 ? undecided : apart).push_back(draft.others[k]);
  }
  if (!undecided.empty()) {
    list.items.push_back({Plain{draft.text("summary.undecided", {{"others", undecided}})}});
  }
  if (!apart.empty()) {
    list.items.push_back({Plain{draft.text("summary.apart", {{"others", apart}})}});
  }
}

/// A bullet for every source with a result, then those on one point and those without, together.
void write_results(Draft& draft) {
  BulletList list;
  BulletList single;
  const std::set<std::size_t> told = write_single_points(draft, single);
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    const compare::Claim& claim = draft.claims[k];
    const std::string other = draft.name(claim.against);
    if (draft.column(claim.against).no_policy) {
      list.items.push_back({Plain{
          draft.text("summary.no_policy",
                     {{"other", other},
                      {"origin", origin_name(draft.wording, draft.comparison.table.origin)}})}});
    } else if (told.contains(k)) {
      continue;
    } else if (claim.points > 0) {
      list.items.push_back(result(draft, k));
    }
  }
  std::ranges::move(single.items, std::back_inserter(list.items));
  write_without_result(draft, list);
  if (!list.items.empty()) draft.blocks.emplace_back(std::move(list));
}

/// Whether what is not decided could overturn what the others show.
void write_standing(Draft& draft) {
  std::vector<std::string> overturned;
  std::vector<std::string> holding;
  for (std::size_t k = 0; k < draft.claims.size(); ++k) {
    const compare::Claim& claim = draft.claims[k];
    const bool undecided = claim.indeterminate + claim.no_basis > 0;
    if (claim.points == 0 || claim.strength == compare::Strength::none || !undecided) continue;
    (claim.overturned_by_unknown ? overturned : holding).push_back(draft.others[k]);
  }
  std::string words;
  if (!overturned.empty()) words = draft.text("summary.overturned", {{"others", overturned}});
  if (!holding.empty()) {
    if (!words.empty()) words += " ";
    words += draft.text("summary.holds", {{"others", holding}});
  }
  if (!words.empty()) draft.paragraph(std::move(words));
}

/// On how many points a proposal would change the baseline's policy; the grid shows which.
void write_proposed_changes(Draft& draft) {
  const compare::ChangedPoints changed = compare::changed_points(draft.comparison);
  if (changed.total() == 0) {
    draft.paragraph(draft.text("proposal.none"));
    return;
  }
  draft.paragraph(
      draft.text("summary.proposal.changes", {{"baseline", draft.name(draft.comparison.baseline)},
                                              {"kind", draft.baseline_kind()},
                                              {"points", changed.total()},
                                              {"more", changed.more_lenient},
                                              {"morepart", changed.more_lenient_for_part},
                                              {"stricter", changed.stricter},
                                              {"stricterpart", changed.stricter_for_part},
                                              {"other", changed.other}}));
}

/// What a proposal would change against each source where it changes something; those against which
/// it changes the same, together.
void write_movements(Draft& draft) {
  const std::string baseline = draft.name(draft.comparison.baseline);
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> moved_alike;
  std::vector<std::string> unmoved;
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    if (draft.column(draft.comparison.against[k]).no_policy) continue;
    const compare::MovedPoints moved = compare::moved_points(draft.comparison, k);
    const std::string& other = draft.others[k];
    if (moved.in_line + moved.away == 0) {
      unmoved.push_back(other);
    } else {
      moved_alike[{moved.in_line, moved.away}].push_back(other);
    }
  }
  BulletList list;
  for (const auto& [moved, others] : moved_alike) {
    list.items.push_back({Plain{draft.text("summary.proposal", {{"baseline", baseline},
                                                                {"kind", draft.baseline_kind()},
                                                                {"others", others},
                                                                {"inline", moved.first},
                                                                {"away", moved.second}})}});
  }
  // Where nothing moves at all, the paragraph on other countries says so.
  if (!unmoved.empty() && !moved_alike.empty()) {
    list.items.push_back({Plain{
        draft.text("summary.proposal.unmoved", {{"baseline", baseline}, {"others", unmoved}})}});
  }
  if (!list.items.empty()) draft.blocks.emplace_back(std::move(list));
}

}  // namespace

std::string claim_grounds(const Draft& draft, std::size_t k) {
  const compare::Claim& claim = draft.claims[k];
  std::string words = claim_proof(claim, claim_context(draft, k));
  if (beyond_counts(claim)) {
    words = claim_statement(claim, claim_context(draft, k)) + " " + words;
  }
  if (const std::string change = claim_least_change(claim, k, claim_context(draft, k));
      !change.empty()) {
    words += " " + change;
  }
  return words;
}

void write_findings(Draft& draft) {
  draft.heading(1, "summary.heading");
  if (draft.comparison.proposed) write_proposed_changes(draft);
  write_results(draft);
  write_not_confirmed(draft);
  write_fragile(draft);
  write_standing(draft);
  if (draft.comparison.proposed) write_movements(draft);
}

}  // namespace peil::present
