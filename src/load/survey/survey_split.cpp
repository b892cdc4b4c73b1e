// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_split.hpp"

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <vector>

namespace peil::load {
namespace {

/// Number that a line begins with and where the text after it starts; number 0 when there is none.
/// Lists inside answers have blanks before their numbers, so a number after one is none of ours.
std::pair<int, std::size_t> leading_number(std::string_view line) {
  int number = 0;
  const char* end = line.data() + line.size();
  const auto [after, error] = std::from_chars(line.data(), end, number);
  if (error != std::errc{} || after == end || (*after != '.' && *after != ')')) return {0, 0};
  const bool decimal = after + 1 != end && *(after + 1) >= '0' && *(after + 1) <= '9';
  if (decimal) return {0, 0};
  return {number, static_cast<std::size_t>(after + 1 - line.data())};
}

void append_line(std::string& text, std::string_view line) {
  if (!text.empty()) text += '\n';
  text += line;
}

/// Adds what stands before the first number to the first answer.
void put_first(std::string& first, std::string before) {
  boost::trim(before);
  if (!before.empty()) first = before + (first.empty() ? "" : "\n" + first);
}

}  // namespace

Split split_answers(std::string_view text, std::size_t questions) {
  const std::string_view whole = text;
  Split split;
  int current = 0;
  std::string before;
  bool rising = true;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const auto [number, start] = leading_number(line);
    const bool ours = number > 0 && static_cast<std::size_t>(number) <= questions;
    rising = rising && (!ours || number > current);
    if (ours) current = number;
    append_line(current == 0 ? before : split.answers[current], line.substr(ours ? start : 0));
  }
  for (auto& [number, answer] : split.answers) boost::trim(answer);
  if (split.answers.empty() || !rising) {
    std::string all = boost::trim_copy(std::string(whole));
    if (questions > 1) return {{}, std::move(all)};
    return {{{1, std::move(all)}}, {}};
  }
  put_first(split.answers.begin()->second, std::move(before));
  return split;
}

}  // namespace peil::load
