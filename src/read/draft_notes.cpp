// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_notes.hpp"

#include <algorithm>

namespace peil::read {

bool Notes::of_groups(const TermMention* term) const {
  return term == nullptr || codebook_.dimension(term->term->dimension)->scope.group;
}

std::vector<Subject> Notes::subjects(const Reading& reading, const TermMention* term) const {
  std::vector<Subject> result;
  const auto add = [&](const std::vector<NamedGroup>& named) {
    for (const NamedGroup& group : named) {
      const Subject subject{group.text, group.concept_id, std::nullopt};
      if (std::ranges::find(result, subject) == result.end()) result.push_back(subject);
    }
  };
  if (of_groups(term)) add(reading.groups);
  if (of_groups(term) && result.empty() && reading.regions.empty()) {
    const auto meant = antecedents_.groups(reading);
    if (meant) add(meant->groups);
    if (!meant && term != nullptr) add(antecedents_.nearest(reading.sentence));
  }
  if (!result.empty()) {
    if (reading.regions.size() == 1) {
      for (Subject& subject : result) subject.region = reading.regions[0].region;
    }
    return result;
  }
  for (const RegionMention& region : reading.regions) {
    result.push_back({{}, std::nullopt, region.region});
  }
  return result;
}

void Notes::leave(Doubt why, const Reading& reading, const model::Passage& passage,
                  const TermMention* term, std::vector<std::string> words) {
  notes_.push_back({why, term ? term->term->term : std::string(), reading.sentence.text,
                    passage.locator, std::move(words),
                    term ? term->term->dimension : model::DimensionId(), subjects(reading, term)});
}

void Notes::leave_item(Doubt why, const Reading& item, const model::Passage& passage,
                       const TermMention& term, const std::vector<NamedGroup>& groups) {
  leave(why, item, passage, &term);
  if (!of_groups(&term)) return;
  std::vector<Subject> named;
  for (const NamedGroup& group : groups) {
    const auto concept_id = group.concept_id ? group.concept_id : reader_.nearest(group.text);
    if (concept_id) named.push_back({group.text, concept_id, std::nullopt});
  }
  if (!named.empty()) notes_.back().subjects = std::move(named);
}

void Notes::leave_long(const std::string& sentence, const model::Passage& passage) {
  constexpr std::size_t kShown = 200;
  std::size_t end = std::min(kShown, sentence.size() - 1);
  while (end > 0 && (static_cast<unsigned char>(sentence[end]) & 0xC0U) == 0x80U) --end;
  notes_.push_back({Doubt::too_long, {}, sentence.substr(0, end) + "…", passage.locator});
}

}  // namespace peil::read
