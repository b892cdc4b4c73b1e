// SPDX-License-Identifier: EUPL-1.2
#include "read/draft.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "read/draft_document.hpp"
#include "read/draft_losses.hpp"

namespace peil::read {
namespace {

constexpr double kChecked = 0.85;   // where a word was not read
constexpr double kEachWord = 0.02;  // for each more
constexpr double kLeast = 0.3;

/// Said of the same people and place, whatever is said.
bool same_subject(const Proposal& a, const Proposal& b) {
  return std::tie(a.concept_id, a.region, a.dimension) ==
             std::tie(b.concept_id, b.region, b.dimension) &&
         (a.concept_id || a.group == b.group);
}

/// Not right often enough yet to be proposed from a sentence that was not read whole.
bool left_to_a_person(const Proposal& proposal) { return proposal.dimension == "moratorium"; }

Unproposed note(Doubt why, const Proposal& proposal) {
  return {why,
          proposal.term,
          proposal.passage,
          proposal.locator,
          proposal.unread,
          proposal.dimension,
          {{proposal.group, proposal.concept_id, proposal.region}}};
}

/// A proposal was made from what the note is on.
bool proposed(const Unproposed& note, const std::vector<Proposal>& proposals) {
  return std::ranges::any_of(proposals, [&](const Proposal& proposal) {
    return proposal.term == note.term && proposal.dimension == note.dimension &&
           (proposal.passage == note.passage || proposal.named_in == note.passage);
  });
}

void add_checked(Draft& draft, std::vector<Proposal> lenient) {
  const std::size_t certain = draft.proposals.size();
  for (Proposal& one : lenient) {
    const auto end = draft.proposals.begin() + static_cast<std::ptrdiff_t>(certain);
    const auto known = std::find_if(draft.proposals.begin(), end, [&](const Proposal& proposal) {
      return same_subject(proposal, one);
    });
    if (known != end && known->term == one.term) continue;
    if (known != end || left_to_a_person(one)) {
      draft.unproposed.push_back(note(known != end ? Doubt::contradicted : Doubt::more, one));
      continue;
    }
    one.tier = Tier::check;
    one.confidence = std::max(
        kLeast, one.confidence * kChecked - kEachWord * static_cast<double>(one.unread.size()));
    draft.proposals.push_back(std::move(one));
  }
  std::stable_sort(
      draft.proposals.begin() + static_cast<std::ptrdiff_t>(certain), draft.proposals.end(),
      [](const Proposal& a, const Proposal& b) { return a.confidence > b.confidence; });
}

}  // namespace

Draft draft(const model::PolicyText& text, const DraftContext& context) {
  Draft result = read_document(text, context, Strictness::strict);
  add_checked(result, read_document(text, context, Strictness::lenient).proposals);
  std::erase_if(result.unproposed, [&](const Unproposed& left) {
    return left.why != Doubt::contradicted && proposed(left, result.proposals);
  });
  auto lost = losses(result, text, context);
  std::ranges::move(lost, std::back_inserter(result.unproposed));
  return result;
}

}  // namespace peil::read
