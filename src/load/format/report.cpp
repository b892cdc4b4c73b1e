// SPDX-License-Identifier: EUPL-1.2
#include "load/format/report.hpp"

#include <fmt/format.h>

namespace peil::load {
namespace {

constexpr std::size_t kLongestQuote = 60;

/// At most `kLongestQuote` bytes, cut between characters.
std::string_view shortened(std::string_view text) {
  if (text.size() <= kLongestQuote) return text;
  std::size_t end = kLongestQuote;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

void Report::add(std::string place, std::string message) {
  findings_.push_back({file_, std::move(place), std::move(message)});
}

std::string Report::quote(std::string_view text) const {
  if (confidential()) return "(not shown)";
  const std::string_view shown = shortened(text);
  return fmt::format("'{}{}'", shown, shown.size() < text.size() ? "…" : "");
}

}  // namespace peil::load
