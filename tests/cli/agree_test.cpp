// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "run_peil.hpp"

namespace peil::cli {
namespace {

using nlohmann::json;

Outcome agree(const std::string& content, std::vector<std::string> more = {}) {
  const TemporaryFile file("agree.csv", content);
  std::vector<std::string> args{"agree", "--table", file.path(), "--format",
                                "json",  "--data",  "/none"};
  args.insert(args.end(), more.begin(), more.end());
  return run_peil(args);
}

TEST(Agree, GivesEveryFigureAndWhatItRestsOn) {
  const Outcome outcome = agree("row,x,y\na,1,1\nb,2,2\nc,3,3\nd,2,\n", {"--level", "nominal"});
  EXPECT_EQ(outcome.exit, Exit::done);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(json::parse(outcome.out), json::parse(R"({
    "krippendorff_alpha": 1.0, "alpha_interval": [1.0, 1.0], "kendall_w": 1.0,
    "kendall_w_tie_corrected": 1.0, "fleiss_kappa": 1.0, "rows": 4, "raters": 2, "pairable": 6,
    "notes": ["kendall: 3 of 4 rows complete", "fleiss: 3 of 4 rows complete"],
    "dividing": []})"));
}

TEST(Agree, WritesNullAndANoteForWhatIsNotDefined) {
  const json result = json::parse(agree("row,x,y\na,1,1\nb,1,1\n").out);
  for (const char* key : {"krippendorff_alpha", "alpha_interval", "kendall_w",
                          "kendall_w_tie_corrected", "fleiss_kappa"}) {
    EXPECT_TRUE(result[key].is_null()) << key;
  }
  EXPECT_EQ(result["notes"], json::parse(R"(["alpha: nothing varies", "kendall: nothing varies",
                                             "fleiss: nothing varies"])"));
}

TEST(Agree, WantsAKnownLevel) {
  EXPECT_EQ(agree("row,x\na,1\n", {"--level", "ratio"}).err,
            "peil: --level 'ratio' is not nominal, ordinal or interval\nTry 'peil --help'.\n");
}

}  // namespace
}  // namespace peil::cli
