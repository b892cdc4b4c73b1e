// SPDX-License-Identifier: EUPL-1.2
#include "align/hierarchy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/graph/visitors.hpp>
#include <iterator>
#include <stdexcept>

namespace peil::align {
namespace {

/// Edges lead from broader to narrower.
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

void refuse_cycles(const Graph& graph) {
  std::vector<std::size_t> order;
  try {
    boost::topological_sort(graph, std::back_inserter(order));
  } catch (const boost::not_a_dag&) {
    throw std::invalid_argument("the hierarchy has a cycle");
  }
}

/// Depth first from the nodes that have nothing above them, in the order given.
std::vector<std::size_t> listing(const Graph& graph, const std::vector<HierarchyNode>& nodes) {
  std::vector<std::size_t> place(nodes.size());
  std::vector<boost::default_color_type> colour(nodes.size(), boost::white_color);
  std::size_t time = 0;
  const auto visitor =
      boost::make_dfs_visitor(boost::stamp_times(place.data(), time, boost::on_discover_vertex()));
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    if (nodes[node].broader.empty()) {
      boost::depth_first_visit(graph, node, visitor, colour.data());
    }
  }
  return place;
}

}  // namespace

Hierarchy::Hierarchy(const std::vector<HierarchyNode>& nodes) {
  for (const HierarchyNode& node : nodes) {
    if (!nodes_.emplace(node.id, ids_.size()).second) {
      throw std::invalid_argument(fmt::format("two nodes are called '{}'", node.id));
    }
    ids_.push_back(node.id);
  }
  Graph graph(nodes.size());
  narrower_.resize(size());
  for (Node narrow = 0; narrow < size(); ++narrow) {
    for (const std::string& broader : nodes[narrow].broader) {
      boost::add_edge(node(broader), narrow, graph);
      narrower_[node(broader)].push_back(narrow);
    }
  }
  refuse_cycles(graph);
  place_ = listing(graph, nodes);
  steps_.assign(size(), std::vector<int>(size(), -1));
  next_.assign(size(), std::vector<Node>(size()));
  std::vector<int> distance(size());
  for (Node broad = 0; broad < size(); ++broad) {
    distance.assign(size(), -1);
    distance[broad] = 0;
    boost::breadth_first_search(
        graph, broad,
        boost::visitor(boost::make_bfs_visitor(
            std::pair(boost::record_distances(distance.data(), boost::on_tree_edge()),
                      boost::record_predecessors(next_[broad].data(), boost::on_tree_edge())))));
    for (Node narrow = 0; narrow < size(); ++narrow) steps_[narrow][broad] = distance[narrow];
  }
}

Hierarchy::Node Hierarchy::node(std::string_view id) const {
  const auto found = nodes_.find(id);
  if (found == nodes_.end()) throw std::invalid_argument(fmt::format("no node '{}'", id));
  return found->second;
}

std::optional<int> Hierarchy::steps(Node narrow, Node broad) const {
  const int steps = steps_.at(narrow).at(broad);
  if (steps < 0) return std::nullopt;
  return steps;
}

std::vector<Hierarchy::Node> Hierarchy::way_up(Node narrow, Node broad) const {
  std::vector<Node> way;
  for (Node at = narrow; at != broad;) {
    at = next_.at(broad).at(at);
    way.push_back(at);
  }
  return way;
}

ConceptHierarchy concept_hierarchy(const model::Codebook& codebook) {
  std::vector<HierarchyNode> nodes{{std::string(kWhole), {}}};
  for (const model::Concept& item : codebook.concepts) {
    nodes.push_back({item.id, {item.broader.begin(), item.broader.end()}});
  }
  return ConceptHierarchy(nodes);
}

bool is_or_is_below(const model::Codebook& codebook, const model::ConceptId& concept_id,
                    const model::ConceptId& above) {
  if (concept_id == above) return true;
  const model::Concept* known = codebook.concept_named(concept_id);
  return known != nullptr &&
         std::ranges::any_of(known->broader, [&](const model::ConceptId& broader) {
           return is_or_is_below(codebook, broader, above);
         });
}

RegionHierarchy region_hierarchy(const model::Codebook& codebook, const model::OriginId& origin) {
  std::vector<HierarchyNode> nodes{{std::string(kWhole), {}}};
  for (const model::Region& region : codebook.regions) {
    if (region.origin != origin) continue;
    nodes.push_back({region.id, {region.within.begin(), region.within.end()}});
    if (region.within.empty()) nodes.back().broader.emplace_back(kWhole);
  }
  return RegionHierarchy(nodes);
}

}  // namespace peil::align
