// SPDX-License-Identifier: EUPL-1.2
#include "model/text.hpp"

namespace peil::model {

std::string_view in_language(const Text& text, std::string_view language) {
  if (const auto found = text.find(language); found != text.end()) return found->second;
  if (const auto english = text.find("en"); english != text.end()) return english->second;
  return text.empty() ? std::string_view{} : std::string_view{text.begin()->second};
}

}  // namespace peil::model
