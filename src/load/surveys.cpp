// SPDX-License-Identifier: EUPL-1.2
#include "load/surveys.hpp"

#include <algorithm>
#include <ranges>

namespace peil::load {
namespace {

using model::Dissemination;

/// The most closed dissemination among answers; `aggregate` when there is none.
Dissemination most_closed(const std::vector<const model::Answer*>& answers) {
  if (answers.empty()) return Dissemination::aggregate;
  return std::ranges::max(answers | std::views::transform([](const model::Answer* answer) {
                            return answer->dissemination;
                          }));
}

/// Sets the question, where none is said, and the dissemination of positions on one group (its
/// concepts), region or the country.
class Closer {
 public:
  Closer(const model::StateAnswer& answer, const model::Survey& survey)
      : answer_(answer), survey_(survey) {}

  void close(model::Position& position, const std::vector<model::ConceptLink>& concepts,
             const std::optional<model::RegionId>& region) const {
    std::vector<const model::Answer*> matching;
    std::vector<const model::Answer*> all;
    for (const model::Answer& answer : answer_.answers) {
      const model::SurveyQuestion* asked = survey_.question(answer.question);
      all.push_back(&answer);
      if (asked == nullptr) continue;
      if (position.question == answer.question || codes(position, concepts, region, asked->about)) {
        matching.push_back(&answer);
      }
    }
    // Older files do not say which question a position answers.
    if (position.question.empty() && matching.size() == 1) {
      position.question = matching.front()->question;
    }
    position.dissemination =
        std::max(position.dissemination, most_closed(matching.empty() ? all : matching));
  }

 private:
  static bool codes(const model::Position& position,
                    const std::vector<model::ConceptLink>& concepts,
                    const std::optional<model::RegionId>& region, const model::Question& asked) {
    if (asked.dimension != position.dimension) return false;
    if (asked.region && asked.region != region) return false;
    if (!asked.concept_id) return concepts.empty() && asked.region == region;
    return std::ranges::find(concepts, *asked.concept_id, &model::ConceptLink::concept_id) !=
           concepts.end();
  }

  const model::StateAnswer& answer_;
  const model::Survey& survey_;
};

model::Inquiry inquiry(const model::StateAnswer& answer, const model::Survey& survey) {
  model::Inquiry result{survey.id, {}, {}, answer.received_on};
  for (const model::SurveyQuestion& asked : survey.questions) result.asked.push_back(asked.about);
  for (const model::Answer& given : answer.answers) {
    if (given.status == model::AnswerStatus::answered) result.answered.insert(given.question);
  }
  return result;
}

}  // namespace

void complete_answer(model::StateAnswer& answer, const model::Survey& survey) {
  model::Profile& profile = answer.profile;
  profile.source = model::SourceId(answer.state);
  profile.origin = survey.origin;
  profile.inquiry = inquiry(answer, survey);
  const Closer closer(answer, survey);
  for (model::Group& group : profile.groups) {
    for (model::Position& position : group.positions) {
      closer.close(position, group.concepts, position.region);
    }
  }
  for (model::RegionPositions& entry : profile.regions) {
    for (model::Position& position : entry.positions) closer.close(position, {}, entry.region);
  }
  for (model::Position& position : profile.country) closer.close(position, {}, std::nullopt);
}

}  // namespace peil::load
