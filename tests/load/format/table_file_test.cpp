// SPDX-License-Identifier: EUPL-1.2
#include "load/format/table_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "load/format/cell_number.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ReadNumberTable : public testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove_all(folder_); }

  model::NumberTable read(const std::string& text) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / "t.csv") << text;
    return read_number_table(folder_ / "t.csv", &notes_);
  }
  std::string failure(const std::string& text) {
    try {
      (void)read(text);
    } catch (const model::InputError& error) {
      return std::string(error.what()).substr(folder_.string().size() + 1);
    }
    return "";
  }

  std::vector<std::string> notes_;
  const std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) /
      testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(ReadNumberTable, ReadsDecimalCommasOfSemicolonsAndTabs) {
  EXPECT_THAT(read("Land;A;B\nx;1,5;2\ny;1.234,5;1\n").rows,
              ElementsAre(ElementsAre(1.5, 2), ElementsAre(1234.5, 1)));
  EXPECT_THAT(read("Land\tA\nx\t0,5\ny\t12 345,5\n").rows,
              ElementsAre(ElementsAre(0.5), ElementsAre(12345.5)));
  EXPECT_THAT(read("Land,A\nx,1.500\ny,\"1,234.5\"\n").rows,
              ElementsAre(ElementsAre(1.5), ElementsAre(1234.5)));
}

TEST_F(ReadNumberTable, ReadsTheColumnsChosen) {
  const std::string text = "Region,Land,\"A, b\",C,Note\nr,x,1,2,n\nr,y,3,4,m\n";
  const auto chosen = [&](const TableChoice& choice) {
    (void)failure(text);
    return read_number_table(folder_ / "t.csv", nullptr, choice);
  };
  const auto both = chosen({"Land", {"C", "A, b"}});
  EXPECT_THAT(both.names, ElementsAre("x", "y"));
  EXPECT_THAT(both.columns, ElementsAre("C", "A, b"));
  EXPECT_THAT(both.rows, ElementsAre(ElementsAre(2, 1), ElementsAre(4, 3)));
  EXPECT_THAT(chosen({"Land", {"C"}}).columns, ElementsAre("C"));
  EXPECT_EQ(failure(text),
            "t.csv: line 2, column 2: columns 'Land', 'Note' hold text ('x'), not numbers; leave "
            "them out");
  try {
    (void)chosen({std::nullopt, {"D"}});
    FAIL();
  } catch (const model::InputError& error) {
    EXPECT_THAT(error.what(),
                HasSubstr("line 1, column 1: has no column 'D'; it has Region, Land"));
  }
}

TEST_F(ReadNumberTable, RefusesNumbersThatMayBeTwo) {
  EXPECT_EQ(failure("Land;A\nx;1.500\ny;2\n"),
            "t.csv: line 2, column 2: '1.500' may be 1.5 or 1500; write numbers without a sign "
            "between thousands");
  EXPECT_EQ(failure("Land,A\nx,\"1,500\"\n"),
            "t.csv: line 2, column 2: '1,500' may be 1500 or 1.5; write numbers without a sign "
            "between thousands");
  EXPECT_EQ(failure("Land;A\nx;1,5\ny;2.5\n"),
            "t.csv: line 2, column 2: '1,5' has a decimal comma and '2.5' on line 3 a decimal "
            "point; write all numbers in one way");
}

TEST_F(ReadNumberTable, TakesWhatStandsForNothingAsMissing) {
  for (const char* sign : {"", "NA", "NaN", "nan", "..", "-", "n/a"}) {
    EXPECT_EQ(read(std::string("n,a,b\nx,1,") + sign + "\n").rows[0][1], std::nullopt) << sign;
  }
}

TEST_F(ReadNumberTable, LeavesOutTitleNotesAndRules) {
  const auto table = read("Made up\nn,a,b\nx,1,2\n---,---,---\ny,2,1\n,,\nSource: nobody,,\n");
  EXPECT_THAT(table.names, ElementsAre("x", "y"));
  EXPECT_THAT(notes_, ElementsAre(HasSubstr("line 1: 'Made up' stands above the head"),
                                  HasSubstr("line 7: 'Source: nobody' has no values")));
}

TEST_F(ReadNumberTable, NamesAColumnOfText) {
  EXPECT_EQ(failure("n,a,continent\nx,1,north\ny,2,south\n"),
            "t.csv: line 2, column 3: column 'continent' holds text ('north'), not numbers; leave "
            "it out");
}

TEST(NumberOf, TakesThousandsOnlyWhereTheyStandAtEveryThirdDigit) {
  EXPECT_EQ(number_of("-1 234 567.5", '.'), -1234567.5);
  for (const char* text :
       {"1 23", "12 34 567", "0.512", "1.2.3", "1 234.567", "1,5", "--1", "inf"}) {
    EXPECT_EQ(number_of(text, ','),
              std::string_view(text) == "1,5" ? std::optional(1.5) : std::nullopt)
        << text;
  }
}

}  // namespace
}  // namespace peil::load
