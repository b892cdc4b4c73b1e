// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_LOAD_DATA_FOLDER_HPP
#define PEIL_TESTS_LOAD_DATA_FOLDER_HPP

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "load/load.hpp"

namespace peil::load {

/// A copy of tests/data/small that a test may spoil; removed with the object.
class DataFolder {
 public:
  DataFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "peil-test-XXXXXX").string();
    root_ = mkdtemp(name.data());
    const std::filesystem::path small = PEIL_SOURCE_DIR "/tests/data/small";
    std::filesystem::copy(small, root_, std::filesystem::copy_options::recursive);
  }
  ~DataFolder() { std::filesystem::remove_all(root_); }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

  void write(const std::string& file, const std::string& content) const {
    std::filesystem::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file, std::ios::binary) << content;
  }
  /// Applies a JSON Patch (RFC 6902) to a file.
  void patch(const std::string& file, const std::string& operations) const {
    const auto content = nlohmann::json::parse(std::ifstream(root_ / file));
    write(file, content.patch(nlohmann::json::parse(operations)).dump());
  }

  /// Findings as a user reads them.
  [[nodiscard]] std::vector<std::string> findings() const {
    std::vector<std::string> lines;
    for (const model::Finding& finding : validate(root_)) lines.push_back(to_string(finding));
    return lines;
  }

 private:
  std::filesystem::path root_;
};

}  // namespace peil::load

#endif  // PEIL_TESTS_LOAD_DATA_FOLDER_HPP
