// SPDX-License-Identifier: EUPL-1.2
#include "present/words/cell_facts.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "align/dated.hpp"

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

std::string record_state(const align::Column& column, const model::DimensionId& dimension) {
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

void Footing::add(const Footing& other) {
  policy = policy || other.policy;
  practice = practice || other.practice;
  case_law = case_law || other.case_law;
}

std::vector<align::Evidence> deciding_evidence(const align::Cell& cell) {
  std::vector<align::Evidence> deciding;
  std::ranges::copy_if(cell.evidence, std::back_inserter(deciding),
                       [](const align::Evidence& evidence) { return evidence.levels.has_value(); });
  return deciding.empty() ? cell.evidence : deciding;
}

Footing footing(const align::Cell& cell) {
  Footing result;
  if (!cell.levels) return result;
  for (const align::Evidence& evidence : deciding_evidence(cell)) {
    const auto instrument = evidence.position.instrument;
    if (instrument == model::Instrument::case_law) {
      result.case_law = true;
    } else if (instrument == model::Instrument::practice) {
      result.practice = true;
    } else {
      result.policy = true;
    }
  }
  return result;
}

Grounds grounds(const align::Table& table, std::size_t column,
                const std::vector<std::size_t>& rows) {
  Grounds result;
  std::string newest_other;
  const auto& documents = table.columns[column].documents;
  for (const std::size_t row : rows) {
    const align::Cell& cell = table.rows[row].cells[column];
    if (!cell.levels) continue;
    result.footing.add(footing(cell));
    align::Cell deciding;
    deciding.evidence = deciding_evidence(cell);
    for (const std::string& id : cited_documents(deciding)) {
      const auto found = std::ranges::find(documents, id, &model::Document::id);
      if (found == documents.end()) continue;
      if (align::dated_after(found->date, table.as_of)) {
        (align::surely_dated_after(found->date, table.as_of) ? result.later : result.day_unknown) =
            true;
        continue;
      }
      const bool official = found->evidence == model::EvidenceKind::official;
      std::string& newest = official ? result.newest : newest_other;
      newest = std::max(newest, found->date);
    }
  }
  result.official = !result.newest.empty();
  if (!result.official) result.newest = newest_other;
  return result;
}

Grounds grounds(const align::Table& table, std::size_t column) {
  std::vector<std::size_t> all(table.rows.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return grounds(table, column, all);
}

}  // namespace peil::present
