// SPDX-License-Identifier: EUPL-1.2
#include "load/format/xml_part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "load/format/page_bounds.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

/// Bytes that the parser needs beside the text: for elements and the texts between them, and for
/// attributes.
std::size_t tree_bytes(std::string_view xml) {
  constexpr std::size_t kNode = 64;
  constexpr std::size_t kAttribute = 40;
  const auto number = [&](char sign) {
    return static_cast<std::size_t>(std::ranges::count(xml, sign));
  };
  return number('<') * kNode + number('=') * kAttribute;
}

/// Whether an element stands deeper than `most` others.
bool is_deeper(const pugi::xml_node& root, std::size_t most) {
  struct Walk : pugi::xml_tree_walker {
    int most = 0;
    bool for_each(pugi::xml_node&) override { return depth() <= most; }
  } walk;
  walk.most = static_cast<int>(most);
  pugi::xml_node from = root;
  return !from.traverse(walk);
}

}  // namespace

bool parse_part(pugi::xml_document& into, std::string_view xml, const std::string& what,
                const std::string& name) {
  if (tree_bytes(xml) > kMostTreeBytes) {
    throw model::InputError(
        name, "",
        fmt::format("has more in {} than a form or a document of a thousand pages; split it into "
                    "several files",
                    what));
  }
  if (!into.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) {
    return false;
  }
  if (is_deeper(into, kDeepestParts)) throw model::InputError(name, "", too_deep(kDeepestParts));
  return true;
}

}  // namespace peil::load
