// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMPARE_OPTIONS_HPP
#define PEIL_CLI_COMPARE_OPTIONS_HPP

/// \file
/// Options that several commands on an origin share: which sources, instruments, surveys, proposal.

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "compare/proposal.hpp"
#include "compare/selection.hpp"
#include "disclose/audience.hpp"

namespace peil::cli {

/// `--baseline`, `--against`, `--instruments`, `--against-instruments`, `--survey`, `--proposal`,
/// `--evidence`, `--unverified`, `--strict-date`.
void describe_comparison(boost::program_options::options_description& own);

/// `--evidence`, for all_evidence_option().
void describe_evidence(boost::program_options::options_description& own);

/// `--strict-date`, which load_data() heeds.
void describe_strict_date(boost::program_options::options_description& own);

/// What the options ask for. Opens no file: the draft of `--proposal` is for the caller to load.
/// \throws model::UsageError when a value is none of those allowed.
[[nodiscard]] compare::Request comparison_request(const Invocation& invocation,
                                                  const model::Repository& repository,
                                                  const model::OriginId& origin);

/// Whether `--evidence all` is given.
/// \throws model::UsageError when it is neither `official` nor `all`.
[[nodiscard]] bool all_evidence_option(const Invocation& invocation);

/// Instruments given as `policy,guidance`; none when the option is absent.
/// \throws model::UsageError naming the option when one is unknown.
[[nodiscard]] std::set<model::Instrument> instruments_option(const Invocation& invocation,
                                                             const char* name);

/// The comparison as it may be shown inside government.
/// \throws model::RefusedError when the baseline itself may not.
[[nodiscard]] disclose::MinisterView view_for_minister(const compare::Comparison& comparison);

/// What the draft of `--proposal` comes to on the reference date; absent when the option is not
/// given. \throws model::InputError when the draft is wrong or lies in the past.
[[nodiscard]] std::optional<compare::Outlook> proposal_outlook(const Invocation& invocation,
                                                               const model::Repository& repository);

/// Says on stderr what is odd about it, unless `--quiet`. Only once the baseline may be shown: the
/// remarks tell of what is in force.
void note_remarks(const Invocation& invocation, const std::optional<compare::Outlook>& outlook,
                  Streams& streams);

/// The comparison that the options ask for, with the proposal's draft laid over the baseline.
[[nodiscard]] compare::Comparison requested_comparison(const Invocation& invocation,
                                                       const model::Repository& repository);

}  // namespace peil::cli

#endif  // PEIL_CLI_COMPARE_OPTIONS_HPP
