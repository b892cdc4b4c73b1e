// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_ORIGIN_VIEW_HPP
#define PEIL_PRESENT_WORDS_ORIGIN_VIEW_HPP

/// \file
/// What sources say on one origin on a day, each in its own terms, as `peil show` gives it. For the
/// ministry: positions for government only are in it, by name. Answers to surveys are not.

#include <string>
#include <vector>

#include "model/outcomes.hpp"
#include "model/repository.hpp"
#include "present/medium/listing.hpp"

namespace peil::present {

/// What to show. Points into the repository.
struct OriginView {
  const model::Codebook& codebook;
  model::OriginId origin;  ///< ISO 3166-1 alpha-3
  model::Date as_of;
  std::vector<const model::Profile*> profiles;
  const model::Outcomes* outcomes = nullptr;  ///< figures to stand beside them; null when not asked
};

/// A table per source, with the level and its label beside each term, and numbered documents; the
/// outcomes, if any, in a table of their own below.
[[nodiscard]] std::string origin_text(const OriginView& view, const Texts& texts);

/// `{"origin", "as_of", "sources": [{"id", "kind", "no_policy", "coverage", "positions",
/// "documents"}]}`, and `"outcomes"` as outcomes_json writes them; what is not known is null.
[[nodiscard]] std::string origin_json(const OriginView& view, const Texts& texts);

/// Which positions a list of positions holds.
enum class Extent {
  in_force,       ///< those in force on the day, of any dissemination
  public_history  ///< all that are public, whenever they were in force
};

/// One row a position. Levels are those on the day, or for a position that is not in force then on
/// its own first (or else last) day.
[[nodiscard]] Listing list_positions(const OriginView& view, Extent extent);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_ORIGIN_VIEW_HPP
