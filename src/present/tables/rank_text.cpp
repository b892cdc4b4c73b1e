// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/rank_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "present/medium/decimal.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

std::string introduction(const compare::Ranking& ranking, const Texts& texts) {
  const std::size_t n = ranking.order.size();
  if (ranking.linear_extensions) {
    return texts("rank.exact", {{"n", n}, {"extensions", *ranking.linear_extensions}});
  }
  if (!ranking.samples) return texts("rank.out_of_reach", {{"n", n}});
  const std::string error = decimal(*ranking.standard_error, 3, texts.language());
  return texts("rank.sampled", {{"n", n}, {"samples", *ranking.samples}, {"error", error}});
}

std::string range(compare::PlaceRange places) {
  return places.first == places.last ? fmt::to_string(places.first)
                                     : fmt::format("{}–{}", places.first, places.last);
}

std::vector<std::string> line(const compare::Ranking& ranking, std::size_t x, const Texts& texts) {
  std::string expected = "–";
  std::string likely = "–";
  if (ranking.probabilities) {
    const auto& places = ranking.probabilities->place[x];
    const auto best = std::ranges::max_element(places);
    expected = decimal(ranking.probabilities->expected_rank[x], 2, texts.language());
    likely = fmt::format("{} ({} %)", best - places.begin() + 1,
                         decimal(100 * *best, 0, texts.language()));
  }
  return {ranking.order.elements[x], expected, range(ranking.ranges[x]), likely};
}

/// By expected rank; without, by the places that are possible.
std::vector<std::size_t> from_top(const compare::Ranking& ranking) {
  std::vector<std::size_t> elements(ranking.order.size());
  std::iota(elements.begin(), elements.end(), std::size_t{0});
  std::ranges::stable_sort(elements, {}, [&](std::size_t x) {
    if (ranking.probabilities) return ranking.probabilities->expected_rank[x];
    return static_cast<double>(ranking.ranges[x].first + ranking.ranges[x].last);
  });
  return elements;
}

std::string hasse(const compare::Ranking& ranking, const Texts& texts) {
  std::string text;
  for (const std::size_t x : from_top(ranking)) {
    std::vector<std::string> below;
    for (const auto& [a, b] : ranking.cover) {
      if (a == x) below.push_back(ranking.order.elements[b]);
    }
    if (below.empty()) continue;
    text += paragraph(
        texts, texts("rank.cover", {{"above", ranking.order.elements[x]}, {"below", below}}), "- ");
  }
  return text.empty() ? paragraph(texts, texts("rank.no_cover")) : text;
}

}  // namespace

std::string rank_text(const compare::Ranking& ranking, const Texts& texts) {
  std::string text = paragraph(texts, introduction(ranking, texts)) + '\n';
  TextTable table(texts.heads(
      {"rank.head.element", "rank.head.expected", "rank.head.range", "rank.head.likely"}));
  for (const std::size_t x : from_top(ranking)) table.add(line(ranking, x, texts));
  text += table.str(texts.line_width()) + '\n' + hasse(ranking, texts);
  for (const auto& tie : ranking.order.ties) {
    const std::vector<std::string> others(tie.begin() + 1, tie.end());
    text += paragraph(texts, texts("rank.tie", {{"first", tie.front()}, {"others", others}}), "- ");
  }
  if (ranking.order.lacking > 0) {
    text += paragraph(texts, texts("rank.lacking", {{"n", ranking.order.lacking}}), "- ");
  }
  return text;
}

}  // namespace peil::present
