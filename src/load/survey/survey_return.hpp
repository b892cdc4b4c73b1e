// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_SURVEY_RETURN_HPP
#define PEIL_LOAD_SURVEY_SURVEY_RETURN_HPP

/// \file
/// What comes back from a survey, whatever the file: per state, texts by the fixed short names of
/// the form (present/survey/survey_form.hpp). Every reader gives this form and nothing else.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"
#include "model/import_remark.hpp"
#include "model/survey.hpp"
#include "model/text/country_names.hpp"

namespace peil::load {

/// What one state sent.
struct Return {
  model::Spot spot;
  std::map<std::string, std::string, std::less<>> fields;  ///< `state`, `q1_answer`, …
  std::string unsplit;  ///< one text for several questions, with no numbers to tell them apart
  /// What stands in every place that says who may see an answer: by id of the question, or empty
  /// for all. A question with an entry is not covered by what stands for all, even where it is
  /// empty.
  std::map<std::string, std::vector<std::string>, std::less<>> marks = {};
};

/// Puts a text of a form where it belongs: among the marks or the fields. An empty mark is passed
/// over; a field that is there already keeps its text.
void put_field(Return& target, const std::string& name, const std::string& text);

struct Returns {
  std::vector<Return> states;
  std::vector<model::ImportRemark> remarks;  ///< without the file's name
};

/// ISO code or fictional code of a state as a file names it; empty when it names none.
using StateLookup = std::function<std::optional<std::string>(std::string_view)>;

/// Knows codes, names in the codebook's sources in any language, and countries' names and codes as
/// others write them, with or without `EMN NCP`. A word of two small letters is no code.
[[nodiscard]] StateLookup state_lookup(const model::Codebook& codebook,
                                       model::CountryNames countries);

/// Reads a file that came back: filled-in form (docx, odt, xlsx, ods, csv), EMN compilation (docx,
/// odt, html), EUSurvey export (xlsx, ods, xml) or csv with a row per answer. The kind is told by
/// the name's extension and the content. \throws model::InputError naming `name`.
[[nodiscard]] Returns read_returns(std::string_view content, const std::string& name,
                                   const model::Survey& survey, const StateLookup& states,
                                   const model::AnswerWords& words);

/// The name as a short name of the form: `q12_answer`, `state`, or `Title (q12_answer)`; empty when
/// it is none.
[[nodiscard]] std::string short_name(std::string_view text);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_SURVEY_RETURN_HPP
