// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "disclose/rule_choice.hpp"
#include "present/survey/release_report.hpp"
#include "present/words/determined.hpp"
#include "present/words/names.hpp"

namespace peil::present {
namespace {

using disclose::Statement;
using disclose::Tally;

/// Whether what is counted is named behind the count, or has just been.
enum class Ending { with_states, brief };

class CountWords {
 public:
  CountWords(const Texts& texts, Ending ending)
      : texts_(texts), brief_(ending == Ending::brief ? "yes" : "no") {}

  [[nodiscard]] std::string tally(const Tally& tally) const {
    const int all = static_cast<int>(tally.respondents);
    const int low = *tally.counts.begin();
    const int high = *tally.counts.rbegin();
    const bool either = low + 1 == high && low > 0 && high < all;  // "one or two", not "one to two"
    if (either || !disclose::has_wording(tally.counts)) return listed(tally.counts, all);
    return range(low, high, all);
  }

 private:
  /// Counts without a customary wording: what they leave out if that is shorter, else one by one.
  [[nodiscard]] std::string listed(const std::set<int>& counts, int all) const {
    int low = 0;  // where they break off
    while (counts.contains(low)) ++low;
    int high = all;
    while (counts.contains(high)) --high;
    const bool ends = low > 0 && high < all && static_cast<int>(counts.size()) == low + all - high;
    if (ends && low == 1 && high == all - 1) return say("count.none_or_all", all);
    if (ends && low + all - high > 2) {
      return texts_("count.outside",
                    {{"low", low - 1}, {"high", high + 1}, {"all", all}, {"brief", brief_}});
    }
    std::vector<std::string> each;
    for (const int count : counts) each.push_back(texts_("count.number", {{"n", count}}));
    return texts_("count.listed",
                  {{"counts", texts_.list(each, Joined::by_or)}, {"all", all}, {"brief", brief_}});
  }

  /// Neighbouring counts.
  [[nodiscard]] std::string range(int low, int high, int all) const {
    if (low == high) {
      if (low == all) return texts_("count.every", {{"all", all}});
      return low == 0 ? say("count.none", all) : say("count.exactly", all, low);
    }
    if (high == all && 2 * low == all) return say("count.half", all);
    if (high == all && low == all / 2 + 1) return say("count.majority", all);
    if (high == all) return say("count.at_least", all, low);
    if (low == 0 && 2 * high == all) return say("count.at_most_half", all);
    if (low == 0 && high == (all - 1) / 2) return say("count.minority", all);
    if (low == 0) return say("count.at_most", all, high);
    if (low == 1 && high == all - 1) return say("count.some", all);
    return texts_("count.between", {{"low", low}, {"high", high}, {"all", all}, {"brief", brief_}});
  }

  [[nodiscard]] std::string say(std::string_view key, int all, int n = 0) const {
    return texts_(key, {{"n", n}, {"all", all}, {"brief", brief_}});
  }

