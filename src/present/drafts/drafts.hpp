// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_DRAFTS_DRAFTS_HPP
#define PEIL_PRESENT_DRAFTS_DRAFTS_HPP

#include <string>
#include <vector>

#include "present/words/texts.hpp"
#include "read/draft.hpp"

namespace peil::present {

/// A draft, and for each of its proposals what it would do to the profile in force.
struct DraftReport {
  read::Draft draft;
  std::vector<read::Change> changes;  ///< parallel to `draft.proposals`
  /// Groups that the profile in force designates and on which nothing is proposed.
  std::vector<std::string> nothing_proposed;
};

[[nodiscard]] std::string draft_json(const DraftReport& report, const Texts& texts);
[[nodiscard]] std::string draft_csv(const DraftReport& report);
[[nodiscard]] std::string draft_text(const DraftReport& report, const model::Codebook& codebook,
                                     const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_DRAFTS_DRAFTS_HPP
