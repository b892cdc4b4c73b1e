// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_REFORM_HPP
#define PEIL_MODEL_REFORM_HPP

#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/document.hpp"
#include "model/text.hpp"

namespace peil::model {

/// A change of a source's legal framework: on one day a set of its terms gave way to another, for
/// every origin at once (`codebook/reforms.json`).
struct Reform {
  std::string id;
  std::string source;
  Date day;  ///< first day of the new framework
  Text label;
  std::string dimension;
  std::vector<std::string> old_terms;
  std::vector<std::string> new_terms;
  std::vector<Citation> citations;  ///< of documents of the source's vocabulary
};

}  // namespace peil::model

#endif  // PEIL_MODEL_REFORM_HPP
