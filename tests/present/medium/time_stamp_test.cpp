// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/time_stamp.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <string>

#include "model/error.hpp"

namespace peil::present {
namespace {

class TimeStamp : public testing::Test {
 protected:
  void SetUp() override { unsetenv("SOURCE_DATE_EPOCH"); }
  void TearDown() override { unsetenv("SOURCE_DATE_EPOCH"); }

  static std::string refusal_of(const char* value) {
    setenv("SOURCE_DATE_EPOCH", value, 1);
    try {
      return "taken as " + std::to_string(time_stamp());
    } catch (const model::InputError& error) {
      return error.what();
    }
  }
};

TEST_F(TimeStamp, IsTheBeginningOfToday) {
  const auto now = std::chrono::duration_cast<std::chrono::seconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count();
  EXPECT_EQ(time_stamp() % 86400, 0);
  EXPECT_LE(now - time_stamp(), 86401);
  EXPECT_GE(now, time_stamp());
}

TEST_F(TimeStamp, IsWhatTheEnvironmentSays) {
  setenv("SOURCE_DATE_EPOCH", "1700000001", 1);
  EXPECT_EQ(time_stamp(), 1700000001);
}

TEST_F(TimeStamp, RefusesNonsense) {
  for (const char* value : {"", "yesterday", "1700000001x", "-5", "1e9", " 1700000001", "0",
                            "99999999999", "99999999999999999999999"}) {
    EXPECT_EQ(refusal_of(value),
              "SOURCE_DATE_EPOCH: found '" + std::string(value).substr(0, 40) +
                  "'; expected a number of seconds since 1970, from 315532800 (1980) to "
                  "4354819199 (2107)");
  }
}

}  // namespace
}  // namespace peil::present
