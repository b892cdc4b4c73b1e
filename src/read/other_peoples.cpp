// SPDX-License-Identifier: EUPL-1.2
#include "read/other_peoples.hpp"

#include <algorithm>
#include <array>

#include "model/country.hpp"

namespace peil::read {

namespace {

/// The country that a word names; shorter words would be read as codes.
std::optional<std::string> country(const match::Word& word) {
  constexpr std::size_t kShortestName = 4;
  if (!word.capitalised || word.folded.size() < kShortestName) return std::nullopt;
  return model::find_country(word.folded);
}

}  // namespace

OtherPeoples::OtherPeoples(const model::Codebook& codebook, std::string_view language,
                           model::OriginId origin)
    : origin_(std::move(origin)) {
  const auto lexicon = codebook.lexicon.find(language);
  if (lexicon == codebook.lexicon.end()) return;
  for (const auto& [country, names] : lexicon->second.demonyms) {
    if (country == origin_) {
      own_.insert(names.begin(), names.end());
      continue;
    }
    for (const std::string& name : names) {
      for (const match::Word& word : match::words(name, language)) {
        peoples_.insert(word.folded);
        peoples_.insert(word.stem);
      }
    }
  }
  const auto& general = lexicon->second;
  people_.insert(general.ignored.begin(), general.ignored.end());
  people_.insert(general.inhabitants.begin(), general.inhabitants.end());
}

bool OtherPeoples::names(const match::Word& word) const {
  return word.capitalised && (peoples_.contains(word.folded) || peoples_.contains(word.stem));
}

bool OtherPeoples::own(const std::vector<match::Word>& text, Span span) const {
  static constexpr std::array<std::string_view, 2> kFrom{"uit", "from"};
  const auto first = text.begin() + static_cast<std::ptrdiff_t>(span.begin - (span.begin > 0));
  const auto last = text.begin() + static_cast<std::ptrdiff_t>(span.end);
  if (std::any_of(first, last, [&](const match::Word& word) { return names(word); })) return true;
  if (text.end() - last < 2 || std::ranges::find(kFrom, last->folded) == kFrom.end()) return false;
  const auto named = country(*(last + 1));
  return named && *named != origin_;
}

bool OtherPeoples::are_subject(const std::vector<match::Word>& text) const {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (names(text[i]) && people_.contains(text[i + 1].folded)) return true;
  }
  return false;
}

bool OtherPeoples::name_origin(const std::vector<match::Word>& text) const {
  return std::ranges::any_of(text,
                             [&](const match::Word& word) { return country(word) == origin_; });
}

void OtherPeoples::mark_origin(Names& names, const std::vector<match::Word>& text) const {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool people = text[i].capitalised && own_.contains(text[i].folded);
    if (people || country(text[i]) == origin_) names[i] = true;
  }
}

bool OtherPeoples::are_place(const std::vector<match::Word>& text, const Names& names,
                             const model::SourceId& source) const {
  static constexpr std::array<std::string_view, 3> kBefore{"in", "uit", "from"};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (names[i]) continue;
    const bool placed = begins_clause(text, i, names) || i == 0 ||
                        std::ranges::find(kBefore, text[i - 1].folded) != kBefore.end();
    if (!placed) continue;
    const auto named = country(text[i]);
    if (named && *named != origin_ && *named != source) return true;
  }
  return false;
}

}  // namespace peil::read
