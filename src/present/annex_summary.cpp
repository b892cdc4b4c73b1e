// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "present/annex_parts.hpp"
#include "present/claims.hpp"

namespace peil::present {
namespace {

bool is_state(model::SourceKind kind) {
  return kind == model::SourceKind::national_policy || kind == model::SourceKind::survey_answer;
}

std::size_t not_robust(const Draft& draft, std::size_t k) {
  return static_cast<std::size_t>(
      std::ranges::count_if(draft.comparison.verdicts, [k](const auto& row) {
        return row[k].verdict != model::Verdict::no_basis && !row[k].robust;
      }));
}

ClaimContext claim_context(const Draft& draft) {
  return {draft.comparison, draft.wording.codebook, draft.wording.texts};
}

/// Why the claim holds and nothing stronger does; where weights matter, also which.
Note proof(const Draft& draft, const compare::Claim& claim) {
  std::string words = claim_proof(claim, claim_context(draft));
  if (claim.strength == compare::Strength::weights ||
      claim.strength == compare::Strength::declared_weights) {
    const compare::ClaimWeights weights;
    words += " " + draft.text("summary.weights",
                              {{"limit", static_cast<int>(std::lround(100 * weights.limit))}});
  }
  return {{Plain{std::move(words)}}};
}

/// How the baseline stands to one source: the strongest claim that holds, its proof in a footnote,
/// and what it does not rest on.
Inlines result(const Draft& draft, std::size_t k) {
  const compare::Claim& claim = draft.claims[k];
  const std::string other = draft.name(claim.against);
  if (draft.column(claim.against).no_policy) {
    return {
        Plain{draft.text("summary.no_policy",
                         {{"other", other},
                          {"origin", origin_name(draft.wording, draft.comparison.table.origin)}})}};
  }
  if (rows_with_levels(draft.comparison.summary[k]) == 0) {
    return {Plain{draft.text("summary.nothing", {{"other", other}})}};
  }
  Inlines out{Plain{claim_sentence(claim, claim_context(draft))}};
  if (claim.rows > 0) out.emplace_back(proof(draft, claim));
  if (claim.indeterminate + claim.no_basis > 0) {
    out.emplace_back(
        Plain{" " + draft.text("summary.undecided", {{"indeterminate", claim.indeterminate},
                                                     {"nobasis", claim.no_basis}})});
  }
  if (const std::size_t n = not_robust(draft, k); n > 0) {
    out.emplace_back(Plain{" " + draft.text("summary.not_robust", {{"n", n}})});
  }
  return out;
}

std::string movement(const Draft& draft, std::size_t k) {
  const compare::Movement& moved = draft.comparison.proposed->movement[k];
  return draft.text("summary.proposal", {{"baseline", draft.name(draft.comparison.baseline)},
                                         {"other", draft.name(draft.comparison.against[k])},
                                         {"inline", moved.in_line.size()},
                                         {"away", moved.away.size()}});
}

/// "a op 3 rijen gunstiger, op 1 restrictiever", for one source that differs.
std::string difference(const Draft& draft, std::size_t k) {
  const compare::Summary& summary = draft.comparison.summary[k];
  return draft.text("others.difference", {{"other", draft.name(draft.comparison.against[k])},
                                          {"baseline", draft.name(draft.comparison.baseline)},
                                          {"rows", rows_with_levels(summary)},
                                          {"more", summary.more_lenient},
                                          {"equal", summary.equal},
                                          {"stricter", summary.stricter},
                                          {"indeterminate", summary.indeterminate}});
}

Note thresholds_note(const Draft& draft, const std::vector<std::size_t>& sources) {
  const Thresholds& limits = draft.context.thresholds;
  std::string words = draft.text("others.thresholds", {{"inline", limits.in_line_percent},
                                                       {"largely", limits.largely_in_line_percent},
                                                       {"minimum", limits.minimum_rows}});
  for (const std::size_t k : sources) words += " " + difference(draft, k);
  return {{Plain{std::move(words)}}};
}

/// The sentence that fits how one source stands to the baseline.
std::string_view sentence(const Draft& draft, std::size_t k) {
  const compare::Summary& summary = draft.comparison.summary[k];
  switch (closeness(summary, draft.context.thresholds)) {
    case Closeness::in_line:
      return "others.in_line";
    case Closeness::largely_in_line:
      return "others.largely_in_line";
    case Closeness::too_few_rows:
      return "others.too_few";
    case Closeness::different:
      break;
  }
  if (summary.comparable() == 0) return "others.undecided";
  if (summary.stricter == 0) return "others.more_lenient";
  return summary.more_lenient == 0 ? "others.stricter" : "others.both";
}

/// A sentence that names the sources it fits; thresholds and counts are in its footnote.
void write_close(Draft& draft, Inlines& out, std::string_view key,
                 const std::vector<std::size_t>& states) {
  std::vector<std::string> names;
  std::vector<std::size_t> members;
  for (const std::size_t k : states) {
    if (sentence(draft, k) != key) continue;
    names.push_back(draft.name(draft.comparison.against[k]));
    members.push_back(k);
  }
  if (names.empty()) return;
  out.emplace_back(Plain{
      draft.text(key, {{"baseline", draft.name(draft.comparison.baseline)}, {"others", names}})});
  out.emplace_back(thresholds_note(draft, members));
  out.emplace_back(Plain{" "});
}

std::vector<std::size_t> states_with_policy(const Draft& draft) {
  std::vector<std::size_t> states;
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    const align::Column& column = draft.column(draft.comparison.against[k]);
    if (is_state(column.kind) && rows_with_levels(draft.comparison.summary[k]) > 0) {
      states.push_back(k);
    }
  }
  return states;
}

}  // namespace

void write_summary(Draft& draft) {
  draft.heading(1, draft.text("summary.heading"));
  draft.paragraph(draft.text("summary.row"));
  if (const auto partial = partial_sources(draft.wording, draft.comparison.table);
      !partial.empty()) {
    draft.paragraph(draft.text("summary.partial", {{"sources", partial}}));
  }
  BulletList list;
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    list.items.push_back(result(draft, k));
    if (draft.comparison.proposed) list.items.back().emplace_back(Plain{" " + movement(draft, k)});
  }
  if (!list.items.empty()) draft.blocks.emplace_back(std::move(list));
}

void write_other_countries(Draft& draft) {
  draft.heading(1, draft.text("others.heading"));
  const std::vector<std::size_t> states = states_with_policy(draft);
  Inlines out;
  for (const std::string_view key :
       {"others.in_line", "others.largely_in_line", "others.more_lenient", "others.stricter",
        "others.both", "others.undecided", "others.too_few"}) {
    write_close(draft, out, key, states);
  }
  if (states.empty()) {
    out.emplace_back(Plain{draft.text(
        "others.none", {{"origin", origin_name(draft.wording, draft.comparison.table.origin)}})});
  }
  draft.blocks.emplace_back(Paragraph{std::move(out)});
}

}  // namespace peil::present
