// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_CITATION_HPP
#define PEIL_PRESENT_EXPORT_CITATION_HPP

#include <string>
#include <vector>

namespace peil::present {

/// One thing to be cited. What is empty is left out.
struct Citable {
  std::string key;   ///< `peil-pak-2025-06-01`
  bool data = true;  ///< a data set; else a document
  std::string title;
  std::string author;  ///< publisher or issuing body
  std::string date;    ///< as precise as it is known: `2024-11-26`, `2024-11`, `2024`
  std::string version;
  std::string url;
  std::string number;  ///< official reference
  std::string place;   ///< where in the document
  std::string note;
  std::string language;  ///< of the document, ISO 639-1
};

/// A line for a list of references.
[[nodiscard]] std::string citation_text(const std::vector<Citable>& cited);
[[nodiscard]] std::string bibtex(const std::vector<Citable>& cited);
/// An array of items in the JSON of the Citation Style Language.
[[nodiscard]] std::string csl_json(const std::vector<Citable>& cited);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_CITATION_HPP
