// SPDX-License-Identifier: EUPL-1.2
#include "present/export/json_layout.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

#include "present/export/line_merge.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(std::string_view text) {
  try {
    return Json::parse(text);
  } catch (const Json::exception& error) {
    throw std::invalid_argument(error.what());
  }
}

class JsonWriter {
 public:
  explicit JsonWriter(const JsonLayout& layout) : layout_(layout) {}

  /// On one line when that fits after `lead` columns, else an element a line.
  [[nodiscard]] std::string pretty(const Json& value, const std::string& pad,
                                   std::size_t lead) const {
    const std::string line = flat(value);
    const bool whole_file = pad.empty();
    if (!value.is_structured() || value.empty()) return line;
    if (!whole_file && line.size() + pad.size() + lead <= layout_.width) return line;
    const bool object = value.is_object();
    const std::string inner = pad + layout_.indent;
    std::string text = object ? "{" : "[";
    bool first = true;
    for (const auto& [key, item] : value.items()) {
      text += (first ? "" : ",") + layout_.line_end + inner;
      first = false;
      const std::string name = object ? dumped(key) + ": " : "";
      text += name + pretty(item, inner, name.size());
    }
    return text + layout_.line_end + pad + (object ? "}" : "]");
  }

 private:
  [[nodiscard]] std::string dumped(const Json& value) const {
    return value.dump(-1, ' ', layout_.ascii);
  }

  [[nodiscard]] std::string flat(const Json& value) const {
    const bool object = value.is_object();
    if (!object && !value.is_array()) return dumped(value);
    std::string text = object ? "{" : "[";
    for (const auto& [key, item] : value.items()) {
      if (text.size() > 1) text += ", ";
      if (object) text += dumped(key) + ": ";
      text += flat(item);
    }
    return text + (object ? "}" : "]");
  }

  const JsonLayout& layout_;
};

std::string in_layout(const Json& value, const JsonLayout& layout) {
  return JsonWriter(layout).pretty(value, "", 0) + layout.end;
}

/// The same thing as it was, though it says something else now: a group, a document, a region, or a
/// position that ends.
bool same_thing(const Json& before, const Json& after) {
  if (!before.is_object() || !after.is_object()) return false;
  for (const char* key : {"id", "region"}) {
    if (before.contains(key) && before.contains("positions") == after.contains("positions") &&
        after.contains(key) && !before.contains("term")) {
      return before[key] == after[key];
    }
  }
  Json was = before;
  Json is = after;
  was.erase("until");
  is.erase("until");
  return was == is;
}

Json merged(const Json& held, const Json& before, const Json& after);

Json merged_list(const Json& held, const Json& before, const Json& after) {
  if (held.size() != before.size()) return after;
  std::vector<bool> used(before.size(), false);
  const auto find = [&](const Json& item, auto same) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!used[i] && same(before[i], item)) {
        used[i] = true;
        return i;
      }
    }
    return before.size();
  };
  std::vector<std::size_t> places;
  for (const Json& item : after) places.push_back(find(item, std::equal_to<>()));
  for (std::size_t k = 0; k < after.size(); ++k) {
    if (places[k] == before.size()) places[k] = find(after[k], same_thing);
  }
  Json result = Json::array();
  for (std::size_t k = 0; k < after.size(); ++k) {
    const std::size_t i = places[k];
    result.push_back(i == before.size() ? after[k] : merged(held[i], before[i], after[k]));
  }
  return result;
}

Json merged_object(const Json& held, const Json& before, const Json& after) {
  std::vector<std::pair<std::string, Json>> members;
  for (const auto& [key, value] : held.items()) {
    if (!before.contains(key)) {
      members.emplace_back(key, after.contains(key) ? after[key] : value);
    } else if (after.contains(key)) {
      members.emplace_back(key, merged(value, before[key], after[key]));
    }
  }
  std::size_t at = 0;  // behind the member that stands before it
  for (const auto& [key, value] : after.items()) {
    const auto there = std::ranges::find(members, key, &std::pair<std::string, Json>::first);
    if (there != members.end()) {
      at = static_cast<std::size_t>(there - members.begin()) + 1;
    } else if (!before.contains(key) || before[key] != value) {
      members.emplace(members.begin() + static_cast<std::ptrdiff_t>(at++), key, value);
    }
  }
  Json result = Json::object();
  for (auto& [key, value] : members) result[key] = std::move(value);
  return result;
}

Json merged(const Json& held, const Json& before, const Json& after) {
  if (before == after) return held;
  if (held.is_object() && before.is_object() && after.is_object()) {
    return merged_object(held, before, after);
  }
  if (held.is_array() && before.is_array() && after.is_array()) {
    return merged_list(held, before, after);
  }
  return after;
}

/// How many lines of a file a layout gives as they are.
std::size_t lines_kept(std::string_view content, const std::string& text) {
  std::set<std::string_view> lines;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = std::min(text.find('\n', at), text.size());
    lines.insert(std::string_view(text).substr(at, end - at));
  }
  std::size_t kept = 0;
  for (std::size_t at = 0, end = 0; at < content.size(); at = end + 1) {
    end = std::min(content.find('\n', at), content.size());
    kept += lines.count(content.substr(at, end - at));
  }
  return kept;
}

/// The layout in which most of a file is, from its first line's end to its last bracket.
JsonLayout nearest_layout(std::string_view content, const Json& value, std::size_t first,
                          std::size_t last) {
  JsonLayout layout;
  layout.line_end = first > 0 && content[first - 1] == '\r' ? "\r\n" : "\n";
  layout.end = content.substr(last + 1);
  const std::size_t indented = content.find_first_not_of(" \t", first + 1);
  layout.indent = content.substr(first + 1, indented - first - 1);
  JsonLayout nearest = layout;
  std::size_t most = 0;
  for (const std::size_t width : {150, 120, 100, 80, 0}) {
    for (const bool ascii : {false, true}) {
      layout.width = width;
      layout.ascii = ascii;
      const std::size_t kept = lines_kept(content, in_layout(value, layout));
      if (kept > most) nearest = layout;
      most = std::max(most, kept);
    }
  }
  return nearest;
}

}  // namespace

std::string laid_out(std::string_view json, const JsonLayout& layout) {
  return in_layout(parsed(json), layout);
}

std::optional<std::string> changed_in_place(std::string_view content, std::string_view before,
                                            std::string_view after) {
  const std::size_t first = content.find('\n');
  const std::size_t last = content.find_last_of("}]");
  if (first == std::string_view::npos || last == std::string_view::npos) return std::nullopt;
  const Json held = parsed(content);
  const Json changed = merged(held, parsed(before), parsed(after));
  const JsonLayout layout = nearest_layout(content, held, first, last);
  std::string text = merged_lines(content, in_layout(held, layout), in_layout(changed, layout));
  if (!Json::accept(text) || Json::parse(text) != changed) return std::nullopt;
  return text;
}

}  // namespace peil::present
