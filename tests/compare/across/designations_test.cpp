// SPDX-License-Identifier: EUPL-1.2
#include "compare/across/designations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/example.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using testing::ElementsAre;
using testing::IsEmpty;

/// NLD and FRA have each said that Pakistan is safe, FRA with this dissemination.
model::Repository designated(model::Dissemination dissemination) {
  model::Repository result;
  result.codebook = codebook();
  model::Dimension safety;
  safety.id = kSafeCountry;
  safety.scope.country = true;
  safety.levels.resize(3);
  result.codebook.dimensions.push_back(safety);
  for (const char* source : {"NLD", "FRA"}) {
    if (result.codebook.source(model::SourceId(source)) == nullptr) {
      result.codebook.sources.push_back({});
      result.codebook.sources.back().id = model::SourceId(source);
    }
    result.profiles.push_back(profile(source));
    result.profiles.back().country = {position("safe", std::string(kSafeCountry))};
    model::Term term;
    term.dimension = kSafeCountry;
    term.term = "safe";
    term.levels = model::Interval{0, 0};
    result.profiles.back().terms.push_back(term);
  }
  result.profiles.back().country[0].dissemination = dissemination;
  return result;
}

TEST(Designations, AreOfThoseWhoSaidSo) {
  const Designations found = designations(designated(model::Dissemination::open), {{}, true}, kDay);
  EXPECT_THAT(found.sources, ElementsAre("NLD", "FRA"));
}

TEST(Designations, ShowNothingOfASourceOfWhichAnythingIsClosed) {
  for (const auto closed : {model::Dissemination::government, model::Dissemination::aggregate}) {
    const model::Repository data = designated(closed);
    EXPECT_THAT(designations(data, {{}, true}, kDay).sources, ElementsAre("NLD"));
    const Designations named = designations(data, {{model::SourceId("FRA")}, true}, kDay);
    EXPECT_THAT(named.rows, IsEmpty());
    EXPECT_THAT(designation_changes(data, {{model::SourceId("FRA")}, true}, std::nullopt, kDay),
                IsEmpty());
  }
}

}  // namespace
}  // namespace peil::compare
