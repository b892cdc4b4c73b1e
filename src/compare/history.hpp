// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_HISTORY_HPP
#define PEIL_COMPARE_HISTORY_HPP

/// \file
/// How one source's policy on an origin moved between two days, and how its distance to another
/// did.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/align.hpp"
#include "compare/compare.hpp"
#include "compare/direction.hpp"
#include "compare/points.hpp"
#include "model/repository.hpp"

namespace peil::compare {

/// What became of a row that the source names on at least one of the two days.
enum class ChangeKind {
  added,      ///< named only on the later day
  removed,    ///< named only on the earlier day
  changed,    ///< another level, or levels known for more or fewer of the members
  renamed,    ///< another term for the same level, by another text
  framework,  ///< the term gave way, or changed its worth, with a change of the legal framework
};

[[nodiscard]] std::string_view name(ChangeKind kind);

struct Change {
  align::RowKey key;
  ChangeKind kind = ChangeKind::changed;
  /// Towards what the levels moved; `none` when one is missing on one of the days or they overlap.
  /// For a row added or removed, the other level is what its members had from the source's other
  /// positions or its general framework.
  Direction direction = Direction::none;
  /// For a row added or removed: our record of the day without it is partial, so that it may have
  /// been named then all the same.
  bool unrecorded = false;
  bool robust = true;  ///< every choice within the coding ranges gives the same direction
  std::optional<align::Cell> before;  ///< empty when the source did not name the row
  std::optional<align::Cell> after;   ///< empty when the source does not name the row
  /// Since when the source has said, without a break, what holds on the later day; for a removed
  /// row the first day without it.
  std::optional<model::Date> since;
  std::vector<std::string> documents;     ///< what the later state is taken from, else the earlier
  const model::Reform* reform = nullptr;  ///< for `framework`; points into the codebook
};

struct History {
  model::OriginId origin;
  model::SourceId source;
  model::Date from;             ///< the state of this day …
  model::Date to;               ///< … against that of this one
  std::vector<Change> changes;  ///< in the order of the table; net: what came and went is not in it
  std::vector<model::Document> documents;
  bool every = false;  ///< each change in order of days (compare/timeline.hpp) instead
};

/// Adds those documents whose ids are not there yet.
void add_missing(std::vector<model::Document>& documents, const std::vector<model::Document>& more);

/// What became of a row of one source between two days; empty: nothing.
[[nodiscard]] std::optional<ChangeKind> kind_of_change(const align::Cell& before,
                                                       const align::Cell& after);

/// history() without `since`.
[[nodiscard]] History net_changes(const model::Codebook& codebook, const model::OriginId& origin,
                                  const align::Voice& voice, model::Date from, model::Date to);

/// Net changes of a voice between two days, `from` before `to`. The codebook must outlive the
/// result. \throws std::invalid_argument when `to` is before `from`.
[[nodiscard]] History history(const model::Codebook& codebook, const model::OriginId& origin,
                              const align::Voice& voice, model::Date from, model::Date to);

/// How the source stood to another on one day. Shares are of `points.comparable()`.
struct Standpoint {
  model::Date day;
  Summary summary;     ///< rows
  PointCounts points;  ///< what is said once counts once
};

/// Days in `[from, to]` on which to look: year-ends, `from` and `to` themselves, and, with
/// `changes`, instead of the year-ends every day on which a position of either voice begins or
/// ends.
[[nodiscard]] std::vector<model::Date> series_days(const align::Voice& a, const align::Voice& b,
                                                   model::Date from, model::Date to, bool changes);

[[nodiscard]] std::vector<Standpoint> series(const model::Codebook& codebook,
                                             const model::OriginId& origin,
                                             const align::Voice& voice, const align::Voice& against,
                                             const std::vector<model::Date>& days);

/// The first day on which any position of the profile is known to hold; empty when none has a
/// first day.
[[nodiscard]] std::optional<model::Date> first_day(const model::Profile& profile);

/// The most closed dissemination among all positions of the voices, on whatever day.
[[nodiscard]] model::Dissemination dissemination(const std::vector<align::Voice>& voices);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_HISTORY_HPP
