// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/emn_heads.hpp"

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>

#include "model/unicode.hpp"

namespace peil::load {
namespace {

std::string trimmed(std::string_view text) { return boost::trim_copy(std::string(text)); }

}  // namespace

bool has_word(std::string_view folded, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

bool is_responses_head(const std::string& plain) {
  return plain == "responses" || plain == "antwoorden" || plain == "2. responses" ||
         plain == "responses of the member states" || plain == "antwoorden van de lidstaten";
}

std::optional<Columns> read_head(const Cells& row, const StateLookup& states) {
  Columns columns;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].size() > 80 || states(trimmed(row[i]))) return std::nullopt;
    const std::string cell = trimmed(model::fold(row[i]));
    if (has_word(cell, {"dissemination", "verspreiding"})) {
      columns.dissemination.push_back(i);
    } else if (has_word(cell, {"response", "answer", "antwoord", "reply"})) {
      columns.response = i;
    } else if (has_word(cell, {"question", "vraag"})) {
      columns.question = i;
    } else if (has_word(cell, {"country", "member state", "lidstaat"}) || cell == "land" ||
               cell == "state" || cell == "staat" || cell == "ncp") {
      columns.country = i;
    }
  }
  if (columns.country == kNone || columns.response == kNone) return std::nullopt;
  return columns;
}

int question_number(std::string_view text, bool in_column) {
  std::string rest = trimmed(model::fold(text.substr(0, 40)));
  const auto words = {"question", "vraag", "q"};
  const auto word = std::ranges::find_if(words, [&](const char* w) { return rest.starts_with(w); });
  if (word == words.end() && !in_column) return 0;
  if (word != words.end()) rest = trimmed(rest.substr(std::string_view(*word).size()));
  int number = 0;
  const char* all = rest.data() + rest.size();
  const auto [end, error] = std::from_chars(rest.data(), all, number);
  const bool ends = end == all || std::string_view(" .:)").find(*end) != std::string_view::npos;
  return error == std::errc{} && ends ? number : 0;
}

}  // namespace peil::load
