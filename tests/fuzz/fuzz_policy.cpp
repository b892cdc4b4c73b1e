// SPDX-License-Identifier: EUPL-1.2
// A policy document as text, and what is read in it.
#include "harness.hpp"
#include "load/input/policy_text.hpp"
#include "read/draft.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace peil;
  const model::Codebook& codebook = fuzz::repository().codebook;
  static const match::Matcher matcher(codebook);
  const auto [choice, text] = fuzz::input(bytes, size);
  return fuzz::run([&, choice = choice, text = text] {
    const char* language = choice % 2 == 0 ? "en" : "nl";
    const auto policy = load::read_policy_text(fuzz::file(text, "policy.txt"), language);
    const model::Vocabulary* words = codebook.vocabulary("XXA");
    (void)read::draft(policy, {codebook, *words, matcher, "PAK", *model::parse_date("2024-12-01")});
  });
}
