// SPDX-License-Identifier: EUPL-1.2
// What libFuzzer calls, for the way in that PEIL_FUZZ_WAY names by its place in kWays.
#include <cstddef>
#include <cstdint>

#include "ways.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t length) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), length);
  (void)peil::fuzz::try_input(peil::fuzz::kWays[PEIL_FUZZ_WAY], bytes);
  return 0;
}
