// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_RULES_HPP
#define PEIL_ALIGN_RULES_HPP

#include <map>

#include "align/speech.hpp"

namespace peil::align {

/// The hierarchies of one origin.
struct Space {
  ConceptHierarchy concepts;
  RegionHierarchy regions;
  const model::Codebook& codebook;
  model::OriginId origin;
};

/// Fills the cells of one voice on one dimension. Each place is worked out once: broader rows rest
/// on the rows of narrower ones. Space and speech must outlive it.
class Resolver {
 public:
  Resolver(const Space& space, const Speech& speech) : space_(space), speech_(speech) {}

  /// What the voice says at a place, by the first rule of align.hpp that applies. Without levels
  /// the basis is the speech's `otherwise`, or `silent` when the source names the place without a
  /// conclusion that we know.
  [[nodiscard]] const Cell& resolve(Place place);

 private:
  [[nodiscard]] Cell work_out(Place place);
  [[nodiscard]] Cell unnamed(Place place);
  [[nodiscard]] std::optional<Cell> composed(Place place,
                                             const std::vector<const Statement*>& below,
                                             bool rest_known);
  void take_in_below(Cell& cell, const std::vector<const Statement*>& below);

  const Space& space_;
  const Speech& speech_;
  std::map<Place, Cell> known_;
};

}  // namespace peil::align

#endif  // PEIL_ALIGN_RULES_HPP
