// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/matches.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "present/medium/csv.hpp"
#include "present/medium/decimal.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

double rounded(double score) { return std::stod(two_decimals(score)); }

/// A name of a reason as a key of the texts: "behind the colon" is `why.behind_the_colon`.
std::string text_of(std::string_view name, const Texts& texts) {
  std::string key = "why.";
  for (const char c : name) {
    if (c != ',') key += c == ' ' ? '_' : c;
  }
  return texts(key);
}

std::string reason_text(const match::Reason& reason, const Texts& texts) {
  std::string text;
  if (reason.part) text += text_of(match::name(*reason.part), texts) + ": ";
  text += text_of(match::name(reason.likeness), texts);
  if (!reason.label.empty()) text += fmt::format(" '{}'", reason.label);
  if (!reason.language.empty()) text += fmt::format(" ({})", reason.language);
  if (reason.shared) text += ", " + texts("why.shared");
  return text;
}

}  // namespace

std::string matches_json(const std::vector<Match>& matches) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Match& match : matches) {
    nlohmann::ordered_json suggestions = nlohmann::ordered_json::array();
    for (const match::Suggestion& suggestion : match.suggestions) {
      suggestions.push_back({{"concept", suggestion.concept_id},
                             {"relation", model::name(suggestion.relation)},
                             {"score", rounded(suggestion.score)},
                             {"reason", match::to_string(suggestion.reason)}});
    }
    list.push_back({{"label", match.label},
                    {"lang", match.language},
                    {"suggestions", std::move(suggestions)}});
  }
  return list.dump(2) + "\n";
}

std::string matches_csv(const std::vector<Match>& matches) {
  std::string text = csv_line({"label", "lang", "concept", "relation", "score", "reason"});
  for (const Match& match : matches) {
    for (const match::Suggestion& suggestion : match.suggestions) {
      text += csv_line({match.label, match.language, suggestion.concept_id,
                        std::string(model::name(suggestion.relation)),
                        two_decimals(suggestion.score), match::to_string(suggestion.reason)});
    }
    if (match.suggestions.empty()) text += csv_line({match.label, match.language, "", "", "", ""});
  }
  return text;
}

std::string matches_text(const std::vector<Match>& matches, const Texts& texts) {
  TextTable table({texts("match.label"), texts("match.concept"), texts("match.relation"),
                   texts("match.score"), texts("match.reason")});
  for (const Match& match : matches) {
    bool first = true;
    for (const match::Suggestion& suggestion : match.suggestions) {
      table.add({first ? match.label : "", suggestion.concept_id, word(texts, suggestion.relation),
                 two_decimals(suggestion.score), reason_text(suggestion.reason, texts)});
      first = false;
    }
    if (first) table.add({match.label, texts("match.none"), "", "", ""});
  }
  return table.str(texts.line_width());
}

}  // namespace peil::present
