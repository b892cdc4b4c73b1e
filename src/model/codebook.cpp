// SPDX-License-Identifier: EUPL-1.2
#include "model/codebook.hpp"

#include <algorithm>

namespace peil::model {
namespace {

template <typename T, typename Key>
const T* find_by(const std::vector<T>& items, Key key, std::string_view wanted) {
  const auto found = std::ranges::find(items, wanted, key);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

const AttributeValue* Dimension::value(std::string_view wanted) const {
  return find_by(values, &AttributeValue::id, wanted);
}

const Dimension* Codebook::dimension(const DimensionId& id) const {
  return find_by(dimensions, &Dimension::id, id);
}
const Concept* Codebook::concept_named(const ConceptId& id) const {
  return find_by(concepts, &Concept::id, id);
}
const Region* Codebook::region(const RegionId& id) const {
  return find_by(regions, &Region::id, id);
}
const Source* Codebook::source(const SourceId& id) const {
  return find_by(sources, &Source::id, id);
}
const Vocabulary* Codebook::vocabulary(const SourceId& source) const {
  return find_by(vocabularies, &Vocabulary::source, source);
}

const Term* find_term(const Vocabulary& vocabulary, const DimensionId& dimension,
                      std::string_view term, Date day) {
  return find_term(std::span(vocabulary.terms), dimension, term, day);
}

const Term* find_term(std::span<const Term> terms, const DimensionId& dimension,
                      std::string_view term, Date day) {
  const auto found = std::ranges::find_if(terms, [&](const Term& t) {
    return t.dimension == dimension && t.term == term && t.validity.contains(day);
  });
  return found == terms.end() ? nullptr : &*found;
}

}  // namespace peil::model
