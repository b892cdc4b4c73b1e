// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_RELEASE_LEDGER_HPP
#define PEIL_CLI_RELEASE_LEDGER_HPP

#include <filesystem>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "disclose/ledger.hpp"
#include "model/repository.hpp"

namespace peil::cli {

/// The one ledger of a data folder, for all its surveys.
[[nodiscard]] std::filesystem::path release_ledger(const std::filesystem::path& data);

/// What was ever released from the data folder: its ledger, ledgers that older versions kept beside
/// each survey, and `file`. `writer`, when there is one, holds `file` and is not read again. Of
/// surveys where it may not be known who answered, what was counted is read from the survey's own
/// list, which may be sealed. `wanted` as in disclose::Ledger::read().
/// \throws model::InputError as disclose::Ledger::read(), or when such a list cannot be read.
[[nodiscard]] disclose::Ledger everything_released(
    const Invocation& invocation, const model::Repository& repository,
    const std::filesystem::path& file, const std::optional<disclose::LedgerWriter>& writer,
    const disclose::Wanted& wanted);

/// What is missing from the ledger, as far as no record says that it was begun without: releases
/// that survey.json knows of, and surveys of which it holds releases but the data folder nothing.
/// \param reason why it is begun anew; empty: it is not.
/// \throws model::InputError when something is missing and there is no reason, or when `file` is
/// not the data folder's ledger and holds nothing.
[[nodiscard]] std::optional<disclose::Begun> what_is_missing(const Invocation& invocation,
                                                             const model::Repository& repository,
                                                             const disclose::Ledger& ledger,
                                                             const std::filesystem::path& file,
                                                             const std::string& reason);

/// Adds a record. Where it may not be known who answered, its statements go into the survey's own
/// list, sealed where its answers are. Tells survey.json that one more release was made.
void record_release(const Invocation& invocation, const model::Survey& survey,
                    disclose::LedgerRecord record, disclose::LedgerWriter& writer);

}  // namespace peil::cli

#endif  // PEIL_CLI_RELEASE_LEDGER_HPP
