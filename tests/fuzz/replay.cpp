// SPDX-License-Identifier: EUPL-1.2
// fuzz_replay WAY FILE…: tries each file on a way in and prints a line for each kind of input: its
// number, how many were taken, how many refused. Without arguments: the ways and their kinds.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "ways.hpp"

using namespace peil;

int main(int argc, char** argv) {
  if (argc < 2) {
    for (const fuzz::Way& way : fuzz::kWays) fmt::print("{} {}\n", way.name, way.kinds);
    return 0;
  }
  const auto* way = std::ranges::find(fuzz::kWays, std::string_view(argv[1]), &fuzz::Way::name);
  if (way == fuzz::kWays.end()) {
    fmt::print(stderr, "no such way in: {}\n", argv[1]);
    return 2;
  }
  std::vector<int> taken(way->kinds);
  std::vector<int> refused(way->kinds);
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) continue;
    const std::size_t kind = static_cast<unsigned char>(bytes.front()) % way->kinds;
    ++(fuzz::try_input(*way, bytes) ? taken : refused)[kind];
  }
  for (unsigned kind = 0; kind < way->kinds; ++kind) {
    fmt::print("{} {} {}\n", kind, taken[kind], refused[kind]);
  }
}
