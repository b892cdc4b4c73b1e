// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_DESIGNATIONS_HPP
#define PEIL_PRESENT_TABLES_DESIGNATIONS_HPP

/// \file
/// Safe countries of origin on a day and over time, for people and machines.

#include <string>
#include <vector>

#include "compare/across/designations.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {

/// With up to three sources a table with terms, days and documents; with more a matrix of levels.
[[nodiscard]] std::string designations_text(const compare::Designations& found,
                                            const TableWords& words);
/// `{"on", "sources", "rows": [{"origin", "cells": [{"source", "term", "levels", "since",
/// "documents", "basis", "reported"}]}]}`; what is not known is null, documents are ids.
[[nodiscard]] std::string designations_json(const compare::Designations& found);
/// A line per origin and source that says something.
[[nodiscard]] std::string designations_csv(const compare::Designations& found);

/// Who changed what when: the same changes as histories, in order of days.
[[nodiscard]] std::string designation_changes_text(const std::vector<compare::History>& histories,
                                                   const TableWords& words);
/// `{"from", "to", "changes": [{"since", "origin", "source", "kind", "direction", "before",
/// "after", "documents"}]}`, states as cells above; `from` null where none was given.
[[nodiscard]] std::string designation_changes_json(const std::vector<compare::History>& histories,
                                                   const std::optional<model::Date>& from,
                                                   model::Date to);
[[nodiscard]] std::string designation_changes_csv(const std::vector<compare::History>& histories);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_DESIGNATIONS_HPP
