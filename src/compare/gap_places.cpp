// SPDX-License-Identifier: EUPL-1.2
#include "compare/gap_places.hpp"

#include <algorithm>

#include "model/country.hpp"
#include "model/stated.hpp"

namespace peil::compare {
namespace {

constexpr std::string_view kOrigin = "{origin}";

void add(std::vector<LookIn>& places, LookIn place) {
  if (std::ranges::find(places, place) == places.end()) places.push_back(std::move(place));
}

/// `{origin}` replaced by the name of the country.
std::string filled(std::string text, const std::string& name) {
  for (auto at = text.find(kOrigin); at != std::string::npos; at = text.find(kOrigin)) {
    text.replace(at, kOrigin.size(), name);
  }
  return text;
}

void add_cited(std::vector<LookIn>& places, const model::Profile& profile,
               const std::vector<align::Evidence>& evidence) {
  for (const align::Evidence& entry : evidence) {
    for (const model::Citation& citation : entry.position.citations) {
      const model::Document* document = profile.document(citation.document);
      if (document == nullptr) continue;
      add(places, {document->title, document->url, citation.locator, document->date});
    }
  }
}

const model::Document* newest_official(const model::Profile& profile) {
  const model::Document* newest = nullptr;
  for (const model::Document& document : profile.documents) {
    if (document.evidence != model::EvidenceKind::official) continue;
    if (!model::is_public(profile, document)) continue;
    if (newest == nullptr || newest->date < document.date) newest = &document;
  }
  return newest;
}

}  // namespace

std::vector<LookIn> look_in(const model::Profile* profile, const model::ReadingPlaces& places,
                            const Gap& gap, const align::Cell& cell) {
  std::vector<LookIn> result;
  const auto known = [&](const std::vector<align::Evidence>& evidence) {
    if (profile != nullptr) add_cited(result, *profile, evidence);
  };
  known(cell.evidence);
  if (const auto usual = places.find(gap.source); usual != places.end()) {
    for (const model::ReadingPlace& place : usual->second) {
      if (!place.dimensions.empty() && !place.dimensions.contains(gap.key.dimension)) continue;
      const std::string origin = model::country_name(gap.origin, place.language);
      add(result, {filled(place.title, origin), place.url, filled(place.place, origin)});
    }
  }
  known(cell.reported);
  const model::Document* newest = profile == nullptr ? nullptr : newest_official(*profile);
  if (newest != nullptr &&
      std::ranges::find(result, newest->title, &LookIn::title) == result.end()) {
    add(result, {newest->title, newest->url, "", newest->date});
  }
  return result;
}

}  // namespace peil::compare
