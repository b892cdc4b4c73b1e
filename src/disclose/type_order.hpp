// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_TYPE_ORDER_HPP
#define PEIL_DISCLOSE_TYPE_ORDER_HPP

#include <cstddef>
#include <vector>

namespace peil::disclose {

/// Orders in which types of states may be taken one after the other, by place in `counted_in`
/// (`[type][constraint]`). Which of them keeps a trellis narrow is hard to foresee; one of these
/// usually does: those in most counts first, those that leave fewest counts unfinished first, those
/// in fewest counts first.
[[nodiscard]] std::vector<std::vector<std::size_t>> promising_orders(
    const std::vector<std::vector<bool>>& counted_in);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_TYPE_ORDER_HPP
