// SPDX-License-Identifier: EUPL-1.2
#include "disclose/trellis.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace peil::disclose {

void Trellis::cut_dead_ends() {
  std::vector<bool> alive(nodes_.back(), true);
  std::vector<std::uint32_t> renamed(nodes_.back());
  for (std::uint32_t node = 0; node < renamed.size(); ++node) renamed[node] = node;
  for (std::size_t layer = edges_.size(); layer-- > 0;) {
    std::vector<Edge>& edges = edges_[layer];
    std::erase_if(edges, [&](const Edge& edge) { return !alive[edge.to]; });
    std::vector<bool> before(nodes_[layer], false);
    for (Edge& edge : edges) {
      before[edge.from] = true;
      edge.to = renamed[edge.to];
    }
    renamed.assign(nodes_[layer], 0);
    std::uint32_t kept = 0;
    for (std::size_t node = 0; node < before.size(); ++node) {
      renamed[node] = kept;
      if (before[node]) ++kept;
    }
    for (Edge& edge : edges) edge.from = renamed[edge.from];
    edges.shrink_to_fit();
    nodes_[layer] = kept;
    alive = std::move(before);
  }
}

std::size_t Trellis::size() const {
  return std::accumulate(nodes_.begin(), nodes_.end(), std::size_t{0});
}

template <typename Number>
std::vector<std::vector<Weights>> Trellis::sweep(const std::vector<Weights>& weights,
                                                 const std::vector<std::size_t>& at) const {
  std::vector<std::vector<Number>> weight(weights.size());
  for (std::size_t layer = 0; layer < weights.size(); ++layer) {
    for (const Count& one : weights[layer]) weight[layer].push_back(static_cast<Number>(one));
  }
  std::vector<std::vector<Number>> forward(nodes_.size());
  for (std::size_t layer = 0; layer < nodes_.size(); ++layer) {
    forward[layer].assign(nodes_[layer], Number{0});
  }
  std::ranges::fill(forward[0], Number{1});
  for (std::size_t layer = 0; layer < edges_.size(); ++layer) {
    for (const Edge& edge : edges_[layer]) {
      forward[layer + 1][edge.to] += forward[layer][edge.from] * weight[layer][edge.pattern];
    }
  }
  std::vector<std::vector<Weights>> result(outcomes_.size(), std::vector<Weights>(at.size()));
  for (std::size_t outcome = 0; outcome < outcomes_.size(); ++outcome) {
    std::vector<Number> backward(outcomes_.size(), Number{0});
    backward[outcome] = 1;
    for (std::size_t layer = edges_.size(); layer-- > 0;) {
      std::vector<Number> around(weight[layer].size(), Number{0});
      std::vector<Number> before(nodes_[layer], Number{0});
      for (const Edge& edge : edges_[layer]) {
        around[edge.pattern] += forward[layer][edge.from] * backward[edge.to];
        before[edge.from] += backward[edge.to] * weight[layer][edge.pattern];
      }
      for (std::size_t k = 0; k < at.size(); ++k) {
        if (at[k] == layer) result[outcome][k].assign(around.begin(), around.end());
      }
      backward = std::move(before);
    }
  }
  return result;
}

std::vector<std::vector<Weights>> Trellis::completions(const std::vector<Weights>& weights,
                                                       const std::vector<std::size_t>& at) const {
  Count bound = 1;
  for (const Weights& layer : weights) {
    Count sum = 0;
    for (const Count& one : layer) sum += one;
    bound *= std::max(sum, Count{1});
  }
  if (bound <= std::numeric_limits<std::uint64_t>::max()) return sweep<std::uint64_t>(weights, at);
  return sweep<Count>(weights, at);
}

std::optional<std::vector<std::size_t>> Trellis::path(std::size_t layer,
                                                      std::size_t pattern) const {
  const auto fits = [&](const Edge& edge) { return edge.pattern == pattern; };
  const auto middle = std::ranges::find_if(edges_[layer], fits);
  if (middle == edges_[layer].end()) return std::nullopt;
  std::vector<std::size_t> result(edges_.size());
  result[layer] = pattern;
  std::uint32_t node = middle->from;
  for (std::size_t i = layer; i-- > 0;) {
    const auto edge = std::ranges::find(edges_[i], node, &Edge::to);
    result[i] = edge->pattern;
    node = edge->from;
  }
  node = middle->to;
  for (std::size_t i = layer + 1; i < edges_.size(); ++i) {
    const auto edge = std::ranges::find(edges_[i], node, &Edge::from);
    result[i] = edge->pattern;
    node = edge->to;
  }
  return result;
}

}  // namespace peil::disclose
