// SPDX-License-Identifier: EUPL-1.2
// An incoming query, in the formats that need no other program.
#include "harness.hpp"
#include "load/input/query_file.hpp"
#include "match/match.hpp"
#include "read/query_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace peil;
  static const match::Matcher matcher(fuzz::repository().codebook);
  constexpr const char* names[] = {"query.txt", "query.csv", "query.xlsx", "query.ods"};
  const auto [choice, text] = fuzz::input(bytes, size);
  return fuzz::run([&, choice = choice, text = text] {
    const model::Query query = load::read_query(fuzz::file(text, names[choice % 4]));
    for (const model::QueryQuestion& question : query.questions) {
      (void)read::read_question(question.text, "en", matcher, fuzz::repository().codebook, "PAK");
    }
  });
}
