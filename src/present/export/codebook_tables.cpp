// SPDX-License-Identifier: EUPL-1.2
#include "model/country.hpp"
#include "present/export/open_data.hpp"

namespace peil::present {
namespace {

Listing::Value in(const model::Text& text, std::string_view language) {
  const auto found = text.find(language);
  return found == text.end() ? Listing::Value() : Listing::Value(found->second);
}

Listing table(std::initializer_list<const char*> keys) {
  Listing listing;
  for (const char* key : keys) listing.columns.push_back({key});
  return listing;
}

Listing dimensions(const model::Codebook& codebook) {
  Listing listing = table({"id", "label_nl", "label_en", "question_nl", "question_en", "of_groups",
                           "of_regions", "of_country", "nominal"});
  for (const model::Dimension& d : codebook.dimensions) {
    listing.rows.push_back({d.id, in(d.label, "nl"), in(d.label, "en"), in(d.question, "nl"),
                            in(d.question, "en"), d.scope.group, d.scope.region, d.scope.country,
                            d.nominal()});
  }
  return listing;
}

Listing levels(const model::Codebook& codebook) {
  Listing listing =
      table({"dimension", "level", "label_nl", "label_en", "definition_nl", "definition_en"});
  for (const model::Dimension& d : codebook.dimensions) {
    for (std::size_t level = 0; level < d.levels.size(); ++level) {
      const model::Level& l = d.levels[level];
      listing.rows.push_back({d.id, static_cast<std::int64_t>(level), in(l.label, "nl"),
                              in(l.label, "en"), in(l.definition, "nl"), in(l.definition, "en")});
    }
  }
  return listing;
}

Listing sources(const model::Codebook& codebook) {
  Listing listing = table({"id", "kind", "label_nl", "label_en", "publishes_policy", "fictional"});
  for (const model::Source& s : codebook.sources) {
    if (s.kind == model::SourceKind::survey_answer) continue;  // of these nothing is published
    listing.rows.push_back({s.id, std::string(model::name(s.kind)), in(s.label, "nl"),
                            in(s.label, "en"), s.publishes_policy, s.fictional});
  }
  return listing;
}

Listing concepts(const model::Codebook& codebook) {
  Listing listing =
      table({"id", "label_nl", "label_en", "definition_nl", "definition_en", "broader", "related"});
  for (const model::Concept& c : codebook.concepts) {
    listing.rows.push_back({c.id, in(c.label, "nl"), in(c.label, "en"), in(c.definition, "nl"),
                            in(c.definition, "en"), value_of(c.broader), value_of(c.related)});
  }
  return listing;
}

Listing regions(const model::Codebook& codebook) {
  Listing listing = table({"id", "origin", "label_nl", "label_en", "within"});
  for (const model::Region& r : codebook.regions) {
    listing.rows.push_back(
        {r.id, r.origin, in(r.label, "nl"), in(r.label, "en"), value_of(r.within)});
  }
  return listing;
}

Listing origins(const model::Repository& repository) {
  std::map<model::OriginId, std::string> all(repository.origin_folders.begin(),
                                             repository.origin_folders.end());
  for (const model::Region& region : repository.codebook.regions) all.emplace(region.origin, "");
  Listing listing = table({"code", "name_nl", "name_en"});
  for (const auto& [code, folder] : all) {
    listing.rows.push_back({code, value_of(model::country_name(code, "nl")),
                            value_of(model::country_name(code, "en"))});
  }
  return listing;
}

}  // namespace

Tables codebook_tables(const model::Repository& repository) {
  const model::Codebook& codebook = repository.codebook;
  return {{"dimensions", dimensions(codebook)}, {"levels", levels(codebook)},
          {"sources", sources(codebook)},       {"concepts", concepts(codebook)},
          {"regions", regions(codebook)},       {"origins", origins(repository)}};
}

}  // namespace peil::present
