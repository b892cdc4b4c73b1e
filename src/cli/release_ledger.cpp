// SPDX-License-Identifier: EUPL-1.2
#include "cli/release_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>

#include "cli/load_data.hpp"
#include "disclose/ledger_line.hpp"
#include "load/sealed.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"
#include "platform/private_files.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

bool same_file(const fs::path& one, const fs::path& other) {
  return fs::weakly_canonical(one) == fs::weakly_canonical(other);
}

/// A survey's own list of what was counted.
class CountedList {
 public:
  CountedList(const Invocation& invocation, const model::Survey& survey)
      : invocation_(invocation),
        folder_(invocation.data / survey.folder),
        clear_(folder_ / "counted.jsonl"),
        sealed_(folder_ / "counted.jsonl.age") {}

  [[nodiscard]] std::string read() const {
    if (!fs::exists(sealed_)) return fs::exists(clear_) ? platform::read_file(clear_) : "";
    if (fs::exists(clear_)) {
      throw model::InputError(clear_.string(), "", "is there sealed, too; remove the older one");
    }
    if (!invocation_.identity) {
      throw model::InputError(sealed_.string(), "",
                              "is sealed, and what was released cannot be read without it; give "
                              "--identity");
    }
    return unseal_with(invocation_)(sealed_);
  }

  void write(const std::string& text) const {
    const fs::path recipients = folder_ / "recipients.txt";
    if (!fs::exists(sealed_) && !fs::exists(recipients)) {
      platform::write_private_file(clear_, text);
      return;
    }
    platform::write_private_file(sealed_, load::seal(text, recipients, sealed_));
    fs::remove(clear_);
  }

  [[nodiscard]] const fs::path& file() const { return clear_; }

 private:
  const Invocation& invocation_;
  fs::path folder_;
  fs::path clear_;
  fs::path sealed_;
};

/// What surveys keep of what was counted, each list read once.
class CountedLists {
 public:
  CountedLists(const Invocation& invocation, const model::Repository& repository)
      : invocation_(invocation), repository_(repository) {}

  /// The statements of a record, in the list of its survey.
  std::vector<disclose::LedgerStatement> of(const disclose::LedgerRecord& record) {
    const model::Survey* survey = repository_.survey(record.survey);
    if (survey == nullptr) return {};  // what_is_missing() tells
    const CountedList list(invocation_, *survey);
    const auto known = lines_.find(survey->id);
    const auto& lines = known != lines_.end() ? known->second : read(*survey, list);
    const auto line = lines.find(record.closed);
    if (line != lines.end()) {
      if (auto statements = disclose::read_closed(line->second)) return *statements;
    }
    throw model::InputError(
        list.file().string(), "",
        fmt::format("does not hold what was counted for the release of {}; restore it",
                    record.time));
  }

 private:
  using ByHash = std::map<std::string, std::string>;

  const ByHash& read(const model::Survey& survey, const CountedList& list) {
    ByHash& lines = lines_[survey.id];
    const std::string text = list.read();
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = std::min(text.find('\n', start), text.size());
      std::string line = text.substr(start, end - start);
      start = end + 1;
      lines.emplace(disclose::sha256(line), std::move(line));
    }
    return lines;
  }

  const Invocation& invocation_;
  const model::Repository& repository_;
  std::map<std::string, ByHash> lines_;  ///< by survey
};

std::size_t releases_known(const fs::path& survey_file) {
  const auto json = nlohmann::json::parse(platform::read_file(survey_file));
  return json.value("releases", std::size_t{0});
}

/// Changes nothing else in a file that people write.
void count_release(const fs::path& survey_file) {
  std::string text = platform::read_file(survey_file);
  const std::size_t known = releases_known(survey_file);
  static const std::regex present("\"releases\"\\s*:\\s*[0-9]+");
  const std::string now = fmt::format("\"releases\": {}", known + 1);
  if (std::regex_search(text, present)) {
    text = std::regex_replace(text, present, now, std::regex_constants::format_first_only);
  } else {
    const std::size_t last = text.find_last_not_of(" \t\r\n", text.rfind('}') - 1);
    text.insert(last + 1, ",\n  " + now);
  }
  platform::write_file(survey_file, text);
}

