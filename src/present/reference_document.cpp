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

/// An open zip archive; what is not closed is not written.
class Archive {
 public:
  Archive(const fs::path& file, int flags)
      : file_(file.string()), zip_(zip_open(file_.c_str(), flags, nullptr), &zip_discard) {
    if (zip_ == nullptr) {
      throw std::runtime_error(file_ + (flags == 0 ? " is not an archive" : " cannot be written"));
    }
  }

  [[nodiscard]] zip_t* get() const { return zip_.get(); }

  [[nodiscard]] std::string read(const char* part) const {
    zip_stat_t about;
    zip_file_t* open = zip_fopen(get(), part, 0);
    if (open == nullptr || zip_stat(get(), part, 0, &about) != 0) {
      throw std::runtime_error(fmt::format("{} has no {}", file_, part));
    }
    std::string text(about.size, '\0');
    zip_fread(open, text.data(), text.size());
    zip_fclose(open);
    return text;
  }

  /// `text` must live until the archive is closed: libzip reads it only then.
  void put(const char* part, const std::string& text) const {
    zip_source_t* source = zip_source_buffer(get(), text.data(), text.size(), 0);
    zip_file_add(get(), part, source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
  }

  void close() {
    if (zip_close(get()) != 0) throw std::runtime_error(file_ + " cannot be written");
    (void)zip_.release();
  }

 private:
  std::string file_;
  std::unique_ptr<zip_t, decltype(&zip_discard)> zip_;
};

}  // namespace

void write_reference_document(const Document& document, const fs::path& styles,
                              const fs::path& file) {
  std::vector<std::string> contents;  // libzip reads them only when it closes the archive
  const std::vector<std::string> parts = parts_in(styles);
  for (const std::string& part : parts) {
    std::string text = replaced(read(styles / part), "@marking@", xml_escaped(document.marking));
    contents.push_back(replaced(std::move(text), "@title@", xml_escaped(document.title)));
  }
  Archive archive(file, ZIP_CREATE | ZIP_TRUNCATE);
  for (std::size_t i = 0; i < parts.size(); ++i) archive.put(parts[i].c_str(), contents[i]);
  archive.close();
}

void keep_rows_whole(const fs::path& file) {
  const bool docx = file.extension() == ".docx";
  Archive archive(file, 0);
  const char* part = docx ? "word/document.xml" : "content.xml";
  std::string text = archive.read(part);
  if (docx) {
    text = replaced(std::move(text), "<w:tr><w:trPr>", "<w:tr><w:trPr><w:cantSplit />");
    text =
        replaced(std::move(text), "<w:tr><w:tc>", "<w:tr><w:trPr><w:cantSplit /></w:trPr><w:tc>");
  } else {
    text = replaced(std::move(text), "<table:table-row>",
                    R"(<table:table-row table:style-name="Whole">)");
    text = replaced(std::move(text), "</office:automatic-styles>",
                    R"(<style:style style:name="Whole" style:family="table-row">)"
                    R"(<style:table-row-properties fo:keep-together="always"/></style:style>)"
                    "</office:automatic-styles>");
  }
  archive.put(part, text);
  archive.close();
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
  Archive archive(file, 0);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
    zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(i), dos_time, dos_date, 0);
  }
  archive.close();
}

}  // namespace peil::present
