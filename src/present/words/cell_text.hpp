// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_CELL_TEXT_HPP
#define PEIL_PRESENT_WORDS_CELL_TEXT_HPP

/// \file
/// One source's cell in words: its own term, the level, how the level was reached, the limits the
/// source sets, and the references. A cell without a level says why.

#include <set>
#include <string>
#include <tuple>

#include "align/table.hpp"
#include "compare/compare.hpp"
#include "present/medium/document.hpp"
#include "present/words/citations.hpp"
#include "present/words/names.hpp"

namespace peil::present {

/// What a product has cited and which words it has used so far.
struct Apparatus {
  Citations citations;
  /// (source, dimension, term) of every term printed, for the glossary.
  std::set<std::tuple<model::SourceId, model::DimensionId, std::string>> terms;
};

/// The group's name as the source draws it, when that says more than the row's own; else empty.
[[nodiscard]] std::string own_name(const Wording& wording, const align::RowKey& key,
                                   const align::Cell& cell);

/// (source, dimension, term) of the terms of which a table has said what they mean.
using Translated = std::set<std::tuple<std::string, std::string, std::string>>;

/// The source's own terms on which the level rests, each once, and the basis where there is none.
/// `translated`: with what its vocabulary says that a term in another language means, where that is
/// not among them yet; null: without.
[[nodiscard]] Inlines term_text(const Wording& wording, Apparatus& apparatus,
                                const align::Column& column, const align::RowKey& key,
                                const align::Cell& cell, Translated* translated = nullptr);

/// Links to the places that the cell's evidence cites, each once.
[[nodiscard]] Inlines reference_text(Apparatus& apparatus, const align::Column& column,
                                     const align::Cell& cell);

/// `with_own_name` false: leaves out the source's name for the group.
[[nodiscard]] Inlines cell_text(const Wording& wording, Apparatus& apparatus,
                                const align::Column& column, const align::RowKey& key,
                                const align::Cell& cell, bool with_own_name = true);

/// "Gunstiger", with a mark when the coding of a term decides it.
[[nodiscard]] Inlines verdict_text(const Wording& wording, const compare::RowVerdict& verdict);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_CELL_TEXT_HPP
