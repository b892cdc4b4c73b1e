// SPDX-License-Identifier: EUPL-1.2
#include "load/review_notes.hpp"

#include <filesystem>

#include "load/loaded.hpp"
#include "model/error.hpp"

namespace peil::load {

model::ReviewNotes load_review_notes(const model::Repository& repository) {
  const std::filesystem::path codebook = std::filesystem::path(repository.data) / "codebook";
  const std::filesystem::path file = codebook / "review.json";
  if (!std::filesystem::exists(file)) return {};
  Loaded loaded(DataFile{file, "codebook/review.json", Kind::review});
  read(loaded, Schemas(codebook / "schema"), {});
  if (!loaded.report.clean()) throw model::InputError(loaded.report.findings());
  return std::get<model::ReviewNotes>(std::move(loaded.content));
}

}  // namespace peil::load
