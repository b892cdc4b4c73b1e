// SPDX-License-Identifier: EUPL-1.2
#include "load/publication.hpp"

#include <algorithm>
#include <filesystem>

#include "load/format/text_file.hpp"
#include "load/loaded.hpp"

namespace peil::load {

std::optional<model::Publication> load_publication(const model::Repository& repository) {
  const std::filesystem::path codebook = std::filesystem::path(repository.data) / "codebook";
  const std::filesystem::path file = codebook / "publication.json";
  if (!std::filesystem::exists(file)) return std::nullopt;
  Loaded loaded(DataFile{file, "codebook/publication.json", Kind::publication});
  read(loaded, Schemas(codebook / "schema"), {});
  if (!loaded.report.clean()) throw model::InputError(loaded.report.findings());
  return std::get<model::Publication>(std::move(loaded.content));
}

model::SourceId default_baseline(const model::Repository& repository) {
  const std::filesystem::path file =
      std::filesystem::path(repository.data) / "codebook" / "sources.json";
  Report report("codebook/sources.json");
  if (const auto text = read_text(file, report)) {
    if (const auto json = parse_json(*text, report)) {
      model::SourceId given(json->root()["baseline"].text());
      if (repository.codebook.source(given) != nullptr) return given;
    }
  }
  const auto& sources = repository.codebook.sources;
  const auto state =
      std::ranges::find(sources, model::SourceKind::national_policy, &model::Source::kind);
  return state == sources.end() ? model::SourceId() : state->id;
}

}  // namespace peil::load
