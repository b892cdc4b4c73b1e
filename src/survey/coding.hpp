// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_SURVEY_CODING_HPP
#define PEIL_SURVEY_CODING_HPP

/// \file
/// From an answer's words to positions. A machine proposes, a person confirms: `propose` never
/// changes an answer, and `confirm` is called for what a person settled only.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/match.hpp"
#include "model/codebook.hpp"
#include "model/survey.hpp"

namespace peil::survey {

/// Concepts that a group may be, as a state names it in a language (ISO 639-1, empty when unknown),
/// best first; none when nothing is near.
using GroupLookup =
    std::function<std::vector<match::Suggestion>(std::string_view name, std::string_view language)>;

/// Asks the matcher, which must outlive the lookup, and leaves out what is only remotely alike.
[[nodiscard]] GroupLookup group_lookup(const match::Matcher& matcher,
                                       const model::CodingWeights& by = {});

/// Gives a coding whose group the state draws itself the concept that its name stands for, with
/// relation and reason, and a score no higher than that of the match. A name that nothing is near
/// leaves the coding without a concept: a person says which one.
void name_group(model::Coding& coding, std::string_view language, const GroupLookup& group_of,
                const model::CodingWeights& by = {});

/// Proposals for one answer, with reasons in codes (see Coding::reasons), best first; never none
/// for an answer in substance, so that each one is put before a person. In this order:
///   - the answer uses a term or phrase of the state's own vocabulary
///   - it uses the label of a level of the scale, in any language
///   - to an open question: the answer itself, when it is short
///   - nothing recognised: an empty proposal with score 0
/// Where the answer names a group of its own within the one asked about ("Ahmadis who preach"), the
/// proposals are about that group.
/// Several different levels in one text lower the score: a machine cannot tell which one holds.
[[nodiscard]] std::vector<model::Coding> propose(const model::SurveyQuestion& question,
                                                 const model::Answer& answer,
                                                 const model::Codebook& codebook,
                                                 std::string_view state,
                                                 const GroupLookup& group_of);

/// Why a coding cannot become a position.
enum class Obstacle {
  no_question,      ///< the survey has no such question
  not_asked,        ///< the state did not get that question
  unknown_concept,  ///< not in the codebook
  no_concept,       ///< the question is about a group
  off_scale,        ///< the dimension has no such level
  no_term,          ///< neither term nor level
  no_level,         ///< the state's vocabulary does not know the term
  no_value,         ///< likewise, on an attribute whose values are listed
  off_list,         ///< the attribute has no such value, or not so many at once
  other_level,  ///< the coding of another question took the same term to be worth something else
  no_day        ///< neither a first day nor one of receipt
};

/// Name of a value, e.g. `no_term`.
[[nodiscard]] std::string_view name(Obstacle value);

/// The first obstacle; empty when there is none.
[[nodiscard]] std::optional<Obstacle> obstacle(const model::Coding& coding,
                                               const model::StateAnswer& answer,
                                               const model::Survey& survey,
                                               const model::Codebook& codebook);

/// Puts a coding that a person settled into the answer's profile, in place of an earlier coding of
/// the same question; a term that the state's vocabulary does not have on that day, or not with
/// this level, goes with its level to the answer's own terms. A coding without a first day holds
/// from the day of receipt: earlier is not known. What is written beside the state's own words (the
/// label of a level, the title of the answer) is in `language`. \throws std::invalid_argument when
/// there is an obstacle.
void confirm(const model::Coding& coding, model::StateAnswer& answer, const model::Survey& survey,
             const model::Codebook& codebook, std::string_view language = "en");

/// What confirm() put in an answer's profile for a question, as the coding that does so again;
/// empty when it put nothing there, or somebody wrote more into the file than a coding holds.
[[nodiscard]] std::optional<model::Coding> confirmed(const model::SurveyQuestion& question,
                                                     const model::StateAnswer& answer,
                                                     const model::Codebook& codebook);

}  // namespace peil::survey

#endif  // PEIL_SURVEY_CODING_HPP
