// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_SPOTTING_HPP
#define PEIL_ALIGN_SPOTTING_HPP

/// \file
/// Finds in running text what the codebook has names for: a source's terms and regions. Groups are
/// found by the matcher (align/match.hpp).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/words.hpp"
#include "model/codebook.hpp"

namespace peil::align {

/// Where something stands in a list of words: `[begin, end)`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A vocabulary term that a text uses.
struct TermMention {
  const model::Term* term = nullptr;  ///< borrowed from the vocabulary
  Span span;
  std::vector<std::size_t> words;  ///< those of the span that are the phrase's; the others are gaps

  [[nodiscard]] std::size_t gaps() const { return span.end - span.begin - words.size(); }
};

struct RegionMention {
  std::string region;
  Span span;
};

/// The terms of a vocabulary in force on `day` whose phrases the text uses, for each dimension the
/// longest phrase that stands closest together, in the order of the text. A phrase's words stand in
/// their order with at most four others between them. Where the phrase affirms and the clause
/// negates or only asks ("of …", "whether …"), it is no mention.
[[nodiscard]] std::vector<TermMention> find_terms(const std::vector<Word>& text,
                                                  std::string_view language,
                                                  const model::Vocabulary& vocabulary,
                                                  model::Date day);

/// Regions of an origin that the text names by a label or alternative label, longest names first.
[[nodiscard]] std::vector<RegionMention> find_regions(const std::vector<Word>& text,
                                                      const model::Codebook& codebook,
                                                      std::string_view origin);

/// Where `phrase` (folded words) first stands in the text, at or after `from`.
[[nodiscard]] std::optional<Span> find_phrase(const std::vector<Word>& text,
                                              const std::vector<std::string>& phrase,
                                              std::size_t from = 0);

}  // namespace peil::align

#endif  // PEIL_ALIGN_SPOTTING_HPP
