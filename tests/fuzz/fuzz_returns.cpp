// SPDX-License-Identifier: EUPL-1.2
// A return to a survey, in the formats that need no other program.
#include "harness.hpp"
#include "load/survey/survey_return.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace peil;
  constexpr const char* names[] = {"return.xlsx", "return.ods",  "return.csv",
                                   "return.xml",  "return.json", "return.txt"};
  const model::Repository& data = fuzz::repository();
  static const load::StateLookup states = load::state_lookup(data.codebook);
  const auto [choice, text] = fuzz::input(bytes, size);
  return fuzz::run([&, choice = choice, text = text] {
    (void)load::read_returns(text, names[choice % 6], data.surveys.front(), states,
                             data.codebook.answer_words);
  });
}
