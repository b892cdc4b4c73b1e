// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_CSV_HPP
#define PEIL_PRESENT_MEDIUM_CSV_HPP

#include <string>
#include <vector>

namespace peil::present {

/// One line of CSV (RFC 4180): quoted where needed, ended by CRLF.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_CSV_HPP
