// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/matches.hpp"

#include <gmock/gmock.h>

#include <utility>

namespace peil::present {
namespace {

using testing::HasSubstr;

Texts dutch() { return Texts::load(PEIL_SOURCE_DIR, "nl"); }

/// The text on one suggestion with this reason.
std::string text_on(std::string reason) {
  Match match{"een naam",
              "nl",
              {{model::ConceptId("journalists"), model::Relation::exact, 0.9, false, ""}}};
  match.suggestions[0].reason = std::move(reason);
  return matches_text({match}, dutch());
}

TEST(Matches, TellInTheLanguageOfTheTextsWhyAConceptIsSuggested) {
  for (const auto& [reason, expected] :
       {std::pair{"label (nl)", "naam in de"}, std::pair{"similar to 'x y' (de)", "lijkt op 'x y'"},
        std::pair{"listed: words of a label (en)", "opgesomd:"},
        std::pair{"narrowed, listed: label (en)", "ingeperkt,"},
        std::pair{"alternative label (en), shared by several concepts", "gedeeld door"},
        std::pair{"described: label (en)", "nader"},
        std::pair{"everyone from a country", "iedereen uit"}}) {
    EXPECT_THAT(text_on(reason), HasSubstr(expected)) << reason;
  }
}

TEST(Matches, KeepTheReasonInEnglishForMachines) {
  const Match match{
      "x",
      "nl",
      {{model::ConceptId("a"), model::Relation::exact, 0.9, false, "listed: label (nl)"}}};
  EXPECT_THAT(matches_json({match}), HasSubstr("\"listed: label (nl)\""));
  EXPECT_THAT(matches_csv({match}), HasSubstr("listed: label (nl)"));
}

}  // namespace
}  // namespace peil::present
