// SPDX-License-Identifier: EUPL-1.2
#include "load/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "load/data_folder.hpp"

namespace peil::load {
namespace {

using model::Dissemination;
using testing::ElementsAre;

constexpr const char* kAnswer = "memberstates/surveys/example-small/answers/xxc-1.json";

std::string message_of(const auto& action) {
  try {
    action();
  } catch (const model::InputError& error) {
    return error.what();
  }
  return "nothing was thrown";
}

TEST(Load, TakesTheWeightsOfRecognitionFromTheCodebook) {
  const auto weights = load(PEIL_SOURCE_DIR).codebook.recognition;
  EXPECT_EQ(weights, model::Recognition()) << "what holds without the file is what the file says";
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "recognition";
  std::filesystem::remove_all(folder);
  std::filesystem::copy(PEIL_SOURCE_DIR "/tests/data/small", folder,
                        std::filesystem::copy_options::recursive);
  std::ifstream in(PEIL_SOURCE_DIR "/codebook/recognition.json");
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::string least = "\"least\": 0.46";
  ASSERT_NE(text.find(least), std::string::npos);
  text.replace(text.find(least), least.size(), "\"least\": 0.6");
  std::ofstream(folder / "codebook/recognition.json") << text;
  EXPECT_EQ(load(folder).codebook.recognition.match.least, 0.6);
  std::filesystem::remove_all(folder);
}

TEST(Load, ReadsTheRealData) { EXPECT_THAT(validate(PEIL_SOURCE_DIR), testing::IsEmpty()); }

TEST(Load, NamesThePlaceOfAPatternInASchemaThatIsNone) {
  const DataFolder folder;
  folder.patch("codebook/schema/common.schema.json",
               R"([{"op": "replace", "path": "/definitions/language/pattern", "value": "^[a-z"}])");
  EXPECT_EQ(message_of([&] { (void)validate(folder.root()); }),
            (folder.root() / "codebook/schema/common.schema.json").string() +
                ": /definitions/language/pattern: found '^[a-z'; expected a regular expression as "
                "in ECMAScript");
}

TEST(Load, PutsEverythingInItsPlace) {
  const DataFolder folder;
  const model::Repository repository = load(folder.root());
  EXPECT_EQ(repository.codebook.concepts.size(), 4U);
  EXPECT_EQ(repository.origin_folders.at(model::OriginId("PAK")), "pakistan");
  ASSERT_EQ(repository.profiles.size(), 2U);
  const model::Profile& profile =
      *repository.profile(model::SourceId("XXA"), model::OriginId("PAK"));
  EXPECT_EQ(profile.file, "countries/pakistan/xxa.json");
  const model::Position& second = profile.groups.at(0).positions.at(1);
  EXPECT_EQ(second.term, "risicoprofiel");
  EXPECT_EQ(second.validity, (model::Period{model::parse_date("2024-07-01"), std::nullopt}));
  EXPECT_THAT(second.citations,
              ElementsAre(model::Citation{"letter", "page 1"}, model::Citation{"memo", "annex"}));
  EXPECT_EQ(profile.groups.at(1).positions.at(0).instrument, model::Instrument::practice);
  EXPECT_EQ(profile.country.at(1).dissemination, Dissemination::government);
  EXPECT_TRUE(repository.profile(model::SourceId("XXB"), model::OriginId("PAK"))->no_policy);
  EXPECT_EQ(repository.figures.at(0).series.at(0).figures.at(1).value, std::nullopt);
}

TEST(Load, GivesATermThatNamesTwoLevelsAnInterval) {
  const DataFolder folder;
  const model::Repository repository = load(folder.root());
  const auto& terms = repository.codebook.vocabulary(model::SourceId("XXB"))->terms;
  EXPECT_EQ(terms.at(0).levels, (model::Interval{2, 3}));
  EXPECT_EQ(terms.at(0).range, (model::Interval{1, 3}));
  EXPECT_EQ(terms.at(1).levels, std::nullopt);
}

TEST(Load, TellsAnAnswersProfileWhatWasAsked) {
  const DataFolder folder;
  const model::Repository repository = load(folder.root());
  const model::StateAnswer& answer = repository.surveys.at(0).answers.at(0);
  EXPECT_EQ(answer.profile.source, "XXC");
  EXPECT_EQ(answer.profile.origin, "PAK");
  ASSERT_TRUE(answer.profile.inquiry);
  EXPECT_EQ(answer.profile.inquiry->asked.size(), 2U);
  EXPECT_THAT(answer.profile.inquiry->answered, ElementsAre("q1"));
}

TEST(Load, GivesAPositionTheDisseminationOfTheAnswerThatItCodes) {
  const DataFolder folder;
  const auto position = [&] {
    return load(folder.root()).surveys.at(0).answers.at(0).profile.groups.at(0).positions.at(0);
  };
  EXPECT_EQ(position().dissemination, Dissemination::government);
  folder.patch(kAnswer, R"([{"op": "remove", "path": "/answers/0/dissemination"}])");
  EXPECT_EQ(position().dissemination, Dissemination::aggregate);
}

TEST(Load, NeverOpensWhatAnAnswerCloses) {
  const DataFolder folder;
  folder.patch(kAnswer, R"([{"op": "add", "value": "public",
                             "path": "/profile/groups/0/positions/0/dissemination"}])");
  const model::Repository repository = load(folder.root());
  EXPECT_EQ(repository.surveys[0].answers[0].profile.groups[0].positions[0].dissemination,
            Dissemination::government);
}

TEST(Load, TakesTheMostClosedAnswerForAPositionThatNobodyAskedAbout) {
  const DataFolder folder;
  folder.patch(kAnswer, R"([{"op": "replace", "value": "christians",
                             "path": "/profile/groups/0/concepts/0/concept"}])");
  const model::Repository repository = load(folder.root());
  EXPECT_EQ(repository.surveys[0].answers[0].profile.groups[0].positions[0].dissemination,
            Dissemination::aggregate);
}

