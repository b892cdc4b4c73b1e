// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_TEXT_HPP
#define PEIL_MODEL_TEXT_HPP

#include <map>
#include <string>
#include <string_view>

namespace peil::model {

/// One text in several languages: ISO 639-1 code (`nl`) to text.
using Text = std::map<std::string, std::string, std::less<>>;

/// The text in `language`; failing that in English, failing that in any language it has; empty
/// when it has none.
[[nodiscard]] std::string_view in_language(const Text& text, std::string_view language);

}  // namespace peil::model

#endif  // PEIL_MODEL_TEXT_HPP
