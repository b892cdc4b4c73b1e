// SPDX-License-Identifier: EUPL-1.2
#include "load/format/page_bounds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string/predicate.hpp>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "load/format/html_tags.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// Elements without content, and those that need no tag to close them: the next one does.
constexpr std::array<std::string_view, 32> kNotNested{
    "area", "base", "br",    "col",    "embed",    "hr",       "img",   "input",
    "link", "meta", "param", "source", "track",    "wbr",      "p",     "li",
    "dt",   "dd",   "tr",    "td",     "th",       "thead",    "tbody", "tfoot",
    "html", "head", "body",  "option", "optgroup", "colgroup", "rt",    "rp"};
constexpr std::array<std::string_view, 6> kOfTable{"tr", "td", "th", "thead", "tbody", "tfoot"};

/// A value that an attribute gives a number in, and where it stands in the page.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
};

/// The values of attributes of one name, in a tag.
std::vector<Span> values_of(const HtmlTag& tag, std::string_view html, std::string_view attribute) {
  constexpr std::string_view kBlank = " \t\r\n\f";
  const std::string_view all = tag.attributes;
  const auto start = static_cast<std::size_t>(all.data() - html.data());
  std::vector<Span> found;
  std::size_t behind = 0;  // the value before
  for (std::size_t at = all.find('='); at != all.npos; at = all.find('=', behind)) {
    std::string_view named = all.substr(behind, at - behind);
    named = named.substr(0, named.find_last_not_of(kBlank) + 1);
    std::size_t begin = std::min(all.find_first_not_of(kBlank, at + 1), all.size());
    std::size_t end = begin;
    if (begin < all.size() && (all[begin] == '"' || all[begin] == '\'')) {
      end = std::min(all.find(all[begin], begin + 1), all.size());
      ++begin;
    } else {
      end = std::min(all.find_first_of(kBlank, begin), all.size());
    }
    if (boost::iends_with(named, attribute)) {
      found.push_back({start + begin, start + end, all.substr(begin, end - begin)});
    }
    behind = std::max(end, at + 1);
  }
  return found;
}

/// The number that a value begins with, at most `most`; 1 where it is none.
unsigned bounded(std::string_view text, unsigned most) {
  unsigned number = 0;
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec == std::errc::result_out_of_range) return most;
  return read.ec == std::errc{} ? std::min(number, most) : 1;
}

/// What the rows of one table add up to.
class TableSize {
 public:
  void begin_row() {
    ++rows_;
    width_ = 0;
    for (auto ended = open_.begin(); ended != open_.end() && ended->first < rows_;) {
      reaching_ -= ended->second;
      ended = open_.erase(ended);
    }
  }
  void add_cell(unsigned across, unsigned down) {
    if (rows_ == 0) begin_row();
    width_ += across;
    widest_ = std::max(widest_, width_ + reaching_);
    if (down == 1) return;
    open_[down == 0 ? kMostDown : rows_ + down - 1] += across;
    coming_ += across;
  }
  /// What reaches down from a row counts from the next one on.
  void end_row() {
    reaching_ += coming_;
    coming_ = 0;
  }
  [[nodiscard]] std::size_t cells() const { return rows_ * widest_; }

 private:
  std::size_t rows_ = 0;
  std::size_t width_ = 0;  ///< of the row's own cells
  std::size_t widest_ = 0;
  std::size_t reaching_ = 0;  ///< columns that cells of rows above reach down into
  std::size_t coming_ = 0;
  std::map<std::size_t, std::size_t> open_;  ///< the same by the last row that they reach
};

class Bounder {
 public:
  Bounder(std::string_view html, const std::string& name) : html_(html), name_(name) {}

  std::string page() {
    HtmlTags tags(html_);
    while (const auto tag = tags.next()) see(*tag);
    while (!tables_.empty()) end_table();
    return copied_ == 0 ? std::string(html_) : page_ + std::string(html_.substr(copied_));
  }

 private:
  void see(const HtmlTag& tag) {
    if (is_among(kOfTable, tag.name)) {
      // What stood open in the cell or row before is closed with it.
      if (!tables_.empty()) close_to(table_places_.back());
      if (!tag.closes) begin_part_of_table(tag);
    } else if (is_among(kNotNested, tag.name)) {
      return;
    } else if (tag.closes) {
      close(tag.name);
    } else {
      open(tag.name);
    }
  }

  void begin_part_of_table(const HtmlTag& tag) {
    const bool cell = tag.name == "td" || tag.name == "th";
    if (tag.name == "tr" && !tables_.empty()) {
      tables_.back().end_row();
      tables_.back().begin_row();
    }
    if (!cell) return;
    const unsigned across = bound(tag, "colspan", kMostAcross);
    const unsigned down = bound(tag, "rowspan", kMostDown);
    if (!tables_.empty()) tables_.back().add_cell(std::max(across, 1U), down);
  }

  /// The number that an attribute gives; one beyond what a browser heeds is replaced.
  unsigned bound(const HtmlTag& tag, std::string_view attribute, unsigned most) {
    unsigned first = 1;
    bool any = false;
    for (const Span& value : values_of(tag, html_, attribute)) {
      const unsigned number = bounded(value.text, most);
      if (!std::exchange(any, true)) first = number;
      const std::string text = std::to_string(number);
      // A reference to a character may stand for any digit.
      const bool plain =
          bounded(value.text, most + 1) <= most && value.text.find('&') == value.text.npos;
      if (plain || value.begin < copied_) continue;
      page_ += html_.substr(copied_, value.begin - copied_);
      page_ += text;
      copied_ = value.end;
    }
    return first;
  }

  void open(const std::string& name) {
    open_.push_back(name);
    ++number_[name];
    if (name == "table") {
      tables_.emplace_back();
      table_places_.push_back(open_.size());
    }
    if (tables_.size() > kDeepestTables) fail(too_deep(kDeepestTables));
    if (open_.size() > kDeepestParts) fail(too_deep(kDeepestParts));
  }

  /// Closes the last part of that name and all in it; nothing when none is open.
  void close(const std::string& name) {
    if (number_[name] == 0) return;
    std::size_t place = open_.size();
    while (open_[place - 1] != name) --place;
    close_to(place - 1);
  }

  void close_to(std::size_t number) {
    while (open_.size() > number) {
      const std::string& last = open_.back();
      --number_[last];
      if (last == "table") end_table();
      open_.pop_back();
    }
  }

  void end_table() {
    cells_ += tables_.back().cells();
    tables_.pop_back();
    table_places_.pop_back();
    if (cells_ > kMostCellsOfDocument) fail(too_many_cells());
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw model::InputError(name_, "", what);
  }

  std::string_view html_;
  const std::string& name_;
  std::string page_;        ///< what has been changed so far,
  std::size_t copied_ = 0;  ///< of so many bytes
  std::vector<std::string> open_;
  std::unordered_map<std::string, std::size_t> number_;  ///< of open parts, by name
  std::vector<TableSize> tables_;                        ///< that are open
  std::vector<std::size_t> table_places_;  ///< their places among the open parts, from 1
  std::size_t cells_ = 0;
};

}  // namespace

std::string too_many_cells() {
  return fmt::format(
      "has more than {} cells in its tables, each counted as often as it spans rows and columns; "
      "split it into several files",
      kMostCellsOfDocument);
}

std::string too_deep(std::size_t most) {
  return fmt::format(
      "has parts that stand more than {} deep inside each other; open it in an office program and "
      "save its text anew",
      most);
}

std::string bounded_page(std::string_view html, const std::string& name) {
  return Bounder(html, name).page();
}

}  // namespace peil::load
