// SPDX-License-Identifier: EUPL-1.2
#include "model/survey_progress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::model {
namespace {

StateAnswer sent_by(const std::string& state, int round, std::vector<AnswerStatus> statuses) {
  StateAnswer answer;
  answer.state = state;
  answer.round = round;
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    answer.answers.push_back(
        {"q" + std::to_string(i + 1), statuses[i], Dissemination::government, "", ""});
  }
  return answer;
}

Survey survey_of(std::vector<StateAnswer> answers) {
  Survey survey;
  survey.asked = {"XXA", "XXB", "XXC"};
  survey.answers = std::move(answers);
  return survey;
}

std::vector<Reply> replies(const Survey& survey) {
  std::vector<Reply> result;
  for (const Progress& entry : progress(survey)) result.push_back(entry.reply);
  return result;
}

using enum AnswerStatus;

TEST(SurveyProgress, AFormWithoutAnAnswerInItIsNoAnswer) {
  const Survey survey =
      survey_of({sent_by("XXA", 1, {answered, no_answer}),
                 sent_by("XXB", 1, {no_answer, not_applicable}), sent_by("XXC", 1, {withheld})});
  EXPECT_THAT(replies(survey), testing::ElementsAre(Reply::answered, Reply::empty, Reply::empty));
}

TEST(SurveyProgress, WhoSentNothingIsSilentUnlessAnswersAreSealed) {
  Survey survey = survey_of({sent_by("XXB", 1, {answered})});
  EXPECT_THAT(replies(survey), testing::ElementsAre(Reply::silent, Reply::answered, Reply::silent));
  survey.sealed = 1;
  EXPECT_THAT(replies(survey), testing::ElementsAre(Reply::unread, Reply::answered, Reply::unread));
}

TEST(SurveyProgress, OneTextForAllQuestionsIsAnAnswer) {
  StateAnswer whole = sent_by("XXA", 1, {no_answer, no_answer});
  whole.unsplit = "Everything is assessed individually.";
  EXPECT_EQ(replies(survey_of({whole})).front(), Reply::answered);
}

TEST(SurveyProgress, TheLatestRoundCountsWhateverTheOrderOfTheFiles) {
  const Survey survey = survey_of(
      {sent_by("XXA", 10, {no_answer, no_answer}), sent_by("XXA", 9, {answered, answered})});
  const Progress first = progress(survey).front();
  EXPECT_EQ(first.latest->round, 10);
  EXPECT_EQ(first.reply, Reply::empty);
  EXPECT_EQ(first.with(no_answer), 2U);
  EXPECT_EQ(first.with(answered), 0U);
}

}  // namespace
}  // namespace peil::model
