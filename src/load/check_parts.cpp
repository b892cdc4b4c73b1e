// SPDX-License-Identifier: EUPL-1.2
#include "load/check_parts.hpp"

#include <algorithm>

#include "model/country.hpp"

namespace peil::load {

void check_citation(const model::Citation& citation, const std::vector<model::Document>& documents,
                    const std::string& place, Report& report) {
  if (std::ranges::find(documents, citation.document, &model::Document::id) != documents.end()) {
    return;
  }
  report.add(place, fmt::format("unknown document {}; expected one of this file's 'documents'",
                                report.quote(citation.document)));
}

void check_country(const std::string& code, const std::string& place, Report& report) {
  if (model::is_country(code)) return;
  report.add(place, fmt::format("{} is not a country; expected an ISO 3166-1 alpha-3 code in use",
                                report.quote(code)));
}

}  // namespace peil::load
