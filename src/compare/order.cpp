// SPDX-License-Identifier: EUPL-1.2
#include "compare/order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/transitive_closure.hpp>
#include <boost/graph/transitive_reduction.hpp>
#include <functional>
#include <numeric>
#include <optional>

#include "compare/compare.hpp"
#include "compare/shared_block.hpp"
#include "model/error.hpp"

namespace peil::compare {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

void require_few(std::size_t count) {
  if (count <= kMostElements) return;
  throw model::InputError(
      "", "", fmt::format("{} elements; at most {} can be ranked", count, kMostElements));
}

/// Remembers by which element each was reached, and the first cycle that is closed.
class CycleFinder : public boost::default_dfs_visitor {
 public:
  CycleFinder(std::vector<std::size_t>& reached_from, std::vector<std::size_t>& cycle)
      : reached_from_(reached_from), cycle_(cycle) {}

  template <typename Edge>
  void tree_edge(Edge edge, const Graph& graph) {
    reached_from_[target(edge, graph)] = source(edge, graph);
  }

  template <typename Edge>
  void back_edge(Edge edge, const Graph& graph) {
    if (!cycle_.empty()) return;
    const std::size_t start = target(edge, graph);
    cycle_.push_back(start);
    for (std::size_t at = source(edge, graph); at != start; at = reached_from_[at]) {
      cycle_.push_back(at);
    }
    cycle_.push_back(start);
    std::ranges::reverse(cycle_);
  }

 private:
  std::vector<std::size_t>& reached_from_;
  std::vector<std::size_t>& cycle_;
};

void require_no_cycle(const Graph& graph, const std::vector<std::string>& names) {
  std::vector<std::size_t> reached_from(names.size());
  std::vector<std::size_t> cycle;
  boost::depth_first_search(graph, boost::visitor(CycleFinder(reached_from, cycle)));
  if (cycle.empty()) return;
  std::string text;
  for (const std::size_t element : cycle) {
    text += (text.empty() ? "" : " above ") + names[element];
  }
  throw model::InputError("", "", "the pairs go round in a cycle: " + text);
}

std::vector<std::vector<bool>> square(std::size_t size) {
  return std::vector<std::vector<bool>>(size, std::vector<bool>(size));
}

/// Where a stands against b: above, below, tied (equivalent), or not to be compared.
using Relation = std::function<std::partial_ordering(std::size_t, std::size_t)>;

/// The quotient order of a transitive relation.
Order quotient(const std::vector<std::string>& names, const Relation& relation) {
  Order order;
  std::vector<std::size_t> first;  // of each class of ties
  std::vector<std::vector<std::string>> classes;
  for (std::size_t a = 0; a < names.size(); ++a) {
    const auto tied = std::ranges::find_if(
        first, [&](std::size_t r) { return relation(r, a) == std::partial_ordering::equivalent; });
    if (tied == first.end()) {
      first.push_back(a);
      classes.push_back({names[a]});
    } else {
      classes[static_cast<std::size_t>(tied - first.begin())].push_back(names[a]);
    }
  }
  order.above = square(first.size());
  for (std::size_t a = 0; a < first.size(); ++a) {
    order.elements.push_back(names[first[a]]);
    if (classes[a].size() > 1) order.ties.push_back(classes[a]);
    for (std::size_t b = 0; b < first.size(); ++b) {
      order.above[a][b] = a != b && std::is_gt(relation(first[a], first[b]));
    }
  }
  return order;
}

/// Adds what one more column says to what the columns before it said.
void refine(std::partial_ordering& sofar, std::partial_ordering column) {
  if (sofar == std::partial_ordering::equivalent) {
    sofar = column;
  } else if (column != std::partial_ordering::equivalent && column != sofar) {
    sofar = std::partial_ordering::unordered;
  }
}

std::partial_ordering between(const std::vector<std::optional<double>>& a,
                              const std::vector<std::optional<double>>& b) {
  auto result = std::partial_ordering::equivalent;
  for (std::size_t c = 0; c < a.size(); ++c) {
    if (!a[c] || !b[c]) return std::partial_ordering::unordered;
    refine(result, *a[c] <=> *b[c]);
  }
  return result;
}

std::partial_ordering as_ordering(model::Verdict verdict) {
  switch (verdict) {
    case model::Verdict::more_lenient:
      return std::partial_ordering::greater;
    case model::Verdict::stricter:
      return std::partial_ordering::less;
    case model::Verdict::equal:
      return std::partial_ordering::equivalent;
    default:
      return std::partial_ordering::unordered;
  }
}

}  // namespace

