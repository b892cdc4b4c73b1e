// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <tuple>

#include "cli/run_peil.hpp"
#include "cli/survey_fixture.hpp"

namespace peil::cli {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;
using testing::Not;

Outcome release(const SurveyFolder& folder, std::vector<std::string> more = {}) {
  std::vector<std::string> args{"release", "test", "--data",  folder.path(),
                                "--lang",  "en",   "--as-of", "2024-12-01"};
  args.insert(args.end(), more.begin(), more.end());
  return run_peil(args);
}

std::string content(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

TEST(Release, SaysTheClassOfTheTrueCount) {
  const SurveyFolder folder({{4}, {3}, {1}, {0}});  // Dutch policy stands at 2
  const Outcome outcome = release(folder, {"--format", "json"});
  ASSERT_EQ(outcome.exit, Exit::done) << outcome.err;
  const Json result = Json::parse(outcome.out);
  EXPECT_EQ(result["safe"], true);
  EXPECT_EQ(result["recorded"], true);
  EXPECT_EQ(result["withheld"], 0);
  ASSERT_EQ(result["statements"].size(), 1U);
  const Json& said = result["statements"][0];
  EXPECT_EQ(said["concept"], "ahmadis");
  EXPECT_EQ(said["respondents"], 4);
  EXPECT_EQ(said["class"], Json({2}));
  EXPECT_EQ(said["value"], nullptr);
  EXPECT_EQ(said["text"],
            "For Ahmadis, policy on the risk of persecution is at least as favourable to the "
            "applicant as that of the Netherlands in two of the four states.");
}

TEST(Release, ChoosesTheSameRuleWhateverTheAnswers) {
  Json rule;
  for (const auto& levels : std::vector<std::vector<std::vector<int>>>{
           {{4}, {3}, {1}, {0}, {0}, {5}}, {{2}, {1}, {1}, {1}, {4}, {4}}}) {
    const SurveyFolder folder(levels);
    const Json result = Json::parse(release(folder, {"--format", "json", "--dry-run"}).out);
    ASSERT_EQ(result["statements"].size(), 1U);
    if (!rule.is_null()) {
      EXPECT_EQ(result["statements"][0]["rule"], rule);
    }
    rule = result["statements"][0]["rule"];
  }
}

TEST(Release, SaysASilentClassAndNoAnswersAlike) {
  for (const std::string format : {"text", "json"}) {
    const auto said = [&](const std::vector<std::vector<int>>& levels) {
      const SurveyFolder folder(levels);
      const Outcome outcome = release(folder, {"--format", format});
      EXPECT_EQ(outcome.exit, Exit::done);
      return std::tuple(outcome.out, outcome.err, content(folder.ledger()));
    };
    const auto silent = said({{4}, {4}, {4}, {0}});  // three of four: not to be said
    const auto unknown = said({{-1}, {-1}, {-1}, {-1}});
    EXPECT_THAT(std::get<2>(silent), HasSubstr("\"silent\":true"));
    EXPECT_EQ(std::get<0>(silent), std::get<0>(unknown));
    EXPECT_EQ(std::get<1>(silent), std::get<1>(unknown));
  }
}

TEST(Release, SaysWithheldAndUnknownAlike) {
  std::string said;
  // Three states differ from all; two answered; nobody did: nothing may be told apart.
  for (const auto& levels :
       std::vector<std::vector<std::vector<int>>>{{{4}, {4}}, {{4}, {-1}}, {{-1}, {-1}}}) {
    const SurveyFolder folder(levels);
    const Outcome outcome = release(folder, {"--dry-run"});
    ASSERT_EQ(outcome.exit, Exit::done) << outcome.err;
    if (!said.empty()) {
      EXPECT_EQ(outcome.out, said);
    }
    said = outcome.out;
  }
  EXPECT_EQ(
      said,
      "Survey of states: Test, sent on 2 September 2024. What is counted is how states answered; "
      "which\nstate gave which answer is not disclosed. The states and answers in this survey are "
      "fictional.\nCounted are the states that answered the question at hand. Their policy is "
      "compared with that of the\nNetherlands on 1 December 2024.\n\n"
      "On one question nothing is said, because it might tell what a state answered. A state that "
      "knows its\nown answer cannot infer from these sentences what another state answered. "
      "Officials who read the\nannex with answers by name are bound by confidentiality and are not "
      "counted among the readers from\nwhom these sentences conceal the answers.\n"
      "Trial: this text is not recorded and may not be sent.\n");
}

/// All that is said of a survey of which nobody may know who answered: both forms of the release,
/// both annexes.
std::string said_without_numbers(const std::vector<std::vector<int>>& levels) {
  const SurveyFolder folder(levels, "aggregate");
  folder.hide_respondents();
  std::string said;
  for (const std::string audience : {"public", "minister"}) {
    for (const std::string format : {"text", "json"}) {
      const Outcome outcome = release(folder, {"--audience", audience, "--format", format});
      EXPECT_EQ(outcome.exit, Exit::done) << outcome.err;
      said += outcome.out;
    }
    const std::string out = folder.path() + "/out";
    const Outcome annex = run_peil({"annex", "PAK", "--survey", "test", "--audience", audience,
                                    "--to", "md", "--lang", "en", "--data", folder.path(),
                                    "--as-of", "2024-12-01", "--output", out});
    EXPECT_EQ(annex.exit, Exit::done) << annex.err;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(out)) {
      if (entry.path().extension() == ".md") said += content(entry.path());
    }
  }
  return said;
}

TEST(Release, TellsNoNumberOfRespondentsWhereItMayNotBeKnown) {
  const std::string said = said_without_numbers({{4}, {3}, {2}, {1}, {0}});
  EXPECT_THAT(said, HasSubstr("in at least half of the states that answered."));
  EXPECT_THAT(said, HasSubstr("\"class\": \"half_or_more\""));
  // Two more states answered, one more of them like the Netherlands: nothing else is said.
  EXPECT_EQ(said_without_numbers({{4}, {3}, {2}, {1}, {0}, {2}, {1}}), said);
  // So few answered that half would tell on one: nothing is said.
  EXPECT_THAT(said_without_numbers({{4}, {0}}), Not(HasSubstr("half")));
}

TEST(Release, SaysTheOtherHalfInTheSameWay) {
  EXPECT_THAT(said_without_numbers({{4}, {3}, {1}, {1}, {0}, {0}, {0}}),
              HasSubstr("in fewer than half of the states that answered."));
}

TEST(Release, RecordsNothingOnADryRun) {
  const SurveyFolder folder({{4}, {3}, {1}, {0}});
  EXPECT_EQ(release(folder, {"--dry-run"}).exit, Exit::done);
  EXPECT_FALSE(std::filesystem::exists(folder.ledger()));
}

TEST(Release, CanBeRepeated) {
  const SurveyFolder folder({{4}, {3}, {1}, {0}});
  const std::string first = release(folder).out;
  EXPECT_EQ(release(folder).out, first);
}

TEST(Release, SaysAgainWhatWasSaidUnderStricterParameters) {
  for (const int third : {1, 4}) {
    const SurveyFolder folder({{4}, {3}, {third}, {0}});
    const std::string first = release(folder).out;
    const Outcome outcome = release(folder, {"--insiders", "2"});
    EXPECT_EQ(outcome.exit, Exit::done) << "no status depends on the answers";
    EXPECT_EQ(outcome.out, first);
  }
}

TEST(Release, IsRefusedOnAnAlteredLedger) {
  const SurveyFolder folder({{4}, {3}, {1}, {0}});
  ASSERT_EQ(release(folder).exit, Exit::done);
  std::ofstream(folder.ledger(), std::ios::app) << "{}\n";
  const Outcome outcome = release(folder);
  EXPECT_EQ(outcome.exit, Exit::bad_input);
  EXPECT_THAT(outcome.err, HasSubstr("ledger.jsonl: line 2: the record was altered"));
}

TEST(Release, ShowsTheMinisterOnlyTotalsOfAggregateAnswers) {
  const SurveyFolder folder({{4}, {3}, {1}, {0}}, "aggregate");
  const Outcome outcome = release(folder, {"--audience", "minister", "--dry-run"});
  EXPECT_EQ(outcome.exit, Exit::done) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("in two of the four states."));
}

