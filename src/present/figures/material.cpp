// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/material.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compare/points.hpp"
#include "present/words/cell_facts.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

/// Why the baseline cannot be compared with this column.
std::string reason(const Material& material, std::size_t column) {
  const align::Column& other = material.table().columns[column];
  if (other.no_policy) return material.texts()("figure.reason.no_policy");
  std::size_t rows = 0;
  std::size_t shared = 0;
  for (const align::Row& row : material.table().rows) {
    if (!has_scale(material.context.wording, row.key.dimension)) continue;
    const bool own = row.cells[column].levels.has_value();
    rows += own ? 1 : 0;
    shared += own && row.cells[material.comparison.baseline].levels ? 1 : 0;
  }
  if (rows == 0) return material.texts()("figure.reason.no_level");
  if (shared == 0) {
    return material.texts()("figure.reason.apart", {{"baseline", material.baseline()}});
  }
  return material.texts()("figure.reason.undecided");
}

/// Which of the sources shown are recorded in part: by name, or how many and their names below.
void say_partial(const Material& material, const std::optional<std::vector<std::size_t>>& columns,
                 Plot& plot) {
  constexpr std::size_t kMostNamed = 5;  // more make a subtitle that nobody reads
  const Texts& texts = material.texts();
  const align::Table& table = material.table();
  std::vector<std::string> partial;
  std::size_t shown = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (columns && std::ranges::find(*columns, c) == columns->end()) continue;
    ++shown;
    if (recorded_in_part(table.columns[c])) partial.push_back(material.source(c));
  }
  if (partial.empty()) return;
  const std::string named = texts("figure.partial", {{"sources", partial}});
  if (partial.size() <= kMostNamed) {
    plot.subtitle.push_back(named);
    return;
  }
  plot.subtitle.push_back(
      texts("figure.partial_many", {{"which", partial.size() == shown ? "all" : "some"},
                                    {"n", partial.size()},
                                    {"total", shown}}));
  if (!plot.slide) plot.source.push_back(named);
}

}  // namespace

std::string Material::source(std::size_t column) const {
  return TableWords(context.wording.codebook, context.wording.texts)
      .source(table().columns[column]);
}

std::string Material::title(std::size_t column) const {
  return texts().capitalised(source(column));
}

std::string Material::origin() const { return origin_name(context.wording, table().origin); }

std::string Material::subject(const align::RowKey& key) const {
  return texts().capitalised(subject_name(context.wording, key));
}

std::string Material::dimension(const model::DimensionId& id) const {
  return texts().capitalised(dimension_name(context.wording, id));
}

bool Material::chosen(const align::RowKey& key) const {
  const auto in = [](const std::vector<std::string>& list, const std::string& id) {
    return std::ranges::find(list, id) != list.end();
  };
  if (!context.subjects.empty() && !in(context.subjects, key.dimension)) return false;
  if (context.groups.empty()) return true;
  return (key.concept_id && in(context.groups, *key.concept_id)) ||
         (key.region && in(context.groups, *key.region));
}

Plot blank(const Material& material, std::string specification, std::string file,
           const std::optional<std::vector<std::size_t>>& columns) {
  const Texts& texts = material.texts();
  Plot plot;
  plot.specification = std::move(specification);
  plot.name = std::move(file);
  plot.slide = material.context.slide;
  const align::Table& table = material.table();
  std::string line = texts("figure.as_of", {{"date", table.as_of}});
  if (!material.marking.empty()) line += " " + material.marking + ".";
  plot.subtitle.push_back(std::move(line));
  const bool answers = std::ranges::any_of(
      table.columns, [](const align::Column& column) { return !column.survey.empty(); });
  plot.source.push_back(
      texts(answers ? "figure.source.answers" : "figure.source", {{"date", table.as_of}}));
  say_partial(material, columns, plot);
  return plot;
}

std::vector<PointRow> point_rows(const Material& material, std::span<const std::size_t> columns) {
  std::vector<PointRow> result;
  const auto points = compare::rows_by_point(compare::points(material.table(), columns));
  for (const std::vector<std::size_t>& rows : points) {
    std::vector<std::size_t> shown;
    std::ranges::copy_if(rows, std::back_inserter(shown), [&](std::size_t row) {
      const align::RowKey& key = material.table().rows[row].key;
      return has_scale(material.context.wording, key.dimension) && material.chosen(key);
    });
    if (!shown.empty()) result.push_back({shown.front(), shown.size() - 1});
  }
  std::ranges::sort(result, {}, &PointRow::row);
  return result;
}

std::string point_name(const Material& material, const PointRow& point) {
  const std::string name = material.subject(material.table().rows[point.row].key);
  if (point.more == 0) return name;
  return material.texts()("figure.and_more", {{"name", name}, {"n", point.more}});
}

std::vector<std::string> scale_steps(const Material& material,
                                     const model::DimensionId& dimension) {
  std::vector<std::string> steps;
  const model::Dimension* known = material.context.wording.codebook.dimension(dimension);
  if (known == nullptr) return steps;
  for (std::size_t level = 0; level < known->levels.size(); ++level) {
    steps.push_back(
        fmt::format("{} {}", level,
                    model::in_language(known->levels[level].label, material.texts().language())));
  }
  return steps;
}

std::vector<std::string> nothing_comparable(const Material& material) {
  const Texts& texts = material.texts();
  std::size_t own = 0;
  for (const align::Row& row : material.table().rows) {
    own += row.cells[material.comparison.baseline].levels ? 1 : 0;
  }
  std::vector<std::string> lines{
      texts("figure.nothing", {{"baseline", material.baseline()}, {"rows", own}})};
  std::vector<std::pair<std::string, std::vector<std::string>>> by_reason;
  for (const std::size_t column : material.comparison.against) {
    const std::string why = reason(material, column);
    auto found = std::ranges::find(by_reason, why, [](const auto& one) { return one.first; });
    if (found == by_reason.end()) found = by_reason.insert(found, {why, {}});
    found->second.push_back(material.source(column));
  }
  for (const auto& [why, sources] : by_reason) {
    lines.push_back(fmt::format("{}: {}.", texts.capitalised(why), texts.list(sources)));
  }
  return lines;
}

Plot missing(Plot plot, std::string title, std::vector<std::string> message) {
  plot.title = std::move(title);
  plot.key.clear();
  plot.message = std::move(message);
  plot.description = plot.title + ".";
  for (const std::string& line : plot.message) plot.description += " " + line;
  return plot;
}

}  // namespace peil::present
