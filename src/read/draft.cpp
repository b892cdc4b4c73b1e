// SPDX-License-Identifier: EUPL-1.2
#include "read/draft.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "read/draft_document.hpp"
#include "read/draft_losses.hpp"

namespace peil::read {
namespace {

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

/// A group without a concept is still to be told by a person.
void take_down_unmatched(Draft& draft) {
  const auto unmatched = std::stable_partition(
      draft.proposals.begin(), draft.proposals.end(),
      [](const Proposal& one) { return one.group.empty() || one.concept_id.has_value(); });
  draft.proposals.erase(unmatched, draft.proposals.end());  // the second reading has them, too
}

void add_checked(Draft& draft, std::vector<Proposal> lenient, const model::DraftWeights& by) {
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
    one.confidence = std::max(by.least, one.confidence * by.checked -
                                            by.each_word * static_cast<double>(one.unread.size()));
    draft.proposals.push_back(std::move(one));
  }
  std::stable_sort(
      draft.proposals.begin() + static_cast<std::ptrdiff_t>(certain), draft.proposals.end(),
      [](const Proposal& a, const Proposal& b) { return a.confidence > b.confidence; });
}

/// The same sentence, term and subject.
bool same_note(const Unproposed& a, const Unproposed& b) {
  return std::tie(a.passage, a.term, a.dimension) == std::tie(b.passage, b.term, b.dimension) &&
         (a.subjects == b.subjects || a.subjects.empty() || b.subjects.empty());
}

/// What only the second reading left, and what it knows more of the same.
void add_notes(std::vector<Unproposed>& notes, std::vector<Unproposed> more) {
  for (Unproposed& one : more) {
    const auto same =
        std::ranges::find_if(notes, [&](const Unproposed& known) { return same_note(known, one); });
    if (same == notes.end()) {
      notes.push_back(std::move(one));
    } else if (same->subjects.empty()) {
      same->subjects = std::move(one.subjects);
    }
  }
}

/// Takes out of a note whom the same is proposed on; false where nobody is left.
bool says_more(Unproposed& note, const std::vector<Proposal>& proposals) {
  if (note.why == Doubt::contradicted || note.subjects.empty() || note.term.empty()) return true;
  std::erase_if(note.subjects, [&](const Subject& subject) {
    return std::ranges::any_of(proposals, [&](const Proposal& one) {
      return one.dimension == note.dimension && one.term == note.term &&
             one.region == subject.region && one.concept_id == subject.concept_id &&
             (one.concept_id || one.group == subject.group);
    });
  });
  return !note.subjects.empty();
}

/// In the order in which the document has their passages.
void put_in_order(std::vector<Unproposed>& notes, const model::PolicyText& text) {
  std::map<std::string_view, std::size_t> places;
  for (const model::Passage& passage : text.passages) {
    places.emplace(passage.locator, places.size());
  }
  std::ranges::stable_sort(notes, {}, [&](const Unproposed& note) {
    const auto place = places.find(note.locator);
    return place == places.end() ? places.size() : place->second;
  });
}

}  // namespace

Draft draft(const model::PolicyText& text, const DraftContext& context) {
  const SentenceReader reader(text, context);
  Draft result = read_document(text, context, reader, Strictness::strict);
  Draft second = read_document(text, context, reader, Strictness::lenient);
  take_down_unmatched(result);
  add_checked(result, std::move(second.proposals), context.codebook.recognition.draft);
  add_notes(result.unproposed, std::move(second.unproposed));
  std::erase_if(result.unproposed, [&](const Unproposed& left) {
    return left.why != Doubt::contradicted && proposed(left, result.proposals);
  });
  auto notes = std::exchange(result.unproposed, {});
  add_notes(result.unproposed, std::move(notes));  // each once
  add_notes(result.unproposed, losses(result, text, context, reader));
  std::erase_if(result.unproposed,
                [&](Unproposed& left) { return !says_more(left, result.proposals); });
  put_in_order(result.unproposed, text);
  return result;
}

}  // namespace peil::read
