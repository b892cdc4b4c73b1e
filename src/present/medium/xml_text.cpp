// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/xml_text.hpp"

namespace peil::present {
namespace {

/// What stands for a sign that markup would take for its own; empty for all others.
std::string_view entity(char sign) {
  switch (sign) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string result;
  for (const char sign : text) {
    const std::string_view stands = entity(sign);
    result += stands.empty() ? std::string_view(&sign, 1) : stands;
  }
  return result;
}

}  // namespace peil::present
