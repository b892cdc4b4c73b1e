// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

using compare::PointCounts;

/// A policy of the baseline's (in force or proposed) against all other sources.
struct Standing {
  std::string baseline;
  std::vector<PointCounts> points;  ///< parallel to the comparison's `against`
};

bool is_state(model::SourceKind kind) {
  return kind == model::SourceKind::national_policy || kind == model::SourceKind::survey_answer;
}

/// The counts that a sentence on one source rests on.
std::string difference(const Draft& draft, const Standing& standing, std::size_t k) {
  const PointCounts& points = standing.points[k];
  return draft.text("others.difference", {{"other", draft.others[k]},
                                          {"baseline", standing.baseline},
                                          {"points", points.total()},
                                          {"more", points.more_lenient},
                                          {"equal", points.equal},
                                          {"stricter", points.stricter},
                                          {"indeterminate", points.indeterminate + points.split}});
}

/// When the words of a sentence are said, and the counts of each source: without a definite verdict
/// only on how many points both have a level.
Note thresholds_note(const Draft& draft, const Standing& standing,
                     const std::vector<std::size_t>& sources, std::string_view key, bool first) {
  const Thresholds& limits = draft.context.thresholds;
  std::vector<std::string> words;
  // Of the two sentences that say "in line", the first explains both.
  if (key == "others.in_line" || (key == "others.largely_in_line" && first)) {
    words.push_back(draft.text("others.thresholds", {{"inline", limits.in_line_percent},
                                                     {"largely", limits.largely_in_line_percent},
                                                     {"minimum", limits.minimum_points}}));
  }
  if (key == "others.too_few") {
    words.push_back(draft.text("others.minimum", {{"minimum", limits.minimum_points}}));
  }
  if (key == "others.too_few" || key == "others.undecided") {
    std::vector<std::string> points;
    for (const std::size_t k : sources) {
      points.push_back(fmt::format("{} ({}/{})", draft.others[k], standing.points[k].comparable(),
                                   standing.points[k].total()));
    }
    words.push_back(draft.text("others.points", {{"list", points}}));
  } else {
    for (const std::size_t k : sources) words.push_back(difference(draft, standing, k));
  }
  return {{Plain{fmt::format("{}", fmt::join(words, " "))}}};
}

/// The sentence that fits how one source stands to the baseline.
std::string_view sentence(const Draft& draft, const PointCounts& points) {
  switch (closeness(points, draft.context.thresholds)) {
    case Closeness::in_line:
      return "others.in_line";
    case Closeness::largely_in_line:
      return "others.largely_in_line";
    case Closeness::too_few_points:
      return "others.too_few";
    case Closeness::different:
      break;
  }
  // Rows of a split point go different ways.
  if (points.comparable() == 0) return points.split > 0 ? "others.both" : "others.undecided";
  if (points.comparable() == points.equal) return "others.equal";
  if (points.stricter == 0) return "others.more_lenient";
  return points.more_lenient == 0 ? "others.stricter" : "others.both";
}

/// A sentence that names the sources it fits; thresholds and counts are in its footnote.
void write_close(const Draft& draft, Inlines& out, std::string_view key, const Standing& standing,
                 const std::vector<std::size_t>& states) {
  std::vector<std::string> names;
  std::vector<std::size_t> members;
  for (const std::size_t k : states) {
    if (sentence(draft, standing.points[k]) != key) continue;
    names.push_back(draft.others[k]);
    members.push_back(k);
  }
  if (names.empty()) return;
  const bool first = out.empty();
  if (!first) out.emplace_back(Plain{" "});
  out.emplace_back(Plain{draft.text(
      key, {{"baseline", standing.baseline}, {"kind", draft.baseline_kind()}, {"others", names}})});
  out.emplace_back(thresholds_note(draft, standing, members, key, first));
}

using IsMeant = bool (*)(model::SourceKind);

bool is_comparator(model::SourceKind kind) { return kind == model::SourceKind::comparator; }

/// States meant with a policy.
std::vector<std::size_t> with_policy(const Draft& draft, IsMeant is_meant) {
  std::vector<std::size_t> states;
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    const align::Column& column = draft.column(draft.comparison.against[k]);
    if (!is_meant(column.kind) || column.no_policy) continue;
    states.push_back(k);
  }
  return states;
}

/// Sentences on these sources, those of which the same is said together.
void say(const Draft& draft, Inlines& out, const Standing& standing,
         const std::vector<std::size_t>& sources) {
  for (const std::string_view key :
       {"others.in_line", "others.largely_in_line", "others.equal", "others.more_lenient",
        "others.stricter", "others.both", "others.undecided", "others.too_few"}) {
    write_close(draft, out, key, standing, sources);
  }
}

void write_standing(Draft& draft, const Standing& standing) {
  const std::vector<std::size_t> states = with_policy(draft, is_state);
  Inlines out;
  // Where nothing of theirs can be set beside the baseline's, one sentence says so of all.
  if (std::ranges::any_of(states, [&](std::size_t k) { return standing.points[k].total() > 0; })) {
    say(draft, out, standing, states);
  } else {
    out.emplace_back(Plain{draft.text(
        "others.none", {{"origin", origin_name(draft.wording, draft.comparison.table.origin)}})});
  }
  draft.blocks.emplace_back(Paragraph{std::move(out)});
  const std::vector<std::size_t> outside = with_policy(draft, is_comparator);
  if (outside.empty()) return;
  Inlines apart{Plain{draft.text("others.comparators")}};
  say(draft, apart, standing, outside);
  draft.blocks.emplace_back(Paragraph{std::move(apart)});
}

}  // namespace

void write_other_countries(Draft& draft) {
  const bool of_state = is_state(draft.column(draft.comparison.baseline).kind);
  draft.heading(1, of_state ? "others.heading" : "others.heading.of_states");
  Standing in_force{draft.name(draft.comparison.baseline), {}};
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    in_force.points.push_back(draft.points(k));
  }
  write_standing(draft, in_force);
  if (!draft.comparison.proposed) return;
  Standing proposed{draft.name(draft.comparison.proposed->column), {}};
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    proposed.points.push_back(draft.proposed_points(k));
  }
  if (proposed.points == in_force.points) {
    draft.paragraph(draft.text("others.unchanged"));
    return;
  }
  write_standing(draft, proposed);
}

}  // namespace peil::present
