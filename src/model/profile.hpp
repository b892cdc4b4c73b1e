// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_PROFILE_HPP
#define PEIL_MODEL_PROFILE_HPP

/// \file
/// What one source says on one origin, in its own terms. A profile never holds a level: what a
/// term is worth is the vocabulary's business (model/codebook.hpp).

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/codebook.hpp"
#include "model/date.hpp"
#include "model/document.hpp"
#include "model/enums.hpp"
#include "model/id.hpp"
#include "model/text.hpp"

namespace peil::model {

/// One answer to one dimension's question, on a group, a region or the whole country.
struct Position {
  DimensionId dimension;
  std::string term;  ///< the source's own category word, as its vocabulary spells it
  Period validity;
  std::vector<Citation> citations;  ///< never empty; the first is the principal one
  Instrument instrument = Instrument::policy;
  Text qualifier;                  ///< limits the source sets ("with significant criticism …")
  Text exceptions;                 ///< who or what the source excepts
  Text note;                       ///< the phrase as found, or a remark of the recorder
  std::optional<RegionId> region;  ///< only on a group's position: holds in this region
  Dissemination dissemination = Dissemination::open;
  /// Last day on which it is known to hold, where the source revised its policy afterwards and the
  /// new text was not read. It stands, and no verdict with it is robust from then on.
  std::optional<Date> confirmed_until = {};
  bool unverified = false;  ///< recalled, not checked against the document; left out by default
  /// Of a position read from an answer to a survey: the question that it answers, and the document
  /// that the state names for it. Empty on every other position.
  std::string question = {};
  std::string cites = {};
};

struct ConceptLink {
  ConceptId concept_id;
  Relation relation = Relation::exact;
};

/// A group as the source draws it.
struct Group {
  std::string id;
  Text label;
  std::vector<ConceptLink> concepts;  ///< never empty
  Text qualifier;
  std::vector<Position> positions;
};

struct RegionPositions {
  RegionId region;
  std::vector<Position> positions;
};

/// How completely the profile records what the source says on some dimensions, during a period.
struct Coverage {
  std::vector<DimensionId> dimensions;
  Period validity;
  CoverageState state = CoverageState::partial;
  Text note;  ///< for `partial`: what is missing
};

/// What a survey asked: a row of the table, or a nominal attribute (concept and region empty).
struct Question {
  std::string id;
  std::optional<ConceptId> concept_id;
  std::optional<RegionId> region;
  DimensionId dimension;
};

/// The survey that a profile is the answer to.
struct Inquiry {
  std::string survey;  ///< survey id
  std::vector<Question> asked;
  std::set<std::string> answered;  ///< ids of the questions answered in substance
  std::optional<Date> answered_on;
};

struct Profile {
  SourceId source;
  OriginId origin;  ///< ISO 3166-1 alpha-3
  std::vector<Document> documents;
  std::vector<Coverage> coverage;
  std::vector<Group> groups;
  std::vector<RegionPositions> regions;
  std::vector<Position> country;
  std::optional<Inquiry> inquiry;  ///< absent for policy taken from documents
  /// True when the source has no guidance or country policy on this origin at all, and we know it.
  bool no_policy = false;
  /// Own words of a survey answer and what the person who coded it took them to be worth. They stay
  /// with the answer, because codebook/ is public; they go before the source's vocabulary.
  std::vector<Term> terms;
  std::string file;  ///< path below the data folder, for messages

  [[nodiscard]] const Document* document(std::string_view id) const;
};

/// Strongest kind among the documents that a position cites; `official` when none is listed.
[[nodiscard]] EvidenceKind evidence_of(const Profile& profile, const Position& position);

/// True when every position of the profile may be seen by everyone.
[[nodiscard]] bool is_public(const Profile& profile);

}  // namespace peil::model

#endif  // PEIL_MODEL_PROFILE_HPP
