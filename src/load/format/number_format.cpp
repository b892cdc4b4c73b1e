// SPDX-License-Identifier: EUPL-1.2
#include "load/format/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

#include "load/format/sheet_grid.hpp"

namespace peil::load {
namespace {

/// A format's section, its parts told apart.
struct Section {
  std::string before;  ///< text before the number
  std::string after;   ///< text behind it
  std::string date;    ///< letters of a date or time in order: `y`, `m`, `d`, `h`, `s`; `H` elapsed
  int digits = 0;      ///< least number of digits before the decimal sign
  int decimals = 0;    ///< most number of decimals
  int needed = 0;      ///< … of which so many are always there
  int percents = 0;
  int thousands = 0;    ///< commas behind the last digit: each divides by a thousand
  bool number = false;  ///< has a place for a digit
  bool general = false;
  bool strange = false;  ///< a fraction or an exponent
};

/// Reads one section; what stands in brackets is a colour, a condition, a currency or elapsed time.
class SectionReader {
 public:
  explicit SectionReader(std::string_view text) : text_(text) {}

  Section read() {
    while (at_ < text_.size()) step();
    result_.thousands = std::exchange(commas_, 0);
    return std::move(result_);
  }

 private:
  void step() {
    const char c = text_[at_++];
    if (c == '"') return quoted();
    if (c == '[') return bracket();
    if (c == '\\') return literal(at_ < text_.size() ? text_.substr(at_++, 1) : "");
    if (c == '_' || c == '*') {  // a blank as wide as the next sign; a sign that fills the cell
      ++at_;
      return;
    }
    if (is_general(at_ - 1)) {
      result_.general = true;
      at_ += 6;
      return;
    }
    place(c);
  }

  void place(char c) {
    const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (c == '0' || c == '#' || c == '?') return digit(c);
    if (c == '.') {
      decimal_ = result_.number;
      if (!result_.number) literal(".");
    } else if (c == ',' && result_.number) {
      ++commas_;
    } else if (c == '%') {
      ++result_.percents;
      literal("%");
    } else if (c == '/' && result_.number) {
      result_.strange = true;
    } else if (lower == 'e' && result_.number) {
      result_.strange = true;
    } else if (std::string_view("ymdhs").find(lower) != std::string_view::npos) {
      result_.date += lower;
    } else if (lower == 'a' && text_.substr(at_, 4) == "M/PM") {
      at_ += 4;
    } else {
      literal(text_.substr(at_ - 1, 1));
    }
  }

  [[nodiscard]] bool is_general(std::size_t at) const {
    constexpr std::string_view kWord = "general";
    const std::string_view word = text_.substr(at, kWord.size());
    return std::ranges::equal(word, kWord, [](char a, char b) {
      return std::tolower(static_cast<unsigned char>(a)) == b;
    });
  }

  void digit(char c) {
    commas_ = 0;
    result_.number = true;
    if (decimal_) {
      ++result_.decimals;
      if (c == '0') result_.needed = result_.decimals;
    } else if (c == '0') {
      ++result_.digits;
    }
  }

  void quoted() {
    const std::size_t end = std::min(text_.find('"', at_), text_.size());
    literal(text_.substr(at_, end - at_));
    at_ = end + 1;
  }

  void bracket() {
    const std::size_t end = std::min(text_.find(']', at_), text_.size());
    const std::string_view inside = text_.substr(at_, end - at_);
    at_ = end + 1;
    if (inside.starts_with('$')) return literal(inside.substr(1, inside.find('-') - 1));
    const bool elapsed = !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
    if (elapsed) result_.date += 'H';
  }

