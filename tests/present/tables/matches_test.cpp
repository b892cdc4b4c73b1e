// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/matches.hpp"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

namespace peil::present {
namespace {

using testing::HasSubstr;

Texts dutch() { return Texts::load(PEIL_SOURCE_DIR, "nl"); }

using match::Likeness;
using match::NamePart;

Match match_for(match::Reason reason) {
  return {
      "een naam",
      "nl",
      {{model::ConceptId("journalists"), model::Relation::exact, 0.9, false, std::move(reason)}}};
}

TEST(Matches, TellInTheLanguageOfTheTextsWhyAConceptIsSuggested) {
  for (const auto& [reason, expected] : std::vector<std::pair<match::Reason, std::string>>{
           {{Likeness::label, "nl"}, "naam in de thesaurus (nl)"},
           {{Likeness::similar_to, "de", "x y"}, "lijkt op 'x y' (de)"},
           {{Likeness::words_of_a_label, "en", "", NamePart::listed}, "opgesomd: "},
           {{Likeness::label, "en", "", NamePart::narrowed_listed}, "ingeperkt, "},
           {{Likeness::alternative_label, "en", "", {}, true}, " (en), gedeeld door"},
           {{Likeness::label, "en", "", NamePart::described}, "nader"},
           {{Likeness::everyone_from_a_country}, "iedereen uit"}}) {
    EXPECT_THAT(matches_text({match_for(reason)}, dutch()), HasSubstr(expected));
  }
}

TEST(Matches, KeepTheReasonInEnglishForMachines) {
  const Match match = match_for({Likeness::label, "nl", "", NamePart::listed});
  EXPECT_THAT(matches_json({match}), HasSubstr("\"listed: label (nl)\""));
  EXPECT_THAT(matches_csv({match}), HasSubstr("listed: label (nl)"));
}

}  // namespace
}  // namespace peil::present
