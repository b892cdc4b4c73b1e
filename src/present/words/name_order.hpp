// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_NAME_ORDER_HPP
#define PEIL_PRESENT_WORDS_NAME_ORDER_HPP

#include <cstddef>
#include <string>
#include <vector>

namespace peil::present {

/// Places of the names in the order of a list in `language` (ISO 639-1): "Éire" between "Egypte"
/// and "Estland". Equal names keep their order.
[[nodiscard]] std::vector<std::size_t> in_name_order(const std::vector<std::string>& names,
                                                     const std::string& language);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_NAME_ORDER_HPP
