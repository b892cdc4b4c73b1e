// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/time_stamp.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include "model/error.hpp"

namespace peil::present {
namespace {

constexpr std::int64_t kFirst = 315'532'800;   ///< 1980-01-01
constexpr std::int64_t kLast = 4'354'819'199;  ///< 2107-12-31, last second

}  // namespace

std::int64_t time_stamp() {
  using std::chrono::days;
  using std::chrono::seconds;
  const char* given = std::getenv("SOURCE_DATE_EPOCH");
  if (given == nullptr) {
    const auto today = std::chrono::floor<days>(std::chrono::system_clock::now());
    return std::chrono::duration_cast<seconds>(today.time_since_epoch()).count();
  }
  const std::string_view text = given;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < kFirst || value > kLast) {
    throw model::InputError(
        "SOURCE_DATE_EPOCH", "",
        fmt::format("found '{}'; expected a number of seconds since 1970, from {} (1980) to {} "
                    "(2107)",
                    text.substr(0, 40), kFirst, kLast));
  }
  return value;
}

}  // namespace peil::present
