// SPDX-License-Identifier: EUPL-1.2
#include "compare/index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <mutex>
#include <numeric>

#include "model/error.hpp"

namespace peil::compare {
namespace {

constexpr std::size_t kDrawsInBlock = 250;  ///< draws that share a seed
constexpr double kSameScore = 1e-12;        ///< sums in another order differ by less
constexpr double kAbsent = -std::numeric_limits<double>::infinity();

using Counts = std::vector<std::vector<std::uint64_t>>;  ///< `[element][rank from 0]`

/// One element's values in the order of `Weights::columns`.
struct Line {
  std::vector<Score> scores;
  std::vector<double> values;
  bool complete = true;
  bool disputed = false;  ///< some value has steps to draw from
};

/// At each level the weighted mean over what is there.
double available_mean(const Line& line, const Weights& weights) {
  const auto value = [&](std::size_t c) {
    return line.scores[c].value ? std::optional(line.values[c]) : std::nullopt;
  };
  const auto combine = [](const std::vector<Share>& items) -> std::optional<double> {
    double sum = 0;
    double total = 0;
    for (const Share& item : items) {
      sum += item.share * item.value;
      total += item.share;
    }
    return total > 0 ? std::optional(sum / total) : std::nullopt;
  };
  return over_tree(weights, value, combine).value_or(kAbsent);
}

/// Share of the whole, per entry of `Weights::columns`; `whole` has room for one per node.
void shares_of_whole(const Weights& weights, std::vector<double>& whole,
                     std::vector<double>& shares) {
  whole = weights.shares;
  for (std::size_t node = 0; node < whole.size(); ++node) {
    for (std::size_t child = weights.first[node]; child < weights.first[node + 1]; ++child) {
      whole[child] *= whole[node];
    }
    if (weights.children(node) == 0) shares[weights.place[node]] = whole[node];
  }
}

double mean(const Line& line, const Weights& weights, const std::vector<double>& shares) {
  if (!line.complete) return available_mean(line, weights);
  return std::transform_reduce(line.values.begin(), line.values.end(), shares.begin(), 0.0);
}

/// Ranks from 0; those within kSameScore of the first of them share its rank. Absent ones are last.
void rank_scores(const std::vector<double>& scores, std::vector<std::size_t>& order,
                 std::vector<std::size_t>& ranks) {
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, std::greater<>(), [&](std::size_t i) { return scores[i]; });
  for (std::size_t k = 0; k < order.size(); ++k) {
    const bool tied = k > 0 && scores[order[ranks[order[k - 1]]]] - scores[order[k]] <= kSameScore;
    ranks[order[k]] = tied ? ranks[order[k - 1]] : k;
  }
}

class Indexer {
 public:
  Indexer(const ScoreTable& table, const Weights& weights, const IndexOptions& options)
      : weights_(weights), options_(options), shares_(weights.columns.size()) {
    std::vector<double> whole;
    shares_of_whole(weights, whole, shares_);
    for (const auto& row : table.scores) {
      Line& line = lines_.emplace_back();
      for (const std::size_t column : weights.columns) {
        const Score& score = row[column];
        line.scores.push_back(score);
        line.values.push_back(score.value.value_or(0));
        line.complete = line.complete && score.value;
        line.disputed = line.disputed || (score.value && score.steps > 0);
      }
    }
  }

  Index run() {
    Index index;
    index.elements.resize(lines_.size());
    index.weights.resize(weights_.columns.size());
    for (std::size_t c = 0; c < shares_.size(); ++c) {
      index.weights[weights_.columns[c]] = shares_[c];
    }
    for (const Line& line : lines_) {
      index.missing += static_cast<std::size_t>(
          std::ranges::count_if(line.scores, [](const Score& score) { return !score.value; }));
    }
    add_scores(index);
    add_rank_bounds(index);
    if (options_.draws > 0) add_draws(index);
    return index;
  }

