// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/heatmap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>

#include "present/figures/material.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

using model::Basis;
using Json = nlohmann::ordered_json;

/// With titles and scales around them, so many rows fill a page that stands upright.
constexpr std::size_t kRowsOnPage = 20;
constexpr std::size_t kRowsOnSlide = 10;
/// So many sources can still be read.
constexpr std::size_t kSourcesOnPage = 13;
/// On a slide, the head of one more subject takes the room of so many rows.
constexpr std::size_t kRowsOfHead = 2;

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
        {"source",
         wording_.texts.capitalised(TableWords(wording_.codebook, wording_.texts).source(column))},
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

std::string cells(const Wording& wording, const compare::Comparison& comparison,
                  const HeatmapPart& part) {
  HeatmapWriter writer(wording, comparison);
  for (const std::size_t row : part.rows) {
    for (const std::size_t column : part.columns) writer.cell(row, column);
  }
  return writer.cells();
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

/// Rows on which one of the sources has a level, in panels: a dimension each, or equal parts of one
/// with more than `limit` rows.
std::vector<std::vector<std::size_t>> panels(const compare::Comparison& comparison,
                                             std::span<const std::size_t> sources,
                                             std::size_t limit) {
  std::vector<std::vector<std::size_t>> whole;
  std::string dimension;
  for (std::size_t r = 0; r < comparison.table.rows.size(); ++r) {
    const align::Row& row = comparison.table.rows[r];
    if (std::ranges::none_of(sources,
                             [&](std::size_t c) { return row.cells[c].levels.has_value(); })) {
      continue;
    }
    if (whole.empty() || row.key.dimension != dimension) {
      whole.emplace_back();
      dimension = row.key.dimension;
    }
    whole.back().push_back(r);
  }
  std::vector<std::vector<std::size_t>> result;
  for (const auto& rows : whole) {
    const std::size_t parts = (rows.size() + limit - 1) / limit;
    for (std::size_t part = 0, next = 0; part < parts; ++part) {
      const std::size_t end = next + (rows.size() - next + parts - part - 1) / (parts - part);
      result.emplace_back(rows.begin() + static_cast<std::ptrdiff_t>(next),
                          rows.begin() + static_cast<std::ptrdiff_t>(end));
      next = end;
    }
  }
  return result;
}

/// Those panels in figures of at most `limit` rows; every panel but the first takes `head` more.
std::vector<std::vector<std::size_t>> rows_of_figures(const compare::Comparison& comparison,
                                                      std::span<const std::size_t> sources,
                                                      std::size_t limit, std::size_t head) {
  std::vector<std::vector<std::size_t>> figures;
  std::size_t room = 0;
  for (auto& panel : panels(comparison, sources, limit)) {
    if (figures.empty() || head + panel.size() > room) {
      room = limit - panel.size();
      figures.push_back(std::move(panel));
    } else {
      room -= head + panel.size();
      figures.back().insert(figures.back().end(), panel.begin(), panel.end());
    }
  }
  return figures;
}

/// What the levels mean, per dimension of the part: the scale in words.
std::vector<std::string> scales(const Wording& wording, const compare::Comparison& comparison,
                                const HeatmapPart& part) {
  const TableWords words(wording.codebook, wording.texts);
  std::vector<std::string> lines;
  for (const std::size_t row : part.rows) {
    const model::DimensionId& dimension = comparison.table.rows[row].key.dimension;
    const std::string steps = words.scale(dimension);
    if (steps.empty()) continue;
    std::string line = fmt::format(
        "{}: {}.", wording.texts.capitalised(dimension_name(wording, dimension)), steps);
    if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
  }
  return lines;
}

/// The part's sources that have a level on one of its rows, the baseline in any case.
std::vector<std::size_t> telling_columns(const compare::Comparison& comparison,
                                         const std::vector<std::size_t>& rows) {
  std::vector<std::size_t> columns;
  for (std::size_t c = 0; c < comparison.table.columns.size(); ++c) {
    const bool level = std::ranges::any_of(rows, [&](std::size_t row) {
      return comparison.table.rows[row].cells[c].levels.has_value();
    });
    if (level || c == comparison.baseline) columns.push_back(c);
  }
  return columns;
}

/// The comparison with these rows and columns alone, in that order.
compare::Comparison narrowed(const compare::Comparison& whole, const std::vector<std::size_t>& rows,
                             const std::vector<std::size_t>& columns) {
  compare::Comparison result;
  result.table = {whole.table.origin, whole.table.as_of, {}, {}};
  std::vector<std::size_t> kept;  // places in `against`
  for (const std::size_t c : columns) {
    if (c == whole.baseline) result.baseline = result.table.columns.size();
    const auto place = std::ranges::find(whole.against, c);
    if (place != whole.against.end()) {
      result.against.push_back(result.table.columns.size());
      kept.push_back(static_cast<std::size_t>(place - whole.against.begin()));
    }
    result.table.columns.push_back(whole.table.columns[c]);
  }
  for (const std::size_t r : rows) {
    align::Row row{whole.table.rows[r].key, {}};
    for (const std::size_t c : columns) row.cells.push_back(whole.table.rows[r].cells[c]);
    result.table.rows.push_back(std::move(row));
    auto& verdicts = result.verdicts.emplace_back();
    for (const std::size_t k : kept) verdicts.push_back(whole.verdicts[r][k]);
  }
  return result;
}

/// Rows that tell something: on which two sources have a level, once per point; or all of them.
std::vector<std::size_t> telling_rows(const Material& material) {
  const align::Table& table = material.table();
  std::vector<std::size_t> rows;
  if (!material.context.all) {
    std::vector<std::size_t> columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    for (const PointRow& point : point_rows(material, columns)) rows.push_back(point.row);
    return rows;
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (material.chosen(table.rows[r].key)) rows.push_back(r);
  }
  return rows;
}

}  // namespace

