// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_READING_HPP
#define PEIL_READ_DRAFT_READING_HPP

/// \file
/// What one sentence of a policy document says by itself. Internal to drafting.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "read/assertion.hpp"
#include "read/cues.hpp"
#include "read/draft.hpp"
#include "read/other_peoples.hpp"
#include "read/sentence.hpp"

namespace peil::read {

/// A sentence with the terms it uses and those it names.
struct Reading {
  Sentence sentence;
  Names names;  ///< words that name groups, with what narrows them, or places
  std::vector<TermMention> terms;
  /// Of each term, the words of which it is said: the whole sentence, or a part of it where another
  /// term of the dimension is said of others ("A in X, B in Y").
  std::vector<Span> scopes;
  std::vector<NamedGroup> groups;
  std::vector<RegionMention> regions;  ///< outside the exceptions
  std::vector<Exception> exceptions;
  std::vector<Span> asides;      ///< reasons and examples (draft_remainder.hpp)
  bool on_other_people = false;  ///< it names people of another country and nobody else

  /// Those named in `scope`; where it names none and is a part, those of the parts before.
  [[nodiscard]] std::vector<NamedGroup> groups_for(Span scope) const;
  [[nodiscard]] std::vector<RegionMention> regions_in(Span scope) const;
};

/// "These groups" are those that a text has singled out, not those it leaves to the general
/// framework.
[[nodiscard]] inline bool designates(const TermMention& term) {
  return term.term->dimension == "persecution_risk" && !term.term->framework_default;
}

/// Reads the sentences of one document. Not to be shared between threads.
class SentenceReader {
 public:
  SentenceReader(const model::PolicyText& text, const DraftContext& context);
  SentenceReader(const SentenceReader&) = delete;  // its parts refer to one another

  /// Read once, however often it is asked for: headings and items are.
  [[nodiscard]] Reading read(const Sentence& sentence) const;
  [[nodiscard]] Sentence sentence(const std::string& text) const {
    if (too_long(text)) return {text, {}, false};
    return {text, match::words(text, language_), false};
  }
  [[nodiscard]] std::vector<NamedGroup> groups_of_item(std::string_view item,
                                                       bool partly = false) const {
    return groups_.groups_of_item(item, partly);
  }
  [[nodiscard]] std::optional<model::ConceptId> nearest(std::string_view group) const {
    return groups_.nearest(group);
  }
  /// Every term of which a phrase stands in the sentence, also within a longer one.
  [[nodiscard]] std::vector<TermMention> all_terms(const Reading& reading) const {
    return terms_.find_all(reading.sentence.words, reading.names);
  }
  /// The concepts that it names, wherever they stand.
  [[nodiscard]] std::vector<match::Mention> mentions(const Sentence& sentence) const {
    return context_.matcher.mentions(sentence.words, language_, context_.favoured);
  }
  [[nodiscard]] std::vector<RegionMention> regions(const Sentence& sentence) const {
    return regions_.find(sentence.words);
  }
  /// Whom it points back to, or who threatens, is not whom it is on.
  [[nodiscard]] bool names_aside(const Sentence& sentence, std::size_t at) const {
    return cues_.ends(sentence.words, "these", at) || cues_.ends(sentence.words, "actors", at);
  }
  [[nodiscard]] std::vector<model::ConceptId> pointed_at(const Sentence& sentence) const {
    return groups_.pointed_at(sentence);
  }
  /// Concepts that an exception names.
  [[nodiscard]] std::vector<match::Mention> excepted(const Exception& exception) const {
    return context_.matcher.mentions(match::words(exception.text, language_), language_,
                                     context_.favoured);
  }
  [[nodiscard]] bool says(const Sentence& sentence, std::string_view cue) const {
    return cues_.any(sentence.words, cue);
  }
  [[nodiscard]] bool names_origin(const Sentence& sentence) const {
    return others_.name_origin(sentence.words) || says(sentence, "whole_country");
  }
  /// Names a region, or points to places named before.
  [[nodiscard]] bool names_other_place(const Reading& reading) const;
  /// A clause that narrows a group, or a condition, speaks of a place that is no known region.
  [[nodiscard]] bool limited_to_unknown_place(const Reading& reading) const;
  /// Whom it names are those of a place: "they" in a later sentence would be wider.
  [[nodiscard]] bool of_a_place(const Reading& reading) const {
    return !reading.regions.empty() || limited_to_unknown_place(reading);
  }
  /// A clause tells what people did in a region ("who took part in the conflict in Tigray"): they
  /// need not be from there.
  [[nodiscard]] bool tells_of_place(const Reading& reading) const;
  /// It points to a place that it does not name ("in those provinces", "there").
  [[nodiscard]] bool names_place(const Sentence& sentence) const {
    return (says(sentence, "places") || says(sentence, "there")) && !says(sentence, "the_rest") &&
           !says(sentence, "whole_country");
  }
  [[nodiscard]] bool opens_with(const Sentence& sentence, std::string_view cue) const {
    return cues_.begins(sentence.words, cue, 0);
  }
  [[nodiscard]] const std::string& language() const { return language_; }
  /// "From" stands before the place at `span`, or before those that it is listed with.
  [[nodiscard]] bool says_whence(const Sentence& sentence, Span span) const;
  /// What stands before the first exception, condition or example; empty when there is none.
  [[nodiscard]] Span before_limits(const Reading& item) const;
  /// A condition behind the term ("mits …"); empty when there is none.
  [[nodiscard]] std::string condition(const Reading& reading, const TermMention& term) const;

  [[nodiscard]] std::optional<Doubt> doubt(const Reading& reading, const TermMention& term,
                                           const Sentence* next) const {
    return assertions_.doubt(reading.sentence, term, reading.names, next);
  }
  /// Words that nothing was read from (draft_remainder.hpp).
  [[nodiscard]] std::vector<std::string> remainder(const Reading& reading,
                                                   const Sentence* next = nullptr) const;
  [[nodiscard]] std::optional<Doubt> doubt_of_introduction(const Sentence& sentence) const {
    return assertions_.doubt_of_introduction(sentence);
  }
  [[nodiscard]] std::optional<Doubt> doubt_of_heading(const std::string& heading) const {
    return assertions_.doubt_of_heading(heading, language_);
  }

 private:
  [[nodiscard]] std::vector<Span> scopes(const Reading& reading) const;
  [[nodiscard]] Reading read_anew(const Sentence& sentence) const;

  const DraftContext& context_;
  std::string language_;
  Cues cues_;
  OtherPeoples others_;
  TermFinder terms_;
  RegionFinder regions_;
  GroupReader groups_;
  AssertionReader assertions_;
  mutable std::unordered_map<std::string, Reading> known_;  ///< by the sentence's text
};

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_READING_HPP
