// SPDX-License-Identifier: EUPL-1.2
// Files of the data folder: profile, codebook, vocabulary, figures, survey, answer. What is taken
// is checked against the codebook.
#include "harness.hpp"
#include "load/check.hpp"
#include "load/loaded.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace peil;
  static const load::Schemas schemas(PEIL_SOURCE_DIR "/codebook/schema");
  const auto [choice, text] = fuzz::input(bytes, size);
  const auto kind =
      static_cast<load::Kind>(choice % (static_cast<unsigned>(load::Kind::answer) + 1));
  return fuzz::run([&, text = text] {
    const auto file = fuzz::file(text, "data.json");
    load::Loaded loaded(load::DataFile{file, "data.json", kind});
    load::read(loaded, schemas, {});
    const model::Codebook& codebook = fuzz::repository().codebook;
    if (const auto* profile = std::get_if<model::Profile>(&loaded.content)) {
      load::check_profile(*profile, codebook, "", loaded.report);
    } else if (const auto* concepts = std::get_if<std::vector<model::Concept>>(&loaded.content)) {
      load::check_concepts(*concepts, loaded.report);
    } else if (const auto* regions = std::get_if<std::vector<model::Region>>(&loaded.content)) {
      load::check_regions(*regions, loaded.report);
    } else if (const auto* words = std::get_if<model::Vocabulary>(&loaded.content)) {
      load::check_vocabulary(*words, codebook, loaded.report);
    } else if (const auto* survey = std::get_if<model::Survey>(&loaded.content)) {
      load::check_survey(*survey, codebook, loaded.report);
    }
  });
}
