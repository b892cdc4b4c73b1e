// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <chrono>

#include "model/position_ids.hpp"
#include "present/words/origin_view.hpp"

namespace peil::present {
namespace {

using Value = Listing::Value;

/// The day on which a position's term is worth what the list says.
model::Date day_of(const model::Period& validity, model::Date as_of) {
  if (validity.contains(as_of)) return as_of;
  if (validity.from) return *validity.from;
  return *validity.until - std::chrono::days{1};
}

Value low(const std::optional<model::Interval>& levels) {
  return levels ? Value(std::int64_t{levels->low}) : Value();
}

Value high(const std::optional<model::Interval>& levels) {
  return levels ? Value(std::int64_t{levels->high}) : Value();
}

Value text_in(const model::Text& text, std::string_view language) {
  const auto found = text.find(language);
  return found == text.end() ? Value() : Value(found->second);
}

std::vector<std::string> links(const model::Group& group) {
  std::vector<std::string> result;
  for (const model::ConceptLink& link : group.concepts) {
    result.push_back(fmt::format("{} ({})", link.concept_id, model::name(link.relation)));
  }
  return result;
}

std::vector<std::string> places(const model::Position& position) {
  std::vector<std::string> result;
  for (const model::Citation& citation : position.citations) {
    result.push_back(fmt::format("{}: {}", citation.document, citation.locator));
  }
  return result;
}

std::vector<Value> row(const OriginView& view, const model::Profile& profile,
                       const model::Stated& stated, const std::string& id) {
  const model::Position& position = *stated.position;
  const auto* term =
      model::worth(view.codebook, profile, position, day_of(position.validity, view.as_of));
  const auto levels = term == nullptr ? std::nullopt : term->levels;
  const auto range = term == nullptr ? std::nullopt : term->range;
  const model::Group none;
  const model::Group& group = stated.group == nullptr ? none : *stated.group;
  const model::Document* document = profile.document(position.citations.front().document);
  return {id,
          profile.origin,
          profile.source,
          value_of(group.id),
          text_in(group.label, "nl"),
          text_in(group.label, "en"),
          links(group),
          value_of(stated.region.value_or(model::RegionId())),
          position.dimension,
          position.term,
          low(levels),
          high(levels),
          low(range),
          high(range),
          value_of(position.validity.from),
          value_of(position.validity.until),
          std::string(model::name(position.instrument)),
          text_in(group.qualifier, "nl"),
          text_in(group.qualifier, "en"),
          text_in(position.qualifier, "nl"),
          text_in(position.qualifier, "en"),
          text_in(position.exceptions, "nl"),
          text_in(position.exceptions, "en"),
          position.unverified,
          std::string(model::name(model::evidence_of(profile, position))),
          value_of(position.confirmed_until),
          std::string(model::name(position.dissemination)),
          value_of(document->title),
          value_of(document->publisher),
          value_of(document->date),
          value_of(document->reference),
          value_of(document->url),
          places(position)};
}

}  // namespace

Listing list_positions(const OriginView& view, Extent extent) {
  Listing listing{{{"id"},
                   {"origin"},
                   {"source"},
                   {"group"},
                   {"group_nl"},
                   {"group_en"},
                   {"concepts"},
                   {"region"},
                   {"dimension"},
                   {"term"},
                   {"level_low"},
                   {"level_high"},
                   {"range_low"},
                   {"range_high"},
                   {"from"},
                   {"until"},
                   {"instrument"},
                   {"group_qualifier_nl"},
                   {"group_qualifier_en"},
                   {"qualifier_nl"},
                   {"qualifier_en"},
                   {"exceptions_nl"},
                   {"exceptions_en"},
                   {"unverified"},
                   {"evidence"},
                   {"confirmed_until"},
                   {"dissemination"},
                   {"document_title"},
                   {"publisher"},
                   {"document_date"},
                   {"reference"},
                   {"url"},
                   {"citations"}},
                  {}};
  for (const model::Profile* profile : view.profiles) {
    const model::PositionIds ids(*profile);
    for (std::size_t i = 0; i < ids.ids().size(); ++i) {
      const model::Stated& stated = ids.stated()[i];
      const model::Position& position = *stated.position;
      const bool wanted = extent == Extent::in_force
                              ? position.validity.contains(view.as_of)
                              : position.dissemination == model::Dissemination::open;
      if (wanted) listing.rows.push_back(row(view, *profile, stated, ids.ids()[i]));
    }
  }
  return listing;
}

}  // namespace peil::present
