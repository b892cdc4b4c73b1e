// SPDX-License-Identifier: EUPL-1.2
// Names of groups in any language.
#include "harness.hpp"
#include "match/match.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace peil;
  static const match::Matcher matcher(fuzz::repository().codebook);
  constexpr const char* languages[] = {"", "nl", "en", "de", "sv", "xx"};
  const auto [choice, text] = fuzz::input(bytes, size);
  return fuzz::run(
      [&, choice = choice, text = text] { (void)matcher.suggest(text, languages[choice % 6]); });
}
