// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_READING_PLACES_HPP
#define PEIL_LOAD_READING_PLACES_HPP

#include "model/reading_place.hpp"
#include "model/repository.hpp"

namespace peil::load {

/// Where each source usually lays down its policy, from codebook/sources.json of the data folder.
/// \throws model::InputError when the file cannot be read or names an unknown dimension.
[[nodiscard]] model::ReadingPlaces load_reading_places(const model::Repository& repository);

}  // namespace peil::load

#endif  // PEIL_LOAD_READING_PLACES_HPP
