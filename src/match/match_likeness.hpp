// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_MATCH_LIKENESS_HPP
#define PEIL_MATCH_MATCH_LIKENESS_HPP

/// \file
/// Concepts whose labels a name resembles: by the weight of the features that both have (stems,
/// synonyms, parts of compounds, words spelt nearly alike). Internal to the matcher.

#include <string>
#include <string_view>
#include <vector>

#include "match/match_names.hpp"

namespace peil::match {

/// The language whose labels know the name's words best; empty when none knows any.
[[nodiscard]] std::string likely_language(const LabelIndex& index, std::string_view name);

/// Adds what the name resembles among the labels of one language, never above `most_by_likeness`
/// and less surely when it is not the name's own. Puts a narrower concept that also accounts for
/// the words of a clause before the broader one that only stands at its head.
void add_similar(Found& found, const LabelIndex& index, const std::vector<Word>& name,
                 const LanguageIndex& part, bool own_language);

}  // namespace peil::match

#endif  // PEIL_MATCH_MATCH_LIKENESS_HPP
