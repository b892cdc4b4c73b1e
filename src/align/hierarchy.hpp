// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_HIERARCHY_HPP
#define PEIL_ALIGN_HIERARCHY_HPP

/// \file
/// "Broader" among concepts or among regions: a directed acyclic graph in which a node may have
/// several broader ones. Distances are worked out once, so that asking is a look-up.

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"

namespace peil::align {

/// A node and the ids of the nodes directly above it.
struct HierarchyNode {
  std::string id;
  std::vector<std::string> broader;
};

class Hierarchy {
 public:
  using Node = std::size_t;

  /// \throws std::invalid_argument when two nodes share an id, a broader one is missing, or there
  /// is a cycle (src/load refuses such data earlier, with a place).
  explicit Hierarchy(const std::vector<HierarchyNode>& nodes);

  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  [[nodiscard]] const std::string& id(Node node) const { return ids_.at(node); }
  /// \throws std::invalid_argument when there is no node with this id.
  [[nodiscard]] Node node(std::string_view id) const;

  /// Fewest steps from `narrow` up to `broad`; 0 from a node to itself; empty when `broad` is not
  /// above it.
  [[nodiscard]] std::optional<int> steps(Node narrow, Node broad) const;
  /// Nodes of one shortest way up from `narrow` (left out) to `broad` (included).
  [[nodiscard]] std::vector<Node> way_up(Node narrow, Node broad) const;
  /// Nodes directly below.
  [[nodiscard]] const std::vector<Node>& narrower(Node node) const { return narrower_.at(node); }
  /// Place in a listing in which narrower nodes follow a broader one of theirs.
  [[nodiscard]] std::size_t place(Node node) const { return place_.at(node); }

 private:
  std::vector<std::string> ids_;
  std::map<std::string, Node, std::less<>> nodes_;
  std::vector<std::vector<Node>> narrower_;
  std::vector<std::vector<int>> steps_;  ///< [narrow][broad], -1: not above
  std::vector<std::vector<Node>> next_;  ///< [broad][narrow]: first node on the way up
  std::vector<std::size_t> place_;
};

/// Id of the node that stands for "no concept" and "the whole country".
inline constexpr std::string_view kWhole = "";

/// A hierarchy whose nodes have ids of one kind, so that concepts are not taken for regions. The
/// empty id is `kWhole`.
template <typename Key>
class HierarchyOf : public Hierarchy {
 public:
  /// \throws std::invalid_argument as Hierarchy does.
  explicit HierarchyOf(const std::vector<HierarchyNode>& nodes) : Hierarchy(nodes) {
    for (const HierarchyNode& node : nodes) keys_.emplace_back(node.id);
  }
  [[nodiscard]] const Key& id(Node node) const { return keys_.at(node); }
  /// \throws std::invalid_argument when there is no node with this id.
  [[nodiscard]] Node node(const Key& id) const { return Hierarchy::node(id); }

 private:
  std::vector<Key> keys_;
};
using ConceptHierarchy = HierarchyOf<model::ConceptId>;
using RegionHierarchy = HierarchyOf<model::RegionId>;

/// The concepts, with a node `kWhole` apart from all of them: what is said of a whole country or
/// region is not said of a group in it.
[[nodiscard]] ConceptHierarchy concept_hierarchy(const model::Codebook& codebook);

/// `concept_id` is `above` or below it, for a question or two: who asks often builds the hierarchy.
[[nodiscard]] bool is_or_is_below(const model::Codebook& codebook,
                                  const model::ConceptId& concept_id,
                                  const model::ConceptId& above);

/// The regions of one origin; `kWhole`, the country, is above all of them.
[[nodiscard]] RegionHierarchy region_hierarchy(const model::Codebook& codebook,
                                               const model::OriginId& origin);

}  // namespace peil::align

#endif  // PEIL_ALIGN_HIERARCHY_HPP
