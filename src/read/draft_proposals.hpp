// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_PROPOSALS_HPP
#define PEIL_READ_DRAFT_PROPOSALS_HPP

/// \file
/// The proposals of one document, each made once. Internal to drafting.

#include <set>
#include <string>
#include <vector>

#include "read/draft_reading.hpp"

namespace peil::read {

/// A term as a sentence says it.
struct Said {
  const TermMention& term;
  const Reading& reading;
  Span scope;  ///< the words of which it is said
  const model::Passage& passage;
  std::vector<std::string> unread = {};  ///< words that nothing was read from
  std::string introduction = {};         ///< that lays the term down, of an item of a list
};

class Proposals {
 public:
  /// The references are borrowed.
  Proposals(const model::Codebook& codebook, model::OriginId origin, const SentenceReader& reader);

  /// `confidence`: how sure it is that these groups are meant.
  void on_groups(const Said& said, const std::vector<NamedGroup>& groups, double confidence);
  /// On the places, or the whole country when there are none.
  void on_places(const Said& said, const std::vector<RegionMention>& places);
  /// On everybody from the country, as a group.
  void on_everybody(const Said& said);

  /// A sentence on places was left to a person: which places are "the rest" is not known any more.
  void leave_places(const model::DimensionId& dimension) { left_.insert(dimension); }
  /// "The rest" of the country can be told for the term's dimension.
  [[nodiscard]] bool knows_the_rest(const model::Term& term) const {
    return !left_.contains(term.dimension);
  }

  /// Takes out those of which another says something else of the same place.
  [[nodiscard]] std::vector<Proposal> take_contradicted();
  [[nodiscard]] std::vector<Proposal> take() { return std::move(proposals_); }

 private:
  [[nodiscard]] Proposal proposal(const Said& said) const;
  [[nodiscard]] bool excepted(const Said& said, const NamedGroup& group) const;
  [[nodiscard]] bool known(const NamedGroup& group, const model::Term& term) const;
  void add(Proposal proposal);

  /// How sure each way of reading makes.
  [[nodiscard]] const model::DraftWeights& by() const { return codebook_.recognition.draft; }

  const model::Codebook& codebook_;
  const SentenceReader& reader_;
  std::set<model::RegionId> top_regions_;
  std::set<model::RegionId> stated_regions_;  ///< those placed by a dimension on regions
  std::set<model::DimensionId> left_;         ///< dimensions
  std::vector<Proposal> proposals_;
};

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_PROPOSALS_HPP
