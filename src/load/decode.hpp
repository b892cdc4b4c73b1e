// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_DECODE_HPP
#define PEIL_LOAD_DECODE_HPP

/// \file
/// From a file that its schema allows to values of the model. What a schema cannot say of one value
/// alone is reported here: days that do not exist, periods that end before they begin. The order of
/// lists is kept, so that a check on the model can point into the file.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/format/json.hpp"
#include "load/format/report.hpp"
#include "model/claim_weights.hpp"
#include "model/codebook.hpp"
#include "model/figures.hpp"
#include "model/profile.hpp"
#include "model/survey.hpp"

namespace peil::load {

[[nodiscard]] std::vector<model::Dimension> decode_dimensions(const Node& root);
[[nodiscard]] std::vector<model::Concept> decode_concepts(const Node& root);
[[nodiscard]] std::vector<model::Region> decode_regions(const Node& root);
/// A `baseline` that is no source is reported.
[[nodiscard]] std::vector<model::Source> decode_sources(const Node& root, Report& report);
/// codebook/matching.json: words for taking names and questions apart.
struct Lexicon {
  decltype(model::Codebook::lexicon) words;
  decltype(model::Codebook::question_words) questions;
};
[[nodiscard]] Lexicon decode_lexicon(const Node& root);
/// codebook/recognition.json.
[[nodiscard]] model::Recognition decode_recognition(const Node& root);
/// codebook/answers.json; a word of two meanings is reported.
[[nodiscard]] model::AnswerWords decode_answer_words(const Node& root, Report& report);
[[nodiscard]] std::vector<model::Framework> decode_frameworks(const Node& root);
/// codebook/texts/LANGUAGE.json: the names of its texts, sorted. The texts themselves are read by
/// src/present; here one that is not a message pattern is reported.
struct TextKeys {
  std::vector<std::string> keys;
};
[[nodiscard]] TextKeys decode_text_keys(const Node& root, Report& report);
[[nodiscard]] model::ClaimWeights decode_weights(const Node& root);
/// A level, `[low, high]`, or nothing.
[[nodiscard]] std::optional<model::Interval> decode_interval(const Node& node);
[[nodiscard]] model::Term decode_term(const Node& node, Report& report);
[[nodiscard]] model::Vocabulary decode_vocabulary(const Node& root, Report& report);

/// `root` is a profile file, or the `profile` of an answer (which has no source and origin).
[[nodiscard]] model::Profile decode_profile(const Node& root, Report& report);
[[nodiscard]] model::Figures decode_figures(const Node& root);
[[nodiscard]] model::Survey decode_survey(const Node& root, Report& report);

/// A file of answers, and the survey that it says it answers.
struct DecodedAnswer {
  std::string survey;
  model::StateAnswer answer;
  std::vector<model::Coding> proposals;  ///< not confirmed by a person
};

/// The positions' dissemination is as written; load/surveys.hpp closes it as far as the answers
/// say.
[[nodiscard]] DecodedAnswer decode_answer(const Node& root, Report& report);

}  // namespace peil::load

#endif  // PEIL_LOAD_DECODE_HPP
