// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_SELECTION_HPP
#define PEIL_COMPARE_SELECTION_HPP

/// \file
/// Which voices a comparison is between: from what a user asks to the columns of the table.

#include <deque>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/align.hpp"
#include "compare/compare.hpp"
#include "model/repository.hpp"

namespace peil::compare {

/// What is asked for. Absent means the default that each field names.
struct Request {
  model::OriginId origin;  ///< ISO 3166-1 alpha-3
  model::Date as_of;
  model::SourceId baseline{"NLD"};
  /// Sources to compare with; absent: all others with a profile on the origin, and every source of
  /// guidance even without. States that a survey asked may be among them; their answers are then
  /// the only ones that count.
  std::optional<std::vector<model::SourceId>> against;
  std::set<model::Instrument> instruments;          ///< of all voices; empty: all instruments
  std::set<model::Instrument> against_instruments;  ///< of those compared with; empty: as above
  std::vector<std::string> surveys;                 ///< whose answers to add as voices
  const model::Profile* draft = nullptr;            ///< proposal to lay over the baseline
  bool unverified = false;                          ///< count recalled positions
  bool all_evidence = false;                        ///< count what only weak evidence tells
};

/// The voices of a request. They point into the repository and into `proposals`: keep it alive.
struct Selection {
  std::vector<align::Voice> voices;  ///< the baseline first
  std::string baseline;              ///< column id
  std::vector<std::string> against;  ///< column ids
  std::optional<std::string> proposal;
  std::deque<model::Profile> proposals;  ///< at most one
};

/// The least closed dissemination among a profile's positions, on whatever day they hold; `open`
/// when it has none. Where it is not `open`, that there is a record at all is as closed, also on
/// days on which none of the positions holds.
[[nodiscard]] model::Dissemination least_closed(const model::Profile& profile);

/// A source that speaks twice has a second column named by its instruments:
/// `NLD:practice,case_law`. \throws model::UsageError when a source or survey is not known, a
/// survey is on another origin, or baseline and other source are one and the same.
[[nodiscard]] Selection select(const model::Repository& repository, const Request& request);

/// Aligns and compares what `request` asks for, with rows for `also` whether or not anybody speaks
/// of them. \throws model::UsageError as select().
[[nodiscard]] Comparison compare(const model::Repository& repository, const Request& request,
                                 std::span<const align::RowKey> also = {});

}  // namespace peil::compare

#endif  // PEIL_COMPARE_SELECTION_HPP
