// SPDX-License-Identifier: EUPL-1.2
// Ways in that end at what is made of a text: names of groups, queries, policy documents, ledgers.
#include <algorithm>
#include <array>

#include "disclose/ledger.hpp"
#include "disclose/ledger_line.hpp"
#include "load/input/policy_text.hpp"
#include "load/input/query_file.hpp"
#include "match/match.hpp"
#include "read/draft.hpp"
#include "read/query_reading.hpp"
#include "ways.hpp"

namespace peil::fuzz {
namespace {

const match::Matcher& matcher() {
  static const match::Matcher built(small_data().codebook);
  return built;
}

}  // namespace

void read_label(unsigned kind, std::string_view content, const Stage&) {
  constexpr std::array languages{"", "nl", "en", "de", "sv", "xx"};
  (void)matcher().suggest(content, languages.at(kind));
}

void read_query(unsigned kind, std::string_view content, const Stage& stage) {
  const auto query = load::read_query(stage.put(kind == 0 ? "query.txt" : "query.csv", content));
  for (const auto& question : query.questions) {
    for (const char* language : {"nl", "en"}) {
      (void)read::read_question(question.text, language, matcher(), small_data().codebook,
                                model::OriginId("PAK"));
    }
  }
}

void read_policy(unsigned kind, std::string_view content, const Stage& stage) {
  const auto text =
      load::read_policy_text(stage.put("policy.txt", content), kind == 0 ? "en" : "nl");
  const model::Codebook& codebook = small_data().codebook;
  const model::Date day = text.date.value_or(*model::parse_date("2025-06-01"));
  (void)read::draft(text, {codebook, *codebook.vocabulary(model::SourceId("XXA")), matcher(),
                           model::OriginId("PAK"), day});
}

void read_ledger(unsigned, std::string_view content, const Stage& stage) {
  // A head that fits the last record, so that the records themselves are what is read.
  const auto records = static_cast<std::size_t>(std::ranges::count(content, '\n'));
  const std::string_view last =
      content.ends_with('\n') ? content.substr(0, content.size() - 1) : content;
  const auto from = last.rfind("\"hash\":\"");
  const auto hash = from == last.npos ? std::string_view() : last.substr(from + 8, 64);
  const auto file = stage.put("ledger.jsonl", content);
  const std::string head = disclose::write_head_line({records, std::string(hash)});
  (void)stage.put("ledger.jsonl.head", head);
  (void)stage.put("ledger.jsonl.lock", "");
  (void)disclose::Ledger::read(file);
}

}  // namespace peil::fuzz
