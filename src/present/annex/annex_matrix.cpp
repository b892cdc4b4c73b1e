// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "present/annex/annex_parts.hpp"
#include "present/words/short_cell.hpp"

namespace peil::present {
namespace {

using align::Row;

/// So many sources beside the baseline fit over the width of a page.
constexpr std::size_t kSourcesAcross = 5;

/// One part of the matrix: the sources across it, as indices into the comparison's `against`.
struct Part {
  std::vector<std::size_t> sources;
  bool proposal = false;  ///< with a column for the proposed policy
  Marks marks = {};
  std::vector<compare::PointOf> points = {};  ///< parallel to `sources`
};

/// Rows that both sources only compose of others tell nothing that those do not.
bool compared(const Draft& draft, std::size_t r, std::size_t k) {
  return std::ranges::binary_search(draft.counted[k], r);
}

/// Sources with a row on which they can be set beside the baseline, those with most first: side by
/// side with those that say little, they would leave most cells empty.
std::vector<std::size_t> by_rows_compared(const Draft& draft) {
  std::vector<std::size_t> places;
  for (std::size_t k = 0; k < draft.counted.size(); ++k) {
    if (!draft.counted[k].empty()) places.push_back(k);
  }
  std::ranges::stable_sort(places, std::ranges::greater{},
                           [&](std::size_t k) { return draft.counted[k].size(); });
  return places;
}

std::vector<Part> parts_of(const Draft& draft) {
  std::vector<Part> parts;
  for (const std::size_t k : by_rows_compared(draft)) {
    if (parts.empty() || parts.back().sources.size() == kSourcesAcross) {
      parts.push_back({{}, draft.comparison.proposed.has_value()});
    }
    parts.back().sources.push_back(k);
    parts.back().points.push_back(compare::points(draft.comparison, k));
  }
  return parts;
}

/// The verdict in force and, where a proposal changes it, the one it would become.
std::string verdicts(const Draft& draft, std::size_t r, std::size_t k, Marks& marks) {
  if (!compared(draft, r, k)) return {};
  const Texts& texts = draft.wording.texts;
  const std::string now = verdict_mark(texts, draft.comparison.verdicts[r][k], marks);
  if (!draft.comparison.proposed) return now;
  const std::string then = verdict_mark(texts, draft.comparison.proposed->verdicts[r][k], marks);
  if (then == now) return now;
  return fmt::format("{} → {}", now.empty() ? "–" : now, then.empty() ? "–" : then);
}

/// Cells of a row behind its subject.
std::vector<Inlines> cells_of(Draft& draft, Part& part, std::size_t r) {
  const Row& row = draft.comparison.table.rows[r];
  const auto cell = [&](std::size_t column) {
    return short_cell(draft.wording, draft.apparatus, draft.column(column), row.key,
                      row.cells[column], part.marks);
  };
  std::vector<Inlines> cells{cell(draft.comparison.baseline)};
  if (part.proposal) {
    Inlines proposed = cell(draft.comparison.proposed->column);
    if (proposed == cells.front()) proposed = {Plain{"="}};
    cells.push_back(std::move(proposed));
  }
  for (const std::size_t k : part.sources) {
    cells.push_back(cell(draft.comparison.against[k]));
    const std::string verdict = verdicts(draft, r, k, part.marks);
    if (verdict.empty()) continue;
    cells.back().emplace_back(LineBreak{});
    cells.back().emplace_back(Strong{verdict});
  }
  return cells;
}

/// Rows of one dimension on which a source of the part can be compared. Those alike stand together
/// when they are one point with every source, so that a reader can count what the findings count.
std::vector<SubjectRow> rows_on(Draft& draft, Part& part, const std::string& dimension) {
  std::map<std::vector<std::optional<std::size_t>>, std::vector<SubjectRow>> by_point;
  std::vector<const std::vector<std::optional<std::size_t>>*> order;
  for (std::size_t r = 0; r < draft.comparison.table.rows.size(); ++r) {
    const align::RowKey& key = draft.comparison.table.rows[r].key;
    if (key.dimension != dimension) continue;
    const bool told =
        std::ranges::any_of(part.sources, [&](std::size_t k) { return compared(draft, r, k); });
    if (!told) continue;
    std::vector<std::optional<std::size_t>> numbers;
    for (const compare::PointOf& points : part.points) numbers.push_back(points[r]);
    const auto [place, fresh] = by_point.try_emplace(std::move(numbers));
    if (fresh) order.push_back(&place->first);
    add_subject(place->second, subject_name(draft.wording, key), cells_of(draft, part, r));
  }
  std::vector<SubjectRow> rows;
  for (const auto* numbers : order) std::ranges::move(by_point[*numbers], std::back_inserter(rows));
  return rows;
}

Table head_of(const Draft& draft, const Part& part) {
  const double first = part.sources.size() < kSourcesAcross ? 0.2 : 0.17;
  Table out{{}, {draft.head("head.group_or_region")}, {first}, {}};
  out.head.push_back(part.proposal ? draft.text("head.in_force")
                                   : draft.title(draft.comparison.baseline));
  if (part.proposal) out.head.push_back(draft.text("head.proposed"));
  for (const std::size_t k : part.sources) {
    out.head.push_back(draft.title(draft.comparison.against[k]));
  }
  out.widths.resize(out.head.size(), (1 - first) / static_cast<double>(out.head.size() - 1));
  return out;
}

/// The dimension's name on a line of its own, above the rows on it.
void add_dimension(Table& table, const Draft& draft, const model::DimensionId& dimension) {
  const std::string name = dimension_name(draft.wording, dimension);
  table.rows.push_back({{Strong{draft.wording.texts.capitalised(name)}}});
  table.rows.back().resize(table.head.size());
}

void write_part(Draft& draft, Part& part) {
  Table out = head_of(draft, part);
  for (const model::Dimension& dimension : draft.wording.codebook.dimensions) {
    const std::vector<SubjectRow> rows = rows_on(draft, part, dimension.id);
    if (rows.empty()) continue;
    add_dimension(out, draft, dimension.id);
    fill(out, draft, rows);
  }
  std::string caption =
      draft.text("matrix.table", {{"baseline", draft.name(draft.comparison.baseline)}});
  const std::string marks = explanation(draft.wording.texts, part.marks);
  if (!marks.empty()) caption += " " + marks;
  draft.table(caption, std::move(out));
}

}  // namespace

void write_matrix(Draft& draft) {
  std::vector<Part> parts = parts_of(draft);
  if (parts.empty()) return;
  draft.heading(1, "matrix.heading");
  for (Part& part : parts) write_part(draft, part);
}

}  // namespace peil::present
