// SPDX-License-Identifier: EUPL-1.2
#include "load/input/text_layout.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <set>
#include <sstream>
#include <utility>

#include "load/input/text_lines.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

constexpr std::size_t kWrapped = 60;  // a shorter line was not broken for its length
constexpr std::size_t kBroken = 40;   // so long is a line that a page broke off
constexpr std::size_t kTitle = 45;    // a heading without a number is no longer

bool ends_sentence(const std::string& line) {
  constexpr std::string_view kEnds = ".:;?!";
  return !line.empty() && kEnds.find(line.back()) != std::string_view::npos;
}

/// The line goes on in the next one, whatever stands between them.
bool goes_on(const TextLine& line, const TextLine& next) {
  return next.lower && !ends_sentence(line.text) && !line.heading;
}

/// Blank lines stand between the lines of sentences, and not only between paragraphs.
bool doubly_spaced(const std::vector<TextLine>& lines) {
  constexpr int kFewest = 3;
  int inside = 0;
  int joined = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!goes_on(lines[i - 1], lines[i])) continue;
    inside += lines[i].blank_before == 1 ? 1 : 0;
    joined += lines[i].blank_before == 0 ? 1 : 0;
  }
  return inside >= kFewest && inside > joined;
}

/// A line of its own above doubly spaced text, such as `Terugkeer` or `3. Explanation`.
bool is_title(const TextLine& line, const TextLine& next) {
  const bool numbered = line.item && line.text.front() >= '0' && line.text.front() <= '9';
  const bool apart = line.capital && line.blank_before != 1;
  return (numbered || apart) && next.capital && next.blank_before == 1 && line.length <= kTitle &&
         !ends_sentence(line.text) && line.text.back() != ',';
}

/// Length of a full line of printed pages; 0 where the text has no pages. There a sentence that
/// ends well before it ends its paragraph.
std::size_t full_line(const std::vector<TextLine>& lines) {
  constexpr double kMost = 0.8;  // of the lines are no longer
  const bool printed = std::ranges::any_of(lines, &TextLine::new_page);
  std::vector<std::size_t> lengths;
  for (const TextLine& line : lines) lengths.push_back(line.length);
  if (!printed || lengths.empty()) return 0;
  std::ranges::sort(lengths);
  return lengths[static_cast<std::size_t>(kMost * static_cast<double>(lengths.size() - 1))];
}

/// The first word of a text.
std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" ,;."));
}

/// "Vlucht- en …": the hyphen stands for a word that follows.
bool shares_a_word(std::string_view next) {
  static constexpr std::array<std::string_view, 12> kJoining{
      "en", "of", "and", "or", "und", "oder", "och", "og", "et", "ou", "dan", "tot"};
  return std::ranges::find(kJoining, first_word(next)) != kJoining.end();
}

bool small_letter(std::string_view text) {
  return !text.empty() && u_islower(model::unicode(text.substr(0, 4)).char32At(0)) != 0;
}

/// Words of the text that have a hyphen of their own ("risk-impacting").
std::set<std::string, std::less<>> hyphenated_words(const std::vector<TextLine>& lines) {
  std::set<std::string, std::less<>> result;
  for (const TextLine& line : lines) {
    std::istringstream words(line.text);
    for (std::string word; words >> word;) {
      const auto hyphen = word.find('-');
      if (hyphen == 0 || hyphen == std::string::npos || hyphen + 1 == word.size()) continue;
      result.emplace(first_word(word));
    }
  }
  return result;
}

/// Adds a line to a paragraph; a word divided between them becomes whole again, with its hyphen
/// where the text writes it so elsewhere.
void add_line(std::string& paragraph, const std::string& line,
              const std::set<std::string, std::less<>>& hyphenated) {
  const bool hyphen = paragraph.size() > 2 && paragraph.back() == '-' &&
                      small_letter(std::string_view(paragraph).substr(paragraph.size() - 2));
  if (!paragraph.empty() && !(hyphen && !shares_a_word(line))) paragraph += ' ';
  if (hyphen && small_letter(line) && !shares_a_word(line)) {
    const std::string word =
        paragraph.substr(paragraph.rfind(' ') + 1) + std::string(first_word(line));
    if (!hyphenated.contains(word)) paragraph.pop_back();
  }
  paragraph += line;
}

/// On printed pages, a short numbered line between sentences: `4 Security situation`.
bool is_numbered_title(const TextLine& line, const TextLine* before, const TextLine& next,
                       std::size_t full) {
  const auto number = line.text.find_first_not_of("0123456789");
  const bool numbered = number > 0 && number <= 2 && number + 1 < line.text.size() &&
                        line.text[number] == ' ' && std::isupper(line.text[number + 1]) != 0;
  const bool between = before == nullptr || ends_sentence(before->text) || line.blank_before > 0;
  return full > 0 && numbered && between && next.capital && line.length * 4 < full * 3 &&
         line.text.find_first_of(".,;:") == std::string::npos;
}

}  // namespace

TextLayout text_layout(std::string_view content) {
  std::vector<TextLine> lines = text_lines(content);
  TextLayout result;
  result.page_lines = take_page_lines(lines);
  result.footnotes = take_footnotes(lines);
  const int parting = doubly_spaced(lines) ? 2 : 1;
  const std::size_t full = full_line(lines);
  const auto hyphenated = hyphenated_words(lines);
  std::string paragraph;
  bool in_item = false;
  bool in_heading = false;  // that goes on in the next line
  const auto flush = [&] {
    if (!paragraph.empty()) result.blocks.push_back({Block::Kind::paragraph, 0, "", paragraph, {}});
    paragraph.clear();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    const TextLine* before = i > 0 ? &lines[i - 1] : nullptr;
    const bool wrapped = before && (parting == 2 || line.new_page || before->length >= kBroken);
    const bool mid_sentence = wrapped && goes_on(*before, line);
    const bool ended =
        before && ends_sentence(before->text) && line.capital && before->length * 4 < full * 3;
    const bool blank = ended || (line.blank_before >= parting && !mid_sentence);
    const bool behind_item = in_item && line.capital && !line.indented && before &&
                             before->length < kWrapped && !line.new_page && parting == 1;
    const TextLine* next = i + 1 < lines.size() ? &lines[i + 1] : nullptr;
    const bool title =
        next && !mid_sentence &&
        ((parting == 2 && is_title(line, *next)) || is_numbered_title(line, before, *next, full));
    if (blank || line.item || line.heading || behind_item || title) {
      flush();
      in_item = false;
    }
    in_item = line.bulleted || in_item;
    add_line(paragraph, line.text, hyphenated);
    if (title && line.capital) {
      result.blocks.push_back({Block::Kind::heading, 2, "", std::exchange(paragraph, ""), {}});
    }
    const bool wraps =
        line.heading && next && next->lower && next->blank_before == 0 && next->length <= kTitle;
    if ((line.heading && !wraps) || title || in_heading) flush();
    in_heading = wraps;
  }
  flush();
  return result;
}

}  // namespace peil::load
