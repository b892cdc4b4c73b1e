// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_MATCH_LIKENESS_HPP
#define PEIL_ALIGN_MATCH_LIKENESS_HPP

/// \file
/// Concepts whose labels a name resembles: by the weight of the features that both have (stems,
/// synonyms, parts of compounds, words spelt nearly alike). Internal to the matcher.

#include <set>
#include <string>
#include <string_view>

#include "align/match_names.hpp"

namespace peil::align {

/// The language whose labels know the name's words best; empty when none knows any.
[[nodiscard]] std::string likely_language(const LabelIndex& index, std::string_view name);

/// Adds what the name resembles in its language and, less surely, in the others, never above
/// `kMostByLikeness`. Puts a narrower concept that also accounts for the words of a clause before
/// the broader one that only stands at its head.
void add_similar(Found& found, const LabelIndex& index, std::string_view name,
                 std::string_view language);

}  // namespace peil::align

#endif  // PEIL_ALIGN_MATCH_LIKENESS_HPP
