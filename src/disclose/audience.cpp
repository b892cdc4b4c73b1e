// SPDX-License-Identifier: EUPL-1.2
#include "disclose/audience.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>

namespace peil::disclose {
namespace {

/// Documents that nothing in the table cites stood there for a row that is not shown.
void keep_cited(align::Table& table) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    std::set<std::string> cited;
    for (const align::Row& row : table.rows) {
      for (const auto* evidence : {&row.cells[c].evidence, &row.cells[c].reported}) {
        for (const align::Evidence& one : *evidence) {
          for (const auto& citation : one.position.citations) cited.insert(citation.document);
        }
      }
    }
    std::erase_if(table.columns[c].documents,
                  [&](const auto& document) { return !cited.contains(document.id); });
  }
}

/// Aligned rows restricted to the columns that are at most as closed as `limit`, compared anew, so
/// that no count rests on a column that was left out.
compare::Comparison restrict(const compare::Comparison& comparison, model::Dissemination limit) {
  const align::Table& full = comparison.table;
  const auto shown = [&](std::size_t column) {
    return full.columns[column].dissemination <= limit;
  };
  if (!shown(comparison.baseline)) {
    throw std::invalid_argument("the baseline may not be shown to this audience");
  }
  align::Table table{full.origin, full.as_of, {}, {}};
  for (std::size_t c = 0; c < full.columns.size(); ++c) {
    if (shown(c)) table.columns.push_back(full.columns[c]);
  }
  for (const align::Row& row : full.rows) {
    align::Row kept{row.key, {}, row.nominal};
    bool any = false;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (!shown(c)) continue;
      any = any || row.cells[c].makes_row;
      kept.cells.push_back(row.cells[c]);
    }
    // A row that only a hidden source makes would tell that it does, even when others' cells there
    // have a level.
    if (any) table.rows.push_back(std::move(kept));
  }
  keep_cited(table);
  std::vector<std::string> against;
  for (const std::size_t c : comparison.against) {
    if (shown(c)) against.push_back(full.columns[c].id);
  }
  std::optional<std::string> proposal;
  if (comparison.proposed && shown(comparison.proposed->column)) {
    proposal = full.columns[comparison.proposed->column].id;
  }
  return compare::compare(std::move(table), full.columns[comparison.baseline].id, against,
                          proposal);
}

bool has_row(const compare::Comparison& comparison, const align::RowKey& key) {
  return std::ranges::find(comparison.table.rows, key, &align::Row::key) !=
         comparison.table.rows.end();
}

/// Aligned with all sources, and what of it this audience may see.
struct Sides {
  const compare::Comparison& all;
  const compare::Comparison& shown;
};

/// It is compared with the level that the baseline has here. Where that is none, there may be the
/// row only because of what is not shown: a measure makes one where somebody has it.
bool fits(const Sides& sides, const Compared& said) {
  if (said.above_baseline && !has_row(sides.shown, said.about)) return false;
  const compare::Comparison& comparison = sides.all;
  const auto row = std::ranges::find(comparison.table.rows, said.about, &align::Row::key);
  if (row == comparison.table.rows.end()) return false;
  const align::Cell& own = row->cells[comparison.baseline];
  if (!own.levels || own.open || own.levels->low != own.levels->high) return false;
  return said.above_baseline ? own.levels->low == 0 && said.at_least == 1
                             : own.levels->low == said.at_least;
}

bool fits(const Sides& sides, const Statement& said) {
  if (!said.value.empty()) return true;  // how policy is made is not compared
  if (!said.pooled) return fits(sides, Compared{said.about, said.at_least, said.above_baseline});
  return !said.parts.empty() &&
         std::ranges::all_of(said.parts, [&](const Compared& one) { return fits(sides, one); });
}

template <Audience audience>
std::vector<SurveyStatements> fitting(const Sides& sides,
                                      const std::vector<Cleared<audience>>& released) {
  std::vector<SurveyStatements> result;
  for (const Cleared<audience>& one : released) {
    result.push_back(one.statements());
    std::erase_if(result.back().said, [&](const Statement& said) { return !fits(sides, said); });
  }
  return result;
}

}  // namespace

MinisterView Gate::for_minister(const compare::Comparison& comparison,
                                const std::vector<Cleared<Audience::minister>>& released) {
  auto shown = restrict(comparison, model::Dissemination::government);
  auto told = fitting({comparison, shown}, released);
  return {std::move(shown), std::move(told)};
}

PublicView Gate::for_public(const compare::Comparison& comparison,
                            const std::vector<Cleared<Audience::everyone>>& released) {
  auto shown = restrict(comparison, model::Dissemination::open);
  auto told = fitting({comparison, shown}, released);
  return {std::move(shown), std::move(told)};
}

}  // namespace peil::disclose
