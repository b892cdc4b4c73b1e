// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "present/figures/material.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// The dimension that this figure is about; without it in the codebook there is nothing to draw.
const model::DimensionId kIndiscriminateViolence("art15c");
constexpr std::size_t kMostSources = 4;
constexpr std::size_t kMostOnSlide = 3;
/// So many characters fit the width of a tile, where there are fewer than the most sources and
/// else.
constexpr std::size_t kCharacters = 32;
constexpr std::size_t kFewCharacters = 24;
constexpr std::size_t kLine = 17;  ///< pixels

std::vector<std::size_t> region_rows(const Material& material) {
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < material.table().rows.size(); ++r) {
    const align::RowKey& key = material.table().rows[r].key;
    const bool region = key.region && !key.concept_id && key.dimension == kIndiscriminateViolence;
    if (region && material.chosen(key)) rows.push_back(r);
  }
  return rows;
}

/// The baseline and the others, those with levels on most regions, as many as there is room for.
std::vector<std::size_t> columns(const Material& material, const std::vector<std::size_t>& rows) {
  const auto known = [&](std::size_t c) {
    return std::ranges::count_if(
        rows, [&](std::size_t r) { return material.table().rows[r].cells[c].levels.has_value(); });
  };
  std::vector<std::size_t> result;
  if (known(material.comparison.baseline) > 0) result.push_back(material.comparison.baseline);
  std::vector<std::size_t> others = material.comparison.against;
  std::erase_if(others, [&](std::size_t c) { return known(c) == 0; });
  std::ranges::stable_sort(others, std::ranges::greater{}, known);
  const std::size_t most = material.context.slide ? kMostOnSlide : kMostSources;
  others.resize(std::min(others.size(), most - result.size()));
  result.insert(result.end(), others.begin(), others.end());
  return result;
}

/// A text in lines of at most so many characters, broken at spaces.
std::vector<std::string> lines_of(const std::string& text, std::size_t most) {
  std::vector<std::string> lines(1);
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (!lines.back().empty() && lines.back().size() + 1 + word.size() > most) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
  }
  return lines;
}

/// The tiles of one source, one under the other.
class Pile {
 public:
  Pile(std::string source, std::size_t characters)
      : source_(std::move(source)), characters_(characters) {}

  /// As high as the lines of its text.
  void add(const std::string& text, bool head, Json shade, Json& tiles) {
    const auto lines = lines_of(text, characters_);
    const std::size_t end = place_ + lines.size();
    tiles.push_back({{"source", source_},
                     {"place", place_},
                     {"end", end},
                     {"text", fmt::format("{}", fmt::join(lines, "\n"))},
                     {"lines", lines.size()},
                     {"head", head},
                     {"shade", std::move(shade)}});
    place_ = end;
  }
  [[nodiscard]] std::size_t height() const { return place_; }

 private:
  std::string source_;
  std::size_t characters_;
  std::size_t place_ = 0;
};

/// What the regions of one level are under.
std::string head_of(const Material& material, int low, int high,
                    const std::vector<std::string>& steps) {
  if (high < 0) return material.texts()("regions.no_level");
  if (high == low) return steps[static_cast<std::size_t>(low)];
  return material.texts()("regions.levels", {{"levels", level_text(model::Interval{low, high})}});
}

/// One source's regions, by level from the most favourable down; without a level last. Returns it
/// in words.
std::string write_column(const Material& material, std::size_t column,
                         const std::vector<std::size_t>& rows, Pile& pile, Json& tiles) {
  std::map<std::pair<int, int>, std::vector<std::size_t>, std::greater<>> by_level;
  for (const std::size_t r : rows) {
    const auto& levels = material.table().rows[r].cells[column].levels;
    by_level[levels ? std::pair(levels->high, levels->low) : std::pair(-1, -1)].push_back(r);
  }
  const auto steps = scale_steps(material, kIndiscriminateViolence);
  std::string said = fmt::format(" {}.", material.title(column));
  for (const auto& [level, members] : by_level) {
    const auto [high, low] = level;
    const std::string head = head_of(material, low, high, steps);
    pile.add(head, true, nullptr, tiles);
    const Json shade = high < 0
                           ? Json(nullptr)
                           : Json(static_cast<double>(low) / static_cast<double>(steps.size() - 1));
    std::vector<std::string> names;
    for (const std::size_t r : members) {
      names.push_back(material.subject(material.table().rows[r].key));
      pile.add(names.back(), false, shade, tiles);
    }
    said += fmt::format(" {}: {}.", head, material.texts().list(names));
  }
  return said;
}

std::string title(const Material& material, const std::vector<std::size_t>& rows,
                  const std::vector<std::size_t>& shown) {
  const auto other =
      std::ranges::find_if(shown, [&](std::size_t c) { return c != material.comparison.baseline; });
  std::map<model::Verdict, std::size_t> count;
  if (other != shown.end()) {
    const auto k = std::ranges::find(material.comparison.against, *other) -
                   material.comparison.against.begin();
    for (const std::size_t r : rows)
      ++count[material.comparison.verdicts[r][static_cast<std::size_t>(k)].verdict];
  }
  const std::size_t decided = count[model::Verdict::more_lenient] + count[model::Verdict::equal] +
                              count[model::Verdict::stricter];
  if (decided == 0) {
    std::vector<std::string> names;
    for (const std::size_t c : shown) names.push_back(material.source(c));
    return material.texts()("regions.apart", {{"origin", material.origin()}, {"sources", names}});
  }
  return material.texts()("regions.title", {{"origin", material.origin()},
                                            {"baseline", material.baseline()},
                                            {"other", material.source(*other)},
                                            {"n", decided},
                                            {"more", count[model::Verdict::more_lenient]},
                                            {"equal", count[model::Verdict::equal]},
                                            {"stricter", count[model::Verdict::stricter]}});
}

}  // namespace

std::vector<Plot> regions_figure(const Material& material, const std::string& file) {
  const auto rows = region_rows(material);
  const auto shown = columns(material, rows);
  Plot plot = blank(material, "regions", file, shown);
  if (shown.empty()) {
    return {missing(std::move(plot),
                    material.texts()("regions.none", {{"origin", material.origin()}}),
                    {material.texts()("regions.nothing")})};
  }
  Json tiles = Json::array();
  plot.title = title(material, rows, shown);
  plot.description = plot.title + ".";
  const std::size_t characters = shown.size() < kMostSources ? kCharacters : kFewCharacters;
  std::size_t height = 0;
  for (const std::size_t column : shown) {
    Pile pile(material.title(column), characters);
    plot.description += write_column(material, column, rows, pile, tiles);
    height = std::max(height, pile.height());
  }
  plot.key.push_back(material.texts()("regions.key"));
  plot.words = Json{{"height", kLine * height}}.dump();
  plot.data = {{"tiles", tiles.dump()}};
  return {std::move(plot)};
}

}  // namespace peil::present
