// SPDX-License-Identifier: EUPL-1.2
#include "align/draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "align/draft_cues.hpp"
#include "align/other_peoples.hpp"
#include "align/sentence.hpp"

namespace peil::align {
namespace {

// How sure a proposal is, by where its parts stand.
constexpr double kSameSentence = 0.95;
constexpr double kByHeading = 0.85;
constexpr double kCarried = 0.8;
constexpr double kGap = 0.03;
constexpr double kUnknownGroup = 0.5;
constexpr double kRemainingRegion = 0.75;
constexpr double kWholeCountry = 0.65;

/// What a sentence is read with besides its own words.
struct Surroundings {
  std::vector<NamedGroup> heading;  ///< groups that the nearest heading names
  std::vector<NamedGroup> before;   ///< groups of the sentence before, in the same passage
  std::vector<NamedGroup> listed;   ///< groups last designated anywhere before
  std::vector<TermMention> terms;   ///< of the enumeration that a clause may continue
};

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// "These groups" are those that a text has singled out, not those it leaves to the general
/// framework.
bool designates(const TermMention& term) {
  return term.term->dimension == "persecution_risk" && !term.term->framework_default;
}

/// Reads one document; holds what proposals have in common while it does.
class Reader {
 public:
  Reader(const model::PolicyText& text, const DraftContext& context)
      : text_(text), context_(context), others_(context.codebook, text.language, context.origin) {
    for (const model::Region& region : context.codebook.regions) {
      if (region.origin == context.origin && region.within.empty()) top_regions_.insert(region.id);
    }
  }

  Draft read() {
    draft_.source = context_.vocabulary.source;
    draft_.origin = context_.origin;
    draft_.title = text_.title;
    draft_.date = text_.date;
    for (std::size_t i = 0; i < text_.passages.size(); ++i) read_passage(i);
    return std::move(draft_);
  }

 private:
  void read_passage(std::size_t index);
  void read_sentence(const Sentence& sentence, const model::Passage& passage, Surroundings& around,
                     bool introduces_list);
  void place_term(const TermMention& term, const Sentence& sentence, const model::Passage& passage,
                  const std::vector<NamedGroup>& own, const Surroundings& around);
  [[nodiscard]] bool holds_for_place(const TermMention& term, const Sentence& sentence) const;
  [[nodiscard]] bool proposed(const NamedGroup& group, const TermMention& term) const;
  void read_list(const std::vector<TermMention>& terms, std::size_t first, double confidence);
  void propose_groups(const TermMention& term, const Sentence& sentence,
                      const model::Passage& passage, const std::vector<NamedGroup>& groups,
                      double confidence);
  void propose_places(const TermMention& term, const Sentence& sentence,
                      const model::Passage& passage);
  /// Regions that a sentence names outside its exception.
  [[nodiscard]] std::vector<RegionMention> regions_in(
      const Sentence& sentence, const std::optional<Exception>& exception) const {
    auto regions = find_regions(sentence.words, context_.codebook, context_.origin);
    std::erase_if(regions, [&](const RegionMention& region) {
      return exception && overlap(region.span, exception->span);
    });
    return regions;
  }
  void add(Proposal proposal);
  void note(const model::Passage& passage, std::string_view sentence, std::string_view what);
  [[nodiscard]] std::set<std::string> excepted_concepts(const Exception& exception) const {
    std::set<std::string> concepts;
    const auto excepted = words(exception.text, text_.language);
    for (const Mention& mention : context_.matcher.mentions(excepted, text_.language)) {
      concepts.insert(mention.concept_id);
    }
    return concepts;
  }
  [[nodiscard]] std::vector<NamedGroup> heading_groups(const model::Passage& passage) const;
  [[nodiscard]] std::vector<TermMention> heading_terms(const model::Passage& passage) const;
  [[nodiscard]] const model::Dimension* dimension(const TermMention& term) const {
    return context_.codebook.dimension(term.term->dimension);
  }
  [[nodiscard]] std::vector<TermMention> terms_in(const std::vector<Word>& words) const {
    return find_terms(words, text_.language, context_.vocabulary, context_.day);
  }

