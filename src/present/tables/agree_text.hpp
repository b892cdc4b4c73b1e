// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_AGREE_TEXT_HPP
#define PEIL_PRESENT_TABLES_AGREE_TEXT_HPP

#include <string>
#include <vector>

#include "compare/agreement.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// An agreement for people: the measures, what they rest on, the ten rows that divide most. Who
/// agrees are `sources` with their levels, or else raters with their ratings.
[[nodiscard]] std::string agree_text(const compare::Agreement& agreement, compare::Scale scale,
                                     const std::vector<std::string>& rows, bool sources,
                                     const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_AGREE_TEXT_HPP
