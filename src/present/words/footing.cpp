// SPDX-License-Identifier: EUPL-1.2
#include "present/words/footing.hpp"

#include <array>

#include "compare/points.hpp"

namespace peil::present {

std::string footing_text(const Texts& texts, const Footing& footing) {
  if (!footing.beside_policy()) return {};
  std::vector<std::string> kinds;
  if (footing.case_law) kinds.push_back(word(texts, model::Instrument::case_law));
  if (footing.practice) kinds.push_back(word(texts, model::Instrument::practice));
  return texts(footing.policy ? "footing.partly" : "footing.wholly", {{"kinds", kinds}});
}

std::vector<std::size_t> counted_rows(const compare::Comparison& comparison, std::size_t k) {
  std::vector<bool> counted(comparison.table.rows.size());
  const auto mark = [&](std::size_t own, const auto& verdicts) {
    const std::array columns{own, comparison.against[k]};
    const compare::PointOf numbers = compare::points(comparison.table, columns);
    for (std::size_t r = 0; r < counted.size(); ++r) {
      if (numbers[r] && verdicts[r][k].verdict != model::Verdict::no_basis) counted[r] = true;
    }
  };
  mark(comparison.baseline, comparison.verdicts);
  if (comparison.proposed) mark(comparison.proposed->column, comparison.proposed->verdicts);
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < counted.size(); ++r) {
    if (counted[r]) rows.push_back(r);
  }
  return rows;
}

std::string compared_name(const Wording& wording, const compare::Comparison& comparison,
                          std::size_t k) {
  const std::size_t column = comparison.against[k];
  const align::Column& source = comparison.table.columns[column];
  std::string name = source_name(wording, source);
  const Grounds rests = grounds(comparison.table, column, counted_rows(comparison, k));
  const std::string kind = footing_text(wording.texts, rests.footing);
  if (kind.empty()) return name;
  return wording.texts("footing.source", {{"source", name}, {"kind", kind}});
}

}  // namespace peil::present
