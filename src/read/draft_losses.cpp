// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_losses.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "align/hierarchy.hpp"
#include "read/asking.hpp"
#include "read/sentence.hpp"
#include "read/spotting.hpp"

namespace peil::read {
namespace {

/// What was proposed from one sentence.
struct Said {
  std::set<model::ConceptId> concepts;
  std::set<model::RegionId> regions;
  std::set<model::DimensionId> dimensions;
  std::vector<const Proposal*> proposals;  ///< of which it is the passage
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
  for (const Proposal& proposal : draft.proposals) {
    add(proposal.passage, proposal);
    result[proposal.passage].proposals.push_back(&proposal);
  }
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
  LossReader(const DraftContext& context, const SentenceReader& reader)
      : context_(context), reader_(reader) {}

  /// Of a sentence from which something was proposed.
  void read(const std::string& passage, const Said& said);
  /// Of a passage, what speaks of groups and a question in no words that the vocabulary has.
  void read_unsaid(const Draft& draft, const model::Passage& passage,
                   const std::set<std::string>& known);
  /// Of the sentence that lays down the terms of `proposals`, other terms that it uses.
  void read_terms(const std::string& sentence, const std::vector<const Proposal*>& proposals);
  /// Of a group that was proposed without a concept.
  void read_unmatched(const Proposal& proposal);
  [[nodiscard]] std::vector<Unproposed> take() { return std::move(notes_); }

 private:
  void note(Doubt why, const std::string& passage, const Said& said, Subject subject) {
    notes_.push_back({why,
                      said.term,
                      passage,
                      said.locator,
                      {},
                      *said.dimensions.begin(),
                      {std::move(subject)}});
  }
  [[nodiscard]] bool known(const match::Mention& mention, const Said& said) const;
  [[nodiscard]] model::DimensionId asked_about(const Sentence& sentence) const;
  [[nodiscard]] bool any_scope(const Said& said, bool model::Scope::*scope) const {
    return std::ranges::any_of(said.dimensions, [&](const model::DimensionId& id) {
      const model::Dimension* dimension = context_.codebook.dimension(id);
      return dimension != nullptr && dimension->scope.*scope;
    });
  }

