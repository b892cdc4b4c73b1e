// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_DRAFT_RECORD_HPP
#define PEIL_CLI_DRAFT_RECORD_HPP

/// \file
/// Writes what a person accepted: as a proposal, into the profile, or both.

#include <filesystem>
#include <map>
#include <string>

#include "cli/command.hpp"
#include "read/draft_steps.hpp"

namespace peil::cli {

/// What is recorded into, and from which document. All but the strings is borrowed.
struct Recording {
  const model::Repository& repository;
  const read::Draft& draft;
  const model::Profile* in_force;  ///< null: there is none
  std::string content;             ///< of its file, when it was read
  model::Document document;        ///< that positions cite
};

/// Files by path.
using FileContents = std::map<std::filesystem::path, std::string>;

/// The id that the document has in the profile, or one that no other document there has.
[[nodiscard]] std::string document_id(const read::Draft& draft, const model::Profile* in_force);

/// What was accepted as a proposal file.
[[nodiscard]] std::string proposal_file(const Recording& recording,
                                        const std::vector<read::Proposal>& accepted);

/// The profile's file with what was accepted in it, and nothing else changed. It is checked as the
/// data folder would be, before anything is written.
/// \throws model::InputError when it would not be valid, or has a layout that cannot be kept.
[[nodiscard]] std::string changed_profile(const Recording& recording,
                                          const std::vector<read::Proposal>& accepted);

/// Puts the profile's new file in place, together with `others`, all or none.
/// \throws model::InputError when the profile is no longer what was read.
void replace_profile(const Invocation& invocation, const Recording& recording,
                     const std::string& changed, FileContents others);

}  // namespace peil::cli

#endif  // PEIL_CLI_DRAFT_RECORD_HPP
