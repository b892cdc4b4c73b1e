// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "present/figures/material.hpp"
#include "present/figures/timeline_changes.hpp"
#include "present/words/determined.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLinesOnPage = 24;
constexpr std::size_t kLinesOnSlide = 9;
constexpr std::size_t kLinesOfHead = 2;  ///< on a slide
constexpr std::size_t kMostDays = 8;

/// What one source says on one row from a day up to another.
struct Span {
  std::size_t first = 0;  ///< of the days
  std::size_t until = 0;  ///< one past the last
  const align::Cell* cell = nullptr;
};

/// A row of one source with its course over the days.
struct Course {
  std::string column;
  align::RowKey key;
  std::vector<Span> spans;

  /// Something began or ended after the first day.
  [[nodiscard]] bool moved(std::size_t days) const {
    return spans.size() > 1 || spans.front().first > 0 || spans.front().until < days;
  }
};

bool said_here(const align::Cell& cell) {
  return cell.basis == model::Basis::stated || cell.basis == model::Basis::part || cell.named;
}

std::string principal_document(const align::Cell& cell) {
  if (cell.evidence.empty() || cell.evidence.front().position.citations.empty()) return {};
  return cell.evidence.front().position.citations.front().document;
}

bool same(const align::Cell& a, const align::Cell& b) {
  return a.levels == b.levels && a.open == b.open && principal_document(a) == principal_document(b);
}

const align::Cell* cell_on(const compare::Comparison& day, const std::string& column,
                           const align::RowKey& key) {
  const auto c = day.table.column(column);
  const auto row = std::ranges::find(day.table.rows, key, &align::Row::key);
  if (!c || row == day.table.rows.end() || !said_here(row->cells[*c])) return nullptr;
  return &row->cells[*c];
}

/// Every row that a source itself speaks of on some day, in the order of the newest table.
std::vector<Course> courses(const Material& material) {
  std::vector<Course> result;
  for (const align::Column& column : material.table().columns) {
    std::vector<align::RowKey> keys;
    for (auto day = material.days.rbegin(); day != material.days.rend(); ++day) {
      for (const align::Row& row : (*day)->table.rows) {
        if (std::ranges::find(keys, row.key) == keys.end()) keys.push_back(row.key);
      }
    }
    for (const align::RowKey& key : keys) {
      if (!has_scale(material.context.wording, key.dimension) || !material.chosen(key)) continue;
      Course course{column.id, key, {}};
      for (std::size_t d = 0; d < material.days.size(); ++d) {
        const align::Cell* cell = cell_on(*material.days[d], column.id, key);
        if (cell == nullptr) continue;
        const bool goes_on = !course.spans.empty() && course.spans.back().until == d &&
                             same(*course.spans.back().cell, *cell);
        if (goes_on) {
          course.spans.back().until = d + 1;
          course.spans.back().cell = cell;  // the later day tells till when it is known to hold
        } else {
          course.spans.push_back({d, d + 1, cell});
        }
      }
      if (!course.spans.empty()) result.push_back(std::move(course));
    }
  }
  std::ranges::stable_sort(result, {}, [&](const Course& course) {
    const auto& known = material.context.wording.codebook.dimensions;
    return std::pair(material.table().column(course.column),
                     std::ranges::find(known, course.key.dimension, &model::Dimension::id));
  });
  return result;
}

/// Those to show: all where they fit, else first those that moved. The head of every panel but the
/// first takes the room of `head` lines.
std::vector<Course> shown(std::vector<Course> all, std::size_t days, std::size_t most,
                          std::size_t head) {
  const auto fitting = [&](const std::vector<Course>& courses) {
    std::size_t room = most;
    std::size_t fit = 0;
    for (; fit < courses.size(); ++fit) {
      const bool begins = fit > 0 && (courses[fit].column != courses[fit - 1].column ||
                                      courses[fit].key.dimension != courses[fit - 1].key.dimension);
      const std::size_t cost = 1 + (begins ? head : 0);
      if (cost > room) break;
      room -= cost;
    }
    return fit;
  };
  if (fitting(all) == all.size()) return all;
  std::vector<Course> moved;
  std::ranges::copy_if(all, std::back_inserter(moved),
                       [&](const Course& course) { return course.moved(days); });
  if (!moved.empty()) all = std::move(moved);
  all.resize(fitting(all));
  return all;
}

