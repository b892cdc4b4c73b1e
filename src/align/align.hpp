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
/// 1. stated: by a group linked `exact` or `covers`. Of several positions the highest level counts
///    and every one is cited.
/// 2. part: by a group linked `part`. The interval runs from what everyone else in the concept has
///    by rules 3 to 5 to the highest level of the group; where they have none the cell is open.
///    A group linked `overlaps` is taken likewise, and its cell is open in any case.
/// 3. inherited: from above, fewest steps first; positions equally far away that differ make an
///    interval and set `divided`. The rows of narrower groups with a level of their own widen it. A
///    term that denies (`inherits` false) is passed over.
/// 4. composed: from below, where nothing above applies: an interval over the rows of the narrower
///    concepts and rule 5 for those outside them; open where rule 5 gives them nothing, as for
///    anyone under a broader group that is named without a conclusion.
/// 5. framework: the vocabulary has a default for the dimension and the profile's coverage of it is
///    complete on the day; open where narrower groups are named without a conclusion.
/// 6. not_recorded, silent, unanswered, not_asked: no level.
///
/// Regions align in the same way. "Broader" is counted in steps through both hierarchies: a broader
/// concept in the same region, or the same concept in a wider region, the country being the widest.
/// What is said of a region or the country as such is not said of a group in it, so such rows pass
/// levels on only to regions. `general_population` passes on to every group, after all broader
/// concepts, on dimensions that say so (`from_everybody`); elsewhere it is a concept like any
/// other. What everyone else gets comes from rule 5 alone. A composed region is not open when the
/// regions within it are all of it (`partitioned`; for the country its ISO 3166-2 subdivisions) and
/// each is stated or lies in one that is.
///
/// Evidence: unless a voice counts all of it, only positions on official documents count, and a
/// court's line where the source publishes no policy. What the rest tells makes a row, too, and is
/// in its cell as `reported`. A measure that has ended (level 0) makes no row.
///
/// A level is what the source's vocabulary makes of the term on the day. A position whose term has
/// no level then ("named, conclusion not recorded") is still a position: at the row or at the
/// nearest broader concept it stops the search and the cell is `silent` with the position as
/// evidence; in a part or a narrower concept it leaves the cell open. A broader row cites what the
/// narrower rows rest on, and is open below only where one of these rows is.

#include <set>
#include <span>
#include <string>

#include "align/table.hpp"
#include "model/repository.hpp"

namespace peil::align {

/// One column to align: a profile, or what of it was laid down in some instruments. Coverage and
/// the general framework are statements about policy; a voice of other instruments alone has
/// neither.
struct Voice {
  std::string id;          ///< column id; the source's id unless a source speaks twice
  model::SourceId source;  ///< known to the codebook
  const model::Profile* profile = nullptr;  ///< null: no record of this source on the origin
  std::set<model::Instrument> instruments;  ///< empty: all
  bool include_unverified = false;
  /// The least that the column's dissemination may be, whatever the positions say: who was asked
  /// can be confidential too.
  model::Dissemination at_least = model::Dissemination::open;
  /// Count every kind of evidence. Otherwise official documents count, and a court's line where the
  /// source publishes no policy; the rest is reported beside.
  bool all_evidence = false;
};

/// Aligns the voices on one origin as of a day. Rows are made for what any voice states and for
/// `also`, keys on known dimensions.
/// \throws std::invalid_argument when two voices share an id, a profile is of another origin or
/// source than its voice, or refers to a concept or region that the codebook has not.
[[nodiscard]] Table align(const model::Codebook& codebook, const model::OriginId& origin,
                          std::span<const Voice> voices, model::Date as_of,
                          std::span<const RowKey> also = {});

}  // namespace peil::align

#endif  // PEIL_ALIGN_ALIGN_HPP
