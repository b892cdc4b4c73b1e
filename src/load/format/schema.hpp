// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_SCHEMA_HPP
#define PEIL_LOAD_FORMAT_SCHEMA_HPP

#include <filesystem>
#include <memory>
#include <string_view>

#include "load/format/json.hpp"
#include "load/format/report.hpp"

namespace peil::load {

/// The JSON Schemas (draft 7) of a data folder, `codebook/schema/NAME.schema.json`. A schema's
/// `description` is what a finding says was expected.
class Schemas {
 public:
  /// Reads and compiles every schema in the folder.
  /// \throws model::InputError when there is none or one is not a schema.
  explicit Schemas(const std::filesystem::path& folder);
  ~Schemas();
  Schemas(const Schemas&) = delete;
  Schemas& operator=(const Schemas&) = delete;

  /// Reports everything in the file that is not as schema `name` says. Safe to call from several
  /// threads at once.
  void check(std::string_view name, const JsonFile& file, Report& report) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_SCHEMA_HPP
