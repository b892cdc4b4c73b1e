// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_MATCH_HPP
#define PEIL_MATCH_MATCH_HPP

/// \file
/// Suggests concepts for a group name in any language of the thesaurus. It only suggests: a person
/// confirms. Unknown stays unknown: nothing near gives an empty list.
///
/// What is longer than any name of a group is none, and nothing is suggested for it.
///
/// Scores are from 0 to 1 and only order suggestions. Above 0.9 stand only names that are the same
/// as a label of the thesaurus up to case, accents, inflection and word order; whatever rests on
/// similarity stays below.

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "match/reason.hpp"
#include "match/words.hpp"
#include "model/codebook.hpp"

namespace peil::match {

/// In bytes; a longer text names no group.
inline constexpr std::size_t kLongestLabel = 2000;

/// One suggestion.
struct Suggestion {
  model::ConceptId concept_id;
  model::Relation relation = model::Relation::exact;
  double score = 0;
  bool listed = false;  ///< the name lists this group among others
  Reason reason;        ///< why, for the person who confirms
  /// The name is a label of the group, up to case, accents, inflection and word order, once
  /// countries, peoples and what stands in parentheses are left out; not merely like one.
  bool named = false;
};

/// A concept that a running text names by one of its labels.
struct Mention {
  model::ConceptId concept_id;
  std::size_t begin = 0;  ///< first word
  std::size_t end = 0;    ///< behind the last word
  double score = 0;       ///< as of a suggestion
};

/// The thesaurus prepared for look-ups. Build once, ask often; safe to use from several threads.
class Matcher {
 public:
  explicit Matcher(const model::Codebook& codebook);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  /// At most `most` suggestions, best first. `language` is ISO 639-1, empty when unknown. Concepts
  /// in `favoured` (those known for the origin, say) win among equals.
  [[nodiscard]] std::vector<Suggestion> suggest(std::string_view name, std::string_view language,
                                                const std::set<model::ConceptId>& favoured = {},
                                                std::size_t most = 5) const;

  /// Concepts named in a text of `language`, the longest names first taken, in the order of the
  /// text. Only labels count, not likeness.
  [[nodiscard]] std::vector<Mention> mentions(
      const std::vector<Word>& text, std::string_view language,
      const std::set<model::ConceptId>& favoured = {}) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace peil::match

#endif  // PEIL_MATCH_MATCH_HPP
