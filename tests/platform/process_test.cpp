// SPDX-License-Identifier: EUPL-1.2
#include "platform/process.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "model/error.hpp"

namespace peil::platform {
namespace {

using namespace std::chrono_literals;

TEST(RunProgram, PassesInputThroughAndArgumentsUnchanged) {
  const std::string input(300'000, 'x');  // more than a pipe holds
  EXPECT_EQ(run_program({"cat"}, input).out, input);
  EXPECT_EQ(run_program({"printf", {"%s", "$(id) ;'\""}}, "").out, "$(id) ;'\"");
}

TEST(RunProgram, TellsHowItEnded) {
  const Finished failed = run_program({"sh", {"-c", "exit 3"}}, "");
  EXPECT_EQ(failed.status, 3);
  EXPECT_FALSE(failed.limited);
  EXPECT_EQ(run_program({"sh", {"-c", "kill -9 $$"}}, "").status, -1);
}

TEST(RunProgram, RunsInAFolderWithVariables) {
  const Finished end = run_program(
      {"sh", {"-c", "pwd; echo $PEIL_TEST$HOME"}, "/usr", {{"PEIL_TEST", "a"}, {"HOME", "b"}}});
  EXPECT_EQ(end.out, "/usr\nab\n");
}

TEST(RunProgram, IsNotBlockedByManyMessages) {
  EXPECT_EQ(run_program({"sh", {"-c", "head -c 1000000 /dev/zero >&2; echo done"}}).out, "done\n");
}

TEST(RunProgram, EndsWithItsProgramWhenAnotherThreadsProgramGoesOn) {
  std::vector<std::future<Finished>> ends;
  for (int i = 0; i < 8; ++i) {
    ends.push_back(std::async(std::launch::async, [] { return run_program({"cat"}, "x"); }));
  }
  for (auto& end : ends) EXPECT_EQ(end.get().out, "x");
}

TEST(MakeFiles, SaysWhatFailed) {
  EXPECT_NO_THROW(make_files({"true"}));
  EXPECT_THAT(
      [] {
        make_files({"sh", {"-c", "exit 3"}});
      },
      testing::ThrowsMessage<std::runtime_error>("the program 'sh' failed with exit status 3"));
  EXPECT_THAT([] { make_files({"no-such-program-here"}); },
              testing::ThrowsMessage<std::runtime_error>(
                  "the program 'no-such-program-here' is needed and not installed, or not "
                  "on the PATH; install the package no-such-program-here"));
}

TEST(RunProgram, IsNotBlockedByAProgramThatReadsNothing) {
  EXPECT_EQ(run_program({"true"}, std::string(1'000'000, 'x')).status, 0);
}

TEST(RunProgram, EndsAProgramThatTakesTooLong) {
  EXPECT_TRUE(run_program({"sleep", {"60"}}, "", {.time = 1s}).limited);
}

TEST(RunProgram, EndsAProgramThatWritesTooMuch) {
  const Finished flood = run_program({"yes"}, "", {.output = 10'000});
  EXPECT_TRUE(flood.limited);
  EXPECT_EQ(flood.out.size(), 10'000U);
}

TEST(RunProgram, GivesAProgramOnlySoMuchMemory) {
  const Finished hungry = run_program({"sh", {"-c", "head -c 400m /dev/zero | tail -n 1 | wc -c"}},
                                      "", {.memory = 100'000'000});
  EXPECT_NE(hungry.out, "419430400\n");
}

TEST(RunProgram, SaysThatAProgramIsMissing) {
  try {
    (void)run_program({"no-such-program-here"}, "");
    FAIL();
  } catch (const model::InputError& error) {
    EXPECT_STREQ(error.what(),
                 "the program 'no-such-program-here' is needed and not installed, or not on the "
                 "PATH; install the package no-such-program-here");
  }
}

}  // namespace
}  // namespace peil::platform