Order order_of(const model::Pairs& pairs) {
  require_few(pairs.elements.size());
  Graph graph(pairs.elements.size());
  for (const auto& [above, below] : pairs.above) add_edge(above, below, graph);
  require_no_cycle(graph, pairs.elements);
  Graph closure;
  boost::transitive_closure(graph, closure);
  Order order{pairs.elements, square(pairs.elements.size()), {}};
  for (const auto edge : boost::make_iterator_range(edges(closure))) {
    order.above[source(edge, closure)][target(edge, closure)] = true;
  }
  return order;
}

Order order_of(const model::NumberTable& table) {
  require_few(table.names.size());
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (std::ranges::none_of(table.rows, [&](const auto& row) { return row[c].has_value(); })) {
      throw model::InputError(
          "", "",
          fmt::format("column '{}' is empty, so that no two rows can be compared; leave it out",
                      table.columns[c]));
    }
  }
  Order order = quotient(table.names, [&](std::size_t a, std::size_t b) {
    return between(table.rows[a], table.rows[b]);
  });
  order.lacking = static_cast<std::size_t>(std::ranges::count_if(table.rows, [](const auto& row) {
    return std::ranges::any_of(row, [](const auto& number) { return !number.has_value(); });
  }));
  return order;
}

Order order_of(const align::Table& table) {
  const std::vector<std::size_t> rows = shared_rows(table);
  std::vector<std::string> names;
  for (const align::Column& column : table.columns) names.push_back(column.id);
  return quotient(names, [&](std::size_t a, std::size_t b) {
    if (rows.empty()) return std::partial_ordering::unordered;
    auto result = std::partial_ordering::equivalent;
    for (const std::size_t r : rows) {
      const auto& cells = table.rows[r].cells;
      refine(result, as_ordering(verdict(cells[a], cells[b]).verdict));
    }
    return result;
  });
}

std::vector<std::pair<std::size_t, std::size_t>> cover(const Order& order) {
  Graph graph(order.size());
  for (std::size_t a = 0; a < order.size(); ++a) {
    for (std::size_t b = 0; b < order.size(); ++b) {
      if (order.above[a][b]) add_edge(a, b, graph);
    }
  }
  Graph reduced;
  std::vector<std::size_t> reduced_vertex(order.size());
  std::vector<std::size_t> ids(order.size());
  std::iota(ids.begin(), ids.end(), std::size_t{0});
  boost::transitive_reduction(graph, reduced, reduced_vertex.data(), ids.data());
  std::vector<std::size_t> original(order.size());
  for (std::size_t v = 0; v < order.size(); ++v) original[reduced_vertex[v]] = v;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto edge : boost::make_iterator_range(edges(reduced))) {
    pairs.emplace_back(original[source(edge, reduced)], original[target(edge, reduced)]);
  }
  std::ranges::sort(pairs);
  return pairs;
}

std::vector<PlaceRange> place_ranges(const Order& order) {
  std::vector<PlaceRange> ranges(order.size(), {1, order.size()});
  for (std::size_t a = 0; a < order.size(); ++a) {
    for (std::size_t b = 0; b < order.size(); ++b) {
      if (!order.above[a][b]) continue;
      ++ranges[b].first;
      --ranges[a].last;
    }
  }
  return ranges;
}

}  // namespace peil::compare
