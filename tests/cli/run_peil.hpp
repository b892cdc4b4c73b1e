// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_CLI_RUN_PEIL_HPP
#define PEIL_TESTS_CLI_RUN_PEIL_HPP

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.hpp"

namespace peil::cli {

/// What a run wrote and how it ended.
struct Outcome {
  Exit exit;
  std::string out;
  std::string err;
};

/// Runs peil in this process, without a terminal.
inline Outcome run_peil(const std::vector<std::string>& args) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{in, out, err};
  const Exit exit = run(args, "peil", streams);
  return {exit, out.str(), err.str()};
}

/// A file in the folder for temporary files, removed in the end.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, const std::string& content)
      : path_(std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + "-" + name)) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove(path_); }

  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace peil::cli

#endif  // PEIL_TESTS_CLI_RUN_PEIL_HPP
