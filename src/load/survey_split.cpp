// SPDX-License-Identifier: EUPL-1.2
#include "load/survey_split.hpp"

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <vector>

namespace peil::load {
namespace {

/// Number that a line begins with and where the text after it starts; number 0 when there is none.
std::pair<int, std::size_t> leading_number(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {0, 0};
  int number = 0;
  const char* end = line.data() + line.size();
  const auto [after, error] = std::from_chars(line.data() + start, end, number);
  if (error != std::errc{} || after == end || (*after != '.' && *after != ')')) return {0, 0};
  const bool decimal = after + 1 != end && *(after + 1) >= '0' && *(after + 1) <= '9';
  if (decimal) return {0, 0};
  return {number, static_cast<std::size_t>(after + 1 - line.data())};
}

}  // namespace

Split split_answers(std::string_view text, std::size_t questions) {
  Split split;
  int current = 0;
  std::string before;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const auto [number, start] = leading_number(line);
    const bool next = number > current && static_cast<std::size_t>(number) <= questions;
    if (next) current = number;
    std::string& target = current == 0 ? before : split.answers[current];
    if (!target.empty()) target += '\n';
    target += next ? line.substr(start) : line;
  }
  for (auto& [number, answer] : split.answers) boost::trim(answer);
  boost::trim(before);
  if (!split.answers.empty()) {
    std::string& first = split.answers.begin()->second;
    if (!before.empty()) first = before + (first.empty() ? "" : "\n" + first);
    return split;
  }
  split.unsplit = questions > 1 && !before.empty();
  for (std::size_t i = 1; i <= questions; ++i) split.answers[static_cast<int>(i)] = before;
  return split;
}

}  // namespace peil::load
