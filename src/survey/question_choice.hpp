// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_SURVEY_QUESTION_CHOICE_HPP
#define PEIL_SURVEY_QUESTION_CHOICE_HPP

/// \file
/// Which of all questions a survey asks: few, so that they are answered.

#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "align/table.hpp"
#include "model/codebook.hpp"
#include "model/survey.hpp"

namespace peil::survey {

using Questions = std::vector<model::SurveyQuestion>;

inline constexpr std::size_t kFewest = 3;
inline constexpr std::size_t kMost = 8;

/// How far what is published differs on a question: the distance between the most and the least
/// favourable source as a share of the scale, 0 to 1; 0 where fewer than two have a level.
[[nodiscard]] double spread(const model::Question& about, const align::Table& published,
                            const model::Codebook& codebook);

/// Places of the questions proposed, ascending: what a proposal changes (`changed`), then what
/// divides the sources, most first, up to kMost; where these are fewer than kFewest, the first of
/// the others. Questions on how policy is made are left out, unless there are no others.
[[nodiscard]] std::vector<std::size_t> proposed_choice(const Questions& all,
                                                       const std::set<std::size_t>& changed,
                                                       const align::Table& published,
                                                       const model::Codebook& codebook);

/// Places of the questions that a selector names: id of a concept, region or dimension, a label of
/// one in any language, `SUBJECT:DIMENSION`, or `policy_making` for all on how policy is made.
[[nodiscard]] std::vector<std::size_t> selected(const Questions& all, std::string_view selector,
                                                const model::Codebook& codebook);

/// Places that `1,3-5` names, counted from 1; empty when it is no such list or names others.
[[nodiscard]] std::optional<std::vector<std::size_t>> numbered(std::string_view list,
                                                               std::size_t questions);

/// Those questions, each once, in the order of `all`, numbered anew.
[[nodiscard]] Questions only(const Questions& all, const std::vector<std::size_t>& places);

}  // namespace peil::survey

#endif  // PEIL_SURVEY_QUESTION_CHOICE_HPP
