// SPDX-License-Identifier: EUPL-1.2
#include "model/error.hpp"

#include <fmt/format.h>

#include <map>

#include "model/finding_lines.hpp"

namespace peil::model {

std::string finding_lines(std::span<const Finding> findings) {
  std::map<std::string, std::size_t> left;  // findings still to come, by file
  for (const Finding& finding : findings) ++left[finding.file];
  std::map<std::string, std::size_t> shown;
  std::string text;
  const auto add = [&](const Finding& finding) {
    if (!text.empty()) text += '\n';
    text += to_string(finding);
  };
  for (const Finding& finding : findings) {
    std::size_t& already = shown[finding.file];
    --left[finding.file];
    if (already == kMostFindings) {
      add({finding.file, "", fmt::format("… and {} more findings", left[finding.file] + 1)});
    }
    if (already++ < kMostFindings) add(finding);
  }
  return text;
}

std::string to_string(const Finding& finding) {
  std::string text = finding.file;
  for (const std::string& part : {finding.place, finding.message}) {
    if (part.empty()) continue;
    if (!text.empty()) text += ": ";
    text += part;
  }
  return text;
}

InputError::InputError(std::vector<Finding> findings)
    : std::runtime_error(finding_lines(findings)), findings_(std::move(findings)) {}

InputError::InputError(std::string file, std::string place, std::string message, Advice advice)
    : InputError(
          {Finding{std::move(file), std::move(place), std::move(message), std::move(advice)}}) {}

}  // namespace peil::model
