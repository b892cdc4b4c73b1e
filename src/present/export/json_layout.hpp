// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_JSON_LAYOUT_HPP
#define PEIL_PRESENT_EXPORT_JSON_LAYOUT_HPP

/// \file
/// How a JSON file is laid out, so that a change of it shows as what was changed and nothing else.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace peil::present {

/// As the files of this project are, where nothing else is said.
struct JsonLayout {
  std::string indent = "  ";
  std::size_t width = 150;  ///< what fits in so many columns stays on a line; 0: nothing does
  bool ascii = false;       ///< other characters are written as `\u00e9`
  std::string line_end = "\n";
  std::string end = "\n";  ///< behind the last bracket
};

/// The text of a JSON document in a layout. The document itself is never one line.
/// \throws std::invalid_argument when it is no JSON.
[[nodiscard]] std::string laid_out(std::string_view json, const JsonLayout& layout);

/// `content` with what differs between `before` and `after` changed in it, and all else as it is:
/// its order of keys, what it says that both leave out, its layout. `before` says in another form
/// what `content` says. Absent where that cannot be
/// done line by line, as in a file of one line.
[[nodiscard]] std::optional<std::string> changed_in_place(std::string_view content,
                                                          std::string_view before,
                                                          std::string_view after);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_JSON_LAYOUT_HPP
