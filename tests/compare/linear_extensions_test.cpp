// SPDX-License-Identifier: EUPL-1.2
#include "compare/linear_extensions.hpp"

#include <gtest/gtest.h>

#include "orders.hpp"

namespace peil::compare {
namespace {

void expect_as_by_hand(const Order& order) {
  const ByHand hand = count_by_hand(order);
  const auto figures = extension_figures(order);
  ASSERT_TRUE(figures);
  ASSERT_EQ(figures->total, hand.total);
  const auto total = static_cast<double>(hand.total);
  for (std::size_t x = 0; x < order.size(); ++x) {
    std::uint64_t ranks = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
      ASSERT_EQ(figures->place[x][k], static_cast<double>(hand.place[x][k]) / total);
      ASSERT_EQ(figures->above[x][k], static_cast<double>(hand.above[x][k]) / total);
      ranks += (k + 1) * hand.place[x][k];
    }
    ASSERT_EQ(figures->expected_rank[x], static_cast<double>(ranks) / total);
  }
}

/// Elements 0..n-1, of which each pair x < y is related with this probability.
Order random_order(std::mt19937& random, std::size_t size, double density) {
  model::Pairs pairs;
  std::bernoulli_distribution related(density);
  for (std::size_t x = 0; x < size; ++x) {
    pairs.elements.push_back(std::to_string(x));
    for (std::size_t y = 0; y < x; ++y) {
      if (related(random)) pairs.above.emplace_back(y, x);
    }
  }
  return order_of(pairs);
}

Order antichain(std::size_t size) {
  std::mt19937 unused;
  return random_order(unused, size, 0);
}

TEST(ExtensionFigures, AgreeWithAllPermutationsOnTablesWithTies) {
  std::mt19937 random(5);
  std::uniform_int_distribution<int> rows(1, 7);
  std::uniform_int_distribution<int> columns(1, 3);
  for (int i = 0; i < 600; ++i) {
    expect_as_by_hand(order_of(random_table(random, rows(random), columns(random), 3)));
  }
}

TEST(ExtensionFigures, AgreeWithAllPermutationsOnPairsWithIsolatedElements) {
  std::mt19937 random(6);
  std::uniform_int_distribution<std::size_t> size(1, 7);
  for (const double density : {0.05, 0.15, 0.3, 0.6}) {
    for (int i = 0; i < 95; ++i) expect_as_by_hand(random_order(random, size(random), density));
  }
}

TEST(ExtensionFigures, AgreeWithAllPermutationsOfNineElements) {
  std::mt19937 random(7);
  for (int i = 0; i < 10; ++i) {
    expect_as_by_hand(random_order(random, 9, 0.2));
    expect_as_by_hand(order_of(random_table(random, 9, 2, 6)));
  }
}

/// The "N": the smallest order that neither series nor parallel takes apart.
TEST(ExtensionFigures, CountTheSmallestOrderThatCannotBeTakenApart) {
  expect_as_by_hand(order_from("abcd", {"ac", "bc", "bd"}));
}

/// a and b are equivalent by what they are related to, and incomparable to c.
TEST(ExtensionFigures, TreatElementsThatStandAlikeAlike) {
  const auto figures = extension_figures(order_from("abc", {}));
  EXPECT_EQ(figures->expected_rank, (std::vector<double>{2, 2, 2}));
  EXPECT_EQ(figures->above[0][1], 0.5);
}

TEST(ExtensionFigures, CountBeyondSixtyFourBits) {
  EXPECT_EQ(extension_figures(antichain(25))->total.str(), "15511210043330985984000000");
  EXPECT_EQ(extension_figures(antichain(1))->total.str(), "1");
}

Order zigzag(std::size_t size) {
  model::Pairs pairs;
  for (std::size_t x = 0; x < size; ++x) {
    pairs.elements.push_back(std::to_string(x));
    if (x % 2 == 1) pairs.above.emplace_back(x, x - 1);
    if (x % 2 == 0 && x > 0) pairs.above.emplace_back(x - 1, x);
  }
  return order_of(pairs);
}

/// Zigzags have as many linear extensions as there are alternating permutations: Euler's numbers.
/// OEIS A000111.
TEST(ExtensionFigures, CountZigzagsAsEulersNumbers) {
  EXPECT_EQ(extension_figures(zigzag(12))->total.str(), "2702765");
  EXPECT_EQ(extension_figures(zigzag(20))->total.str(), "370371188237525");
}

/// An odd number above 2^53 is one that no double holds.
TEST(ExtensionFigures, CountExactlyBeyondFiftyThreeBits) {
  EXPECT_EQ(extension_figures(zigzag(22))->total.str(), "69348874393137901");
}

/// The subsets of a set, by inclusion. OEIS A046873; the last by G. Brightwell and P. Tetali, "The
/// number of linear extensions of the Boolean lattice", Order 20 (2003) 333-345.
TEST(ExtensionFigures, CountBooleanLattices) {
  const auto subsets = [](unsigned of) {
    model::Pairs pairs;
    for (std::size_t set = 0; set < std::size_t{1} << of; ++set) {
      pairs.elements.push_back(std::to_string(set));
      for (unsigned i = 0; i < of; ++i) {
        if ((set >> i & 1U) == 0) pairs.above.emplace_back(set | std::size_t{1} << i, set);
      }
    }
    return order_of(pairs);
  };
  EXPECT_EQ(extension_figures(subsets(3))->total.str(), "48");
  EXPECT_EQ(extension_figures(subsets(4))->total.str(), "1680384");
  EXPECT_EQ(extension_figures(subsets(5))->total.str(), "14807804035657359360");
}

/// Boxes of a diagram with rows of these lengths, each below those to its left and above it.
Order boxes(const std::vector<std::size_t>& rows) {
  model::Pairs pairs;
  std::size_t previous = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const std::size_t first = pairs.elements.size();
    for (std::size_t c = 0; c < rows[r]; ++c) {
      pairs.elements.push_back(std::to_string(r) + "." + std::to_string(c));
      if (c > 0) pairs.above.emplace_back(first + c - 1, first + c);
      if (r > 0) pairs.above.emplace_back(previous + c, first + c);
    }
    previous = first;
  }
  return order_of(pairs);
}

