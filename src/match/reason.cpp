// SPDX-License-Identifier: EUPL-1.2
#include "match/reason.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace peil::match {

std::string_view name(Likeness likeness) {
  constexpr std::array<std::string_view, 5> kNames = {
      "label", "alternative label", "words of a label", "similar to", "everyone from a country"};
  return kNames.at(static_cast<std::size_t>(likeness));
}

std::string_view name(NamePart part) {
  constexpr std::array<std::string_view, 8> kNames = {
      "main words", "behind the colon", "before the colon", "without its country",
      "listed",     "narrowed",         "narrowed, listed", "described"};
  return kNames.at(static_cast<std::size_t>(part));
}

std::string to_string(const Reason& reason) {
  std::string text;
  if (reason.part) text += fmt::format("{}: ", name(*reason.part));
  text += name(reason.likeness);
  if (!reason.label.empty()) text += fmt::format(" '{}'", reason.label);
  if (!reason.language.empty()) text += fmt::format(" ({})", reason.language);
  if (reason.shared) text += ", shared by several concepts";
  return text;
}

}  // namespace peil::match
