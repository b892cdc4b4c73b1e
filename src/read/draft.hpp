// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_HPP
#define PEIL_READ_DRAFT_HPP

/// \file
/// Reads a policy document and proposes positions, for a person to confirm. It proposes only what a
/// sentence asserts as policy in force (read/assertion.hpp): a term by one of the vocabulary's
/// phrases, on a group or region that the same sentence, the list it introduces, its heading or the
/// sentence before it names. It is certain only where the sentence was read whole
/// (draft_remainder.hpp); else it is to be checked. What is doubtful is listed for a person to
/// read.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "match/match.hpp"
#include "model/repository.hpp"
#include "model/text/policy_text.hpp"

namespace peil::read {

/// How far a proposal can be relied on.
enum class Tier {
  certain,  ///< the sentence was read whole
  check,    ///< words were left unread, or what it rests on is not sure: a person reads it
};

/// One proposed position.
struct Proposal {
  std::string group;  ///< as the text names it; empty for a region or the country
  std::optional<model::ConceptId> concept_id;  ///< empty: no concept of the codebook is near
  model::Relation relation = model::Relation::exact;
  std::optional<model::RegionId> region;
  model::DimensionId dimension;
  std::string term;
  std::string qualifier;   ///< what narrows the group; may be empty
  std::string exceptions;  ///< whom the sentence excepts; may be empty
  std::string passage;     ///< the sentence, as it stands in the document
  std::string locator;
  double confidence = 0;  ///< 0 to 1
  Tier tier = Tier::certain;
  /// The sentence, heading or introduction of a list that names the group, or lays down the term,
  /// where the passage does not; may be empty.
  std::string named_in = {};
  std::vector<std::string> unread = {};  ///< words of the passage that nothing was read from
  /// First day on which it holds, where a person said another than the document's date.
  std::optional<model::Date> from = {};
};

/// What a document seems to change against the profile in force.
enum class Change { opens, changes, keeps };

/// Why a sentence that uses a term, or says that policy goes on, gave no proposal.
enum class Doubt {
  no_group,       ///< of whom it is said could not be told
  unknown_place,  ///< it names a place that the codebook does not have
  other_people,   ///< it is on people of another country
  unchanged,      ///< it says only that policy stays as it is
  denied,         ///< it negates or asks what the phrase affirms
  asked,          ///< a question or condition stands before the term
  considered,     ///< it weighs, and does not lay down
  set_aside,      ///< it gives up what it names, or stands under a heading of that kind
  quoted,         ///< it quotes
  reported,       ///< another voice speaks: a court, an organisation, another state
  elsewhere,      ///< it is on another country
  past,           ///< it tells what held before
  more,           ///< it says more than was read in it
  contradicted,   ///< another sentence says something else of the same place
  group_lost,     ///< it was read, but not for this group that it names
  region_lost,    ///< it was read, but not for this region that it names
  term_lost,      ///< its words are also those of another term of the same level
  no_concept,     ///< it was proposed for a group without a concept; this one is nearest
  no_term,        ///< it speaks of a group and a question, in no words that the vocabulary has
  too_long,       ///< it is longer than any sentence, and was not read
};

/// Whom or what place a sentence names that was not proposed.
struct Subject {
  std::string group;                           ///< as the text names it; empty for a region
  std::optional<model::ConceptId> concept_id;  ///< empty: none is near
  std::optional<model::RegionId> region;
  friend bool operator==(const Subject&, const Subject&) = default;
};

/// A sentence for a person to read. With a term and a subject it is whole: one key makes it a
/// position.
struct Unproposed {
  Doubt why = Doubt::no_group;
  std::string term;  ///< that it uses; empty when it uses none
  std::string passage;
  std::string locator;
  std::vector<std::string> words = {};  ///< of `Doubt::more`: those that were not read
  model::DimensionId dimension = {};    ///< of the term
  std::vector<Subject> subjects = {};   ///< that could be read
};

struct Draft {
  model::SourceId source;
  model::OriginId origin;
  std::string title;
  std::optional<model::Date> date;
  std::vector<Proposal> proposals;
  std::vector<Unproposed> unproposed;  ///< in the order of the document
};

/// What a draft is read with.
struct DraftContext {
  const model::Codebook& codebook;
  const model::Vocabulary& vocabulary;  ///< of the source
  const match::Matcher& matcher;
  model::OriginId origin;
  model::Date day;  ///< whose vocabulary holds: the document's date
  /// Concepts that groups of the origin are known to have; they go before others that a name fits.
  std::set<model::ConceptId> favoured = {};
};

/// What is certain comes first, in the order of the document; what is to be checked behind it, the
/// most likely first.
[[nodiscard]] Draft draft(const model::PolicyText& text, const DraftContext& context);

/// How a proposal stands to the profile's positions in force on `day`.
[[nodiscard]] Change change_against(const Proposal& proposal, const model::Profile& profile,
                                    model::Date day);

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_HPP
