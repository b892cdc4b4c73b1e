// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_MATCH_NAMES_HPP
#define PEIL_MATCH_MATCH_NAMES_HPP

/// \file
/// Concepts that a name, or a part of it, names outright. Internal to the matcher.

#include <map>
#include <string>
#include <string_view>

#include "match/match.hpp"
#include "match/match_index.hpp"

namespace peil::match {

// Scores by kind of evidence. What is above 0.9 says that the name is a label.

/// The best suggestion for each concept, by its index.
using Found = std::map<std::size_t, Suggestion>;

void keep_best(Found& found, const LabelIndex& index, std::size_t concept_index,
               model::Relation relation, double score, Reason reason, bool listed = false,
               bool named = false);

/// The name without what stands in parentheses: `(perceived) members of Fano`.
[[nodiscard]] std::string without_parentheses(std::string_view text);

/// What a name says behind its colon ("children: child labour"); all of it when it has none.
[[nodiscard]] std::string_view behind_colon(std::string_view text);

/// Adds the concepts that the whole name names, or its main words, or what stands about its colon.
void add_named(Found& found, const LabelIndex& index, std::string_view name,
               std::string_view language);

/// Adds what a name names apart from countries and peoples; everyone, where nothing else is left.
void add_placeless(Found& found, const LabelIndex& index, const Placeless& name,
                   std::string_view language);

/// Adds the groups of an enumeration (`covers`), and what stands before a narrowing clause
/// (`part`).
void add_structure(Found& found, const LabelIndex& index, std::string_view name,
                   std::string_view language, const LanguageIndex& part);

}  // namespace peil::match

#endif  // PEIL_MATCH_MATCH_NAMES_HPP
