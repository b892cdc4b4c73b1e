// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMPARABLES_HPP
#define PEIL_CLI_COMPARABLES_HPP

#include <map>
#include <string>

#include "model/date.hpp"
#include "model/repository.hpp"
#include "present/tables/listings.hpp"

namespace peil::cli {

/// For each origin of which the baseline says something in public: with which other sources it can
/// be compared, on how many points, on the day given or, where nothing can be on that day, on the
/// last one before it on which something could. Origins without such a day are left out.
[[nodiscard]] std::map<model::OriginId, present::Comparables> comparables(
    const model::Repository& repository, const model::SourceId& baseline, model::Date day);

}  // namespace peil::cli

#endif  // PEIL_CLI_COMPARABLES_HPP
