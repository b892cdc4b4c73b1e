// SPDX-License-Identifier: EUPL-1.2
#include "compare/agreement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <string>

#include "orders.hpp"

namespace peil::compare {
namespace {

using Kind = AgreementNote::Kind;
using Row = std::vector<std::optional<double>>;
constexpr auto kNone = std::nullopt;

model::NumberTable table(std::vector<Row> rows) {
  model::NumberTable result;
  result.names.resize(rows.size());
  result.columns.resize(rows.front().size());
  result.rows = std::move(rows);
  return result;
}

Agreement on(std::vector<Row> rows, Scale scale = Scale::ordinal) {
  return agreement(table(std::move(rows)), {scale, 0, 1});
}

bool noted(const Agreement& agreement, Kind kind) {
  return std::ranges::any_of(agreement.notes, [&](const auto& note) { return note.kind == kind; });
}

/// Four observers, twelve units: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
const std::vector<Row> kKrippendorff{
    {1, 1, kNone, 1}, {2, 2, 3, 2},     {3, 3, 3, 3},         {3, 3, 3, 3},
    {2, 2, 2, 2},     {1, 2, 3, 4},     {4, 4, 4, 4},         {1, 1, 2, 1},
    {2, 2, 2, 2},     {kNone, 5, 5, 5}, {kNone, kNone, 1, 1}, {kNone, 3, kNone, kNone}};

TEST(Alpha, ReproducesKrippendorffsReliabilityData) {
  EXPECT_NEAR(*on(kKrippendorff, Scale::nominal).alpha, 0.743, 0.0005);
  EXPECT_NEAR(*on(kKrippendorff, Scale::ordinal).alpha, 0.815, 0.0005);
  EXPECT_NEAR(*on(kKrippendorff, Scale::interval).alpha, 0.849, 0.0005);
  EXPECT_EQ(on(kKrippendorff).pairable, 40U);
}

/// The first two data sets of the same paper: two observers, ten units in two categories and
/// twelve units in five, none missing.
TEST(Alpha, ReproducesKrippendorffsTwoObservers) {
  const auto two = [](const std::string& a, const std::string& b) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < a.size(); ++i) rows.push_back({a[i] - '0', b[i] - '0'});
    return on(rows, Scale::nominal);
  };
  EXPECT_NEAR(*two("0100000010", "1110010000").alpha, 0.095, 0.0005);
  EXPECT_NEAR(*two("112243335441", "212223335444").alpha, 0.692, 0.0005);
}

/// The definition as written: pairs within rows against pairs within everything pairable.
double alpha_by_definition(const std::vector<Row>& rows, Scale scale) {
  std::vector<double> all;
  std::vector<std::vector<double>> units;
  for (const Row& row : rows) {
    std::vector<double> unit;
    for (const auto& cell : row) {
      if (cell) unit.push_back(*cell);
    }
    if (unit.size() < 2) continue;
    units.push_back(unit);
    all.insert(all.end(), unit.begin(), unit.end());
  }
  const auto difference = [&](double c, double k) {
    if (scale == Scale::nominal) return c == k ? 0.0 : 1.0;
    if (scale == Scale::interval) return (c - k) * (c - k);
    double between = 0;
    for (const double g : all) {
      if (g >= std::min(c, k) && g <= std::max(c, k)) between += (g == c || g == k) ? 0.5 : 1;
    }
    return c == k ? 0.0 : between * between;
  };
  double observed = 0;
  for (const auto& unit : units) {
    for (const double c : unit) {
      for (const double k : unit) {
        observed += difference(c, k) / static_cast<double>(unit.size() - 1);
      }
    }
  }
  double expected = 0;
  for (const double c : all) {
    for (const double k : all) expected += difference(c, k) / static_cast<double>(all.size() - 1);
  }
  return 1 - observed / expected;
}

TEST(Alpha, AgreesWithItsDefinitionOnRandomTablesOfTwoAndMoreRaters) {
  std::mt19937 random(4);
  for (int i = 0; i < 300; ++i) {
    auto rows = random_table(random, 6, 2 + i % 3, 4).rows;
    if (i % 2 == 0) rows[1][0] = rows[4][1] = kNone;
    for (const Scale scale : {Scale::nominal, Scale::ordinal, Scale::interval}) {
      ASSERT_NEAR(*on(rows, scale).alpha, alpha_by_definition(rows, scale), 1e-12);
    }
  }
}

TEST(Alpha, IsNotDefinedWhenNothingVaries) {
  const Agreement result = on({{3, 3}, {3, 3}});
  EXPECT_FALSE(result.alpha);
  EXPECT_TRUE(noted(result, Kind::alpha_nothing_varies));
  EXPECT_FALSE(result.kappa);
  EXPECT_FALSE(result.w);
}

TEST(Alpha, CountsOnlyWhatCanBePaired) {
  const Agreement alone = on({{1, kNone}, {kNone, 2}});
  EXPECT_FALSE(alone.alpha);
  EXPECT_TRUE(noted(alone, Kind::alpha_nothing_pairable));
  // A rating that has no partner changes nothing, not even the expected disagreement.
  EXPECT_EQ(on({{1, 2}, {2, 2}, {9, kNone}}).alpha, on({{1, 2}, {2, 2}}).alpha);
}

TEST(Alpha, IsExactlyOneWhenRatersAgree) {
  EXPECT_EQ(on({{0.1, 0.1, 0.1}, {0.7, 0.7, 0.7}, {1e9, 1e9, 1e9}}, Scale::interval).alpha, 1.0);
}

