// SPDX-License-Identifier: EUPL-1.2
#include "compare/gaps.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "align/hierarchy.hpp"
#include "compare/gap_places.hpp"
#include "compare/points.hpp"

namespace peil::compare {
namespace {

using align::Cell;

/// Why a cell gives no verdict that counts, where a text could be read; empty: there is none.
std::optional<GapReason> reason(const Cell& cell) {
  if (cell.levels) {
    if (cell.open) return GapReason::open;
    return cell.confirmed_until ? std::optional(GapReason::not_confirmed) : std::nullopt;
  }
  if (!cell.evidence.empty()) return GapReason::no_conclusion;
  if (!cell.reported.empty()) return GapReason::lower_evidence;
  return cell.basis == model::Basis::not_recorded ? std::optional(GapReason::not_recorded)
                                                  : std::nullopt;
}

/// Newest document date among those that the cell rests on; empty when none is dated.
std::string newest(const Cell& cell, const align::Column& column) {
  std::string date;
  for (const align::Evidence& evidence : cell.evidence) {
    for (const model::Citation& citation : evidence.position.citations) {
      const auto found =
          std::ranges::find(column.documents, citation.document, &model::Document::id);
      if (found != column.documents.end()) date = std::max(date, found->date);
    }
  }
  return date;
}

/// The gaps of one comparison.
class Finder {
 public:
  Finder(const Comparison& comparison, const model::Repository& repository,
         const model::ReadingPlaces& places, const GapRequest& request)
      : comparison_(comparison),
        repository_(repository),
        places_(places),
        request_(request),
        concepts_(align::concept_hierarchy(repository.codebook)),
        regions_(align::region_hierarchy(repository.codebook, comparison.table.origin)) {
    if (request.stale) {
      cutoff_ = model::to_string(comparison.table.as_of - std::chrono::days{*request.stale});
    }
  }

  [[nodiscard]] std::vector<Gap> found() const {
    std::vector<Gap> result;
    for (std::size_t row = 0; row < comparison_.table.rows.size(); ++row) {
      if (comparison_.table.rows[row].nominal) continue;
      add_of(row, comparison_.baseline, comparison_.against, result);
      for (const std::size_t other : comparison_.against) {
        if (looked_at(other)) add_of(row, other, {comparison_.baseline}, result);
      }
    }
    return result;
  }

 private:
  using Columns = std::vector<std::size_t>;
  using Rows = std::vector<std::size_t>;

  [[nodiscard]] const Cell& cell(std::size_t row, std::size_t column) const {
    return comparison_.table.rows[row].cells[column];
  }

  /// Of a source without any record on the origin nothing says that there is a text to read, unless
  /// it was asked for.
  [[nodiscard]] bool looked_at(std::size_t column) const {
    const align::Column& entry = comparison_.table.columns[column];
    return entry.survey.empty() && (entry.recorded || request_.source == entry.source);
  }

  [[nodiscard]] std::optional<GapReason> why(std::size_t row, std::size_t column) const {
    const Cell& found = cell(row, column);
    if (!request_.stale) return reason(found);
    if (!found.levels) return std::nullopt;
    const std::string date = newest(found, comparison_.table.columns[column]);
    const bool old = !date.empty() && date < cutoff_.substr(0, date.size());
    return old ? std::optional(GapReason::not_confirmed) : std::nullopt;
  }

  void add_of(std::size_t row, std::size_t column, const Columns& others,
              std::vector<Gap>& result) const {
    const align::Table& table = comparison_.table;
    if (request_.source && *request_.source != table.columns[column].source) return;
    const auto because = why(row, column);
    if (!because) return;
    const auto other = std::ranges::find_if(
        others, [&](std::size_t k) { return cell(row, k).levels.has_value(); });
    if (other == others.end()) return;
    Gap gap;
    gap.origin = table.origin;
    gap.key = table.rows[row].key;
    gap.source = table.columns[column].source;
    gap.why = *because;
    gap.other = table.columns[*other].source;
    gap.level = *cell(row, *other).levels;
    gap.look_in =
        look_in(repository_.profile(gap.source, gap.origin), places_, gap, cell(row, column));
    gap.closes = closes(row, column, others, *because);
    gap.dated = newest(cell(row, column), table.columns[column]);
    result.push_back(std::move(gap));
  }

