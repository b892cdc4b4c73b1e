// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "compare/points.hpp"
#include "compare/proposed_changes.hpp"
#include "model/country.hpp"
#include "present/medium/table_text.hpp"
#include "present/medium/text_table.hpp"
#include "present/words/cell_facts.hpp"

namespace peil::present {
namespace {

using compare::Comparison;

constexpr std::size_t kDetailed = 2;  ///< sources whose terms fit beside the baseline's

/// Everything the parts of one comparison's text share.
struct Context {
  const Comparison& comparison;
  const TableWords& words;
  DocumentNumbers documents;

  [[nodiscard]] const align::Table& table() const { return comparison.table; }
  [[nodiscard]] const Texts& texts() const { return words.texts(); }
  [[nodiscard]] const align::Column& column(std::size_t c) const { return table().columns[c]; }
};

std::string verdict_words(const Context& context, std::size_t row, std::size_t k) {
  const auto text = [&](const compare::RowVerdict& found) {
    return word(context.texts(), found.verdict) +
           (found.robust || found.verdict == model::Verdict::indeterminate ? "" : "*");
  };
  const Comparison& comparison = context.comparison;
  std::string words = text(comparison.verdicts[row][k]);
  if (comparison.proposed) words += " → " + text(comparison.proposed->verdicts[row][k]);
  return words;
}

/// Places in `Comparison::against` of the sources that can have a level; the notes tell of the
/// others.
std::vector<std::size_t> speaking(const Comparison& comparison) {
  std::vector<std::size_t> places;
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    const align::Column& column = comparison.table.columns[comparison.against[k]];
    if (column.recorded && !column.no_policy) places.push_back(k);
  }
  return places;
}

/// What limits the deciding position: a line each for what it adds and whom it excepts.
std::string limits(Context& context, const align::Cell& cell) {
  if (cell.evidence.empty()) return "";
  const model::Position& position = cell.evidence.front().position;
  std::string text;
  if (const std::string only = context.words.in_language(position.qualifier); !only.empty()) {
    text += "\n" + context.texts()("table.only", {{"limits", only}});
  }
  if (const std::string who = context.words.in_language(position.exceptions); !who.empty()) {
    text += "\n" + context.texts()("show.except", {{"who", who}});
  }
  return text;
}

/// Term, level, how it came about, what limits it, and the documents.
std::string cell_words(Context& context, std::size_t row, std::size_t c) {
  const align::Column& column = context.column(c);
  const align::Cell& cell = context.table().rows[row].cells[c];
  const bool nominal = cell.basis == model::Basis::stated && !cell.levels;
  std::string text = cell.levels ? level_words(cell) + " " + deciding_term(cell)
                     : nominal   ? deciding_term(cell)
                                 : silence_words(context.words, column, cell);
  if (const std::string cited = context.documents.cite(column.documents, cited_documents(cell));
      !cited.empty()) {
    text += " " + cited;
  }
  // The framework's own term already says what it is.
  const std::string basis = basis_words(context.words, cell);
  if (!basis.empty() && basis != deciding_term(cell)) text += "\n(" + basis + ")";
  if (cell.basis == model::Basis::part) {
    const align::Evidence& part = cell.evidence.front();
    const std::string only = context.words.in_language(
        part.group_qualifier.empty() ? part.group_label : part.group_qualifier);
    if (!only.empty()) text += "\n" + context.texts()("table.only", {{"limits", only}});
  }
  return text + limits(context, cell);
}

std::string heading(const Context& context, const model::DimensionId& dimension) {
  const std::string name = context.texts().capitalised(context.words.dimension(dimension));
  const std::string scale = context.words.scale(dimension);
  return "\n" + name + "\n" + (scale.empty() ? "" : paragraph(context.texts(), scale, "  "));
}

/// Rows of one dimension: from `first` up to `last`.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// A heading and what `write` makes of the rows, dimension by dimension.
template <typename Write>
std::string by_dimension(const Context& context, Write write) {
  std::string text;
  const auto& rows = context.table().rows;
  for (Stretch part; part.first < rows.size(); part.first = part.last) {
    const model::DimensionId& dimension = rows[part.first].key.dimension;
    while (part.last < rows.size() && rows[part.last].key.dimension == dimension) ++part.last;
    text += heading(context, dimension) + write(dimension, part);
  }
  return text;
}

/// The table that `add` makes of the rows; the first of `heads` is filled in here. Rows for which
/// `add` makes no cells are named below it: no source has a level on them.
template <typename Add>
std::string row_table(const Context& context, std::vector<std::string> heads,
                      const model::DimensionId& dimension, Stretch part, Add add) {
  const Texts& texts = context.texts();
  heads.front() = texts.capitalised(texts(context.words.rows_head(context.table(), dimension)));
  TextTable table(std::move(heads));
  std::vector<std::string> nowhere;
  for (std::size_t row = part.first; row < part.last; ++row) {
    std::vector<std::string> cells = add(row);
    if (cells.empty()) {
      nowhere.push_back(context.words.row(context.table().rows[row].key));
    } else {
      table.add(std::move(cells));
    }
  }
  std::string text = table.empty() ? "" : table.str(context.texts().line_width());
  if (!nowhere.empty()) {
    text +=
        paragraph(context.texts(), context.texts()("table.nowhere", {{"subjects", nowhere}}), "  ");
  }
  return text;
}

std::string details(Context& context, const std::vector<std::size_t>& shown) {
  const Comparison& comparison = context.comparison;
  std::vector<std::size_t> columns{comparison.baseline};
  if (comparison.proposed) columns.push_back(comparison.proposed->column);
  for (const std::size_t k : shown) columns.push_back(comparison.against[k]);
  std::vector<std::string> heads{""};
  for (const std::size_t c : columns)
    heads.push_back(context.texts().capitalised(context.words.source(context.column(c))));
  for (const std::size_t k : shown) {
    const std::string other = context.words.source(context.column(comparison.against[k]));
    heads.push_back(context.texts().capitalised(
        shown.size() == 1 ? context.texts()("head.verdict")
                          : context.texts()("table.verdict_against", {{"source", other}})));
  }
  const auto add = [&](std::size_t row) {
    std::vector<std::string> cells{context.words.row(context.table().rows[row].key)};
    for (const std::size_t c : columns) cells.push_back(cell_words(context, row, c));
    for (const std::size_t k : shown) cells.push_back(verdict_words(context, row, k));
    return cells;
  };
  return by_dimension(context, [&](const model::DimensionId& dimension, Stretch part) {
    return row_table(context, heads, dimension, part, add);
  });
}

std::string_view symbol(model::Verdict verdict) {
  switch (verdict) {
    case model::Verdict::more_lenient:
      return "▲";
    case model::Verdict::equal:
      return "=";
    case model::Verdict::stricter:
      return "▼";
    case model::Verdict::mixed:
    case model::Verdict::indeterminate:
      return "~";
    case model::Verdict::no_basis:
      return "";
  }
  return {};
}

/// The level without what is defensible beside it: many sources leave no room.
std::string bare_level(const align::Cell& cell) {
  return cell.levels ? level_text(*cell.levels) : "–";
}

/// What sources say on a nominal attribute, a line each: terms are too long to stand side by side.
std::string attribute_list(const Context& context, const std::vector<std::size_t>& columns,
                           Stretch part) {
  std::string text;
  for (std::size_t r = part.first; r < part.last; ++r) {
    const align::Row& row = context.table().rows[r];
    const bool of_country = !row.key.concept_id && !row.key.region;
    for (const std::size_t c : columns) {
      if (row.cells[c].evidence.empty()) continue;
      const std::string about = of_country ? "" : ", " + context.words.row(row.key);
      text += paragraph(context.texts(),
                        fmt::format("{}{}: {}", context.words.source(context.column(c)), about,
                                    deciding_term(row.cells[c])),
                        "  ");
    }
  }
  return text;
}

std::string overview(Context& context, const std::vector<std::size_t>& shown) {
  const Comparison& comparison = context.comparison;
  std::vector<std::size_t> columns{comparison.baseline};
  if (comparison.proposed) columns.push_back(comparison.proposed->column);
  for (const std::size_t k : shown) columns.push_back(comparison.against[k]);
  std::vector<std::string> heads{""};
  for (const std::size_t c : columns) heads.push_back(context.column(c).id);
  const auto add = [&](std::size_t row) {
    const align::Row& line = context.table().rows[row];
    if (std::ranges::none_of(line.cells,
                             [](const auto& cell) { return cell.levels.has_value(); })) {
      return std::vector<std::string>{};
    }
    std::vector<std::string> cells{context.words.row(line.key),
                                   bare_level(line.cells[comparison.baseline])};
    if (comparison.proposed) cells.push_back(bare_level(line.cells[comparison.proposed->column]));
    for (const std::size_t k : shown) {
      const align::Cell& cell = line.cells[comparison.against[k]];
      std::string text(symbol(comparison.verdicts[row][k].verdict));
      if (comparison.proposed) {
        const auto after = symbol(comparison.proposed->verdicts[row][k].verdict);
        if (after != text) text += fmt::format("→{}", after);
      }
      if (!comparison.verdicts[row][k].robust && text != "~") text += '*';
      cells.push_back(text + (text.empty() ? "" : " ") + bare_level(cell));
    }
    return cells;
  };
  return by_dimension(context, [&](const model::DimensionId& dimension, Stretch part) {
    return has_scale(context.words.wording(), dimension)
               ? row_table(context, heads, dimension, part, add)
               : attribute_list(context, columns, part);
  });
}

/// How the baseline stands to one source, and what a proposal changes in that.
std::string summary_of(const Context& context, std::size_t k) {
  const Comparison& comparison = context.comparison;
  const std::string other = context.words.source(context.column(comparison.against[k]));
  const compare::PointCounts points = compare::count_points(comparison, k);
  const compare::Summary& rows = comparison.summary[k];
  std::string line = context.texts()(
      "table.summary", {{"baseline", context.words.source(context.column(comparison.baseline))},
                        {"source", other},
                        {"comparable", points.comparable()},
                        {"rows", rows.comparable()},
                        {"more", points.more_lenient},
                        {"equal", points.equal},
                        {"stricter", points.stricter},
                        {"indeterminate", points.indeterminate + points.split},
                        {"nobasis", rows.no_basis}});
  if (comparison.proposed) {
    const compare::MovedPoints moved = compare::moved_points(comparison, k);
    line +=
        " " + context.texts()("table.movement",
                              {{"source", other}, {"inline", moved.in_line}, {"away", moved.away}});
  }
  return line;
}

/// A line per source with something comparable, in force or as proposed; the others together.
std::string summary(const Context& context) {
  const Comparison& comparison = context.comparison;
  std::string text;
  std::vector<std::string> none;
  for (const std::size_t k : speaking(comparison)) {
    const bool comparable =
        compare::count_points(comparison, k).comparable() > 0 ||
        (comparison.proposed &&
         compare::count_points(compare::as_proposed(comparison), k).comparable() > 0);
    if (comparable) {
      text += paragraph(context.texts(), summary_of(context, k), "- ");
    } else {
      none.push_back(context.words.source(context.column(comparison.against[k])));
    }
  }
  if (none.empty()) return text;
  return text + paragraph(context.texts(),
                          context.texts()("table.summary.none", {{"sources", none}}), "- ");
}

bool any_not_robust(const Comparison& comparison) {
  return std::ranges::any_of(comparison.verdicts, [](const auto& row) {
    return std::ranges::any_of(row, [](const compare::RowVerdict& found) {
      return !found.robust && found.verdict != model::Verdict::indeterminate;
    });
  });
}

std::string legend(const Context& context, const std::vector<std::size_t>& shown, bool detailed) {
  const std::string baseline = context.words.source(context.column(context.comparison.baseline));
  std::string text = paragraph(context.texts(), context.texts()("table.legend.levels"), "- ");
  if (detailed) text += paragraph(context.texts(), context.texts()("table.legend.range"), "- ");
  if (shown.empty()) return text;
  text += paragraph(context.texts(),
                    context.texts()(detailed ? "table.legend.verdict" : "table.legend.symbols",
                                    {{"baseline", baseline}}),
                    "- ");
  if (any_not_robust(context.comparison)) {
    text += paragraph(context.texts(), context.texts()("table.legend.robust"), "- ");
  }
  if (detailed) return text;
  std::vector<std::string> names;
  for (const std::size_t k : shown) {
    const align::Column& column = context.column(context.comparison.against[k]);
    const std::string name = context.words.source(column);
    if (name != column.id) names.push_back(fmt::format("{} {}", column.id, name));
  }
  if (!names.empty()) text += paragraph(context.texts(), context.texts().list(names), "- ");
  return text + paragraph(context.texts(), context.texts()("table.legend.more"), "- ");
}

std::string titled(const Context& context, std::string_view key, const std::string& body) {
  return body.empty() ? body : "\n" + context.texts()(key) + "\n" + body;
}

}  // namespace

std::string compare_text(const disclose::MinisterView& view, const TableWords& words) {
  Context context{view.comparison(), words, {}};
  const Comparison& comparison = context.comparison;
  const align::Table& table = comparison.table;
  std::vector<std::string> others;
  for (const std::size_t c : comparison.against) others.push_back(words.source(table.columns[c]));
  std::string text = paragraph(
      context.texts(),
      words.texts()("table.compare.title",
                    {{"origin", model::country_name(table.origin, words.texts().language())},
                     {"baseline", words.source(table.columns[comparison.baseline])},
                     {"others", others.empty() ? std::string("–") : words.texts().list(others)},
                     {"day", table.as_of}}));
  const std::vector<std::size_t> shown = speaking(comparison);
  const bool detailed = shown.size() <= kDetailed;
  text += titled(context, "table.summary.title", summary(context));
  text += titled(context, "table.notes.title", coverage_notes(words, table));
  text += table.rows.empty() ? "\n" + words.texts()("table.empty") + "\n"
                             : (detailed ? details(context, shown) : overview(context, shown));
  text += titled(context, "table.legend.title", legend(context, shown, detailed));
  text += titled(context, "table.sources.title", context.documents.list(words));
  return text;
}

}  // namespace peil::present
