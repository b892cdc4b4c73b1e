// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/data_folder.hpp"

namespace peil::load {
namespace {

TEST(MissingFiles, AreAllNamedAtOnce) {
  const DataFolder folder;
  for (const char* name : {"texts/nl.json", "wording.json", "dimensions.json"}) {
    std::filesystem::remove(folder.root() / "codebook" / name);
  }
  const std::string missing = ": is missing; every data folder has it";
  EXPECT_THAT(folder.findings(), testing::ElementsAre("codebook/dimensions.json" + missing,
                                                      "codebook/texts/nl.json" + missing,
                                                      "codebook/wording.json" + missing));
  for (const char* name : {"answer", "texts"}) {
    std::filesystem::remove(folder.root() / "codebook" / "schema" /
                            (std::string(name) + ".schema.json"));
  }
  EXPECT_THAT(
      folder.findings(),
      testing::ElementsAre("codebook/dimensions.json" + missing,
                           "codebook/schema/answer.schema.json" + missing,
                           "codebook/schema/texts.schema.json" + missing,
                           "codebook/texts/nl.json" + missing, "codebook/wording.json" + missing));
}

}  // namespace
}  // namespace peil::load
