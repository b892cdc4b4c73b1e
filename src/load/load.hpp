// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_LOAD_HPP
#define PEIL_LOAD_LOAD_HPP

/// \file
/// From files to the model. Every file is checked against its JSON Schema in codebook/schema and
/// every reference is resolved; nothing half-checked leaves this module.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "model/claim_weights.hpp"
#include "model/error.hpp"
#include "model/repository.hpp"

namespace peil::load {

/// Reads a sealed file (`*.json.age`) into memory. Throws model::InputError when it cannot.
using Unseal = std::function<std::string(const std::filesystem::path&)>;

/// Every finding in the data folder, sorted by file and place; empty when all is well. Reads all
/// files even when some are broken. Sealed answers are left out when `unseal` is empty.
/// \throws model::InputError when `data` is not a data folder.
[[nodiscard]] std::vector<model::Finding> validate(const std::filesystem::path& data,
                                                   const Unseal& unseal = {});

/// Loads the data folder (codebook/, countries/, memberstates/).
/// \throws model::InputError with every finding when anything is wrong.
[[nodiscard]] model::Repository load(const std::filesystem::path& data, const Unseal& unseal = {});

/// Loads one profile file that is not part of the data folder (a proposal), checked against the
/// schema and codebook of the data folder in the same way.
/// \throws model::InputError with every finding when anything is wrong.
[[nodiscard]] model::Profile load_profile(const std::filesystem::path& file,
                                          const model::Repository& repository);

/// What dimensions count for in claims, from codebook/weights.json of the data folder.
/// \throws model::InputError when there is none, or anything in it is wrong.
[[nodiscard]] model::ClaimWeights load_claim_weights(const model::Repository& repository);

}  // namespace peil::load

#endif  // PEIL_LOAD_LOAD_HPP
