// SPDX-License-Identifier: EUPL-1.2
// A ledger of releases.
#include "disclose/ledger.hpp"
#include "harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace peil;
  return fuzz::run([&] {
    const auto text = fuzz::input(bytes, size).text;
    const auto file = fuzz::file(text, "ledger.jsonl");
    const std::string record(text.substr(0, text.find('\n')));
    const auto head = fuzz::file("1 " + disclose::sha256(record) + "\n", "ledger.jsonl.head");
    const auto lock = fuzz::file("", "ledger.jsonl.lock");
    (void)disclose::Ledger::read(file);
  });
}
