// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_split.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(SplitAnswers, TakesATextApartAtTheNumbersOfTheQuestions) {
  const Split split = split_answers("1. Yes.\nSince 2023.\n2) No.\n3. 2.5 pages say so.", 3);
  EXPECT_THAT(split.answers, ElementsAre(Pair(1, "Yes.\nSince 2023."), Pair(2, "No."),
                                         Pair(3, "2.5 pages say so.")));
  EXPECT_EQ(split.unsplit, "");
}

TEST(SplitAnswers, LeavesOutQuestionsWithoutANumberAndKeepsWhatStandsBeforeTheFirst) {
  const Split split = split_answers("In short:\n1. Yes.\n3. The minister.", 3);
  EXPECT_THAT(split.answers, ElementsAre(Pair(1, "In short:\nYes."), Pair(3, "The minister.")));
}

TEST(SplitAnswers, KeepsATextWholeThatHasNoNumbers) {
  const Split split = split_answers("Elevated risk; the minister decides.", 2);
  EXPECT_THAT(split.answers, IsEmpty());
  EXPECT_EQ(split.unsplit, "Elevated risk; the minister decides.");
}

TEST(SplitAnswers, KeepsATextWholeWhoseNumbersComeAgain) {
  const char* list_inside = "1. Two grounds:\n1. conduct\n2. belief\n2. No.";
  const Split split = split_answers(list_inside, 2);
  EXPECT_THAT(split.answers, IsEmpty());
  EXPECT_EQ(split.unsplit, list_inside);
}

TEST(SplitAnswers, TakesNumbersAfterABlankForAListInsideAnAnswer) {
  const Split split =
      split_answers("1. Two grounds:\n\u00a0\u00a01. conduct\n\u00a0\u00a02. belief\n2. No.", 2);
  EXPECT_THAT(split.answers,
              ElementsAre(Pair(1, "Two grounds:\n\u00a0\u00a01. conduct\n\u00a0\u00a02. belief"),
                          Pair(2, "No.")));
}

TEST(SplitAnswers, KeepsPartsOfAnAnswerWithTheirQuestion) {
  EXPECT_THAT(split_answers("1a. Elevated.\n1b. Also so in practice.\n2. None.", 2).answers,
              ElementsAre(Pair(1, "1a. Elevated.\n1b. Also so in practice."), Pair(2, "None.")));
  EXPECT_THAT(split_answers("1.1 Elevated.\n1.2 Also so.\n2.1 None.", 2).answers,
              ElementsAre(Pair(1, "1.1 Elevated.\n1.2 Also so."), Pair(2, "2.1 None.")));
  EXPECT_THAT(split_answers("Question 1: a) Yes.\nQ2: No.\n(3) None.", 3).answers,
              ElementsAre(Pair(1, "a) Yes."), Pair(2, "No."), Pair(3, "None.")));
}

TEST(SplitAnswers, GivesOneTextForSeveralQuestionsToEach) {
  EXPECT_THAT(split_answers("1.–3. Not applicable.\n4. No.", 4).answers,
              ElementsAre(Pair(1, "Not applicable."), Pair(2, "Not applicable."),
                          Pair(3, "Not applicable."), Pair(4, "No.")));
  EXPECT_THAT(split_answers("1-2: None.", 2).answers,
              ElementsAre(Pair(1, "None."), Pair(2, "None.")));
}

TEST(SplitAnswers, NeverMovesATextUnderANumberThatItDoesNotName) {
  for (const char* text : {"Elevated risk.\n2. Not available.", "1b. Also so.\n2. None.",
                           "1. Yes.\n2. No.\n3. This survey has no third question."}) {
    const Split split = split_answers(text, 2);
    EXPECT_THAT(split.answers, IsEmpty()) << text;
    EXPECT_EQ(split.unsplit, text);
  }
}

TEST(SplitAnswers, TakesADecimalAtTheHeadOfALineForText) {
  EXPECT_THAT(split_answers("1. Of them\n2.5 million fled.\n2. No.", 2).answers,
              ElementsAre(Pair(1, "Of them\n2.5 million fled."), Pair(2, "No.")));
}

TEST(SplitAnswers, GivesTheOnlyQuestionTheWholeText) {
  EXPECT_THAT(split_answers("Yes.\n1. a\n1. b", 1).answers,
              ElementsAre(Pair(1, "Yes.\n1. a\n1. b")));
  EXPECT_THAT(split_answers("1. Yes.", 1).answers, ElementsAre(Pair(1, "Yes.")));
}

}  // namespace
}  // namespace peil::load
