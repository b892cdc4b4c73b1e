// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/designations.hpp"

#include <fmt/format.h>

#include "model/country.hpp"
#include "present/medium/text_table.hpp"
#include "present/tables/dated_changes.hpp"
#include "present/words/cell_facts.hpp"
#include "present/words/name_order.hpp"

namespace peil::present {
namespace {

using compare::Designation;
using compare::Designations;

/// More sources than these stand in a matrix of levels.
constexpr std::size_t kFewSources = 3;
/// Columns of a matrix that a line can hold.
constexpr std::size_t kMatrixColumns = 12;

std::string designated_country(const std::string& code, const Texts& texts) {
  return model::country_name(code, texts.language());
}

/// The rows in the order of the origins' names in the language of the table.
Designations by_name(Designations found, const Texts& texts) {
  std::vector<std::string> names;
  for (const compare::DesignationRow& row : found.rows) {
    names.push_back(designated_country(row.origin, texts));
  }
  std::vector<compare::DesignationRow> rows;
  for (const std::size_t place : in_name_order(names, texts.language())) {
    rows.push_back(std::move(found.rows[place]));
  }
  found.rows = std::move(rows);
  return found;
}

/// The changes of each day in the order of the origins' names.
std::vector<DatedChange> by_name_within_days(const std::vector<DatedChange>& changes,
                                             const Texts& texts) {
  std::vector<std::string> names;
  for (const DatedChange& dated : changes) {
    names.push_back(designated_country(dated.history->origin, texts));
  }
  std::vector<DatedChange> result;
  for (const std::size_t place : in_name_order(names, texts.language())) {
    result.push_back(changes[place]);
  }
  std::ranges::stable_sort(result, {},
                           [](const DatedChange& dated) { return *dated.change->since; });
  return result;
}

/// Which source each code at the head of the matrix stands for.
std::string codes(const Designations& found, const TableWords& words) {
  std::string list;
  for (const model::SourceId& source : found.sources) {
    if (!list.empty()) list += ", ";
    list += fmt::format("{} {}", source, words.source(source));
  }
  return list + ".";
}

/// Term and level; what only weaker evidence tells is said to be so.
std::string state(const align::Cell& cell, const Texts& texts) {
  if (!cell.evidence.empty()) {
    return fmt::format("{} {}", level_words(cell), deciding_term(cell));
  }
  if (cell.reported.empty()) return "–";
  return texts("safe_countries.reported", {{"term", cell.reported.front().position.term}});
}

/// Level alone, in brackets what only weaker evidence tells, for a narrow column.
std::string mark(const align::Cell& cell) {
  if (cell.levels) return level_words(cell);
  if (!cell.evidence.empty()) return "?";
  if (cell.reported.empty()) return "–";
  const auto& levels = cell.reported.front().levels;
  return levels ? fmt::format("({})", levels->low) : "(?)";
}

std::string matrix(const Designations& found, std::size_t first, const Texts& texts) {
  const std::size_t end = std::min(found.sources.size(), first + kMatrixColumns);
  std::vector<std::string> heads{texts.capitalised(texts("safe_countries.head.origin"))};
  heads.insert(heads.end(), found.sources.begin() + static_cast<std::ptrdiff_t>(first),
               found.sources.begin() + static_cast<std::ptrdiff_t>(end));
  TextTable table(std::move(heads));
  for (const compare::DesignationRow& row : found.rows) {
    std::vector<std::string> cells{designated_country(row.origin, texts)};
    for (std::size_t s = first; s < end; ++s) cells.push_back(mark(row.cells[s].cell));
    table.add(std::move(cells));
  }
  return table.str(texts.line_width());
}

std::string with_terms(const Designations& found, const TableWords& words,
                       DocumentNumbers& documents) {
  const Texts& texts = words.texts();
  TextTable table(texts.heads({"safe_countries.head.origin", "head.source",
                               "safe_countries.head.state", "history.head.since"}));
  for (const compare::DesignationRow& row : found.rows) {
    for (const Designation& entry : row.cells) {
      if (entry.cell.evidence.empty() && entry.cell.reported.empty()) continue;
      table.add({designated_country(row.origin, texts), words.source(entry.source),
                 state(entry.cell, texts),
                 (entry.since ? model::to_string(*entry.since) : std::string("–")) + " " +
                     documents.cite(entry.documents, cited_documents(entry.cell))});
    }
  }
  return table.str(texts.line_width());
}

std::string states(const Designations& found, const TableWords& words, DocumentNumbers& documents) {
  if (found.sources.size() <= kFewSources) return with_terms(found, words, documents);
  std::string text;
  for (std::size_t first = 0; first < found.sources.size(); first += kMatrixColumns) {
    text += matrix(found, first, words.texts()) + "\n";
  }
  const Texts& texts = words.texts();
  return text + texts("table.legend.title") + "\n" +
         paragraph(texts, words.scale(compare::kSafeCountry), "- ") +
         paragraph(texts, texts("safe_countries.legend"), "- ") +
         paragraph(texts, texts("safe_countries.codes", {{"list", codes(found, words)}}), "- ");
}

}  // namespace

std::string designations_text(const Designations& by_code, const TableWords& words) {
  const Texts& texts = words.texts();
  const Designations found = by_name(by_code, texts);
  std::string text = paragraph(texts, texts("safe_countries.title", {{"on", found.on}}));
  if (found.rows.empty()) return text + "\n" + texts("safe_countries.none") + "\n";
  DocumentNumbers documents;
  text += "\n" + states(found, words, documents);
  const std::string list = documents.list(words);
  return list.empty() ? text : text + "\n" + texts("table.sources.title") + "\n" + list;
}

std::string designation_changes_text(const std::vector<compare::History>& histories,
                                     const TableWords& words) {
  const Texts& texts = words.texts();
  std::string text = paragraph(texts, texts("safe_countries.changes.title"));
  if (histories.empty()) return text + "\n" + texts("history.none") + "\n";
  DocumentNumbers documents;
  TextTable table(texts.heads({"history.head.since", "safe_countries.head.origin", "head.source",
                               "history.head.change", "history.head.before", "history.head.after",
                               "head.document"}));
  for (const DatedChange& dated : by_name_within_days(in_order(histories), texts)) {
    const compare::Change& change = *dated.change;
    table.add({model::to_string(*change.since), designated_country(dated.history->origin, texts),
               words.source(dated.history->source),
               texts(fmt::format("history.kind.{}", compare::name(change.kind))),
               change.before ? state(*change.before, texts) : "–",
               change.after ? state(*change.after, texts) : "–",
               documents.cite(dated.history->documents, change.documents)});
  }
  return text + "\n" + table.str(texts.line_width()) + "\n" + texts("table.sources.title") + "\n" +
         documents.list(words);
}

}  // namespace peil::present
