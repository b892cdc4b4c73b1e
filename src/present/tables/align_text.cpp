// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "model/country.hpp"
#include "present/medium/table_text.hpp"
#include "present/medium/text_table.hpp"
#include "present/words/cell_facts.hpp"

namespace peil::present {
namespace {

/// One line per source that has a level; the others together, by the reason why they have none.
void add_row(TextTable& lines, const align::Table& table, const align::Row& row,
             const TableWords& words, DocumentNumbers& documents) {
  std::string name = words.row(row.key);
  std::map<std::string, std::vector<std::string>> silent;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const align::Cell& cell = row.cells[c];
    const align::Column& column = table.columns[c];
    const bool nominal = cell.basis == model::Basis::stated && !cell.levels;
    if (!cell.levels && !nominal) {
      silent[silence_words(words, column, cell)].push_back(words.source(column));
      continue;
    }
    std::string how = cell.basis == model::Basis::stated ? word(words.texts(), cell.basis)
                                                         : basis_words(words, cell);
    lines.add({name, words.source(column), level_words(cell),
               deciding_term(cell) + " " + documents.cite(column.documents, cited_documents(cell)),
               how});
    name.clear();
  }
  for (const auto& [why, sources] : silent) {
    lines.add({name, words.texts().list(sources), "–", "", why});
    name.clear();
  }
}

}  // namespace

std::string align_text(const disclose::MinisterView& view, const TableWords& words) {
  const align::Table& table = view.comparison().table;
  const Texts& texts = words.texts();
  DocumentNumbers documents;
  std::string text = paragraph(
      texts,
      texts("table.align.title", {{"origin", model::country_name(table.origin, texts.language())},
                                  {"day", table.as_of}}));
  const std::string notes = coverage_notes(words, table);
  if (!notes.empty()) text += "\n" + texts("table.notes.title") + "\n" + notes;
  for (std::size_t row = 0; row < table.rows.size();) {
    const model::DimensionId& dimension = table.rows[row].key.dimension;
    TextTable lines(texts.heads({words.rows_head(table, dimension), "head.source", "head.level",
                                 "head.term", "head.basis"}));
    for (; row < table.rows.size() && table.rows[row].key.dimension == dimension; ++row) {
      add_row(lines, table, table.rows[row], words, documents);
    }
    const std::string scale = words.scale(dimension);
    text += "\n" + texts.capitalised(words.dimension(dimension)) + "\n" +
            (scale.empty() ? "" : paragraph(texts, scale, "  ")) + lines.str(texts.line_width());
  }
  if (table.rows.empty()) text += "\n" + texts("table.empty") + "\n";
  text += "\n" + texts("table.legend.title") + "\n" +
          paragraph(texts, texts("table.legend.levels"), "- ") +
          paragraph(texts, texts("table.legend.range"), "- ");
  const std::string list = documents.list(words);
  return list.empty() ? text : text + "\n" + texts("table.sources.title") + "\n" + list;
}

}  // namespace peil::present
