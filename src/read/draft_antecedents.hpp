// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_ANTECEDENTS_HPP
#define PEIL_READ_DRAFT_ANTECEDENTS_HPP

/// \file
/// Whom and what a sentence means that does not name them itself: those of its heading, of the
/// sentence before, of the last list. Internal to drafting.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "read/draft_reading.hpp"

namespace peil::read {

/// Groups that another sentence names: where they stand in it says nothing here.
[[nodiscard]] inline std::vector<NamedGroup> without_places(std::vector<NamedGroup> groups) {
  for (NamedGroup& group : groups) group.span = group.extent = {};
  return groups;
}

struct Antecedent {
  std::vector<NamedGroup> groups;
  double confidence = 0;
};

/// What a document has named so far.
class Antecedents {
 public:
  /// Both are borrowed.
  Antecedents(const model::Codebook& codebook, const SentenceReader& reader)
      : codebook_(codebook), reader_(reader) {}

  /// `listed`: whom the list that ends right before it names.
  void begin_passage(const model::Passage& passage, std::vector<NamedGroup> listed);

  /// Gives a sentence without a term those of the enumeration that it continues, or of the sentence
  /// before when it says that the same applies. `before` is null at the beginning of a passage.
  void lend_terms(Reading& reading, const Sentence* before);

  /// Whom a sentence that names no group means; empty when that cannot be told.
  [[nodiscard]] std::optional<Antecedent> groups(const Reading& reading) const;

  /// Whom a sentence may mean where that cannot be told, for a person to decide: those named last;
  /// where it points back, also those listed before or in the heading.
  [[nodiscard]] std::vector<NamedGroup> nearest(const Sentence& sentence) const;

  /// The groups of the nearest heading that names any: "this profile".
  [[nodiscard]] const std::vector<NamedGroup>& heading() const { return heading_; }

  /// The section spoke of places in this dimension: what names none may still be on those.
  [[nodiscard]] bool on_places(const model::DimensionId& dimension) const {
    return placed_.contains(dimension);
  }

  /// Regions named in `scope`, pointed back to, or of the heading.
  [[nodiscard]] std::vector<RegionMention> places(const Reading& reading, Span scope) const;

  /// Remembers a sentence that was read; `asserted` are its terms that are beyond doubt.
  void take(const Reading& reading, std::vector<TermMention> asserted);
  void take_list(std::vector<NamedGroup> designated);
  /// What is said next of "them" is said of people that we do not know.
  void take_strangers() {
    before_.clear();
    strangers_ = true;
  }

 private:
  [[nodiscard]] std::vector<NamedGroup> last_named(
      const std::vector<model::ConceptId>& concepts) const;
  [[nodiscard]] bool named_others() const;
  void designate(std::vector<NamedGroup> groups);
  [[nodiscard]] bool on_strangers(const Sentence& sentence) const;

  /// How sure each way of reading makes.
  [[nodiscard]] const model::DraftWeights& by() const { return codebook_.recognition.draft; }

  const model::Codebook& codebook_;
  const SentenceReader& reader_;
  std::vector<NamedGroup> heading_;             ///< of the nearest heading that names any
  std::vector<RegionMention> heading_places_;   ///< of the innermost heading
  std::vector<NamedGroup> before_;              ///< of the sentence before, in the same passage
  std::vector<NamedGroup> listed_;              ///< of the list right before this passage
  std::vector<NamedGroup> designated_;          ///< all of the section that last designated any
  std::vector<std::string> section_;            ///< headings of the passage
  std::vector<std::string> designating_;        ///< those of the section of `designated_`
  std::vector<std::vector<NamedGroup>> named_;  ///< in this passage, sentence by sentence
  std::vector<RegionMention> places_;           ///< of the last sentence that named any
  std::vector<TermMention> terms_;              ///< that the sentence before asserts
  std::set<std::string> placed_;                ///< dimensions said of places in this section
  bool in_item_ = false;
  bool enumerating_ = false;
  bool strangers_ = false;
};

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_ANTECEDENTS_HPP
