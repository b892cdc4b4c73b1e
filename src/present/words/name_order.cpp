// SPDX-License-Identifier: EUPL-1.2
#include "present/words/name_order.hpp"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <stdexcept>

namespace peil::present {

std::vector<std::size_t> in_name_order(const std::vector<std::string>& names,
                                       const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale(language.c_str()), status));
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no order of names");
  std::vector<std::size_t> places(names.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) {
    return collator->compareUTF8(names[a], names[b], status) == UCOL_LESS;
  });
  return places;
}

}  // namespace peil::present
