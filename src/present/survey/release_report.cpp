// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/release_report.hpp"

#include <algorithm>

#include "present/medium/text_table.hpp"
#include "present/words/determined.hpp"

namespace peil::present {

std::string survey_introduction(const model::Text& title, std::optional<model::Date> sent_on,
                                bool fictional, const Texts& texts) {
  const std::string name(model::in_language(title, texts.language()));
  std::string words = sent_on ? texts("statements.survey", {{"survey", name}, {"date", *sent_on}})
                              : texts("statements.undated", {{"survey", name}});
  if (fictional) words += " " + texts("statements.fictional");
  return words;
}

namespace {

/// Whether any question is answered by a level, which the baseline has, too.
bool compares(const model::Survey& survey, const model::Codebook& codebook) {
  return std::ranges::any_of(survey.questions, [&](const model::SurveyQuestion& question) {
    const model::Dimension* dimension = codebook.dimension(question.about.dimension);
    return dimension != nullptr && !dimension->nominal();
  });
}

/// From whom the sentences keep what a state answered.
std::string guards(const disclose::Release& release, const Texts& texts) {
  const int insiders = disclose::insiders_guarded_against(release);
  std::string text = insiders == 0 ? texts("release.guards_nobody")
                                   : texts("release.guards_states", {{"n", insiders}});
  if (release.audience == disclose::Audience::everyone) {
    const bool trusted =
        disclose::officials_guarded_against(release) == disclose::Officials::trusted;
    text += ' ' + texts(trusted ? "release.officials_trusted" : "release.officials_guarded");
  }
  return text;
}

}  // namespace

std::string release_text(const disclose::Release& release, const model::Survey& survey,
                         model::Date as_of, const model::Codebook& codebook,
                         const model::Source& baseline, const Texts& texts) {
  std::string introduction =
      survey_introduction(survey.title, survey.sent_on, survey.fictional, texts) + ' ' +
      texts("release.counted");
  if (compares(survey, codebook)) {
    introduction +=
        ' ' +
        texts("release.compared",
              {{"baseline", std::string(model::in_language(baseline.label, texts.language()))},
               {"kind", determined_by(baseline.kind)},
               {"as_of", as_of}});
  }
  std::vector<disclose::Statement> said;
  for (const disclose::ReleasedStatement& one : release.statements) {
    if (auto told = disclose::told(one, release.respondents_public))
      said.push_back(*std::move(told));
  }
  std::string text = paragraph(texts, introduction);
  for (const std::string& words : statement_paragraphs(said, codebook, baseline, texts)) {
    text += '\n' + paragraph(texts, words);
  }
  std::string end;
  if (release.withheld > 0) end = texts("release.withheld", {{"n", release.withheld}}) + ' ';
  return text + '\n' + paragraph(texts, end + guards(release, texts));
}

std::string not_recorded_text(const Texts& texts) {
  return paragraph(texts, texts("release.not_recorded"));
}

}  // namespace peil::present
