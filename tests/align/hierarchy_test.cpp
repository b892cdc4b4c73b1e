// SPDX-License-Identifier: EUPL-1.2
#include "align/hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace peil::align {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// d is below b and c, both below a; e is below d and directly below a; lone stands apart.
Hierarchy diamond() {
  return Hierarchy(
      {{"d", {"b", "c"}}, {"e", {"d", "a"}}, {"b", {"a"}}, {"c", {"a"}}, {"a", {}}, {"lone", {}}});
}

TEST(HierarchySteps, AreTheFewestUpwards) {
  const Hierarchy graph = diamond();
  EXPECT_EQ(graph.steps(graph.node("d"), graph.node("a")), 2);
  EXPECT_EQ(graph.steps(graph.node("e"), graph.node("a")), 1);
  EXPECT_EQ(graph.steps(graph.node("e"), graph.node("b")), 2);
  EXPECT_EQ(graph.steps(graph.node("a"), graph.node("a")), 0);
  EXPECT_EQ(graph.steps(graph.node("a"), graph.node("d")), std::nullopt);
  EXPECT_EQ(graph.steps(graph.node("b"), graph.node("c")), std::nullopt);
  EXPECT_EQ(graph.steps(graph.node("lone"), graph.node("a")), std::nullopt);
}

TEST(HierarchyWayUp, ListsWhatEachStepReaches) {
  const Hierarchy graph = diamond();
  EXPECT_THAT(graph.way_up(graph.node("e"), graph.node("c")),
              ElementsAre(graph.node("d"), graph.node("c")));
  EXPECT_THAT(graph.way_up(graph.node("a"), graph.node("a")), IsEmpty());
}

TEST(HierarchyPlace, PutsEveryNodeAfterABroaderOne) {
  const Hierarchy graph = diamond();
  for (const char* id : {"b", "c", "d", "e"}) {
    EXPECT_GT(graph.place(graph.node(id)), graph.place(graph.node("a"))) << id;
    EXPECT_LT(graph.place(graph.node(id)), graph.place(graph.node("lone"))) << id;
  }
}

TEST(IsOrIsBelow, FollowsEveryWayUp) {
  const auto node = [](const char* id, std::vector<std::string> broader) {
    model::Concept made;
    made.id = model::ConceptId(id);
    made.broader = {broader.begin(), broader.end()};
    return made;
  };
  model::Codebook codebook;
  codebook.concepts = {node("a", {}), node("b", {"a"}), node("c", {"a"}), node("d", {"b", "c"})};
  EXPECT_TRUE(is_or_is_below(codebook, model::ConceptId("d"), model::ConceptId("a")));
  EXPECT_TRUE(is_or_is_below(codebook, model::ConceptId("d"), model::ConceptId("c")));
  EXPECT_TRUE(is_or_is_below(codebook, model::ConceptId("a"), model::ConceptId("a")));
  EXPECT_FALSE(is_or_is_below(codebook, model::ConceptId("a"), model::ConceptId("d")));
  EXPECT_FALSE(is_or_is_below(codebook, model::ConceptId("b"), model::ConceptId("c")));
  EXPECT_FALSE(is_or_is_below(codebook, model::ConceptId("unknown"), model::ConceptId("a")));
}

TEST(HierarchyConstruction, RefusesCyclesDoublesAndUnknownNodes) {
  using Nodes = std::vector<HierarchyNode>;
  for (const Nodes& nodes :
       {Nodes{{"a", {"b"}}, {"b", {"a"}}}, Nodes{{"a", {}}, {"a", {}}}, Nodes{{"a", {"b"}}}}) {
    EXPECT_THROW(Hierarchy{nodes}, std::invalid_argument);
  }
}

}  // namespace
}  // namespace peil::align
