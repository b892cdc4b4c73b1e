// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_PROPOSAL_WORDS_HPP
#define PEIL_PRESENT_WORDS_PROPOSAL_WORDS_HPP

#include <string>

#include "compare/proposal.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// From when a proposal is to hold, and beside the policy of which day it is set: a sentence.
[[nodiscard]] std::string proposal_days(const compare::Outlook& outlook, model::Date as_of,
                                        const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_PROPOSAL_WORDS_HPP
