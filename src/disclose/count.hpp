// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_COUNT_HPP
#define PEIL_DISCLOSE_COUNT_HPP

#include <boost/multiprecision/cpp_int.hpp>

namespace peil::disclose {

/// A number of worlds: exact, without bound.
using Count = boost::multiprecision::cpp_int;

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_COUNT_HPP
