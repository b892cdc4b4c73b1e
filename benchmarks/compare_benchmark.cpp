// SPDX-License-Identifier: EUPL-1.2
// Ranks, index and agreement on random tables; the engine alone, without reading and writing.
#include <benchmark/benchmark.h>

#include <random>

#include "compare/agreement.hpp"
#include "compare/index.hpp"
#include "compare/rank.hpp"

namespace peil::compare {
namespace {

model::NumberTable random_table(std::size_t rows, std::size_t columns, int levels, double missing) {
  std::mt19937 random(1);
  std::uniform_int_distribution<int> level(0, levels - 1);
  std::bernoulli_distribution absent(missing);
  model::NumberTable table;
  for (std::size_t c = 0; c < columns; ++c) table.columns.push_back("c" + std::to_string(c));
  for (std::size_t r = 0; r < rows; ++r) {
    table.names.push_back("r" + std::to_string(r));
    auto& row = table.rows.emplace_back();
    for (std::size_t c = 0; c < columns; ++c) {
      row.emplace_back(level(random));
      if (absent(random)) row.back().reset();
    }
  }
  return table;
}

void rank_exactly(benchmark::State& state) {
  const auto rows = static_cast<std::size_t>(state.range(0));
  const auto columns = static_cast<std::size_t>(state.range(1));
  const Order order = order_of(random_table(rows, columns, 10, 0));
  for (auto _ : state) {
    const Ranking ranking = rank(order, {RankMethod::exact, 0, 1});
    if (!ranking.probabilities) state.SkipWithError("out of reach");
    benchmark::DoNotOptimize(ranking);
  }
}
BENCHMARK(rank_exactly)
    ->Args({28, 3})
    ->Args({30, 3})
    ->Args({32, 3})
    ->Args({32, 4})
    ->Unit(benchmark::kMillisecond);

void rank_sampled(benchmark::State& state) {
  const auto rows = static_cast<std::size_t>(state.range(0));
  const Order order = order_of(random_table(rows, 3, 10, 0));
  for (auto _ : state) {
    benchmark::DoNotOptimize(rank(order, {RankMethod::sample, 100, 1}));
  }
}
BENCHMARK(rank_sampled)->Arg(20)->Arg(40)->Arg(60)->Unit(benchmark::kMillisecond);

void index_with_ranks(benchmark::State& state) {
  const ScoreTable scores = score(random_table(32, 40, 5, 0), true, ColumnRanges(40));
  const Weights weights = equal_weights(40);
  for (auto _ : state) benchmark::DoNotOptimize(index(scores, weights, {}));
}
BENCHMARK(index_with_ranks)->Unit(benchmark::kMillisecond);

void agree(benchmark::State& state) {
  const model::NumberTable table = random_table(2000, 32, 5, 0.2);
  const auto resamples = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    benchmark::DoNotOptimize(agreement(table, {Scale::ordinal, resamples, 1}));
  }
}
BENCHMARK(agree)->Arg(0)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace peil::compare
