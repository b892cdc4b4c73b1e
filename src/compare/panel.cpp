// SPDX-License-Identifier: EUPL-1.2
#include "compare/panel.hpp"

#include <algorithm>

#include "align/align.hpp"
#include "model/stated.hpp"

namespace peil::compare {
namespace {

bool is_public_on(const model::Profile& profile, model::Date day) {
  return std::ranges::all_of(model::stated_on(profile, day), [](const model::Stated& stated) {
    return stated.position->dissemination == model::Dissemination::open;
  });
}

}  // namespace

align::Table public_table(const model::Repository& repository, std::string_view origin,
                          const std::vector<std::string>& sources, model::Date day) {
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

}  // namespace peil::compare
