// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_FOOTING_HPP
#define PEIL_PRESENT_WORDS_FOOTING_HPP

/// \file
/// What of a comparison is counted, and what a source is called in a sentence on it.

#include <string>
#include <vector>

#include "compare/compare.hpp"
#include "present/words/cell_facts.hpp"
#include "present/words/names.hpp"

namespace peil::present {

/// "rechtspraak", "deels uitvoeringspraktijk"; empty where all is policy.
[[nodiscard]] std::string footing_text(const Texts& texts, const Footing& footing);

/// Rows of points between the baseline and its k-th other source on which both have a level, in
/// force or, with a proposal, as proposed. Rows that both only compose of others are not among
/// them.
[[nodiscard]] std::vector<std::size_t> counted_rows(const compare::Comparison& comparison,
                                                    std::size_t k);

/// "Duitsland (rechtspraak)": the k-th other source with what its levels on those rows rest on,
/// where that is not policy alone.
[[nodiscard]] std::string compared_name(const Wording& wording,
                                        const compare::Comparison& comparison, std::size_t k);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_FOOTING_HPP
