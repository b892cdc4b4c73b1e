// SPDX-License-Identifier: EUPL-1.2
#include "present/export/line_merge.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace peil::present {
namespace {

using Lines = std::vector<std::string_view>;

/// With their ends, so that together they are the text.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

/// For each line of `a` its fellow in a longest common row of lines with `b`; none: `b.size()`.
std::vector<std::size_t> fellows(const Lines& a, const Lines& b) {
  std::vector<std::size_t> result(a.size(), b.size());
  std::size_t first = 0;
  while (first < a.size() && first < b.size() && a[first] == b[first]) {
    result[first] = first;
    ++first;
  }
  std::size_t last = 0;
  while (last < a.size() - first && last < b.size() - first &&
         a[a.size() - 1 - last] == b[b.size() - 1 - last]) {
    result[a.size() - 1 - last] = b.size() - 1 - last;
    ++last;
  }
  const std::size_t rows = a.size() - first - last;
  const std::size_t columns = b.size() - first - last;
  std::vector<std::vector<std::uint32_t>> common(rows + 1, std::vector<std::uint32_t>(columns + 1));
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t k = columns; k-- > 0;) {
      common[i][k] = a[first + i] == b[first + k] ? common[i + 1][k + 1] + 1
                                                  : std::max(common[i + 1][k], common[i][k + 1]);
    }
  }
  for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
    if (a[first + i] == b[first + k]) {
      result[first + i++] = first + k++;
    } else if (common[i + 1][k] >= common[i][k + 1]) {
      ++i;
    } else {
      ++k;
    }
  }
  return result;
}

}  // namespace

std::string merged_lines(std::string_view held, std::string_view before, std::string_view after) {
  const Lines ours = lines_of(held);
  const Lines was = lines_of(before);
  const Lines is = lines_of(after);
  const auto in_ours = fellows(was, ours);
  const auto in_is = fellows(was, is);
  std::string result;
  std::size_t from_ours = 0;
  std::size_t from_was = 0;
  std::size_t from_is = 0;
  for (std::size_t i = 0; i <= was.size(); ++i) {
    const bool end = i == was.size();
    if (!end && (in_ours[i] == ours.size() || in_is[i] == is.size())) continue;
    const std::size_t to_ours = end ? ours.size() : in_ours[i];
    const std::size_t to_is = end ? is.size() : in_is[i];
    const bool same = std::equal(was.begin() + static_cast<std::ptrdiff_t>(from_was),
                                 was.begin() + static_cast<std::ptrdiff_t>(i),
                                 is.begin() + static_cast<std::ptrdiff_t>(from_is),
                                 is.begin() + static_cast<std::ptrdiff_t>(to_is));
    for (std::size_t k = from_ours; same && k < to_ours; ++k) result += ours[k];
    for (std::size_t k = from_is; !same && k < to_is; ++k) result += is[k];
    if (!end) result += ours[to_ours];
    from_ours = to_ours + 1;
    from_is = to_is + 1;
    from_was = i + 1;
  }
  return result;
}

}  // namespace peil::present