  void literal(std::string_view text) {
    (result_.number || result_.general ? result_.after : result_.before) += text;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool decimal_ = false;
  int commas_ = 0;
  Section result_;
};

/// The sections of a format, divided by semicolons outside of quotes.
std::vector<std::string_view> sections(std::string_view format) {
  std::vector<std::string_view> result;
  std::size_t start = 0;
  bool quoted = false;
  for (std::size_t i = 0; i <= format.size(); ++i) {
    if (i < format.size() && format[i] == '"') quoted = !quoted;
    if (i < format.size() && format[i] == '\\') ++i;
    if (i >= format.size() || (format[i] == ';' && !quoted)) {
      result.push_back(format.substr(start, std::min(i, format.size()) - start));
      start = i + 1;
    }
  }
  return result;
}

std::string shown_day(double value, const std::string& parts, bool since_1904) {
  constexpr double kLastDay = 2'958'465;  // 31 December 9999
  if (value < 0 || value > kLastDay + 1) return number_text(value);
  const auto has = [&](char c) { return parts.find(c) != std::string::npos; };
  const auto seconds = static_cast<std::int64_t>(std::llround(value * 86'400));
  const std::int64_t of_day = seconds % 86'400;
  const bool time = has('h') || has('s') || has('H');
  const bool date = has('y') || has('d') || (has('m') && !time);
  std::string result;
  if (date) {
    // Excel counts a 29 February 1900 that never was.
    const bool before = !since_1904 && seconds < 60 * 86'400;
    const std::chrono::sys_days first =
        since_1904 ? std::chrono::sys_days(std::chrono::year{1904} / 1 / 1)
                   : std::chrono::sys_days(std::chrono::year{1899} / 12 / 30);
    const std::chrono::year_month_day day(first +
                                          std::chrono::days{seconds / 86'400 + (before ? 1 : 0)});
    result = fmt::format("{:04}", static_cast<int>(day.year()));
    if (has('m') || has('d')) result += fmt::format("-{:02}", unsigned{day.month()});
    if (has('d')) result += fmt::format("-{:02}", unsigned{day.day()});
  }
  if (!time) return result;
  if (!result.empty()) result += ' ';
  const std::int64_t hours = has('H') ? seconds / 3600 : of_day / 3600;
  result += fmt::format("{:02}:{:02}", hours, of_day / 60 % 60);
  if (has('s')) result += fmt::format(":{:02}", of_day % 60);
  return result;
}

/// Digits of a number that is not negative, as a section shows them.
std::string digits_of(double value, const Section& section) {
  std::string text = fmt::format("{:.{}f}", value, std::min(section.decimals, 15));
  if (const std::size_t point = text.find('.'); point != text.npos) {
    const std::size_t least = point + 1 + static_cast<std::size_t>(section.needed);
    while (text.size() > least && text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  const std::size_t whole = std::min(text.find('.'), text.size());
  const auto wanted = static_cast<std::size_t>(std::min(section.digits, 30));
  return std::string(wanted > whole ? wanted - whole : 0, '0') + text;
}

}  // namespace

std::string_view builtin_format(unsigned id) {
  constexpr std::array<std::pair<unsigned, std::string_view>, 27> kFormats{
      {{1, "0"},           {2, "0.00"},      {3, "#,##0"},
       {4, "#,##0.00"},    {9, "0%"},        {10, "0.00%"},
       {11, "0.00E+00"},   {12, "# ?/?"},    {13, "# ?/?"},
       {14, "yyyy-mm-dd"}, {15, "d-mmm-yy"}, {16, "d-mmm"},
       {17, "mmm-yy"},     {18, "h:mm"},     {19, "h:mm:ss"},
       {20, "h:mm"},       {21, "h:mm:ss"},  {22, "yyyy-mm-dd h:mm"},
       {37, "#,##0"},      {38, "#,##0"},    {39, "#,##0.00"},
       {40, "#,##0.00"},   {45, "mm:ss"},    {46, "[h]:mm:ss"},
       {47, "mm:ss"},      {48, "##0.0E+0"}, {49, "@"}}};
  const auto found = std::ranges::find(kFormats, id, &std::pair<unsigned, std::string_view>::first);
  return found == kFormats.end() ? "General" : found->second;
}

std::string shown_number(double value, std::string_view format, bool since_1904) {
  if (!std::isfinite(value)) return {};
  const std::vector<std::string_view> all = sections(format);
  const bool negative = value < 0 && all.size() > 1;
  const bool zero = value == 0 && all.size() > 2;
  const Section section = SectionReader(all[zero ? 2 : (negative ? 1 : 0)]).read();
  if (!section.date.empty()) return shown_day(value, section.date, since_1904);
  if (section.strange || section.general || !section.number) {
    const std::string text = number_text(value);
    return section.general && !section.strange ? section.before + text + section.after : text;
  }
  const double scaled = std::abs(value) * std::pow(100, std::min(section.percents, 4)) /
                        std::pow(1000, std::min(section.thousands, 4));
  if (scaled >= 1e15) return number_text(value);
  const std::string digits = digits_of(scaled, section);
  const bool rounded_away = digits.find_first_not_of("0.") == digits.npos;
  const char* sign = value < 0 && !negative && !rounded_away ? "-" : "";
  return sign + section.before + digits + section.after;
}

}  // namespace peil::load
