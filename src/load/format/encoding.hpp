// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_ENCODING_HPP
#define PEIL_LOAD_FORMAT_ENCODING_HPP

#include <string>
#include <string_view>

namespace peil::load {

/// A text file's content as UTF-8.
struct Decoded {
  std::string text;
  std::string from;  ///< the encoding that it was in; empty for UTF-8
};

/// Recognises UTF-8, UTF-16 by its mark, and Windows-1252, in which old exports are written.
/// \throws model::InputError naming `name` when the content is no text in any of these.
[[nodiscard]] Decoded decoded(std::string_view content, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_ENCODING_HPP
