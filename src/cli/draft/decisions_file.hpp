// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_DRAFT_DECISIONS_FILE_HPP
#define PEIL_CLI_DRAFT_DECISIONS_FILE_HPP

/// \file
/// What a person decided on a document, kept beside it from one run to the next.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/text/policy_text.hpp"
#include "read/draft_steps.hpp"

namespace peil::cli {

/// What decisions are on.
struct DecidedOn {
  model::SourceId source;
  model::OriginId origin;
  std::string document;  ///< fingerprint of its text and date
  std::string profile;   ///< fingerprint of the profile's file; empty when there is none
};

struct Decisions {
  DecidedOn on;
  std::vector<read::Step> steps;  ///< those decided or changed; without their notes
};

[[nodiscard]] std::string fingerprint(const model::PolicyText& text);
/// Of a file's content; empty for an empty one.
[[nodiscard]] std::string fingerprint(std::string_view content);

/// Steps that were decided or changed, and those of `earlier` that the document no longer has.
[[nodiscard]] std::string decisions_json(const DecidedOn& on, const std::vector<read::Step>& steps,
                                         const std::vector<read::Step>& earlier);

/// Absent when there is no such file.
/// \throws model::InputError naming the file and the place when it is no file of decisions.
[[nodiscard]] std::optional<Decisions> read_decisions(const std::filesystem::path& file);

}  // namespace peil::cli

#endif  // PEIL_CLI_DRAFT_DECISIONS_FILE_HPP
