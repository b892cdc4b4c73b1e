// SPDX-License-Identifier: EUPL-1.2
#include "load/format/docx_tables.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <vector>

#include "load/format/page_bounds.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

/// Walks over all elements, holding each table to the bounds as it is left.
class TableBounder : public pugi::xml_tree_walker {
 public:
  explicit TableBounder(const std::string& name) : name_(name) {}

  bool for_each(pugi::xml_node& node) override {
    while (!open_.empty() && open_.back().depth >= depth()) end_table();
    const std::string_view kind = node.name();
    if (kind == "w:tbl") {
      open_.push_back({depth()});
      if (open_.size() > kDeepestTables) fail(too_deep(kDeepestTables));
    } else if (open_.empty()) {
      return true;
    } else if (kind == "w:tr") {
      ++open_.back().rows;
      open_.back().width = 0;
    } else if (kind == "w:tc") {
      open_.back().width += span_of(node);
      open_.back().widest = std::max(open_.back().widest, open_.back().width);
    } else if (kind == "w:tblGrid") {
      narrow(node);
    }
    return true;
  }

  bool end(pugi::xml_node&) override {
    while (!open_.empty()) end_table();
    return true;
  }

  [[nodiscard]] bool changed() const { return changed_; }

 private:
  struct Table {
    int depth = 0;
    std::size_t rows = 0;
    std::size_t width = 0;  ///< of the last row, so far
    std::size_t widest = 0;
  };

  /// The columns that a cell spans; a number beyond the bounds is replaced.
  unsigned span_of(const pugi::xml_node& cell) {
    pugi::xml_attribute given = cell.child("w:tcPr").child("w:gridSpan").attribute("w:val");
    if (!given) return 1;
    const long long number = given.as_llong(1);
    const auto bounded = static_cast<unsigned>(
        std::clamp<long long>(number, 1, static_cast<long long>(kMostAcross)));
    if (number != static_cast<long long>(bounded)) {
      given.set_value(bounded);
      changed_ = true;
    }
    return bounded;
  }

  void narrow(pugi::xml_node grid) {
    std::size_t columns = 0;
    for (pugi::xml_node column = grid.child("w:gridCol"); column;) {
      const pugi::xml_node next = column.next_sibling("w:gridCol");
      if (++columns > kMostAcross) {
        grid.remove_child(column);
        changed_ = true;
      }
      column = next;
    }
  }

  void end_table() {
    cells_ += open_.back().rows * open_.back().widest;
    open_.pop_back();
    if (cells_ > kMostCellsOfDocument) fail(too_many_cells());
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw model::InputError(name_, "", what);
  }

  const std::string& name_;
  std::vector<Table> open_;
  std::size_t cells_ = 0;
  bool changed_ = false;
};

}  // namespace

bool bound_tables(pugi::xml_document& document, const std::string& name) {
  TableBounder bounder(name);
  document.traverse(bounder);
  return bounder.changed();
}

}  // namespace peil::load
