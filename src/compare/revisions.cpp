// SPDX-License-Identifier: EUPL-1.2
#include "compare/revisions.hpp"

#include <chrono>
#include <set>

#include "model/stated.hpp"

namespace peil::compare {
namespace {

/// Whether the document can be the one that revised the policy on this day: dated so, or by the
/// month alone.
bool of_day(const model::Document& document, const std::string& day) {
  constexpr std::size_t kMonth = 7;  // "2024-11"
  return document.date == day || document.date == day.substr(0, kMonth);
}

const model::Document* document_of(const model::Profile& profile, const std::string& day) {
  const auto rank = [&](const model::Document& document) {
    return 2 * static_cast<int>(document.date == day) +
           static_cast<int>(document.evidence == model::EvidenceKind::official);
  };
  const model::Document* best = nullptr;
  for (const model::Document& document : profile.documents) {
    if (!of_day(document, day) || !model::is_public(profile, document)) continue;
    if (best == nullptr || rank(document) > rank(*best)) best = &document;
  }
  return best;
}

/// What the profile states for everybody to see; what else it holds changes nothing here.
std::vector<model::Stated> open_positions(const model::Profile& profile) {
  auto positions = model::stated(profile);
  std::erase_if(positions, [](const model::Stated& stated) {
    return stated.position->dissemination != model::Dissemination::open;
  });
  return positions;
}

std::string place_in(const model::Profile& profile, const std::string& document) {
  for (const model::Stated& stated : open_positions(profile)) {
    for (const model::Citation& citation : stated.position->citations) {
      if (citation.document == document) return citation.locator;
    }
  }
  return {};
}

}  // namespace

std::vector<Revision> revisions(const model::Profile& profile) {
  std::vector<Revision> result;
  std::set<model::Date> days;
  for (const model::Stated& stated : open_positions(profile)) {
    const auto& confirmed = stated.position->confirmed_until;
    if (confirmed) days.insert(*confirmed + std::chrono::days{1});
  }
  for (const model::Date day : days) {
    Revision revision{profile.source, day};
    if (const auto* document = document_of(profile, model::to_string(day)); document != nullptr) {
      revision.document = *document;
      revision.locator = place_in(profile, document->id);
    }
    result.push_back(std::move(revision));
  }
  return result;
}

}  // namespace peil::compare
