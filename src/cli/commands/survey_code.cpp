// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <ostream>

#include "cli/coded_sheet.hpp"
#include "cli/coder.hpp"
#include "cli/commands/command_survey.hpp"
#include "cli/load_data.hpp"
#include "cli/survey_store.hpp"
#include "cli/user_file.hpp"
#include "model/survey_progress.hpp"
#include "platform/folder_lock.hpp"
#include "platform/private_files.hpp"

namespace peil::cli {
namespace {

/// Walks through the proposals in the terminal; writes each answer file that it settled any of.
Settled walk_through(std::vector<load::AnswerFile>& files, const Invocation& invocation,
                     const model::Survey& survey, const present::Wording& wording,
                     Streams& streams) {
  Coder coder(survey, wording, streams);
  for (load::AnswerFile& file : files) {
    if (coder.walk(file)) write_answer_files(invocation, survey, {&file, 1});
    if (coder.quit()) break;
  }
  return coder.settled();
}

}  // namespace

Exit survey_code(const Invocation& invocation, Streams& streams) {
  const std::string& id = argument(invocation, 1, "the survey");
  const platform::FolderLock lock(invocation.data);
  const model::Repository repository = load_data(invocation);
  const model::Survey& survey = find_survey(repository, id);
  require_readable(survey);
  const present::Texts texts = texts_of(invocation);
  const present::Wording wording{repository.codebook, texts};
  std::vector<load::AnswerFile> files;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    files.push_back(read_answer_file(invocation, *answer));
  }
  const auto from = text_option(invocation, "from");
  const bool settled_before =
      std::ranges::all_of(files, [](const auto& file) { return file.proposals.empty(); });
  if (settled_before && !from) {
    streams.out << texts("coding.nothing") << '\n';
    return Exit::done;
  }
  if (const auto to = text_option(invocation, "to")) {
    platform::write_private_file(*to, coded_sheet(files, survey, wording));
    streams.out << *to << '\n';
    return Exit::done;
  }
  Settled settled;
  if (from) {
    settled = settle_rows(files, read_coded_sheet(*from), survey, wording, *from);
    write_answer_files(invocation, survey, files);
  } else {
    settled = walk_through(files, invocation, survey, wording, streams);
  }
  if (settled.rejected > 0) {
    streams.out << texts("coding.rejected", {{"n", settled.rejected}}) << '\n';
  }
  streams.out << texts("coding.confirmed", {{"n", settled.confirmed}}) << '\n';
  return Exit::done;
}

}  // namespace peil::cli
