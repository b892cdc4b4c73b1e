// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_TEXT_POLICY_TEXT_HPP
#define PEIL_MODEL_TEXT_POLICY_TEXT_HPP

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"

namespace peil::model {

/// A paragraph or list item of a document.
struct Passage {
  std::string text;
  std::vector<std::string> headings;  ///< that it stands under, outermost first
  std::string locator;                ///< `27.3.2 Risicoprofielen, paragraph 2`; never empty
  bool list_item = false;
};

/// A whole policy document, read: a paragraph of a circular, a letter, a chapter of guidance.
struct PolicyText {
  std::string title;         ///< empty when not found
  std::optional<Date> date;  ///< empty when not found
  std::string language;      ///< ISO 639-1
  std::vector<Passage> passages;
  std::string encoding = {};  ///< that the file was converted from; empty when it was UTF-8
  int footnotes = 0;          ///< that were left out
  int struck = 0;             ///< places with struck, deleted or hidden text, left out
};

}  // namespace peil::model

#endif  // PEIL_MODEL_TEXT_POLICY_TEXT_HPP