 private:
  /// Every value at its lowest or highest; what is missing too, unless it is left out.
  [[nodiscard]] double bound(Line line, bool high) const {
    for (std::size_t c = 0; c < line.scores.size(); ++c) {
      Score& score = line.scores[c];
      line.values[c] = high ? score.high : score.low;
      if (options_.missing == Missing::bounds) score.value = line.values[c];
    }
    return available_mean(line, weights_);
  }

  void add_scores(Index& index) {
    std::vector<double> scores;
    for (const Line& line : lines_) scores.push_back(available_mean(line, weights_));
    std::vector<std::size_t> order(scores.size());
    std::vector<std::size_t> ranks(scores.size());
    rank_scores(scores, order, ranks);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (scores[i] == kAbsent) continue;
      index.elements[i].index = scores[i];
      index.elements[i].bounds = {std::min(scores[i], bound(lines_[i], false)),
                                  std::max(scores[i], bound(lines_[i], true))};
      index.elements[i].rank = ranks[i] + 1;
    }
  }

  /// The most by which i can exceed j, over all weights and values that are possible.
  [[nodiscard]] double largest_lead(const Line& i, const Line& j) const {
    if (options_.missing == Missing::available && !(i.complete && j.complete)) {
      return largest_end(i, [](const Score& score) { return score.high; }) +
             largest_end(j, [](const Score& score) { return -score.low; });
    }
    std::vector<std::optional<double>> differences;
    for (std::size_t c = 0; c < i.scores.size(); ++c) {
      differences.emplace_back(i.scores[c].high - j.scores[c].low);
    }
    return *largest_mean(weights_, options_.uncertainty, differences);
  }

  /// The largest mean of one end of what is there.
  template <typename End>
  [[nodiscard]] double largest_end(const Line& line, End end) const {
    std::vector<std::optional<double>> ends(line.scores.size());
    for (std::size_t c = 0; c < ends.size(); ++c) {
      if (line.scores[c].value) ends[c] = end(line.scores[c]);
    }
    return *largest_mean(weights_, options_.uncertainty, ends);
  }

  void add_rank_bounds(Index& index) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (index.elements[i].index) index.elements[i].rank_bounds = {1, 1};
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (std::size_t j = 0; j < lines_.size(); ++j) {
        if (i == j || !index.elements[i].index || !index.elements[j].index) continue;
        const double lead = largest_lead(lines_[i], lines_[j]);
        if (lead > kSameScore) ++(*index.elements[j].rank_bounds)[1];
        if (lead < -kSameScore) ++(*index.elements[i].rank_bounds)[0];
      }
    }
  }

  void draw_values(Line& line, Random& random) const {
    for (std::size_t c = 0; c < line.scores.size(); ++c) {
      const Score& score = line.scores[c];
      if (!score.value || score.steps == 0) continue;
      const auto step = uniform_below(random, static_cast<std::size_t>(score.steps) + 1);
      line.values[c] = score.low + (score.high - score.low) * static_cast<double>(step) /
                                       static_cast<double>(score.steps);
    }
  }

  void add_draws(Index& index) {
    const std::size_t size = lines_.size();
    Counts counts(size, std::vector<std::uint64_t>(size));
    std::mutex adding;
    const auto add_block = [&](std::size_t first, std::size_t last, Random& random) {
      const Counts own = draw_block(last - first, random);
      const std::lock_guard lock(adding);
      for (std::size_t i = 0; i < size; ++i) {
        std::ranges::transform(own[i], counts[i], counts[i].begin(), std::plus<>());
      }
    };
    for_each_block(options_.draws, kDrawsInBlock, options_.seed, add_block, options_.threads);
    for (std::size_t i = 0; i < size; ++i) {
      if (index.elements[i].index) summarise(counts[i], index.elements[i]);
    }
  }

  [[nodiscard]] Counts draw_block(std::size_t draws, Random& random) const {
    const std::size_t size = lines_.size();
    Counts counts(size, std::vector<std::uint64_t>(size));
    std::vector<double> scores(size);
    std::vector<std::size_t> order(size);
    std::vector<std::size_t> ranks(size);
    std::vector<Line> lines = lines_;
    Weights weights = weights_;
    std::vector<double> shares = shares_;
    std::vector<double> whole;
    for (std::size_t d = 0; d < draws; ++d) {
      draw_weights(weights_, options_.uncertainty, random, weights);
      shares_of_whole(weights, whole, shares);
      for (std::size_t i = 0; i < size; ++i) {
        if (lines[i].disputed) draw_values(lines[i], random);
        scores[i] = mean(lines[i], weights, shares);
      }
      rank_scores(scores, order, ranks);
      for (std::size_t i = 0; i < size; ++i) ++counts[i][ranks[i]];
    }
    return counts;
  }

  void summarise(const std::vector<std::uint64_t>& counts, IndexedElement& element) const {
    const auto draws = static_cast<double>(options_.draws);
    for (const std::uint64_t count : counts) {
      element.rank_probability.push_back(static_cast<double>(count) / draws);
    }
    const auto first_reaching = [&](double share) {
      std::uint64_t sum = 0;
      std::size_t rank = 0;
      while (rank < counts.size() && static_cast<double>(sum) < share * draws) {
        sum += counts[rank++];
      }
      return rank;
    };
    element.rank_median = first_reaching(0.5);
    element.rank_interval_90 = {first_reaching(0.05), first_reaching(0.95)};
  }

  const Weights& weights_;
  const IndexOptions& options_;
  std::vector<double> shares_;
  std::vector<Line> lines_;
};

