// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_losses.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "read/cues.hpp"
#include "read/sentence.hpp"
#include "read/spotting.hpp"

namespace peil::read {
namespace {

/// What was proposed from one sentence.
struct Said {
  std::set<std::string> concepts;
  std::set<std::string> regions;
  std::set<std::string> dimensions;
  std::string locator;
  std::string term;
};

std::map<std::string, Said> by_passage(const Draft& draft) {
  std::map<std::string, Said> result;
  const auto add = [&](const std::string& text, const Proposal& proposal) {
    Said& said = result[text];
    if (proposal.concept_id) said.concepts.insert(*proposal.concept_id);
    if (proposal.region) said.regions.insert(*proposal.region);
    said.dimensions.insert(proposal.dimension);
    if (said.term.empty()) said.term = proposal.term;
    if (said.locator.empty()) said.locator = proposal.locator;
  };
  for (const Proposal& proposal : draft.proposals) add(proposal.passage, proposal);
  // A sentence from which something was proposed may also be the one that names others' groups.
  for (const Proposal& proposal : draft.proposals) {
    if (result.contains(proposal.named_in)) add(proposal.named_in, proposal);
  }
  for (const Unproposed& left : draft.unproposed) {
    const auto said = result.find(left.passage);
    if (said == result.end()) continue;
    for (const Subject& subject : left.subjects) {
      if (subject.concept_id) said->second.concepts.insert(*subject.concept_id);
      if (subject.region) said->second.regions.insert(*subject.region);
    }
  }
  return result;
}

class LossReader {
 public:
  LossReader(const model::PolicyText& text, const DraftContext& context)
      : language_(text.language), context_(context), cues_(context.codebook, text.language) {}

  std::vector<Unproposed> read(const std::string& passage, const Said& said) const {
    const Sentence sentence{passage, match::words(passage, language_), false};
    std::vector<Unproposed> result;
    const auto note = [&](Doubt why, Subject subject) {
      result.push_back({why,
                        said.term,
                        passage,
                        said.locator,
                        {},
                        *said.dimensions.begin(),
                        {std::move(subject)}});
    };
    for (const match::Mention& mention : context_.matcher.mentions(sentence.words, language_)) {
      if (known(mention, said) || aside(sentence, mention)) continue;
      note(Doubt::group_lost,
           {slice(sentence, {mention.begin, mention.end}), mention.concept_id, {}});
    }
    if (!of_places(said)) return result;
    for (const RegionMention& region :
         find_regions(sentence.words, context_.codebook, context_.origin)) {
      if (!said.regions.contains(region.region)) {
        note(Doubt::region_lost, {{}, std::nullopt, region.region});
      }
    }
    return result;
  }

 private:
  /// Proposed on, or on a narrower or broader concept that the sentence names closer.
  [[nodiscard]] bool known(const match::Mention& mention, const Said& said) const {
    return mention.concept_id == "general_population" ||
           std::ranges::any_of(said.concepts, [&](const std::string& id) {
             return is_or_is_below(context_.codebook, id, mention.concept_id) ||
                    is_or_is_below(context_.codebook, mention.concept_id, id);
           });
  }
  /// Whom it points back to, or who threatens.
  [[nodiscard]] bool aside(const Sentence& sentence, const match::Mention& mention) const {
    return cues_.ends(sentence.words, "these", mention.begin) ||
           cues_.ends(sentence.words, "actors", mention.begin);
  }
  [[nodiscard]] bool of_places(const Said& said) const {
    return std::ranges::any_of(said.dimensions, [&](const std::string& id) {
      const model::Dimension* dimension = context_.codebook.dimension(id);
      return dimension != nullptr && dimension->scope.region;
    });
  }

  std::string language_;
  const DraftContext& context_;
  Cues cues_;
};

}  // namespace

std::vector<Unproposed> losses(const Draft& draft, const model::PolicyText& text,
                               const DraftContext& context) {
  const LossReader reader(text, context);
  std::vector<Unproposed> result;
  for (const auto& [passage, said] : by_passage(draft)) {
    auto lost = reader.read(passage, said);
    std::ranges::move(lost, std::back_inserter(result));
  }
  return result;
}

}  // namespace peil::read
