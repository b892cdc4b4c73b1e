// SPDX-License-Identifier: EUPL-1.2
#include "present/cell_facts.hpp"

#include <algorithm>

namespace peil::present {

std::vector<std::string> cited_documents(const align::Cell& cell) {
  std::vector<std::string> ids;
  for (const align::Evidence& evidence : cell.evidence) {
    for (const model::Citation& citation : evidence.position.citations) {
      if (std::ranges::find(ids, citation.document) == ids.end()) ids.push_back(citation.document);
    }
  }
  return ids;
}

std::string deciding_term(const align::Cell& cell) {
  return cell.evidence.empty() ? std::string{} : cell.evidence.front().position.term;
}

}  // namespace peil::present
