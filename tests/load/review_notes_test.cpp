// SPDX-License-Identifier: EUPL-1.2
#include "load/review_notes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "load/data_folder.hpp"
#include "load/load.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;

/// A data folder with these explanations, a list in JSON.
class WithNotes {
 public:
  explicit WithNotes(const std::string& list) {
    std::ofstream(folder.root() / "codebook" / "review.json")
        << R"({"$schema": "schema/review.schema.json", "explanations": )" << list << "}";
  }
  DataFolder folder;
};

TEST(ReviewNotes, AreReadInTheirOrder) {
  const WithNotes data(
      R"([{"kind": "home_page", "documents": ["a", "b"], "why": {"nl": "zo", "en": "so"}},
          {"kind": "no_successor", "days": ["2024-07-01"], "why": {"nl": "ook", "en": "too"}}])");
  EXPECT_THAT(validate(data.folder.root()), testing::IsEmpty());
  const auto notes = load_review_notes(load(data.folder.root()));
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_THAT(notes[0].documents, ElementsAre("a", "b"));
  EXPECT_EQ(notes[0].why.at("nl"), "zo");
  EXPECT_THAT(notes[1].days, ElementsAre("2024-07-01"));
}

TEST(ReviewNotes, NeedNotBeThere) {
  const DataFolder folder;
  EXPECT_TRUE(load_review_notes(load(folder.root())).empty());
}

TEST(ReviewNotes, NameAKindAReasonInBothLanguagesAndWhatTheyExplain) {
  const WithNotes data(R"([{"kind": "homepage", "sources": ["XXA"], "why": {"nl": "z", "en": "s"}},
                           {"kind": "home_page", "why": {"nl": "z", "en": "s"}},
                           {"kind": "home_page", "sources": ["XXA"], "why": {"en": "so"}}])");
  const std::vector<model::Finding> found = validate(data.folder.root());
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].file, "codebook/review.json");
  EXPECT_EQ(found[0].place, "/explanations/0/kind");
  EXPECT_EQ(found[1].place, "/explanations/1");
  EXPECT_THAT(found[2].place, testing::StartsWith("/explanations/2"));
}

}  // namespace
}  // namespace peil::load
