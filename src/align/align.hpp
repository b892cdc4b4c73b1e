// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_ALIGN_HPP
#define PEIL_ALIGN_ALIGN_HPP

/// \file
/// Alignment, group by group: from profiles in the sources' own terms to one table on the common
/// scales.
///
/// A row is a concept, a region, both, or the whole country, on one dimension. A row is made for
/// everything that any voice states, so an unrelated voice adds rows but changes no cell. The rules
/// are tried in this order, the first that applies gives the cell its basis:
///   1. stated      a group that is or covers the concept; several: the most favourable, all cited
///   2. part        a group that is part of it: from what the rest gets (3 to 5) to the stated level;
///                  open where that is unknown
///   3. inherited   the nearest broader concept with a stated position; several at the same distance
///                  that differ give their hull and `divided`
///   4. composed    only narrower concepts are stated: hull of their levels and of what uncovered
///                  members get (5); open where that is unknown
///   5. framework   the vocabulary has a default for the dimension and the profile's coverage of it is
///                  complete on the day
///   6. not_recorded, silent, unanswered, not_asked: no level
/// Regions align in the same way over nested regions, the whole country being the broadest.

#include <set>
#include <span>
#include <string>

#include "align/table.hpp"
#include "model/repository.hpp"

namespace peil::align {

/// One column to align: a profile, or what of it was laid down in some instruments.
struct Voice {
  std::string id;      ///< column id; the source's id unless a source speaks twice
  std::string source;  ///< known to the codebook
  const model::Profile* profile = nullptr;  ///< null: no record of this source on the origin
  std::set<model::Instrument> instruments;  ///< empty: all
  bool include_unverified = false;
};

/// Aligns the voices on one origin as of a day.
/// \throws std::invalid_argument when two voices share an id or a profile is of another origin.
[[nodiscard]] Table align(const model::Codebook& codebook, std::string_view origin,
                          std::span<const Voice> voices, model::Date as_of);

}  // namespace peil::align

#endif  // PEIL_ALIGN_ALIGN_HPP