std::string nonce() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

/// What earlier records say was missing.
disclose::Begun acknowledged(const disclose::Ledger& ledger) {
  disclose::Begun all;
  for (const disclose::LedgerRecord& record : ledger.records()) {
    if (!record.begun) continue;
    for (const auto& [survey, n] : record.begun->missing) {
      all.missing[survey] = std::max(all.missing[survey], n);
    }
    all.unknown.insert(record.begun->unknown.begin(), record.begun->unknown.end());
  }
  return all;
}

constexpr const char* kWayOut = "restore the ledger, or begin anew with --begin-anew REASON";

}  // namespace

fs::path release_ledger(const fs::path& data) {
  return data / "memberstates" / "surveys" / "ledger.jsonl";
}

disclose::Ledger everything_released(const Invocation& invocation,
                                     const model::Repository& repository, const fs::path& file,
                                     const std::optional<disclose::LedgerWriter>& writer,
                                     const disclose::Wanted& wanted) {
  std::vector<fs::path> files;
  // Through links and other ways of writing a path, the same file would wait for its own lock.
  const auto add = [&](const fs::path& one) {
    if (!same_file(one, file)) files.push_back(one);
  };
  add(release_ledger(invocation.data));
  for (const model::Survey& survey : repository.surveys) {
    add(invocation.data / survey.folder / "ledger.jsonl");
  }
  if (!writer) files.push_back(file);
  auto all = disclose::Ledger::read_all(files, writer ? &writer->ledger() : nullptr, &wanted);
  CountedLists lists(invocation, repository);
  all.complete([&](const disclose::LedgerRecord& record) { return lists.of(record); });
  return all;
}

std::optional<disclose::Begun> what_is_missing(const Invocation& invocation,
                                               const model::Repository& repository,
                                               const disclose::Ledger& ledger, const fs::path& file,
                                               const std::string& reason) {
  const disclose::Begun known = acknowledged(ledger);
  const auto refuse = [&](const std::string& where, const std::string& what) {
    if (reason.empty()) throw model::InputError(where, "", what + "; " + kWayOut);
  };
  disclose::Begun begun{reason, {}, {}};
  for (const model::Survey& survey : repository.surveys) {
    const fs::path survey_file = invocation.data / survey.folder / "survey.json";
    const std::size_t made = releases_known(survey_file);
    const auto held = static_cast<std::size_t>(
        std::ranges::count(ledger.records(), survey.id, &disclose::LedgerRecord::survey));
    const auto before = known.missing.find(survey.id);
    if (made <= held + (before == known.missing.end() ? 0 : before->second)) continue;
    begun.missing[survey.id] = made - held;
    refuse(survey_file.string(), fmt::format("says that {} releases were made, of which the ledger "
                                             "holds {}",
                                             made, held));
  }
  for (const disclose::LedgerRecord& record : ledger.records()) {
    if (repository.survey(record.survey) != nullptr || known.unknown.contains(record.survey)) {
      continue;
    }
    begun.unknown.insert(record.survey);
    refuse(file.string(), fmt::format("holds a release of '{}', a survey that the data folder does "
                                      "not have",
                                      record.survey));
  }
  const bool own = same_file(file, release_ledger(invocation.data));
  if (!own && (!fs::exists(file) || fs::file_size(file) == 0)) {
    refuse(file.string(), "is not the data folder's ledger and holds nothing");
  }
  if (reason.empty()) return std::nullopt;
  return begun;
}

void record_release(const Invocation& invocation, const model::Survey& survey,
                    disclose::LedgerRecord record, disclose::LedgerWriter& writer) {
  if (!survey.respondents_public) {
    const CountedList list(invocation, survey);
    const disclose::ClosedLine line = disclose::write_closed(record.statements, nonce());
    list.write(list.read() + line.text + "\n");
    record.closed = line.hash;
    // Of few texts that could have been said, the hash of one would tell which.
    record.document = disclose::sha256(line.text + record.document);
  }
  writer.append(record);
  count_release(invocation.data / survey.folder / "survey.json");
}

}  // namespace peil::cli
