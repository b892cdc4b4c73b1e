// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_MATCH_THESAURUS_HPP
#define PEIL_TESTS_MATCH_THESAURUS_HPP

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/codebook.hpp"

namespace peil::match {

/// A concept with its label and alternative labels by language.
inline model::Concept group(
    std::string id, model::Text label,
    std::map<std::string, std::vector<std::string>, std::less<>> alternatives) {
  model::Concept one;
  one.id = model::ConceptId(std::move(id));
  one.label = std::move(label);
  one.alternatives = std::move(alternatives);
  return one;
}

}  // namespace peil::match

#endif  // PEIL_TESTS_MATCH_THESAURUS_HPP
