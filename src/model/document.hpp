// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_DOCUMENT_HPP
#define PEIL_MODEL_DOCUMENT_HPP

#include <compare>
#include <string>

#include "model/enums.hpp"

namespace peil::model {

/// What a position is taken from.
struct Document {
  std::string id;  ///< unique in the profile or vocabulary that lists it
  std::string title;
  std::string publisher;
  std::string date;       ///< `2024-11-26`, `2024-11`, `2024`, or empty when undated
  std::string reference;  ///< official reference (`Kamerstuk 19 637, nr. 3318`); may be empty
  std::string url;        ///< may be empty
  std::string language;   ///< ISO 639-1
  EvidenceKind evidence = EvidenceKind::official;
};

/// A place in a document.
struct Citation {
  std::string document;  ///< id of a document
  std::string locator;   ///< section, paragraph or page; never empty
  friend auto operator<=>(const Citation&, const Citation&) = default;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_DOCUMENT_HPP
