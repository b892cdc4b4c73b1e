// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_CLOSING_HPP
#define PEIL_LOAD_SURVEY_CLOSING_HPP

/// \file
/// Answers that say in their own words that they may not be made known, whatever was ticked. Words
/// are codebook/answers.json's and stand alone; where they err, they close too much: a person reads
/// what was closed.

#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"

namespace peil::load {

/// What of a return a text asks not to make known.
enum class Closes { nothing, itself, all };

/// By the sentences of the text: one with words that always say so, one that is nothing else, or
/// one that asks that something be not made known. If it speaks of answers, it closes all of them.
[[nodiscard]] Closes closes(std::string_view text, const model::AnswerWords& words);

/// The sentences of a text, each as plain_field() gives it; empty ones left out.
[[nodiscard]] std::vector<std::string> sentences_of(std::string_view text);

/// The words of a text, folded, with one blank between them: `“Confidential”—no` is `confidential
/// no`.
[[nodiscard]] std::string words_of(std::string_view text);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_CLOSING_HPP