  /// Rows that what is read of `row` would speak of, too: those below it of which the source says
  /// nothing of its own; of what is known already, those that rest on the same statements.
  [[nodiscard]] Rows reached(std::size_t row, std::size_t column, GapReason because) const {
    if (because == GapReason::open) return {row};
    Rows rows;
    const Statements said = statements(cell(row, column));
    for (std::size_t r = 0; r < comparison_.table.rows.size(); ++r) {
      const Cell& found = cell(r, column);
      if (because == GapReason::not_confirmed) {
        if (found.levels && statements(found) == said) rows.push_back(r);
      } else if (r == row || (!found.levels && found.evidence.empty() && below(r, row))) {
        rows.push_back(r);
      }
    }
    return rows;
  }

  template <typename Key>
  [[nodiscard]] static bool under(const align::HierarchyOf<Key>& tree,
                                  const std::optional<Key>& low, const std::optional<Key>& high) {
    return tree.steps(tree.node(low.value_or(Key())), tree.node(high.value_or(Key()))).has_value();
  }

  [[nodiscard]] bool below(std::size_t narrow, std::size_t broad) const {
    const align::RowKey& n = comparison_.table.rows[narrow].key;
    const align::RowKey& b = comparison_.table.rows[broad].key;
    if (n.dimension != b.dimension) return false;
    return under(regions_, n.region, b.region) &&
           (under(concepts_, n.concept_id, b.concept_id) || of_all(n, b));
  }

  /// What is said of everybody holds for every group.
  [[nodiscard]] bool of_all(const align::RowKey& narrow, const align::RowKey& broad) const {
    const model::Dimension* asked = repository_.codebook.dimension(broad.dimension);
    return asked != nullptr && asked->from_everybody && narrow.concept_id &&
           broad.concept_id == model::kEverybody;
  }

  [[nodiscard]] std::size_t closes(std::size_t row, std::size_t column, const Columns& others,
                                   GapReason because) const {
    std::size_t points = 0;
    for (const std::size_t other : others) {
      std::set<Statements> own;
      std::set<Statements> composed;  // its parts are rows of their own
      for (const std::size_t r : reached(row, column, because)) {
        const Cell& found = cell(r, other);
        if (!found.levels || found.open || !found.levels->is_point()) continue;
        (found.basis == model::Basis::composed ? composed : own).insert(statements(found));
      }
      points += own.empty() ? composed.size() : own.size();
    }
    return points;
  }

  const Comparison& comparison_;
  const model::Repository& repository_;
  const model::ReadingPlaces& places_;
  const GapRequest& request_;
  align::ConceptHierarchy concepts_;
  align::RegionHierarchy regions_;
  std::string cutoff_;
};

}  // namespace

std::string_view name(GapReason reason) {
  switch (reason) {
    case GapReason::not_recorded:
      return "not_recorded";
    case GapReason::no_conclusion:
      return "no_conclusion";
    case GapReason::not_confirmed:
      return "not_confirmed";
    case GapReason::lower_evidence:
      return "lower_evidence";
    case GapReason::open:
      return "open";
  }
  return {};
}

std::vector<Gap> gaps(const Comparison& comparison, const model::Repository& repository,
                      const model::ReadingPlaces& places, const GapRequest& request) {
  std::vector<Gap> result = Finder(comparison, repository, places, request).found();
  sort_gaps(result);
  return result;
}

void sort_gaps(std::vector<Gap>& gaps) {
  std::ranges::stable_sort(gaps, [](const Gap& a, const Gap& b) {
    if (a.closes != b.closes) return a.closes > b.closes;
    return std::tie(a.origin, a.source) < std::tie(b.origin, b.source);
  });
}

}  // namespace peil::compare
