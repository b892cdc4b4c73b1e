// SPDX-License-Identifier: EUPL-1.2
#include "read/cues.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <sstream>

namespace peil::read {
namespace {

const std::string kNumber = "#";

bool is_number(const std::string& word) {
  return std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

bool stands_at(const std::vector<match::Word>& text, const std::vector<std::string>& wording,
               std::size_t at) {
  if (at + wording.size() > text.size()) return false;
  return std::equal(wording.begin(), wording.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const std::string& wanted, const match::Word& word) {
                      return wanted == kNumber ? is_number(word.folded) : wanted == word.folded;
                    });
}

}  // namespace

std::size_t Cues::shape(const std::string& word) {
  constexpr std::size_t kLengths = 16;
  return (word.empty() ? 0 : static_cast<unsigned char>(word.front())) * kLengths +
         word.size() % kLengths;
}

/// Calls `take` with the length of each of the wordings that stands at word `at`.
template <typename Take>
void Cues::at_word(const Kind& kind, const std::vector<match::Word>& text, std::size_t at,
                   const Take& take) {
  const auto try_all = [&](const std::string& first) {
    const auto known = kind.by_first.find(first);
    if (known == kind.by_first.end()) return;
    for (const auto& wording : known->second) {
      if (stands_at(text, wording, at)) take(wording.size());
    }
  };
  if (kind.shapes[shape(text[at].folded)]) try_all(text[at].folded);
  if (kind.numbers && is_number(text[at].folded)) try_all(kNumber);
}

Cues::Cues(const model::Codebook& codebook, std::string_view language) : language_(language) {
  const auto lexicon = codebook.lexicon.find(language);
  if (lexicon == codebook.lexicon.end()) return;
  for (const auto& [name, wordings] : lexicon->second.cues) {
    Kind& known = kinds_[name];
    for (const std::string& text : wordings) {
      std::istringstream stream(text);
      Wording wording{std::istream_iterator<std::string>(stream),
                      std::istream_iterator<std::string>()};
      known.longest = std::max(known.longest, wording.size());
      if (wording.empty()) continue;
      known.shapes.set(shape(wording.front()));
      known.numbers = known.numbers || wording.front() == kNumber;
      known.by_first[wording.front()].push_back(std::move(wording));
    }
    for (auto& [first, same] : known.by_first) {
      std::ranges::stable_sort(same, std::greater(), &Wording::size);
    }
  }
}

const Cues::Kind* Cues::kind(std::string_view name) const {
  const auto known = kinds_.find(name);
  return known == kinds_.end() ? nullptr : &known->second;
}

std::vector<Span> Cues::all(const std::vector<match::Word>& text, std::string_view name) const {
  std::vector<Span> found;
  const Kind* known = kind(name);
  if (known == nullptr) return found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    at_word(*known, text, at, [&](std::size_t length) { found.push_back({at, at + length}); });
  }
  std::ranges::stable_sort(found, std::greater(), [](Span span) { return span.end - span.begin; });
  return found;
}

std::optional<Span> Cues::first(const std::vector<match::Word>& text, std::string_view name) const {
  const Kind* known = kind(name);
  for (std::size_t at = 0; known != nullptr && at < text.size(); ++at) {
    std::size_t longest = 0;
    at_word(*known, text, at, [&](std::size_t length) { longest = std::max(longest, length); });
    if (longest > 0) return Span{at, at + longest};
  }
  return std::nullopt;
}

bool Cues::begins(const std::vector<match::Word>& text, std::string_view name,
                  std::size_t at) const {
  const Kind* known = kind(name);
  bool found = false;
  if (known == nullptr || at >= text.size()) return found;
  at_word(*known, text, at, [&](std::size_t) { found = true; });
  return found;
}

bool Cues::ends(const std::vector<match::Word>& text, std::string_view name, std::size_t at) const {
  const Kind* known = kind(name);
  bool found = false;
  if (known == nullptr || at > text.size()) return found;
  for (std::size_t begin = at - std::min(at, known->longest); begin < at && !found; ++begin) {
    at_word(*known, text, begin,
            [&](std::size_t length) { found = found || begin + length == at; });
  }
  return found;
}

}  // namespace peil::read
