// SPDX-License-Identifier: EUPL-1.2
#include "load/format/page_as_shown.hpp"

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <cctype>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "load/format/html_tags.hpp"

namespace peil::load {
namespace {

/// The value of an attribute as it stands in the page; empty text where it has none.
std::optional<std::string> attribute(std::string_view all, std::string_view name) {
  const std::string small = boost::to_lower_copy(std::string(all));
  for (std::size_t at = small.find(name); at != small.npos; at = small.find(name, at + 1)) {
    const std::size_t behind = at + name.size();
    const bool begins =
        at > 0 && std::string_view(" \t\r\n\f/\"'").find(small[at - 1]) != std::string_view::npos;
    if (!begins ||
        (behind < small.size() && std::isalnum(static_cast<unsigned char>(small[behind])))) {
      continue;
    }
    const std::size_t equals = small.find_first_not_of(" \t\r\n\f", behind);
    if (equals == small.npos || small[equals] != '=') return "";
    const std::size_t value = small.find_first_not_of(" \t\r\n\f", equals + 1);
    if (value == small.npos) return "";
    const bool quoted = small[value] == '"' || small[value] == '\'';
    const std::size_t from = quoted ? value + 1 : value;
    const std::size_t end =
        quoted ? small.find(small[value], from) : small.find_first_of(" \t\r\n\f", from);
    return std::string(all.substr(from, end == small.npos ? end : end - from));
  }
  return std::nullopt;
}

bool strikes_out(const HtmlTag& tag) {
  std::string style = boost::to_lower_copy(attribute(tag.attributes, "style").value_or(""));
  return style.find("line-through") != std::string::npos;
}

/// What a field of a form shows; nothing for buttons and what is hidden.
std::string shown_input(const HtmlTag& tag) {
  const std::string type = boost::to_lower_copy(attribute(tag.attributes, "type").value_or("text"));
  if (type == "checkbox" || type == "radio") {
    return attribute(tag.attributes, "checked") ? "☒ " : "☐ ";
  }
  const bool silent = type == "hidden" || type == "submit" || type == "button" || type == "reset" ||
                      type == "image" || type == "file" || type == "password";
  if (silent) return {};
  // A text, whatever is in it, and not a part of the page.
  return boost::replace_all_copy(attribute(tag.attributes, "value").value_or(""), "<", "&lt;");
}

/// Writes the page anew, tag by tag.
class Shown {
 public:
  explicit Shown(std::string_view html) : html_(html), tags_(html) {}

  std::string write() {
    while (const auto tag = tags_.next()) {
      keep_until(tag->begin);
      from_ = tag->begin;
      if (tag->closes) {
        close(*tag);
      } else {
        open(*tag);
      }
    }
    keep_until(html_.size());
    return std::move(result_);
  }

 private:
  void keep_until(std::size_t end) {
    if (!in_option_ || chosen_) result_ += html_.substr(from_, end - from_);
    from_ = end;
  }

  void open(const HtmlTag& tag) {
    if (tag.name == "input") {
      result_ += shown_input(tag);
      from_ = tag.end;
    } else if (tag.name == "option") {
      in_option_ = true;
      chosen_ = attribute(tag.attributes, "selected").has_value();
      from_ = tag.end;
    } else if (tag.name == "textarea" || tag.name == "select") {
      from_ = tag.end;
    } else {
      keep_until(tag.end);
      if (tag.name == "br" || tag.name == "img" || tag.name == "hr") return;
      const bool struck = strikes_out(tag);
      struck_[tag.name].push_back(struck);
      if (struck) result_ += "<del>";
    }
  }

  void close(const HtmlTag& tag) {
    if (tag.name == "option" || tag.name == "select" || tag.name == "textarea") {
      in_option_ = false;
      from_ = tag.end;
      return;
    }
    std::vector<bool>& same = struck_[tag.name];
    if (!same.empty()) {
      if (same.back()) result_ += "</del>";
      same.pop_back();
    }
    keep_until(tag.end);
  }

  std::string_view html_;
  HtmlTags tags_;
  std::string result_;
  std::size_t from_ = 0;
  bool in_option_ = false;
  bool chosen_ = false;                                        ///< the option that is being read
  std::unordered_map<std::string, std::vector<bool>> struck_;  ///< open elements, by name
};

}  // namespace

std::string page_as_shown(std::string_view html) { return Shown(html).write(); }

}  // namespace peil::load
