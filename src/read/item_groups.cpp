// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>

#include "model/unicode.hpp"
#include "read/conjoined.hpp"
#include "read/sentence.hpp"

namespace peil::read {

/// The groups that an item joins, where each is clear; none otherwise.
std::vector<NamedGroup> GroupReader::joined_groups(const std::string& name, bool partly) const {
  const Sentence item{name, match::words(name, language_), false};
  const Conjoined joined = conjoined(item, cues_);
  std::vector<NamedGroup> result;
  for (const auto& readings : joined.names) {
    const match::Suggestion* best = nullptr;
    std::vector<match::Suggestion> all;
    for (const std::string& reading : readings) {
      auto found = suggest(reading);
      std::ranges::move(found, std::back_inserter(all));
    }
    for (const match::Suggestion& one : all) {
      if (one.score >= by().sure && !one.listed && (!best || one.score > best->score)) best = &one;
    }
    if (best == nullptr && partly) continue;
    if (best == nullptr || best->concept_id == model::kEverybody) return {};
    if (std::ranges::any_of(
            result, [&](const NamedGroup& g) { return g.concept_id == best->concept_id; })) {
      return {};
    }
    const bool part = joined.narrowed || best->relation == model::Relation::part;
    result.push_back({name,
                      best->concept_id,
                      part ? model::Relation::part : model::Relation::covers,
                      {},
                      best->score,
                      {},
                      {}});
  }
  return result;
}

std::optional<model::ConceptId> GroupReader::nearest(std::string_view group) const {
  const auto suggestions = suggest(group);
  const bool near = !suggestions.empty() && suggestions.front().score >= by().rival &&
                    suggestions.front().concept_id != model::kEverybody;
  return near ? std::optional(suggestions.front().concept_id) : std::nullopt;
}

std::vector<NamedGroup> GroupReader::groups_of_item(std::string_view item, bool partly) const {
  auto text = model::unicode(item);
  text.trim();
  while (!text.isEmpty() && (text.endsWith(u";") || text.endsWith(u".") || text.endsWith(u","))) {
    text.truncate(text.length() - 1);
  }
  const std::string name = model::utf8(text);
  std::vector<NamedGroup> result;
  const auto suggestions = suggest(name);
  const auto unclear = [&] {  // another concept fits nearly as well
    return suggestions.size() > 1 && !suggestions[0].listed &&
           suggestions[0].score < by().certain &&
           suggestions[1].score >= suggestions[0].score - by().margin;
  };
  const bool several = suggestions.size() > 1 && suggestions[1].listed;
  const bool whole = several || (!suggestions.empty() && !suggestions[0].listed &&
                                 suggestions[0].score >= by().certain);
  if (!whole || several) {
    const auto listed = std::ranges::count_if(suggestions, &match::Suggestion::listed);
    auto joined = joined_groups(name, partly && !several);
    if (joined.size() > std::max<std::size_t>(1, static_cast<std::size_t>(listed))) return joined;
  }
  for (const match::Suggestion& suggestion : suggestions) {
    if (unclear() || suggestion.score < by().sure || (!result.empty() && !suggestion.listed)) break;
    result.push_back(
        {name, suggestion.concept_id, suggestion.relation, {}, suggestion.score, {}, {}});
    if (!suggestion.listed) break;
  }
  if (result.empty()) {
    result.push_back({name, std::nullopt, model::Relation::exact, {}, 0, {}, {}});
  }
  return result;
}

}  // namespace peil::read