TEST(Release, NamesAWrongOption) {
  const SurveyFolder folder({{4}, {3}, {1}});
  EXPECT_EQ(release(folder, {"--insiders", "-1"}).exit, Exit::usage);
  EXPECT_EQ(run_peil({"release", "nowhere", "--data", folder.path()}).err,
            "peil: unknown survey 'nowhere'; see 'peil list surveys'\nTry 'peil --help'.\n");
}

using Commands = std::vector<std::vector<std::string>>;

const Commands& all_commands() {
  static const Commands commands{{"release", "test"},
                                 {"release", "test", "--format", "json"},
                                 {"release", "test", "--audience", "minister"},
                                 {"show", "PAK"},
                                 {"show", "PAK", "--source", "XXA"},
                                 {"list", "sources"},
                                 {"list", "documents"},
                                 {"list", "surveys"},
                                 {"validate"},
                                 {"align", "PAK"},
                                 {"compare", "PAK", "--format", "json"},
                                 {"history", "PAK"},
                                 {"export", "--to", "csv"},
                                 {"annex", "PAK", "--audience", "public", "--to", "md"}};
  return commands;
}

/// What commands say of a data folder with canaries, on either stream and in the files they write.
std::string said_by(const Commands& commands, const SurveyFolder& folder) {
  std::string all;
  for (const std::vector<std::string>& args : commands) {
    std::vector<std::string> full = args;
    full.insert(full.end(), {"--data", folder.path(), "--as-of", "2024-12-01"});
    if (args[0] == "annex" || args[0] == "export") {
      full.insert(full.end(), {"--output", folder.path() + "/out"});
    }
    const Outcome outcome = run_peil(full);
    all += outcome.out + outcome.err;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
    const bool made = entry.path().string().find("/out") != std::string::npos;
    if (entry.is_regular_file() &&
        (made || entry.path().filename().string().starts_with("ledger"))) {
      all += entry.path().filename().string() + content(entry.path());
    }
  }
  return all;
}

