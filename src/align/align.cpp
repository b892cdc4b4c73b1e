// SPDX-License-Identifier: EUPL-1.2
#include "align/align.hpp"

namespace peil::align {

Table align(const model::Codebook&, std::string_view origin, std::span<const Voice>,
            model::Date as_of) {
  return {std::string(origin), as_of, {}, {}};
}

}  // namespace peil::align
