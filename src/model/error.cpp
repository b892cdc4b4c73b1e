// SPDX-License-Identifier: EUPL-1.2
#include "model/error.hpp"

#include <fmt/format.h>

namespace peil::model {
namespace {

std::string lines(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    if (!text.empty()) text += '\n';
    text += to_string(finding);
  }
  return text;
}

}  // namespace

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
    : std::runtime_error(lines(findings)), findings_(std::move(findings)) {}

InputError::InputError(std::string file, std::string place, std::string message)
    : InputError({Finding{std::move(file), std::move(place), std::move(message)}}) {}

}  // namespace peil::model
