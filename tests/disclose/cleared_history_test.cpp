// SPDX-License-Identifier: EUPL-1.2
#include "disclose/cleared_history.hpp"

#include <gtest/gtest.h>

namespace peil::disclose {
namespace {

/// A history of a voice with a position of long ago that is as closed as this.
template <Audience audience>
bool is_told(model::Dissemination dissemination) {
  model::Profile profile;
  profile.country.resize(2);
  profile.country.back().dissemination = dissemination;
  profile.country.back().validity.until = model::parse_date("2001-01-01");
  align::Voice voice;
  voice.id = "XXA";
  voice.profile = &profile;
  compare::History history;
  history.source = model::SourceId("XXA");
  const auto told = ClearedHistory<audience>::clear(history, voice);
  if (told) {
    EXPECT_EQ(told->column(), "XXA");
    EXPECT_EQ(told->history().source, "XXA");
  }
  return told.has_value();
}

TEST(ClearedHistory, TellsThePublicOnlyOfWhatWasAlwaysPublic) {
  EXPECT_TRUE(is_told<Audience::everyone>(model::Dissemination::open));
  EXPECT_FALSE(is_told<Audience::everyone>(model::Dissemination::government));
  EXPECT_FALSE(is_told<Audience::everyone>(model::Dissemination::aggregate));
}

TEST(ClearedHistory, TellsTheMinisterNothingFromAnonymousTotals) {
  EXPECT_TRUE(is_told<Audience::minister>(model::Dissemination::government));
  EXPECT_FALSE(is_told<Audience::minister>(model::Dissemination::aggregate));
}

TEST(ClearedHistory, IsAsClosedAsItsVoice) {
  align::Voice voice;
  voice.at_least = model::Dissemination::government;
  EXPECT_FALSE(ClearedHistory<Audience::everyone>::clear({}, voice).has_value());
}

}  // namespace
}  // namespace peil::disclose