class TimelineWriter {
 public:
  TimelineWriter(const Material& material, const std::vector<Course>& courses)
      : material_(material),
        changes_(
            change_days(material, [&courses](const std::string& column, const align::RowKey& key) {
              return std::ranges::any_of(courses, [&](const Course& course) {
                return course.column == column && course.key == key;
              });
            })) {
    for (const Course& course : courses) write(course);
  }

  void write(const Course& course) {
    const auto column = material_.table().column(course.column);
    const std::string panel =
        fmt::format("{}: {}", material_.title(*column),
                    dimension_name(material_.context.wording, course.key.dimension));
    if (panel != panel_) begin_panel(panel);
    const model::Dimension* dimension =
        material_.context.wording.codebook.dimension(course.key.dimension);
    const std::string name = material_.subject(course.key);
    std::string last;  // said once where another document says the same
    for (const Span& span : course.spans) {
      const auto& levels = span.cell->levels;
      const std::string text = levels ? level_text(*levels) : "…";
      const double top = std::max(1, dimension->top());
      const std::string until = date(span.until);
      const auto& confirmed = span.cell->confirmed_until;
      const std::string known = confirmed ? std::min(model::to_string(*confirmed), until) : until;
      const auto bar = [&](const std::string& from, const std::string& to, bool faded) {
        rows_.push_back({{"panel", panel_},
                         {"order", order_},
                         {"row", name},
                         {"from", from},
                         {"to", to},
                         {"shade", levels ? Json(levels->low / top) : Json(nullptr)},
                         {"text", text == last || faded || narrow(span) ? "" : text},
                         {"faded", faded}});
      };
      if (date(span.first) < known) bar(date(span.first), known, false);
      if (known < until) bar(std::max(known, date(span.first)), until, true);
      if (!narrow(span)) {
        last = text;
      } else if (text != last) {
        last.clear();
      }
    }
    ++order_;
  }

  /// Vertical lines in the first line of every panel: days of change by number, reforms by name.
  void write_events(const model::SourceId& source) {
    const model::Vocabulary* vocabulary = material_.context.wording.codebook.vocabulary(source);
    for (const auto& [panel, order] : panels_) {
      for (std::size_t d = 0; d < changes_.size(); ++d) {
        event(panel, order, model::to_string(changes_[d].day), number(d), false);
      }
      if (vocabulary == nullptr) continue;
      for (const model::Reform& reform : vocabulary->reforms) {
        if (reform.day <= first() || reform.day > last()) continue;
        event(panel, order, model::to_string(reform.day), "", true);
      }
    }
  }

  [[nodiscard]] std::vector<std::string> key(const model::SourceId& source) const {
    const Texts& texts = material_.texts();
    std::vector<std::string> lines{texts("timeline.key")};
    std::vector<std::string> list;
    for (std::size_t d = 0; d < changes_.size() && d < kMostDays; ++d) {
      list.push_back(texts(changes_[d].ended ? "timeline.ended" : "timeline.document",
                           {{"number", d + 1},
                            {"date", changes_[d].day},
                            {"document", texts.list(changes_[d].documents)}}));
    }
    if (!list.empty()) {
      std::string sentence =
          texts("timeline.documents", {{"list", fmt::format("{}", fmt::join(list, "; "))}});
      if (changes_.size() > kMostDays) {
        sentence += " " + texts("timeline.more", {{"n", changes_.size() - kMostDays}});
      }
      lines.push_back(std::move(sentence));
    }
    const model::Vocabulary* vocabulary = material_.context.wording.codebook.vocabulary(source);
    for (const model::Reform& reform :
         vocabulary == nullptr ? std::vector<model::Reform>{} : vocabulary->reforms) {
      if (reform.day <= first() || reform.day > last()) continue;
      lines.push_back(texts(
          "timeline.reform",
          {{"date", reform.day}, {"reform", model::in_language(reform.label, texts.language())}}));
    }
    return lines;
  }

