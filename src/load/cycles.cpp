// SPDX-License-Identifier: EUPL-1.2
#include "load/cycles.hpp"

#include <algorithm>
#include <utility>

namespace peil::load {
namespace {

using Parents = std::map<std::string, std::vector<std::string>>;

/// Removes nodes without parents until every node that is left has one.
void remove_acyclic(Parents& parents) {
  for (bool changed = true; changed;) {
    for (auto& [node, list] : parents) {
      std::erase_if(list, [&](const std::string& parent) { return !parents.contains(parent); });
    }
    changed = std::erase_if(parents, [](const auto& entry) { return entry.second.empty(); }) > 0;
  }
}

/// Walks from parent to parent until a node comes back; every node must have a parent.
std::vector<std::string> walk(const Parents& parents) {
  std::vector<std::string> path;
  std::string node = parents.begin()->first;
  while (std::ranges::find(path, node) == path.end()) {
    path.push_back(node);
    node = parents.at(node).front();
  }
  path.push_back(node);
  return {std::ranges::find(path, node), path.end()};
}

}  // namespace

std::vector<std::vector<std::string>> cycles(Parents parents) {
  std::vector<std::vector<std::string>> result;
  for (remove_acyclic(parents); !parents.empty(); remove_acyclic(parents)) {
    result.push_back(walk(parents));
    for (const std::string& node : result.back()) parents.erase(node);
  }
  return result;
}

}  // namespace peil::load
