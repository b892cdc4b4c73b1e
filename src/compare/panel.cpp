// SPDX-License-Identifier: EUPL-1.2
#include "compare/panel.hpp"

#include <algorithm>

#include "align/align.hpp"
#include "compare/selection.hpp"
#include "model/stated.hpp"

namespace peil::compare {
namespace {

bool is_public_on(const model::Profile& profile, model::Date day) {
  if (least_closed(profile) != model::Dissemination::open) return false;
  return std::ranges::all_of(model::stated_on(profile, day), [](const model::Stated& stated) {
    return stated.position->dissemination == model::Dissemination::open;
  });
}

/// What of a record changes after one day and up to another.
class Changes {
 public:
  Changes(model::Date earlier, model::Date later) : earlier_(earlier), later_(later) {}

  [[nodiscard]] bool in(const model::Period& period) const {
    return comes(period.from) || comes(period.until);
  }
  [[nodiscard]] bool in(const model::Position& position) const {
    const auto& last = position.confirmed_until;  // doubt begins on the day after
    return in(position.validity) || (last && earlier_ <= *last && *last < later_);
  }
  [[nodiscard]] bool in(const model::Profile& profile) const {
    return std::ranges::any_of(model::stated(profile),
                               [&](const auto& stated) { return in(*stated.position); }) ||
           std::ranges::any_of(profile.coverage,
                               [&](const auto& coverage) { return in(coverage.validity); });
  }
  [[nodiscard]] bool in(const model::Vocabulary& vocabulary) const {
    return std::ranges::any_of(vocabulary.terms,
                               [&](const model::Term& term) { return in(term.validity); });
  }

 private:
  [[nodiscard]] bool comes(const std::optional<model::Date>& day) const {
    return day && earlier_ < *day && *day <= later_;
  }

  model::Date earlier_;
  model::Date later_;
};

}  // namespace

align::Table public_table(const model::Repository& repository, const model::OriginId& origin,
                          const std::vector<model::SourceId>& sources, model::Date day) {
  std::vector<align::Voice> voices;
  for (const model::Source& source : repository.codebook.sources) {
    const bool named = std::ranges::find(sources, source.id) != sources.end();
    const model::Profile* profile = repository.profile(source.id, origin);
    if (profile != nullptr && !is_public_on(*profile, day)) profile = nullptr;
    if (named || (sources.empty() && profile != nullptr)) {
      voices.push_back({source.id, source.id, profile, {}, false});
    }
  }
  return align::align(repository.codebook, origin, voices, day);
}

bool same_table(const model::Repository& repository, const model::OriginId& origin,
                const std::vector<model::SourceId>& sources, model::Date earlier,
                model::Date later) {
  const Changes changes(earlier, later);
  for (const model::Profile& profile : repository.profiles) {
    if (profile.origin != origin) continue;
    if (!sources.empty() && std::ranges::find(sources, profile.source) == sources.end()) continue;
    const model::Vocabulary* vocabulary = repository.codebook.vocabulary(profile.source);
    if (changes.in(profile) || (vocabulary != nullptr && changes.in(*vocabulary))) return false;
  }
  return true;
}

}  // namespace peil::compare
