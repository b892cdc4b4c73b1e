// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_XML_TEXT_HPP
#define PEIL_PRESENT_MEDIUM_XML_TEXT_HPP

#include <string>
#include <string_view>

namespace peil::present {

/// Text as it stands between tags or in an attribute, in XML as in HTML.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_XML_TEXT_HPP
