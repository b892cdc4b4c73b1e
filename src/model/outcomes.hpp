// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_OUTCOMES_HPP
#define PEIL_MODEL_OUTCOMES_HPP

/// \file
/// Decisions on asylum applications, as statistics count them. They stand beside policy and are no
/// measure of it: who applies differs from state to state.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/id.hpp"

namespace peil::model {

/// What one state decided on applicants of one origin in one year.
struct Outcome {
  std::string state;  ///< ISO 3166-1 alpha-3, or a fictional XXA to XXZ
  int year = 0;
  /// `persons`, `cases` (a family may be one), or empty when the file does not say.
  std::string unit;
  std::optional<std::int64_t> positive;  ///< protection of any kind; absent: not published
  std::optional<std::int64_t> negative;  ///< rejected on the merits or as inadmissible; as above
};

/// positive / (positive + negative), 0 to 1; absent when a count is, or when nothing was decided.
[[nodiscard]] std::optional<double> recognition_rate(const Outcome& outcome);

struct Outcomes {
  std::string source;           ///< publisher and data set: `Eurostat migr_asydcfsta`
  Document document;            ///< the data set; undated, as the file does not date itself
  std::string locator;          ///< what of it is counted
  OriginId origin;              ///< ISO 3166-1 alpha-3
  bool first_instance = false;  ///< false: the file does not tell the instance
  std::vector<Outcome> rows;    ///< by state, year and unit, each once; at least one count in each
  /// Codes that are no state's, as written, such as Eurostat's totals over states; sorted.
  std::vector<std::string> unknown;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_OUTCOMES_HPP
