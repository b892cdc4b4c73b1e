// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/matches.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "present/medium/csv.hpp"
#include "present/medium/decimal.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

double rounded(double score) { return std::stod(two_decimals(score)); }

constexpr std::string_view kShared = ", shared by several concepts";

/// A name of a reason as a key of the texts: "behind the colon" is `why.behind_the_colon`.
std::string key_of(std::string_view name) {
  std::string key = "why.";
  for (const char c : name) {
    if (c != ',') key += c == ' ' ? '_' : c;
  }
  return key;
}

/// What a label is to the name: "label (nl)", "similar to 'x' (nl)".
std::string evidence_text(std::string_view evidence, const Texts& texts) {
  const auto open = std::min(evidence.rfind(" ("), evidence.size());
  const auto quote = std::min(evidence.find(" '"), open);
  const std::string key = key_of(evidence.substr(0, quote));
  if (!texts.has(key)) return std::string(evidence);
  std::string text = texts(key);
  text += evidence.substr(quote);
  return text;
}

/// A suggestion's reason, which is in English, in the language of the texts.
std::string reason_text(std::string_view reason, const Texts& texts) {
  if (const auto colon = reason.find(": "); colon != std::string_view::npos) {
    return evidence_text(reason.substr(0, colon), texts) + ": " +
           reason_text(reason.substr(colon + 2), texts);
  }
  if (!reason.ends_with(kShared)) return evidence_text(reason, texts);
  reason.remove_suffix(kShared.size());
  return evidence_text(reason, texts) + ", " + texts("why.shared");
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
                             {"reason", suggestion.reason}});
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
                        two_decimals(suggestion.score), suggestion.reason});
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
  return table.str();
}

}  // namespace peil::present
