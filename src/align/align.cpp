// SPDX-License-Identifier: EUPL-1.2
#include "align/align.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "align/rules.hpp"

namespace peil::align {
namespace {

void check(std::span<const Voice> voices, const model::OriginId& origin) {
  std::set<std::string_view> ids;
  for (const Voice& voice : voices) {
    if (!ids.insert(voice.id).second) {
      throw std::invalid_argument(fmt::format("two voices are called '{}'", voice.id));
    }
    if (voice.profile == nullptr) continue;
    if (voice.profile->origin != origin || voice.profile->source != voice.source) {
      throw std::invalid_argument(fmt::format("voice '{}' has the profile of {} on {}", voice.id,
                                              voice.profile->source, voice.profile->origin));
    }
  }
}

/// Why a row has no level, where the voice is the answer to a survey's questions.
model::Basis inquiry_basis(const model::Inquiry& inquiry, const RowKey& key) {
  const auto asked = std::ranges::find_if(inquiry.asked, [&](const model::Question& question) {
    return question.concept_id == key.concept_id && question.region == key.region &&
           question.dimension == key.dimension;
  });
  if (asked == inquiry.asked.end()) return model::Basis::not_asked;
  // Answered, and no person has read a position out of it: we do not know that it says nothing.
  return inquiry.answered.contains(asked->id) ? model::Basis::not_recorded
                                              : model::Basis::unanswered;
}

void add_inquiry(Column& column, const model::Codebook& codebook, const Voice& voice) {
  const model::Inquiry& inquiry = *voice.profile->inquiry;
  column.survey = inquiry.survey;
  column.answered_on = inquiry.answered_on;
  for (const model::Dimension& dimension : codebook.dimensions) {
    if (!dimension.nominal() || !dimension.scope.country) continue;
    column.no_attribute[dimension.id] = inquiry_basis(inquiry, {{}, {}, dimension.id});
  }
}

Column column(const model::Codebook& codebook, const Voice& voice, model::Date day) {
  Column column;
  column.id = voice.id;
  column.source = voice.source;
  column.dissemination = voice.at_least;
  column.recorded = voice.profile != nullptr;
  if (const model::Source* source = codebook.source(voice.source)) {
    column.kind = source->kind;
    column.fictional = source->fictional;
  }
  if (voice.profile == nullptr) return column;
  column.no_policy = voice.profile->no_policy;
  if (voice.profile->inquiry) add_inquiry(column, codebook, voice);
  std::ranges::copy_if(
      voice.profile->coverage, std::back_inserter(column.coverage),
      [&](const model::Coverage& coverage) { return coverage.validity.contains(day); });
  return column;
}

/// That a measure is not in force. What has ended is no row; where another source has the measure
/// it is a level like any other.
bool ended(const Statement& statement) { return statement.levels == model::Interval{0, 0}; }

/// Places that what a voice says makes rows of.
std::set<Place> places_of(const Speech& speech, const model::Dimension& dimension) {
  std::set<Place> places;
  for (const Statement& statement : speech.statements) {
    if (!dimension.measure || !ended(statement)) places.insert(statement.place);
  }
  for (const Statement& statement : speech.reported) places.insert(statement.place);
  return places;
}

/// Places of the rows on the dimension that are asked for.
std::set<Place> places_asked(const Space& space, const model::Dimension& dimension,
                             std::span<const RowKey> also) {
  std::set<Place> places;
  for (const RowKey& key : also) {
    if (key.dimension != dimension.id) continue;
    places.insert({space.concepts.node(key.concept_id.value_or(model::ConceptId())),
                   space.regions.node(key.region.value_or(model::RegionId()))});
  }
  return places;
}

/// Rows of one dimension: every place that any voice makes one of and those asked for, in the order
/// of the hierarchies.
std::vector<Place> places(const Space& space, const std::vector<std::set<Place>>& made,
                          std::set<Place> asked) {
  std::set<Place> places = std::move(asked);
  for (const std::set<Place>& one : made) places.insert(one.begin(), one.end());
  std::vector<Place> ordered(places.begin(), places.end());
  std::ranges::sort(ordered, {}, [&](Place place) {
    return std::pair(space.concepts.place(place.concept_node),
                     space.regions.place(place.region_node));
  });
  return ordered;
}

RowKey key(const Space& space, Place place, const model::DimensionId& dimension) {
  const auto id = [](const auto& known) {
    return known.empty() ? std::nullopt : std::optional(known);
  };
  return {id(space.concepts.id(place.concept_node)), id(space.regions.id(place.region_node)),
          dimension};
}

/// What weaker evidence tells of this place itself.
void add_reported(Cell& cell, const Speech& speech, Place place) {
  for (const Statement& statement : speech.reported) {
    if (statement.place == place) cell.reported.push_back(statement.evidence);
  }
}

/// Since when the levels are not known to hold any more, if so. They do not rest on what is named
/// without a conclusion.
void add_doubt(Cell& cell, model::Date day) {
  if (!cell.levels) return;
  for (const Evidence& evidence : cell.evidence) {
    if (!evidence.levels) continue;
    const auto& confirmed = evidence.position.confirmed_until;
    if (!confirmed || !(*confirmed < day)) continue;
    if (!cell.confirmed_until || *confirmed < *cell.confirmed_until) {
      cell.confirmed_until = confirmed;
    }
  }
}

Cell cell(Resolver& resolver, const Voice& voice, const Speech& speech, Place place,
          const RowKey& key, bool nominal) {
  Cell cell = resolver.resolve(place);
  if (nominal && cell.named) cell.basis = model::Basis::stated;  // compared, never scored
  const bool nothing = !cell.levels && cell.evidence.empty();
  if (nothing && voice.profile != nullptr && voice.profile->inquiry) {
    cell.basis = inquiry_basis(*voice.profile->inquiry, key);
  }
  add_reported(cell, speech, place);
  return cell;
}

void add_documents(Column& column, const model::Codebook& codebook, const Voice& voice,
                   const Cell& cell) {
  std::vector<const Evidence*> shown;
  for (const Evidence& evidence : cell.evidence) shown.push_back(&evidence);
  for (const Evidence& evidence : cell.reported) shown.push_back(&evidence);
  for (const Evidence* evidence : shown) {
    for (const model::Citation& citation : evidence->position.citations) {
      if (std::ranges::find(column.documents, citation.document, &model::Document::id) !=
          column.documents.end()) {
        continue;
      }
      if (const model::Document* own = voice.profile->document(citation.document)) {
        column.documents.push_back(*own);
        continue;
      }
      const model::Vocabulary* vocabulary = codebook.vocabulary(voice.source);
      if (vocabulary == nullptr) continue;
      std::ranges::copy_if(
          vocabulary->documents, std::back_inserter(column.documents),
          [&](const model::Document& document) { return document.id == citation.document; });
    }
  }
}

std::vector<Speech> speeches(const Space& space, std::span<const Voice> voices,
                             const model::DimensionId& dimension, Table& table) {
  std::vector<Speech> all;
  for (std::size_t c = 0; c < voices.size(); ++c) {
    all.push_back(
        speech(space.codebook, voices[c], dimension, table.as_of, space.concepts, space.regions));
    for (const auto* heard : {&all.back().statements, &all.back().reported}) {
      for (const Statement& statement : *heard) {
        table.columns[c].dissemination =
            std::max(table.columns[c].dissemination, statement.evidence.position.dissemination);
      }
    }
  }
  return all;
}

}  // namespace

Table align(const model::Codebook& codebook, const model::OriginId& origin,
            std::span<const Voice> voices, model::Date as_of, std::span<const RowKey> also) {
  check(voices, origin);
  const Space space{concept_hierarchy(codebook), region_hierarchy(codebook, origin), codebook,
                    origin};
  Table table{origin, as_of, {}, {}};
  for (const Voice& voice : voices) table.columns.push_back(column(codebook, voice, as_of));
  for (const model::Dimension& dimension : codebook.dimensions) {
    const std::vector<Speech> heard = speeches(space, voices, dimension.id, table);
    std::vector<Resolver> resolvers;
    std::vector<std::set<Place>> made;
    for (const Speech& speech : heard) {
      resolvers.emplace_back(space, speech);
      made.push_back(places_of(speech, dimension));
    }
    const std::set<Place> asked = places_asked(space, dimension, also);
    for (const Place place : places(space, made, asked)) {
      Row row{key(space, place, dimension.id), {}, dimension.nominal()};
      for (std::size_t c = 0; c < voices.size(); ++c) {
        row.cells.push_back(
            cell(resolvers[c], voices[c], heard[c], place, row.key, dimension.nominal()));
        row.cells.back().makes_row = made[c].contains(place) || asked.contains(place);
        add_doubt(row.cells.back(), as_of);
        add_documents(table.columns[c], codebook, voices[c], row.cells.back());
      }
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace peil::align
