// SPDX-License-Identifier: EUPL-1.2
#include "compare/across/designations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compare/timeline.hpp"
#include "model/error.hpp"

namespace peil::compare {
namespace {

/// Of a profile what is said of the country as a safe one.
model::Profile on_safety(const model::Profile& profile) {
  model::Profile result = profile;
  result.groups.clear();
  result.regions.clear();
  std::erase_if(result.country,
                [](const model::Position& position) { return position.dimension != kSafeCountry; });
  return result;
}

bool on_it(const model::Position& position) { return position.dimension == kSafeCountry; }

/// Not everyone may know all that the source says of the country's safety. A table of designations
/// is handed on: then nothing of it is shown, as if it was not recorded.
bool closed(const model::Profile& profile) {
  return std::ranges::any_of(profile.country, [](const model::Position& position) {
    return on_it(position) && position.dissemination != model::Dissemination::open;
  });
}

bool designates(const model::Profile& profile) {
  return std::ranges::any_of(profile.country, on_it) && !closed(profile);
}

/// Sources asked for, or those with any designation, in the codebook's order.
std::vector<model::SourceId> sources_of(const model::Repository& repository,
                                        const DesignationRequest& request) {
  for (const model::SourceId& id : request.sources) {
    if (repository.codebook.source(id) == nullptr) {
      throw model::UsageError(fmt::format("unknown source '{}'", id),
                              {model::Advice::Kind::list_sources});
    }
  }
  std::vector<model::SourceId> found;
  for (const model::Source& source : repository.codebook.sources) {
    const bool wanted =
        request.sources.empty()
            ? std::ranges::any_of(repository.profiles,
                                  [&](const model::Profile& profile) {
                                    return profile.source == source.id && designates(profile);
                                  })
            : std::ranges::find(request.sources, source.id) != request.sources.end();
    if (wanted) found.push_back(source.id);
  }
  return found;
}

std::vector<model::OriginId> origins_of(const model::Repository& repository) {
  std::vector<model::OriginId> origins;
  for (const model::Profile& profile : repository.profiles) {
    if (designates(profile)) origins.push_back(profile.origin);
  }
  std::ranges::sort(origins);
  const auto rest = std::ranges::unique(origins);
  origins.erase(rest.begin(), rest.end());
  return origins;
}

/// Calls `use(origin, voice)` for every origin that any source designates or not.
template <typename Use>
void for_each_voice(const model::Repository& repository,
                    const std::vector<model::SourceId>& sources, bool all_evidence,
                    const Use& use) {
  for (const model::OriginId& origin : origins_of(repository)) {
    for (const model::SourceId& source : sources) {
      std::optional<model::Profile> policy;
      const model::Profile* found = repository.profile(source, origin);
      if (found != nullptr && !closed(*found)) policy = on_safety(*found);
      align::Voice voice;
      voice.id = source;
      voice.source = source;
      voice.profile = policy ? &*policy : nullptr;
      voice.all_evidence = all_evidence;
      use(origin, voice);
    }
  }
}

const align::RowKey& safety_row() {
  static const align::RowKey kKey{std::nullopt, std::nullopt, kSafeCountry};
  return kKey;
}

Designation designation(const model::Codebook& codebook, const model::OriginId& origin,
                        const align::Voice& voice, model::Date on) {
  const align::Table table = align::align(codebook, origin, {&voice, 1}, on, {&safety_row(), 1});
  const auto row = std::ranges::find(table.rows, safety_row(), &align::Row::key);
  Designation result{voice.source, row->cells.front(), {}, table.columns.front().documents};
  result.since = unbroken_since(codebook, origin, voice, on, {&safety_row(), 1}).front();
  return result;
}

bool says_something(const Designation& designation) {
  return !designation.cell.evidence.empty() || !designation.cell.reported.empty();
}

/// Leaves out what no one speaks of on the day: rows, and sources that were not asked for by name.
void drop_silent(Designations& found, bool keep_sources) {
  std::erase_if(found.rows, [](const DesignationRow& row) {
    return std::ranges::none_of(row.cells, says_something);
  });
  for (std::size_t s = found.sources.size(); s-- > 0 && !keep_sources;) {
    const auto at = static_cast<std::ptrdiff_t>(s);
    if (std::ranges::any_of(
            found.rows, [&](const DesignationRow& row) { return says_something(row.cells[s]); })) {
      continue;
    }
    found.sources.erase(found.sources.begin() + at);
    for (DesignationRow& row : found.rows) row.cells.erase(row.cells.begin() + at);
  }
}

}  // namespace

Designations designations(const model::Repository& repository, const DesignationRequest& request,
                          model::Date on) {
  Designations result{on, sources_of(repository, request), {}};
  for_each_voice(
      repository, result.sources, request.all_evidence,
      [&](const model::OriginId& origin, const align::Voice& voice) {
        if (result.rows.empty() || result.rows.back().origin != origin) {
          result.rows.push_back({origin, {}});
        }
        result.rows.back().cells.push_back(designation(repository.codebook, origin, voice, on));
      });
  drop_silent(result, !request.sources.empty());
  return result;
}

std::vector<History> designation_changes(const model::Repository& repository,
                                         const DesignationRequest& request,
                                         std::optional<model::Date> from, model::Date to) {
  std::vector<History> result;
  for_each_voice(repository, sources_of(repository, request), request.all_evidence,
                 [&](const model::OriginId& origin, const align::Voice& voice) {
                   if (voice.profile == nullptr || !designates(*voice.profile)) return;
                   const auto first = first_day(*voice.profile).value_or(to);
                   const model::Date start = from.value_or(first - std::chrono::days{1});
                   if (to < start) return;
                   History found = timeline(repository.codebook, origin, voice, start, to);
                   if (!found.changes.empty()) result.push_back(std::move(found));
                 });
  return result;
}

}  // namespace peil::compare
