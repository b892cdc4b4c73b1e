// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_CONSENT_HPP
#define PEIL_LOAD_SURVEY_CONSENT_HPP

/// \file
/// Who may see an answer, as the respondent marked it. Consent is read exactly: only a whole field
/// that is one of the form's own choices, or yes or no alone, opens an answer. Whatever else stands
/// there leaves it `aggregate`, the most closed, and is told to whoever imports.

#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"
#include "model/enums.hpp"

namespace peil::load {

/// A text as it is compared with codebook/answers.json: case and accents folded, blanks of every
/// kind single, no marks at its ends.
[[nodiscard]] std::string plain_field(std::string_view text);

/// What all marks together allow.
struct Consent {
  enum class Doubt {
    none,
    unsaid,          ///< no mark says anything: empty, or left as printed
    not_understood,  ///< a mark is no choice of the form's, and neither yes nor no
    differs          ///< marks that are understood allow different things
  };
  /// The most closed of what the marks allow; `aggregate` where one is not understood or none says
  /// anything.
  model::Dissemination allowed = model::Dissemination::aggregate;
  Doubt doubt = Doubt::unsaid;
  /// The marks in doubt, `; ` between, shortened and without characters that a terminal obeys;
  /// empty without doubt. Never an answer's text.
  std::string found;
};

/// Reads what stands in every place of a form where it can be marked who may see one answer. Of
/// boxes (☐ ☒) the ticked ones count; struck text (between `~~`) is a mark like any other, because
/// striking can mean either.
[[nodiscard]] Consent read_consent(const std::vector<std::string>& marks,
                                   const model::AnswerWords& words);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_CONSENT_HPP
