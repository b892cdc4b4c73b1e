// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_CUES_HPP
#define PEIL_READ_CUES_HPP

/// \file
/// Wordings that tell how a sentence of a policy text is meant: that it speaks of the past, quotes
/// another voice, points to what stands before. They stand in codebook/matching.json, which says
/// what each kind tells; a language without them has none.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/spotting.hpp"
#include "match/words.hpp"
#include "model/codebook.hpp"

namespace peil::read {

class Cues {
 public:
  /// Copies what it needs. `language` is ISO 639-1.
  Cues(const model::Codebook& codebook, std::string_view language);

  /// Every place where a wording of the kind stands, longer wordings first.
  [[nodiscard]] std::vector<Span> all(const std::vector<match::Word>& text, std::string_view kind) const;

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
  std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> wordings_;
};

}  // namespace peil::read

#endif  // PEIL_READ_CUES_HPP
