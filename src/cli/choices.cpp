// SPDX-License-Identifier: EUPL-1.2
#include "cli/choices.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/user_file.hpp"

namespace peil::cli {

std::string chosen(const Invocation& invocation, const char* option,
                   std::initializer_list<std::string_view> choices, std::string_view fallback) {
  std::string given = text_option(invocation, option).value_or(std::string(fallback));
  if (std::ranges::find(choices, given) != choices.end()) return given;
  const std::vector<std::string_view> first(choices.begin(), choices.end() - 1);
  throw model::UsageError(fmt::format("--{} '{}' is not {} or {}", option, given,
                                      fmt::join(first, ", "), *(choices.end() - 1)));
}

std::optional<std::vector<model::SourceId>> sources_option(const Invocation& invocation,
                                                           const char* option) {
  const auto given = text_option(invocation, option);
  if (!given) return std::nullopt;
  const auto sources = split_list(*given);
  if (sources.empty()) throw model::UsageError(fmt::format("--{} names no source", option));
  return std::vector<model::SourceId>(sources.begin(), sources.end());
}

}  // namespace peil::cli
