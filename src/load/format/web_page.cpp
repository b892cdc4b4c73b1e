// SPDX-License-Identifier: EUPL-1.2
#include "load/format/web_page.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace peil::load {
namespace {

struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< behind its ">"
  std::string name;     ///< in small letters
  bool closes = false;
  bool hidden = false;  ///< it says that it is not shown
};

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

bool says_hidden(const std::string& attributes) {
  std::string text = attributes;
  std::erase(text, ' ');
  const auto at = attributes.find(" hidden");
  const std::size_t behind = at + std::string_view(" hidden").size();
  const bool attribute = at != std::string::npos &&
                         (behind == attributes.size() ||
                          std::isalnum(static_cast<unsigned char>(attributes[behind])) == 0);
  return attribute || text.find("display:none") != std::string::npos;
}

std::optional<Tag> next_tag(std::string_view html, std::size_t from) {
  for (auto at = html.find('<', from); at != std::string_view::npos; at = html.find('<', at + 1)) {
    Tag tag;
    tag.begin = at;
    std::size_t name = at + 1;
    tag.closes = name < html.size() && html[name] == '/';
    name += tag.closes ? 1 : 0;
    std::size_t end = name;
    while (end < html.size() && std::isalnum(static_cast<unsigned char>(html[end])) != 0) ++end;
    const auto close = html.find('>', end);
    if (end == name || close == std::string_view::npos) continue;
    tag.name = lower(html.substr(name, end - name));
    tag.end = close + 1;
    tag.hidden = !tag.closes && says_hidden(lower(html.substr(end, close - end)));
    return tag;
  }
  return std::nullopt;
}

bool is_struck(const Tag& tag) {
  return tag.hidden || tag.name == "del" || tag.name == "s" || tag.name == "strike";
}

bool is_left_out(const Tag& tag) {
  static constexpr std::array<std::string_view, 3> kNames{"nav", "aside", "footer"};
  static constexpr std::array<std::string_view, 6> kEmpty{"input", "br",   "img",
                                                          "meta",  "link", "hr"};
  if (tag.closes || std::ranges::find(kEmpty, tag.name) != kEmpty.end()) return false;
  return is_struck(tag) || std::ranges::find(kNames, tag.name) != kNames.end();
}

/// Behind the tag that closes `opening`; empty when none does.
std::optional<std::size_t> end_of(std::string_view html, const Tag& opening) {
  int depth = 1;
  for (auto tag = next_tag(html, opening.end); tag; tag = next_tag(html, tag->end)) {
    if (tag->name != opening.name) continue;
    depth += tag->closes ? -1 : 1;
    if (depth == 0) return tag->end;
  }
  return std::nullopt;
}

}  // namespace

InForce in_force(std::string_view html) {
  InForce result;
  std::size_t from = 0;
  std::size_t look = 0;
  constexpr int kMostUnclosed = 100;  // each is looked for to the end
  int unclosed = 0;
  for (auto tag = next_tag(html, look); tag; tag = next_tag(html, look)) {
    look = tag->end;
    if (!is_left_out(*tag) || unclosed > kMostUnclosed) continue;
    const auto end = end_of(html, *tag);
    if (!end) {
      ++unclosed;
      continue;
    }
    result.html += html.substr(from, tag->begin - from);
    if (is_struck(*tag)) ++result.struck;
    from = look = *end;
  }
  result.html += html.substr(from);
  return result;
}

}  // namespace peil::load
