// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_EUSURVEY_HPP
#define PEIL_LOAD_SURVEY_EUSURVEY_HPP

#include "load/survey/survey_return.hpp"

namespace peil::load {

/// Answers in an XML export of EUSurvey: `Results/Survey/Elements` names questions (`bid` is the
/// short name) and choices, `Results/Answers/AnswerSet` holds what each respondent gave. Questions
/// without a short name of the form are left out. (Read from EUSurvey's `XmlExportCreator`.)
/// \throws model::InputError naming `name` when it is no such file.
[[nodiscard]] Returns read_eusurvey_xml(std::string_view content, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_EUSURVEY_HPP
