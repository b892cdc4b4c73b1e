// SPDX-License-Identifier: EUPL-1.2
#include "cli/cleared.hpp"

#include <stdexcept>

#include "model/error.hpp"

namespace peil::cli {

using disclose::Audience;

template <Audience audience>
disclose::View<audience> cleared(const compare::Comparison& comparison) {
  try {
    if constexpr (audience == Audience::minister) {
      return disclose::Gate::for_minister(comparison);
    } else {
      return disclose::Gate::for_public(comparison);
    }
  } catch (const std::invalid_argument&) {
    throw model::RefusedError(
        audience == Audience::minister
            ? "the baseline's positions may be used in anonymous totals only"
            : "the baseline's positions are not public; '--audience minister' shows "
              "them inside government");
  }
}

template <Audience audience>
std::vector<disclose::View<audience>> all_cleared(const std::vector<compare::Comparison>& all) {
  std::vector<disclose::View<audience>> result;
  for (const compare::Comparison& comparison : all) {
    try {
      result.push_back(cleared<audience>(comparison));
    } catch (const model::RefusedError&) {
    }
  }
  return result;
}

template disclose::View<Audience::everyone> cleared(const compare::Comparison&);
template disclose::View<Audience::minister> cleared(const compare::Comparison&);
template std::vector<disclose::View<Audience::everyone>> all_cleared(
    const std::vector<compare::Comparison>&);
template std::vector<disclose::View<Audience::minister>> all_cleared(
    const std::vector<compare::Comparison>&);

}  // namespace peil::cli
