// SPDX-License-Identifier: EUPL-1.2
#include "load/format/text_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>

#include "platform/named_file.hpp"

namespace peil::load {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMegabyte = 1'000'000;

/// What is known of a file before it is read.
struct Known {
  std::string obstacle;                ///< why nothing can be read; empty when something may
  std::optional<std::uintmax_t> size;  ///< of a regular file
};

Known known_of(const fs::path& file, std::size_t largest) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);  // fails for all but regular files
  if (error) return {platform::obstacle_to_reading(file), std::nullopt};
  if (size <= largest) return {"", size};
  return {
      fmt::format("is {} MB large; expected at most {} MB", size / kMegabyte, largest / kMegabyte),
      size};
}

}  // namespace

std::optional<std::string> read_text(const fs::path& file, Report& report, std::size_t largest) {
  const auto fail = [&](std::string why) {
    report.add("", std::move(why));
    return std::nullopt;
  };
  Known known = known_of(file, largest);
  if (!known.obstacle.empty()) return fail(std::move(known.obstacle));
  std::ifstream stream(file, std::ios::binary);
  std::string text;
  text.reserve(known.size.value_or(0));
  constexpr std::size_t at_once = 1U << 16U;
  const auto part = std::make_unique_for_overwrite<char[]>(at_once);  // zeros would cost time
  while (stream.read(part.get(), at_once) || stream.gcount() > 0) {
    text.append(part.get(), static_cast<std::size_t>(stream.gcount()));
    if (text.size() > largest) {
      return fail(fmt::format("is larger than {} MB", largest / kMegabyte));
    }
  }
  if (!stream.eof()) return fail(fmt::format("cannot be read: {}", std::strerror(errno)));
  return text;
}

std::string require_text(const fs::path& file, std::size_t largest) {
  Report report(file.string());
  std::optional<std::string> text = read_text(file, report, largest);
  if (!text) throw model::InputError(report.findings());
  return std::move(*text);
}

}  // namespace peil::load
