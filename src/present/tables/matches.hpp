// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_MATCHES_HPP
#define PEIL_PRESENT_TABLES_MATCHES_HPP

#include <string>
#include <vector>

#include "match/match.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// A group name and the concepts suggested for it, best first.
struct Match {
  std::string label;
  std::string language;  ///< ISO 639-1; empty when not given
  std::vector<match::Suggestion> suggestions;
};

[[nodiscard]] std::string matches_json(const std::vector<Match>& matches);
[[nodiscard]] std::string matches_csv(const std::vector<Match>& matches);
[[nodiscard]] std::string matches_text(const std::vector<Match>& matches, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_MATCHES_HPP
