// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_READ_DRAFT_FIXTURE_HPP
#define PEIL_TESTS_READ_DRAFT_FIXTURE_HPP

/// \file
/// A small codebook and vocabulary to draft with.

#include <string>
#include <utility>
#include <vector>

#include "match/dutch_words.hpp"
#include "read/draft.hpp"

namespace peil::read {

inline const model::Date kDay = *model::parse_date("2020-01-01");

inline model::Term term(std::string dimension, std::string name, std::vector<std::string> phrases) {
  model::Term one;
  one.dimension = model::DimensionId(std::move(dimension));
  one.term = std::move(name);
  one.phrases["nl"] = std::move(phrases);
  return one;
}

inline model::Codebook codebook() {
  model::Codebook result;
  for (const char* name : {"journalisten", "vrouwen", "christenen"}) {
    model::Concept one;
    one.id = model::ConceptId(name);
    one.label["nl"] = name;
    result.concepts.push_back(one);
  }
  result.lexicon["nl"] = match::dutch_words();
  for (const char* name : {"Noord", "Oost", "Zuid"}) {
    model::Region region;
    region.id = model::RegionId(name);
    region.origin = model::OriginId("XXX");
    region.label["nl"] = name;
    result.regions.push_back(region);
  }
  model::Dimension risk;
  risk.id = model::DimensionId("persecution_risk");
  risk.scope.group = true;
  model::Dimension violence;
  violence.id = model::DimensionId("art15c");
  violence.scope.region = violence.scope.country = true;
  model::Dimension moratorium;
  moratorium.id = model::DimensionId("moratorium");
  moratorium.scope = {true, true, true};
  result.dimensions = {risk, violence, moratorium};
  return result;
}

inline model::Passage paragraph(std::string text, std::vector<std::string> headings = {}) {
  return {std::move(text), std::move(headings), "alinea 1", false};
}

inline model::Passage item(std::string text) { return {std::move(text), {}, "onderdeel 1", true}; }

template <typename Read>
Draft read_by(std::vector<model::Passage> passages, Read read) {
  const model::Codebook book = codebook();
  model::Vocabulary vocabulary;
  vocabulary.source = model::SourceId("XXS");
  vocabulary.terms = {term("persecution_risk", "risicogroep", {"risicogroep"}),
                      term("persecution_risk", "kwetsbaar", {"kwetsbare groep"}),
                      term("art15c", "uitzonderlijk", {"uitzonderlijke situatie"}),
                      term("art15c", "gewoon", {"gewone situatie"}),
                      term("moratorium", "moratorium", {"besluitmoratorium"})};
  const match::Matcher matcher(book);
  return read(model::PolicyText{"Voorbeeld", kDay, "nl", std::move(passages)},
              DraftContext{book, vocabulary, matcher, model::OriginId("XXX"), kDay});
}

/// In both tiers.
inline Draft read_all(std::vector<model::Passage> passages) {
  return read_by(std::move(passages),
                 [](const auto& text, const auto& context) { return draft(text, context); });
}

}  // namespace peil::read

#endif  // PEIL_TESTS_READ_DRAFT_FIXTURE_HPP
