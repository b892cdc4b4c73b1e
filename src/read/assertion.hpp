// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_ASSERTION_HPP
#define PEIL_READ_ASSERTION_HPP

/// \file
/// Whether a sentence lays down policy in force. A position may only be proposed from one that
/// asserts it: in this mood, for this time, in the source's own voice and on this country. Where a
/// wording leaves doubt, a person reads the sentence instead.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/cues.hpp"
#include "read/draft.hpp"
#include "read/other_peoples.hpp"
#include "read/sentence.hpp"

namespace peil::read {

class AssertionReader {
 public:
  /// `cues` and `others` are borrowed; both are of the text's language.
  AssertionReader(const Cues& cues, const OtherPeoples& others, model::SourceId source)
      : cues_(cues), others_(others), source_(std::move(source)) {}

  /// Why the sentence does not assert a term; empty when it does. `named` marks the words that name
  /// groups with what narrows them: "women who were abducted" is no sentence on the past. `next` is
  /// the sentence behind it, which may say that what held goes on; null when there is none.
  [[nodiscard]] std::optional<Doubt> doubt(const Sentence& sentence, const TermMention& term,
                                           const std::vector<bool>& named,
                                           const Sentence* next) const;

  /// Why what an introduction announces, in a list or under a heading, is no policy in force.
  [[nodiscard]] std::optional<Doubt> doubt_of_introduction(const Sentence& sentence) const;
  [[nodiscard]] std::optional<Doubt> doubt_of_heading(std::string_view heading,
                                                      std::string_view language) const;

 private:
  /// A wording of the kind stands in the same stretch between punctuation and words like "but".
  [[nodiscard]] bool beside(std::string_view kind, const Sentence& sentence, Span term,
                            const std::vector<bool>& named) const;
  [[nodiscard]] bool taken_back(const Sentence* next) const;
  [[nodiscard]] bool labelled_aside(const Sentence& sentence, Span term) const;
  [[nodiscard]] bool of_the_past(const Sentence& sentence, Span term,
                                 const std::vector<bool>& named, const Sentence* next) const;

  const Cues& cues_;
  const OtherPeoples& others_;
  model::SourceId source_;
};

}  // namespace peil::read

#endif  // PEIL_READ_ASSERTION_HPP
