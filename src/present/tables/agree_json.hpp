// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_AGREE_JSON_HPP
#define PEIL_PRESENT_TABLES_AGREE_JSON_HPP

#include <string>
#include <string_view>
#include <vector>

#include "compare/agreement.hpp"

namespace peil::present {

/// The machine form of an agreement; `rows` are the names of the rows. Undefined figures are null.
[[nodiscard]] std::string agree_json(const compare::Agreement& agreement,
                                     const std::vector<std::string>& rows);

/// `alpha_nothing_varies`: the key of a note's text, after `agree.note.`.
[[nodiscard]] std::string_view name(compare::AgreementNote::Kind kind);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_AGREE_JSON_HPP
