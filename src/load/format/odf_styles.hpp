// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_ODF_STYLES_HPP
#define PEIL_LOAD_FORMAT_ODF_STYLES_HPP

#include <set>
#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace peil::load {

/// Names of an OpenDocument file's styles whose text is not in force: hidden, or struck out as a
/// whole, by themselves or by a style that they are based on. Styles of the document `content` and
/// of the file's `styles.xml`, where it has one. \throws model::InputError naming `name`.
[[nodiscard]] std::set<std::string> odf_styles_out_of_force(const pugi::xml_node& content,
                                                            std::string_view file,
                                                            const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_ODF_STYLES_HPP