std::vector<Plot> heatmap_figure(const Material& material, const std::string& file) {
  const Wording& wording = material.context.wording;
  const std::vector<std::size_t> rows = telling_rows(material);
  const compare::Comparison shown =
      narrowed(material.comparison, rows, telling_columns(material.comparison, rows));
  const auto parts = heatmap_parts(shown, material.context.slide ? kRowsOnSlide : kRowsOnPage,
                                   kSourcesOnPage, material.context.slide ? kRowsOfHead : 0);
  if (parts.empty()) {
    return {
        missing(blank(material, "heatmap", file), finding(material), nothing_comparable(material))};
  }
  std::vector<Plot> plots;
  for (const HeatmapPart& part : parts) {
    Plot plot = blank(material, "heatmap",
                      parts.size() == 1 ? file : fmt::format("{}-{}", file, plots.size() + 1));
    plot.title = finding(material);
    plot.key = key(wording, shown);
    for (std::string& line : scales(wording, shown, part)) plot.key.push_back(std::move(line));
    plot.description = plot.title + ". " + description(wording, shown, part);
    plot.data = {{"cells", cells(wording, shown, part)}};
    plots.push_back(std::move(plot));
  }
  return plots;
}

std::vector<HeatmapPart> heatmap_parts(const compare::Comparison& comparison, std::size_t rows,
                                       std::size_t columns, std::size_t head) {
  std::vector<HeatmapPart> parts;
  const auto groups = columns_of_figures(comparison, columns);
  for (const auto& group : groups) {
    const std::size_t in_every =
        groups.size() == 1 ? 0 : group.size() - others_in(comparison, group);
    for (auto& shown :
         rows_of_figures(comparison, std::span(group).subspan(in_every), rows, head)) {
      parts.push_back({std::move(shown), group});
    }
  }
  return parts;
}

}  // namespace peil::present
