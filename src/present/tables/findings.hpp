// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_FINDINGS_HPP
#define PEIL_PRESENT_TABLES_FINDINGS_HPP

#include <string>
#include <vector>

#include "model/error.hpp"

namespace peil::present {

/// `{"valid": false, "findings": [{"file", "place", "message"}]}`; `place` is null for the whole
/// file.
[[nodiscard]] std::string findings_json(const std::vector<model::Finding>& findings);

/// `file,place,message`: a line for each finding under a head.
[[nodiscard]] std::string findings_csv(const std::vector<model::Finding>& findings);

/// A line for each finding.
[[nodiscard]] std::string findings_text(const std::vector<model::Finding>& findings);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_FINDINGS_HPP
