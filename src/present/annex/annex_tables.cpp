// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

using align::Row;
using align::RowKey;

/// Head and widths of a table that sets the baseline beside one other source.
Table pair_table(const Draft& draft, std::string first, std::size_t k) {
  const std::string other = draft.title(draft.comparison.against[k]);
  if (!draft.comparison.proposed) {
    return {{},
            {std::move(first), draft.title(draft.comparison.baseline), other,
             draft.head("head.verdict")},
            {0.23, 0.31, 0.31, 0.15},
            {}};
  }
  return {{},
          {std::move(first), draft.text("head.in_force"), draft.text("head.proposed"), other,
           draft.head("head.verdict")},
          {0.18, 0.22, 0.22, 0.22, 0.16},
          {}};
}

/// The baseline's cell. Beside many sources, without the remarks that stand with its own policy.
Inlines own_cell(const Draft& draft, const align::Cell& cell, Inlines words) {
  const bool told = cell.basis == model::Basis::stated || cell.basis == model::Basis::part;
  if (many_sources(draft.comparison) && told) {
    words.erase(std::ranges::find(words, Inline{LineBreak{}}), words.end());
  }
  return words;
}

/// The cells of a row beside its subject.
std::vector<Inlines> pair_cells(Draft& draft, std::size_t r, std::size_t k) {
  const Row& row = draft.comparison.table.rows[r];
  const auto cell = [&](std::size_t column) {
    return cell_text(draft.wording, draft.apparatus, draft.column(column), row.key,
                     row.cells[column]);
  };
  const std::size_t own = draft.comparison.baseline;
  std::vector<Inlines> cells{own_cell(draft, row.cells[own], cell(own))};
  if (draft.comparison.proposed) {
    const std::size_t column = draft.comparison.proposed->column;
    Inlines proposed = own_cell(draft, row.cells[column], cell(column));
    if (proposed == cells.front()) proposed = {Plain{draft.text("cell.unchanged")}};
    cells.push_back(std::move(proposed));
  }
  cells.push_back(cell(draft.comparison.against[k]));
  Inlines verdict = verdict_text(draft.wording, draft.comparison.verdicts[r][k]);
  if (draft.comparison.proposed) {
    const Inlines proposed = verdict_text(draft.wording, draft.comparison.proposed->verdicts[r][k]);
    if (proposed != verdict) {
      verdict.emplace_back(LineBreak{});
      verdict.emplace_back(Plain{draft.text("head.proposed") + ": "});
      verdict.insert(verdict.end(), proposed.begin(), proposed.end());
    }
  }
  cells.push_back(std::move(verdict));
  return cells;
}

/// Rows of one kind, and of one dimension if given, on which both sources have a level.
std::vector<std::size_t> compared_rows(const Draft& draft, std::size_t k, RowKind kind,
                                       const model::DimensionId& dimension) {
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < draft.comparison.table.rows.size(); ++r) {
    const RowKey& key = draft.comparison.table.rows[r].key;
    if (kind_of(key) != kind || (!dimension.empty() && key.dimension != dimension)) continue;
    const bool compared =
        draft.comparison.verdicts[r][k].verdict != model::Verdict::no_basis ||
        (draft.comparison.proposed &&
         draft.comparison.proposed->verdicts[r][k].verdict != model::Verdict::no_basis);
    if (compared) rows.push_back(r);
  }
  return rows;
}

void write_pair_table(Draft& draft, std::size_t k, RowKind kind,
                      const model::DimensionId& dimension) {
  Table out = pair_table(draft, head_of(draft, kind), k);
  std::vector<SubjectRow> rows;
  for (const std::size_t r : compared_rows(draft, k, kind, dimension)) {
    add_subject(rows, subject_name(draft.wording, draft.comparison.table.rows[r].key),
                pair_cells(draft, r, k));
  }
  fill(out, draft, rows);
  draft.table(draft.text("pairs.table", {{"baseline", draft.name(draft.comparison.baseline)},
                                         {"other", draft.name(draft.comparison.against[k])},
                                         {"dimension", dimension_name(draft.wording, dimension)}}),
              std::move(out));
}

void write_pair_country(Draft& draft, std::size_t k) {
  Table out = pair_table(draft, draft.head("head.dimension"), k);
  std::vector<SubjectRow> rows;
  for (const std::size_t r : compared_rows(draft, k, RowKind::country, {})) {
    rows.push_back({{dimension_name(draft.wording, draft.comparison.table.rows[r].key.dimension)},
                    pair_cells(draft, r, k)});
  }
  fill(out, draft, rows);
  draft.table(draft.text("pairs.country", {{"baseline", draft.name(draft.comparison.baseline)},
                                           {"other", draft.name(draft.comparison.against[k])}}),
              std::move(out));
}

