// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_seal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <regex>

#include "cli/commands/command_survey.hpp"
#include "cli/user_file.hpp"
#include "disclose/ledger.hpp"
#include "load/sealed.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"
#include "platform/folder_lock.hpp"
#include "platform/private_files.hpp"

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

/// Stands beside an answer while it is being sealed, with the hash of what goes into the sealed
/// file: where somebody was interrupted before the clear file was removed, it tells that both hold
/// the same.
fs::path mark_of(const fs::path& clear) { return clear.string() + ".sealing"; }

/// Whether the sealed file was made from this very content, as far as can be told without opening
/// it for want of a key.
bool finished_before(const Invocation& invocation, const fs::path& clear, const fs::path& sealed,
                     const std::string& content) {
  const fs::path mark = mark_of(clear);
  if (fs::exists(mark) && platform::read_file(mark) == disclose::sha256(content)) return true;
  return invocation.identity && load::unsealer(*invocation.identity)(sealed) == content;
}

/// Where we hold the key, what was sealed is opened once to see that it opens.
void seal_file(const Invocation& invocation, const fs::path& clear, const fs::path& recipients) {
  fs::path sealed = clear;
  sealed += ".age";
  const std::string content = platform::read_file(clear);
  if (fs::exists(sealed)) {
    if (!finished_before(invocation, clear, sealed, content)) {
      throw model::InputError(sealed.string(), "",
                              "is there already; remove the one that is out of date");
    }
    fs::remove(clear);
    fs::remove(mark_of(clear));
    return;
  }
  const std::string secret = load::seal(content, recipients, sealed);
  platform::write_private_file(mark_of(clear), disclose::sha256(content));
  platform::write_private_file(sealed, secret);
  const bool complete =
      platform::read_file(sealed) == secret &&
      (!invocation.identity || load::unsealer(*invocation.identity)(sealed) == content);
  if (!complete) {
    throw model::InputError(sealed.string(), "",
                            "does not hold what was sealed; the clear file is kept");
  }
  fs::remove(clear);
  fs::remove(mark_of(clear));
}

/// What a seal that was killed left beside answers: marks without a clear file, and files that it
/// had not yet given their name (`XXA-1.json.age.` and six characters).
void clear_up(const fs::path& answers) {
  static const std::regex unfinished(".*\\.json\\.(age|sealing)\\.[A-Za-z0-9]{6}");
  std::error_code none;
  std::vector<fs::path> left;
  for (const auto& entry : fs::directory_iterator(answers, none)) {
    const std::string name = entry.path().filename().string();
    const bool alone =
        entry.path().extension() == ".sealing" && !fs::exists(answers / fs::path(name).stem());
    if (alone || std::regex_match(name, unfinished)) left.push_back(entry.path());
  }
  for (const fs::path& file : left) fs::remove(file);
}

Exit seal(const Invocation& invocation, Streams& streams) {
  const std::string& id = argument(invocation, 0, "the survey");
  const fs::path folder = survey_folder(invocation, id);
  if (!fs::is_directory(folder)) throw model::UsageError(fmt::format("no survey '{}'", id));
  const platform::FolderLock lock(invocation.data);
  clear_up(folder / "answers");
  auto files = clear_answers(folder / "answers");
  if (const fs::path counted = folder / "counted.jsonl"; fs::exists(counted)) {
    files.push_back(counted);
  }
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
  const std::string content = load::unsealer(*invocation.identity)(file);
  if (invocation.output && *invocation.output != "-") {
    platform::write_private_file(*invocation.output, content);
  } else {
    write_output(invocation, streams, content);
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
