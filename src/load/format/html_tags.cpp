// SPDX-License-Identifier: EUPL-1.2
#include "load/format/html_tags.hpp"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <cctype>

namespace peil::load {
namespace {

bool is_letter_or_digit(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string in_small_letters(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

}  // namespace

std::optional<HtmlTag> HtmlTags::next() {
  constexpr std::string_view kComment = "<!--";
  for (at_ = html_.find('<', at_); at_ < html_.size(); at_ = html_.find('<', at_)) {
    if (html_.substr(at_).starts_with(kComment)) {
      const std::size_t closed = comments_ ? html_.find("-->", at_ + kComment.size()) : html_.npos;
      comments_ = closed != html_.npos;
      at_ = closed == html_.npos ? at_ + kComment.size() : closed;
      continue;
    }
    HtmlTag tag;
    tag.begin = at_;
    std::size_t name = at_ + 1;
    tag.closes = name < html_.size() && html_[name] == '/';
    if (tag.closes) ++name;
    std::size_t behind = name;
    while (behind < html_.size() && is_letter_or_digit(html_[behind])) ++behind;
    at_ = behind;
    if (behind == name) continue;
    const std::size_t end = end_of(behind);
    if (end == html_.npos) break;  // nothing behind it ends, either
    tag.name = in_small_letters(html_.substr(name, behind - name));
    tag.attributes = html_.substr(behind, end - behind);
    tag.end = at_ = end + 1;
    pass_over(tag);
    return tag;
  }
  at_ = html_.size();
  return std::nullopt;
}

/// Where the ">" of a tag stands. Once a quote is found not to be closed none is heeded, so that
/// the rest of the page is not looked through again for each tag.
std::size_t HtmlTags::end_of(std::size_t from) {
  for (std::size_t i = from; quotes_ && i < html_.size(); ++i) {
    if (html_[i] == '>') return i;
    if (html_[i] != '=') continue;
    const std::size_t value = html_.find_first_not_of(" \t\r\n\f", i + 1);
    if (value == html_.npos || (html_[value] != '"' && html_[value] != '\'')) continue;
    const std::size_t closing = html_.find(html_[value], value + 1);
    if (closing == html_.npos) break;
    i = closing;
  }
  quotes_ = false;
  return html_.find('>', from);
}

/// Behind what a script or a style holds, which is no part of the page.
void HtmlTags::pass_over(const HtmlTag& opened) {
  if (!scripts_ || opened.closes || (opened.name != "script" && opened.name != "style")) return;
  for (std::size_t i = html_.find("</", at_); i != html_.npos; i = html_.find("</", i + 2)) {
    if (!boost::istarts_with(html_.substr(i + 2), opened.name)) continue;
    at_ = i;
    return;
  }
  scripts_ = false;
}

}  // namespace peil::load
