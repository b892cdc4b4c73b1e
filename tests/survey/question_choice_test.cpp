// SPDX-License-Identifier: EUPL-1.2
#include "survey/question_choice.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::survey {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

model::Codebook codebook() {
  model::Codebook book;
  book.dimensions = {{model::DimensionId("persecution_risk"),
                      {{"en", "risk of persecution"}},
                      {},
                      {},
                      std::vector<model::Level>(6)},
                     {model::DimensionId("decision_maker"), {{"en", "who decides"}}, {}, {}, {}}};
  book.dimensions[1].scope.country = true;
  for (int i = 0; i < 12; ++i) {
    book.concepts.push_back({model::ConceptId(fmt::format("group_{}", i)),
                             {{"nl", fmt::format("Groep {}", i)}},
                             {},
                             {},
                             {},
                             {}});
  }
  return book;
}

/// Twelve questions on groups and one on how policy is made.
Questions questions() {
  Questions all;
  for (int i = 0; i < 12; ++i) {
    all.push_back({{fmt::format("q{}", i + 1),
                    model::ConceptId(fmt::format("group_{}", i)),
                    {},
                    model::DimensionId("persecution_risk")},
                   i + 1,
                   {}});
  }
  all.push_back({{"q13", {}, {}, model::DimensionId("decision_maker")}, 13, {}});
  return all;
}

/// Two sources whose levels differ by so much, group by group.
align::Table table(const std::vector<int>& distances) {
  align::Table result;
  for (std::size_t i = 0; i < distances.size(); ++i) {
    align::Row row{{model::ConceptId(fmt::format("group_{}", i)), std::nullopt,
                    model::DimensionId("persecution_risk")},
                   {},
                   false};
    for (const int level : {0, distances[i]}) {
      align::Cell cell;
      cell.levels = model::Interval{level, level};
      row.cells.push_back(cell);
    }
    result.rows.push_back(std::move(row));
  }
  return result;
}

TEST(ProposedQuestions, AreThoseThatAProposalChangesAndThatDivideMost) {
  EXPECT_THAT(proposed_choice(questions(), {11}, table({0, 3, 1, 5, 0}), codebook()),
              ElementsAre(1, 2, 3, 11));
}

TEST(ProposedQuestions, AreAtMostEightAndAtLeastThree) {
  EXPECT_EQ(proposed_choice(questions(), {}, table(std::vector<int>(12, 2)), codebook()).size(),
            8U);
  EXPECT_THAT(proposed_choice(questions(), {}, {}, codebook()), ElementsAre(0, 1, 2));
  EXPECT_THAT(proposed_choice({questions()[12]}, {}, {}, codebook()), ElementsAre(0));
}

TEST(SelectedQuestions, AreNamedByGroupSubjectOrBoth) {
  const Questions all = questions();
  EXPECT_THAT(selected(all, "group_3", codebook()), ElementsAre(3));
  EXPECT_THAT(selected(all, "groep 4", codebook()), ElementsAre(4));
  EXPECT_THAT(selected(all, "group_2:risk of persecution", codebook()), ElementsAre(2));
  EXPECT_THAT(selected(all, "group_2:decision_maker", codebook()), IsEmpty());
  EXPECT_EQ(selected(all, "persecution_risk", codebook()).size(), 12U);
  EXPECT_THAT(selected(all, "policy_making", codebook()), ElementsAre(12));
  EXPECT_THAT(selected(all, "group", codebook()), IsEmpty());
}

TEST(NumberedQuestions, AreReadAsNumbersAndRanges) {
  EXPECT_THAT(numbered("1,3-5", 9), Optional(ElementsAre(0, 2, 3, 4)));
  EXPECT_THAT(numbered(" 2 , 1 ", 9), Optional(ElementsAre(1, 0)));
  for (const char* wrong : {"", "0", "10", "3-1", "1-", "x", "1.5", "1-99"}) {
    EXPECT_EQ(numbered(wrong, 9), std::nullopt) << wrong;
  }
}

TEST(OnlyQuestions, AreNumberedAnewInTheirOrder) {
  const Questions few = only(questions(), {4, 0, 4});
  ASSERT_EQ(few.size(), 2U);
  EXPECT_EQ(few[1].about.concept_id, "group_4");
  EXPECT_EQ(few[1].about.id, "q2");
  EXPECT_EQ(few[1].number, 2);
}

}  // namespace
}  // namespace peil::survey
