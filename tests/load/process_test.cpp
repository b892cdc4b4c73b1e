// SPDX-License-Identifier: EUPL-1.2
#include "load/process.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"

namespace peil::load {
namespace {

using namespace std::chrono_literals;

TEST(RunProgram, PassesInputThroughAndArgumentsUnchanged) {
  const std::string input(300'000, 'x');  // more than a pipe holds
  EXPECT_EQ(run_program("cat", {}, input).out, input);
  EXPECT_EQ(run_program("printf", {"%s", "$(id) ;'\""}, "").out, "$(id) ;'\"");
}

TEST(RunProgram, TellsHowItEnded) {
  const Finished failed = run_program("sh", {"-c", "echo no >&2; exit 3"}, "");
  EXPECT_EQ(failed.status, 3);
  EXPECT_EQ(failed.err, "no\n");
  EXPECT_FALSE(failed.limited);
  EXPECT_EQ(run_program("sh", {"-c", "kill -9 $$"}, "").status, -1);
}

TEST(RunProgram, IsNotBlockedByAProgramThatReadsNothing) {
  EXPECT_EQ(run_program("true", {}, std::string(1'000'000, 'x')).status, 0);
}

TEST(RunProgram, EndsAProgramThatTakesTooLong) {
  EXPECT_TRUE(run_program("sleep", {"60"}, "", {.time = 1s}).limited);
}

TEST(RunProgram, EndsAProgramThatWritesTooMuch) {
  const Finished flood = run_program("yes", {}, "", {.output = 10'000});
  EXPECT_TRUE(flood.limited);
  EXPECT_EQ(flood.out.size(), 10'000U);
}

TEST(RunProgram, GivesAProgramOnlySoMuchMemory) {
  const Finished hungry = run_program("sh", {"-c", "head -c 400m /dev/zero | tail -n 1 | wc -c"},
                                      "", {.memory = 100'000'000});
  EXPECT_NE(hungry.out, "419430400\n");
}

TEST(RunProgram, SaysThatAProgramIsMissing) {
  try {
    (void)run_program("no-such-program-here", {}, "");
    FAIL();
  } catch (const model::InputError& error) {
    EXPECT_STREQ(error.what(), "no-such-program-here: is not installed or not on the PATH");
  }
}

}  // namespace
}  // namespace peil::load
