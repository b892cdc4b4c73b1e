// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_FIGURES_HPP
#define PEIL_MODEL_FIGURES_HPP

#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/id.hpp"
#include "model/text.hpp"

namespace peil::model {

/// One published number. Its wording is kept, because "ca. 270" and "<5" are not 270 and 5.
struct Figure {
  std::string period;           ///< `2020`, `2022-01/2022-07`, `2022-07-31`
  std::string text;             ///< as published: `ca. 270`, `<5`, `48 %`
  std::optional<double> value;  ///< the number in it; absent for a bound such as `<5`
};

/// A row of figures on one origin: the same quantity over time.
struct Series {
  std::string id;   ///< `first_applications`
  SourceId source;  ///< whose figures: `NLD`
  Text label;
  std::optional<std::string> part_of;  ///< id of the series that this is a share of
  std::vector<Figure> figures;
  std::vector<Citation> citations;
};

/// Statistics on an origin (`countries/<origin>/figures.json`).
struct Figures {
  OriginId origin;
  std::vector<Document> documents;
  std::vector<Series> series;
  Text note;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_FIGURES_HPP
