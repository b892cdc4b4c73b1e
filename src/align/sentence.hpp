// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_SENTENCE_HPP
#define PEIL_ALIGN_SENTENCE_HPP

/// \file
/// Sentences of policy texts, and the groups they name.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "align/match.hpp"
#include "align/spotting.hpp"
#include "align/words.hpp"

namespace peil::align {

/// A sentence, or a clause of one that a semicolon sets apart.
struct Sentence {
  std::string text;
  std::vector<Word> words;
  bool continues = false;  ///< a semicolon sets it apart from the clause before it
};

/// A group as a sentence names it.
struct NamedGroup {
  std::string text;
  std::optional<std::string> concept_id;
  model::Relation relation = model::Relation::exact;
  std::string qualifier;
  double score = 0;  ///< how sure the concept is, 0 to 1
  Span span;         ///< the words that name the concept; empty when taken from a whole list item
};

/// What a sentence excepts: "met uitzondering van christenen".
struct Exception {
  std::string text;
  Span span;  ///< from the marker to the end of what is excepted
};

/// Sentences of a passage by ICU's rules for the language, split further at semicolons.
[[nodiscard]] std::vector<Sentence> sentences(std::string_view passage, std::string_view language);

/// Words `[span.begin, span.end)` of the sentence as they stand in its text.
[[nodiscard]] std::string slice(const Sentence& sentence, Span span);

[[nodiscard]] std::optional<Exception> find_exception(const Sentence& sentence,
                                                      std::string_view language);

/// Groups that a sentence names outside `excluded` spans. A group followed by a narrowing clause is
/// `part` of its concept, the clause its qualifier. "These women" names no group but points back.
[[nodiscard]] std::vector<NamedGroup> groups_in(const Sentence& sentence, std::string_view language,
                                                const Matcher& matcher,
                                                const std::set<std::string>& favoured,
                                                const std::vector<Span>& excluded);

/// The groups that a whole list item names: one, without a concept when none is near; or, when it
/// lists several concepts ("journalists and human rights defenders"), one for each.
[[nodiscard]] std::vector<NamedGroup> groups_of_item(std::string_view item,
                                                     std::string_view language,
                                                     const Matcher& matcher);

}  // namespace peil::align

#endif  // PEIL_ALIGN_SENTENCE_HPP
