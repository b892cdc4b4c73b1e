// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_DATA_FILES_HPP
#define PEIL_LOAD_DATA_FILES_HPP

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace peil::load {

/// What a data file holds; decides its schema and what it is checked against.
enum class Kind {
  dimensions,
  concepts,
  regions,
  sources,
  matching,
  recognition,
  answers,
  frameworks,
  texts,
  wording,
  weights,
  publication,
  review,
  countries,
  vocabulary,
  profile,
  figures,
  survey,
  answer
};

/// Name of the kind's schema without `.schema.json`.
[[nodiscard]] std::string_view schema_name(Kind kind);

struct DataFile {
  std::filesystem::path path;
  std::string name;  ///< path below the data folder, as messages give it
  Kind kind = Kind::profile;
};

/// The files of a data folder, sorted by name. The four codebook files that everything needs are
/// listed even when they do not exist; sealed answers (`*.json.age`) are listed as answers.
/// \throws model::InputError when the folder is not a data folder.
[[nodiscard]] std::vector<DataFile> data_files(const std::filesystem::path& data);

/// What stands among a survey's answers and is none, by its path below the data folder, sorted: an
/// editor's copy or what a killed run left may hold one in clear.
[[nodiscard]] std::vector<std::string> strangers_among_answers(const std::filesystem::path& data);

/// Files that one command or another needs and that the folder does not have, as paths below it:
/// of the codebook, its schemas, texts and styles.
[[nodiscard]] std::vector<std::string> missing_files(const std::filesystem::path& data);

}  // namespace peil::load

#endif  // PEIL_LOAD_DATA_FILES_HPP
