// SPDX-License-Identifier: EUPL-1.2
#include "cli/baseline.hpp"

#include "cli/open_data.hpp"
#include "cli/user_file.hpp"
#include "load/publication.hpp"

namespace peil::cli {

model::SourceId baseline_of(const Invocation& invocation, const model::Repository& repository,
                            const char* option) {
  if (auto given = text_option(invocation, option)) return model::SourceId(std::move(*given));
  model::SourceId fallback = load::default_baseline(repository);
  if (fallback.empty()) {
    throw model::InputError("codebook/sources.json", "/baseline",
                            std::string("is missing, and no source is a state; expected the source "
                                        "whose policy is compared, or --") +
                                option);
  }
  return fallback;
}

void sign(present::Document& document, const Invocation& invocation,
          const model::Repository& repository, const model::SourceId& baseline,
          const present::Texts& texts) {
  const model::Source* source = repository.codebook.source(baseline);
  if (source != nullptr && baseline != load::default_baseline(repository)) {
    document.subtitle +=
        " · " + texts("product.baseline",
                      {{"source", model::in_language(source->label, texts.language())}});
  }
  const auto publication = load::load_publication(repository);
  std::string data = texts("product.own_data");
  if (publication) {
    const auto modified = model::parse_date(publication->modified);
    data = texts("product.data", {{"version", publication->version},
                                  modified ? present::Argument("date", *modified)
                                           : present::Argument("date", publication->modified)});
  }
  document.blocks.emplace_back(present::Paragraph{{present::Plain{
      texts("product.made",
            {{"program", program_name()}, {"data", data}, {"date", invocation.as_of}})}}});
}

}  // namespace peil::cli
