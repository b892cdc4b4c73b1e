// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_QUERY_HPP
#define PEIL_MODEL_QUERY_HPP

#include <string>
#include <vector>

namespace peil::model {

/// One question of an incoming query.
struct QueryQuestion {
  int number = 0;  ///< as printed, or in the order of the document, from 1
  std::string text;
};

/// A query that another state or EUAA sends.
struct Query {
  std::string title;      ///< empty when not found
  std::string requested;  ///< who asks and when, as printed ("Requested by …"); may be empty
  std::vector<QueryQuestion> questions;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_QUERY_HPP
