// SPDX-License-Identifier: EUPL-1.2
#include "present/annex/annex_parts.hpp"
#include "present/survey/release_report.hpp"

namespace peil::present {
namespace {

using disclose::SurveyStatements;

std::string title(const Draft& draft, const SurveyStatements& survey) {
  return std::string(model::in_language(survey.title, draft.wording.texts.language()));
}

void write_respondents(Draft& draft, std::string_view key, const std::vector<std::string>& states) {
  if (states.empty()) return;
  std::vector<std::string> names;
  for (const std::string& state : states) {
    const model::Source* source = draft.context.codebook.source(model::SourceId(state));
    names.emplace_back(source == nullptr
                           ? state
                           : model::in_language(source->label, draft.wording.texts.language()));
  }
  draft.paragraph(draft.text(key, {{"states", names}}));
}

}  // namespace

void write_statements(Draft& draft) {
  if (draft.statements.empty()) return;
  draft.heading(1, "statements.heading");
  const model::Source* baseline =
      draft.context.codebook.source(model::SourceId(draft.column(draft.comparison.baseline).id));
  for (const SurveyStatements& survey : draft.statements) {
    if (survey.said.empty() || baseline == nullptr) {
      std::string none = draft.text("statements.none", {{"survey", title(draft, survey)}});
      if (survey.fictional) none += " " + draft.text("statements.fictional");
      draft.paragraph(std::move(none));
      continue;
    }
    draft.paragraph(
        survey_introduction(survey.title, survey.sent_on, survey.fictional, draft.wording.texts));
    write_respondents(draft, "statements.asked", survey.asked);
    write_respondents(draft, "statements.answered", survey.answered);
    for (std::string& words : statement_paragraphs(survey.said, draft.context.codebook, *baseline,
                                                   draft.wording.texts)) {
      draft.paragraph(std::move(words));
    }
  }
}

}  // namespace peil::present
