// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_SHORT_CELL_HPP
#define PEIL_PRESENT_WORDS_SHORT_CELL_HPP

/// \file
/// One source's cell in as few words as a matrix has room for: its own term, the level, marks for
/// what limits it, and the references. cell_text() says all of it.

#include "present/words/cell_text.hpp"

namespace peil::present {

/// Marks that the cells of a table bear, for its caption to explain those and no others.
struct Marks {
  bool part = false;           ///< †: holds for some members of the group only
  bool not_confirmed = false;  ///< ‡: not confirmed since the source revised its policy
  bool not_robust = false;     ///< *: another defensible level of a term would change the verdict
  /// Terms of other languages that the table has said the meaning of: where each first stands.
  Translated translated = {};
};

/// "risicoprofiel (2) [1.1]"; "term (–) [1.1]" where the source names the row without a level, a
/// dash where it does not.
[[nodiscard]] Inlines short_cell(const Wording& wording, Apparatus& apparatus,
                                 const align::Column& column, const align::RowKey& key,
                                 const align::Cell& cell, Marks& marks);

/// "▲ gunstiger", "▲ gunstiger*"; empty where nothing can be compared.
[[nodiscard]] std::string verdict_mark(const Texts& texts, const compare::RowVerdict& verdict,
                                       Marks& marks);

/// What the marks say, a sentence each; empty without any.
[[nodiscard]] std::string explanation(const Texts& texts, const Marks& marks);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_SHORT_CELL_HPP
