// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

/// A line per source and entry, with every group for which the source says the same.
void write_attribute(Draft& draft, const model::DimensionId& dimension) {
  struct Entry {
    std::size_t column;
    SubjectRow row;
  };
  std::vector<Entry> entries;
  for (std::size_t c = 0; c < draft.comparison.table.columns.size(); ++c) {
    std::vector<SubjectRow> rows;
    for (const align::Row& row : draft.comparison.table.rows) {
      if (row.key.dimension != dimension || row.cells[c].evidence.empty()) continue;
      add_subject(rows, subject_name(draft.wording, row.key),
                  {cell_text(draft.wording, draft.apparatus, draft.column(c), row.key, row.cells[c],
                             false)});
    }
    for (SubjectRow& row : rows) entries.push_back({c, std::move(row)});
  }
  Table out{{},
            {draft.head("head.source"), draft.head("head.group"), draft.head("head.policy")},
            {0.18, 0.46, 0.36},
            {}};
  for (const Entry& entry : entries) {
    const std::string subjects = draft.wording.texts.list(entry.row.subjects);
    out.rows.push_back({{Plain{draft.title(entry.column)}},
                        {Plain{draft.wording.texts.capitalised(subjects)}},
                        entry.row.cells.front()});
  }
  draft.table(
      draft.text("attributes.table", {{"dimension", dimension_name(draft.wording, dimension)}}),
      std::move(out));
}

}  // namespace

void write_attributes(Draft& draft) {
  std::vector<model::DimensionId> attributes;
  for (const RowKind kind : {RowKind::groups, RowKind::regions}) {
    for (const model::DimensionId& dimension : dimensions(draft.comparison.table, kind)) {
      if (has_scale(draft.wording, dimension)) continue;
      if (std::ranges::count(attributes, dimension) == 0) attributes.push_back(dimension);
    }
  }
  if (attributes.empty()) return;
  draft.heading(1, "attributes.heading");
  draft.paragraph(draft.text("attributes.intro"));
  for (const model::DimensionId& dimension : attributes) write_attribute(draft, dimension);
}

}  // namespace peil::present
