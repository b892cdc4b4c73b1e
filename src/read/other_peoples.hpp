// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_OTHER_PEOPLES_HPP
#define PEIL_READ_OTHER_PEOPLES_HPP

/// \file
/// People of other countries than the one that a text is about: what it says of "Iraqi Christians"
/// is no policy on Nigeria. Peoples by the codebook's words for them, countries by ICU.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "match/words.hpp"
#include "model/codebook.hpp"
#include "read/spotting.hpp"

namespace peil::read {

class OtherPeoples {
 public:
  /// `origin` is the country that the text is about, `language` the text's.
  OtherPeoples(const model::Codebook& codebook, std::string_view language, model::OriginId origin);

  /// The group at `span` is of another country: a people's name in it or before it ("Iraqi
  /// Christians"), or a country's behind it ("Christians from Iraq").
  [[nodiscard]] bool own(const std::vector<match::Word>& text, Span span) const;

  /// The text names people of another country in general ("Afghan refugees").
  [[nodiscard]] bool are_subject(const std::vector<match::Word>& text) const;

  /// The text names the country that it is about.
  [[nodiscard]] bool name_origin(const std::vector<match::Word>& text) const;
  /// Marks the words that do, and those for its people.
  void mark_origin(Names& names, const std::vector<match::Word>& text) const;

  /// The text says what holds in another country than the origin and that of `source`: it begins
  /// a clause with the name or has "in" or "from" before it. Words marked in `names` do not count.
  [[nodiscard]] bool are_place(const std::vector<match::Word>& text, const Names& names,
                               const model::SourceId& source) const;

 private:
  [[nodiscard]] bool names(const match::Word& word) const;

  model::OriginId origin_;
  std::unordered_set<std::string> peoples_;  ///< of others; folded words and stems
  std::unordered_set<std::string> own_;      ///< of the origin; folded words
  std::unordered_set<std::string> people_;   ///< words for people in general
};

}  // namespace peil::read

#endif  // PEIL_READ_OTHER_PEOPLES_HPP
