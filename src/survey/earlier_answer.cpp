// SPDX-License-Identifier: EUPL-1.2
#include "survey/earlier_answer.hpp"

namespace peil::survey {
namespace {

/// The earlier answer to what the state leaves open now; null when it had none either.
const model::Answer* earlier_word(const model::Answer& fresh, const model::StateAnswer& earlier) {
  if (fresh.status != model::AnswerStatus::no_answer) return nullptr;
  const model::Answer* before = earlier.answer_to(fresh.question);
  const bool said = before != nullptr && before->status != model::AnswerStatus::no_answer;
  return said ? before : nullptr;
}

}  // namespace

std::vector<std::string> left_open(const model::StateAnswer& fresh,
                                   const model::StateAnswer& earlier) {
  std::vector<std::string> questions;
  if (!fresh.unsplit.empty()) return questions;  // which questions it answers is not known yet
  for (const model::Answer& answer : fresh.answers) {
    if (earlier_word(answer, earlier) != nullptr) questions.push_back(answer.question);
  }
  return questions;
}

void keep(model::StateAnswer& fresh, const model::StateAnswer& earlier) {
  if (!fresh.unsplit.empty()) return;
  for (model::Answer& answer : fresh.answers) {
    if (const model::Answer* before = earlier_word(answer, earlier)) answer = *before;
  }
}

}  // namespace peil::survey
