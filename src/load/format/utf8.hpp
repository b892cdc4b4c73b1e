// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_UTF8_HPP
#define PEIL_LOAD_FORMAT_UTF8_HPP

#include <string>
#include <string_view>

namespace peil::load {

[[nodiscard]] bool is_utf8(std::string_view text);

/// \throws model::InputError naming the file and the line when the text is not UTF-8.
void require_utf8(std::string_view text, const std::string& file);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_UTF8_HPP
