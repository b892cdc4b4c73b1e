// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/reference_document.hpp"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <zip.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/files.hpp"
#include "present/medium/xml_text.hpp"

namespace peil::present {
namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, std::string_view what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
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

/// Of a docx's text: no row is cut in two by the end of a page.
std::string with_whole_rows(std::string text) {
  text = replaced(std::move(text), "<w:tr><w:trPr>", "<w:tr><w:trPr><w:cantSplit />");
  return replaced(std::move(text), "<w:tr><w:tc>", "<w:tr><w:trPr><w:cantSplit /></w:trPr><w:tc>");
}

/// The paragraphs of a table row stay on one page with the row below.
std::string with_next_row(std::string row) {
  constexpr std::string_view kStyled = "<w:p><w:pPr><w:pStyle ";
  for (auto at = row.find("<w:p>"); at != std::string::npos; at = row.find("<w:p>", at + 1)) {
    const std::string_view rest = std::string_view(row).substr(at);
    if (rest.starts_with(kStyled)) {
      row.insert(row.find("/>", at) + 2, "<w:keepNext />");
    } else if (rest.starts_with("<w:p><w:pPr>")) {
      row.insert(at + std::string_view("<w:p><w:pPr>").size(), "<w:keepNext />");
    } else {
      row.insert(at + std::string_view("<w:p>").size(), "<w:pPr><w:keepNext /></w:pPr>");
    }
  }
  return row;
}

/// A row of one cell over the whole width: the head of those below it.
bool heads_docx_rows(std::string_view row) {
  return row.find("<w:gridSpan ") != std::string_view::npos;
}

/// Of one table of a docx: its head, its first row and the head of rows stand on one page with what
/// is below, and so does the last row with the one above.
std::string with_rows_together(std::string_view table) {
  std::vector<std::string> rows;
  const auto first = table.find("<w:tr>");
  std::string result(table.substr(0, first));
  for (auto at = first; at != std::string_view::npos;) {
    const auto next = table.find("<w:tr>", at + 1);
    rows.emplace_back(table.substr(at, next == std::string_view::npos ? next : next - at));
    at = next;
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool last = r + 1 == rows.size();
    const bool kept = r < 2 || r + 2 == rows.size() || heads_docx_rows(rows[r]);
    result += kept && !last ? with_next_row(std::move(rows[r])) : rows[r];
  }
  return result;
}

/// Gives the cells that Pandoc's odt has in style `name` these properties.
std::string with_cells(std::string text, std::string_view name, std::string_view properties) {
  const std::string start =
      fmt::format(R"(<style:style style:name="{}" style:family="table-cell">)", name);
  constexpr std::string_view kEnd = "</style:style>";
  const auto at = text.find(start);
  if (at == std::string::npos) return text;
  const auto end = text.find(kEnd, at) + kEnd.size();
  return text.replace(
      at, end - at,
      fmt::format("{}<style:table-cell-properties {}/></style:style>", start, properties));
}

/// "2–3" stays on one line: a word joiner beside a dash between digits.
std::string with_whole_ranges(std::string text) {
  constexpr std::string_view kDash = "–";
  constexpr std::string_view kBound = "\u2060–\u2060";
  const auto digit = [&](std::size_t at) {
    return at < text.size() && '0' <= text[at] && text[at] <= '9';
  };
  for (auto at = text.find(kDash); at != std::string::npos; at = text.find(kDash, at)) {
    const bool range = at > 0 && digit(at - 1) && digit(at + kDash.size());
    if (range) text.replace(at, kDash.size(), kBound);
    at += range ? kBound.size() : kDash.size();
  }
  return text;
}

/// Of an odt's text: whole rows, and cells with room around their words.
std::string with_styled_tables(std::string text) {
  text = replaced(std::move(text), "<table:table-row>",
                  R"(<table:table-row table:style-name="Whole">)");
  text = replaced(std::move(text), "</office:automatic-styles>",
                  R"(<style:style style:name="Whole" style:family="table-row">)"
                  R"(<style:table-row-properties fo:keep-together="always"/></style:style>)"
                  "</office:automatic-styles>");
  const std::string room =
      R"(fo:padding-top="0.05cm" fo:padding-bottom="0.05cm" fo:padding-left="0.12cm" )"
      R"(fo:padding-right="0.12cm" )";
  text = with_cells(std::move(text), "TableHeaderRowCell",
                    room + R"(fo:background-color="#e3edf7" fo:border-bottom="1pt solid #0b3c6f")");
  text = with_cells(std::move(text), "TableRowCell",
                    room + R"(fo:border-bottom="0.5pt solid #c9d3de")");
  return text;
}

/// Of a docx's styles: Pandoc gives all of them the document's language; those that are named after
/// the language of foreign words get that one back.
std::string with_languages(std::string styles) {
  constexpr std::string_view kName = R"(w:val="Foreign )";
  constexpr std::string_view kLanguage = R"(<w:lang w:val=")";
  for (auto at = styles.find(kName); at != std::string::npos; at = styles.find(kName, at)) {
    at += kName.size();
    const std::string language = styles.substr(at, styles.find('"', at) - at);
    const auto found = styles.find(kLanguage, at);
    if (found == std::string::npos || found > styles.find("</w:style>", at)) continue;
    const auto value = found + kLanguage.size();
    styles.replace(value, styles.find('"', value) - value, language);
  }
  return styles;
}

/// Whose spelling a language is checked by: "NL" for Dutch, British English.
std::string country_of(const std::string& language) {
  if (language == "en") return "GB";
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale(language.c_str());
  locale.addLikelySubtags(status);
  return locale.getCountry();
}

/// Of the text of an odt: each picture followed by what it shows.
std::string with_described_pictures(std::string text,
                                    const std::vector<std::string>& alternatives) {
  std::size_t at = 0;
  for (const std::string& alternative : alternatives) {
    at = text.find("<draw:image", at);
    const auto end = at == std::string::npos ? at : text.find("</draw:frame>", at);
    if (end == std::string::npos) break;
    const std::string said = "<svg:desc>" + xml_text(alternative) + "</svg:desc>";
    text.insert(end, said);
    at = end + said.size();
  }
  return text;
}

}  // namespace

