// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_RELEASE_KNOWN_POSITIONS_HPP
#define PEIL_DISCLOSE_RELEASE_KNOWN_POSITIONS_HPP

#include <vector>

#include "align/table.hpp"
#include "compare/selection.hpp"
#include "model/repository.hpp"
#include "model/survey.hpp"

namespace peil::disclose {

/// What the reader of a release knows of the states that were asked, before anything is told of
/// their answers.
enum class Reader {
  anybody,   ///< what states have made public
  official,  ///< what is known inside government, too
};

/// The rows that the questions are about.
[[nodiscard]] std::vector<align::RowKey> asked_rows(const model::Survey& survey);

/// On every row that is asked about, whether or not anybody names it:
/// - what the states' profiles say, of whatever evidence: on the day when the state's answer came
///   in, which the answer is about; where nothing holds then, on the day when the survey was sent,
///   and else on the reference date (column `XXA`);
/// - what they answered in other surveys on the origin, and in earlier rounds of this one (columns
///   `XXA:survey:round`).
/// What the reader does not know is left out before anything else is done, so that its presence
/// changes nothing. Answers to those surveys have to be open, not sealed. \throws model::UsageError
/// as compare::select().
[[nodiscard]] align::Table known_positions(const model::Repository& repository,
                                           const model::Survey& survey,
                                           const compare::Request& request,
                                           Reader reader = Reader::anybody);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_RELEASE_KNOWN_POSITIONS_HPP
