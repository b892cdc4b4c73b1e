// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>

#include "present/export/package.hpp"
#include "present/medium/workbook.hpp"

namespace peil::present {
namespace {

constexpr std::size_t kWidestColumn = 60;      ///< characters of a column
constexpr std::size_t kLongestAddress = 2079;  ///< that a workbook takes for a link
constexpr std::size_t kMostLinks = 65'000;     ///< of one sheet

struct Formats {
  lxw_format* head;
  lxw_format* day;
  lxw_format* link;
};

/// Writes one cell; text is always text, so that no value becomes a formula.
struct Writer {
  lxw_worksheet* sheet;
  const Formats& formats;
  std::string_view type;
  bool link;
  lxw_row_t row;
  lxw_col_t column;

  void operator()(std::monostate) const {}
  void operator()(const std::string& text) const {
    if (type == "date") return day(text);
    if (type == "number") return number(text);
    if (link && text.starts_with("http") && text.size() < kLongestAddress &&
        worksheet_write_url(sheet, row, column, text.c_str(), formats.link) == LXW_NO_ERROR) {
      return;
    }
    worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
  }
  void operator()(std::int64_t number) const {
    worksheet_write_number(sheet, row, column, static_cast<double>(number), nullptr);
  }
  void operator()(bool flag) const {
    worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nullptr);
  }
  void operator()(const std::vector<std::string>& list) const {
    (*this)(fmt::format("{}", fmt::join(list, "; ")));
  }

  void day(const std::string& text) const {
    const std::chrono::year_month_day date{*model::parse_date(text)};
    lxw_datetime value{static_cast<int>(date.year()),
                       static_cast<int>(static_cast<unsigned>(date.month())),
                       static_cast<int>(static_cast<unsigned>(date.day())),
                       0,
                       0,
                       0};
    worksheet_write_datetime(sheet, row, column, &value, formats.day);
  }
  void number(const std::string& text) const {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    worksheet_write_number(sheet, row, column, value, nullptr);
  }
};

std::size_t length(const Listing::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return text->size();
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    std::size_t all = 0;
    for (const std::string& text : *list) all += text.size() + 2;
    return all;
  }
  return 6;
}

/// So wide that nine of ten values fit, within limits.
double width(const Listing& listing, std::size_t column) {
  std::vector<std::size_t> lengths;
  for (const auto& row : listing.rows) lengths.push_back(length(row.at(column)));
  std::size_t fits = 0;
  if (!lengths.empty()) {
    const auto ninth = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
    std::ranges::nth_element(lengths, ninth);
    fits = *ninth;
  }
  fits = std::max(fits, listing.columns[column].key.size() + 3);  // room for the filter's button
  return static_cast<double>(std::min(fits + 1, kWidestColumn));
}

void write_sheet(lxw_worksheet* sheet, const Formats& formats, const Listing& listing) {
  lxw_col_t column = 0;
  for (std::size_t c = 0; c < listing.columns.size(); ++c) {
    if (listing.columns[c].shown == Listing::Shown::to_people) continue;
    const std::string& key = listing.columns[c].key;
    worksheet_write_string(sheet, 0, column, key.c_str(), formats.head);
    const bool link = key == "url" && listing.rows.size() < kMostLinks;
    const std::string_view type = field_type(listing, c);
    for (std::size_t r = 0; r < listing.rows.size(); ++r) {
      std::visit(Writer{sheet, formats, type, link, static_cast<lxw_row_t>(r + 1), column},
                 listing.rows[r].at(c));
    }
    worksheet_set_column(sheet, column, column, width(listing, c), nullptr);
    ++column;
  }
  const auto last = static_cast<lxw_row_t>(listing.rows.size());
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_autofilter(sheet, 0, 0, last, static_cast<lxw_col_t>(column - 1));
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
}

/// What the data are, as a table of two columns.
std::vector<std::pair<std::string, std::string>> about(const Tables& tables,
                                                       const PackageFacts& facts) {
  const model::Publication& publication = facts.publication;
  const Texts& texts = facts.texts;
  const auto in = [&](const model::Text& text) {
    return std::string(model::in_language(text, texts.language()));
  };
  std::vector<std::pair<std::string, std::string>> lines{
      {texts("open_data.title"), in(publication.title)},
      {texts("open_data.description"), in(publication.description)},
      {texts("open_data.provenance"), in(publication.provenance)},
      {texts("open_data.as_of"), texts("open_data.levels", {{"date", facts.as_of}})},
      {texts("open_data.version"), publication.version},
      {texts("open_data.modified"), publication.modified},
      {texts("open_data.licence"), publication.licence.id.empty()
                                       ? ""
                                       : publication.licence.title + " " + publication.licence.url},
      {texts("open_data.publisher"), publication.publisher.name},
      {texts("open_data.contact"),
       publication.contact.name + " " + publication.contact.url + publication.contact.email},
      {texts("open_data.made_with"), facts.program}};
  std::erase_if(lines, [](const auto& line) { return line.second.empty() || line.second == " "; });
  for (const auto& [name, listing] : tables) {
    lines.emplace_back(name, texts("open_data.table." + name));
  }
  return lines;
}

void write_about(lxw_workbook* book, const Tables& tables, const PackageFacts& facts,
                 const Formats& formats) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, facts.texts("open_data.sheet").c_str());
  lxw_format* wrapped = workbook_add_format(book);
  format_set_text_wrap(wrapped);
  format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
  lxw_row_t row = 0;
  for (const auto& [what, text] : about(tables, facts)) {
    worksheet_write_string(sheet, row, 0, what.c_str(), formats.head);
    worksheet_write_string(sheet, row++, 1, text.c_str(), wrapped);
  }
  worksheet_set_column(sheet, 0, 0, 24, nullptr);
  worksheet_set_column(sheet, 1, 1, 100, nullptr);
}

}  // namespace

std::string tables_xlsx(const Tables& tables, const PackageFacts& facts) {
  return make_workbook([&](lxw_workbook* book) {
    Formats formats{workbook_add_format(book), workbook_add_format(book),
                    workbook_get_default_url_format(book)};
    format_set_bold(formats.head);
    format_set_align(formats.head, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(formats.day, "yyyy-mm-dd");
    write_about(book, tables, facts, formats);
    for (const auto& [name, listing] : tables) {
      write_sheet(workbook_add_worksheet(book, name.c_str()), formats, listing);
    }
  });
}

}  // namespace peil::present
