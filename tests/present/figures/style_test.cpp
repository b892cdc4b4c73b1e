// SPDX-License-Identifier: EUPL-1.2
// The house style's colours: told apart in grey and by readers who are colour-blind, and text on
// them can be read. Contrast as in WCAG 2.1; colour blindness by the matrices of Machado, Oliveira
// and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009).
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace peil::present {
namespace {

using Json = nlohmann::json;
using Rgb = std::array<double, 3>;  ///< linear light, 0 to 1
using Matrix = std::array<std::array<double, 3>, 3>;

constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868},
                              {0.114503, 0.786281, 0.099216},
                              {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{{{1.255528, -0.076749, -0.178779},
                              {-0.078411, 0.930809, 0.147602},
                              {0.004733, 0.691367, 0.303900}}};

/// From this share of a scale on, text stands in the paper's colour (plots/*.vl.json).
constexpr double kDark = 0.7;

const Json& style() {
  static const Json file =
      Json::parse(std::ifstream(std::filesystem::path(PEIL_SOURCE_DIR) / "plots" / "style.json"));
  return file;
}

Rgb rgb(const std::string& hex) {
  Rgb result{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double v = std::stoi(hex.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    result[i] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  }
  return result;
}

Rgb colour(const char* name) { return rgb(style().at("colour").at(name)); }

double luminance(const Rgb& c) { return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; }

double contrast(const Rgb& a, const Rgb& b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

Rgb seen(const Rgb& c, const Matrix& by) {
  Rgb result{};
  for (std::size_t i = 0; i < 3; ++i) {
    result[i] = std::clamp(by[i][0] * c[0] + by[i][1] * c[1] + by[i][2] * c[2], 0.0, 1.0);
  }
  return result;
}

/// CIE 1976 difference in L*a*b*.
double difference(const Rgb& a, const Rgb& b) {
  const auto lab = [](const Rgb& c) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
    const double y = f(luminance(c));
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
    return Rgb{116 * y - 16, 500 * (x - y), 200 * (y - z)};
  };
  const Rgb p = lab(a);
  const Rgb q = lab(b);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

std::vector<Rgb> verdict_colours() {
  return {colour("more_lenient"), colour("stricter"), colour("equal"), colour("paper")};
}

TEST(Style, VerdictsAreToldApartInGrey) {
  const auto colours = verdict_colours();  // from dark to light
  for (std::size_t i = 1; i < colours.size(); ++i) {
    EXPECT_LT(luminance(colours[i - 1]), luminance(colours[i]));
    EXPECT_GE(contrast(colours[i - 1], colours[i]), 1.4) << i;
  }
}

TEST(Style, VerdictsAreToldApartByTheColourBlind) {
  for (const Matrix& eye : {kProtanopia, kDeuteranopia, kTritanopia}) {
    const auto colours = verdict_colours();
    for (std::size_t a = 0; a < colours.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        EXPECT_GE(difference(seen(colours[a], eye), seen(colours[b], eye)), 15) << a << ' ' << b;
      }
    }
  }
}

TEST(Style, LevelsGetDarkerStepByStepAlsoInGrey) {
  const auto levels = style().at("levels").get<std::vector<std::string>>();
  ASSERT_EQ(levels.size(), 6U);
  for (std::size_t i = 1; i < levels.size(); ++i) {
    EXPECT_GT(luminance(rgb(levels[i - 1])), luminance(rgb(levels[i])));
    EXPECT_GE(contrast(rgb(levels[i - 1]), rgb(levels[i])), 1.25) << i;
  }
}

/// The colour at a share of the scale, between the two nearest steps as Vega mixes them.
Rgb level_at(double share) {
  const auto levels = style().at("levels").get<std::vector<std::string>>();
  const double place = share * static_cast<double>(levels.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const double t = place - static_cast<double>(below);
  std::string mixed = "#";
  for (std::size_t i = 1; i < 7; i += 2) {
    const auto part = [&](std::size_t step) {
      return std::stoi(levels[std::min(step, levels.size() - 1)].substr(i, 2), nullptr, 16);
    };
    mixed +=
        fmt::format("{:02x}", static_cast<int>(part(below) + t * (part(below + 1) - part(below))));
  }
  return rgb(mixed);
}

TEST(Style, NumbersCanBeReadOnEveryLevelOfEveryScale) {
  for (int top = 1; top <= 6; ++top) {
    for (int level = 0; level <= top; ++level) {
      const double share = static_cast<double>(level) / top;
      const Rgb text = colour(share > kDark ? "paper" : "ink");
      EXPECT_GE(contrast(level_at(share), text), 4.5) << level << " of " << top;
    }
  }
}

TEST(Style, TextAndMarksStandOutFromWhatTheyLieOn) {
  EXPECT_GE(contrast(colour("more_lenient"), colour("paper")), 4.5);
  for (const char* behind : {"paper", "equal", "stricter", "partly"}) {
    EXPECT_GE(contrast(colour("ink"), colour(behind)), 4.5) << behind;
  }
  EXPECT_GE(contrast(colour("muted"), colour("paper")), 4.5);
  for (const auto& mark : style().at("sources").get<std::vector<std::string>>()) {
    EXPECT_GE(contrast(rgb(mark), colour("paper")), 3.0) << mark;
  }
  EXPECT_GE(contrast(colour("line"), colour("paper")), 3.0);
}

}  // namespace
}  // namespace peil::present
