// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>

#include "present/figures/plot.hpp"

namespace peil::present {
namespace {

using model::Basis;
using Json = nlohmann::ordered_json;

/// Sign of a cell without a level; explained by `heatmap.key.*`.
const char* sign(const align::Column& column, const align::Cell& cell) {
  if (column.no_policy) return "∅";
  if (!cell.evidence.empty()) return "…";
  switch (cell.basis) {
    case Basis::not_recorded:
      return "?";
    case Basis::unanswered:
      return "×";
    case Basis::not_asked:
      return "○";
    default:
      return "–";
  }
}

const char* sign(model::Verdict verdict) {
  switch (verdict) {
    case model::Verdict::more_lenient:
      return " ▲";
    case model::Verdict::equal:
      return " =";
    case model::Verdict::stricter:
      return " ▼";
    case model::Verdict::indeterminate:
      return " ~";
    default:
      return "";
  }
}

/// Where a level stands between the lowest (0) and the highest (1) of its scale: for shading only,
/// the level itself is printed in the cell.
double shade(int level, const model::Dimension* dimension) {
  const int top = dimension == nullptr ? 0 : dimension->top();
  return top > 0 ? static_cast<double>(level) / top : 0.0;
}

class HeatmapWriter {
 public:
  HeatmapWriter(const Wording& wording, const compare::Comparison& comparison)
      : wording_(wording), comparison_(comparison) {}

  void cell(std::size_t index, std::size_t c) {
    const align::Row& row = comparison_.table.rows[index];
    const align::Column& column = comparison_.table.columns[c];
    const align::Cell& value = row.cells[c];
    Json entry = {
        {"dimension", wording_.texts.capitalised(dimension_name(wording_, row.key.dimension))},
        {"order", index},
        {"row", wording_.texts.capitalised(subject_name(wording_, row.key))},
        {"source", wording_.texts.capitalised(source_name(wording_, column))},
        {"low", nullptr},
        {"high", nullptr},
        {"open", value.open}};
    if (value.levels) {
      const model::Dimension* dimension = wording_.codebook.dimension(row.key.dimension);
      entry["low"] = shade(value.levels->low, dimension);
      entry["high"] = shade(value.levels->high, dimension);
      entry["text"] = level_text(*value.levels) + verdict_sign(index, c);
    } else {
      entry["text"] = sign(column, value);
    }
    cells_.push_back(std::move(entry));
  }

  [[nodiscard]] std::string cells() const { return cells_.dump(); }

 private:
  [[nodiscard]] std::string verdict_sign(std::size_t row, std::size_t column) const {
    const auto found = std::ranges::find(comparison_.against, column);
    if (found == comparison_.against.end()) return {};
    const auto k = static_cast<std::size_t>(found - comparison_.against.begin());
    return sign(comparison_.verdicts[row][k].verdict);
  }

