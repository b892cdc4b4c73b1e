// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_antecedents.hpp"

#include <algorithm>
#include <iterator>

#include "align/hierarchy.hpp"

namespace peil::read {
namespace {

/// Groups with the text that names them, for sentences that do not.
std::vector<NamedGroup> named_in(const std::string& text, std::vector<NamedGroup> groups) {
  for (NamedGroup& group : groups) group.named_in = text;
  return groups;
}

}  // namespace

void Antecedents::begin_passage(const model::Passage& passage, std::vector<NamedGroup> listed) {
  if (section_ != passage.headings) placed_.clear();
  section_ = passage.headings;
  named_.clear();
  if (!listed.empty()) named_.push_back(listed);
  listed_ = std::move(listed);
  heading_.clear();
  heading_places_.clear();
  for (auto heading = passage.headings.rbegin(); heading != passage.headings.rend(); ++heading) {
    const Reading reading = reader_.read(reader_.sentence(*heading));
    if (heading == passage.headings.rbegin()) heading_places_ = reading.regions;
    heading_ = named_in(*heading, reading.groups);
    const bool sure = std::ranges::all_of(heading_, [this](const NamedGroup& group) {
      return group.concept_id && group.score >= by().heading_label;
    });
    if (!sure) heading_.clear();
    // "Conclusions and guidance" says nothing of whom; any other heading may be on some of those
    // that the heading above it names.
    if (!heading_.empty() || !sure || !reader_.remainder(reading).empty()) break;
  }
  before_.clear();
  in_item_ = passage.list_item;
  enumerating_ = strangers_ = false;
}

void Antecedents::lend_terms(Reading& reading, const Sentence* before) {
  const Sentence& sentence = reading.sentence;
  enumerating_ = before && sentence.continues &&
                 (enumerating_ || before->text.find(':') != std::string::npos ||
                  reader_.says(sentence, "goes_on"));
  if (!reading.terms.empty() || (reading.groups.empty() && reading.regions.empty())) return;
  if (!enumerating_ && !reader_.says(sentence, "same_applies")) return;
  for (const TermMention& term : terms_) {
    reading.terms.push_back({term.term, {}, {}, {}, 0, false});
    reading.scopes.push_back({0, sentence.words.size()});
  }
}

/// A sentence that opens with people whom it does not point back to ("Voor zakenlieden geldt …").
bool Antecedents::on_strangers(const Sentence& sentence) const {
  return reader_.opens_with(sentence, "about") && !reader_.says(sentence, "points_back") &&
         !reader_.says(sentence, "these");
}

/// The passage has named others than the heading: what follows may be on these.
bool Antecedents::named_others() const {
  return std::ranges::any_of(named_, [&](const std::vector<NamedGroup>& groups) {
    return std::ranges::any_of(groups, [&](const NamedGroup& group) {
      return std::ranges::none_of(heading_, [&](const NamedGroup& headed) {
        return headed.concept_id == group.concept_id;
      });
    });
  });
}

std::optional<Antecedent> Antecedents::groups(const Reading& reading) const {
  const Sentence& sentence = reading.sentence;
  if (const auto pointed = reader_.pointed_at(sentence); !pointed.empty()) {
    auto last = last_named(pointed);
    return last.empty() ? std::nullopt : std::optional(Antecedent{std::move(last), by().carried});
  }
  const bool back = reader_.says(sentence, "points_back") || sentence.continues;
  if ((strangers_ && back) || on_strangers(sentence)) return std::nullopt;
  if (back && !before_.empty()) return Antecedent{before_, by().carried};
  if (reader_.says(sentence, "all_groups") && !designated_.empty()) {
    return Antecedent{designated_, by().carried};
  }
  if (reader_.says(sentence, "these_groups") && !listed_.empty()) {
    return Antecedent{listed_, by().carried};
  }
  if (heading_.empty() || in_item_ || named_others()) return std::nullopt;
  return Antecedent{heading_, by().by_heading};
}

std::vector<NamedGroup> Antecedents::nearest(const Sentence& sentence) const {
  const std::size_t listed = listed_.empty() ? 0 : 1;  // stands first among those named
  if (named_.size() > listed) return named_.back();
  const bool back = reader_.says(sentence, "points_back") || reader_.says(sentence, "these");
  if (!back) return {};
  return listed_.empty() ? heading_ : listed_;
}

std::vector<RegionMention> Antecedents::places(const Reading& reading, Span scope) const {
  auto named = reading.regions_in(scope);
  if (!named.empty()) return named;
  if (reader_.says(reading.sentence, "these_places")) return places_;
  return reader_.names_origin(reading.sentence) ? named : heading_places_;
}

void Antecedents::take(const Reading& reading, std::vector<TermMention> asserted) {
  if (!reading.regions.empty() || reader_.names_place(reading.sentence)) {
    for (const TermMention& term : reading.terms) placed_.insert(term.term->dimension);
  }
  const bool designation = std::ranges::any_of(asserted, designates);
  if (!reading.regions.empty()) places_ = reading.regions;
  terms_ = std::move(asserted);
  if (reader_.says(reading.sentence, "these_groups")) {
    if (!listed_.empty()) before_ = listed_;  // and nobody whom it names in passing
  } else if (reader_.of_a_place(reading)) {
    take_strangers();
  } else if (!reading.groups.empty()) {
    const auto groups = named_in(reading.sentence.text, reading.groups);
    if (designation) designate(groups);
    before_ = groups;
    named_.push_back(groups);
    strangers_ = false;
  } else if (const auto last = last_named(reader_.pointed_at(reading.sentence)); !last.empty()) {
    before_ = last;
  } else if (on_strangers(reading.sentence)) {
    take_strangers();
  } else if (!reader_.says(reading.sentence, "points_back") &&
             !reader_.remainder(reading).empty()) {
    before_.clear();  // it may be on somebody whom we do not know
  }
}

void Antecedents::take_list(std::vector<NamedGroup> designated) {
  if (!designated.empty()) designate(std::move(designated));
}

void Antecedents::designate(std::vector<NamedGroup> groups) {
  if (designating_ != section_) designated_.clear();
  designating_ = section_;
  std::ranges::move(groups, std::back_inserter(designated_));
}

/// The groups of the last sentence that named one of these concepts or a narrower one.
std::vector<NamedGroup> Antecedents::last_named(
    const std::vector<model::ConceptId>& concepts) const {
  std::vector<NamedGroup> result;
  for (auto groups = named_.rbegin(); groups != named_.rend() && result.empty(); ++groups) {
    for (const NamedGroup& group : *groups) {
      const bool meant =
          group.concept_id && std::ranges::any_of(concepts, [&](const model::ConceptId& id) {
            return align::is_or_is_below(codebook_, *group.concept_id, id);
          });
      if (meant) result.push_back(group);
    }
  }
  return result;
}

}  // namespace peil::read
