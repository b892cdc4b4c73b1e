// SPDX-License-Identifier: EUPL-1.2
#include "cli/output_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "model/error.hpp"

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

std::string file_stem(const model::Repository& repository, const Invocation& invocation,
                      std::string_view origin, std::string_view what) {
  const auto folder = repository.origin_folders.find(origin);
  const std::string name =
      folder == repository.origin_folders.end() ? std::string(origin) : folder->second;
  return fmt::format("{}-{}-{}-{}", name, what, invocation.lang,
                     model::to_string(invocation.as_of));
}

void write_files(const Invocation& invocation, Streams& streams,
                 const std::map<std::string, std::string>& files) {
  const fs::path folder = invocation.output.value_or("out");
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder)) {
    throw model::InputError(folder.string(), "", "is not a folder that can be written to");
  }
  std::map<fs::path, std::string> paths;
  for (const auto& [name, content] : files) paths.emplace(folder / name, content);
  platform::write_files(paths);
  for (const auto& [path, content] : paths) streams.out << path.string() << '\n';
}

}  // namespace peil::cli
