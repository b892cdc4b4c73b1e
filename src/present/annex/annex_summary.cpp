// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "present/annex/annex_parts.hpp"
#include "present/words/claims.hpp"

namespace peil::present {
namespace {

/// Points with a verdict that another defensible value of a term would change, or that rests on
/// policy not confirmed since; of definite verdicts only when `definite`.
std::size_t not_robust(const Draft& draft, std::size_t k, bool definite = false) {
  const auto fragile = [&](std::size_t row) {
    const compare::RowVerdict& found = draft.comparison.verdicts[row][k];
    return !found.robust && !(definite && found.verdict == model::Verdict::indeterminate);
  };
  const auto points = compare::rows_by_point(compare::points(draft.comparison, k));
  return static_cast<std::size_t>(std::ranges::count_if(
      points, [&](const auto& rows) { return std::ranges::any_of(rows, fragile); }));
}

ClaimContext claim_context(const Draft& draft) {
  return {draft.comparison, draft.wording.codebook, draft.wording.texts, draft.context.weights};
}

/// Counting does not show it: the claim is made in a footnote and the summary gives the counts.
bool beyond_counts(const compare::Claim& claim) {
  return averages(claim) || claim.strength == compare::Strength::any_scoring;
}

std::string counted(const Draft& draft, const compare::Claim& claim) {
  return draft.text("summary.counts", {{"baseline", draft.name(draft.comparison.baseline)},
                                       {"other", draft.name(claim.against)},
                                       {"points", claim.points},
                                       {"more", claim.more_lenient.size()},
                                       {"equal", claim.equal.size()},
                                       {"stricter", claim.stricter.size()}});
}

/// How the baseline stands to source `k` on the points that decide it, with its grounds in a footnote
/// unless there are many sources, and what hangs on the value of a term.
Inlines result(const Draft& draft, std::size_t k) {
  const compare::Claim& claim = draft.claims[k];
  Inlines out{Plain{beyond_counts(claim) ? counted(draft, claim)
                                         : claim_statement(claim, claim_context(draft))}};
  if (!many_sources(draft.comparison)) out.emplace_back(Note{{Plain{claim_grounds(draft, k)}}});
  if (const std::size_t points = not_robust(draft, k, true); points > 0) {
    out.emplace_back(Plain{" " + draft.text("summary.not_robust", {{"points", points}})});
  }
  return out;
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
  for (const compare::Claim& claim : draft.claims) {
    if (only_point(claim) != nullptr) alike[claim.direction].push_back(claim.against);
  }
  std::set<std::size_t> told;
  for (const auto& [direction, columns] : alike) {
    if (columns.size() < 2) continue;
    std::vector<std::string> others;
    std::vector<std::string> proofs;
    for (const compare::Claim& claim : draft.claims) {
      if (std::ranges::find(columns, claim.against) == columns.end()) continue;
      others.push_back(draft.name(claim.against));
      const std::string rows =
          rows_text(compare::rows_of(claim, *only_point(claim)), claim_context(draft));
      proofs.push_back(fmt::format("{}: {}", draft.title(claim.against), rows));
    }
    told.insert(columns.begin(), columns.end());
    list.items.push_back(
        {Plain{
             draft.text(fmt::format("summary.one_point.{}", compare::name(direction)),
                        {{"baseline", draft.name(draft.comparison.baseline)}, {"others", others}})},
         Note{{Plain{fmt::format("{}.", fmt::join(proofs, ". "))}}}});
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
    (draft.points(k).total() > 0 ? undecided : apart)
        .push_back(draft.name(other));
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
    } else if (told.contains(claim.against)) {
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
  for (const compare::Claim& claim : draft.claims) {
    const bool undecided = claim.indeterminate + claim.no_basis > 0;
    if (claim.points == 0 || claim.strength == compare::Strength::none || !undecided) continue;
    (claim.overturned_by_unknown ? overturned : holding).push_back(draft.name(claim.against));
  }
  std::string words;
  if (!overturned.empty()) words = draft.text("summary.overturned", {{"others", overturned}});
  if (!holding.empty()) {
    if (!words.empty()) words += " ";
    words += draft.text("summary.holds", {{"others", holding}});
  }
  if (!words.empty()) draft.paragraph(std::move(words));
}

/// What a proposal would change in the baseline's policy: on how many points, in a footnote on which
/// rows.
void write_proposed_changes(Draft& draft) {
  std::map<std::string, std::vector<std::size_t>> rows;  // by direction
  for (const compare::ProposedChange& change : compare::proposed_changes(draft.comparison)) {
    rows[change_direction(change)].push_back(change.row);
  }
  if (rows.empty()) {
    draft.paragraph(draft.text("proposal.none"));
    return;
  }
  std::vector<std::string> which;
  for (const auto& [direction, of_direction] : rows) {
    const std::string name = draft.head(direction);
    which.push_back(fmt::format("{}: {}.", name, rows_text(of_direction, claim_context(draft))));
  }
  const compare::ChangedPoints changed = compare::changed_points(draft.comparison);
  draft.blocks.emplace_back(
      Paragraph{{Plain{draft.text("summary.proposal.changes",
                                  {{"baseline", draft.name(draft.comparison.baseline)},
                                   {"points", changed.total()},
                                   {"more", changed.more_lenient},
                                   {"stricter", changed.stricter},
                                   {"other", changed.other}})},
                 Note{{Plain{fmt::format("{}", fmt::join(which, " "))}}}}});
}

/// What a proposal would change, source by source where it changes something.
void write_movements(Draft& draft) {
  const std::string baseline = draft.name(draft.comparison.baseline);
  std::vector<std::string> unmoved;
  BulletList list;
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    const compare::MovedPoints moved = compare::moved_points(draft.comparison, k);
    const std::string other = draft.name(draft.comparison.against[k]);
    if (draft.column(draft.comparison.against[k]).no_policy) continue;
    if (moved.in_line + moved.away == 0) {
      unmoved.push_back(other);
      continue;
    }
    list.items.push_back({Plain{draft.text("summary.proposal", {{"baseline", baseline},
                                                                {"other", other},
                                                                {"inline", moved.in_line},
                                                                {"away", moved.away}})}});
  }
  if (!unmoved.empty()) {
    list.items.push_back({Plain{
        draft.text("summary.proposal.unmoved", {{"baseline", baseline}, {"others", unmoved}})}});
  }
  if (!list.items.empty()) draft.blocks.emplace_back(std::move(list));
}

/// Up to when the record of a source goes: "26 November 2024", or a dash.
std::string newest_document(const Draft& draft, std::size_t column) {
  const std::string date =
      align::newest_document(draft.column(column), draft.comparison.table.as_of);
  return date.empty() ? "–" : draft.wording.texts.partial_date(date);
}

/// "3", or "3 → 4" where a proposal changes the number.
Inlines count(std::size_t in_force, std::size_t proposed) {
  return {Plain{in_force == proposed ? fmt::format("{}", in_force)
                                     : fmt::format("{} → {}", in_force, proposed)}};
}

bool confidential_answer(const align::Column& column) {
  return column.dissemination != model::Dissemination::open;
}

/// One source with its number of points per verdict; of rows without a basis the number of rows.
std::vector<Inlines> count_row(const Draft& draft, std::size_t k) {
  const align::Column& column = draft.column(draft.comparison.against[k]);
  const bool proposed = draft.comparison.proposed.has_value();
  const compare::PointCounts now = draft.points(k);
  const compare::PointCounts then = proposed ? draft.proposed_points(k) : now;
  const std::size_t apart = draft.comparison.summary[k].no_basis;
  std::string about;
  if (confidential_answer(column)) {
    about = "\u00a0*";  // the caption says what it means
  } else if (column.kind != model::SourceKind::national_policy) {
    about = ", " + word(draft.wording.texts, column.kind);
  }
  Inlines source{Plain{draft.title(draft.comparison.against[k])}};
  if (!about.empty()) source.emplace_back(Small{about});
  return {std::move(source),
          count(now.more_lenient, then.more_lenient),
          count(now.equal, then.equal),
          count(now.stricter, then.stricter),
          count(now.indeterminate + now.split, then.indeterminate + then.split),
          count(apart, proposed ? draft.comparison.proposed->summary[k].no_basis : apart),
          {Plain{fmt::format("{}", not_robust(draft, k))}},
          {Plain{newest_document(draft, draft.comparison.against[k])}}};
}

void write_counts(Draft& draft) {
  using model::Verdict;
  // By the longest word of each head, in Dutch and English, and a date on one line.
  Table out{
      {}, {draft.head("head.source")}, {0.14, 0.105, 0.08, 0.13, 0.14, 0.12, 0.1, 0.18}, {}, true};
  for (const Verdict verdict : {Verdict::more_lenient, Verdict::equal, Verdict::stricter,
                                Verdict::indeterminate, Verdict::no_basis}) {
    out.head.push_back(draft.wording.texts.capitalised(word(draft.wording.texts, verdict)));
  }
  out.head.push_back(draft.head("head.not_robust"));
  out.head.push_back(draft.head("head.newest_document"));
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    out.rows.push_back(count_row(draft, k));
  }
  const char* caption = draft.comparison.proposed ? "summary.table.proposal" : "summary.table";
  std::string words = draft.text(caption, {{"baseline", draft.name(draft.comparison.baseline)}});
  if (std::ranges::any_of(draft.comparison.table.columns, confidential_answer)) {
    words += " " + draft.text("summary.table.confidential");
  }
  draft.table(words, std::move(out));
}

/// What was compared, on which day, and how complete the record is.
void write_scope(Draft& draft) {
  const align::Table& table = draft.comparison.table;
  const std::size_t attributes = rows_without_scale(draft.wording, table);
  const std::size_t own = draft.comparison.baseline;
  const auto own_levels = static_cast<std::size_t>(std::ranges::count_if(
      table.rows, [own](const align::Row& row) { return row.cells[own].levels.has_value(); }));
  const std::size_t rows = table.rows.size() - attributes;
  std::string scope =
      draft.text("scope.intro", {{"origin", origin_name(draft.wording, table.origin)},
                                 {"date", table.as_of},
                                 {"baseline", draft.name(own)},
                                 {"others", draft.comparison.against.size()},
                                 {"rows", rows},
                                 {"own", own_levels},
                                 {"without", rows - own_levels}});
  if (draft.comparison.proposed) scope += " " + draft.text("scope.proposal");
  draft.paragraph(std::move(scope));
  std::vector<std::string> words;
  const auto partial = partial_sources(draft.wording, table);
  if (partial.size() == table.columns.size()) {
    words.push_back(draft.text("summary.partial.all"));
  } else if (!partial.empty()) {
    words.push_back(draft.text("summary.partial", {{"sources", partial}}));
  }
  if (!align::newest_document(draft.column(own), table.as_of).empty()) {
    words.push_back(draft.text(
        "scope.newest", {{"baseline", draft.name(own)}, {"date", newest_document(draft, own)}}));
  }
  if (const auto later = sources_told_later(draft.wording, table); !later.empty()) {
    words.push_back(draft.text("table.note.later", {{"sources", later}}));
  }
  words.push_back(draft.text("scope.references"));
  draft.paragraph(fmt::format("{}", fmt::join(words, " ")));
  if (std::ranges::any_of(table.columns, &align::Column::fictional)) {
    draft.paragraph(draft.text("scope.fictional"));
  }
}

}  // namespace

std::string claim_grounds(const Draft& draft, std::size_t k) {
  const compare::Claim& claim = draft.claims[k];
  std::string words = claim_proof(claim, claim_context(draft));
  if (beyond_counts(claim)) {
    words = claim_statement(claim, claim_context(draft)) + " " + words;
  }
  if (const std::string change = claim_least_change(claim, k, claim_context(draft));
      !change.empty()) {
    words += " " + change;
  }
  return words;
}

void write_summary(Draft& draft) {
  draft.heading(1, "summary.heading");
  write_scope(draft);
  if (draft.comparison.proposed) write_proposed_changes(draft);
  write_results(draft);
  write_standing(draft);
  if (draft.comparison.proposed) write_movements(draft);
  write_counts(draft);
}

}  // namespace peil::present
