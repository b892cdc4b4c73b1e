// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/index_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "present/medium/decimal.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

template <typename T>
std::string span(const std::optional<std::array<T, 2>>& ends, const auto& write) {
  if (!ends) return "–";
  const auto& [low, high] = *ends;
  return low == high ? write(low) : fmt::format("{} – {}", write(low), write(high));
}

std::vector<std::string> line(const std::string& name, const compare::IndexedElement& element,
                              const Texts& texts) {
  const auto number = [&](double value) { return decimal(value, 3, texts.language()); };
  const auto rank = [](std::size_t value) { return fmt::to_string(value); };
  return {name,
          element.index ? number(*element.index) : "–",
          span(element.bounds, number),
          element.rank ? rank(*element.rank) : "–",
          span(element.rank_interval_90, rank),
          span(element.rank_bounds, rank)};
}

std::string explanation(const compare::Index& index, const compare::IndexOptions& options,
                        const Texts& texts) {
  const auto say = [&](std::string_view key, std::initializer_list<Argument> arguments) {
    return paragraph(texts, texts(key, arguments), "- ");
  };
  const double given = options.uncertainty.amount;
  const std::string amount = decimal(given, given == std::floor(given) ? 0 : 2, texts.language());
  const bool uniform = options.uncertainty.kind == compare::WeightUncertainty::Kind::uniform;
  std::string text;
  if (options.draws > 0) {
    text += say(uniform ? "index.draws.uniform" : "index.draws.dirichlet",
                {{"draws", options.draws}, {"amount", amount}});
  }
  text += say(uniform ? "index.rank_bounds.uniform" : "index.rank_bounds.dirichlet",
              {{"amount", amount}});
  if (index.missing > 0) text += say("index.missing", {{"n", index.missing}});
  return text;
}

}  // namespace

std::string index_text(const compare::Index& index, const compare::ScoreTable& table,
                       const compare::IndexOptions& options, const Texts& texts) {
  std::vector<std::size_t> order(table.names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, {}, [&](std::size_t i) { return index.elements[i].rank.value_or(order.size() + 1); });
  TextTable lines(texts.heads({"rank.head.element", "index.head.index", "index.head.bounds",
                               "index.head.rank", "index.head.interval", "rank.head.range"}));
  for (const std::size_t i : order) lines.add(line(table.names[i], index.elements[i], texts));
  return paragraph(texts, texts("index.data",
                                {{"n", table.names.size()}, {"columns", table.columns.size()}})) +
         '\n' + lines.str(texts.line_width()) + '\n' + explanation(index, options, texts);
}

}  // namespace peil::present