TEST(Alpha, OrdersCategoriesAsNumbers) {
  // As texts they would be 10, 2, 9, and those that differ would lie far apart.
  EXPECT_EQ(on({{2, 2}, {9, 10}, {10, 9}}).alpha, on({{2, 2}, {3, 4}, {4, 3}}).alpha);
}

TEST(Alpha, GivesEachRowItsShareOfTheDisagreement) {
  const Agreement result = on({{1, 1}, {1, 3}, {2, 3}, {3, 3}});
  EXPECT_EQ(result.dividing[0], 0.0);
  EXPECT_GT(result.dividing[1], result.dividing[2]);
  EXPECT_NEAR(result.dividing[1] + result.dividing[2], 1, 1e-12);
  EXPECT_EQ(most_dividing(result), (std::vector<std::size_t>{1, 2}));
}

TEST(Alpha, HasAnIntervalAroundItThatTheSeedFixes) {
  const auto interval = [](std::uint64_t seed) {
    return *agreement(table(kKrippendorff), {Scale::ordinal, 1000, seed}).alpha_interval;
  };
  EXPECT_EQ(interval(3), interval(3));
  EXPECT_NE(interval(3), interval(4));
  EXPECT_LT(interval(3)[0], 0.815);
  EXPECT_GT(interval(3)[1], 0.815);
}

/// Rows of the table are the things ranked, columns the judges; judges are given by row here.
std::vector<Row> columns(const std::vector<std::vector<double>>& judges) {
  std::vector<Row> rows(judges.front().size());
  for (const auto& judge : judges) {
    for (std::size_t i = 0; i < judge.size(); ++i) rows[i].emplace_back(judge[i]);
  }
  return rows;
}

/// S. Siegel, "Nonparametric Statistics for the Behavioral Sciences" (1956), chapter 9.
TEST(KendallsW, ReproducesSiegelsExamplesWithAndWithoutTies) {
  const Agreement executives =
      on(columns({{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}}));
  EXPECT_NEAR(*executives.w, 0.16, 0.005);
  EXPECT_EQ(executives.w, executives.w_tie_corrected);
  const Agreement tied = on(columns({{1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10},
                                     {2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5},
                                     {2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10}}));
  EXPECT_NEAR(*tied.w_tie_corrected, 0.828, 0.0005);
  EXPECT_NEAR(*tied.w, 591 / 742.5, 1e-12);
}

TEST(KendallsW, UsesCompleteRowsAndSaysHowMany) {
  const Agreement result = on({{1, 1}, {2, 2}, {3, 3}, {9, kNone}});
  EXPECT_EQ(result.w, 1.0);
  ASSERT_EQ(result.notes.size(), 2U);
  EXPECT_EQ(result.notes[0].kind, Kind::w_complete_rows);
  EXPECT_EQ(result.notes[0].rows, 3U);
  EXPECT_EQ(result.notes[0].total, 4U);
}

TEST(KendallsW, IsNotDefinedWithoutCompleteRowsOrForOneRater) {
  EXPECT_TRUE(noted(on({{1, kNone}, {kNone, 2}, {1, 2}}), Kind::w_too_few_rows));
  EXPECT_TRUE(noted(on({{1}, {2}}), Kind::w_one_rater));
}

TEST(KendallsW, TakesAConstantColumnAsOneRaterWhoRanksNothing) {
  const Agreement result = on({{1, 5, 1}, {2, 5, 2}, {3, 5, 3}});
  EXPECT_NEAR(*result.w, 4.0 / 9, 1e-12);
  EXPECT_NEAR(*result.w_tie_corrected, 2.0 / 3, 1e-12);
}

/// Fourteen raters sort ten subjects into five categories.
TEST(FleissKappa, ReproducesTheExampleOfFourteenRaters) {
  const int counts[10][5] = {{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0},
                             {2, 2, 8, 1, 1},  {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2},
                             {6, 5, 2, 1, 0},  {0, 2, 2, 3, 7}};
  std::vector<Row> rows;
  for (const auto& subject : counts) {
    Row& row = rows.emplace_back();
    for (int category = 0; category < 5; ++category) {
      row.insert(row.end(), static_cast<std::size_t>(subject[category]), category);
    }
  }
  EXPECT_NEAR(*on(rows, Scale::nominal).kappa, 0.210, 0.0005);
}

/// Six psychiatrists, thirty patients, five diagnoses: the example of the paper itself.
TEST(FleissKappa, ReproducesTheDiagnosesOfFleiss) {
  std::vector<Row> rows;
  for (const std::string ratings :
       {"444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334",
        "114444", "555555", "144444", "124444", "222333", "144444", "224445", "333335",
        "111455", "111112", "224444", "133555", "555555", "244444", "224555", "114444",
        "144445", "222224", "111155", "224444", "133333", "555555"}) {
    Row& row = rows.emplace_back();
    for (const char rating : ratings) row.emplace_back(rating - '0');
  }
  EXPECT_NEAR(*on(rows, Scale::nominal).kappa, 0.430, 0.0005);
}

TEST(FleissKappa, IsNotDefinedWithoutCompleteRowsOrVariation) {
  EXPECT_TRUE(noted(on({{1, kNone}, {2, kNone}}), Kind::fleiss_no_rows));
  EXPECT_TRUE(noted(on({{1, 1}, {1, 1}}), Kind::fleiss_nothing_varies));
}

}  // namespace
}  // namespace peil::compare
