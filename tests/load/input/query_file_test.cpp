// SPDX-License-Identifier: EUPL-1.2
#include "load/input/query_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/data_folder.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;

/// Queries written to a file of their own.
class QueryFile : public testing::Test {
 protected:
  model::Query read(const std::string& name, const std::string& content) {
    folder_.write(name, content);
    return read_query(folder_.root() / name);
  }

  std::vector<std::string> questions(const std::string& name, const std::string& content) {
    std::vector<std::string> lines;
    for (const auto& question : read(name, content).questions) {
      lines.push_back(std::to_string(question.number) + " " + question.text);
    }
    return lines;
  }

  std::string failure(const std::string& name, const std::string& content) {
    try {
      (void)read(name, content);
    } catch (const model::InputError& error) {
      const std::string folder = folder_.root().string() + "/";
      std::string what = error.what();
      if (what.starts_with(folder)) what.erase(0, folder.size());
      return what;
    }
    return "";
  }

 private:
  DataFolder folder_;
};

TEST_F(QueryFile, TakesTitleAskerAndNumberedQuestionsOfPlainText) {
  const model::Query query =
      read("q.txt",
           "EMN Ad-Hoc Query on Pakistan\n\nRequested by FI EMN NCP on 3 May "
           "2017\n\n1. Is there a policy on Ahmadis?\n2) And on\nChristians?\n");
  EXPECT_EQ(query.title, "EMN Ad-Hoc Query on Pakistan");
  EXPECT_EQ(query.requested, "Requested by FI EMN NCP on 3 May 2017");
  ASSERT_EQ(query.questions.size(), 2U);
  EXPECT_EQ(query.questions[1].number, 2);
  EXPECT_EQ(query.questions[1].text, "And on Christians?");
}

TEST_F(QueryFile, TakesTheSubjectForTheTitleAndKeepsTheReference) {
  const model::Query query =
      read("q.txt",
           "EUAA Policy Query\nReference: Q12-2025\nSubject: Iran: converts\n"
           "Date: 12 June 2025\n\n1. Is there a policy?\n\nSubject: x\n");
  EXPECT_EQ(query.title, "Iran: converts");
  EXPECT_EQ(query.requested, "Reference: Q12-2025");
  EXPECT_EQ(read("r.txt", "Vraag over Iran\nDatum: 2 juni\n\n1. Wat geldt?\n").title,
            "Vraag over Iran");
}

TEST_F(QueryFile, WhereADocumentSaysWhereItsQuestionsStandNothingElseIsOne) {
  EXPECT_THAT(
      questions("q.html",
                "<h1>1. Background</h1><p>1. Not asked.</p><h2>Questions:</h2><p>1. Asked?</p>"
                "<h2>Responses</h2><p>2. Answered.</p>"),
      ElementsAre("1 Asked?"));
}

TEST_F(QueryFile, OtherAdministrationsNumberOtherwise) {
  const auto two = testing::ElementsAre("1 Is there a policy?", "2 Since when?");
  EXPECT_THAT(questions("q.txt", "Q1. Is there a policy?\n\nQ2: Since when?\n"), two);
  EXPECT_THAT(questions("q.txt", "Question 1 Is there a policy?\n\nvraag 2: Since when?\n"), two);
  EXPECT_THAT(questions("q.txt", "(1) Is there a policy?\n\n(2) Since when?\n"), two);
  EXPECT_THAT(questions("q.txt", "1.1 Is there a policy?\n\n1.2 Since when?\n"), two);
  EXPECT_EQ(failure("q.txt", "\u0661. There is a policy\n"),
            "q.txt: has no question; expected '1. …', sentences with a question mark or a column "
            "'question'");
}

TEST_F(QueryFile, KeepsANumberThatIsNoPlainOneAsTheLabel) {
  const auto labels = [&](const std::string& content) {
    std::vector<std::string> lines;
    for (const auto& question : read("q.txt", content).questions) {
      lines.push_back(question.label + "|" + question.text);
    }
    return lines;
  };
  EXPECT_THAT(labels("1.1 Is there a policy?\n\nQ1.2. Since when?\n"),
              ElementsAre("1.1|Is there a policy?", "1.2|Since when?"));
  EXPECT_THAT(labels("a) Is there a policy?\n\n(b) Since when?\n"),
              ElementsAre("a|Is there a policy?", "b|Since when?"));
  EXPECT_THAT(labels("1. Is there a policy:\na) on Ahmadis?\nb) on women?\n"),
              ElementsAre("|Is there a policy: a) on Ahmadis? b) on women?"));
}

