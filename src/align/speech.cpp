// SPDX-License-Identifier: EUPL-1.2
#include "align/speech.hpp"

#include <algorithm>

namespace peil::align {
namespace {

/// Collects the statements of one voice on one dimension.
class Listener {
 public:
  Listener(const model::Codebook& codebook, const Voice& voice, const model::DimensionId& dimension,
           model::Date day)
      : vocabulary_(codebook.vocabulary(voice.source)),
        source_(codebook.source(voice.source)),
        voice_(voice),
        dimension_(dimension),
        day_(day) {}

  [[nodiscard]] bool counts(const model::Position& position) const {
    return position.dimension == dimension_ && position.validity.contains(day_) &&
           (voice_.include_unverified || !position.unverified) &&
           (voice_.instruments.empty() || voice_.instruments.contains(position.instrument));
  }

  [[nodiscard]] Statement statement(Place place, const model::Position& position) const {
    Statement result{place, model::Relation::exact, {}, {}, {{}, {}, {}, position}};
    result.evidence.kind = model::evidence_of(*voice_.profile, position);
    const model::Term* term =
        model::find_term(voice_.profile->terms, dimension_, position.term, day_);
    if (term == nullptr && vocabulary_ != nullptr) {
      term = model::find_term(*vocabulary_, dimension_, position.term, day_);
    }
    if (term != nullptr) {
      result.levels = term->levels;
      result.range = term->range ? term->range : term->levels;
      result.evidence.levels = term->levels;
      result.inherits = term->inherits;
    }
    return result;
  }

  /// Whether the source's policy can rest on it. One ruling, a party's contribution or the press
  /// tells what somebody says of that policy.
  [[nodiscard]] bool carries(model::EvidenceKind kind) const {
    return voice_.all_evidence || kind == model::EvidenceKind::official ||
           (kind == model::EvidenceKind::high_court && source_ != nullptr &&
            !source_->publishes_policy);
  }

 private:
  const model::Vocabulary* vocabulary_;
  const model::Source* source_;
  const Voice& voice_;
  const model::DimensionId& dimension_;
  model::Date day_;
};

void hear_group(const Listener& listener, const model::Group& group,
                const ConceptHierarchy& concepts, const RegionHierarchy& regions,
                std::vector<Statement>& heard) {
  for (const model::Position& position : group.positions) {
    if (!listener.counts(position)) continue;
    const auto region = regions.node(position.region.value_or(model::RegionId()));
    for (const model::ConceptLink& link : group.concepts) {
      Statement statement = listener.statement({concepts.node(link.concept_id), region}, position);
      statement.relation = link.relation;
      statement.evidence.group = group.id;
      statement.evidence.group_label = group.label;
      statement.evidence.group_qualifier = group.qualifier;
      statement.evidence.region = position.region.value_or(model::RegionId());
      heard.push_back(std::move(statement));
    }
  }
}

/// What is said of a region, or of the whole country, whoever comes from it.
void hear_region(const Listener& listener, const model::RegionPositions& region, Place place,
                 std::vector<Statement>& heard) {
  for (const model::Position& position : region.positions) {
    if (!listener.counts(position)) continue;
    heard.push_back(listener.statement(place, position));
    heard.back().evidence.region = region.region;
  }
}

std::vector<Statement> hear(const Listener& listener, const model::Profile& profile,
                            const ConceptHierarchy& concepts, const RegionHierarchy& regions) {
  std::vector<Statement> heard;
  for (const model::Group& group : profile.groups) {
    hear_group(listener, group, concepts, regions, heard);
  }
  const auto nobody = concepts.node(model::ConceptId());
  for (const model::RegionPositions& region : profile.regions) {
    hear_region(listener, region, {nobody, regions.node(region.region)}, heard);
  }
  hear_region(listener, {{}, profile.country}, {nobody, regions.node(model::RegionId())}, heard);
  return heard;
}

/// The record is complete only where the profile says so and never says otherwise.
bool complete(const model::Profile& profile, const model::DimensionId& dimension, model::Date day) {
  bool complete = false;
  for (const model::Coverage& coverage : profile.coverage) {
    if (!coverage.validity.contains(day) ||
        std::ranges::find(coverage.dimensions, dimension) == coverage.dimensions.end()) {
      continue;
    }
    if (coverage.state == model::CoverageState::partial) return false;
    complete = true;
  }
  return complete;
}

std::optional<Statement> framework(const model::Vocabulary& vocabulary,
                                   const model::DimensionId& dimension, model::Date day) {
  const auto found = std::ranges::find_if(vocabulary.terms, [&](const model::Term& term) {
    return term.framework_default && term.dimension == dimension && term.levels &&
           term.validity.contains(day);
  });
  if (found == vocabulary.terms.end()) return std::nullopt;
  Statement statement;
  statement.levels = found->levels;
  statement.range = found->range ? found->range : found->levels;
  statement.evidence.levels = found->levels;
  statement.evidence.position.dimension = found->dimension;
  statement.evidence.position.term = found->term;
  statement.evidence.position.validity = found->validity;
  statement.evidence.position.citations = found->defined_in;
  return statement;
}

/// Coverage and general framework speak of what is laid down as policy or guidance; what a court or
/// a work instruction leaves out says nothing.
bool includes(const Voice& voice, model::Instrument instrument) {
  return voice.instruments.empty() || voice.instruments.contains(instrument);
}

}  // namespace

Speech speech(const model::Codebook& codebook, const Voice& voice,
              const model::DimensionId& dimension, model::Date day,
              const ConceptHierarchy& concepts, const RegionHierarchy& regions) {
  if (voice.profile == nullptr) return {};
  const model::Profile& profile = *voice.profile;
  const model::Vocabulary* vocabulary = codebook.vocabulary(voice.source);
  const Listener listener(codebook, voice, dimension, day);
  Speech result;
  for (Statement& statement : hear(listener, profile, concepts, regions)) {
    const bool counts = listener.carries(statement.evidence.kind);
    (counts ? result.statements : result.reported).push_back(std::move(statement));
  }
  if (const auto* asked = codebook.dimension(dimension);
      asked != nullptr && asked->from_everybody &&
      codebook.concept_named(model::kEverybody) != nullptr) {
    result.everybody = concepts.node(model::kEverybody);
  }
  if (profile.no_policy) {
    result.otherwise = model::Basis::silent;
  } else if (complete(profile, dimension, day) && (includes(voice, model::Instrument::policy) ||
                                                   includes(voice, model::Instrument::guidance))) {
    result.otherwise = model::Basis::silent;
    if (vocabulary != nullptr && includes(voice, model::Instrument::policy)) {
      result.framework = framework(*vocabulary, dimension, day);
    }
  }
  return result;
}

}  // namespace peil::align
