// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Time to load all data, and then to align and compare every origin with all its sources. Prints a
/// Markdown table with the median and worst of 20 runs. Takes the data folder as its argument.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "compare/selection.hpp"
#include "load/load.hpp"

namespace {

using namespace peil;

constexpr int kRuns = 20;

template <typename Work>
void measure(const char* what, Work work) {
  std::vector<double> milliseconds;
  for (int run = 0; run < kRuns; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    milliseconds.push_back(taken.count());
  }
  std::ranges::sort(milliseconds);
  fmt::print("| {} | {:.1f} | {:.1f} |\n", what, milliseconds[kRuns / 2], milliseconds.back());
}

std::size_t compare_all(const model::Repository& repository) {
  std::size_t rows = 0;
  for (const auto& [origin, folder] : repository.origin_folders) {
    compare::Request request;
    request.origin = origin;
    request.as_of = *model::parse_date("2025-06-01");
    rows += compare::compare(repository, request).verdicts.size();
  }
  return rows;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: cli_compare DATA\n");
    return 2;
  }
  const model::Repository repository = load::load(argv[1]);
  fmt::print("{} origins, {} rows\n\n| step | median ms | worst ms |\n| --- | --- | --- |\n",
             repository.origin_folders.size(), compare_all(repository));
  measure("load all data", [&] { (void)load::load(argv[1]); });
  measure("compare all origins", [&] { (void)compare_all(repository); });
}
