// SPDX-License-Identifier: EUPL-1.2
#include "cli/output_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/user_file.hpp"
#include "load/publication.hpp"
#include "model/error.hpp"
#include "platform/private_files.hpp"
#include "present/medium/render.hpp"

namespace peil::cli {

namespace fs = std::filesystem;

std::vector<std::string> formats(std::string_view given, const std::vector<std::string>& known) {
  const std::vector<std::string> wanted = split_list(given);
  for (const std::string& format : wanted) {
    if (std::ranges::find(known, format) == known.end()) {
      throw model::UsageError(
          fmt::format("--to '{}' is not one of {}", format, fmt::join(known, ", ")));
    }
  }
  std::vector<std::string> result;
  std::ranges::copy_if(known, std::back_inserter(result), [&](const std::string& format) {
    return std::ranges::find(wanted, format) != wanted.end();
  });
  if (result.empty()) throw model::UsageError("--to names no format");
  return result;
}

namespace {

/// Files by name go into a folder. What is named like a file and is no folder is a slip: a folder
/// "memo.pdf" would stand where the document was expected.
void require_folder_name(const fs::path& folder) {
  const std::string extension = folder.extension().string();
  const std::vector<std::string> known{".docx", ".odt", ".pdf",  ".html", ".md",
                                       ".svg",  ".png", ".json", ".csv",  ".xlsx"};
  std::error_code error;
  const bool named_as_file = std::ranges::find(known, extension) != known.end();
  if (!named_as_file || fs::is_directory(folder, error)) return;
  const fs::path above = folder.parent_path();
  throw model::UsageError(
      fmt::format("--output '{}' names a file, and this command writes files with names of their "
                  "own into a folder; give the folder ('--output {}'), and the kind of file with "
                  "--to",
                  folder.string(), above.empty() ? "." : above.string()));
}

}  // namespace

std::vector<std::string> makeable(const Invocation& invocation, Streams& streams,
                                  const std::vector<std::string>& formats, bool pictures,
                                  bool others) {
  if (invocation.output) require_folder_name(*invocation.output);
  const auto missing = present::missing_programs(formats, pictures);
  std::vector<std::string> left;
  std::vector<model::Finding> findings;
  for (const std::string& format : formats) {
    const auto found = missing.find(format);
    if (found == missing.end()) {
      left.push_back(format);
    } else {
      findings.push_back({"peil", "no " + format, found->second});
    }
  }
  if (left.empty() && !others) throw model::InputError(std::move(findings));
  std::vector<std::string> notes;
  for (const model::Finding& finding : findings) notes.push_back(model::to_string(finding));
  tell(notes, invocation, streams);
  return left;
}

std::string file_stem(const model::Repository& repository, const Invocation& invocation,
                      const model::OriginId& origin, std::string_view what,
                      std::string_view baseline, std::string_view audience) {
  const auto folder = repository.origin_folders.find(origin);
  const std::string name =
      folder == repository.origin_folders.end() ? std::string(origin) : folder->second;
  std::string stem = fmt::format("{}-{}", name, what);
  if (!baseline.empty() && baseline != load::default_baseline(repository)) {
    stem += fmt::format("-{}", baseline);
  }
  if (!audience.empty()) stem += fmt::format("-{}", audience);
  return fmt::format("{}-{}-{}", stem, invocation.lang, model::to_string(invocation.as_of));
}

void write_files(const Invocation& invocation, Streams& streams,
                 const std::map<std::string, std::string>& files, bool confidential) {
  const fs::path folder = invocation.output.value_or("out");
  require_folder_name(folder);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder)) {
    throw model::InputError(folder.string(), "", "is not a folder that can be written to");
  }
  std::map<fs::path, std::string> paths;
  for (const auto& [name, content] : files) paths.emplace(folder / name, content);
  std::vector<std::string> replaced;
  for (const auto& [path, content] : paths) {
    if (fs::is_regular_file(path, error) && platform::read_file(path) != content) {
      replaced.push_back(path.string());
    }
  }
  confidential ? platform::write_private_files(paths) : platform::write_files(paths);
  if (!invocation.quiet && !replaced.empty()) {
    streams.err << fmt::format("peil: replaced, with other content than before: {}\n",
                               fmt::join(replaced, ", "));
  }
  for (const auto& [path, content] : paths) streams.out << path.string() << '\n';
}

}  // namespace peil::cli
