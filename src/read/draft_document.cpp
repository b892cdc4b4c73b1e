// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_document.hpp"

#include <algorithm>

#include "read/draft_antecedents.hpp"
#include "read/draft_notes.hpp"
#include "read/draft_proposals.hpp"
#include "read/draft_reading.hpp"
#include "read/draft_table.hpp"
#include "read/nested_items.hpp"

namespace peil::read {
namespace {

/// What can be said of everybody from the country: who is at risk is asked group by group.
bool of_everybody(const TermMention& term) {
  return term.term->dimension == "state_protection" ||
         term.term->dimension == "internal_protection_alternative";
}

/// A heading over all sections of the document says what it is, and not what one of them is on.
/// Empty when there is none.
std::string title_of(const model::PolicyText& text) {
  const auto& all = text.passages;
  if (all.empty() || all.front().headings.empty()) return {};
  const std::string& first = all.front().headings.front();
  const auto under = [&](const model::Passage& passage) {
    return !passage.headings.empty() && passage.headings.front() == first;
  };
  const auto deeper = [](const model::Passage& passage) { return passage.headings.size() > 1; };
  const bool title = std::ranges::all_of(all, under) && std::ranges::any_of(all, deeper);
  return title ? first : std::string();
}

/// Reads one document from its first passage to its last.
class Reader {
 public:
  Reader(const model::PolicyText& text, const DraftContext& context, const SentenceReader& reader,
         Strictness strictness)
      : text_(text),
        context_(context),
        lenient_(strictness == Strictness::lenient),
        reader_(reader),
        title_(title_of(text)),
        table_(reader_, text.language),
        antecedents_(context.codebook, reader_),
        notes_(context.codebook, reader_, antecedents_),
        proposals_(context.codebook, context.origin, reader_) {}

  Draft read() {
    for (std::size_t i = 0; i < text_.passages.size(); ++i) read_passage(i);
    for (const Proposal& one : proposals_.take_contradicted()) {
      notes_.add({Doubt::contradicted,
                  one.term,
                  one.passage,
                  one.locator,
                  {},
                  one.dimension,
                  {{one.group, one.concept_id, one.region}}});
    }
    return {context_.vocabulary.source, context_.origin, text_.title, text_.date,
            proposals_.take(),          notes_.take()};
  }

 private:
  void read_passage(std::size_t index);
  void read_sentence(const Reading& reading, const model::Passage& passage, const Sentence* next,
                     bool introduces_list);
  /// How sure each way of reading makes.
  [[nodiscard]] const model::DraftWeights& by() const {
    return context_.codebook.recognition.draft;
  }
  [[nodiscard]] std::vector<NamedGroup> listed_before(std::size_t index) const;
  [[nodiscard]] std::vector<NamedGroup> item_groups(const Reading& item) const;
  void read_list(const std::vector<TermMention>& terms, std::size_t first, double confidence,
                 const Reading& introduction);
  void leave_item(Doubt why, const Reading& item, const model::Passage& passage,
                  const TermMention& term);
  void leave_list(Doubt why, const std::vector<TermMention>& terms, std::size_t first);
  [[nodiscard]] bool of_groups(std::size_t first) const;
  void introduce_list(std::size_t index, const Reading& reading);
  void put(const Said& said, const Reading& item, double confidence,
           std::vector<NamedGroup>& designated);
  void place_term(std::size_t term, const Reading& reading, const model::Passage& passage);
  [[nodiscard]] bool shares_place(const std::vector<NamedGroup>& groups,
                                  const Reading& reading) const;
  [[nodiscard]] bool may_be_on_places(const TermMention& term, const Reading& reading) const;
  [[nodiscard]] bool holds_everywhere(const TermMention& term, const Reading& reading) const;
  [[nodiscard]] std::vector<NamedGroup> headed_groups(const Reading& reading,
                                                      const model::Passage& passage) const;
  void leave(Doubt why, const Reading& reading, const model::Passage& passage,
             const TermMention* term = nullptr, std::vector<std::string> words = {});
  [[nodiscard]] const model::Scope& scope(const TermMention& term) const {
    return context_.codebook.dimension(term.term->dimension)->scope;
  }
  [[nodiscard]] bool list_follows(std::size_t index) const {
    return index + 1 < text_.passages.size() && !text_.passages[index].list_item &&
           text_.passages[index + 1].list_item;
  }

