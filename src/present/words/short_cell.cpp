// SPDX-License-Identifier: EUPL-1.2
#include "present/words/short_cell.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "present/words/cell_facts.hpp"
#include "present/words/footing.hpp"

namespace peil::present {
namespace {

using model::Basis;

bool partly(const align::Cell& cell) { return cell.open || cell.basis == Basis::part; }

/// The cell with this evidence alone.
align::Cell with_evidence(align::Cell cell, std::vector<align::Evidence> evidence) {
  cell.evidence = std::move(evidence);
  return cell;
}

/// What the source names beside what gives the level, without a level of its own.
std::vector<align::Evidence> named_beside(const align::Cell& cell) {
  std::vector<align::Evidence> result = cell.evidence;
  const auto gives_level = [](const align::Evidence& evidence) {
    return evidence.levels.has_value();
  };
  if (std::ranges::none_of(result, gives_level)) return {};
  std::erase_if(result, gives_level);
  return result;
}

Footing footing_of(const std::vector<align::Evidence>& evidence) {
  align::Cell cell;
  cell.levels = model::Interval{};
  cell.evidence = evidence;
  return footing(cell);
}

/// "term (–), uitvoeringspraktijk [2.1]" for evidence without a level.
Inlines unleveled(const Wording& wording, Apparatus& apparatus, const align::Column& column,
                  const align::RowKey& key, const align::Cell& cell, Marks& marks) {
  Inlines out = term_text(wording, apparatus, column, key, cell, &marks.translated);
  const std::string kind = footing_text(wording.texts, footing_of(cell.evidence));
  out.emplace_back(Plain{" (–)" + (kind.empty() ? "" : ", " + kind)});
  for (Inline& link : reference_text(apparatus, column, cell)) out.push_back(std::move(link));
  return out;
}

void add_sentence(std::string& sentences, bool marked, const Texts& texts, std::string_view key) {
  if (!marked) return;
  if (!sentences.empty()) sentences += " ";
  sentences += texts(key);
}

}  // namespace

Inlines short_cell(const Wording& wording, Apparatus& apparatus, const align::Column& column,
                   const align::RowKey& key, const align::Cell& cell, Marks& marks) {
  if (!cell.levels && cell.evidence.empty()) return {Plain{"–"}};
  if (!cell.levels) return unleveled(wording, apparatus, column, key, cell, marks);
  const align::Cell deciding = with_evidence(cell, deciding_evidence(cell));
  Inlines out = term_text(wording, apparatus, column, key, deciding, &marks.translated);
  std::string level = fmt::format(" ({})", level_text(*cell.levels));
  const std::string kind = footing_text(wording.texts, footing(cell));
  if (!kind.empty()) level += ", " + kind;
  if (partly(cell)) level += "\u00a0†";
  if (cell.confirmed_until) level += "\u00a0‡";
  marks.part |= partly(cell);
  marks.not_confirmed |= cell.confirmed_until.has_value();
  out.emplace_back(Plain{std::move(level)});
  for (Inline& link : reference_text(apparatus, column, deciding)) out.push_back(std::move(link));
  std::vector<align::Evidence> others = named_beside(cell);
  if (others.empty()) return out;
  out.emplace_back(LineBreak{});
  for (Inline& item :
       unleveled(wording, apparatus, column, key, with_evidence(cell, others), marks)) {
    out.push_back(std::move(item));
  }
  return out;
}

std::string verdict_mark(const Texts& texts, const compare::RowVerdict& verdict, Marks& marks) {
  if (verdict.verdict == model::Verdict::no_basis) return {};
  std::string mark = texts(fmt::format("matrix.{}", model::name(verdict.verdict)));
  const bool definite = verdict.verdict != model::Verdict::indeterminate;
  if (definite && !verdict.robust) {
    mark += "*";
    marks.not_robust = true;
  }
  return mark;
}

std::string explanation(const Texts& texts, const Marks& marks) {
  std::string sentences;
  add_sentence(sentences, marks.part, texts, "matrix.part");
  add_sentence(sentences, marks.not_confirmed, texts, "matrix.not_confirmed");
  add_sentence(sentences, marks.not_robust, texts, "matrix.not_robust");
  return sentences;
}

}  // namespace peil::present