TEST_F(QueryFile, WithoutNumbersEverySentenceThatAsksIsAQuestion) {
  EXPECT_THAT(questions("q.txt",
                        "Query on Pakistan\n\nDear colleague, thank you. Is there a policy on "
                        "Ahmadis? Since when does\nit hold?\n\nKind regards\n"),
              ElementsAre("1 Is there a policy on Ahmadis?", "2 Since when does it hold?"));
}

TEST_F(QueryFile, NumbersOfAListAreTheQuestions) {
  EXPECT_THAT(questions("q.html", "<p>Questions</p><ol start=4><li>Four?</li><li>Five?</li></ol>"),
              ElementsAre("4 Four?", "5 Five?"));
}

TEST_F(QueryFile, WhatIsListedBelowAQuestionBelongsToIt) {
  EXPECT_THAT(questions("q.html",
                        "<p>Questions</p><ol><li><p>Which groups?</p><ul><li>Ahmadis</li><li>women"
                        "</li></ul><p>Please explain.</p></li><li>Return?</li></ol>"),
              ElementsAre("1 Which groups? Ahmadis; women Please explain.", "2 Return?"));
}

TEST_F(QueryFile, DashesAreNumberedInTheirOrder) {
  EXPECT_THAT(questions("q.html", "<p>Vragen</p><ul><li>Eerste</li><li>Tweede</li></ul>"),
              ElementsAre("1 Eerste", "2 Tweede"));
  EXPECT_THAT(questions("q.html", "<ul><li>Really?</li><li>no question</li></ul>"),
              ElementsAre("1 Really?"));
}

TEST_F(QueryFile, SeveralQuestionsMayStandInOneParagraph) {
  EXPECT_THAT(
      questions("q.html", "<p>Dear colleague,<br>1. First?<br>If so, why?<br>2. Second?</p>"),
      ElementsAre("1 First? If so, why?", "2 Second?"));
}

TEST_F(QueryFile, QuestionsMayStandInATable) {
  EXPECT_THAT(
      questions("q.html",
                "<table><tr><th>No.</th><th>Question</th></tr><tr><td>1</td><td>First?</td></tr>"
                "<tr><td>2.</td><td>Second?</td></tr><tr><td>3. Third?</td><td></td></tr></table>"),
      ElementsAre("1 First?", "2 Second?", "3 Third?"));
}

TEST_F(QueryFile, ATableOfSeparatedValuesNeedsAColumnOfQuestions) {
  EXPECT_THAT(questions("q.csv", "id,question\na,First?\nb,Second?\n"),
              ElementsAre("1 First?", "2 Second?"));
  EXPECT_EQ(failure("q.csv", "id,text\na,First?\n"), "q.csv: line 1: has no column 'question'");
}

TEST_F(QueryFile, WithAnswersToASurveyIsRefused) {
  const std::string expected =
      "q.csv: line 1: has a column 'answer', as answers to a survey do; expected a query, with "
      "questions alone. Answers are taken in by 'peil survey import'";
  EXPECT_EQ(failure("q.csv", "question,Answer\nFirst?,Yes\n"), expected);
  EXPECT_EQ(failure("q.csv", "state,question,answer\nXXA,First?,\n"), expected);
  EXPECT_THAT(questions("q.csv", "question,answer\nFirst?,\n"), ElementsAre("1 First?"));
}

TEST_F(QueryFile, WithoutAQuestionIsRefused) {
  EXPECT_EQ(failure("q.txt", "Good morning.\n"),
            "q.txt: has no question; expected '1. …', sentences with a question mark or a column "
            "'question'");
  EXPECT_EQ(failure("q.pages", "1. What?\n"),
            "q.pages: has the extension '.pages'; expected docx, html, odt, pdf, txt or csv");
}

TEST_F(QueryFile, WithMoreThanAnOfficeAsksIsRefused) {
  const auto rows = [](int number) {
    std::string text = "question\n";
    for (int i = 0; i < number; ++i) text += "What is your policy?\n";
    return text;
  };
  EXPECT_EQ(failure("q.csv", rows(60)), "");
  EXPECT_EQ(failure("q.csv", rows(61)),
            "q.csv: has 61 questions; expected at most 60: split it into several files");
  EXPECT_EQ(
      failure("q.txt", "1. " + std::string(3'001, 'x') + "?\n"),
      "q.txt: question 1: is 3002 characters long; expected at most 3000: leave out what does "
      "not ask");
  std::string several = "question\n";
  for (int i = 0; i < 6; ++i) several += std::string(2'900, 'x') + "\n";
  EXPECT_EQ(failure("q.csv", several),
            "q.csv: has questions of 17400 characters together; expected at most 15000: split it "
            "into several files");
}

}  // namespace
}  // namespace peil::load
