// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

#include "present/annex/annex_parts.hpp"
#include "present/words/footing.hpp"

namespace peil::present {
namespace {

/// Points with a verdict that another defensible value of a term would change, or that rests on
/// policy not confirmed since.
std::size_t not_robust(const Draft& draft, std::size_t k) {
  const auto fragile = [&](std::size_t row) { return !draft.comparison.verdicts[row][k].robust; };
  const auto points = compare::rows_by_point(compare::points(draft.comparison, k));
  return static_cast<std::size_t>(std::ranges::count_if(
      points, [&](const auto& rows) { return std::ranges::any_of(rows, fragile); }));
}

/// "26 November 2024", with "(case law)" where no official document is among them; or a dash.
std::string newest_document(const Draft& draft, const Grounds& rests) {
  if (rests.newest.empty()) return "–";
  std::string date = draft.wording.texts.partial_date(rests.newest);
  if (rests.official) return date;
  const std::string kind = footing_text(draft.wording.texts, rests.footing);
  return draft.text("counts.newest_other",
                    {{"date", date}, {"kind", kind.empty() ? draft.text("counts.other") : kind}});
}

/// What source `k` rests on where it is compared; where nowhere, on all that it says.
Grounds grounds_of(const Draft& draft, std::size_t k) {
  const std::size_t column = draft.comparison.against[k];
  if (draft.counted[k].empty()) return grounds(draft.comparison.table, column);
  return grounds(draft.comparison.table, column, draft.counted[k]);
}

/// Names of the sources of which this holds on the rows that are counted, the baseline first.
template <typename Holds>
std::vector<std::string> names_where(const Draft& draft, const Grounds& own, Holds holds) {
  std::vector<std::string> names;
  if (holds(own)) names.push_back(draft.name(draft.comparison.baseline));
  for (std::size_t k = 0; k < draft.counted.size(); ++k) {
    if (holds(grounds(draft.comparison.table, draft.comparison.against[k], draft.counted[k]))) {
      names.push_back(draft.name(draft.comparison.against[k]));
    }
  }
  return names;
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
          {Plain{newest_document(draft, grounds_of(draft, k))}}};
}

void write_count_table(Draft& draft) {
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

std::vector<std::size_t> all_rows(const Draft& draft) {
  std::vector<std::size_t> rows(draft.comparison.table.rows.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  return rows;
}

/// How many rows the comparison has, and how complete the record is.
void write_record_scope(Draft& draft) {
  const align::Table& table = draft.comparison.table;
  const std::size_t attributes = rows_without_scale(draft.wording, table);
  const std::size_t own = draft.comparison.baseline;
  const auto own_levels = static_cast<std::size_t>(std::ranges::count_if(
      table.rows, [own](const align::Row& row) { return row.cells[own].levels.has_value(); }));
  const std::size_t rows = table.rows.size() - attributes;
  std::string scope = draft.text(
      "scope.intro", {{"origin", origin_name(draft.wording, table.origin)},
                      {"date", table.as_of},
                      {"baseline", draft.name(own)},
                      {"kind", draft.baseline_kind()},
                      {"others", sources_compared(draft)},
                      {"apart", draft.comparison.against.size() - sources_compared(draft)},
                      {"rows", rows},
                      {"own", own_levels},
                      {"without", rows - own_levels}});
  if (draft.comparison.proposed) scope += " " + draft.text("scope.proposal");
  draft.paragraph(std::move(scope));
  std::vector<std::string> words;
  if (std::string limits = record_limits(draft, "summary.partial", all_rows(draft));
      !limits.empty())
    words.push_back(std::move(limits));
  words.push_back(draft.text("scope.references"));
  draft.paragraph(fmt::format("{}", fmt::join(words, " ")));
  if (std::ranges::any_of(table.columns, &align::Column::fictional)) {
    draft.paragraph(draft.text("scope.fictional"));
  }
}

}  // namespace

std::string record_limits(const Draft& draft, const std::string& partial,
                          const std::vector<std::size_t>& rows) {
  const align::Table& table = draft.comparison.table;
  const std::size_t own = draft.comparison.baseline;
  std::vector<std::string> words;
  const auto sources = partial_sources(draft.wording, table);
  if (sources.size() == table.columns.size()) {
    words.push_back(draft.text(partial + ".all"));
  } else if (!sources.empty()) {
    words.push_back(draft.text(partial, {{"sources", sources}}));
  }
  const Grounds rests = grounds(table, own, rows);
  if (!rests.newest.empty()) {
    words.push_back(draft.text(rests.official ? "scope.newest" : "scope.newest.other",
                               {{"baseline", draft.name(own)},
                                {"kind", draft.baseline_kind()},
                                {"date", draft.wording.texts.partial_date(rests.newest)}}));
  }
  if (const auto later = names_where(draft, rests, std::mem_fn(&Grounds::later)); !later.empty()) {
    words.push_back(draft.text("table.note.later", {{"sources", later}}));
  }
  if (const auto open = names_where(draft, rests, std::mem_fn(&Grounds::day_unknown));
      !open.empty()) {
    words.push_back(draft.text("table.note.day_unknown", {{"sources", open}}));
  }
  return fmt::format("{}", fmt::join(words, " "));
}

std::vector<std::size_t> rows_shown(const Draft& draft) {
  std::set<std::size_t> rows;
  for (const std::vector<std::size_t>& counted : draft.counted) {
    rows.insert(counted.begin(), counted.end());
  }
  for (const compare::ProposedChange& change : compare::proposed_changes(draft.comparison)) {
    rows.insert(change.row);
  }
  return {rows.begin(), rows.end()};
}

std::size_t sources_compared(const Draft& draft) {
  return draft.counted.size() - static_cast<std::size_t>(std::ranges::count_if(
                                    draft.counted, [](const auto& rows) { return rows.empty(); }));
}

void write_counts(Draft& draft) {
  draft.heading(1, "counts.heading");
  write_record_scope(draft);
  write_count_table(draft);
}

}  // namespace peil::present
