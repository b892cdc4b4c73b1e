// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <map>
#include <tuple>

#include "model/country.hpp"
#include "present/medium/table_text.hpp"
#include "present/medium/text_table.hpp"
#include "present/tables/dated_changes.hpp"
#include "present/words/cell_facts.hpp"

namespace peil::present {
namespace {

using compare::Change;
using compare::ChangeKind;

std::string direction_words(const Texts& texts, const Change& change) {
  return texts(fmt::format("history.direction.{}", compare::name(change.direction))) +
         (change.robust || change.direction == compare::Direction::none ? "" : "*");
}

std::string state_words(const std::optional<align::Cell>& cell) {
  if (!cell) return "–";
  return fmt::format("{} {}", level_words(*cell), deciding_term(*cell));
}

/// One reform: what became of which terms, each once, with the rows it befell.
std::string reform_text(const model::Reform& reform, model::Date day,
                        const std::vector<const Change*>& changes, const TableWords& words) {
  const Texts& texts = words.texts();
  std::string text =
      paragraph(texts,
                texts("history.reform", {{"day", day},
                                         {"label", words.in_language(reform.label)},
                                         {"subject", words.dimension(reform.dimension)},
                                         {"rows", changes.size()}}),
                "- ");
  using Step = std::tuple<std::string, std::string, std::string>;
  std::map<Step, std::vector<std::string>> steps;
  for (const Change* change : changes) {
    steps[{state_words(change->before), state_words(change->after),
           direction_words(texts, *change)}]
        .push_back(words.row(change->key));
  }
  for (const auto& [step, rows] : steps) {
    const auto& [before, after, direction] = step;
    text += paragraph(
        texts, fmt::format("{} → {} ({}): {}", before, after, direction, texts.list(rows)), "    ");
  }
  return text;
}

std::string reforms(const compare::History& history, const TableWords& words) {
  std::map<model::Date, std::map<const model::Reform*, std::vector<const Change*>>> found;
  for (const Change& change : history.changes) {
    if (change.reform == nullptr) continue;
    // Told once: on the day on which it became so for this origin, where each change is told.
    const model::Date day =
        history.every ? change.since.value_or(change.reform->day) : change.reform->day;
    found[day][change.reform].push_back(&change);
  }
  std::string text;
  for (const auto& [day, same_day] : found) {
    for (const auto& [reform, changes] : same_day) {
      text += reform_text(*reform, day, changes, words);
    }
  }
  return text;
}

std::string kind_words(const Texts& texts, const Change& change) {
  std::string kind = texts(fmt::format("history.kind.{}{}", compare::name(change.kind),
                                       change.unrecorded ? ".unrecorded" : ""));
  return change.unrecorded ? kind + texts("history.unrecorded") : kind;
}

std::string others(const compare::History& history, const TableWords& words,
                   DocumentNumbers& documents) {
  const Texts& texts = words.texts();
  TextTable table(
      texts.heads({"head.group", "history.head.change", "history.head.before", "history.head.after",
                   "history.head.direction", "history.head.since"}));
  std::string last;
  for (const Change& change : history.changes) {
    if (change.kind == ChangeKind::framework) continue;
    std::string subject = words.dimension(change.key.dimension);
    if (subject != last) table.section(texts.capitalised(subject));
    table.add({words.row(change.key), kind_words(texts, change), state_words(change.before),
               state_words(change.after), direction_words(texts, change),
               (change.since ? model::to_string(*change.since) : std::string("–")) + " " +
                   documents.cite(history.documents, change.documents)});
    last = std::move(subject);
  }
  return table.empty() ? std::string{} : table.str(texts.line_width());
}

/// Each change in order of days.
std::string day_by_day(const compare::History& history, const TableWords& words,
                       DocumentNumbers& documents) {
  const Texts& texts = words.texts();
  TextTable table(
      texts.heads({"head.date", "head.group", "history.head.change", "history.head.before",
                   "history.head.after", "history.head.direction"}));
  for (const Change& change : history.changes) {
    if (change.kind == ChangeKind::framework) continue;
    table.add({model::to_string(*change.since) + " " +
                   documents.cite(history.documents, change.documents),
               words.question(change.key), kind_words(texts, change), state_words(change.before),
               state_words(change.after), direction_words(texts, change)});
  }
  return table.empty() ? std::string{} : table.str(texts.line_width());
}

std::string series_text(const std::vector<compare::Standpoint>& series, const TableWords& words) {
  const Texts& texts = words.texts();
  TextTable table(
      texts.heads({"head.date", "history.head.comparable", "verdict.more_lenient", "verdict.equal",
                   "verdict.stricter", "verdict.indeterminate", "verdict.no_basis"}));
  for (const compare::Standpoint& point : series) {
    const compare::PointCounts& points = point.points;
    const auto share = [&](std::size_t n) {
      if (points.comparable() == 0) return std::string("–");
      return fmt::format("{} ({:.0f} %)", n,
                         100.0 * static_cast<double>(n) / static_cast<double>(points.comparable()));
    };
    table.add({model::to_string(point.day), fmt::format("{}", points.comparable()),
               share(points.more_lenient), share(points.equal), share(points.stricter),
               fmt::format("{}", points.indeterminate + points.split),
               fmt::format("{}", point.summary.no_basis)});
  }
  return table.str(texts.line_width());
}

}  // namespace

std::string history_text(const compare::History& history,
                         const std::vector<compare::Standpoint>& series, const TableWords& words) {
  const Texts& texts = words.texts();
  DocumentNumbers documents;
  std::string text =
      paragraph(texts, texts(history.every ? "history.title.every" : "history.title",
                             {{"origin", model::country_name(history.origin, texts.language())},
                              {"source", words.source(history.source)},
                              {"from", history.from},
                              {"to", history.to}}));
  const std::string reformed = reforms(history, words);
  const std::string other =
      history.every ? day_by_day(history, words, documents) : others(history, words, documents);
  if (history.changes.empty()) text += "\n" + texts("history.none") + "\n";
  if (!reformed.empty()) text += "\n" + texts("history.reforms") + "\n" + reformed;
  if (!other.empty()) text += "\n" + texts("history.others") + "\n" + other;
  if (!series.empty()) {
    text += "\n" +
            paragraph(texts, texts("history.series",
                                   {{"source", words.source(history.source)},
                                    {"other", words.source(series.front().summary.against)}})) +
            series_text(series, words);
  }
  if (!history.changes.empty()) {
    text +=
        "\n" + texts("table.legend.title") + "\n" +
        paragraph(texts, texts(history.every ? "history.legend.every" : "history.legend"), "- ") +
        paragraph(texts, texts("table.legend.robust"), "- ") +
        paragraph(texts, texts("history.legend.unrecorded"), "- ");
  }
  const std::string list = documents.list(words);
  return list.empty() ? text : text + "\n" + texts("table.sources.title") + "\n" + list;
}

std::string group_changes_text(const model::ConceptId& group,
                               const std::vector<compare::History>& histories,
                               const TableWords& words) {
  const Texts& texts = words.texts();
  const align::RowKey key{group, std::nullopt, model::DimensionId()};
  std::string text = paragraph(texts, texts("history.group.title", {{"group", words.row(key)}}));
  if (histories.empty()) return text + "\n" + texts("history.none") + "\n";
  DocumentNumbers documents;
  TextTable table(
      texts.heads({"head.date", "head.source", "head.group", "history.head.change",
                   "history.head.before", "history.head.after", "history.head.direction"}));
  for (auto from = histories.begin(); from != histories.end();) {
    const auto to = std::ranges::find_if(
        from, histories.end(), [&](const auto& one) { return one.origin != from->origin; });
    table.section(texts.capitalised(model::country_name(from->origin, texts.language())));
    const std::vector<compare::History> of_origin(from, to);  // what is in order points into it
    for (const DatedChange& dated : in_order(of_origin)) {
      const Change& change = *dated.change;
      table.add({model::to_string(*change.since) + " " +
                     documents.cite(dated.history->documents, change.documents),
                 words.source(dated.history->source), words.question(change.key),
                 kind_words(texts, change), state_words(change.before), state_words(change.after),
                 direction_words(texts, change)});
    }
    from = to;
  }
  return text + "\n" + table.str(texts.line_width()) + "\n" + texts("table.legend.title") + "\n" +
         paragraph(texts, texts("history.legend.every"), "- ") +
         paragraph(texts, texts("table.legend.robust"), "- ") +
         paragraph(texts, texts("history.legend.unrecorded"), "- ") + "\n" +
         texts("table.sources.title") + "\n" + documents.list(words);
}

}  // namespace peil::present
