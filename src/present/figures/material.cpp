// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/material.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "compare/points.hpp"
#include "present/words/footing.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

/// A title names so many sources of one kind; more are counted.
constexpr std::size_t kMostNamed = 4;

/// What a claim lets a title say, in the order of a title; `nothing` where no point is decided, or
/// none the way of the claim.
enum class Stance { above, on_balance_above, equal, on_balance_below, below, both_ways, nothing };

Stance stance(const compare::Claim& claim, const compare::PointCounts& points) {
  using compare::Direction;
  using compare::Strength;
  if (claim.points == 0 || points.comparable() == 0) return Stance::nothing;
  // Declared weights alone are no ground for a title.
  if (claim.strength == Strength::none || claim.strength == Strength::declared_weights) {
    return Stance::both_ways;
  }
  if (claim.direction == Direction::equal) return Stance::equal;
  const bool shown =
      (claim.direction == Direction::more_lenient ? points.more_lenient : points.stricter) > 0;
  if (!shown) return Stance::nothing;
  const bool everywhere = claim.strength == Strength::dominance;
  // "On balance" is read as the larger number of points, whatever an average says.
  const bool more = claim.direction == Direction::more_lenient
                        ? points.more_lenient > points.stricter
                        : points.stricter > points.more_lenient;
  if (!everywhere && !more) return Stance::both_ways;
  if (claim.direction == Direction::more_lenient) {
    return everywhere ? Stance::above : Stance::on_balance_above;
  }
  return everywhere ? Stance::below : Stance::on_balance_below;
}

const char* key_of(Stance stance) {
  switch (stance) {
    case Stance::above:
      return "finding.above";
    case Stance::on_balance_above:
      return "finding.on_balance_above";
    case Stance::equal:
      return "finding.equal";
    case Stance::on_balance_below:
      return "finding.on_balance_below";
    case Stance::below:
      return "finding.below";
    default:
      return "finding.both_ways";
  }
}

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
  if (shared == 0) return material.texts()("figure.reason.apart", {{"rows", rows}});
  return material.texts()("figure.reason.undecided", {{"rows", shared}});
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

std::string Material::dimension(std::string_view id) const {
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
  std::vector<std::string> partial;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const bool shown = !columns || std::ranges::find(*columns, c) != columns->end();
    if (shown && recorded_in_part(table.columns[c])) partial.push_back(material.source(c));
  }
  if (!partial.empty()) plot.subtitle.push_back(texts("figure.partial", {{"sources", partial}}));
  const bool answers = std::ranges::any_of(
      table.columns, [](const align::Column& column) { return !column.survey.empty(); });
  plot.source.push_back(
      texts(answers ? "figure.source.answers" : "figure.source", {{"date", table.as_of}}));
  return plot;
}

std::string finding(const Material& material, std::span<const std::size_t> others) {
  const Texts& texts = material.texts();
  const auto claims = compare::claims(material.comparison, material.context.wording.codebook,
                                      material.context.weights);
  std::map<Stance, std::vector<std::string>> named;
  for (const std::size_t k : others) {
    const auto points = compare::count_points(material.comparison, k);
    named[stance(claims[k], points)].push_back(
        compared_name(material.context.wording, material.comparison, k));
  }
  named.erase(Stance::nothing);
  if (named.empty()) {
    return texts("finding.nothing",
                 {{"origin", material.origin()}, {"baseline", material.baseline()}});
  }
  std::string parts;
  for (const auto& [stance, names] : named) {
    const std::string list = names.size() > kMostNamed
                                 ? texts("finding.sources", {{"n", names.size()}})
                                 : texts.list(names);
    parts += (parts.empty() ? "" : "; ") + texts(key_of(stance), {{"others", list}});
  }
  return texts(
      "finding",
      {{"origin", material.origin()}, {"baseline", material.baseline()}, {"finding", parts}});
}

std::string finding(const Material& material) {
  std::vector<std::size_t> all(material.comparison.against.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return finding(material, all);
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

std::vector<std::string> scale_steps(const Material& material, std::string_view dimension) {
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
  for (const std::size_t column : material.comparison.against) {
    lines.push_back(fmt::format("{}: {}.", material.title(column), reason(material, column)));
  }
  return lines;
}

Plot missing(Plot plot, std::string title, std::vector<std::string> message) {
  plot.title = std::move(title);
  plot.key.clear();
  plot.message = std::move(message);
  plot.description = plot.title;
  for (const std::string& line : plot.message) plot.description += " " + line;
  return plot;
}

}  // namespace peil::present
