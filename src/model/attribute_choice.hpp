// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_ATTRIBUTE_CHOICE_HPP
#define PEIL_MODEL_ATTRIBUTE_CHOICE_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"

namespace peil::model {

/// Ids of the values of a nominal attribute that a text chooses: each by its id, its label in
/// any language or its number from 1, whole, with line ends or semicolons between several. Empty
/// when any part of the text is none of them, or more are chosen than can hold at once.
[[nodiscard]] std::optional<std::vector<std::string>> chosen_values(std::string_view text,
                                                                    const Dimension& attribute);

}  // namespace peil::model

#endif  // PEIL_MODEL_ATTRIBUTE_CHOICE_HPP
