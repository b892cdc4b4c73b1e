// SPDX-License-Identifier: EUPL-1.2
#include "load/format/asides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "load/format/archive.hpp"
#include "load/format/xml_part.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

constexpr std::size_t kLargestXml = 60'000'000;  ///< bytes; readers' own limits are reached before

/// How a format calls the elements that count here; empty for what it does not have.
struct Names {
  const char* part;
  std::string_view table, row, paragraph, heading, text, box, comment, embedded;
};
constexpr Names kDocx{"word/document.xml",  "w:tbl",     "w:tr", "w:p", "", "w:t", "w:txbxContent",
                      "w:commentReference", "w:altChunk"};
constexpr Names kOdt{"content.xml",
                     "table:table",
                     "table:table-row",
                     "text:p",
                     "text:h",
                     "",
                     "draw:text-box",
                     "office:annotation",
                     ""};

class Finder : public pugi::xml_tree_walker {
 public:
  explicit Finder(const Names& names) : names_(names) {}

  bool for_each(pugi::xml_node& node) override {
    leave();
    const std::string_view name = node.name();
    if (name.empty()) return true;
    if (name == names_.comment) add(Aside::Kind::comment);
    if (name == names_.embedded) add(Aside::Kind::embedded);
    if (name == names_.table && in_box() && !is_copy(node)) add(Aside::Kind::boxed_table);
    count(node, name);
    return true;
  }
  std::vector<Aside> take() { return std::move(found_); }

 private:
  /// An element that is open, by its depth.
  struct Open {
    int depth;
    bool box;
  };

  void leave() {
    while (!open_.empty() && open_.back().depth >= depth()) open_.pop_back();
  }

  [[nodiscard]] bool in_box() const {
    return std::ranges::any_of(open_, [](const Open& one) { return one.box; });
  }

  /// Word writes a box a second time, for older programs.
  static bool is_copy(pugi::xml_node node) {
    while (node && node.name() != std::string_view("mc:Fallback")) node = node.parent();
    return static_cast<bool>(node);
  }

  void count(const pugi::xml_node& node, std::string_view name) {
    if (name == names_.table) {
      if (open_.empty()) {
        ++table_;
        row_ = 0;
      }
      open_.push_back({depth(), false});
    } else if (name == names_.box) {
      open_.push_back({depth(), true});
    } else if (name == names_.row && open_.size() == 1 && !open_.front().box) {
      ++row_;
    } else if (name == names_.paragraph || name == names_.heading) {
      if (open_.empty() && has_text(node)) ++paragraph_;
    }
  }

  [[nodiscard]] bool has_text(const pugi::xml_node& paragraph) const {
    return !paragraph
                .find_node([&](const pugi::xml_node& node) {
                  const bool text = node.type() == pugi::node_pcdata && *node.value() != '\0';
                  return text && (names_.text.empty() || names_.text == node.parent().name());
                })
                .empty();
  }

  void add(Aside::Kind kind) {
    const bool tabular = !open_.empty() && !open_.front().box;
    found_.push_back({kind, tabular
                                ? model::Spot{.table = table_, .row = row_}
                                : model::Spot{.paragraph = std::max<std::size_t>(paragraph_, 1)}});
  }

  const Names& names_;
  std::vector<Open> open_;
  std::size_t table_ = 0;
  std::size_t row_ = 0;
  std::size_t paragraph_ = 0;
  std::vector<Aside> found_;
};

std::vector<Aside> find(std::string_view file, const Names& names, const std::string& name) {
  if (!has_member(file, names.part, name)) return {};
  pugi::xml_document document;
  if (!parse_part(document, unpack_member(file, names.part, kLargestXml, name), names.part, name)) {
    throw model::InputError(name, "", fmt::format("has no XML in {}", names.part));
  }
  Finder finder(names);
  document.traverse(finder);
  return finder.take();
}

}  // namespace

std::vector<Aside> asides_of_docx(std::string_view file, const std::string& name) {
  return find(file, kDocx, name);
}

std::vector<Aside> asides_of_odt(std::string_view file, const std::string& name) {
  return find(file, kOdt, name);
}

}  // namespace peil::load
