// SPDX-License-Identifier: EUPL-1.2
#include "model/attribute_choice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::model {
namespace {

using testing::ElementsAre;
using testing::Optional;

Dimension reports(bool several) {
  Dimension dimension{model::DimensionId("country_reports"), {}, {}, {}, {}};
  dimension.values = {{"own", {{"nl", "eigen rapporten"}, {"en", "reports of its own"}}, {}},
                      {"euaa", {{"nl", "rapporten van het Agentschap"}}, {}},
                      {"other", {{"en", "other sources"}}, {}}};
  dimension.several = several;
  return dimension;
}

TEST(ChosenValues, AreReadByLabelNumberOrId) {
  for (const char* text : {"own", "1", "Eigen rapporten.", "REPORTS OF ITS OWN",
                           "1 – eigen rapporten", "1 - reports of its own", " eigen rapporten "}) {
    EXPECT_THAT(chosen_values(text, reports(false)), Optional(ElementsAre("own"))) << text;
  }
}

TEST(ChosenValues, MayBeSeveralWhereTheAttributeAllowsIt) {
  EXPECT_THAT(chosen_values("own; 2\nother sources;own", reports(true)),
              Optional(ElementsAre("own", "euaa", "other")));
  EXPECT_EQ(chosen_values("own; 2", reports(false)), std::nullopt);
}

TEST(ChosenValues, AreNotGuessed) {
  for (const char* text :
       {"", "  ", "4", "0", "own reports", "2 – eigen rapporten", "own, euaa", "own; perhaps"}) {
    EXPECT_EQ(chosen_values(text, reports(true)), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace peil::model
