// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_MATCH_PLACES_HPP
#define PEIL_MATCH_MATCH_PLACES_HPP

/// \file
/// Countries, their peoples and regions inside names of groups: "Hazaras from Afghanistan" are
/// Hazaras, and "Syrian nationals" is everyone from there. Names of countries from ICU, of regions
/// and peoples from the codebook. Internal to the matcher.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "match/words.hpp"
#include "model/codebook.hpp"

namespace peil::match {

/// A name without the countries and peoples in it.
struct Placeless {
  std::vector<Word> words;  ///< what is left
  bool places = false;      ///< there were any
  bool everyone = false;    ///< nothing is left but regions and words for people in general
};

/// Reads places in one language.
class PlaceReader {
 public:
  PlaceReader() = default;
  PlaceReader(std::string_view language, const model::MatchWords& lexicon,
              const model::Codebook& codebook);

  /// Takes out countries and peoples, and the words that tie them to the rest. Regions stay: they
  /// set groups apart ("non-Arabs from Darfur").
  [[nodiscard]] Placeless without_places(const std::vector<Word>& words) const;

 private:
  using Names = std::unordered_set<std::string>;  ///< folded words or stems, joined by spaces

  /// Number of words of the country or people that is named at word `at`; 0 when none is.
  [[nodiscard]] std::size_t country_at(const std::vector<Word>& words, std::size_t at) const;
  [[nodiscard]] bool says_nothing_more(const std::vector<Word>& words) const;

  Names countries_;
  Names regions_;
  Names peoples_;
  Names ties_;  ///< words that say nothing by themselves
  Names inhabitants_;
};

}  // namespace peil::match

#endif  // PEIL_MATCH_MATCH_PLACES_HPP
