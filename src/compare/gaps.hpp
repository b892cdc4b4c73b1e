// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_GAPS_HPP
#define PEIL_COMPARE_GAPS_HPP

/// \file
/// A reading list: rows without a verdict for want of a text that somebody could read.
///
/// Of the baseline and another source one has a level on the row; the other, whose gap it is, has
/// none, or none that counts or is known to hold. A source that says nothing although our record of
/// it is complete leaves nothing to read, so that is no gap.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.hpp"
#include "model/reading_place.hpp"
#include "model/repository.hpp"

namespace peil::compare {

enum class GapReason {
  not_recorded,    ///< we hold only part of what the source says on the subject
  no_conclusion,   ///< the source deals with the row; with what result was not read
  not_confirmed,   ///< a later revision was not read, or the document is older than asked for
  lower_evidence,  ///< told by no official document
  open,            ///< the level is that of part of the group
};

[[nodiscard]] std::string_view name(GapReason reason);

/// A document to read and where in it; all but the title may be empty.
struct LookIn {
  std::string title;
  std::string url;
  std::string place;
  std::string date = {};  ///< as recorded; empty where a usual place has no edition
  friend auto operator<=>(const LookIn&, const LookIn&) = default;
};

struct Gap {
  model::OriginId origin;
  align::RowKey key;
  model::SourceId source;  ///< whose text is to be read
  GapReason why = GapReason::not_recorded;
  std::string other;            ///< a source that has a level on the row
  model::Interval level;        ///< … and that level
  std::vector<LookIn> look_in;  ///< the most likely first; empty: no place is known
  std::size_t closes = 0;       ///< points of comparison that would get a verdict that counts
  std::string dated;            ///< date of the newest document it rests on now; empty: none
};

struct GapRequest {
  std::optional<model::SourceId> source = {};  ///< only this source's gaps
  std::optional<int> stale = {};  ///< only what rests on documents older than so many days
};

/// Gaps of one comparison without answers to surveys, the most telling first.
[[nodiscard]] std::vector<Gap> gaps(const Comparison& comparison,
                                    const model::Repository& repository,
                                    const model::ReadingPlaces& places, const GapRequest& request);

/// The most telling first; then by origin, source and row.
void sort_gaps(std::vector<Gap>& gaps);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_GAPS_HPP
