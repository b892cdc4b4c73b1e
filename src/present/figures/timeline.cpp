// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "present/figures/material.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLinesOnPage = 24;
constexpr std::size_t kLinesOnSlide = 9;
constexpr std::size_t kMostDocuments = 8;

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

/// Those to show: all where they fit, else first those that moved.
std::vector<Course> shown(std::vector<Course> all, std::size_t days, std::size_t most) {
  if (all.size() <= most) return all;
  std::vector<Course> moved;
  std::ranges::copy_if(all, std::back_inserter(moved),
                       [&](const Course& course) { return course.moved(days); });
  if (!moved.empty()) all = std::move(moved);
  if (all.size() > most) all.resize(most);
  return all;
}

class TimelineWriter {
 public:
  explicit TimelineWriter(const Material& material) : material_(material) {}

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
      if (span.first > 0) note_document(course, span);
    }
    ++order_;
  }

  /// Vertical lines in the first line of every panel: documents by number, reforms by name.
  void write_events(const std::string& source) {
    const model::Vocabulary* vocabulary = material_.context.wording.codebook.vocabulary(source);
    for (const auto& [panel, order] : panels_) {
      for (std::size_t d = 0; d < documents_.size(); ++d) {
        event(panel, order, documents_[d].first, number(d), false);
      }
      if (vocabulary == nullptr) continue;
      for (const model::Reform& reform : vocabulary->reforms) {
        if (reform.day <= first() || reform.day > last()) continue;
        event(panel, order, model::to_string(reform.day), "", true);
      }
    }
  }

  [[nodiscard]] std::vector<std::string> key(const std::string& source) const {
    const Texts& texts = material_.texts();
    std::vector<std::string> lines{texts("timeline.key")};
    std::vector<std::string> list;
    for (std::size_t d = 0; d < documents_.size() && d < kMostDocuments; ++d) {
      list.push_back(texts("timeline.document", {{"number", d + 1},
                                                 {"date", texts.partial_date(documents_[d].first)},
                                                 {"document", documents_[d].second}}));
    }
    if (!list.empty()) {
      std::string sentence =
          texts("timeline.documents", {{"list", fmt::format("{}", fmt::join(list, "; "))}});
      if (documents_.size() > kMostDocuments) {
        sentence += " " + texts("timeline.more", {{"n", documents_.size() - kMostDocuments}});
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
      return (*model::parse_date(documents_[b].first) - *model::parse_date(documents_[a].first)) *
                 40 <
             last() - first();
    };
    const std::size_t listed = std::min(documents_.size(), kMostDocuments);
    if (d >= listed) return {};
    std::size_t begin = d;
    while (begin > 0 && near(begin - 1, begin)) --begin;
    if (begin != d) return {};
    std::size_t end = d;
    while (end + 1 < listed && near(end, end + 1)) ++end;
    return end == d ? fmt::format("{}", d + 1) : fmt::format("{}–{}", d + 1, end + 1);
  }

  /// The document from which a course took its new turn, once per day and document.
  void note_document(const Course& course, const Span& span) {
    const align::Table& table = material_.days[span.first]->table;
    const auto& documents = table.columns[*table.column(course.column)].documents;
    const auto found =
        std::ranges::find(documents, principal_document(*span.cell), &model::Document::id);
    if (found == documents.end()) return;
    const std::pair entry(date(span.first),
                          found->reference.empty() ? found->title : found->reference);
    const auto place = std::ranges::lower_bound(documents_, entry);
    if (place == documents_.end() || *place != entry) documents_.insert(place, entry);
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
  std::vector<std::pair<std::string, std::string>> documents_;  ///< day, name; sorted
  Json events_ = Json::array();
  Json rows_ = Json::array();
};

/// Whether a course has other levels than before only from days of a change of the framework on,
/// which gave the source other words and with them other levels.
bool by_framework_alone(const Material& material, const Course& course) {
  const std::string& source = material.table().columns[material.comparison.baseline].source;
  const model::Vocabulary* vocabulary = material.context.wording.codebook.vocabulary(source);
  if (vocabulary == nullptr) return false;
  for (std::size_t s = 1; s < course.spans.size(); ++s) {
    if (course.spans[s].cell->levels == course.spans[s - 1].cell->levels) continue;
    const model::Date day = material.days[course.spans[s].first]->table.as_of;
    if (std::ranges::find(vocabulary->reforms, day, &model::Reform::day) ==
        vocabulary->reforms.end())
      return false;
  }
  return true;
}

/// How many courses ended more lenient, stricter, or equal to where they began, by verdict.
std::string finding_of(const Material& material, const std::vector<Course>& courses) {
  std::map<model::Verdict, std::size_t> count;
  std::size_t by_framework = 0;
  for (const Course& course : courses) {
    const auto verdict =
        compare::verdict(*course.spans.back().cell, *course.spans.front().cell).verdict;
    ++count[verdict];
    const bool moved =
        verdict == model::Verdict::more_lenient || verdict == model::Verdict::stricter;
    by_framework += moved && by_framework_alone(material, course) ? 1 : 0;
  }
  return material.texts()("timeline.title", {{"origin", material.origin()},
                                             {"source", material.baseline()},
                                             {"from", material.days.front()->table.as_of},
                                             {"rows", courses.size()},
                                             {"more", count[model::Verdict::more_lenient]},
                                             {"stricter", count[model::Verdict::stricter]},
                                             {"framework", by_framework}});
}

}  // namespace

std::vector<Plot> timeline_figure(const Material& material, const std::string& file) {
  const Texts& texts = material.texts();
  const auto all = courses(material);
  std::vector<std::size_t> columns;
  for (const Course& course : all) columns.push_back(*material.table().column(course.column));
  Plot plot = blank(material, "timeline", file, columns);
  if (all.empty() || material.days.size() < 2) {
    return {missing(
        std::move(plot),
        texts("timeline.none", {{"origin", material.origin()}, {"source", material.baseline()}}),
        {texts("timeline.nothing")})};
  }
  const auto courses =
      shown(all, material.days.size(), material.context.slide ? kLinesOnSlide : kLinesOnPage);
  const std::string& source = material.table().columns[material.comparison.baseline].source;
  TimelineWriter writer(material);
  for (const Course& course : courses) writer.write(course);
  writer.write_events(source);
  std::vector<Course> own;
  std::ranges::copy_if(all, std::back_inserter(own), [&](const Course& course) {
    return course.column == material.table().columns[material.comparison.baseline].id;
  });
  plot.title = own.empty() ? texts("timeline.none",
                                   {{"origin", material.origin()}, {"source", material.baseline()}})
                           : finding_of(material, own);
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
