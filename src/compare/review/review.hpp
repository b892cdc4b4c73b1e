// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_REVIEW_REVIEW_HPP
#define PEIL_COMPARE_REVIEW_REVIEW_HPP

/// \file
/// What somebody who reviews the record should look at. None of it is an error: each finding is
/// either mended from the documents or explained in codebook/review.json. Only positions that are
/// open to everyone and not marked `unverified` are looked at, and no answers to surveys; fictional
/// sources are left aside where real ones are compared with their neighbours.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/repository.hpp"
#include "model/review_note.hpp"

namespace peil::compare {

enum class ReviewKind {
  two_terms,              ///< two terms of one source on one row and day
  practice_above_policy,  ///< practice or case law raises a row above what is laid down
  no_successor,           ///< a position ends and nothing is recorded after it
  secondary_alone,        ///< positions rest on a document that is not the source's alone
  home_page,              ///< a document's address is a site's home page
  older_than_revision,    ///< still in force, older than the newest text on the dimension
  single_use,             ///< a term that one position uses
  unlike_neighbours,      ///< the same word is worth something else to another source
  narrower_by_older,      ///< a narrower group made less favourable by an older text
  explains_nothing,       ///< an explanation of which no finding is left
};

[[nodiscard]] std::string_view name(ReviewKind kind);

/// One finding. What does not apply is empty.
struct ReviewFinding {
  ReviewKind kind = ReviewKind::two_terms;
  std::string file;        ///< below the data folder; of several the first
  model::SourceId source;  ///< whose record
  model::OriginId origin;  ///< ISO 3166-1 alpha-3; empty where there are several or none
  model::DimensionId dimension;
  std::string document;                ///< id
  std::string url;                     ///< of the document
  std::vector<std::string> terms;      ///< the one looked at first
  std::vector<std::string> positions;  ///< ids, the one looked at first
  std::optional<model::Date> day;      ///< on which positions end
  std::string other;                   ///< the other source
  std::string dated;                   ///< date of the document that was looked at
  std::string newer;                   ///< date of the newer document
  std::optional<model::Text> why;      ///< the explanation; empty: a reviewer has to look
};

/// Findings in the order of the kinds, then of files; those that a note explains carry its reason.
/// Notes that explain none become findings themselves.
[[nodiscard]] std::vector<ReviewFinding> review(const model::Repository& repository,
                                                const model::ReviewNotes& notes);

/// Those that nothing explains.
[[nodiscard]] std::size_t unexplained(const std::vector<ReviewFinding>& findings);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_REVIEW_REVIEW_HPP
