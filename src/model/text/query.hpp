// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_TEXT_QUERY_HPP
#define PEIL_MODEL_TEXT_QUERY_HPP

#include <string>
#include <vector>

namespace peil::model {

/// One question of an incoming query.
struct QueryQuestion {
  int number = 0;  ///< as printed, or in the order of the document, from 1
  std::string text;
  std::string label = {};  ///< as printed, where that is no plain number: `1.1`, `a`
};

/// A query that another state or EUAA sends.
struct Query {
  std::string title;      ///< empty when not found
  std::string requested;  ///< who asks and when, as printed ("Requested by …"); may be empty
  std::vector<QueryQuestion> questions;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_TEXT_QUERY_HPP
