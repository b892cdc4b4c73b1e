// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_LANGUAGE_HPP
#define PEIL_PRESENT_LANGUAGE_HPP

namespace peil::present {

/// Languages that products are written in.
enum class Language { nl, en };

}  // namespace peil::present

#endif  // PEIL_PRESENT_LANGUAGE_HPP
