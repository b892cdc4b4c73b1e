// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_TEXT_TYPOGRAPHY_HPP
#define PEIL_MODEL_TEXT_TYPOGRAPHY_HPP

#include <string>
#include <string_view>

namespace peil::model {

/// `text` without what only serves the eye, so that words can be found in it: no soft hyphens,
/// joiners and blanks of no width; ligatures as their letters; every kind of blank as a space
/// and of hyphen as "-".
/// Line breaks and tabs stay. A text that has none of these comes back as it is.
[[nodiscard]] std::string without_typography(std::string_view text);

}  // namespace peil::model

#endif  // PEIL_MODEL_TEXT_TYPOGRAPHY_HPP
