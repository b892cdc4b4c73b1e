// SPDX-License-Identifier: EUPL-1.2
#include "survey/earlier_coding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "survey/coding.hpp"

namespace peil::survey {
namespace {

using model::Coding;

/// Who may see an answer may change without a change of what it says.
bool same_words(const model::Answer& one, const model::Answer& other) {
  return one.text == other.text && one.filled_in == other.filled_in && one.status == other.status;
}

/// Answers of the same state in earlier rounds, the newest first.
std::vector<const model::StateAnswer*> earlier_rounds(const model::StateAnswer& answer,
                                                      const model::Survey& survey) {
  std::vector<const model::StateAnswer*> rounds;
  for (const model::StateAnswer& other : survey.answers) {
    if (other.state == answer.state && other.round < answer.round) rounds.push_back(&other);
  }
  std::ranges::sort(rounds, std::ranges::greater{}, &model::StateAnswer::round);
  return rounds;
}

std::optional<Coding> earlier_coding(const model::SurveyQuestion& question,
                                     const model::Answer& given,
                                     const std::vector<const model::StateAnswer*>& rounds,
                                     const model::Codebook& codebook) {
  for (const model::StateAnswer* round : rounds) {
    const model::Answer* then = round->answer_to(given.question);
    if (then == nullptr || !same_words(*then, given)) continue;
    std::optional<Coding> coding = confirmed(question, *round, codebook);
    if (!coding) continue;
    coding->score = 1;
    coding->reasons = {{"earlier", std::to_string(round->round)}};
    return coding;
  }
  return std::nullopt;
}

bool same_position(const Coding& one, const Coding& other) {
  const auto key = [](const Coding& coding) {
    return std::tie(coding.question, coding.group, coding.concept_id, coding.relation, coding.term,
                    coding.levels);
  };
  return key(one) == key(other);
}

}  // namespace

std::size_t offer_earlier(std::vector<Coding>& proposals, const model::StateAnswer& answer,
                          const model::Survey& survey, const model::Codebook& codebook) {
  const auto rounds = earlier_rounds(answer, survey);
  std::vector<Coding> offered;
  for (const model::Answer& given : answer.answers) {
    const model::SurveyQuestion* question = survey.question(given.question);
    if (question == nullptr || given.status != model::AnswerStatus::answered) continue;
    const auto coding = earlier_coding(*question, given, rounds, codebook);
    if (!coding) continue;
    std::erase_if(proposals, [&](const Coding& other) { return same_position(other, *coding); });
    offered.push_back(*coding);
  }
  proposals.insert(proposals.begin(), offered.begin(), offered.end());
  return offered.size();
}

}  // namespace peil::survey
