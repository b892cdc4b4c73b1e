// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_ALIGN_EXAMPLE_HPP
#define PEIL_TESTS_ALIGN_EXAMPLE_HPP

/// \file
/// A small codebook and short ways to write profiles, for tests of alignment and comparison. Terms
/// are called by what they are worth: `l2` is level 2, `l2~13` level 2 defensible from 1 to 3,
/// `l03` the interval from 0 to 3, `denied` level 1 that narrower groups do not inherit, `named` no
/// level, `old` level 3 until 2024-07-01.

#include <optional>
#include <string>
#include <vector>

#include "align/align.hpp"

namespace peil::align::example {

inline model::Date day(const char* text) { return *model::parse_date(text); }

inline const model::Date kDay = day("2025-01-01");

inline model::Term term(std::string name, std::optional<model::Interval> levels,
                        std::optional<model::Interval> range = std::nullopt) {
  model::Term term;
  term.dimension = model::DimensionId("risk");
  term.term = std::move(name);
  term.levels = levels;
  term.range = range ? range : levels;
  term.defined_in = {{"rules", "1"}};
  return term;
}

/// Vocabulary with the terms above for `risk` (0 to 5) and, without a default, for `armed` (0 to
/// 5). `risk` has the framework default `default` (1) when `with_default`.
inline model::Vocabulary vocabulary(std::string source, bool with_default) {
  model::Vocabulary vocabulary;
  vocabulary.source = model::SourceId(std::move(source));
  vocabulary.documents = {{"rules", "Rules", "", "2020", "", "", "en"}};
  std::vector<model::Term>& terms = vocabulary.terms;
  for (int level = 0; level <= 5; ++level) {
    terms.push_back(term("l" + std::to_string(level), model::Interval{level, level}));
  }
  terms.push_back(term("l2~13", model::Interval{2, 2}, model::Interval{1, 3}));
  terms.push_back(term("l03", model::Interval{0, 3}));
  terms.push_back(term("named", std::nullopt));
  terms.push_back(term("old", model::Interval{3, 3}));
  terms.back().validity.until = day("2024-07-01");
  terms.push_back(term("denied", model::Interval{1, 1}));
  terms.back().inherits = false;
  for (std::size_t i = 0, count = terms.size(); i < count; ++i) {
    terms.push_back(terms[i]);
    terms.back().dimension = model::DimensionId("armed");
  }
  if (with_default) {
    terms.push_back(term("default", model::Interval{1, 1}));
    terms.back().framework_default = true;
  }
  return vocabulary;
}

inline model::Concept concept_below(std::string id, std::vector<std::string> broader) {
  model::Concept result;
  result.id = model::ConceptId(std::move(id));
  result.broader = {broader.begin(), broader.end()};
  return result;
}

inline model::Region region(std::string id, std::vector<std::string> within,
                            bool partitioned = false) {
  model::Region result;
  result.id = model::RegionId(std::move(id));
  result.origin = model::OriginId("PAK");
  result.within = {within.begin(), within.end()};
  result.partitioned = partitioned;
  return result;
}

/// Concepts: people > women > single, people > minorities > {ahmadis, hazaras}, ethnic > hazaras.
/// Regions: the country is PK-A and PK-B, PK-A is partitioned in PK-A1 and PK-A2; PK-x-south is no
/// subdivision. Sources: NLD with a framework default, EUAA and XXA without.
inline model::Codebook codebook() {
  model::Codebook book;
  for (const char* id : {"risk", "armed"}) {
    model::Dimension dimension;
    dimension.id = model::DimensionId(id);
    dimension.scope = {true, true, true};
    dimension.levels.resize(6);
    book.dimensions.push_back(dimension);
  }
  book.dimensions.push_back({model::DimensionId("who_decides"), {}, {}, {false, false, true}, {}});
  book.concepts = {concept_below("people", {}),
                   concept_below("women", {"people"}),
                   concept_below("single", {"women"}),
                   concept_below("minorities", {"people"}),
                   concept_below("ahmadis", {"minorities"}),
                   concept_below("ethnic", {}),
                   concept_below("hazaras", {"minorities", "ethnic"}),
                   concept_below("others", {}),
                   concept_below("general_population", {})};
  book.dimensions.front().from_everybody = true;
  book.regions = {region("PK-A", {}, true), region("PK-B", {}), region("PK-A1", {"PK-A"}),
                  region("PK-A2", {"PK-A"}), region("PK-x-south", {})};
  for (const char* id : {"NLD", "EUAA", "XXA"}) {
    book.sources.push_back(
        {model::SourceId(id), model::SourceKind::national_policy, {}, {}, false});
    book.vocabularies.push_back(vocabulary(id, std::string_view(id) == "NLD"));
  }
  return book;
}

inline model::Position position(std::string term, std::string dimension = "risk") {
  model::Position result;
  result.dimension = model::DimensionId(std::move(dimension));
  result.term = std::move(term);
  result.citations = {{"memo", "1"}};
  return result;
}

inline model::Profile profile(std::string source) {
  model::Profile result;
  result.source = model::SourceId(std::move(source));
  result.origin = model::OriginId("PAK");
  result.documents = {{"memo", "Memo", "", "2022", "", "", "en"}};
  return result;
}

inline void say(model::Profile& profile, std::vector<model::ConceptLink> links,
                model::Position position) {
  const std::string id = "group-" + std::to_string(profile.groups.size());
  profile.groups.push_back({id, {}, std::move(links), {}, {std::move(position)}});
}

inline void say(model::Profile& profile, const std::string& concept_id, const std::string& term,
                model::Relation relation = model::Relation::exact) {
  say(profile, {{model::ConceptId(concept_id), relation}}, position(term));
}

inline void say_in(model::Profile& profile, const std::string& concept_id,
                   const std::string& region, const std::string& term) {
  model::Position where = position(term);
  where.region = model::RegionId(region);
  say(profile, {{model::ConceptId(concept_id), model::Relation::exact}}, where);
}

inline void say_of_region(model::Profile& profile, const std::string& region,
                          const std::string& term) {
  profile.regions.push_back({model::RegionId(region), {position(term, "armed")}});
}

inline void record(model::Profile& profile, model::CoverageState state) {
  profile.coverage.push_back(
      {{model::DimensionId("risk"), model::DimensionId("armed")}, {}, state, {}});
}

inline Voice voice(const model::Profile& profile) {
  return {profile.source, profile.source, &profile, {}, false, {}};
}

inline Table align_all(const std::vector<Voice>& voices, model::Date as_of = kDay) {
  return align(codebook(), model::OriginId("PAK"), voices, as_of);
}

/// The row with this key; fails loudly when there is none.
inline const Row& row(const Table& table, const RowKey& key) {
  for (const Row& candidate : table.rows) {
    if (candidate.key == key) return candidate;
  }
  throw std::out_of_range("no such row");
}

inline Cell cell_of(const model::Profile& profile, const std::string& concept_id,
                    const std::vector<Voice>& others = {}) {
  // Another source that speaks of the concept makes sure that there is a row.
  model::Profile other = align::example::profile("XXA");
  say(other, concept_id, "l2");
  std::vector<Voice> voices{voice(profile), voice(other)};
  voices.insert(voices.end(), others.begin(), others.end());
  return row(align_all(voices), {model::ConceptId(concept_id), {}, model::DimensionId("risk")})
      .cells[0];
}

inline Cell region_cell_of(const model::Profile& profile,
                           const std::optional<std::string>& region) {
  model::Profile other = align::example::profile("XXA");
  if (region) {
    say_of_region(other, *region, "l2");
  } else {
    other.country = {position("l2", "armed")};
  }
  return row(align_all({voice(profile), voice(other)}),
             {{},
              region ? std::optional(model::RegionId(*region)) : std::nullopt,
              model::DimensionId("armed")})
      .cells[0];
}

}  // namespace peil::align::example

#endif  // PEIL_TESTS_ALIGN_EXAMPLE_HPP