  const model::PolicyText& text_;
  const DraftContext& context_;
  OtherPeoples others_;
  std::set<std::string> top_regions_;
  std::set<std::string> stated_regions_;  ///< regions already placed on Article 15(c)
  std::vector<NamedGroup> listed_;
  Draft draft_;
};

Proposal proposal_for(const TermMention& term, const model::Passage& passage,
                      const Sentence& sentence) {
  Proposal proposal;
  proposal.dimension = term.term->dimension;
  proposal.term = term.term->term;
  proposal.passage = sentence.text;
  proposal.locator = passage.locator;
  return proposal;
}

/// Same group, place, dimension and term: one proposal, the surest.
void Reader::add(Proposal proposal) {
  const auto same = std::ranges::find_if(draft_.proposals, [&](const Proposal& p) {
    return std::tie(p.concept_id, p.region, p.dimension, p.term) ==
               std::tie(proposal.concept_id, proposal.region, proposal.dimension, proposal.term) &&
           (p.concept_id || p.group == proposal.group);
  });
  if (same == draft_.proposals.end()) {
    draft_.proposals.push_back(std::move(proposal));
  } else if (same->confidence < proposal.confidence) {
    *same = std::move(proposal);
  }
}

void Reader::note(const model::Passage& passage, std::string_view sentence, std::string_view what) {
  draft_.notes.push_back(fmt::format("{}: {}: \"{}\"", passage.locator, what, sentence));
}

std::vector<NamedGroup> Reader::heading_groups(const model::Passage& passage) const {
  for (auto heading = passage.headings.rbegin(); heading != passage.headings.rend(); ++heading) {
    const Sentence sentence{*heading, words(*heading, text_.language)};
    auto groups = groups_in(sentence, text_.language, context_.matcher, {}, {});
    if (!groups.empty()) return groups;
  }
  return {};
}

std::vector<TermMention> Reader::heading_terms(const model::Passage& passage) const {
  return passage.headings.empty() ? std::vector<TermMention>{}
                                  : terms_in(words(passage.headings.back(), text_.language));
}

void Reader::propose_groups(const TermMention& term, const Sentence& sentence,
                            const model::Passage& passage, const std::vector<NamedGroup>& groups,
                            double confidence) {
  const auto exception = find_exception(sentence, text_.language);
  auto regions = regions_in(sentence, exception);
  // A region in a group's name ("from areas under Al-Shabaab") is no limit to it, and an
  // alternative is where people can go to, not where they are from.
  const bool alternative = term.term->dimension == "internal_protection_alternative";
  std::erase_if(regions, [&](const RegionMention& region) {
    return (alternative && says_whence(sentence, region.span)) ||
           std::ranges::any_of(
               groups, [&](const NamedGroup& group) { return overlap(region.span, group.span); });
  });
  const auto excepted = exception ? excepted_concepts(*exception) : std::set<std::string>{};
  for (const NamedGroup& group : groups) {
    const bool named_here = group.span.end > 0;  // outside the exception, so only some are excepted
    if (!named_here && group.concept_id && excepted.contains(*group.concept_id)) continue;
    if (confidence < kSameSentence && proposed(group, term)) continue;
    Proposal proposal = proposal_for(term, passage, sentence);
    proposal.group = group.text;
    proposal.concept_id = group.concept_id;
    proposal.relation = group.relation;
    proposal.qualifier = group.qualifier;
    if (exception) proposal.exceptions = exception->text;
    const double known = group.concept_id ? group.score : kUnknownGroup;
    proposal.confidence = (confidence - kGap * static_cast<double>(term.gaps())) * known;
    if (regions.empty()) add(proposal);
    for (const RegionMention& region : regions) {
      proposal.region = region.region;
      add(proposal);
    }
  }
}

/// Whether the same was said of the group more closely before.
bool Reader::proposed(const NamedGroup& group, const TermMention& term) const {
  return std::ranges::any_of(draft_.proposals, [&](const Proposal& p) {
    return p.concept_id && p.concept_id == group.concept_id &&
           p.dimension == term.term->dimension && p.term == term.term->term;
  });
}

/// Whether a term that could be said of groups is said of a region or the country here, where the
/// sentence names no group.
bool Reader::holds_for_place(const TermMention& term, const Sentence& sentence) const {
  const model::Scope& scope = dimension(term)->scope;
  if (!scope.group || scope.country) return true;
  return scope.region && !find_regions(sentence.words, context_.codebook, context_.origin).empty();
}

/// Region or country: where a sentence says what holds.
void Reader::propose_places(const TermMention& term, const Sentence& sentence,
                            const model::Passage& passage) {
  Proposal proposal = proposal_for(term, passage, sentence);
  const double base = kSameSentence - kGap * static_cast<double>(term.gaps());
  const bool regional = dimension(term)->scope.region;
  const auto exception = find_exception(sentence, text_.language);
  if (exception) proposal.exceptions = exception->text;
  const auto regions = regions_in(sentence, exception);
  if (regional && speaks_of_the_rest(sentence)) {
    for (const std::string& region : top_regions_) {
      if (stated_regions_.contains(region)) continue;
      proposal.region = region;
      proposal.confidence = kRemainingRegion;
      add(proposal);
    }
    return;
  }
  if (regional && !regions.empty()) {
    for (const RegionMention& mention : regions) {
      stated_regions_.insert(mention.region);
      proposal.region = mention.region;
      proposal.confidence = base;
      add(proposal);
    }
    return;
  }
  proposal.confidence = regional ? kWholeCountry : base;
  add(std::move(proposal));
}

void Reader::read_list(const std::vector<TermMention>& terms, std::size_t first,
                       double confidence) {
  std::vector<NamedGroup> items;
  for (std::size_t i = first; i < text_.passages.size() && text_.passages[i].list_item; ++i) {
    const model::Passage& item = text_.passages[i];
    const Sentence sentence{item.text, words(item.text, text_.language)};
    if (!terms_in(sentence.words).empty()) continue;  // says so itself; read on its own
    for (const TermMention& term : terms) {
      if (!dimension(term)->scope.group) {
        propose_places(term, sentence, item);
        continue;
      }
      const auto exception = find_exception(sentence, text_.language);
      const std::string name = exception ? slice(sentence, {0, exception->span.begin}) : item.text;
      auto groups = groups_of_item(name, text_.language, context_.matcher);
      // Named outside the exception, though not by words that could be told.
      if (exception) {
        for (NamedGroup& group : groups) group.span = {0, exception->span.begin};
      }
      propose_groups(term, sentence, item, groups, confidence);
      if (designates(term)) items.insert(items.end(), groups.begin(), groups.end());
    }
  }
  if (!items.empty()) listed_ = std::move(items);
}

/// Proposes one term on what the sentence, or else what stands around it, names.
void Reader::place_term(const TermMention& term, const Sentence& sentence,
                        const model::Passage& passage, const std::vector<NamedGroup>& own,
                        const Surroundings& around) {
  if (dimension(term)->scope.group && !own.empty()) {
    propose_groups(term, sentence, passage, own, kSameSentence);
  } else if (holds_for_place(term, sentence)) {
    propose_places(term, sentence, passage);
  } else if (names_any(sentence, {{"this", "profile"}}) && !around.heading.empty()) {
    propose_groups(term, sentence, passage, around.heading, kByHeading);
  } else if (points_back(sentence) && !around.before.empty()) {
    propose_groups(term, sentence, passage, around.before, kCarried);
  } else if (refers_back(sentence) && !around.listed.empty()) {
    propose_groups(term, sentence, passage, around.listed, kCarried);
  } else if (!around.heading.empty()) {
    propose_groups(term, sentence, passage, around.heading, kByHeading);
  } else {
    note(passage, sentence.text,
         fmt::format("'{}' is said of no group that could be recognised", term.term->term));
  }
}

void Reader::read_sentence(const Sentence& sentence, const model::Passage& passage,
                           Surroundings& around, bool introduces_list) {
  auto terms = terms_in(sentence.words);
  std::vector<Span> excluded;
  for (const TermMention& term : terms) {
    for (const std::size_t word : term.words) excluded.push_back({word, word + 1});
  }
  if (const auto exception = find_exception(sentence, text_.language)) {
    excluded.push_back(exception->span);
  }
  auto own = groups_in(sentence, text_.language, context_.matcher, {}, excluded);
  const auto of_others = std::erase_if(
      own, [&](const NamedGroup& group) { return others_.own(sentence.words, group.span); });
  if (own.empty() && (of_others > 0 || others_.are_subject(sentence.words))) {
    if (!terms.empty()) note(passage, sentence.text, "speaks of people of another country");
    return;
  }
  if (terms.empty() && !own.empty()) terms = around.terms;
  bool designation = false;
  for (const TermMention& term : terms) {
    designation = designation || designates(term);
    // What is said of groups that a list names is read with the list.
    const bool of_list = introduces_list && own.empty() && dimension(term)->scope.group;
    if (!of_list) place_term(term, sentence, passage, own, around);
  }
  if (terms.empty() && says_unchanged(sentence)) {
    note(passage, sentence.text, "says that policy is unchanged; what is in force stays");
  }
  if (designation && !own.empty()) listed_ = own;
  if (!own.empty()) around.before = std::move(own);
  if (around.before.empty() && refers_back(sentence)) around.before = around.listed;
  around.terms = std::move(terms);
}

void Reader::read_passage(std::size_t index) {
  const model::Passage& passage = text_.passages[index];
  const bool list_follows = index + 1 < text_.passages.size() && !passage.list_item &&
                            text_.passages[index + 1].list_item;
  Surroundings around{heading_groups(passage), {}, listed_, {}};
  const auto parts = sentences(passage.text, text_.language);
  if (passage.list_item) {
    // A bare item is read with what introduces it.
    const bool speaks =
        std::ranges::any_of(parts, [&](const Sentence& s) { return !terms_in(s.words).empty(); });
    if (!speaks) return;
  }
  bool enumerating = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool introduces = list_follows && i + 1 == parts.size();
    enumerating = i > 0 && goes_on(parts[i], parts[i - 1], enumerating);
    if (!enumerating) around.terms.clear();
    read_sentence(parts[i], passage, around, introduces);
    around.listed = listed_;
    if (!introduces) continue;
    const auto own = terms_in(parts[i].words);
    read_list(own.empty() ? heading_terms(passage) : own, index + 1,
              own.empty() ? kByHeading : kSameSentence);
  }
}

}  // namespace

Draft draft(const model::PolicyText& text, const DraftContext& context) {
  return Reader(text, context).read();
}

}  // namespace peil::align
