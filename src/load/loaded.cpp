// SPDX-License-Identifier: EUPL-1.2
#include "load/loaded.hpp"

#include "load/country_names.hpp"
#include "load/format/text_file.hpp"

namespace peil::load {
namespace {

Content decode(Kind kind, const Node& root, Report& report) {
  switch (kind) {
    case Kind::dimensions:
      return decode_dimensions(root);
    case Kind::concepts:
      return decode_concepts(root);
    case Kind::regions:
      return decode_regions(root);
    case Kind::sources:
      return decode_sources(root, report);
    case Kind::matching:
      return decode_lexicon(root);
    case Kind::recognition:
      return decode_recognition(root);
    case Kind::answers:
      return decode_answer_words(root, report);
    case Kind::frameworks:
      return decode_frameworks(root);
    case Kind::texts:
      return decode_text_keys(root, report);
    case Kind::wording:
      return CheckedOnly{};
    case Kind::weights:
      return decode_weights(root);
    case Kind::publication:
      return decode_publication(root, report);
    case Kind::review:
      return decode_review(root);
    case Kind::countries:  // read again by what needs it: load_country_names()
      (void)decode_countries(root, report);
      return CheckedOnly{};
    case Kind::vocabulary:
      return decode_vocabulary(root, report);
    case Kind::profile:
      return decode_profile(root, report);
    case Kind::figures:
      return decode_figures(root);
    case Kind::survey:
      return decode_survey(root, report);
    case Kind::answer:
      return decode_answer(root, report);
  }
  return {};
}

}  // namespace

void read(Loaded& loaded, const Schemas& schemas, const Unseal& unseal) {
  try {
    const bool sealed = loaded.file.path.extension() == ".age";
    const auto text =
        sealed ? unseal(loaded.file.path) : read_text(loaded.file.path, loaded.report);
    if (!text) return;
    const auto file = parse_json(*text, loaded.report);
    if (!file) return;
    schemas.check(schema_name(loaded.file.kind), *file, loaded.report);
    if (loaded.report.clean()) {
      loaded.content = decode(loaded.file.kind, file->root(), loaded.report);
    }
  } catch (const model::InputError& error) {
    for (const model::Finding& finding : error.findings()) {
      loaded.report.add(finding.place, finding.message);
    }
  } catch (const std::exception& error) {
    loaded.report.add("", error.what());
  }
}

}  // namespace peil::load