  /// Events first: they stand in the first line of their panel.
  [[nodiscard]] std::string rows() const {
    Json all = events_;
    all.insert(all.end(), rows_.begin(), rows_.end());
    return all.dump();
  }

 private:
  [[nodiscard]] model::Date first() const { return material_.days.front()->table.as_of; }
  [[nodiscard]] model::Date last() const { return material_.days.back()->table.as_of; }
  [[nodiscard]] std::string date(std::size_t d) const {
    return model::to_string(d < material_.days.size() ? material_.days[d]->table.as_of : last());
  }

  /// Too short for a number.
  [[nodiscard]] bool narrow(const Span& span) const {
    const auto day = [&](std::size_t d) {
      return d < material_.days.size() ? material_.days[d]->table.as_of : last();
    };
    return (day(span.until) - day(span.first)) * 40 < last() - first();
  }

  void begin_panel(const std::string& panel) {
    panel_ = panel;
    panels_.emplace_back(panel, order_++);
  }

  /// `3`, `3–4` where the next document is so near that their numbers would touch, then nothing for
  /// that one. Those that the key has no room for have no number.
  [[nodiscard]] std::string number(std::size_t d) const {
    const auto near = [&](std::size_t a, std::size_t b) {
      return (changes_[b].day - changes_[a].day) * 40 < last() - first();
    };
    const std::size_t listed = std::min(changes_.size(), kMostDays);
    if (d >= listed) return {};
    std::size_t begin = d;
    while (begin > 0 && near(begin - 1, begin)) --begin;
    if (begin != d) return {};
    std::size_t end = d;
    while (end + 1 < listed && near(end, end + 1)) ++end;
    return end == d ? fmt::format("{}", d + 1) : fmt::format("{}–{}", d + 1, end + 1);
  }

  void event(const std::string& panel, std::size_t order, const std::string& day,
             const std::string& text, bool reform) {
    events_.push_back({{"panel", panel},
                       {"order", order},
                       {"row", " "},
                       {"event", day},
                       {"number", text},
                       {"reform", reform}});
  }

  const Material& material_;
  std::string panel_;
  std::size_t order_ = 0;
  std::vector<std::pair<std::string, std::size_t>> panels_;
  std::vector<ChangeDay> changes_;
  Json events_ = Json::array();
  Json rows_ = Json::array();
};

std::string no_course(const Material& material) {
  const align::Column& own = material.table().columns[material.comparison.baseline];
  return material.texts()("timeline.none", {{"origin", material.origin()},
                                            {"source", material.baseline()},
                                            {"kind", determined_by(own.kind)}});
}

}  // namespace

std::vector<Plot> timeline_figure(const Material& material, const std::string& file) {
  const Texts& texts = material.texts();
  const auto all = courses(material);
  std::vector<std::size_t> columns;
  for (const Course& course : all) columns.push_back(*material.table().column(course.column));
  Plot plot = blank(material, "timeline", file, columns);
  if (all.empty() || material.days.size() < 2) {
    return {missing(std::move(plot), no_course(material), {texts("timeline.nothing")})};
  }
  const auto courses =
      shown(all, material.days.size(), material.context.slide ? kLinesOnSlide : kLinesOnPage,
            material.context.slide ? kLinesOfHead : 0);
  const model::SourceId& source = material.table().columns[material.comparison.baseline].source;
  TimelineWriter writer(material, courses);
  writer.write_events(source);
  const std::string& own = material.table().columns[material.comparison.baseline].id;
  const bool speaks = std::ranges::find(all, own, &Course::column) != all.end();
  plot.title = speaks ? net_title(material) : no_course(material);
  for (std::string& line : steps_line(material)) plot.subtitle.push_back(std::move(line));
  plot.key = writer.key(source);
  if (all.size() > courses.size()) {
    plot.key.push_back(texts("figure.left_out", {{"n", all.size() - courses.size()}}));
  }
  plot.description = plot.title + ".";
  for (const std::string& line : plot.key) plot.description += " " + line;
  plot.data = {{"rows", writer.rows()}};
  return {std::move(plot)};
}

}  // namespace peil::present
