// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_LINE_MERGE_HPP
#define PEIL_PRESENT_EXPORT_LINE_MERGE_HPP

#include <string>
#include <string_view>

namespace peil::present {

/// `held` with the lines changed that differ between `before` and `after`: where `before` and
/// `after` are the same it stays as it is, elsewhere it gets the lines of `after`.
[[nodiscard]] std::string merged_lines(std::string_view held, std::string_view before,
                                       std::string_view after);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_LINE_MERGE_HPP