/// Standard Young tableaux, which the hook length formula counts: J. S. Frame, G. de B. Robinson
/// and R. M. Thrall, "The hook graphs of the symmetric group", Canadian Journal of Mathematics 6
/// (1954) 316-324. OEIS A039622 (squares) and A005118 (staircases).
TEST(ExtensionFigures, CountYoungTableauxAsTheHookLengthFormulaDoes) {
  EXPECT_EQ(extension_figures(boxes({5, 5, 5, 5, 5}))->total.str(), "701149020");
  EXPECT_EQ(extension_figures(boxes({6, 6, 6, 6, 6, 6}))->total.str(), "1671643033734960");
  EXPECT_EQ(extension_figures(boxes({7, 7, 7, 7, 7, 7, 7}))->total.str(),
            "475073684264389879228560");
  EXPECT_EQ(extension_figures(boxes({6, 5, 4, 3, 2, 1}))->total.str(), "1100742656");
}

/// Two chains with one pair across, which only one interleaving breaks.
TEST(ExtensionFigures, CountTwoChainsAsABinomialCoefficient) {
  const auto two_chains = [](std::size_t length) {
    model::Pairs pairs;
    for (std::size_t x = 0; x < 2 * length; ++x) pairs.elements.push_back(std::to_string(x));
    for (std::size_t x = 0; x + 1 < length; ++x) {
      pairs.above.emplace_back(x, x + 1);
      pairs.above.emplace_back(length + x, length + x + 1);
    }
    pairs.above.emplace_back(0, 2 * length - 1);
    return order_of(pairs);
  };
  EXPECT_EQ(extension_figures(two_chains(16))->total.str(), "601080389");
  EXPECT_EQ(extension_figures(two_chains(32))->total.str(), "1832624140942590533");
}

TEST(ExtensionFigures, GiveUpRatherThanRunOutOfMemory) {
  std::mt19937 random(8);
  EXPECT_FALSE(extension_figures(order_of(random_table(random, 40, 4, 50)), 10'000));
}

}  // namespace
}  // namespace peil::compare
