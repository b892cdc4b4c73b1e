// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_TIME_STAMP_HPP
#define PEIL_PRESENT_MEDIUM_TIME_STAMP_HPP

#include <cstdint>

namespace peil::present {

/// The time that files say they were made, in seconds since 1970: `$SOURCE_DATE_EPOCH`, else the
/// beginning of today (UTC). So a date in a file is true, and the same input gives the same bytes
/// on one day, and on any day with that variable.
/// \throws model::InputError when the variable is not a number of seconds from 1980, where the
/// dates in zip files begin, to 2107, where they end.
[[nodiscard]] std::int64_t time_stamp();

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_TIME_STAMP_HPP
