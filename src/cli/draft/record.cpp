// SPDX-License-Identifier: EUPL-1.2
#include "cli/draft/record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "load/load.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"
#include "platform/folder_lock.hpp"
#include "platform/temporary_folder.hpp"
#include "present/export/json_layout.hpp"
#include "present/export/profile_json.hpp"
#include "read/draft_profile.hpp"

namespace peil::cli {
namespace {

constexpr std::string_view kSchema = "../../codebook/schema/profile.schema.json";

model::Profile profile_of(const Recording& recording, const std::vector<read::Proposal>& accepted) {
  const model::Codebook& codebook = recording.repository.codebook;
  const bool guidance =
      codebook.source(recording.draft.source)->kind == model::SourceKind::guidance;
  const model::Profile none;
  return read::draft_profile(recording.draft, accepted,
                             recording.in_force ? *recording.in_force : none, recording.document,
                             guidance ? model::Instrument::guidance : model::Instrument::policy);
}

/// As validate would find it, told of the file that it is to be.
void check(const std::string& content, const std::string& file, const model::Repository& data) {
  const platform::TemporaryFolder folder;
  const auto candidate = folder.path() / std::filesystem::path(file).filename();
  platform::write_file(candidate, content);
  try {
    (void)load::load_profile(candidate, data);
  } catch (const model::InputError& error) {
    auto findings = error.findings();
    for (model::Finding& finding : findings) finding.file = file;
    throw model::InputError(std::move(findings));
  }
}

}  // namespace

std::string document_id(const read::Draft& draft, const model::Profile* in_force) {
  const std::string day = model::to_string(*draft.date);
  std::string id = fmt::format("{}-{}", draft.source, day);
  std::ranges::transform(id, id.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (in_force == nullptr) return id;
  const auto known = [&](const std::string& wanted) {
    return std::ranges::find(in_force->documents, wanted, &model::Document::id);
  };
  std::string result = id;
  for (int number = 2; known(result) != in_force->documents.end(); ++number) {
    const model::Document& other = *known(result);
    if (other.title == draft.title && other.date == day) break;
    result = fmt::format("{}-{}", id, number);
  }
  return result;
}

std::string proposal_file(const Recording& recording, const std::vector<read::Proposal>& accepted) {
  return present::profile_json(profile_of(recording, accepted), "profile.schema.json");
}

std::string changed_profile(const Recording& recording,
                            const std::vector<read::Proposal>& accepted) {
  if (recording.in_force == nullptr) {
    throw model::UsageError("there is no profile to change: write one with --to");
  }
  const model::Profile& before = *recording.in_force;
  const model::Profile after = read::with_draft(before, profile_of(recording, accepted));
  auto text = present::changed_in_place(recording.content, present::profile_json(before, kSchema),
                                        present::profile_json(after, kSchema));
  if (!text) {
    throw model::InputError(
        before.file, "",
        "is laid out in a way that would not stay as it is; nothing was written: give it one "
        "indentation and one kind of line ends throughout, or write a proposal with --to");
  }
  check(*text, before.file, recording.repository);
  return *std::move(text);
}

void replace_profile(const Invocation& invocation, const Recording& recording,
                     const std::string& changed, FileContents others) {
  const auto file = invocation.data / recording.in_force->file;
  const platform::FolderLock lock(invocation.data);
  if (platform::read_file(file) != recording.content) {
    throw model::InputError(recording.in_force->file, "",
                            "was changed by someone else since it was read; nothing was written: "
                            "run the command again");
  }
  others[file] = changed;
  platform::write_files(others);
}

}  // namespace peil::cli
