// SPDX-License-Identifier: EUPL-1.2
#include "model/attribute_choice.hpp"

#include <algorithm>

#include "model/unicode.hpp"

namespace peil::model {
namespace {

std::string plain(std::string_view text) {
  constexpr std::string_view kAround = " \t\r.\"'";
  const std::string folded = fold(text);
  const std::size_t first = folded.find_first_not_of(kAround);
  if (first == std::string::npos) return {};
  return folded.substr(first, folded.find_last_not_of(kAround) - first + 1);
}

/// Whether a text is the value as a form numbers it: `2`, `2 – label`, or the label alone.
bool names(const std::string& wanted, const AttributeValue& value, std::size_t number) {
  const std::string digits = std::to_string(number);
  if (wanted == plain(value.id) || wanted == digits) return true;
  return std::ranges::any_of(value.label, [&](const auto& label) {
    const std::string words = plain(label.second);
    return wanted == words || wanted == digits + " – " + words || wanted == digits + " - " + words;
  });
}

const AttributeValue* named(std::string_view part, const Dimension& attribute) {
  const std::string wanted = plain(part);
  for (std::size_t i = 0; i < attribute.values.size(); ++i) {
    if (names(wanted, attribute.values[i], i + 1)) return &attribute.values[i];
  }
  return nullptr;
}

}  // namespace

std::optional<std::vector<std::string>> chosen_values(std::string_view text,
                                                      const Dimension& attribute) {
  std::vector<std::string> chosen;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(";\n");
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (plain(part).empty()) continue;
    const AttributeValue* value = named(part, attribute);
    if (value == nullptr) return std::nullopt;
    if (std::ranges::find(chosen, value->id) == chosen.end()) chosen.push_back(value->id);
  }
  if (chosen.empty() || (chosen.size() > 1 && !attribute.several)) return std::nullopt;
  return chosen;
}

}  // namespace peil::model
