// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <map>

#include "compare/proposed_changes.hpp"
#include "present/medium/text_table.hpp"
#include "present/tables/compare_json.hpp"
#include "present/words/proposal_words.hpp"

namespace peil::present {

std::string proposal_text(const disclose::MinisterView& view, const compare::Outlook& outlook,
                          const TableWords& words) {
  const compare::Comparison& comparison = view.comparison();
  const Texts& texts = words.texts();
  std::map<compare::ChangeDirection, std::vector<std::string>> questions;
  for (const compare::ProposedChange& change : compare::proposed_changes(comparison)) {
    questions[change.direction].push_back(words.question(comparison.table.rows[change.row].key));
  }
  std::string text = "\n" + texts("proposal.heading") + "\n";
  text += paragraph(texts, proposal_days(outlook, comparison.table.as_of, texts));
  if (questions.empty()) return text + paragraph(texts, texts("proposal.none"));
  for (const auto& [direction, which] : questions) {
    const std::string way =
        texts.capitalised(texts(fmt::format("changes.direction.{}", compare::name(direction))));
    text += paragraph(texts, fmt::format("{}: {}.", way, texts.list(which)), "- ");
  }
  return text;
}

}  // namespace peil::present
