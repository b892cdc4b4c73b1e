// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_SURVEY_FORM_HPP
#define PEIL_PRESENT_SURVEY_SURVEY_FORM_HPP

/// \file
/// A survey as a form to fill in. Every field has a fixed short name that does not depend on
/// language or layout, so that what comes back can be read whatever it was filled in with: `state`,
/// `contact`, `dissemination`, and per question N `qN_answer`, `qN_dimension` (what is asked
/// about, filled in; not in the workbook), `qN_level`, `qN_group`, `qN_native`, `qN_valid_from`,
/// `qN_source`, `qN_dissemination`.

#include <optional>
#include <string>
#include <vector>

#include "model/codebook.hpp"
#include "model/survey.hpp"
#include "present/annex/annex.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// One question, in the language of the form.
struct FormQuestion {
  std::string id;  ///< `q1`: stem of its short names
  int number = 0;
  std::string text;
  std::string dimension;  ///< what is asked about, in words
  /// Choices, `0 – presumed available`, or an attribute's values; none for an open question.
  std::vector<std::string> levels;
  bool of_group = false;  ///< the state may draw the group asked about otherwise
  bool several = false;   ///< more than one choice may hold
};

struct Form {
  std::string survey;  ///< id
  std::string title;
  std::string origin;  ///< name of the country; empty: none
  std::optional<model::Date> sent_on;
  std::optional<model::Date> deadline;
  bool fictional = false;
  std::vector<FormQuestion> questions;
};

[[nodiscard]] Form make_form(const model::Survey& survey, const model::Codebook& codebook,
                             const Texts& texts);

/// Choices of who may see an answer, in the order of model::Dissemination.
[[nodiscard]] std::vector<std::string> dissemination_choices(const Texts& texts);

/// What a respondent is told before the first question of a form that is filled in field by field.
[[nodiscard]] std::string form_introduction(const Form& form, const Texts& texts);

/// The form as an Excel workbook: a sheet with one row per question and lists to choose from. Short
/// names stand in a hidden row and column.
[[nodiscard]] std::string form_workbook(const Form& form, const Texts& texts);

/// The form as a document: the questions, a table country | wider dissemination | response with
/// numbers to answer under, as national contact points know it, and a table with a row for each
/// question in which the state says itself how its answer is to be read.
[[nodiscard]] Annex form_document(const Form& form, const Texts& texts);

/// The fields of the form as CSV (`shortname,type,mandatory,title,choices`), in their order, for
/// building it in EUSurvey with these short names; types are EUSurvey's own, `Text` is one without
/// an answer. EUSurvey itself imports serialised objects of its own program only.
[[nodiscard]] std::string form_fields(const Form& form, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_SURVEY_FORM_HPP
