// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "run_peil.hpp"

namespace peil::cli {
namespace {

using nlohmann::json;

Outcome run_index(const std::string& content, std::vector<std::string> more = {}) {
  const TemporaryFile file("index.csv", content);
  std::vector<std::string> args{"index", "--table", file.path(), "--format",
                                "json",  "--data",  "/none"};
  args.insert(args.end(), more.begin(), more.end());
  return run_peil(args);
}

TEST(Index, GivesEveryFigureOfASmallTable) {
  const TemporaryFile weights("weights.csv", "name,parent,weight\nx,g,1\ny,g,3\ng,,2\n");
  const Outcome outcome = run_index("name,x,y\na,4,0\nb,0,\nc,2,1\n",
                                    {"--weights", weights.path(), "--draws", "0", "--seed", "7"});
  EXPECT_EQ(outcome.exit, Exit::done);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(json::parse(outcome.out), json::parse(R"({
    "elements": [
      {"name": "a", "index": 0.25, "bounds": [0.25, 0.25], "rank": 2, "rank_bounds": [1, 3],
       "rank_probability": null, "rank_median": null, "rank_interval_90": null},
      {"name": "b", "index": 0.0, "bounds": [0.0, 0.75], "rank": 3, "rank_bounds": [1, 3],
       "rank_probability": null, "rank_median": null, "rank_interval_90": null},
      {"name": "c", "index": 0.875, "bounds": [0.875, 0.875], "rank": 1, "rank_bounds": [1, 2],
       "rank_probability": null, "rank_median": null, "rank_interval_90": null}],
    "weights": {"x": 0.25, "y": 0.75}, "draws": 0, "seed": 7,
    "notes": ["rank_bounds: no weights at all give a rank outside", "missing values: 1"]})"));
}

TEST(Index, DrawsRanks) {
  const json result = json::parse(run_index("name,x,y\na,1,1\nb,0,0\n").out);
  EXPECT_EQ(result["draws"], 10000);
  EXPECT_EQ(result["elements"][0]["rank_probability"], json::parse("[1.0, 0.0]"));
  EXPECT_EQ(result["elements"][1]["rank_median"], 2);
  EXPECT_EQ(result["elements"][1]["rank_interval_90"], json::parse("[2, 2]"));
}

TEST(Index, RefusesOptionsThatItDoesNotKnow) {
  const auto message = [](std::vector<std::string> more) {
    return run_index("name,x\na,1\nb,2\n", std::move(more)).err;
  };
  const std::string hint = "\nTry 'peil --help'.\n";
  EXPECT_EQ(message({"--weight-uncertainty", "uniform:2"}),
            "peil: --weight-uncertainty 'uniform:2' is not dirichlet:C with C above 0 or uniform:F "
            "with F from 0 to 1" +
                hint);
  EXPECT_EQ(message({"--missing", "drop"}),
            "peil: --missing 'drop' is not bounds or available" + hint);
  EXPECT_EQ(message({"--range", "z=0:1"}),
            "peil: --range 'z=0:1' is not COLUMN=LOW:HIGH with a column of the table" + hint);
}

}  // namespace
}  // namespace peil::cli
