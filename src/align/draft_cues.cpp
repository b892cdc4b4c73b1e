// SPDX-License-Identifier: EUPL-1.2
#include "align/draft_cues.hpp"

#include <algorithm>

namespace peil::align {

bool names_any(const Sentence& sentence, const std::vector<std::vector<std::string>>& phrases) {
  return std::ranges::any_of(
      phrases, [&](const auto& phrase) { return find_phrase(sentence.words, phrase).has_value(); });
}

bool refers_back(const Sentence& sentence) {
  return names_any(sentence, {{"deze", "groepen"},
                              {"genoemde", "groepen"},
                              {"bovengenoemde", "groepen"},
                              {"deze", "risicoprofielen"},
                              {"genoemde", "risicoprofielen"},
                              {"these", "groups"},
                              {"these", "profiles"},
                              {"abovementioned", "profiles"}});
}

bool points_back(const Sentence& sentence) {
  return names_any(sentence, {{"deze"},
                              {"dit"},
                              {"dat"},
                              {"hen"},
                              {"hun"},
                              {"zij"},
                              {"hij"},
                              {"haar"},
                              {"dergelijke"},
                              {"these"},
                              {"this"},
                              {"they"},
                              {"them"},
                              {"their"},
                              {"such"}});
}

bool goes_on(const Sentence& clause, const Sentence& before, bool enumerating) {
  return clause.continues && (enumerating || before.text.find(':') != std::string::npos ||
                              names_any(clause, {{"ook"}, {"eveneens"}, {"evenals"}, {"also"}}));
}

bool says_unchanged(const Sentence& sentence) {
  return names_any(sentence, {{"ongewijzigd"},
                              {"unchanged"},
                              {"remains", "valid"},
                              {"blijft", "van", "kracht"},
                              {"blijft", "gelden"}});
}

bool says_whence(const Sentence& sentence, Span span) {
  const auto is_one_of = [](const Word& word, const std::vector<std::string>& list) {
    return std::ranges::find(list, word.folded) != list.end();
  };
  while (span.begin > 0) {
    const Word& before = sentence.words[--span.begin];
    if (is_one_of(before, {"uit", "from"})) return true;
    if (!before.capitalised && !is_one_of(before, {"en", "of", "and", "or"})) return false;
  }
  return false;
}

bool speaks_of_the_rest(const Sentence& sentence) {
  return names_any(sentence, {{"overige", "provincies"},
                              {"andere", "provincies"},
                              {"overige", "gebieden"},
                              {"overige", "delen"},
                              {"rest", "van", "het", "land"},
                              {"other", "provinces"},
                              {"other", "regions"},
                              {"rest", "of", "the", "country"}});
}

}  // namespace peil::align
