// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/consent.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "load/load.hpp"

namespace peil::load {
namespace {

using Doubt = Consent::Doubt;
using model::Dissemination;

const model::AnswerWords& words() {
  static const model::Repository repository = load(PEIL_SOURCE_DIR);
  return repository.codebook.answer_words;
}

Consent read(std::initializer_list<std::string> marks) { return read_consent(marks, words()); }

TEST(Consent, OpensAnAnswerForAPlainYesAloneInALanguageSurveyed) {
  for (const char* text : {"Yes", " yes. ", "JA", "Oui", "S\u00ec", "public", "Public.",
                           "openbaar, met de naam van de staat", "\u00a0Yes\u200b"}) {
    EXPECT_EQ(read({text}).allowed, Dissemination::open) << text;
    EXPECT_EQ(read({text}).doubt, Doubt::none) << text;
  }
}

TEST(Consent, IsNeverReadFromHowATextBegins) {
  for (const char* text :
       {"Public: no", "Publication not allowed", "Openbaarmaking niet toegestaan",
        "Yes, but not yet", "public authorities only", "No, unless asked",
        "government of our neighbours too", "Ja/nee/x", "yes no", "not public", "y",
        "NO \u2013 internal only"}) {
    const Consent consent = read({text});
    EXPECT_EQ(consent.allowed, Dissemination::aggregate) << text;
    EXPECT_EQ(consent.doubt, Doubt::not_understood) << text;
    EXPECT_EQ(consent.found, text);
  }
}

TEST(Consent, IsNotGivenByAnEmptyFieldOrAChoiceLeftAsPrinted) {
  for (const char* text :
       {"", " ", "-", "Yes / No", "Ja/Nee", "Choose an item.", "\u2610 Yes \u2610 No"}) {
    EXPECT_EQ(read({text}).allowed, Dissemination::aggregate) << text;
    EXPECT_EQ(read({text}).doubt, Doubt::unsaid) << text;
  }
  EXPECT_EQ(read({}).doubt, Doubt::unsaid);
}

TEST(Consent, OfTwoMarksIsTheMoreClosed) {
  const Consent consent = read({"Yes", "only in an anonymous total"});
  EXPECT_EQ(consent.allowed, Dissemination::aggregate);
  EXPECT_EQ(consent.doubt, Doubt::differs);
  EXPECT_EQ(consent.found, "Yes; only in an anonymous total");
  EXPECT_EQ(read({"Yes", "No"}).allowed, Dissemination::government);
  EXPECT_EQ(read({"Yes", "yes"}).doubt, Doubt::none);
  EXPECT_EQ(read({"Yes", "if you must"}).allowed, Dissemination::aggregate);
}

TEST(Consent, PassesOverAMarkThatSaysNothing) {
  const Consent consent = read({"Yes / No", "inside government only, with the name of the state"});
  EXPECT_EQ(consent.allowed, Dissemination::government);
  EXPECT_EQ(consent.doubt, Doubt::none);
}

TEST(Consent, IsReadFromTickedBoxesBeforeOrBehindTheirWords) {
  EXPECT_EQ(read({"\u2610 Yes \u2612 No"}).allowed, Dissemination::government);
  EXPECT_EQ(read({"\u2611 Yes \u2610 No"}).allowed, Dissemination::open);
  EXPECT_EQ(read({"Yes \u2612 No \u2610"}).allowed, Dissemination::open);
  EXPECT_EQ(read({"[ ] Ja [x] Nee"}).allowed, Dissemination::government);
  EXPECT_EQ(read({"\u2612 Yes \u2612 No"}).doubt, Doubt::differs);
  EXPECT_EQ(read({"\u2612 Yes \u2612 No"}).allowed, Dissemination::government);
  EXPECT_EQ(read({"\u2612 Yes, later \u2610 No"}).doubt, Doubt::not_understood);
  EXPECT_EQ(read({"Public? \u2612 Yes"}).doubt, Doubt::not_understood);
}

TEST(Consent, CountsAStruckChoiceAsAMarkLikeTheOther) {
  EXPECT_EQ(read({"Yes / ~~No~~"}).allowed, Dissemination::government);
  EXPECT_EQ(read({"Yes / ~~No~~"}).doubt, Doubt::differs);
  EXPECT_EQ(read({"~~Yes~~"}).allowed, Dissemination::aggregate);
  EXPECT_EQ(read({"~~Yes~~"}).doubt, Doubt::not_understood);
}

TEST(Consent, ShowsNoCharacterThatATerminalObeys) {
  EXPECT_EQ(read({"No\x1b[2J"}).found, "No\u241b[2J");
  EXPECT_EQ(read({"No \u202eseY"}).found, "No \ufffdseY");
  EXPECT_LE(read({std::string(1000, 'x')}).found.size(), 90U);
}

/// What the form offers must be understood in every language that it is made in.
TEST(Consent, UnderstandsEveryChoiceOfTheForm) {
  for (const char* language : {"en", "nl"}) {
    const auto texts = nlohmann::json::parse(
        std::ifstream(fmt::format("{}/codebook/texts/{}.json", PEIL_SOURCE_DIR, language)));
    EXPECT_EQ(read({texts["form.public"].get<std::string>()}).allowed, Dissemination::open);
    EXPECT_EQ(read({texts["form.government"].get<std::string>()}).allowed,
              Dissemination::government);
    EXPECT_EQ(read({texts["form.aggregate"].get<std::string>()}).doubt, Doubt::none);
    EXPECT_EQ(read({texts["form.yes_no"].get<std::string>()}).doubt, Doubt::unsaid);
  }
}

}  // namespace
}  // namespace peil::load