  const DraftContext& context_;
  const SentenceReader& reader_;
  std::vector<Unproposed> notes_;
};

/// Proposed on, or on a narrower or broader concept that the sentence names closer.
bool LossReader::known(const match::Mention& mention, const Said& said) const {
  return mention.concept_id == model::kEverybody ||
         std::ranges::any_of(said.concepts, [&](const model::ConceptId& id) {
           return align::is_or_is_below(context_.codebook, id, mention.concept_id) ||
                  align::is_or_is_below(context_.codebook, mention.concept_id, id);
         });
}

/// The name stands in that of the only group proposed from the sentence: "displaced (young) women".
bool within_name(const std::string& name, const Said& said) {
  return said.proposals.size() == 1 &&
         said.proposals.front()->group.find(name) != std::string::npos &&
         said.proposals.front()->relation != model::Relation::covers;
}

void LossReader::read(const std::string& passage, const Said& said) {
  const Reading reading = reader_.read(reader_.sentence(passage));
  const Sentence& sentence = reading.sentence;
  std::vector<Span> of_terms;
  for (const TermMention& term : reader_.all_terms(reading)) {
    for (const std::size_t word : term.words) of_terms.push_back({word, word + 1});
  }
  const auto in_term = [&](Span span) {
    return std::ranges::any_of(of_terms, [&](Span word) { return overlap(word, span); });
  };
  for (const match::Mention& mention : reader_.mentions(sentence)) {
    const Span span{mention.begin, mention.end};
    const std::string name = slice(sentence, span);
    if (!any_scope(said, &model::Scope::group) || known(mention, said) || in_term(span) ||
        reader_.names_aside(sentence, mention.begin) || within_name(name, said)) {
      continue;
    }
    note(Doubt::group_lost, passage, said, {name, mention.concept_id, {}});
  }
  if (any_scope(said, &model::Scope::region)) {
    for (const RegionMention& region : reader_.regions(sentence)) {
      if (said.regions.contains(region.region)) continue;
      note(Doubt::region_lost, passage, said, {{}, std::nullopt, region.region});
    }
  }
  read_terms(passage, said.proposals);
}

/// "Systematically exposed to persecution" are the words of two terms. Only of the same level:
/// "no risk group" has the words of the term that it denies.
void LossReader::read_terms(const std::string& sentence,
                            const std::vector<const Proposal*>& proposals) {
  const Reading reading = reader_.read(reader_.sentence(sentence));
  std::set<std::string> seen;
  for (const TermMention& other : reader_.all_terms(reading)) {
    if (other.denied || !seen.insert(other.term->dimension + other.term->term).second) continue;
    for (const TermMention& used : reading.terms) {
      const bool rival = used.term->dimension == other.term->dimension &&
                         used.term->term != other.term->term &&
                         used.term->levels == other.term->levels && used.term->levels;
      if (!rival || !overlap(used.span, other.span)) continue;
      for (const Proposal* proposal : proposals) {
        if (proposal->term != used.term->term) continue;
        notes_.push_back({Doubt::term_lost,
                          other.term->term,
                          proposal->passage,
                          proposal->locator,
                          {},
                          proposal->dimension,
                          {{proposal->group, proposal->concept_id, proposal->region}}});
      }
    }
  }
}

void LossReader::read_unmatched(const Proposal& proposal) {
  if (proposal.group.empty() || proposal.concept_id) return;
  const auto nearest = reader_.nearest(proposal.group);
  if (!nearest) return;
  notes_.push_back({Doubt::no_concept,
                    proposal.term,
                    proposal.passage,
                    proposal.locator,
                    {},
                    proposal.dimension,
                    {{proposal.group, nearest, proposal.region}}});
}

/// The dimension on groups that a sentence speaks of; empty when it speaks of none.
model::DimensionId LossReader::asked_about(const Sentence& sentence) const {
  for (const model::Dimension& dimension : context_.codebook.dimensions) {
    const auto words = context_.codebook.question_words.find(dimension.id);
    if (!dimension.scope.group || words == context_.codebook.question_words.end()) continue;
    const auto own = words->second.find(reader_.language());
    if (own == words->second.end()) continue;
    for (const std::string& wording : own->second) {
      if (is_pattern(wording)) continue;  // of how questions are put, not policy
      std::vector<std::string> phrase;
      for (const match::Word& word : match::words(wording, "")) phrase.push_back(word.folded);
      if (phrase.size() > 1 && find_phrase(sentence.words, phrase)) return dimension.id;
    }
  }
  return {};
}

void LossReader::read_unsaid(const Draft& draft, const model::Passage& passage,
                             const std::set<std::string>& known) {
  for (const std::string& heading : passage.headings) {
    if (reader_.doubt_of_heading(heading)) return;
  }
  for (const Sentence& sentence : sentences(passage.text, reader_.language())) {
    if (sentence.words.empty() || known.contains(sentence.text)) continue;
    const Reading reading = reader_.read(sentence);
    if (!reading.terms.empty() || reading.groups.empty() || reading.on_other_people ||
        sentence.text.ends_with('?') || reader_.doubt_of_introduction(sentence)) {
      continue;
    }
    const model::DimensionId dimension = asked_about(sentence);
    if (dimension.empty()) continue;
    Unproposed note{Doubt::no_term, {}, sentence.text, passage.locator, {}, dimension, {}};
    for (const NamedGroup& group : reading.groups) {
      const bool proposed = std::ranges::any_of(draft.proposals, [&](const Proposal& one) {
        return one.dimension == dimension && one.concept_id == group.concept_id;
      });
      if (group.concept_id && !proposed) {
        note.subjects.push_back({group.text, group.concept_id, std::nullopt});
      }
    }
    if (!note.subjects.empty()) notes_.push_back(std::move(note));
  }
}

}  // namespace

std::vector<Unproposed> losses(const Draft& draft, const model::PolicyText& text,
                               const DraftContext& context, const SentenceReader& reader) {
  LossReader losses(context, reader);
  std::set<std::string> known;
  for (const auto& [passage, said] : by_passage(draft)) {
    losses.read(passage, said);
    known.insert(passage);
  }
  std::map<std::string, std::vector<const Proposal*>> introduced;
  for (const Proposal& proposal : draft.proposals) {
    losses.read_unmatched(proposal);
    known.insert(proposal.named_in);
    introduced[proposal.named_in].push_back(&proposal);
  }
  for (const auto& [sentence, proposals] : introduced) losses.read_terms(sentence, proposals);
  for (const Unproposed& left : draft.unproposed) known.insert(left.passage);
  for (const model::Passage& passage : text.passages) losses.read_unsaid(draft, passage, known);
  return losses.take();
}

}  // namespace peil::read
