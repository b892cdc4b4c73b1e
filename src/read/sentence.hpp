// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_SENTENCE_HPP
#define PEIL_READ_SENTENCE_HPP

/// \file
/// Sentences of policy texts, and the groups they name.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "match/match.hpp"
#include "match/words.hpp"
#include "read/cues.hpp"
#include "read/spotting.hpp"

namespace peil::read {

/// In bytes; what is longer is no sentence that could be read, and has no words.
inline constexpr std::size_t kLongestSentence = 20'000;

[[nodiscard]] inline bool too_long(std::string_view sentence) {
  return sentence.size() > kLongestSentence;
}

/// A sentence, or a clause of one that a semicolon sets apart.
struct Sentence {
  std::string text;
  std::vector<match::Word> words;  ///< none where it is too long
  bool continues = false;          ///< a semicolon sets it apart from the clause before it
};

/// A group as a sentence names it.
struct NamedGroup {
  std::string text;
  std::optional<model::ConceptId> concept_id;
  model::Relation relation = model::Relation::exact;
  std::string qualifier;
  double score = 0;  ///< how sure the concept is, 0 to 1
  Span span;         ///< the words that name the concept; empty when taken from a whole list item
  Span extent;       ///< with the clause that narrows it
  bool open_ended = false;    ///< described by a clause of which the end could not be told
  bool apart = false;         ///< of a list item that excepts or narrows: named before that
  std::string named_in = {};  ///< the sentence or heading that names it, where another speaks of it
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

/// The span from `begin` to a comma or the like, an excluded span, or the end of the sentence.
[[nodiscard]] Span clause_from(const Sentence& sentence, std::size_t begin,
                               const std::vector<Span>& excluded);

[[nodiscard]] std::vector<Exception> find_exceptions(const Sentence& sentence, const Cues& cues);

/// Finds the groups that sentences of one language name, in texts on one country.
class GroupReader {
 public:
  /// The references are borrowed. `origin` is the country's code, `favoured` are the concepts that
  /// groups of the country are known to have.
  GroupReader(const model::Codebook& codebook, const match::Matcher& matcher, const Cues& cues,
              std::string language, const model::OriginId& origin,
              const std::set<model::ConceptId>& favoured);

  /// Groups named outside `excluded` spans. One followed by a narrowing clause is `part` of its
  /// concept, the clause its qualifier. "These women" names no group but points back, and who
  /// threatens ("by supporters of …") is not whom the sentence is on. Everybody from the country
  /// ("asylum seekers from Iraq") is no group.
  [[nodiscard]] std::vector<NamedGroup> groups(const Sentence& sentence,
                                               const std::vector<Span>& excluded) const;

  /// Concepts of those that the sentence points back to ("these women").
  [[nodiscard]] std::vector<model::ConceptId> pointed_at(const Sentence& sentence) const;

  /// The groups that a whole list item names: one, without a concept when none is near; or, when it
  /// lists several concepts ("journalists and human rights defenders"), one for each. `partly`:
  /// also where not every one of those that it joins has a concept.
  [[nodiscard]] std::vector<NamedGroup> groups_of_item(std::string_view item,
                                                       bool partly = false) const;

  /// The concept that a group without one is most like; empty when nothing is.
  [[nodiscard]] std::optional<model::ConceptId> nearest(std::string_view group) const;

 private:
  [[nodiscard]] std::size_t qualifier_end(const Sentence& sentence, std::size_t opener,
                                          const std::vector<Span>& excluded) const;
  void add_described(std::vector<NamedGroup>& groups, const Sentence& sentence,
                     const std::vector<match::Mention>& mentions,
                     const std::vector<Span>& excluded) const;
  [[nodiscard]] std::vector<NamedGroup> joined_groups(const std::string& name, bool partly) const;
  [[nodiscard]] std::vector<match::Suggestion> suggest(std::string_view name) const {
    return matcher_.suggest(name, language_, favoured_);
  }
  /// The clause says only that they are from the country of the text.
  [[nodiscard]] bool of_origin(const Sentence& sentence, Span clause) const;
  void take_narrower(NamedGroup& group, bool general) const;
  [[nodiscard]] NamedGroup group_at(const Sentence& sentence, const match::Mention& mention,
                                    const std::vector<Span>& excluded) const;

  /// Words for people in general, and for those of the country.
  [[nodiscard]] std::vector<Span> people(const Sentence& sentence) const;

  /// How sure each way of reading makes.
  [[nodiscard]] const model::DraftWeights& by() const { return codebook_.recognition.draft; }

  const model::Codebook& codebook_;
  const match::Matcher& matcher_;
  const Cues& cues_;
  std::string language_;
  model::OriginId origin_;
  const std::set<model::ConceptId>& favoured_;
  std::vector<std::string> demonyms_;
};

}  // namespace peil::read

#endif  // PEIL_READ_SENTENCE_HPP
