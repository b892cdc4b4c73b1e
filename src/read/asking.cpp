// SPDX-License-Identifier: EUPL-1.2
#include "read/asking.hpp"

#include <algorithm>

namespace peil::read {
namespace {

constexpr std::string_view kApart = "…";
constexpr std::size_t kMostBetween = 6;  // words that "…" stands for
constexpr std::size_t kLetters = 3;      // by which beginnings are looked up

/// Calls `use` with each part of a text between the signs.
template <typename Use>
void each_part(std::string_view text, char sign, const Use& use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(sign), text.size());
    if (end > 0) use(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

bool is_pattern(std::string_view wording) {
  return wording.find_first_of("*/") != std::string_view::npos ||
         wording.find(kApart) != std::string_view::npos;
}

void AskingWords::add_piece(Wording& wording, std::string_view token, std::string_view language) {
  if (token.find_first_of("*/") == std::string_view::npos) {
    for (match::Word& word : match::words(token, language)) {  // "15(c)" is two words
      wording.pieces.push_back({{{std::move(word.stem)}}});
    }
    return;
  }
  Piece piece;
  each_part(token, '/', [&](std::string_view choice) {
    const bool begins = choice.ends_with('*');
    if (begins) choice.remove_suffix(1);
    for (match::Word& word : match::words(choice, language)) {
      piece.choices.push_back({begins ? std::move(word.folded) : std::move(word.stem), begins});
    }
  });
  if (!piece.choices.empty()) wording.pieces.push_back(std::move(piece));
}

AskingWords::AskingWords(const model::Codebook& codebook, std::string_view language) {
  for (const auto& [id, by_language] : codebook.question_words) {
    const auto own = by_language.find(language);
    if (own == by_language.end()) continue;
    for (const std::string& text : own->second) {
      Wording wording{id, {}};
      bool apart = false;
      each_part(text, ' ', [&](std::string_view token) {
        const std::size_t known = wording.pieces.size();
        if (token != kApart) add_piece(wording, token, language);
        if (wording.pieces.size() > known) wording.pieces[known].apart = apart;
        apart = token == kApart;
      });
      if (wording.pieces.empty()) continue;
      wordings_.push_back(std::move(wording));
      index(wordings_.size() - 1);
    }
  }
}

void AskingWords::index(std::size_t wording) {
  for (const Choice& choice : wordings_[wording].pieces.front().choices) {
    auto& known =
        choice.begins ? by_begin_[choice.text.substr(0, kLetters)] : by_stem_[choice.text];
    if (known.empty() || known.back() != wording) known.push_back(wording);
  }
}

std::vector<std::size_t> AskingWords::beginning_with(const match::Word& word) const {
  std::vector<std::size_t> found;
  const auto add = [&](const auto& by, const std::string& key) {
    const auto known = by.find(key);
    if (known != by.end()) found.insert(found.end(), known->second.begin(), known->second.end());
  };
  add(by_stem_, word.stem);
  add(by_begin_, word.folded.substr(0, kLetters));
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool AskingWords::fits(const Piece& piece, const match::Word& word) {
  return std::ranges::any_of(piece.choices, [&](const Choice& choice) {
    return choice.begins ? word.folded.starts_with(choice.text) : word.stem == choice.text;
  });
}

/// Whether the wording goes on from its piece at word `at`; `taken` gets the words.
bool AskingWords::follows(const Wording& wording, std::size_t piece,
                          const std::vector<match::Word>& text, std::size_t at,
                          std::vector<std::size_t>& taken) {
  if (piece == wording.pieces.size()) return true;
  const std::size_t last = at + (wording.pieces[piece].apart ? kMostBetween : 0);
  for (std::size_t word = at; word <= last && word < text.size(); ++word) {
    if (!fits(wording.pieces[piece], text[word])) continue;
    taken.push_back(word);
    if (follows(wording, piece + 1, text, word + 1, taken)) return true;
    taken.pop_back();
  }
  return false;
}

std::vector<AskedFor> AskingWords::find(const std::vector<match::Word>& text) const {
  std::vector<AskedFor> all;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const std::size_t place : beginning_with(text[at])) {
      AskedFor one{wordings_[place].id, {}};
      if (follows(wordings_[place], 0, text, at, one.words)) all.push_back(std::move(one));
    }
  }
  std::vector<AskedFor> found;
  for (const AskedFor& one : all) {
    const bool within = std::ranges::any_of(all, [&](const AskedFor& other) {
      return other.words.size() > one.words.size() && std::ranges::includes(other.words, one.words);
    });
    if (!within) found.push_back(one);
  }
  std::ranges::stable_sort(found, [](const AskedFor& a, const AskedFor& b) {
    if (a.words.front() != b.words.front()) return a.words.front() < b.words.front();
    return a.words.size() > b.words.size();
  });
  return found;
}

}  // namespace peil::read
