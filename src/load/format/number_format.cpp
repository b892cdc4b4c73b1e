// SPDX-License-Identifier: EUPL-1.2
#include "load/format/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cmath>
#include <iterator>
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
  int thousands = 0;     ///< commas behind the last digit: each divides by a thousand
  bool number = false;   ///< has a place for a digit
  bool general = false;  ///< the number as it is, or what was typed
  bool strange = false;  ///< a fraction, an exponent or a condition
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
    if (c == '@') {
      result_.general = true;
      return;
    }
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
    if (inside.find_first_of("<>=") != inside.npos) result_.strange = true;
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

/// Rounded to so many decimals as office programs do it: halves away from zero, of the number as it
/// is written in fifteen digits.
double rounded(double value, int decimals) {
  constexpr double kNextInFifteenDigits = 1 + 1e-15;
  const double scale = std::pow(10, decimals);
  return std::round(value * scale * kNextInFifteenDigits) / scale;
}

/// Digits of a number that is not negative, as a section shows them.
std::string digits_of(double value, const Section& section) {
  const int decimals = std::min(section.decimals, 15);
  std::string text = fmt::format("{:.{}f}", rounded(value, decimals), decimals);
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
  const std::string_view chosen = all[zero ? 2 : (negative ? 1 : 0)];
  const Section section = SectionReader(chosen).read();
  const bool choosy = std::ranges::any_of(
      all, [](std::string_view one) { return SectionReader(one).read().strange; });
  if (choosy || format.empty()) return number_text(value);
  if (!section.date.empty()) return shown_day(value, section.date, since_1904);
  if (section.general) return section.before + number_text(value) + section.after;
  const bool minus = value < 0 && !negative;
  if (!section.number) return (minus && !chosen.empty() ? "-" : "") + section.before;
  const double scaled = std::abs(value) * std::pow(100, std::min(section.percents, 4)) /
                        std::pow(1000, std::min(section.thousands, 4));
  if (scaled >= 1e15) return number_text(value);
  std::string digits = digits_of(scaled, section);
  const bool rounded_away = digits.find_first_not_of("0.") == digits.npos;
  if (rounded_away && section.digits + section.needed == 0) digits.clear();  // `#` shows no zero
  const char* sign = minus && !rounded_away ? "-" : "";
  return sign + section.before + digits + section.after;
}

bool hides_text(std::string_view format) {
  const std::vector<std::string_view> all = sections(format);
  return all.size() > 3 && all[3].empty();
}

std::string number_as_shown(double value, std::string_view shown) {
  constexpr std::string_view kDigits = "0123456789";
  const std::size_t first = shown.find_first_of(kDigits);
  if (first == shown.npos || !std::isfinite(value)) return number_text(value);
  const std::size_t last = shown.find_last_of(kDigits) + 1;
  const std::string_view between = shown.substr(first, last - first);
  std::string digits;
  std::ranges::copy_if(between, std::back_inserter(digits),
                       [&](char c) { return kDigits.find(c) != kDigits.npos; });
  const std::size_t point = between.find_last_of(".,");
  const std::size_t behind = point == between.npos ? 0 : between.size() - point - 1;
  for (const std::size_t decimals : {behind, std::size_t{0}}) {
    if (decimals > 15) continue;
    const int places = static_cast<int>(decimals);
    const std::string text = fmt::format("{:.{}f}", rounded(std::abs(value), places), places);
    std::string plain = text;
    std::erase(plain, '.');
    if (plain == digits)
      return fmt::format("{}{}{}", shown.substr(0, first), text, shown.substr(last));
  }
  return number_text(value);
}

}  // namespace peil::load
