// SPDX-License-Identifier: EUPL-1.2
#include "present/words/proposal_words.hpp"

namespace peil::present {

std::string proposal_days(const compare::Outlook& outlook, model::Date as_of, const Texts& texts) {
  if (!outlook.first) return texts("proposal.days.none", {{"day", as_of}});
  if (outlook.first == outlook.last) {
    return texts("proposal.days", {{"day", as_of}, {"first", *outlook.first}});
  }
  return texts("proposal.days.between",
               {{"day", as_of}, {"first", *outlook.first}, {"last", *outlook.last}});
}

}  // namespace peil::present
