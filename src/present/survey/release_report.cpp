// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/release_report.hpp"

#include "disclose/rule_choice.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

using disclose::ReleasedStatement;

std::string row_text(const align::RowKey& row, const model::Codebook& codebook,
                     const Texts& texts) {
  std::vector<std::string> parts;
  const auto label = [&](const model::Text& text) {
    parts.emplace_back(model::in_language(text, texts.language()));
  };
  if (const auto* found = codebook.dimension(row.dimension)) label(found->label);
  if (row.concept_id) {
    if (const auto* found = codebook.concept_named(*row.concept_id)) label(found->label);
  }
  if (row.region) {
    if (const auto* found = codebook.region(*row.region)) label(found->label);
  }
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return texts.capitalised(text);
}

/// Counts without a customary wording: what they leave out if that is shorter, else one by one.
std::string listed_text(const std::set<int>& counts, int all, const Texts& texts) {
  int low = 0;  // where they break off
  while (counts.contains(low)) ++low;
  int high = all;
  while (counts.contains(high)) --high;
  const bool ends = low > 0 && high < all && static_cast<int>(counts.size()) == low + all - high;
  if (ends && low == 1 && high == all - 1) return texts("count.none_or_all", {{"all", all}});
  if (ends && low + all - high > 2) {
    return texts("count.outside", {{"low", low - 1}, {"high", high + 1}, {"all", all}});
  }
  std::vector<std::string> listed;
  for (const int count : counts) listed.push_back(texts("count.number", {{"n", count}}));
  return texts("count.listed", {{"counts", texts.list(listed, Joined::by_or)}, {"all", all}});
}

/// Neighbouring counts.
std::string range_text(int low, int high, int all, const Texts& texts) {
  const Argument of{"all", all};
  if (low == high) {
    return texts(low == 0     ? "count.none"
                 : low == all ? "count.every"
                              : "count.exactly",
                 {{"n", low}, of});
  }
  if (high == all && 2 * low == all) return texts("count.half", {of});
  if (high == all && low == all / 2 + 1) return texts("count.majority", {of});
  if (high == all) return texts("count.at_least", {{"n", low}, of});
  if (low == 0 && 2 * high == all) return texts("count.at_most_half", {of});
  if (low == 0 && high == (all - 1) / 2) return texts("count.minority", {of});
  if (low == 0) return texts("count.at_most", {{"n", high}, of});
  if (low == 1 && high == all - 1) return texts("count.some", {of});
  return texts("count.between", {{"low", low}, {"high", high}, of});
}

std::string tally_text(const disclose::Tally& tally, const Texts& texts) {
  const int all = static_cast<int>(tally.respondents);
  const int low = *tally.counts.begin();
  const int high = *tally.counts.rbegin();
  const bool either = low + 1 == high && low > 0 && high < all;  // "one or two", not "one to two"
  if (either || !disclose::has_wording(tally.counts)) return listed_text(tally.counts, all, texts);
  return range_text(low, high, all, texts);
}

}  // namespace

std::string count_text(const disclose::HowMany& how_many, const Texts& texts) {
  if (const auto* tally = std::get_if<disclose::Tally>(&how_many)) return tally_text(*tally, texts);
  return texts(std::get<disclose::Half>(how_many) == disclose::Half::below ? "count.below_half"
                                                                           : "count.half_or_more");
}

std::string statement_text(const disclose::Statement& statement, const model::Codebook& codebook,
                           const model::Source& baseline, const Texts& texts) {
  return texts(statement.above_baseline ? "release.more_favourable" : "release.as_favourable",
               {{"row", row_text(statement.about, codebook, texts)},
                {"count", count_text(statement.how_many, texts)},
                {"baseline", std::string(model::in_language(baseline.label, texts.language()))}});
}

std::string survey_introduction(const model::Text& title, std::optional<model::Date> sent_on,
                                bool fictional, const Texts& texts) {
  const std::string name(model::in_language(title, texts.language()));
  std::string words = sent_on ? texts("statements.survey", {{"survey", name}, {"date", *sent_on}})
                              : texts("statements.undated", {{"survey", name}});
  if (fictional) words += " " + texts("statements.fictional");
  return words;
}

std::string release_text(const disclose::Release& release, const model::Survey& survey,
                         model::Date as_of, const model::Codebook& codebook,
                         const model::Source& baseline, const Texts& texts) {
  const std::string introduction =
      survey_introduction(survey.title, survey.sent_on, survey.fictional, texts) + " " +
      texts("release.compared",
            {{"baseline", std::string(model::in_language(baseline.label, texts.language()))},
             {"as_of", as_of}});
  std::string text = paragraph(introduction);
  for (const ReleasedStatement& one : release.statements) {
    const auto said = disclose::told(one, release.respondents_public);
    if (!said) continue;
    text += paragraph(statement_text(*said, codebook, baseline, texts), "- ");
  }
  if (release.withheld > 0) {
    text += paragraph(texts("release.withheld", {{"n", release.withheld}}));
  }
  if (release.audience == disclose::Audience::everyone) {
    const bool trusted = release.officials == disclose::Officials::trusted;
    text += paragraph(texts(trusted ? "release.officials_trusted" : "release.officials_guarded"));
  }
  return text;
}

std::string not_recorded_text(const Texts& texts) {
  return paragraph(texts("release.not_recorded"));
}

}  // namespace peil::present