  const Wording& wording_;
  const compare::Comparison& comparison_;
  Json cells_ = Json::array();
};

std::vector<std::string> subtitle(const Wording& wording, const compare::Comparison& comparison) {
  const align::Table& table = comparison.table;
  std::vector<std::string> lines{wording.texts("heatmap.as_of", {{"date", table.as_of}})};
  if (const auto partial = partial_sources(wording, table); !partial.empty()) {
    lines.push_back(wording.texts("heatmap.partial", {{"sources", partial}}));
  }
  return lines;
}

std::vector<std::string> key(const Wording& wording, const compare::Comparison& comparison) {
  const std::string baseline = source_name(wording, comparison.table.columns[comparison.baseline]);
  std::vector<std::string> lines{wording.texts("heatmap.key.level")};
  if (!comparison.against.empty()) {
    lines.push_back(wording.texts("heatmap.key.verdict", {{"baseline", baseline}}));
  }
  lines.push_back(wording.texts("heatmap.key.none"));
  return lines;
}

/// In words: per source on how many of the rows it has a level, and from where to where.
std::string description(const Wording& wording, const compare::Comparison& comparison,
                        const HeatmapPart& part) {
  const auto& [rows, columns] = part;
  const align::Table& table = comparison.table;
  std::string text =
      wording.texts("heatmap.description", {{"origin", origin_name(wording, table.origin)},
                                            {"rows", rows.size()},
                                            {"sources", columns.size()},
                                            {"date", table.as_of}});
  for (const std::size_t c : columns) {
    const auto levels = std::ranges::count_if(
        part.rows, [&](std::size_t row) { return table.rows[row].cells[c].levels.has_value(); });
    text += " " + wording.texts("heatmap.description.source",
                                {{"source", source_name(wording, table.columns[c])},
                                 {"levels", static_cast<std::size_t>(levels)},
                                 {"none", rows.size() - static_cast<std::size_t>(levels)}});
  }
  return text + " " + wording.texts("heatmap.description.table");
}

/// The sources of each figure: all of them, or so many that each has at most `limit`, and about as
/// many as the others.
std::vector<std::vector<std::size_t>> columns_of_figures(const compare::Comparison& comparison,
                                                         std::size_t limit) {
  std::vector<std::size_t> all(comparison.table.columns.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (all.size() <= limit) return {all};
  std::vector<std::size_t> in_every;
  std::ranges::copy_if(all, std::back_inserter(in_every), [&](std::size_t column) {
    return std::ranges::find(comparison.against, column) == comparison.against.end();
  });
  const std::size_t others = comparison.against.size();
  const std::size_t room = std::max<std::size_t>(limit - std::min(limit, in_every.size()), 1);
  const std::size_t figures = (others + room - 1) / room;
  std::vector<std::vector<std::size_t>> result(figures, in_every);
  for (std::size_t k = 0; k < others; ++k) {
    result[k * figures / others].push_back(comparison.against[k]);
  }
  return result;
}

/// How many of the columns are compared with the baseline; they come last.
std::size_t others_in(const compare::Comparison& comparison,
                      const std::vector<std::size_t>& columns) {
  return static_cast<std::size_t>(std::ranges::count_if(columns, [&](std::size_t column) {
    return std::ranges::find(comparison.against, column) != comparison.against.end();
  }));
}

/// Rows on which one of the sources has a level, in figures of at most `limit` rows.
std::vector<std::vector<std::size_t>> rows_of_figures(const compare::Comparison& comparison,
                                                      std::span<const std::size_t> sources,
                                                      std::size_t limit) {
  std::vector<std::vector<std::size_t>> panels;
  std::string dimension;
  for (std::size_t r = 0; r < comparison.table.rows.size(); ++r) {
    const align::Row& row = comparison.table.rows[r];
    if (std::ranges::none_of(sources,
                             [&](std::size_t c) { return row.cells[c].levels.has_value(); })) {
      continue;
    }
    if (panels.empty() || row.key.dimension != dimension || panels.back().size() == limit) {
      panels.emplace_back();
      dimension = row.key.dimension;
    }
    panels.back().push_back(r);
  }
  std::vector<std::vector<std::size_t>> figures;
  for (auto& panel : panels) {
    if (figures.empty() || figures.back().size() + panel.size() > limit) {
      figures.push_back(std::move(panel));
    } else {
      figures.back().insert(figures.back().end(), panel.begin(), panel.end());
    }
  }
  return figures;
}

}  // namespace

Plot heatmap(const Wording& wording, const compare::Comparison& comparison, const HeatmapPart& part,
             std::string name) {
  HeatmapWriter writer(wording, comparison);
  for (const std::size_t row : part.rows) {
    for (const std::size_t column : part.columns) writer.cell(row, column);
  }
  return {
      "heatmap",
      std::move(name),
      wording.texts("heatmap.title", {{"origin", origin_name(wording, comparison.table.origin)}}),
      subtitle(wording, comparison),
      key(wording, comparison),
      false,
      description(wording, comparison, part),
      writer.cells()};
}

std::vector<HeatmapPart> heatmap_parts(const compare::Comparison& comparison, std::size_t rows,
                                       std::size_t columns) {
  std::vector<HeatmapPart> parts;
  const auto groups = columns_of_figures(comparison, columns);
  for (const auto& group : groups) {
    const std::size_t in_every =
        groups.size() == 1 ? 0 : group.size() - others_in(comparison, group);
    for (auto& shown : rows_of_figures(comparison, std::span(group).subspan(in_every), rows)) {
      parts.push_back({std::move(shown), group});
    }
  }
  return parts;
}

}  // namespace peil::present
