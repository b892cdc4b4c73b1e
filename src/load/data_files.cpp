// SPDX-License-Identifier: EUPL-1.2
#include "load/data_files.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "model/error.hpp"

namespace peil::load {
namespace {

namespace fs = std::filesystem;

/// Entries of a folder; none when it does not exist.
std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> result;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) result.push_back(entry.path());
  return result;
}

bool is_json(const fs::path& path) { return path.extension() == ".json"; }

bool is_sealed(const fs::path& path) { return path.extension() == ".age" && is_json(path.stem()); }

class Finder {
 public:
  explicit Finder(const fs::path& data) : data_(data) {}

  std::vector<DataFile> find() {
    codebook();
    for (const fs::path& country : entries(data_ / "countries")) {
      for (const fs::path& file : entries(country)) {
        if (is_json(file)) add(file, file.stem() == "figures" ? Kind::figures : Kind::profile);
      }
    }
    for (const fs::path& state : entries(data_ / "memberstates")) {
      if (state.filename() == "surveys") continue;
      for (const fs::path& file : entries(state)) {
        if (is_json(file)) add(file, Kind::profile);
      }
    }
    for (const fs::path& folder : entries(data_ / "memberstates" / "surveys")) survey(folder);
    std::ranges::sort(files_, {}, &DataFile::name);
    return std::move(files_);
  }

 private:
  void codebook() {
    const fs::path folder = data_ / "codebook";
    constexpr std::array needed{Kind::dimensions, Kind::concepts, Kind::regions, Kind::sources};
    for (const Kind kind : needed) add(folder / (std::string(schema_name(kind)) + ".json"), kind);
    constexpr std::array optional{Kind::matching,    Kind::recognition, Kind::answers,
                                  Kind::frameworks,  Kind::wording,     Kind::weights,
                                  Kind::publication, Kind::review,      Kind::countries};
    for (const Kind kind : optional) {
      const fs::path file = folder / (std::string(schema_name(kind)) + ".json");
      if (fs::exists(file)) add(file, kind);
    }
    for (const fs::path& file : entries(folder / "vocabularies")) {
      if (is_json(file)) add(file, Kind::vocabulary);
    }
    for (const fs::path& file : entries(folder / "texts")) {
      if (is_json(file)) add(file, Kind::texts);
    }
  }

  void survey(const fs::path& folder) {
    if (!fs::is_directory(folder)) return;
    add(folder / "survey.json", Kind::survey);
    for (const fs::path& file : entries(folder / "answers")) {
      if (is_json(file) || is_sealed(file)) add(file, Kind::answer);
    }
  }

  void add(const fs::path& file, Kind kind) {
    files_.push_back({file, file.lexically_relative(data_).generic_string(), kind});
  }

  const fs::path& data_;
  std::vector<DataFile> files_;
};

}  // namespace

std::string_view schema_name(Kind kind) {
  constexpr std::array<std::string_view, 19> names{
      "dimensions", "concepts", "regions", "sources", "matching",    "recognition", "answers",
      "frameworks", "texts",    "wording", "weights", "publication", "review",      "countries",
      "vocabulary", "profile",  "figures", "survey",  "answer"};
  return names.at(static_cast<std::size_t>(kind));
}

std::vector<std::string> missing_files(const fs::path& data) {
  std::vector<std::string> needed{"codebook/styles/annex.css",
                                  "codebook/styles/annex.html",
                                  "codebook/styles/docx",
                                  "codebook/styles/odt",
                                  "codebook/texts/en.json",
                                  "codebook/texts/nl.json",
                                  "codebook/schema/common.schema.json",
                                  "codebook/schema/problem.schema.json"};
  for (auto kind = Kind::dimensions; kind <= Kind::answer;
       kind = static_cast<Kind>(static_cast<int>(kind) + 1)) {
    needed.push_back("codebook/schema/" + std::string(schema_name(kind)) + ".schema.json");
  }
  for (const Kind kind : {Kind::dimensions, Kind::concepts, Kind::regions, Kind::sources,
                          Kind::wording, Kind::weights}) {
    needed.push_back("codebook/" + std::string(schema_name(kind)) + ".json");
  }
  std::error_code error;
  std::erase_if(needed, [&](const std::string& name) { return fs::exists(data / name, error); });
  std::ranges::sort(needed);
  return needed;
}

std::vector<DataFile> data_files(const fs::path& data) {
  std::error_code error;
  if (!fs::is_directory(data / "codebook" / "schema", error)) {
    throw model::InputError(data, "",
                            "is not a data folder; expected codebook/ with schema/ in it");
  }
  return Finder(data).find();
}

std::vector<std::string> strangers_among_answers(const fs::path& data) {
  constexpr std::array<std::string_view, 2> kGit{".gitkeep", ".gitignore"};
  std::vector<std::string> names;
  for (const fs::path& survey : entries(data / "memberstates" / "surveys")) {
    for (const fs::path& file : entries(survey / "answers")) {
      if (is_json(file) || is_sealed(file)) continue;
      if (std::ranges::find(kGit, file.filename().string()) != kGit.end()) continue;
      names.push_back(file.lexically_relative(data).generic_string());
    }
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace peil::load
