// SPDX-License-Identifier: EUPL-1.2
#include "align/other_peoples.hpp"

#include <algorithm>
#include <array>

#include "model/country.hpp"

namespace peil::align {

OtherPeoples::OtherPeoples(const model::Codebook& codebook, std::string_view language,
                           std::string origin)
    : origin_(std::move(origin)) {
  const auto lexicon = codebook.lexicon.find(language);
  if (lexicon == codebook.lexicon.end()) return;
  for (const auto& [country, names] : lexicon->second.demonyms) {
    if (country == origin_) continue;
    for (const std::string& name : names) {
      for (const Word& word : words(name, language)) {
        peoples_.insert(word.folded);
        peoples_.insert(word.stem);
      }
    }
  }
  const auto& general = lexicon->second;
  people_.insert(general.ignored.begin(), general.ignored.end());
  people_.insert(general.inhabitants.begin(), general.inhabitants.end());
}

bool OtherPeoples::names(const Word& word) const {
  return word.capitalised && (peoples_.contains(word.folded) || peoples_.contains(word.stem));
}

bool OtherPeoples::own(const std::vector<Word>& text, Span span) const {
  static constexpr std::array<std::string_view, 2> kFrom{"uit", "from"};
  const auto first = text.begin() + static_cast<std::ptrdiff_t>(span.begin - (span.begin > 0));
  const auto last = text.begin() + static_cast<std::ptrdiff_t>(span.end);
  if (std::any_of(first, last, [&](const Word& word) { return names(word); })) return true;
  if (text.end() - last < 2 || std::ranges::find(kFrom, last->folded) == kFrom.end()) return false;
  const auto country = (last + 1)->capitalised ? model::find_country((last + 1)->folded)
                                               : std::optional<std::string>();
  return country && *country != origin_;
}

bool OtherPeoples::are_subject(const std::vector<Word>& text) const {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (names(text[i]) && people_.contains(text[i + 1].folded)) return true;
  }
  return false;
}

}  // namespace peil::align
