// SPDX-License-Identifier: EUPL-1.2
#include "load/input/text_lines.hpp"

#include <unicode/regex.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "model/unicode.hpp"

namespace peil::load {
namespace {

constexpr std::size_t kEdge =
    2;  // lines at the top and at the foot of a page that may be furniture

/// A regular expression that is compiled once.
class Pattern {
 public:
  explicit Pattern(const char16_t* pattern) {
    UErrorCode status = U_ZERO_ERROR;
    pattern_.reset(icu::RegexPattern::compile(icu::UnicodeString(pattern), 0, status));
  }
  [[nodiscard]] bool fits(const icu::UnicodeString& text) const {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(text, status));
    return U_SUCCESS(status) && matcher->find();
  }

 private:
  std::unique_ptr<icu::RegexPattern> pattern_;
};

TextLine line_of(const icu::UnicodeString& raw) {
  static const Pattern item(
      uR"(^(?:[-•–*▪◦‣·]|\d{1,3}[.)]|[a-z][.)]|\([a-z0-9]{1,2}\)|[ivx]{1,4}[.)])\s)");
  static const Pattern bullet(uR"(^[-•–*▪◦‣·]\s)");
  static const Pattern heading(uR"(^(?:[A-Z]\d+/)?\d+(?:\.\d+)+\.?\s+\p{Lu}[^.;:,]*$)");
  TextLine line;
  line.indented = raw.startsWith(u" ") || raw.startsWith(u"\t");
  icu::UnicodeString text = raw;
  text.trim();
  line.text = model::utf8(text);
  line.length = static_cast<std::size_t>(text.length());
  if (text.isEmpty()) return line;
  line.item = item.fits(text);
  line.bulleted = line.item && bullet.fits(text);
  line.heading = heading.fits(text);
  line.capital = u_isupper(text.char32At(0)) != 0;
  line.lower = u_islower(text.char32At(0)) != 0 && !line.item;
  return line;
}

/// A line as it stands on every page, whatever the page's number.
std::string pattern_of(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) result += c;
    if (digit && (result.empty() || result.back() != '#')) result += '#';
  }
  return result;
}

bool is_page_number(const std::string& text) {
  static const Pattern number(
      uR"(^(?:(?i:pagina|page|blz\.?|p\.|seite|sida|side)\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?i:van|of|/|von|av|sur)\s*\d{1,3})?$)");
  constexpr std::size_t kLongest = 24;
  return text.size() <= kLongest &&
         std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }) &&
         number.fits(model::unicode(text));
}

/// First lines of pages and one past the last line.
std::vector<std::size_t> pages(const std::vector<TextLine>& lines) {
  std::vector<std::size_t> result{0};
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].new_page) result.push_back(i);
  }
  result.push_back(lines.size());
  return result;
}

/// Lines near the edge of a page that stand on most pages.
std::set<std::size_t> running_heads(const std::vector<TextLine>& lines) {
  const auto starts = pages(lines);
  std::map<std::string, std::set<std::size_t>> places;  // line numbers by pattern
  std::map<std::string, std::size_t> on_pages;
  for (std::size_t page = 0; page + 1 < starts.size(); ++page) {
    std::set<std::string> here;
    for (std::size_t i = starts[page]; i < starts[page + 1]; ++i) {
      if (i >= starts[page] + kEdge && i + kEdge < starts[page + 1]) continue;
      const std::string pattern = pattern_of(lines[i].text);
      places[pattern].insert(i);
      here.insert(pattern);
    }
    for (const std::string& pattern : here) ++on_pages[pattern];
  }
  std::set<std::size_t> result;
  const std::size_t count = starts.size() - 1;
  for (const auto& [pattern, at] : places) {
    const bool most = on_pages[pattern] >= 2 && on_pages[pattern] * 2 >= count;
    const bool sentence = pattern.ends_with('.') || pattern.ends_with(';');
    if (most && !sentence && count > 1) result.insert(at.begin(), at.end());
  }
  return result;
}

/// The line behind one that was taken out still opens its page, below the same blank lines.
void take(std::vector<TextLine>& lines, const std::set<std::size_t>& places) {
  std::vector<TextLine> kept;
  bool new_page = false;
  int blank = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (places.contains(i)) {
      new_page = new_page || lines[i].new_page;
      blank = std::max(blank, lines[i].blank_before);
      continue;
    }
    lines[i].new_page = lines[i].new_page || new_page;
    lines[i].blank_before = std::max(lines[i].blank_before, blank);
    new_page = false;
    blank = 0;
    kept.push_back(std::move(lines[i]));
  }
  lines = std::move(kept);
}

/// The number that a footnote begins with; 0 when the line begins no footnote.
int footnote_number(const std::string& text) {
  std::size_t at = 0;
  int number = 0;
  while (at < text.size() && at < 2 && text[at] >= '0' && text[at] <= '9') {
    number = number * 10 + (text[at++] - '0');
  }
  const bool blank = at < text.size() && (text[at] == ' ' || text[at] == '\t');
  return at > 0 && blank ? number : 0;
}

/// Whether `number` stands right behind a word of the text, as the call of a footnote does.
bool calls(const std::string& text, int number) {
  const std::string digits = std::to_string(number);
  for (auto at = text.find(digits); at != std::string::npos; at = text.find(digits, at + 1)) {
    const std::size_t end = at + digits.size();
    const auto before = at == 0 ? '\0' : text[at - 1];
    const bool word = std::isalpha(static_cast<unsigned char>(before)) != 0 || before == ')' ||
                      (static_cast<unsigned char>(before) & 0x80U) != 0;
    const bool ends =
        end == text.size() || std::string_view(" ,.;:)").find(text[end]) != std::string_view::npos;
    if (word && ends && (at < 2 || std::isalpha(static_cast<unsigned char>(text[at - 2])) != 0))
      return true;
  }
  return false;
}

}  // namespace

std::vector<TextLine> text_lines(std::string_view content) {
  std::vector<TextLine> lines;
  int blank = 0;
  bool new_page = false;
  while (!content.empty()) {
    const auto end = std::min(content.find('\n'), content.size());
    std::string raw(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
    const auto feed = raw.find('\f');
    new_page = new_page || feed != std::string::npos;
    std::erase(raw, '\f');
    std::erase(raw, '\r');
    TextLine line = line_of(model::unicode(raw));
    if (line.text.empty()) {
      ++blank;
      continue;
    }
    line.blank_before = std::exchange(blank, 0);
    line.new_page = std::exchange(new_page, false);
    lines.push_back(std::move(line));
  }
  return lines;
}

int take_page_lines(std::vector<TextLine>& lines) {
  std::set<std::size_t> furniture = running_heads(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_page_number(lines[i].text)) furniture.insert(i);
  }
  take(lines, furniture);
  return static_cast<int>(furniture.size());
}

int take_footnotes(std::vector<TextLine>& lines) {
  std::set<std::size_t> notes;
  std::string above;
  int count = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int number = footnote_number(lines[i].text);
    const bool apart = lines[i].blank_before > 0;
    const bool behind_note = i > 0 && notes.contains(i - 1);
    const bool called = (apart || behind_note) && calls(above, number);
    const bool begins = number > 0 && (called || (behind_note && !apart));
    const bool goes_on = !begins && behind_note && !apart && !lines[i].new_page;
    if (begins || goes_on) {
      notes.insert(i);
      count += begins ? 1 : 0;
    } else {
      above += lines[i].text + '\n';
    }
  }
  take(lines, notes);
  return count;
}

}  // namespace peil::load