TEST(Canaries, NeverTurnUpInWhatIsSaid) {
  const SurveyFolder folder({{4, 2}, {3, 2}, {1, 0}, {0, 5}, {2, 2}, {2, 1}});
  const std::string said = said_by(all_commands(), folder);
  EXPECT_THAT(said, HasSubstr("of the six states"));
  EXPECT_THAT(said, Not(HasSubstr(kCanary)));
}

TEST(Canaries, NeverTurnUpInErrorsOnBrokenAnswers) {
  const SurveyFolder folder({{4}, {3}, {1}, {0}});
  const auto file = folder.survey() / "answers" / "XXA-1.json";
  const std::string good = content(file);
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"\"answered\"", "\"CANARY status\""},
                                                        {"CANARY term 4", "CANARY term unknown"},
                                                        {"\"received\"", "\"CANARY key\""},
                                                        {"{", "CANARY {"}}) {
    std::string broken = good;
    broken.replace(broken.find(from), from.size(), to);
    std::ofstream(file, std::ios::trunc) << broken;
    const std::string said = said_by({{"validate"}, {"release", "test"}}, folder);
    EXPECT_THAT(said, HasSubstr("XXA-1.json"));
    EXPECT_THAT(said, Not(HasSubstr(kCanary))) << to;
  }
}

}  // namespace
}  // namespace peil::cli
