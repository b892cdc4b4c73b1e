// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "present/annex/annex_parts.hpp"
#include "present/words/short_cell.hpp"

namespace peil::present {
namespace {

using align::Row;

/// Policy of one source against its own practice and case law.
struct Practice {
  const compare::Comparison& comparison;
  [[nodiscard]] std::size_t policy() const { return comparison.baseline; }
  [[nodiscard]] std::size_t practice() const { return comparison.against.front(); }
  [[nodiscard]] const align::Column& column(std::size_t index) const {
    return comparison.table.columns[index];
  }
};

/// The cell of one half on a row.
Inlines half_cell(Draft& draft, const Practice& half, const Row& row, std::size_t column,
                  Marks& marks) {
  return short_cell(draft.wording, draft.apparatus, half.column(column), row.key, row.cells[column],
                    marks);
}

/// What the sources of the comparison have on the same row, but for the source itself.
Inlines others_cell(Draft& draft, const Practice& half, const align::RowKey& key, Marks& marks) {
  Inlines out;
  const auto found = std::ranges::find(draft.comparison.table.rows, key, &Row::key);
  if (found != draft.comparison.table.rows.end()) {
    for (std::size_t c = 0; c < found->cells.size(); ++c) {
      if (!found->cells[c].levels || draft.column(c).source == half.column(half.policy()).source) {
        continue;
      }
      if (!out.empty()) out.emplace_back(LineBreak{});
      out.emplace_back(Plain{draft.title(c) + ": "});
      for (Inline& item : short_cell(draft.wording, draft.apparatus, draft.column(c), key,
                                     found->cells[c], marks)) {
        out.push_back(std::move(item));
      }
    }
  }
  if (out.empty()) out.emplace_back(Plain{"–"});
  return out;
}

Inlines practice_cell(Draft& draft, const Practice& half, std::size_t r, Marks& marks) {
  const Row& row = half.comparison.table.rows[r];
  Inlines out = half_cell(draft, half, row, half.practice(), marks);
  const model::Verdict verdict = half.comparison.verdicts[r][0].verdict;
  if (verdict == model::Verdict::no_basis) return out;
  out.emplace_back(LineBreak{});
  out.emplace_back(Strong{draft.text(fmt::format("practice.than.{}", model::name(verdict)))});
  return out;
}

Table practice_table(Draft& draft, const Practice& half, Marks& marks) {
  Table out{{},
            {draft.head("head.group_or_region"), draft.head("head.dimension"),
             draft.head("practice.policy"), draft.head("practice.practice"),
             draft.head("practice.others")},
            {0.2, 0.15, 0.2, 0.2, 0.25},
            {}};
  std::vector<SubjectRow> alike;
  const auto& rows = half.comparison.table.rows;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].cells[half.practice()].evidence.empty()) continue;
    const std::string dimension = dimension_name(draft.wording, rows[r].key.dimension);
    add_subject(alike, subject_name(draft.wording, rows[r].key),
                {{Plain{draft.wording.texts.capitalised(dimension)}},
                 half_cell(draft, half, rows[r], half.policy(), marks),
                 practice_cell(draft, half, r, marks),
                 others_cell(draft, half, rows[r].key, marks)});
  }
  fill(out, draft, alike);
  return out;
}

void write_one(Draft& draft, const Practice& half) {
  Marks marks;
  Table out = practice_table(draft, half, marks);
  if (out.rows.empty()) return;
  const std::string source = source_name(draft.wording, half.column(half.policy()));
  const std::string_view kind = determined_by(half.column(half.policy()).kind);
  const compare::PointCounts points = compare::count_points(half.comparison, 0);
  const auto& rows = half.comparison.table.rows;
  const bool policy = std::ranges::any_of(rows, [&](const Row& row) {
    return !row.cells[half.practice()].evidence.empty() && row.cells[half.policy()].levels;
  });
  const char* words = policy ? "practice.words" : "practice.words.alone";
  draft.paragraph(draft.text(words, {{"source", source},
                                     {"kind", kind},
                                     {"points", points.total()},
                                     {"lenient", points.stricter},
                                     {"equal", points.equal},
                                     {"stricter", points.more_lenient},
                                     {"undecided", points.indeterminate + points.split},
                                     {"apart", half.comparison.summary[0].no_basis}}));
  std::string caption = draft.text("practice.table", {{"source", source}, {"kind", kind}});
  if (const std::string of_marks = explanation(draft.wording.texts, marks); !of_marks.empty()) {
    caption += " " + of_marks;
  }
  draft.table(caption, std::move(out));
}

}  // namespace

void write_practice(Draft& draft, bool of_baseline) {
  bool first = true;
  const std::string& own = draft.column(draft.comparison.baseline).source;
  for (const compare::Comparison* comparison : draft.practice) {
    if (comparison->against.empty()) continue;  // the other half is not for this audience
    const Practice half{*comparison};
    if ((half.column(half.policy()).source == own) != of_baseline) continue;
    const bool any = std::ranges::any_of(comparison->table.rows, [&](const Row& row) {
      return !row.cells[half.practice()].evidence.empty();
    });
    if (!any) continue;
    if (first) draft.heading(1, "practice.heading");
    first = false;
    write_one(draft, half);
  }
}

}  // namespace peil::present
