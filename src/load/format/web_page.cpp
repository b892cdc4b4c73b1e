// SPDX-License-Identifier: EUPL-1.2
#include "load/format/web_page.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "load/format/html_tags.hpp"

namespace peil::load {
namespace {

/// Whether a tag says that what it opens is not shown.
bool says_hidden(std::string_view attributes) {
  std::string all(attributes);
  std::ranges::transform(all, all.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto at = all.find(" hidden");
  const std::size_t behind = at + std::string_view(" hidden").size();
  const bool attribute =
      at != std::string::npos &&
      (behind == all.size() || std::isalnum(static_cast<unsigned char>(all[behind])) == 0);
  std::erase(all, ' ');
  return attribute || all.find("display:none") != std::string::npos ||
         all.find("visibility:hidden") != std::string::npos;
}

bool is_struck(const HtmlTag& tag) {
  return tag.name == "del" || tag.name == "s" || tag.name == "strike" ||
         says_hidden(tag.attributes);
}

/// A part of the page that is not in force.
struct Part {
  std::size_t begin = 0;
  std::size_t end = std::string_view::npos;  ///< never, while nothing closes it
  bool struck = false;
};

/// Elements that have no end.
bool is_empty_element(const HtmlTag& tag) {
  static constexpr std::array<std::string_view, 6> kNames{"input", "br",   "img",
                                                          "meta",  "link", "hr"};
  return std::ranges::find(kNames, tag.name) != kNames.end();
}

bool is_beside_text(const HtmlTag& tag) {
  static constexpr std::array<std::string_view, 3> kNames{"nav", "aside", "footer"};
  return std::ranges::find(kNames, tag.name) != kNames.end();
}

/// Whether a tag opens something that is left out, and if so whether as struck.
using Judge = std::optional<bool> (*)(const HtmlTag& tag);

std::optional<bool> not_in_force(const HtmlTag& tag) {
  if (is_struck(tag)) return true;
  return is_beside_text(tag) ? std::optional(false) : std::nullopt;
}

std::optional<bool> not_shown(const HtmlTag& tag) {
  return says_hidden(tag.attributes) ? std::optional(true) : std::nullopt;
}

/// The parts that are left out, in the order in which they begin; some lie in others.
std::vector<Part> parts_left_out(std::string_view html, Judge judge) {
  constexpr std::size_t kOther = static_cast<std::size_t>(-1);  // an element that is read
  std::vector<Part> parts;
  std::unordered_map<std::string, std::vector<std::size_t>> open;  // by name; places in `parts`
  HtmlTags tags(html);
  while (const auto tag = tags.next()) {
    if (is_empty_element(*tag)) continue;
    std::vector<std::size_t>& same = open[tag->name];
    if (!tag->closes) {
      const auto struck = judge(*tag);
      same.push_back(struck ? parts.size() : kOther);
      if (struck) parts.push_back({.begin = tag->begin, .struck = *struck});
    } else if (!same.empty()) {
      if (same.back() != kOther) parts[same.back()].end = tag->end;
      same.pop_back();
    }
  }
  return parts;
}

InForce without(std::string_view html, Judge judge) {
  InForce result;
  std::size_t from = 0;
  for (const Part& part : parts_left_out(html, judge)) {
    const bool within = part.begin < from;
    if (within || part.end == std::string_view::npos) continue;
    result.html += html.substr(from, part.begin - from);
    if (part.struck) ++result.struck;
    from = part.end;
  }
  result.html += html.substr(from);
  return result;
}

}  // namespace

InForce in_force(std::string_view html) { return without(html, not_in_force); }

InForce without_hidden(std::string_view html) { return without(html, not_shown); }

}  // namespace peil::load
