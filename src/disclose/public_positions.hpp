// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_PUBLIC_POSITIONS_HPP
#define PEIL_DISCLOSE_PUBLIC_POSITIONS_HPP

#include "align/table.hpp"
#include "compare/selection.hpp"
#include "model/repository.hpp"
#include "model/survey.hpp"

namespace peil::disclose {

/// What readers may know of the states that were asked, before anything is told of their answers:
/// on every row that is asked about, whether or not anybody names it in public,
/// - what their public profiles say on the reference date and, where nothing holds on it any more,
///   on the day when the survey was sent, which a reader may take for the answer (column `XXA`);
/// - what they answered in other surveys on the origin for everybody to see, in any round (columns
///   `XXA:survey:round`).
/// What is known inside government alone is left out before anything else is done, so that its
/// presence changes nothing. Answers to those surveys have to be open, not sealed. \throws
/// model::UsageError as compare::select().
[[nodiscard]] align::Table public_positions(const model::Repository& repository,
                                            const model::Survey& survey,
                                            const compare::Request& request);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_PUBLIC_POSITIONS_HPP
