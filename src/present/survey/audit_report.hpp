// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_AUDIT_REPORT_HPP
#define PEIL_PRESENT_SURVEY_AUDIT_REPORT_HPP

/// \file
/// A disclosure audit in words and as JSON. Both are as confidential as the answers audited.

#include <string>

#include "disclose/audit.hpp"
#include "model/problem.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// Who could learn what, from which statements: a paragraph per violation.
[[nodiscard]] std::string audit_text(const model::Problem& problem, const disclose::Audit& audit,
                                     const Texts& texts);

/// `safe`, `cells`, `violations`, and `approximations` when there are any.
[[nodiscard]] std::string audit_json(const model::Problem& problem, const disclose::Audit& audit);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_AUDIT_REPORT_HPP
