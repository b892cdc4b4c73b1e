// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_READING_PLACE_HPP
#define PEIL_MODEL_READING_PLACE_HPP

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/id.hpp"

namespace peil::model {

/// Where a source usually lays down what it holds (codebook/sources.json), for a person to read.
struct ReadingPlace {
  std::set<DimensionId> dimensions;  ///< empty: all
  std::string title;                 ///< of the document; `{origin}` stands for the country's name
  std::string url;                   ///< may be empty
  std::string place;                 ///< chapter or paragraph; may be empty
  std::string language = "en";       ///< ISO 639-1, in which the country is named there
};

/// By source, the most likely place first.
using ReadingPlaces = std::map<SourceId, std::vector<ReadingPlace>, std::less<>>;

}  // namespace peil::model

#endif  // PEIL_MODEL_READING_PLACE_HPP
