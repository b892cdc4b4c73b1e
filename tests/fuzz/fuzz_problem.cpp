// SPDX-License-Identifier: EUPL-1.2
// A problem for the disclosure audit.
#include "harness.hpp"
#include "load/input/problem_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace peil;
  return fuzz::run([&] {
    (void)load::read_problem(fuzz::file(fuzz::input(bytes, size).text, "problem.json"),
                             PEIL_SOURCE_DIR);
  });
}
