// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "present/annex_parts.hpp"

namespace peil::present {
namespace {

using align::Row;
using align::RowKey;

enum class Kind { groups, regions, country };

Kind kind_of(const RowKey& key) {
  if (key.concept_id) return Kind::groups;
  return key.region ? Kind::regions : Kind::country;
}

std::string head_of(const Draft& draft, Kind kind) {
  return draft.head(kind == Kind::groups ? "head.group" : "head.region");
}

/// Dimensions on which rows of this kind stand, in the order of the table.
std::vector<std::string> dimensions(const align::Table& table, Kind kind) {
  std::vector<std::string> result;
  for (const Row& row : table.rows) {
    if (kind_of(row.key) != kind) continue;
    if (std::ranges::find(result, row.key.dimension) == result.end()) {
      result.push_back(row.key.dimension);
    }
  }
  return result;
}

/// True when the baseline itself says something on the row.
bool says(const align::Cell& cell) { return !cell.evidence.empty(); }

/// One group or region, with what the baseline says on each dimension shown.
std::vector<Inlines> overview_row(Draft& draft, const RowKey& subject,
                                  const std::vector<std::string>& shown,
                                  const std::map<RowKey, const Row*>& rows) {
  const std::size_t baseline = draft.comparison.baseline;
  std::string drawn_as;
  std::vector<Inlines> cells{{Plain{draft.subject(subject)}}};
  for (const std::string& dimension : shown) {
    const auto found = rows.find({subject.concept_id, subject.region, dimension});
    if (found == rows.end()) {
      cells.push_back({Plain{"–"}});
      continue;
    }
    const auto& [key, row] = *found;
    cells.push_back(cell_text(draft.wording, draft.apparatus, draft.column(baseline), key,
                              row->cells[baseline], false));
    if (drawn_as.empty()) drawn_as = own_name(draft.wording, key, row->cells[baseline]);
  }
  if (!drawn_as.empty()) {
    cells.front().emplace_back(LineBreak{});
    cells.front().emplace_back(Small{draft.text("cell.own_name", {{"group", drawn_as}})});
  }
  return cells;
}

/// The baseline's policy with a column per dimension and a row per group or region.
void write_overview(Draft& draft, Kind kind) {
  const align::Table& table = draft.comparison.table;
  const std::size_t baseline = draft.comparison.baseline;
  std::vector<std::string> shown;
  std::vector<RowKey> subjects;
  std::map<RowKey, const Row*> rows;
  for (const std::string& dimension : dimensions(table, kind)) {
    for (const Row& row : table.rows) {
      if (kind_of(row.key) != kind || row.key.dimension != dimension) continue;
      rows.emplace(row.key, &row);
      if (!says(row.cells[baseline])) continue;
      if (std::ranges::find(shown, dimension) == shown.end()) shown.push_back(dimension);
      const RowKey subject{row.key.concept_id, row.key.region, ""};
      if (std::ranges::find(subjects, subject) == subjects.end()) subjects.push_back(subject);
    }
  }
  const double share = 0.72 / static_cast<double>(std::max<std::size_t>(shown.size(), 1));
  Table out{{}, {head_of(draft, kind)}, {0.28}, {}};
  for (const std::string& dimension : shown) {
    out.head.push_back(draft.wording.texts.capitalised(dimension_name(draft.wording, dimension)));
    out.widths.push_back(share);
  }
  for (const RowKey& subject : subjects) {
    out.rows.push_back(overview_row(draft, subject, shown, rows));
  }
  draft.table(draft.text(kind == Kind::groups ? "baseline.groups" : "baseline.regions",
                         {{"baseline", draft.name(baseline)}}),
              std::move(out));
}

void write_country(Draft& draft) {
  const std::size_t baseline = draft.comparison.baseline;
  Table out{{}, {draft.head("head.dimension"), draft.title(baseline)}, {0.4, 0.6}, {}};
  for (const Row& row : draft.comparison.table.rows) {
    if (kind_of(row.key) != Kind::country || !says(row.cells[baseline])) continue;
    out.rows.push_back(
        {{Plain{draft.wording.texts.capitalised(dimension_name(draft.wording, row.key.dimension))}},
         cell_text(draft.wording, draft.apparatus, draft.column(baseline), row.key,
                   row.cells[baseline])});
  }
  draft.table(draft.text("baseline.country", {{"baseline", draft.name(baseline)}}), std::move(out));
}

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

std::vector<Inlines> pair_row(Draft& draft, std::string first, std::size_t r, std::size_t k) {
  const Row& row = draft.comparison.table.rows[r];
  const auto cell = [&](std::size_t column) {
    return cell_text(draft.wording, draft.apparatus, draft.column(column), row.key,
                     row.cells[column]);
  };
  std::vector<Inlines> cells{{Plain{std::move(first)}}, cell(draft.comparison.baseline)};
  if (draft.comparison.proposed) cells.push_back(cell(draft.comparison.proposed->column));
  cells.push_back(cell(draft.comparison.against[k]));
  Inlines verdict = verdict_text(draft.wording, draft.comparison.verdicts[r][k]);
  if (draft.comparison.proposed) {
    const Inlines proposed = verdict_text(draft.wording, draft.comparison.proposed->verdicts[r][k]);
    verdict.emplace_back(LineBreak{});
    verdict.emplace_back(Plain{draft.text("head.proposed") + ": "});
    verdict.insert(verdict.end(), proposed.begin(), proposed.end());
  }
  cells.push_back(std::move(verdict));
  return cells;
}

/// Rows of one kind, and of one dimension if given, on which both sources have a level.
std::vector<std::size_t> compared_rows(const Draft& draft, std::size_t k, Kind kind,
                                       const std::string& dimension) {
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

void write_pair_table(Draft& draft, std::size_t k, Kind kind, const std::string& dimension) {
  Table out = pair_table(draft, head_of(draft, kind), k);
  for (const std::size_t r : compared_rows(draft, k, kind, dimension)) {
    out.rows.push_back(pair_row(draft, draft.subject(draft.comparison.table.rows[r].key), r, k));
  }
  draft.table(draft.text("pairs.table", {{"baseline", draft.name(draft.comparison.baseline)},
                                         {"other", draft.name(draft.comparison.against[k])},
                                         {"dimension", dimension_name(draft.wording, dimension)}}),
              std::move(out));
}

void write_pair_country(Draft& draft, std::size_t k) {
  Table out = pair_table(draft, draft.head("head.dimension"), k);
  for (const std::size_t r : compared_rows(draft, k, Kind::country, {})) {
    const std::string name =
        dimension_name(draft.wording, draft.comparison.table.rows[r].key.dimension);
    out.rows.push_back(pair_row(draft, draft.wording.texts.capitalised(name), r, k));
  }
  draft.table(draft.text("pairs.country", {{"baseline", draft.name(draft.comparison.baseline)},
                                           {"other", draft.name(draft.comparison.against[k])}}),
              std::move(out));
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

}  // namespace

void write_baseline(Draft& draft) {
  draft.heading(1,
                draft.text("baseline.heading", {{"baseline", draft.name(draft.comparison.baseline)},
                                                {"date", draft.comparison.table.as_of}}));
  write_overview(draft, Kind::groups);
  write_overview(draft, Kind::regions);
  write_country(draft);
}

void write_pairs(Draft& draft) {
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    if (rows_with_levels(draft.comparison.summary[k]) == 0) continue;
    draft.heading(
        1, draft.text("pairs.heading", {{"baseline", draft.name(draft.comparison.baseline)},
                                        {"other", draft.name(draft.comparison.against[k])}}));
    for (const Kind kind : {Kind::groups, Kind::regions}) {
      for (const std::string& dimension : dimensions(draft.comparison.table, kind)) {
        write_pair_table(draft, k, kind, dimension);
      }
    }
    write_pair_country(draft, k);
    write_group_verdicts(draft, k);
  }
}

}  // namespace peil::present