TEST(Load, LeavesOutSealedAnswersWithoutAnIdentity) {
  const DataFolder folder;
  const auto sealed = folder.root() / (std::string(kAnswer) + ".age");
  std::filesystem::rename(folder.root() / kAnswer, sealed);
  EXPECT_TRUE(load(folder.root()).surveys.at(0).answers.empty());
}

TEST(Load, ReadsSealedAnswersIntoMemory) {
  const DataFolder folder;
  std::ifstream plain(folder.root() / kAnswer);
  const std::string content{std::istreambuf_iterator<char>(plain), {}};
  folder.write(std::string(kAnswer) + ".age", "sealed");
  std::filesystem::remove(folder.root() / kAnswer);
  const auto unseal = [&](const std::filesystem::path&) { return content; };
  EXPECT_EQ(load(folder.root(), unseal).surveys.at(0).answers.at(0).state, "XXC");
}

TEST(Load, ThrowsEveryFinding) {
  const DataFolder folder;
  folder.write("countries/pakistan/xxa.json", "{");
  folder.write("countries/pakistan/xxb.json", "[]");
  const std::string message = message_of([&] { (void)load(folder.root()); });
  EXPECT_THAT(message, testing::HasSubstr("xxa.json: line 1, column 1: is not JSON"));
  EXPECT_THAT(message, testing::HasSubstr("xxb.json: found an empty list; expected an object"));
}

TEST(Load, DoesNotReportReferencesToACodebookThatCannotBeRead) {
  const DataFolder folder;
  folder.write("codebook/concepts.json", "{}");
  EXPECT_THAT(folder.findings(),
              ElementsAre("codebook/concepts.json: '$schema' is missing; expected a path that ends "
                          "in concepts.schema.json",
                          "codebook/concepts.json: 'concepts' is missing; expected a list"));
}

TEST(Load, WantsTheCodebookWhole) {
  const DataFolder folder;
  std::filesystem::remove(folder.root() / "codebook/regions.json");
  EXPECT_THAT(folder.findings(),
              ElementsAre("codebook/regions.json: is missing; every data folder has it"));
}

TEST(Load, RefusesOneSourceOnOneCountryInTwoFiles) {
  const DataFolder folder;
  std::filesystem::create_directories(folder.root() / "memberstates/xxb");
  std::filesystem::copy(folder.root() / "countries/pakistan/xxb.json",
                        folder.root() / "memberstates/xxb/pakistan.json");
  EXPECT_THAT(folder.findings(),
              ElementsAre("memberstates/xxb/pakistan.json: XXB on PAK is already in "
                          "countries/pakistan/xxb.json; expected one file"));
}

TEST(LoadProfile, ReadsAProposalFromAnywhere) {
  const DataFolder folder;
  const model::Repository repository = load(folder.root());
  const auto copy = folder.root() / "proposal.json";
  std::filesystem::copy(folder.root() / "countries/pakistan/xxa.json", copy);
  EXPECT_EQ(load_profile(copy, repository).groups.size(), 2U);
}

TEST(LoadProfile, ChecksAProposalLikeAProfile) {
  const DataFolder folder;
  const model::Repository repository = load(folder.root());
  const auto proposal = folder.root() / "proposal.json";
  std::filesystem::copy(folder.root() / "countries/pakistan/xxa.json", proposal);
  folder.patch("proposal.json",
               R"([{"op": "replace", "path": "/groups/0/concepts/0/concept", "value": "x"}])");
  EXPECT_EQ(message_of([&] { (void)load_profile(proposal, repository); }),
            proposal.string() +
                ": /groups/0/concepts/0/concept: unknown concept 'x'; expected one "
                "of codebook/concepts.json");
}

}  // namespace
}  // namespace peil::load
