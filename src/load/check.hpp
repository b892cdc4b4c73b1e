// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_CHECK_HPP
#define PEIL_LOAD_CHECK_HPP

/// \file
/// What a schema cannot say: references, scales, validity. Each function reports everything wrong
/// in one file; places are JSON pointers, made from the positions in the model's lists.

#include <string_view>
#include <vector>

#include "load/format/report.hpp"
#include "model/claim_weights.hpp"
#include "model/codebook.hpp"
#include "model/figures.hpp"
#include "model/profile.hpp"
#include "model/survey.hpp"

namespace peil::load {

void check_dimensions(const std::vector<model::Dimension>& dimensions, Report& report);
void check_concepts(const std::vector<model::Concept>& concepts, Report& report);
void check_regions(const std::vector<model::Region>& regions, Report& report);
void check_sources(const std::vector<model::Source>& sources, Report& report);
/// One language's texts beside `all` that any language has; both sorted.
void check_texts(const std::vector<std::string>& own, const std::vector<std::string>& all,
                 Report& report);
/// The weights name every dimension with levels and no other.
void check_weights(const model::ClaimWeights& weights, const model::Codebook& codebook,
                   Report& report);
/// Sources, nominal dimensions and documents that the frameworks refer to.
void check_frameworks(const model::Codebook& codebook, Report& report);
void check_vocabulary(const model::Vocabulary& vocabulary, const model::Codebook& codebook,
                      Report& report);

/// `root` is where the profile stands in its file: empty, or `/profile` in an answer.
void check_profile(const model::Profile& profile, const model::Codebook& codebook,
                   std::string_view root, Report& report);
void check_figures(const model::Figures& figures, const model::Codebook& codebook, Report& report);
void check_survey(const model::Survey& survey, const model::Codebook& codebook, Report& report);

/// The answers themselves; their profile is checked by check_profile.
void check_answer(const model::StateAnswer& answer, const model::Survey& survey,
                  const model::Codebook& codebook, Report& report);

}  // namespace peil::load

#endif  // PEIL_LOAD_CHECK_HPP
