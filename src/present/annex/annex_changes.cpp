// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

/// "Gewijzigd: restrictiever", and since when.
Inlines description(const Draft& draft, const compare::Change& change) {
  const std::string kind = draft.text(fmt::format("changes.{}", compare::name(change.kind)));
  const std::string direction =
      draft.text(fmt::format("changes.direction.{}", compare::name(change.direction)));
  Inlines out{Plain{draft.wording.texts.capitalised(kind) + ": " + direction}};
  if (change.since) {
    out.emplace_back(LineBreak{});
    out.emplace_back(Small{draft.text("changes.since", {{"date", *change.since}})});
  }
  if (change.unrecorded) {
    out.emplace_back(LineBreak{});
    out.emplace_back(Small{draft.text("changes.unrecorded")});
  }
  return out;
}

/// Before, after and what that means; the dimension, so that only rows of one are put together.
std::vector<Inlines> change_cells(Draft& draft, const align::Column& column,
                                  const compare::Change& change) {
  const auto cell = [&](const std::optional<align::Cell>& state) {
    return state ? cell_text(draft.wording, draft.apparatus, column, change.key, *state)
                 : Inlines{Plain{"–"}};
  };
  return {cell(change.before),
          cell(change.after),
          description(draft, change),
          {Small{dimension_name(draft.wording, change.key.dimension)}}};
}

}  // namespace

void write_changes(Draft& draft) {
  const compare::History* history = draft.context.history;
  if (history == nullptr) return;
  const std::string baseline = draft.name(draft.comparison.baseline);
  draft.heading(1, "changes.heading", {{"date", history->from}});
  if (history->changes.empty()) {
    draft.paragraph(draft.text(
        "changes.none",
        {{"baseline", baseline}, {"kind", draft.baseline_kind()}, {"date", history->from}}));
    return;
  }
  align::Column column = draft.column(draft.comparison.baseline);
  column.documents = history->documents;
  Table out{{},
            {draft.head("head.group"), draft.head("head.before"), draft.head("head.after"),
             draft.head("head.change")},
            {0.25, 0.27, 0.27, 0.21},
            {}};
  std::vector<SubjectRow> rows;
  for (const compare::Change& change : history->changes) {
    add_subject(rows, subject_name(draft.wording, change.key), change_cells(draft, column, change));
  }
  fill(out, draft, rows);
  for (std::vector<Inlines>& cells : out.rows) {
    cells.front().emplace_back(LineBreak{});
    cells.front().push_back(cells.back().front());
    cells.pop_back();
  }
  draft.table(draft.text("changes.table",
                         {{"baseline", baseline}, {"from", history->from}, {"to", history->to}}),
              std::move(out));
}

}  // namespace peil::present
