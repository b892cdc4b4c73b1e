// SPDX-License-Identifier: EUPL-1.2
#include "load/format/odf_styles.hpp"

#include <map>
#include <pugixml.hpp>

#include "load/format/archive.hpp"
#include "load/format/xml_part.hpp"

namespace peil::load {
namespace {

constexpr const char* kStyles = "styles.xml";
constexpr std::size_t kLargestStyles = 30'000'000;  ///< bytes of XML

/// What a style says of its text; nothing where another one has to say it.
enum class Says { nothing, in_force, out_of_force };

Says says(const pugi::xml_node& style) {
  const pugi::xml_node look = style.child("style:text-properties");
  const std::string_view line = look.attribute("style:text-line-through-style").value();
  const std::string_view kind = look.attribute("style:text-line-through-type").value();
  const bool struck = (!line.empty() && line != "none") || (!kind.empty() && kind != "none");
  if (struck || look.attribute("text:display").value() == std::string_view("none")) {
    return Says::out_of_force;
  }
  return line.empty() && kind.empty() ? Says::nothing : Says::in_force;
}

struct Style {
  std::string parent;
  Says says = Says::nothing;
};
using Styles = std::map<std::string, Style>;

void add_styles(Styles& styles, const pugi::xml_node& root) {
  for (const auto& one : root.select_nodes("//style:style")) {
    const pugi::xml_node style = one.node();
    styles.insert_or_assign(style.attribute("style:name").value(),
                            Style{style.attribute("style:parent-style-name").value(), says(style)});
  }
}

bool out_of_force(const Styles& styles, const std::string& name) {
  constexpr int kLongestLine = 50;  // of parents, which a broken file may close to a ring
  auto style = styles.find(name);
  for (int i = 0; i < kLongestLine && style != styles.end(); ++i) {
    if (style->second.says != Says::nothing) return style->second.says == Says::out_of_force;
    style = styles.find(style->second.parent);
  }
  return false;
}

}  // namespace

std::set<std::string> odf_styles_out_of_force(const pugi::xml_node& content, std::string_view file,
                                              const std::string& name) {
  Styles styles;
  pugi::xml_document named;
  if (has_member(file, kStyles, name) &&
      parse_part(named, unpack_member(file, kStyles, kLargestStyles, name), kStyles, name)) {
    add_styles(styles, named);
  }
  add_styles(styles, content);
  std::set<std::string> names;
  for (const auto& [style, about] : styles) {
    if (out_of_force(styles, style)) names.insert(style);
  }
  return names;
}

}  // namespace peil::load
