// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_CYCLES_HPP
#define PEIL_LOAD_CYCLES_HPP

#include <map>
#include <string>
#include <vector>

namespace peil::load {

/// Cycles in a graph given as node to parents; parents that are no nodes are ignored. At least one
/// cycle of every tangle is named, its first node again at the end: {"a", "b", "a"}. Empty when the
/// graph is acyclic.
[[nodiscard]] std::vector<std::vector<std::string>> cycles(
    std::map<std::string, std::vector<std::string>> parents);

}  // namespace peil::load

#endif  // PEIL_LOAD_CYCLES_HPP
