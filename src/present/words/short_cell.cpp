// SPDX-License-Identifier: EUPL-1.2
#include "present/words/short_cell.hpp"

#include <fmt/format.h>

namespace peil::present {
namespace {

using model::Basis;

bool partly(const align::Cell& cell) { return cell.open || cell.basis == Basis::part; }

/// A court's line or a practice is named as such: it is not a policy.
std::string instrument_remark(const Texts& texts, const align::Cell& cell) {
  for (const align::Evidence& evidence : cell.evidence) {
    const auto instrument = evidence.position.instrument;
    if (instrument == model::Instrument::case_law || instrument == model::Instrument::practice) {
      return fmt::format(", {}", word(texts, instrument));
    }
  }
  return {};
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
  if (!cell.levels) {
    Inlines out = term_text(wording, apparatus, column, key, cell);
    out.emplace_back(Plain{" (–)"});
    for (Inline& link : reference_text(apparatus, column, cell)) out.push_back(std::move(link));
    return out;
  }
  Inlines out = term_text(wording, apparatus, column, key, cell);
  std::string level =
      fmt::format(" ({}){}", level_text(*cell.levels), instrument_remark(wording.texts, cell));
  if (partly(cell)) level += "\u00a0†";
  if (cell.confirmed_until) level += "\u00a0‡";
  marks.part |= partly(cell);
  marks.not_confirmed |= cell.confirmed_until.has_value();
  out.emplace_back(Plain{std::move(level)});
  for (Inline& link : reference_text(apparatus, column, cell)) out.push_back(std::move(link));
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