/// On how many dimensions the group can be compared in the whole country.
std::size_t dimensions_compared(const Draft& draft, std::size_t k, const std::string& group) {
  std::size_t count = 0;
  for (std::size_t r = 0; r < draft.comparison.table.rows.size(); ++r) {
    const RowKey& key = draft.comparison.table.rows[r].key;
    if (key.concept_id != group || key.region) continue;
    if (draft.comparison.verdicts[r][k].verdict != model::Verdict::no_basis) ++count;
  }
  return count;
}

/// Verdicts per group over all its dimensions, where it has more than one to weigh.
void write_group_verdicts(Draft& draft, std::size_t k) {
  const std::string& against = draft.comparison.summary[k].against;
  BulletList list;
  for (const model::Verdict verdict :
       {model::Verdict::more_lenient, model::Verdict::equal, model::Verdict::stricter,
        model::Verdict::mixed, model::Verdict::indeterminate}) {
    std::vector<std::string> names;
    for (const compare::GroupVerdict& group : draft.comparison.groups) {
      if (group.against != against || group.verdict != verdict) continue;
      if (dimensions_compared(draft, k, group.concept_id) < 2) continue;
      names.push_back(place_name(draft.wording, group.concept_id));
    }
    if (names.empty()) continue;
    list.items.push_back(
        {Strong{draft.wording.texts.capitalised(word(draft.wording.texts, verdict))},
         Plain{": " + draft.wording.texts.list(names) + "."}});
  }
  if (list.items.empty()) return;
  draft.paragraph(draft.text("pairs.groups"));
  draft.blocks.emplace_back(std::move(list));
}

void write_pairs_heading(Draft& draft) {
  draft.heading(1, "pairs.heading");
  const std::string baseline = draft.name(draft.comparison.baseline);
  std::string intro = draft.text("pairs.intro", {{"baseline", baseline}});
  if (many_sources(draft.comparison)) {
    intro +=
        " " + draft.text("pairs.many", {{"baseline", baseline}, {"kind", draft.baseline_kind()}});
  }
  draft.paragraph(std::move(intro));
}

}  // namespace

RowKind kind_of(const RowKey& key) {
  if (key.concept_id) return RowKind::groups;
  return key.region ? RowKind::regions : RowKind::country;
}

std::string head_of(const Draft& draft, RowKind kind) {
  return draft.head(kind == RowKind::groups ? "head.group" : "head.region");
}

std::vector<model::DimensionId> dimensions(const align::Table& table, RowKind kind) {
  std::vector<model::DimensionId> result;
  for (const Row& row : table.rows) {
    if (kind_of(row.key) != kind) continue;
    if (std::ranges::find(result, row.key.dimension) == result.end()) {
      result.push_back(row.key.dimension);
    }
  }
  return result;
}

void add_subject(std::vector<SubjectRow>& rows, std::string subject, std::vector<Inlines> cells) {
  const auto same = std::ranges::find(rows, cells, &SubjectRow::cells);
  if (same != rows.end()) {
    same->subjects.push_back(std::move(subject));
  } else {
    rows.push_back({{std::move(subject)}, std::move(cells)});
  }
}

void fill(Table& table, const Draft& draft, const std::vector<SubjectRow>& rows) {
  for (const SubjectRow& row : rows) {
    const std::string subjects = draft.wording.texts.list(row.subjects);
    table.rows.push_back({{Plain{draft.wording.texts.capitalised(subjects)}}});
    table.rows.back().insert(table.rows.back().end(), row.cells.begin(), row.cells.end());
  }
}

void write_pairs(Draft& draft) {
  bool first = true;
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    if (draft.points(k).total() == 0) continue;
    if (first) write_pairs_heading(draft);
    first = false;
    draft.heading(2, "pairs.source",
                  {{"baseline", draft.name(draft.comparison.baseline)},
                   {"other", draft.name(draft.comparison.against[k])}});
    if (draft.claims[k].points > 0) {
      draft.paragraph(claim_grounds(draft, k));
    }
    for (const RowKind kind : {RowKind::groups, RowKind::regions}) {
      for (const model::DimensionId& dimension : dimensions(draft.comparison.table, kind)) {
        write_pair_table(draft, k, kind, dimension);
      }
    }
    write_pair_country(draft, k);
    write_group_verdicts(draft, k);
  }
}

}  // namespace peil::present