  const Texts& texts_;
  std::string brief_;
};

std::string count_words(const disclose::HowMany& how_many, const Texts& texts, Ending ending) {
  if (const auto* tally = std::get_if<Tally>(&how_many)) {
    return CountWords(texts, ending).tally(*tally);
  }
  return texts(std::get<disclose::Half>(how_many) == disclose::Half::below ? "count.below_half"
                                                                           : "count.half_or_more");
}

/// The subject of policy as a sentence names it: "the risk of persecution".
std::string policy_on(const Wording& wording, const model::DimensionId& dimension) {
  const std::string key = "release.about." + dimension;
  return wording.texts.has(key) ? wording.texts(key) : dimension_name(wording, dimension);
}

std::string name_of(const model::Source& baseline, const Texts& texts) {
  return std::string(model::in_language(baseline.label, texts.language()));
}

enum class Named { yes, no };

/// A whole sentence that compares policy with the baseline's.
std::string comparison(const Statement& said, Named named, const Wording& wording,
                       const model::Source& baseline) {
  const bool country = !said.about.concept_id && !said.about.region;
  return wording.texts(said.above_baseline ? "release.more_favourable" : "release.as_favourable",
                       {{"about", country || named == Named::no ? "none" : "some"},
                        {"subject", country ? std::string() : subject_name(wording, said.about)},
                        {"dimension", policy_on(wording, said.about.dimension)},
                        {"count", count_words(said.how_many, wording.texts, Ending::with_states)},
                        {"kind", determined_by(baseline.kind)},
                        {"baseline", name_of(baseline, wording.texts)}});
}

std::string of_attribute(const Statement& said, const std::string& value, const std::string& count,
                         const Wording& wording) {
  const model::Dimension* attribute = wording.codebook.dimension(said.about.dimension);
  const model::AttributeValue* known = attribute == nullptr ? nullptr : attribute->value(value);
  const std::string clause =
      known == nullptr ? value
                       : std::string(model::in_language(known->said, wording.texts.language()));
  return wording.texts("release.attribute", {{"count", count}, {"said", clause}});
}

/// The one count that is said; empty when several are possible.
std::optional<int> exact(const Statement& said) {
  const auto* tally = std::get_if<Tally>(&said.how_many);
  if (tally == nullptr || tally->counts.size() != 1) return std::nullopt;
  return *tally->counts.begin();
}

/// What is said of one subject: the first sentence whole, then what holds likewise.
std::string of_subject(const std::vector<Statement>& all, const Wording& wording,
                       const model::Source& baseline) {
  std::string text = comparison(all.front(), Named::yes, wording, baseline);
  std::vector<const Statement*> likewise;
  std::vector<const Statement*> otherwise;
  for (std::size_t i = 1; i < all.size(); ++i) {
    (all[i].above_baseline == all.front().above_baseline ? likewise : otherwise).push_back(&all[i]);
  }
  std::vector<std::string> items;
  for (std::size_t i = 0; i < likewise.size(); ++i) {
    const Ending ending = i + 1 == likewise.size() ? Ending::with_states : Ending::brief;
    items.push_back(wording.texts(
        "release.item", {{"dimension", policy_on(wording, likewise[i]->about.dimension)},
                         {"count", count_words(likewise[i]->how_many, wording.texts, ending)}}));
  }
  if (!items.empty()) {
    text += ' ' + wording.texts("release.likewise", {{"list", wording.texts.list(items)}});
  }
  for (const Statement* one : otherwise) {
    text += ' ' + comparison(*one, Named::no, wording, baseline);
  }
  return text;
}

/// Of one attribute: its values in turn; the last, where all are told one by one, as the rest.
std::string of_values(const std::vector<Statement>& all, const Wording& wording) {
  std::string text;
  int left = -1;  // states of which nothing is said yet; -1: not known
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Statement& said = all[i];
    const auto count = exact(said);
    const auto* tally = std::get_if<Tally>(&said.how_many);
    if (i == 0 && tally != nullptr) left = static_cast<int>(tally->respondents);
    const model::Dimension* attribute = wording.codebook.dimension(said.about.dimension);
    const bool alone = attribute != nullptr && !attribute->several;
    std::string words = count_words(said.how_many, wording.texts, Ending::with_states);
    if (alone && i > 0 && count && *count == left) {
      words = wording.texts("count.remaining", {{"n", left}});
    }
    if (!text.empty()) text += ' ';
    text += of_attribute(said, said.value, words, wording);
    left = count && left >= 0 ? left - *count : -1;
    // Of two values one is told, and with it the other.
    if (alone && all.size() == 1 && attribute->values.size() == 2 && left > 0 && *count > 0) {
      const bool first = attribute->values.front().id == said.value;
      const std::string& other = attribute->values[first ? 1 : 0].id;
      if (attribute->value(other)->said.empty()) continue;
      const std::string rest = wording.texts("count.remaining", {{"n", left}});
      text += ' ' + of_attribute(said, other, rest, wording);
    }
  }
  return text;
}

/// "In 31 of the 45 answers": what is published of a total.
std::string of_total(const Statement& said, const Wording& wording, const model::Source& baseline) {
  const Tally& tally = std::get<Tally>(said.how_many);
  const int low = *tally.counts.begin();
  const int high = std::min(*tally.counts.rbegin(), static_cast<int>(tally.respondents));
  const char* kind = low == high                                   ? "exactly"
                     : low == 0                                    ? "at_most"
                     : high == static_cast<int>(tally.respondents) ? "at_least"
                                                                   : "between";
  return wording.texts("release.pooled", {{"kind", kind},
                                          {"low", low},
                                          {"high", high},
                                          {"all", tally.respondents},
                                          {"dimension", policy_on(wording, said.about.dimension)},
                                          {"source", determined_by(baseline.kind)},
                                          {"baseline", name_of(baseline, wording.texts)}});
}

}  // namespace

std::string count_text(const disclose::HowMany& how_many, const Texts& texts) {
  return count_words(how_many, texts, Ending::with_states);
}

std::string statement_text(const Statement& statement, const model::Codebook& codebook,
                           const model::Source& baseline, const Texts& texts) {
  const Wording wording{codebook, texts};
  if (statement.pooled) return of_total(statement, wording, baseline);
  if (statement.value.empty()) return comparison(statement, Named::yes, wording, baseline);
  return of_attribute(statement, statement.value, count_text(statement.how_many, texts), wording);
}

std::vector<std::string> statement_paragraphs(const std::vector<Statement>& said,
                                              const model::Codebook& codebook,
                                              const model::Source& baseline, const Texts& texts) {
  const Wording wording{codebook, texts};
  using Subject = std::pair<std::optional<std::string>, std::optional<std::string>>;
  std::vector<std::pair<Subject, std::vector<Statement>>> subjects;
  std::vector<std::pair<std::string, std::vector<Statement>>> attributes;
  const auto add = [](auto& list, const auto& key, const Statement& one) {
    auto found = std::ranges::find_if(list, [&](const auto& entry) { return entry.first == key; });
    if (found == list.end()) found = list.insert(found, {key, {}});
    found->second.push_back(one);
  };
  std::string totals;
  for (const Statement& one : said) {
    if (one.pooled) {
      totals += (totals.empty() ? "" : " ") + of_total(one, wording, baseline);
    } else if (one.value.empty()) {
      add(subjects, Subject{one.about.concept_id, one.about.region}, one);
    } else {
      add(attributes, one.about.dimension, one);
    }
  }
  std::vector<std::string> paragraphs;
  for (const auto& [subject, all] : subjects) {
    paragraphs.push_back(of_subject(all, wording, baseline));
  }
  if (!totals.empty()) paragraphs.push_back(std::move(totals));
  std::string policy_making;
  for (const auto& [attribute, all] : attributes) {
    policy_making += (policy_making.empty() ? "" : " ") + of_values(all, wording);
  }
  if (!policy_making.empty()) paragraphs.push_back(std::move(policy_making));
  return paragraphs;
}

}  // namespace peil::present
