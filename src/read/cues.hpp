// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_CUES_HPP
#define PEIL_READ_CUES_HPP

/// \file
/// Wordings that tell how a sentence of a policy text is meant: that it speaks of the past, quotes
/// another voice, points to what stands before. They stand in codebook/matching.json, which says
/// what each kind tells; a language without them has none.

#include <bitset>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/words.hpp"
#include "model/codebook.hpp"
#include "read/spotting.hpp"

namespace peil::read {

class Cues {
 public:
  /// Copies what it needs. `language` is ISO 639-1.
  Cues(const model::Codebook& codebook, std::string_view language);

  [[nodiscard]] const std::string& language() const { return language_; }

  /// Every place where a wording of the kind stands, longer wordings first, then in the text's
  /// order.
  [[nodiscard]] std::vector<Span> all(const std::vector<match::Word>& text,
                                      std::string_view kind) const;

  /// The place that begins first, the longest of those.
  [[nodiscard]] std::optional<Span> first(const std::vector<match::Word>& text,
                                          std::string_view kind) const;

  [[nodiscard]] bool any(const std::vector<match::Word>& text, std::string_view kind) const {
    return first(text, kind).has_value();
  }

  /// A wording of the kind begins at word `at`, or ends before it.
  [[nodiscard]] bool begins(const std::vector<match::Word>& text, std::string_view kind,
                            std::size_t at) const;
  [[nodiscard]] bool ends(const std::vector<match::Word>& text, std::string_view kind,
                          std::size_t at) const;

 private:
  static constexpr std::size_t kShapes = 4096;  // first byte and length of a word
  static std::size_t shape(const std::string& word);
  using Wording = std::vector<std::string>;
  struct Kind {
    /// By their first word, the longest first; "#" is any number.
    std::unordered_map<std::string, std::vector<Wording>> by_first;
    std::size_t longest = 0;
    std::bitset<kShapes> shapes;  ///< of the first words: most words of a text are told apart by it
    bool numbers = false;
  };
  template <typename Take>
  static void at_word(const Kind& kind, const std::vector<match::Word>& text, std::size_t at,
                      const Take& take);
  [[nodiscard]] const Kind* kind(std::string_view name) const;

  std::string language_;
  std::map<std::string, Kind, std::less<>> kinds_;
};

}  // namespace peil::read

#endif  // PEIL_READ_CUES_HPP
