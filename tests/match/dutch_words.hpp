// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_DUTCH_WORDS_HPP
#define PEIL_MATCH_DUTCH_WORDS_HPP

#include "model/codebook.hpp"

namespace peil::match {

/// A few Dutch words of each kind, so that tests of reading do not hang on the codebook's.
inline model::MatchWords dutch_words() {
  model::MatchWords words{{"en"}, {"die", "met", "uit"}, {"de"}};
  words.demonyms = {{"IRQ", {"iraakse"}}};
  words.inhabitants = {"vluchtelingen"};
  words.cues = {{"past", {"tot #", "waren", "werden"}},
                {"kept", {"blijven", "geen aanleiding dit te wijzigen"}},
                {"asked", {"indien", "onderzocht is of"}},
                {"considered", {"overwogen"}},
                {"reported", {"volgens", "rechtbank"}},
                {"own_voice", {"merk ik"}},
                {"set_aside", {"afgezien", "vervallen"}},
                {"set_aside_headings", {"achtergrond", "huidig beleid"}},
                {"that", {"die", "dat"}},
                {"plain", {"als", "worden",    "aangemerkt", "de",      "een",    "is",   "zijn",
                           "er",  "sprake",    "van",        "geldt",   "in",     "het",  "land",
                           "dat", "gesproken", "over",       "genoemd", "ook",    "merk", "ik",
                           "aan", "voor",      "niets",      "bekend",  "anders", "wordt"}},
                {"reasons", {"gelet op", "op grond van", "omdat"}},
                {"reason_clauses", {"omdat"}},
                {"what_is_told", {"dat"}},
                {"places", {"provincie", "streek"}},
                {"directions", {"noorden"}},
                {"there", {"daar"}},
                {"unless", {"tenzij"}},
                {"nowhere", {"nergens"}},
                {"numbers", {"#"}},
                {"examples", {"zoals"}},
                {"and", {"en"}},
                {"this_profile", {"dit profiel"}},
                {"whole_country", {"heel"}},
                {"but", {"maar", "nu"}},
                {"these", {"deze"}},
                {"points_back", {"deze", "zij"}},
                {"these_groups", {"deze groepen"}},
                {"all_groups", {"genoemde groepen"}},
                {"these_places", {"deze provincies"}},
                {"same_applies", {"hetzelfde geldt"}},
                {"unchanged", {"ongewijzigd"}},
                {"the_rest", {"overige provincies"}},
                {"conditions", {"mits", "tenzij"}},
                {"about", {"voor"}},
                {"exceptions", {"met uitzondering van", "behalve", "anders dan"}},
                {"others", {"andere"}},
                {"actors", {"door"}},
                {"described", {"personen"}},
                {"narrows", {"die", "uit"}},
                {"relatives", {"die"}},
                {"verbs", {"worden", "zijn", "merk"}}};
  return words;
}

}  // namespace peil::match

#endif  // PEIL_MATCH_DUTCH_WORDS_HPP
