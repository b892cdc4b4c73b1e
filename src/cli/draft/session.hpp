// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_DRAFT_SESSION_HPP
#define PEIL_CLI_DRAFT_SESSION_HPP

/// \file
/// From decisions to the record: the walk that can be left and gone on with, and the sheet.

#include "cli/command.hpp"
#include "cli/draft/enter.hpp"
#include "model/text/policy_text.hpp"

namespace peil::cli {

/// Walks through a draft with a person. What is decided is kept in a file after every key
/// (`--decisions`), and recorded, once, when the walk ends (`--to`, `--apply`).
/// \throws model::InputError when the file of decisions is on something else or cannot be written,
/// or what was accepted cannot be recorded.
void confirm_draft(const Invocation& invocation, const DraftSession& session,
                   const read::Draft& draft, const model::PolicyText& text, Streams& streams);

/// Records what a sheet (`--sheet`) accepts, all of it or nothing.
/// \throws model::InputError as take_sheet(), or when it cannot be recorded.
void record_sheet(const Invocation& invocation, const DraftSession& session,
                  const read::Draft& draft, Streams& streams);

}  // namespace peil::cli

#endif  // PEIL_CLI_DRAFT_SESSION_HPP
