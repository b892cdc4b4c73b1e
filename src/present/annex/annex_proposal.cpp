// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "present/annex/annex_parts.hpp"
#include "present/words/proposal_words.hpp"
#include "present/words/short_cell.hpp"

namespace peil::present {
namespace {

using align::Row;
using align::RowKey;
using compare::ProposedChange;

/// More subjects than this stand one below the other instead of side by side.
constexpr std::size_t kSubjectsAcross = 4;

RowKey subject_of(const Row& row) { return {row.key.concept_id, row.key.region, {}}; }

/// "risicogroep (3) → risicoprofiel (2)", and which way that goes.
Inlines change_cell(Draft& draft, const ProposedChange& change, Marks& marks) {
  const Row& row = draft.comparison.table.rows[change.row];
  const auto cell = [&](std::size_t column) {
    return short_cell(draft.wording, draft.apparatus, draft.column(column), row.key,
                      row.cells[column], marks);
  };
  Inlines out = cell(draft.comparison.baseline);
  out.emplace_back(Plain{" → "});
  for (Inline& item : cell(draft.comparison.proposed->column)) out.push_back(std::move(item));
  out.emplace_back(LineBreak{});
  out.emplace_back(Strong{draft.text(change_direction(change))});
  return out;
}

template <typename T>
void add_once(std::vector<T>& items, const T& item) {
  if (std::ranges::find(items, item) == items.end()) items.push_back(item);
}

/// What changes, groups and regions by dimension.
struct Grid {
  std::vector<RowKey> subjects;
  std::vector<model::DimensionId> dimensions;
  std::vector<ProposedChange> changes;
};

Grid grid_of(const Draft& draft) {
  Grid grid;
  grid.changes = compare::proposed_changes(draft.comparison);
  for (const ProposedChange& change : grid.changes) {
    const Row& row = draft.comparison.table.rows[change.row];
    add_once(grid.subjects, subject_of(row));
    add_once(grid.dimensions, row.key.dimension);
  }
  return grid;
}

Inlines grid_cell(Draft& draft, const Grid& grid, const RowKey& subject,
                  const model::DimensionId& dimension, Marks& marks) {
  for (const ProposedChange& change : grid.changes) {
    const Row& row = draft.comparison.table.rows[change.row];
    if (row.key.dimension == dimension && subject_of(row) == subject) {
      return change_cell(draft, change, marks);
    }
  }
  return {Plain{"="}};
}

void write_grid(Draft& draft, const Grid& grid) {
  Table out{{}, {draft.head("head.group_or_region")}, {0.22}, {}};
  for (const model::DimensionId& dimension : grid.dimensions) {
    out.head.push_back(draft.wording.texts.capitalised(dimension_name(draft.wording, dimension)));
  }
  out.widths.resize(out.head.size(), 0.78 / static_cast<double>(out.head.size() - 1));
  Marks marks;
  std::vector<SubjectRow> rows;
  for (const RowKey& subject : grid.subjects) {
    std::vector<Inlines> cells;
    for (const model::DimensionId& dimension : grid.dimensions) {
      cells.push_back(grid_cell(draft, grid, subject, dimension, marks));
    }
    add_subject(rows, subject_name(draft.wording, subject), std::move(cells));
  }
  fill(out, draft, rows);
  std::string caption = draft.text(
      "proposal.grid",
      {{"baseline", draft.name(draft.comparison.baseline)}, {"kind", draft.baseline_kind()}});
  if (const std::string words = explanation(draft.wording.texts, marks); !words.empty()) {
    caption += " " + words;
  }
  draft.table(caption, std::move(out));
}

/// Many dimensions: a line for each change.
void write_lines(Draft& draft, const Grid& grid) {
  Table out{
      {},
      {draft.head("head.group_or_region"), draft.head("head.dimension"), draft.head("head.change")},
      {0.26, 0.26, 0.48},
      {}};
  Marks marks;
  for (const ProposedChange& change : grid.changes) {
    const RowKey& key = draft.comparison.table.rows[change.row].key;
    const std::string dimension = dimension_name(draft.wording, key.dimension);
    out.rows.push_back({{Plain{draft.subject(key)}},
                        {Plain{draft.wording.texts.capitalised(dimension)}},
                        change_cell(draft, change, marks)});
  }
  draft.table(draft.text("proposal.grid", {{"baseline", draft.name(draft.comparison.baseline)},
                                           {"kind", draft.baseline_kind()}}),
              std::move(out));
}

}  // namespace

void write_proposal_grid(Draft& draft) {
  if (!draft.comparison.proposed) return;
  draft.heading(1, "proposal.heading");
  if (draft.context.outlook != nullptr) {
    draft.paragraph(
        proposal_days(*draft.context.outlook, draft.comparison.table.as_of, draft.wording.texts));
  }
  const Grid grid = grid_of(draft);
  if (grid.changes.empty()) {
    draft.paragraph(draft.text("proposal.none"));
  } else if (grid.dimensions.size() <= kSubjectsAcross) {
    write_grid(draft, grid);
  } else {
    write_lines(draft, grid);
  }
}

}  // namespace peil::present
