// SPDX-License-Identifier: EUPL-1.2
#include "load/asked_states.hpp"

#include "model/country.hpp"

namespace peil::load {

void add_asked_states(std::span<const std::string> asked, model::Codebook& codebook) {
  for (const std::string& state : asked) {
    if (codebook.source(model::SourceId(state)) != nullptr || !model::is_country(state)) continue;
    model::Source source;
    source.id = model::SourceId(state);
    for (const char* language : {"en", "nl"}) {
      source.label[language] = model::country_name(state, language);
    }
    codebook.sources.push_back(std::move(source));
  }
}

}  // namespace peil::load
