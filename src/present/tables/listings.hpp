// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_LISTINGS_HPP
#define PEIL_PRESENT_TABLES_LISTINGS_HPP

/// \file
/// What `peil list` can list. Of surveys only what was asked, never what was answered.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/date.hpp"
#include "model/repository.hpp"
#include "present/medium/listing.hpp"

namespace peil::present {

/// What a source's policy on an origin can be compared with.
struct Comparables {
  model::Date on;                                         ///< the day of which this is said
  std::vector<std::pair<std::string, std::size_t>> with;  ///< source and points, most first
};

/// Origins, the sources that have a profile on each, and where something can be compared.
[[nodiscard]] Listing list_countries(const model::Repository& repository, const Texts& texts,
                                     const std::map<model::OriginId, Comparables>& comparables);
[[nodiscard]] Listing list_sources(const model::Repository& repository, const Texts& texts);
[[nodiscard]] Listing list_concepts(const model::Repository& repository, const Texts& texts);
[[nodiscard]] Listing list_surveys(const model::Repository& repository, const Texts& texts);
/// Documents that profiles cite; those of answers are not among them.
[[nodiscard]] Listing list_documents(const model::Repository& repository, const Texts& texts);

/// Those that a public position cites, or by which we know that a source has no policy.
[[nodiscard]] Listing list_public_documents(const model::Repository& repository);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_LISTINGS_HPP
