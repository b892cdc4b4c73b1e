// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_SPOTTING_HPP
#define PEIL_READ_SPOTTING_HPP

/// \file
/// Finds in running text what the codebook has names for: a source's terms and regions. Groups are
/// found by the matcher (match/match.hpp).

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "match/words.hpp"
#include "model/codebook.hpp"

namespace peil::read {

/// Where something stands in a list of words: `[begin, end)`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

[[nodiscard]] constexpr bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// Marks words that only name groups or places, with the "and" between them. They neither end a
/// clause nor count between the words of a phrase. One mark for each word of a text.
using Names = std::vector<bool>;

/// A vocabulary term that a text uses.
struct TermMention {
  const model::Term* term = nullptr;  ///< borrowed from the vocabulary
  Span span;
  std::vector<std::size_t> words;   ///< those of the span that are the phrase's
  std::vector<std::size_t> echoes;  ///< words that say the same term again in the same clause
  std::size_t gaps = 0;             ///< words between them that are no names
  bool denied = false;  ///< the clause negates, asks or supposes what the phrase affirms

  /// Taken over from a sentence before: it has no words here.
  [[nodiscard]] bool borrowed() const { return words.empty(); }
};

struct RegionMention {
  model::RegionId region;
  Span span;
};

/// The terms of a vocabulary in force on a day, prepared for many texts in one language.
class TermFinder {
 public:
  /// `vocabulary` is borrowed. `light` are words that hold a sentence together and tell little
  /// ("for", "the"): two of them between the words of a phrase part these no more than one other.
  TermFinder(std::string_view language, const model::Vocabulary& vocabulary, model::Date day,
             const std::vector<std::string>& light = {});

  /// The terms whose phrases the text uses, in the order of the text; for each dimension and clause
  /// the longest phrase that stands closest together. A phrase's words stand in their order, in one
  /// clause, with few others between (six at most that are not light). A denied mention is given
  /// only where no other of its dimension stands in the way.
  [[nodiscard]] std::vector<TermMention> find(const std::vector<match::Word>& text,
                                              const Names& names) const;

  /// Every place where a phrase of a term stands, whatever other stands there too.
  [[nodiscard]] std::vector<TermMention> find_all(const std::vector<match::Word>& text,
                                                  const Names& names) const;

 private:
  struct Phrase {
    const model::Term* term = nullptr;
    std::vector<match::Word> words;
  };
  [[nodiscard]] TermMention follow(const std::vector<match::Word>& text, const Names& names,
                                   const std::vector<match::Word>& phrase, std::size_t start) const;
  [[nodiscard]] std::vector<std::size_t> beginning_with(const match::Word& word) const;

  std::string language_;
  std::unordered_set<std::string> light_;
  std::vector<Phrase> phrases_;
  std::unordered_map<std::string, std::vector<std::size_t>>
      by_first_;  ///< by the first word's stem
};

/// A word of the span negates. "Whether or not" and "al dan niet" do not, nor do names.
[[nodiscard]] bool has_negation(const std::vector<match::Word>& words, Span span,
                                const Names& names, std::string_view language);

/// The span widened to the clauses that it lies in: up to punctuation or a word like "and", "but".
[[nodiscard]] Span clause_around(const std::vector<match::Word>& text, Span span,
                                 const Names& names);

/// The same, up to punctuation only.
[[nodiscard]] Span between_marks(const std::vector<match::Word>& text, Span span,
                                 const Names& names);

/// A clause begins at word `at`.
[[nodiscard]] bool begins_clause(const std::vector<match::Word>& text, std::size_t at,
                                 const Names& names);

/// The names of an origin's regions, prepared for many texts.
class RegionFinder {
 public:
  RegionFinder(const model::Codebook& codebook, const model::OriginId& origin);

  /// Regions that the text names by a label or alternative label, in its order, each once; where
  /// names overlap, the longest.
  [[nodiscard]] std::vector<RegionMention> find(const std::vector<match::Word>& text) const;

 private:
  struct Name {
    std::vector<std::string> words;  ///< folded
    model::RegionId region;
  };
  std::vector<Name> names_;                                             ///< longest first
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_;  ///< by the first word
};

/// Where `phrase` (folded words) first stands in the text, at or after `from`.
[[nodiscard]] std::optional<Span> find_phrase(const std::vector<match::Word>& text,
                                              const std::vector<std::string>& phrase,
                                              std::size_t from = 0);

}  // namespace peil::read

#endif  // PEIL_READ_SPOTTING_HPP
