// SPDX-License-Identifier: EUPL-1.2
#include "present/reference_document.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace peil::present {
namespace {

namespace fs = std::filesystem;

std::string xml_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string replaced(std::string text, std::string_view what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error(fmt::format("{} cannot be read", file.string()));
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Files below a folder, as paths within it: the mimetype first, as ODF wants, the rest sorted.
std::vector<std::string> parts_in(const fs::path& folder) {
  std::vector<std::string> parts;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) parts.push_back(entry.path().lexically_relative(folder).string());
  }
  std::ranges::sort(parts, {},
                    [](const std::string& part) { return std::pair(part != "mimetype", part); });
  return parts;
}

}  // namespace

void write_reference_document(const Document& document, const fs::path& styles,
                              const fs::path& file) {
  std::vector<std::string> contents;  // libzip reads them only when it closes the archive
  const std::vector<std::string> parts = parts_in(styles);
  for (const std::string& part : parts) {
    std::string text = replaced(read(styles / part), "@marking@", xml_escaped(document.marking));
    contents.push_back(replaced(std::move(text), "@title@", xml_escaped(document.title)));
  }
  zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) throw std::runtime_error(file.string() + " cannot be written");
  for (std::size_t i = 0; i < parts.size(); ++i) {
    zip_source_t* source = zip_source_buffer(archive, contents[i].data(), contents[i].size(), 0);
    zip_file_add(archive, parts[i].c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    throw std::runtime_error(file.string() + " cannot be written");
  }
}

void set_time_stamps(const fs::path& file, std::int64_t seconds) {
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{moment - day};
  // The format of MS-DOS: years since 1980, seconds in twos.
  const auto dos_date = static_cast<zip_uint16_t>(((static_cast<int>(date.year()) - 1980) << 9) |
                                                  (static_cast<int>(unsigned{date.month()}) << 5) |
                                                  static_cast<int>(unsigned{date.day()}));
  const auto dos_time = static_cast<zip_uint16_t>(
      (time.hours().count() << 11) | (time.minutes().count() << 5) | (time.seconds().count() / 2));
  zip_t* archive = zip_open(file.c_str(), 0, nullptr);
  if (archive == nullptr) throw std::runtime_error(file.string() + " is not an archive");
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(i), dos_time, dos_date, 0);
  }
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    throw std::runtime_error(file.string() + " cannot be written");
  }
}

}  // namespace peil::present
