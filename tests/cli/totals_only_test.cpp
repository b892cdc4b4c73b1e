// SPDX-License-Identifier: EUPL-1.2
// A source of which one position may be used in anonymous totals only takes no part in what names
// sources.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "run_peil.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

/// The small fictional data with two more sources that say what Land A says, the last with one
/// position of the given dissemination.
class TotalsOnly : public testing::TestWithParam<std::string> {
 protected:
  TotalsOnly() : data_(fs::temp_directory_path() / (std::to_string(::getpid()) + "-totals")) {
    fs::copy(fs::path(PEIL_SOURCE_DIR) / "tests/data/small", data_, fs::copy_options::recursive);
    fs::remove_all(data_ / "memberstates");
    json sources = read("codebook/sources.json");
    for (json& source : sources["sources"]) source["kind"] = "national_policy";
    write("codebook/sources.json", sources);
    speak_like_a("XXB", "xxb");
  }
  ~TotalsOnly() override { fs::remove_all(data_); }

  void speak_like_a(const std::string& source, const std::string& file,
                    const std::string& dissemination = "public") {
    json vocabulary = read("codebook/vocabularies/XXA.json");
    vocabulary["source"] = source;
    write("codebook/vocabularies/" + source + ".json", vocabulary);
    json profile = read("countries/pakistan/xxa.json");
    profile["source"] = source;
    profile["groups"][0]["positions"][1]["dissemination"] = dissemination;
    write("countries/pakistan/" + file + ".json", profile);
  }

  Outcome run(std::vector<std::string> more = {}) {
    std::vector<std::string> args{GetParam(), "pakistan",   "--data",   data_.string(),
                                  "--as-of",  "2025-01-01", "--format", "json"};
    args.insert(args.end(), more.begin(), more.end());
    return run_peil(args);
  }

 private:
  [[nodiscard]] json read(const std::string& file) const {
    return json::parse(std::ifstream(data_ / file));
  }
  void write(const std::string& file, const json& content) const {
    std::ofstream(data_ / file) << content.dump(1);
  }

  fs::path data_;
};

TEST_P(TotalsOnly, TakeNoPartInRankIndexAndAgree) {
  const Outcome without = run();
  ASSERT_EQ(without.exit, Exit::done) << without.err;
  speak_like_a("XXC", "xxc");
  EXPECT_NE(run().out, without.out);
  speak_like_a("XXC", "xxc", "aggregate");
  const Outcome with = run();
  EXPECT_EQ(with.exit, Exit::done);
  EXPECT_EQ(with.out, without.out);
  EXPECT_THAT(with.out + with.err, Not(HasSubstr("XXC")));
}

TEST_P(TotalsOnly, AreRefusedByName) {
  speak_like_a("XXC", "xxc", "aggregate");
  const Outcome outcome = run({"--sources", "XXA,XXC"});
  EXPECT_EQ(outcome.exit, Exit::refused);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "peil: refused: positions of XXC may be used in anonymous totals only\n");
}

INSTANTIATE_TEST_SUITE_P(Commands, TotalsOnly, testing::Values("rank", "index", "agree"),
                         [](const auto& param) { return param.param; });

}  // namespace
}  // namespace peil::cli
