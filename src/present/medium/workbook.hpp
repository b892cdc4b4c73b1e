// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_WORKBOOK_HPP
#define PEIL_PRESENT_MEDIUM_WORKBOOK_HPP

#include <functional>
#include <string>

struct lxw_workbook;

namespace peil::present {

/// An Excel file made by libxlsxwriter, as bytes. Nothing is left on disk: what is written may be
/// confidential.
/// \throws std::runtime_error when the library fails.
[[nodiscard]] std::string make_workbook(const std::function<void(lxw_workbook*)>& fill);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_WORKBOOK_HPP
