// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_seal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/commands/command_survey.hpp"
#include "cli/user_file.hpp"
#include "load/sealed.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> clear_answers(const fs::path& answers) {
  std::vector<fs::path> files;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(answers, none)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// Where we hold the key, what was sealed is opened once to see that it opens.
void seal_file(const Invocation& invocation, const fs::path& clear, const fs::path& recipients) {
  fs::path sealed = clear;
  sealed += ".age";
  const std::string content = platform::read_file(clear);
  const std::string secret = load::seal(content, recipients, sealed);
  if (fs::exists(sealed)) {
    throw model::InputError(sealed.string(), "",
                            "is there already; remove the one that is out of date");
  }
  write_file(sealed, secret);
  const bool complete =
      platform::read_file(sealed) == secret &&
      (!invocation.identity || load::unsealer(*invocation.identity)(sealed) == content);
  if (!complete) {
    throw model::InputError(sealed.string(), "",
                            "does not hold what was sealed; the clear file is kept");
  }
  fs::remove(clear);
}

Exit seal(const Invocation& invocation, Streams& streams) {
  const std::string& id = argument(invocation, 0, "the survey");
  const fs::path folder = survey_folder(invocation, id);
  if (!fs::is_directory(folder)) throw model::UsageError(fmt::format("no survey '{}'", id));
  const auto files = clear_answers(folder / "answers");
  for (const fs::path& file : files) {
    seal_file(invocation, file, folder / "recipients.txt");
    streams.out << file.string() << ".age\n";
  }
  if (files.empty() && !invocation.quiet)
    streams.err << texts_of(invocation)("seal.nothing") << '\n';
  return Exit::done;
}

Exit open(const Invocation& invocation, Streams& streams) {
  const std::string& file = argument(invocation, 0, "the sealed file");
  if (!invocation.identity) throw model::UsageError("give --identity FILE or set PEIL_IDENTITY");
  if (!fs::exists(file)) throw model::InputError(file, "", "does not exist");
  write_output(invocation, streams, load::unsealer(*invocation.identity)(file));
  if (invocation.output && *invocation.output != "-") {
    fs::permissions(*invocation.output, fs::perms::owner_read | fs::perms::owner_write);
  }
  return Exit::done;
}

}  // namespace

Command seal_command() {
  return {"seal", "SURVEY", "encrypts the answers to a survey for its recipients (age)", nullptr,
          seal};
}

Command open_command() {
  return {"open", "FILE", "decrypts a sealed answer, with --identity", nullptr, open};
}

}  // namespace peil::cli
