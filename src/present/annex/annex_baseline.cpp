// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "present/annex/annex_parts.hpp"
#include "present/words/proposal_words.hpp"

namespace peil::present {
namespace {

using align::Cell;
using align::Row;
using align::RowKey;

/// True when the baseline itself speaks of the row or of a part of its group.
bool says(const Cell& cell) { return cell.named || cell.basis == model::Basis::part; }

/// What the baseline itself says about groups or regions, in the order of the table.
struct Overview {
  std::vector<RowKey> subjects;                ///< without dimension
  std::map<RowKey, const Row*> rows;           ///< every row of these subjects, said or not
  std::vector<model::DimensionId> dimensions;  ///< those that most subjects have: a column each
  std::vector<model::DimensionId> others;      ///< the rest: one column together
};

Overview overview(const Draft& draft, RowKind kind) {
  Overview result;
  std::map<model::DimensionId, std::size_t> said;
  for (const Row& row : draft.comparison.table.rows) {
    if (kind_of(row.key) != kind) continue;
    result.rows.emplace(row.key, &row);
    if (!says(row.cells[draft.comparison.baseline])) continue;
    ++said[row.key.dimension];
    const RowKey subject{row.key.concept_id, row.key.region, {}};
    if (std::ranges::find(result.subjects, subject) == result.subjects.end()) {
      result.subjects.push_back(subject);
    }
  }
  for (const model::DimensionId& dimension : dimensions(draft.comparison.table, kind)) {
    if (said[dimension] == 0) continue;
    const bool column = 3 * said[dimension] >= result.subjects.size();
    (column ? result.dimensions : result.others).push_back(dimension);
  }
  return result;
}

/// The row of a subject on one dimension; null when there is none.
const Row* row_on(const Overview& view, const RowKey& subject,
                  const model::DimensionId& dimension) {
  const auto found = view.rows.find({subject.concept_id, subject.region, dimension});
  return found == view.rows.end() ? nullptr : found->second;
}

Inlines baseline_cell(Draft& draft, const Row& row) {
  const std::size_t baseline = draft.comparison.baseline;
  return cell_text(draft.wording, draft.apparatus, draft.column(baseline), row.key,
                   row.cells[baseline], false);
}

/// "Bescherming door de autoriteiten: niet mogelijk (2)", a line for each that has few subjects.
Inlines other_dimensions(Draft& draft, const Overview& view, const RowKey& subject) {
  Inlines out;
  for (const model::DimensionId& dimension : view.others) {
    const Row* row = row_on(view, subject, dimension);
    if (row == nullptr || !says(row->cells[draft.comparison.baseline])) continue;
    if (!out.empty()) out.emplace_back(LineBreak{});
    const std::string name = dimension_name(draft.wording, dimension);
    out.emplace_back(Plain{draft.wording.texts.capitalised(name) + ": "});
    const Inlines cell = baseline_cell(draft, *row);
    out.insert(out.end(), cell.begin(), cell.end());
  }
  if (out.empty()) out.emplace_back(Plain{"–"});
  return out;
}

/// The subject's name, and below it how the baseline itself draws the group.
Inlines subject_cell(const Draft& draft, const Overview& view, const RowKey& subject) {
  Inlines out{Plain{draft.subject(subject)}};
  for (const auto& [key, row] : view.rows) {
    if (key.concept_id != subject.concept_id || key.region != subject.region) continue;
    const std::string name = own_name(draft.wording, key, row->cells[draft.comparison.baseline]);
    if (name.empty()) continue;
    out.emplace_back(LineBreak{});
    out.emplace_back(Small{draft.text("cell.own_name", {{"group", name}})});
    break;
  }
  return out;
}

/// Small print that every cell with any has in common goes below the subject, once.
void share_notes(std::vector<Inlines>& cells) {
  const auto notes_of = [](const Inlines& cell) {
    const auto at = std::ranges::find(cell, Inline{LineBreak{}});
    return Inlines(at, cell.end());
  };
  Inlines shared;
  std::size_t times = 0;
  for (std::size_t c = 1; c < cells.size(); ++c) {
    if (cells[c] == Inlines{Plain{"–"}}) continue;
    const Inlines notes = notes_of(cells[c]);
    if (notes.empty() || (times > 0 && notes != shared)) return;
    shared = notes;
    ++times;
  }
  if (times < 2) return;
  for (std::size_t c = 1; c < cells.size(); ++c) {
    if (cells[c] != Inlines{Plain{"–"}})
      cells[c].resize(cells[c].size() - shared.size(), Plain{""});
  }
  cells.front().insert(cells.front().end(), shared.begin(), shared.end());
}

std::vector<Inlines> overview_row(Draft& draft, const Overview& view, const RowKey& subject) {
  std::vector<Inlines> cells{subject_cell(draft, view, subject)};
  for (const model::DimensionId& dimension : view.dimensions) {
    const Row* row = row_on(view, subject, dimension);
    cells.push_back(row == nullptr ? Inlines{Plain{"–"}} : baseline_cell(draft, *row));
  }
  share_notes(cells);
  if (!view.others.empty()) cells.push_back(other_dimensions(draft, view, subject));
  return cells;
}

/// The baseline's policy with a row per group or region.
void write_overview(Draft& draft, RowKind kind) {
  const Overview view = overview(draft, kind);
  Table out{{}, {head_of(draft, kind)}, {0.28}, {}};
  for (const model::DimensionId& dimension : view.dimensions) {
    out.head.push_back(draft.wording.texts.capitalised(dimension_name(draft.wording, dimension)));
  }
  if (!view.others.empty()) {
    out.head.push_back(
        draft.head(view.dimensions.empty() ? "head.policy" : "head.other_dimensions"));
  }
  out.widths.resize(out.head.size(), 0.72 / static_cast<double>(out.head.size() - 1));
  for (const RowKey& subject : view.subjects) {
    out.rows.push_back(overview_row(draft, view, subject));
  }
  draft.table(draft.text(kind == RowKind::groups ? "baseline.groups" : "baseline.regions",
                         {{"baseline", draft.name(draft.comparison.baseline)},
                          {"kind", draft.baseline_kind()}}),
              std::move(out));
}

void write_country(Draft& draft) {
  const std::size_t baseline = draft.comparison.baseline;
  Table out{{}, {draft.head("head.dimension"), draft.title(baseline)}, {0.4, 0.6}, {}};
  for (const Row& row : draft.comparison.table.rows) {
    if (kind_of(row.key) != RowKind::country || !says(row.cells[baseline])) continue;
    out.rows.push_back(
        {{Plain{draft.wording.texts.capitalised(dimension_name(draft.wording, row.key.dimension))}},
         baseline_cell(draft, row)});
  }
  draft.table(draft.text("baseline.country",
                         {{"baseline", draft.name(baseline)}, {"kind", draft.baseline_kind()}}),
              std::move(out));
}

/// The rows that a proposal changes, in force and proposed.
void write_proposal(Draft& draft) {
  Table out{{},
            {draft.head("head.group"), draft.text("head.in_force"), draft.text("head.proposed"),
             draft.head("head.change")},
            {0.25, 0.29, 0.29, 0.17},
            {}};
  for (const compare::ProposedChange& change : compare::proposed_changes(draft.comparison)) {
    const Row& row = draft.comparison.table.rows[change.row];
    const auto cell = [&](std::size_t column) {
      return cell_text(draft.wording, draft.apparatus, draft.column(column), row.key,
                       row.cells[column]);
    };
    out.rows.push_back({{Plain{draft.subject(row.key)}, LineBreak{},
                         Small{dimension_name(draft.wording, row.key.dimension)}},
                        cell(draft.comparison.baseline),
                        cell(draft.comparison.proposed->column),
                        {Plain{draft.head(change_direction(change))}}});
  }
  draft.heading(1, "proposal.heading");
  if (draft.context.outlook != nullptr) {
    draft.paragraph(
        proposal_days(*draft.context.outlook, draft.comparison.table.as_of, draft.wording.texts));
  }
  if (out.rows.empty()) draft.paragraph(draft.text("proposal.none"));
  draft.table(draft.text("proposal.table", {{"baseline", draft.name(draft.comparison.baseline)},
                                            {"kind", draft.baseline_kind()}}),
              std::move(out));
}

}  // namespace

std::string change_direction(const compare::ProposedChange& change) {
  return fmt::format("changes.direction.{}", compare::name(change.direction));
}

void write_baseline(Draft& draft) {
  draft.heading(1, "baseline.heading",
                {{"baseline", draft.name(draft.comparison.baseline)},
                 {"kind", draft.baseline_kind()},
                 {"date", draft.comparison.table.as_of}});
  const std::size_t before = draft.blocks.size();
  write_overview(draft, RowKind::groups);
  write_overview(draft, RowKind::regions);
  write_country(draft);
  if (draft.blocks.size() == before) {
    draft.paragraph(
        draft.text("baseline.none", {{"baseline", draft.name(draft.comparison.baseline)}}));
  }
  if (draft.comparison.proposed) write_proposal(draft);
}

}  // namespace peil::present
