// SPDX-License-Identifier: EUPL-1.2
#include "present/words/cell_facts.hpp"

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

std::string record_state(const align::Column& column, std::string_view dimension) {
  if (column.no_policy) return "no_policy";
  std::string state;
  for (const model::Coverage& coverage : column.coverage) {
    if (std::ranges::find(coverage.dimensions, dimension) == coverage.dimensions.end()) continue;
    if (coverage.state == model::CoverageState::partial) return "partial";
    state = model::name(coverage.state);
  }
  return state;
}

bool recorded_in_part(const align::Column& column) {
  return std::ranges::find(column.coverage, model::CoverageState::partial,
                           &model::Coverage::state) != column.coverage.end();
}

}  // namespace peil::present
