// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_ALIGN_RANDOM_PROFILE_HPP
#define PEIL_TESTS_ALIGN_RANDOM_PROFILE_HPP

#include <random>

#include "align/example.hpp"

namespace peil::align::example {

/// Profiles over the example codebook, from a seed: the same seed, the same profile.
class RandomProfiles {
 public:
  explicit RandomProfiles(unsigned seed) : random_(seed) {}

  model::Profile next(std::string source) {
    model::Profile result = profile(std::move(source));
    if (below(3) > 0)
      record(result, below(3) > 0 ? model::CoverageState::complete : model::CoverageState::partial);
    for (int i = below(6); i > 0; --i) add_group(result);
    for (int i = below(4); i > 0; --i) say_of_region(result, region_id(), level());
    if (below(4) == 0) result.country.push_back(position(level(), "armed"));
    return result;
  }

  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

 private:
  std::string one_of(std::initializer_list<const char*> words) {
    return *(words.begin() + below(static_cast<int>(words.size())));
  }
  std::string level() {
    return one_of({"l0", "l1", "l2", "l3", "l4", "l5", "l2~13", "l03", "named", "denied", "old"});
  }
  std::string region_id() { return one_of({"PK-A", "PK-B", "PK-A1", "PK-A2", "PK-x-south"}); }
  void add_group(model::Profile& result) {
    using model::Relation;
    const Relation relation = below(2) == 0 ? Relation::exact : static_cast<Relation>(below(4));
    std::vector<model::ConceptLink> links;
    for (int i = below(4) == 0 ? 2 : 1; i > 0; --i) {
      links.push_back(
          {model::ConceptId(one_of({"people", "women", "single", "minorities", "ahmadis", "ethnic",
                                    "hazaras", "others", "general_population"})),
           relation});
    }
    model::Position where = position(level());
    if (below(4) == 0) where.region = model::RegionId(region_id());
    say(result, links, where);
    if (below(5) > 0) return;
    where.term = level();  // a second position of the same group, as practice beside policy
    where.instrument = model::Instrument::practice;
    result.groups.back().positions.push_back(where);
  }

  std::mt19937 random_;
};

}  // namespace peil::align::example

#endif  // PEIL_TESTS_ALIGN_RANDOM_PROFILE_HPP