  const model::PolicyText& text_;
  const DraftContext& context_;
  bool lenient_;  ///< words that were not read keep nothing from being proposed
  const SentenceReader& reader_;
  std::string title_;
  TableReader table_;
  Antecedents antecedents_;
  Notes notes_;
  Proposals proposals_;
  std::optional<Doubt> doubt_of_passage_;  ///< by a heading or what introduces the list
  std::optional<Doubt> doubt_of_list_;
  std::vector<std::string> unread_;  ///< of the sentence that is being read
};

void Reader::leave(Doubt why, const Reading& reading, const model::Passage& passage,
                   const TermMention* term, std::vector<std::string> words) {
  notes_.leave(why, reading, passage, term, std::move(words));
  const bool of_place = why == Doubt::more || why == Doubt::unknown_place || why == Doubt::denied;
  if (term && of_place) proposals_.leave_places(term->term->dimension);
}

void Reader::leave_item(Doubt why, const Reading& item, const model::Passage& passage,
                        const TermMention& term) {
  notes_.leave_item(why, item, passage, term,
                    scope(term).group ? item_groups(item) : std::vector<NamedGroup>());
  if (why == Doubt::unknown_place) proposals_.leave_places(term.term->dimension);
}

/// What is said of a list that gives no proposals, for each of its items.
void Reader::leave_list(Doubt why, const std::vector<TermMention>& terms, std::size_t first) {
  for (std::size_t i = first; i < text_.passages.size() && text_.passages[i].list_item; ++i) {
    const Reading item = reader_.read(reader_.sentence(text_.passages[i].text));
    for (const TermMention& term : terms) {
      if (item.terms.empty()) leave_item(why, item, text_.passages[i], term);
    }
  }
}

/// Proposes one term on what the sentence, or else what stands around it, names.
void Reader::place_term(std::size_t index, const Reading& reading, const model::Passage& passage) {
  const TermMention& term = reading.terms[index];
  const Said said{term, reading, reading.scopes[index], passage, unread_, {}};
  const bool of_groups = scope(term).group;
  if (of_groups && reader_.says(reading.sentence, "this_profile")) {
    const auto& profile = antecedents_.heading();
    return profile.empty() ? leave(Doubt::no_group, reading, passage, &term)
                           : proposals_.on_groups(said, without_places(profile), by().by_heading);
  }
  if (reader_.limited_to_unknown_place(reading) ||
      (of_groups && reading.regions.empty() && reader_.names_place(reading.sentence))) {
    return leave(Doubt::unknown_place, reading, passage, &term);
  }
  const auto own = of_groups ? reading.groups_for(said.scope) : std::vector<NamedGroup>{};
  if (reader_.tells_of_place(reading) || shares_place(own, reading) ||
      may_be_on_places(term, reading)) {
    return leave(Doubt::unknown_place, reading, passage, &term);
  }
  const bool told = std::ranges::all_of(
      own, [](const NamedGroup& group) { return group.concept_id || !group.open_ended; });
  if (!told) return leave(Doubt::no_group, reading, passage, &term);
  if (!own.empty()) {
    return proposals_.on_groups(said, own, term.borrowed() ? by().carried : by().same_sentence);
  }
  const auto places = antecedents_.places(reading, said.scope);
  if (!of_groups || scope(term).country || (scope(term).region && !places.empty())) {
    const bool rest = reader_.says(reading.sentence, "the_rest");
    if (scope(term).region && ((rest && !proposals_.knows_the_rest(*term.term)) ||
                               (places.empty() && !holds_everywhere(term, reading)))) {
      return leave(Doubt::unknown_place, reading, passage, &term);
    }
    return proposals_.on_places(said, places);
  }
  if (const auto antecedent = antecedents_.groups(reading)) {
    return proposals_.on_groups(said, without_places(antecedent->groups), antecedent->confidence);
  }
  if (const auto headed = headed_groups(reading, passage); !headed.empty()) {
    return proposals_.on_groups(said, headed, by().by_heading);
  }
  if (of_everybody(term) &&
      (reader_.names_origin(reading.sentence) || reader_.says(reading.sentence, "generally"))) {
    return proposals_.on_everybody(said);
  }
  // "Geen bijzonderheden" by itself is said of nobody.
  const bool alone = term.words.size() == reading.sentence.words.size();
  if (!alone) leave(Doubt::no_group, reading, passage, &term);
}

/// The groups that the innermost heading is, as an item of a list would be. Only to be checked: the
/// section may be on some of them.
std::vector<NamedGroup> Reader::headed_groups(const Reading& reading,
                                              const model::Passage& passage) const {
  if (!lenient_ || passage.headings.empty() || passage.list_item || !reading.groups.empty())
    return {};
  const std::string& heading = passage.headings.back();
  const auto title = heading.find_first_not_of("0123456789. \t");
  if (title == std::string::npos) return {};
  auto groups = reader_.groups_of_item(std::string_view(heading).substr(title));
  std::erase_if(groups, [](const NamedGroup& group) { return !group.concept_id; });
  for (NamedGroup& group : groups) group.named_in = heading;
  return groups;
}

/// "Yazidis and Turkmen from Ninewa": the place may be that of both or of the last.
bool Reader::shares_place(const std::vector<NamedGroup>& groups, const Reading& reading) const {
  if (groups.size() < 2) return false;
  const Span last = groups.back().extent;
  return std::ranges::any_of(reading.regions, [&](const RegionMention& region) {
    return overlap(region.span, last) && !overlap(region.span, groups.back().span);
  });
}

/// In a section on alternatives in towns, what names no place may be on one of these.
bool Reader::may_be_on_places(const TermMention& term, const Reading& reading) const {
  const model::DimensionId& dimension = term.term->dimension;
  return (dimension == "internal_protection_alternative" || dimension == "state_protection") &&
         antecedents_.on_places(dimension) && reading.regions.empty() &&
         !reader_.says(reading.sentence, "the_rest") && !reader_.names_origin(reading.sentence);
}

/// What names no place is said of the whole country; how violent it is there, only where the text
/// speaks of the country: else it may explain what a term means.
bool Reader::holds_everywhere(const TermMention& term, const Reading& reading) const {
  if (reader_.says(reading.sentence, "the_rest")) return true;
  if (reader_.names_other_place(reading)) return false;
  return term.term->dimension != "art15c" || reader_.names_origin(reading.sentence);
}

void Reader::read_sentence(const Reading& reading, const model::Passage& passage,
                           const Sentence* next, bool introduces_list) {
  if (reading.on_other_people) {
    antecedents_.take_strangers();
    if (!reading.terms.empty()) leave(Doubt::other_people, reading, passage, &reading.terms[0]);
    return;
  }
  std::vector<TermMention> asserted;
  const auto unread = reader_.remainder(reading, next);
  unread_ = unread;
  for (std::size_t i = 0; i < reading.terms.size(); ++i) {
    const TermMention& term = reading.terms[i];
    auto doubt = doubt_of_passage_;
    if (!doubt && !term.borrowed()) doubt = reader_.doubt(reading, term, next);
    if (!doubt && !unread.empty() && !lenient_) doubt = Doubt::more;
    if (doubt) {
      leave(*doubt, reading, passage, &term, unread);
      continue;
    }
    asserted.push_back(term);
    // What is said of those that a list names is read with the list.
    const bool of_list =
        introduces_list && (scope(term).group ? reading.groups.empty() : reading.regions.empty());
    if (!of_list) place_term(i, reading, passage);
  }
  if (reading.terms.empty() && reader_.says(reading.sentence, "unchanged")) {
    leave(Doubt::unchanged, reading, passage);
  }
  antecedents_.take(reading, std::move(asserted));
}

/// An item that names a group we know shows that the list is one of groups.
bool Reader::of_groups(std::size_t first) const {
  for (std::size_t i = first; i < text_.passages.size() && text_.passages[i].list_item; ++i) {
    const Reading item = reader_.read(reader_.sentence(text_.passages[i].text));
    const auto groups = item_groups(item);
    if (item.terms.empty() && std::ranges::any_of(groups, [](const NamedGroup& group) {
          return group.concept_id.has_value();
        })) {
      return true;
    }
  }
  return false;
}

void Reader::read_list(const std::vector<TermMention>& terms, std::size_t first, double confidence,
                       const Reading& introduction) {
  const auto unread = reader_.remainder(introduction);
  const bool groups = of_groups(first);
  NestedItems nested;
  std::vector<NamedGroup> designated;
  for (std::size_t i = first; i < text_.passages.size() && text_.passages[i].list_item; ++i) {
    const model::Passage& passage = text_.passages[i];
    const Reading item = reader_.read(reader_.sentence(passage.text));
    const bool inner = nested.take(passage.text);
    if (!item.terms.empty()) continue;  // says so itself; read on its own
    for (const TermMention& term : terms) {
      const Said said{term,    item,   {0, item.sentence.words.size()},
                      passage, unread, introduction.sentence.text};
      if (scope(term).group && (!groups || inner)) {
        leave_item(Doubt::no_group, item, passage, term);
      } else {
        put(said, item, confidence, designated);
      }
    }
  }
  antecedents_.take_list(std::move(designated));
}

/// Proposes what a list says of one of its items.
void Reader::put(const Said& said, const Reading& item, double confidence,
                 std::vector<NamedGroup>& designated) {
  if (!scope(said.term).group) {
    if (item.regions.empty() || (!lenient_ && !reader_.remainder(item).empty())) {
      return leave_item(Doubt::unknown_place, item, said.passage, said.term);
    }
    return proposals_.on_places(said, item.regions);
  }
  if (item.sentence.words.empty()) return;  // too long; said so already
  if (reader_.limited_to_unknown_place(item)) {
    return leave_item(Doubt::unknown_place, item, said.passage, said.term);
  }
  const auto groups = item_groups(item);
  proposals_.on_groups(said, groups, confidence);
  if (designates(said.term) && !reader_.of_a_place(item)) {
    designated.insert(designated.end(), groups.begin(), groups.end());
  }
}

/// Whom the items right before a passage name; nobody where it is an item itself.
std::vector<NamedGroup> Reader::listed_before(std::size_t index) const {
  std::vector<NamedGroup> listed;
  if (text_.passages[index].list_item) return listed;
  for (std::size_t i = index; i > 0 && text_.passages[i - 1].list_item; --i) {
    const Reading item = reader_.read(reader_.sentence(text_.passages[i - 1].text));
    if (reader_.of_a_place(item)) continue;  // "these groups" would lose the place
    auto groups = item_groups(item);
    listed.insert(listed.begin(), groups.begin(), groups.end());
  }
  return listed;
}

/// The groups of an item, before what it excepts or narrows.
std::vector<NamedGroup> Reader::item_groups(const Reading& item) const {
  const Span named = reader_.before_limits(item);
  auto groups = reader_.groups_of_item(
      named.end > 0 ? slice(item.sentence, named) : item.sentence.text, lenient_);
  const auto known = [](const NamedGroup& group) { return group.concept_id.has_value(); };
  // What no label is like as a whole may still name groups; a person checks whether it is on them.
  if (lenient_ && std::ranges::none_of(groups, known) && !item.groups.empty()) groups = item.groups;
  for (NamedGroup& group : groups) group.apart = named.end > 0;
  return groups;
}

void Reader::read_passage(std::size_t index) {
  const model::Passage& passage = text_.passages[index];
  doubt_of_passage_ = passage.list_item ? doubt_of_list_ : std::nullopt;
  for (const std::string& heading : passage.headings) {
    if (!doubt_of_passage_ && heading != title_) {
      doubt_of_passage_ = reader_.doubt_of_heading(heading);
    }
  }
  auto parts = table_.sentences_of(passage);
  std::erase_if(parts, [&](const Sentence& part) {
    if (too_long(part.text)) notes_.leave_long(part.text, passage);
    return too_long(part.text);
  });
  std::vector<Reading> readings;
  for (const Sentence& part : parts) readings.push_back(reader_.read(table_.kept(part)));
  const bool speaks =
      std::ranges::any_of(readings, [](const Reading& r) { return !r.terms.empty(); });
  if (passage.list_item && !speaks) return;  // a bare item is read with what introduces it
  antecedents_.begin_passage(passage, listed_before(index));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool introduces = list_follows(index) && i + 1 == parts.size();
    antecedents_.lend_terms(readings[i], i > 0 ? &parts[i - 1] : nullptr);
    read_sentence(readings[i], passage, i + 1 < parts.size() ? &parts[i + 1] : nullptr, introduces);
    if (introduces) introduce_list(index, readings[i]);
  }
}

/// Reads the list behind a passage, of which `reading` is the last sentence.
void Reader::introduce_list(std::size_t index, const Reading& reading) {
  const model::Passage& passage = text_.passages[index];
  doubt_of_list_ = doubt_of_passage_;
  if (!doubt_of_list_) doubt_of_list_ = reader_.doubt_of_introduction(reading.sentence);
  if (reader_.says(reading.sentence, "examples")) return;  // "circumstances such as:"
  auto terms = reading.terms;
  const bool by_heading = terms.empty() && !passage.headings.empty();
  if (by_heading) terms = reader_.read(reader_.sentence(passage.headings.back())).terms;
  std::erase_if(terms, [&](const TermMention& term) {
    // "… of journalists should take into account:" lists no groups.
    if (scope(term).group && !reading.groups.empty()) return true;
    auto doubt = doubt_of_list_;
    if (!doubt && !by_heading) doubt = reader_.doubt(reading, term, nullptr);
    if (doubt) leave_list(*doubt, {term}, index + 1);
    return doubt.has_value();
  });
  if (!lenient_ && !reader_.remainder(reading).empty()) terms.clear();
  read_list(terms, index + 1, by_heading ? by().by_heading : by().same_sentence, reading);
}

}  // namespace

Draft read_document(const model::PolicyText& text, const DraftContext& context,
                    const SentenceReader& reader, Strictness strictness) {
  return Reader(text, context, reader, strictness).read();
}

}  // namespace peil::read
