// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_REVIEW_NOTE_HPP
#define PEIL_MODEL_REVIEW_NOTE_HPP

#include <set>
#include <string>
#include <vector>

#include "model/text.hpp"

namespace peil::model {

/// Why findings of a review are as they should be. It explains a finding of its kind of which every
/// field named here has one of the values given; a field without values does not matter.
struct ReviewNote {
  using Values = std::set<std::string, std::less<>>;
  std::string kind;  ///< `home_page`, …
  Values sources;
  Values origins;
  Values dimensions;
  Values documents;
  Values terms;
  Values positions;  ///< ids
  Values days;       ///< YYYY-MM-DD
  Text why;          ///< never empty
};

/// In the order of codebook/review.json.
using ReviewNotes = std::vector<ReviewNote>;

}  // namespace peil::model

#endif  // PEIL_MODEL_REVIEW_NOTE_HPP