/// Lowest and highest value of a column: as given, or over the numbers there.
std::array<double, 2> range_of(const model::NumberTable& table, std::size_t column,
                               const ColumnRanges& ranges, bool scaled) {
  if (ranges[column]) return *ranges[column];
  std::optional<std::array<double, 2>> found;
  for (const auto& row : table.rows) {
    if (!row[column]) continue;
    if (!found) found = {*row[column], *row[column]};
    found = {std::min((*found)[0], *row[column]), std::max((*found)[1], *row[column])};
  }
  const std::string& name = table.columns[column];
  const model::Advice advice{model::Advice::Kind::give_range, name};
  if (!found) {
    throw model::InputError("", "", fmt::format("column '{}' is empty", name), advice);
  }
  if (scaled && (*found)[0] == (*found)[1]) {
    throw model::InputError("", "", fmt::format("column '{}' is constant", name), advice);
  }
  return *found;
}

}  // namespace

ScoreTable score(const model::NumberTable& table, bool scaled, const ColumnRanges& ranges) {
  ScoreTable result{table.names, table.columns, {}};
  result.scores.assign(table.rows.size(), std::vector<Score>(table.columns.size()));
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const auto [low, high] = range_of(table, c, ranges, scaled);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      Score& score = result.scores[r][c];
      score = scaled ? Score{} : Score{std::nullopt, low, high, 0};
      const auto& number = table.rows[r][c];
      if (!number) continue;
      if (*number < low || *number > high) {
        throw model::InputError("", "",
                                fmt::format("'{}' of '{}' is {}, outside its range {} to {}",
                                            table.columns[c], table.names[r], *number, low, high));
      }
      score.value = scaled ? (*number - low) / (high - low) : *number;
      score.low = score.high = *score.value;
    }
  }
  return result;
}

Index index(const ScoreTable& table, const Weights& weights, const IndexOptions& options) {
  if (table.names.size() > kMostIndexed) {
    throw model::InputError(
        "", "", fmt::format("{} rows; at most {} can be ranked", table.names.size(), kMostIndexed));
  }
  return Indexer(table, weights, options).run();
}

}  // namespace peil::compare