std::string with_tables_together(const std::string& text) {
  std::string result;
  std::size_t done = 0;
  for (auto at = text.find("<w:tbl>"); at != std::string::npos; at = text.find("<w:tbl>", done)) {
    const auto end = std::min(text.find("</w:tbl>", at), text.size());
    result += text.substr(done, at - done);
    result += with_rows_together(std::string_view(text).substr(at, end - at));
    done = end;
  }
  return result + text.substr(done);
}

void write_reference_document(const Document& document, const fs::path& styles,
                              const fs::path& file) {
  const std::string country = country_of(document.language);
  const bool docx = file.extension() == ".docx";
  const std::vector<std::pair<std::string_view, std::string>> fields{
      {"@marking@", document.marking},
      {"@title@", document.title},
      {"@subtitle@", document.subtitle},
      {"@language@", docx ? document.language + "-" + country : document.language},
      {"@country@", country}};
  std::vector<std::string> contents;  // libzip reads them only when it closes the archive
  const std::vector<std::string> parts = parts_in(styles);
  for (const std::string& part : parts) {
    std::string text = platform::read_file(styles / part);
    for (const auto& [field, value] : fields) {
      text = replaced(std::move(text), field, xml_text(value));
    }
    contents.push_back(std::move(text));
  }
  Archive archive(file, ZIP_CREATE | ZIP_TRUNCATE);
  for (std::size_t i = 0; i < parts.size(); ++i) archive.put(parts[i].c_str(), contents[i]);
  archive.close();
}

void finish_office_file(const fs::path& file, const std::vector<std::string>& alternatives) {
  const bool docx = file.extension() == ".docx";
  Archive archive(file, 0);
  const char* part = docx ? "word/document.xml" : "content.xml";
  const std::string before = archive.read(part);
  const std::string text =
      with_whole_ranges(docx ? with_whole_rows(with_tables_together(before))
                             : with_described_pictures(with_styled_tables(before), alternatives));
  archive.put(part, text);
  const std::string styles = docx ? with_languages(archive.read("word/styles.xml")) : "";
  if (docx) archive.put("word/styles.xml", styles);
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
