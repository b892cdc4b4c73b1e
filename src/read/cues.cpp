// SPDX-License-Identifier: EUPL-1.2
#include "read/cues.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace peil::read {
namespace {

bool is_number(const std::string& word) {
  return std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

bool stands_at(const std::vector<match::Word>& text, const std::vector<std::string>& wording,
               std::size_t at) {
  if (at + wording.size() > text.size()) return false;
  return std::equal(wording.begin(), wording.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const std::string& wanted, const match::Word& word) {
                      return wanted == "#" ? is_number(word.folded) : wanted == word.folded;
                    });
}

}  // namespace

Cues::Cues(const model::Codebook& codebook, std::string_view language) {
  const auto lexicon = codebook.lexicon.find(language);
  if (lexicon == codebook.lexicon.end()) return;
  for (const auto& [kind, wordings] : lexicon->second.cues) {
    auto& known = wordings_[kind];
    for (const std::string& wording : wordings) {
      std::istringstream stream(wording);
      known.emplace_back(std::istream_iterator<std::string>(stream),
                         std::istream_iterator<std::string>());
    }
    std::ranges::stable_sort(known, std::greater(), &std::vector<std::string>::size);
  }
}

std::vector<Span> Cues::all(const std::vector<match::Word>& text, std::string_view kind) const {
  std::vector<Span> found;
  const auto known = wordings_.find(kind);
  if (known == wordings_.end()) return found;
  for (const auto& wording : known->second) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (stands_at(text, wording, at)) found.push_back({at, at + wording.size()});
    }
  }
  return found;
}

std::optional<Span> Cues::first(const std::vector<match::Word>& text, std::string_view kind) const {
  const auto found = all(text, kind);
  const auto least = std::ranges::min_element(found, {}, &Span::begin);
  return least == found.end() ? std::nullopt : std::optional(*least);
}

bool Cues::begins(const std::vector<match::Word>& text, std::string_view kind, std::size_t at) const {
  return std::ranges::any_of(all(text, kind), [&](Span span) { return span.begin == at; });
}

bool Cues::ends(const std::vector<match::Word>& text, std::string_view kind, std::size_t at) const {
  return std::ranges::any_of(all(text, kind), [&](Span span) { return span.end == at; });
}

}  // namespace peil::read
