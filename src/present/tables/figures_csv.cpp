// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/figures_csv.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "present/medium/csv.hpp"

namespace peil::present {
namespace {

using Fields = std::vector<std::string>;

template <typename T>
std::string field(const std::optional<T>& value) {
  return value ? fmt::to_string(*value) : "";
}

template <typename T>
void append_pair(Fields& fields, const std::optional<std::array<T, 2>>& ends) {
  fields.push_back(ends ? fmt::to_string(ends->front()) : "");
  fields.push_back(ends ? fmt::to_string(ends->back()) : "");
}

/// `heads`, then a column for the probability of each of `n` ranks.
Fields with_ranks(Fields heads, std::size_t n) {
  for (std::size_t rank = 1; rank <= n; ++rank) heads.push_back(fmt::format("rank_{}", rank));
  return heads;
}

std::string line(Fields fields, const Fields& basis) {
  fields.insert(fields.end(), basis.begin(), basis.end());
  return csv_line(fields);
}

/// The probability of each of `n` ranks; empty fields where there is none.
void append_ranks(Fields& fields, const std::vector<double>& probability, std::size_t n) {
  for (std::size_t rank = 0; rank < n; ++rank) {
    fields.push_back(rank < probability.size() ? fmt::to_string(probability[rank]) : "");
  }
}

/// The others that are equal to an element in everything.
std::string tied_with(const compare::Order& order, const std::string& element) {
  for (const auto& tie : order.ties) {
    if (tie.front() == element)
      return fmt::format("{}", fmt::join(tie.begin() + 1, tie.end(), "; "));
  }
  return "";
}

Fields measure(const char* name, const std::optional<double>& value,
               const std::optional<std::array<double, 2>>& interval = std::nullopt) {
  Fields fields{"measure", name, field(value)};
  append_pair(fields, interval);
  return fields;
}

}  // namespace

std::string rank_csv(const compare::Ranking& ranking, const BasisColumns& basis) {
  const compare::Order& order = ranking.order;
  const std::size_t n = order.size();
  std::string text = line(
      with_ranks({"element", "ties", "expected_rank", "rank_first", "rank_last"}, n), basis.heads);
  for (std::size_t x = 0; x < n; ++x) {
    const std::string& element = order.elements[x];
    const auto& found = ranking.probabilities;
    Fields fields{element, tied_with(order, element),
                  found ? fmt::to_string(found->expected_rank[x]) : "",
                  fmt::to_string(ranking.ranges[x].first), fmt::to_string(ranking.ranges[x].last)};
    append_ranks(fields, found ? found->place[x] : std::vector<double>{}, n);
    text += line(std::move(fields), basis.values);
  }
  return text;
}

std::string index_csv(const compare::Index& index, const compare::ScoreTable& table,
                      const BasisColumns& basis) {
  const std::size_t n = table.names.size();
  std::string text = line(with_ranks({"name", "index", "low", "high", "rank", "rank_first",
                                      "rank_last", "rank_median", "rank_p5", "rank_p95"},
                                     n),
                          basis.heads);
  for (std::size_t i = 0; i < n; ++i) {
    const compare::IndexedElement& element = index.elements[i];
    Fields fields{table.names[i], field(element.index)};
    append_pair(fields, element.bounds);
    fields.push_back(field(element.rank));
    append_pair(fields, element.rank_bounds);
    fields.push_back(field(element.rank_median));
    append_pair(fields, element.rank_interval_90);
    append_ranks(fields, element.rank_probability, n);
    text += line(std::move(fields), basis.values);
  }
  return text;
}

std::string agree_csv(const compare::Agreement& agreement, const std::vector<std::string>& rows,
                      const BasisColumns& basis) {
  std::string text = line({"kind", "name", "value", "low", "high"}, basis.heads);
  for (Fields fields : {measure("krippendorff_alpha", agreement.alpha, agreement.alpha_interval),
                        measure("kendall_w", agreement.w),
                        measure("kendall_w_tie_corrected", agreement.w_tie_corrected),
                        measure("fleiss_kappa", agreement.kappa)}) {
    text += line(std::move(fields), basis.values);
  }
  for (const std::size_t r : compare::most_dividing(agreement)) {
    text += line({"row", rows[r], fmt::to_string(agreement.dividing[r]), "", ""}, basis.values);
  }
  return text;
}

}  // namespace peil::present
