// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "run_peil.hpp"

namespace peil::cli {
namespace {

using nlohmann::json;

/// `--data` names a folder that is not there: with a file of one's own none is needed.
Outcome rank_file(const std::string& option, const std::string& content,
                  std::vector<std::string> more = {}) {
  const TemporaryFile file("rank.csv", content);
  std::vector<std::string> args{"rank", option, file.path(), "--format", "json", "--data", "/none"};
  args.insert(args.end(), more.begin(), more.end());
  Outcome outcome = run_peil(args);
  for (auto at = outcome.err.find(file.path()); at != std::string::npos;) {
    outcome.err.replace(at, file.path().size(), "rank.csv");
    at = outcome.err.find(file.path());
  }
  return outcome;
}

TEST(Rank, GivesEveryFigureOfASmallOrder) {
  const Outcome outcome = rank_file("--order", "above,below\na,b\na,c\n");
  EXPECT_EQ(outcome.exit, Exit::done);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(json::parse(outcome.out), json::parse(R"({
    "elements": ["a", "b", "c"], "method": "exact", "linear_extensions": "2",
    "expected_rank": {"a": 1.0, "b": 2.5, "c": 2.5},
    "rank_probability": {"a": [1.0, 0.0, 0.0], "b": [0.0, 0.5, 0.5], "c": [0.0, 0.5, 0.5]},
    "above_probability": {"a": {"b": 1.0, "c": 1.0}, "b": {"a": 0.0, "c": 0.5},
                          "c": {"a": 0.0, "b": 0.5}},
    "rank_range": {"a": [1, 1], "b": [2, 3], "c": [2, 3]}, "cover": [["a", "b"], ["a", "c"]],
    "standard_error": null, "ties": []})"));
}

TEST(Rank, MergesEqualRowsAndKeepsRowsWithMissingNumbersApart) {
  const json result =
      json::parse(rank_file("--table", "name,x,y\na,1,2\nb,0,0\nc,1,2\nd,1,\ne,1,\n").out);
  EXPECT_EQ(result["elements"], json::parse(R"(["a", "b", "d", "e"])"));
  EXPECT_EQ(result["ties"], json::parse(R"([["a", "c"]])"));
  EXPECT_EQ(result["linear_extensions"], "12");
}

TEST(Rank, WritesCountsBeyondSixtyFourBitsInFull) {
  std::string lines = "above,below\n";
  for (int i = 0; i < 25; ++i) lines += "e" + std::to_string(i) + "\n";
  const json result = json::parse(rank_file("--order", lines).out);
  EXPECT_EQ(result["linear_extensions"], "15511210043330985984000000");
}

TEST(Rank, SaysWhenFiguresAreDrawn) {
  const json result = json::parse(
      rank_file("--order", "above,below\na,b\nc\n", {"--method", "sample", "--samples", "900"})
          .out);
  EXPECT_EQ(result["method"], "sample");
  EXPECT_EQ(result["samples"], 900);
  EXPECT_TRUE(result["linear_extensions"].is_null());
  EXPECT_GT(result["standard_error"], 0.0);
}

TEST(Rank, RefusesWhatItCannotCountExactlyAndGivesThePossibleRanks) {
  std::mt19937 random(2);
  std::string lines = "name,x,y,z\n";
  for (int i = 0; i < 70; ++i) {
    lines += "e" + std::to_string(i);
    for (int c = 0; c < 3; ++c) lines += "," + std::to_string(random() % 1000);
    lines += "\n";
  }
  const Outcome outcome = rank_file("--table", lines, {"--method", "exact"});
  EXPECT_EQ(outcome.exit, Exit::bad_input);
  EXPECT_TRUE(outcome.err.starts_with(
      "peil: too many rankings to count exactly; --method sample estimates them. "
      "Possible ranks, which are exact: e0 "))
      << outcome.err;
  const json result = json::parse(outcome.out);
  for (const char* key : {"linear_extensions", "expected_rank", "rank_probability"}) {
    EXPECT_TRUE(result[key].is_null()) << key;
  }
  EXPECT_EQ(result["rank_range"].size(), 70U);
}

struct BadInput {
  const char* option;
  const char* content;
  const char* message;
};

class RankRefuses : public testing::TestWithParam<BadInput> {};

TEST_P(RankRefuses, WithTheFileAndThePlace) {
  const Outcome outcome = rank_file(GetParam().option, GetParam().content);
  EXPECT_EQ(outcome.exit, Exit::bad_input);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, std::string("rank.csv: ") + GetParam().message + "\n");
}

INSTANTIATE_TEST_SUITE_P(
    Files, RankRefuses,
    testing::Values(
        BadInput{"--order", "above,below\na,b\nb,c\nc,a\n",
                 "the pairs go round in a cycle: a above b above c above a"},
        BadInput{"--order", "a,b\n", "line 1, column 1: expected the header 'above,below'"},
        BadInput{"--order", "above,below\na,b,c\n", "line 2, column 3: expected at most two names"},
        BadInput{"--order", "above,below\n,b\n", "line 2, column 1: a name is missing"},
        BadInput{"--table", "", "is empty; expected a header line"},
        BadInput{"--table", "name,x\n", "has a header and no rows"},
        BadInput{"--table", "name\na\n",
                 "line 1, column 2: expected a column of names and at least one of numbers"},
        BadInput{"--table", "name,x\na,1\na,2\n", "line 3, column 1: 'a' occurs a second time"},
        BadInput{"--table", "name,x,x\na,1,2\n", "line 1, column 3: 'x' occurs a second time"},
        BadInput{"--table", "name,x\na,high\n", "line 2, column 2: 'high' is not a finite number"},
        BadInput{"--table", "name,x\na,nan\n",
                 "column 'x' is empty, so that no two rows can be compared; leave it out"},
        BadInput{"--table", "name,x\na,-inf\n", "line 2, column 2: '-inf' is not a finite number"},
        BadInput{"--table", "name,x\na,1,2\n",
                 "line 2, column 3: the row has 3 cells, expected 2 as in the first row"}));

TEST(Rank, WantsOneFileAndAKnownMethod) {
  EXPECT_EQ(run_peil({"rank", "--table", "a", "--order", "b"}).exit, Exit::usage);
  const Outcome outcome = rank_file("--order", "above,below\na\n", {"--method", "quick"});
  EXPECT_EQ(outcome.exit, Exit::usage);
  EXPECT_EQ(outcome.err,
            "peil: --method 'quick' is not exact, sample or auto\nTry 'peil --help'.\n");
}

}  // namespace
}  // namespace peil::cli
