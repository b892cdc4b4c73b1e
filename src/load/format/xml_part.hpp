// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_XML_PART_HPP
#define PEIL_LOAD_FORMAT_XML_PART_HPP

/// \file
/// XML in office files. A small file may unpack to much of it, and a tag of four bytes takes a
/// hundred once it is read: what no form has is refused before it takes memory or time.

#include <cstddef>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
}

namespace peil::load {

inline constexpr std::size_t kMostTreeBytes = 160'000'000;  ///< that one part takes once it is read

/// Parses a part of a file, its blanks kept; false when it is no XML. `what` names the part, for
/// messages. The parser expands no entities but the five of XML itself.
/// \throws model::InputError naming `name` when the part would take more than kMostTreeBytes, or
/// its elements stand too deep inside each other.
[[nodiscard]] bool parse_part(pugi::xml_document& into, std::string_view xml,
                              const std::string& what, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_XML_PART_HPP
