// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_RELEASE_LEDGER_HPP
#define PEIL_CLI_RELEASE_LEDGER_HPP

#include <filesystem>
#include <optional>

#include "disclose/ledger.hpp"
#include "model/repository.hpp"

namespace peil::cli {

/// The one ledger of a data folder, for all its surveys.
[[nodiscard]] std::filesystem::path release_ledger(const std::filesystem::path& data);

/// What was ever released from the data folder: its ledger, ledgers that older versions kept beside
/// each survey, and `file`. `writer`, when there is one, holds `file` and is not read again.
/// \throws model::InputError as disclose::Ledger::read().
[[nodiscard]] disclose::Ledger everything_released(
    const std::filesystem::path& data, const model::Repository& repository,
    const std::filesystem::path& file, const std::optional<disclose::LedgerWriter>& writer);

}  // namespace peil::cli

#endif  // PEIL_CLI_RELEASE_LEDGER_HPP
