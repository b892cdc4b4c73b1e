// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/closing.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "load/survey/consent.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

/// Whether one of the list, a word or words in a row, stands among words with blanks about each.
bool holds_any(const std::string& row, const std::vector<std::string>& list) {
  return std::ranges::any_of(
      list, [&](const std::string& one) { return row.find(' ' + one + ' ') != std::string::npos; });
}

}  // namespace

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(".;!?\n");
    if (std::string one = plain_field(text.substr(0, end)); !one.empty()) {
      result.push_back(std::move(one));
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return result;
}

std::string words_of(std::string_view text) {
  const icu::UnicodeString plain = model::unicode(plain_field(text));
  icu::UnicodeString row;
  for (int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const UChar32 sign = plain.char32At(i);
    if (u_isalnum(sign) || u_charType(sign) == U_NON_SPACING_MARK) {
      row.append(sign);
    } else if (!row.isEmpty() && row[row.length() - 1] != u' ') {
      row.append(u' ');
    }
  }
  return model::utf8(row.trim());
}

Closes closes(std::string_view text, const model::AnswerWords& words) {
  Closes most = Closes::nothing;
  for (const std::string& sentence : sentences_of(text)) {
    const std::string plain = words_of(sentence);
    const std::string row = ' ' + plain + ' ';
    const bool asks = holds_any(row, words.sharing) && holds_any(row, words.denying) &&
                      holds_any(row, words.asking);
    const bool alone = std::ranges::find(words.closing, plain) != words.closing.end();
    if (!asks && !alone && !holds_any(row, words.about_sharing)) continue;
    most = std::max(most, holds_any(row, words.answers) ? Closes::all : Closes::itself);
  }
  return most;
}

}  // namespace peil::load
