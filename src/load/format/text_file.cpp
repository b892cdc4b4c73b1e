// SPDX-License-Identifier: EUPL-1.2
#include "load/format/text_file.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace peil::load {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMegabyte = 1'000'000;

/// Size of a regular file; of anything else none is known before it is read.
std::optional<std::uintmax_t> known_size(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  const std::uintmax_t size = fs::file_size(file, error);
  return error ? std::nullopt : std::optional(size);
}

/// Why nothing can be read; empty when something may.
std::string obstacle(const fs::path& file, std::size_t largest) {
  std::error_code error;
  if (!fs::exists(file, error)) return "does not exist";
  if (fs::is_directory(file, error)) return "is a folder; expected a file";
  if (const auto size = known_size(file); size && *size > largest) {
    return fmt::format("is {} MB large; expected at most {} MB", *size / kMegabyte,
                       largest / kMegabyte);
  }
  return "";
}

}  // namespace

std::optional<std::string> read_text(const fs::path& file, Report& report, std::size_t largest) {
  const auto fail = [&](std::string why) {
    report.add("", std::move(why));
    return std::nullopt;
  };
  if (std::string why = obstacle(file, largest); !why.empty()) return fail(std::move(why));
  std::ifstream stream(file, std::ios::binary);
  std::string text;
  text.reserve(known_size(file).value_or(0));
  std::array<char, 1U << 16U> part{};
  while (stream.read(part.data(), part.size()) || stream.gcount() > 0) {
    text.append(part.data(), static_cast<std::size_t>(stream.gcount()));
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
