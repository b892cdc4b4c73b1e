// SPDX-License-Identifier: EUPL-1.2
// Tables of one's own: numbers, order, weights, and outcomes as Eurostat and UNHCR give them.
#include "harness.hpp"
#include "load/format/table_file.hpp"
#include "load/input/outcomes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace peil;
  const auto [choice, text] = fuzz::input(bytes, size);
  return fuzz::run([choice = choice, text = text] {
    const auto file = fuzz::file(text, "table.csv");
    std::vector<std::string> notes;
    if (choice % 4 == 0) (void)load::read_number_table(file, &notes);
    if (choice % 4 == 1) (void)load::read_pairs(file);
    if (choice % 4 == 2) (void)load::read_weights(file);
    if (choice % 4 == 3) (void)load::read_outcomes(file, "PAK");
  });
}
