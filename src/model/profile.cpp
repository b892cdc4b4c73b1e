// SPDX-License-Identifier: EUPL-1.2
#include "model/profile.hpp"

#include <algorithm>

namespace peil::model {

const Document* Profile::document(std::string_view id) const {
  const auto found = std::ranges::find(documents, id, &Document::id);
  return found == documents.end() ? nullptr : &*found;
}

}  // namespace peil::model
