// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/draw.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <stdexcept>

#include "platform/files.hpp"
#include "platform/temporary_folder.hpp"

namespace peil::present {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Plot dividing() {
  Plot plot;
  plot.specification = "dividing";
  plot.name = "picture";
  plot.title = "A <b>title</b>";
  plot.subtitle = {"As of a day."};
  plot.source = {"Source & more."};
  plot.description = "What \"it\" shows";
  plot.data = {
      {"rows", R"([{"row": "Some people", "share": 0.4, "percent": "40 %", "levels": "A 1"}])"}};
  return plot;
}

std::string drawn(const Plot& plot) {
  const platform::TemporaryFolder folder;
  draw({plot}, folder.path());
  return platform::read_file(folder.path() / "picture.svg");
}

TEST(Draw, FramesAPictureAndKeepsItsWordsWords) {
  const std::string svg = drawn(dividing());
  EXPECT_THAT(svg, AllOf(HasSubstr("A &lt;b&gt;title&lt;/b&gt;"), HasSubstr("As of a day."),
                         HasSubstr("Source &amp; more."), HasSubstr("Some people"),
                         HasSubstr("<desc id=\"desc\">What &quot;it&quot; shows</desc>"),
                         Not(HasSubstr("<b>"))));
}

TEST(Draw, LeavesTheFrameOfACaptionedPictureToItsCaption) {
  Plot plot = dividing();
  plot.captioned = true;
  EXPECT_THAT(drawn(plot), AllOf(Not(HasSubstr("As of a day.")), HasSubstr("Some people")));
}

TEST(Draw, ShowsAMessageInsteadOfAnEmptyPicture) {
  Plot plot = dividing();
  plot.message = {"There is nothing to draw."};
  plot.data.clear();
  EXPECT_THAT(drawn(plot),
              AllOf(HasSubstr("There is nothing to draw."), HasSubstr("As of a day.")));
}

TEST(Draw, MakesSlidesSixteenByNine) {
  Plot plot = dividing();
  plot.slide = true;
  EXPECT_THAT(drawn(plot), HasSubstr("viewBox=\"0 0 1280 720\""));
}

TEST(Draw, TellsWhatTheRendererSaid) {
  Plot plot = dividing();
  plot.specification = "no_such_figure";
  const platform::TemporaryFolder folder;
  try {
    draw({plot}, folder.path());
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(),
                AllOf(HasSubstr("figure 'no_such_figure'"), HasSubstr("no_such_figure.vl.json")));
  }
}

TEST(Draw, DrawsNothingWithoutAProcess) {
  const platform::TemporaryFolder folder;
  draw({}, folder.path());
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "figures.json"));
}

}  // namespace
}  // namespace peil::present
