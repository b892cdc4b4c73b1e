// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_table.hpp"

#include <algorithm>

#include "model/unicode.hpp"

namespace peil::read {
namespace {

constexpr char kCell = '\t';

std::vector<std::string> cells(const std::string& row) {
  std::vector<std::string> result(1);
  for (const char c : row) {
    if (c == kCell) {
      result.emplace_back();
    } else {
      result.back() += c;
    }
  }
  return result;
}

}  // namespace

std::vector<Sentence> TableReader::sentences_of(const model::Passage& passage) {
  if (passage.text.find(kCell) == std::string::npos) {
    in_table_ = false;
    left_out_.clear();
    return sentences(passage.text, language_);
  }
  if (!in_table_) {
    for (const std::string& head : cells(passage.text)) {
      left_out_.push_back(reader_.doubt_of_heading(head).has_value());
    }
  }
  in_table_ = true;
  return {reader_.sentence(passage.text)};
}

Sentence TableReader::kept(Sentence sentence) const {
  const auto text = model::unicode(sentence.text);
  std::erase_if(sentence.words, [&](const match::Word& word) {
    std::size_t column = 0;
    for (int32_t at = text.indexOf(kCell); at >= 0 && at < static_cast<int32_t>(word.begin);
         at = text.indexOf(kCell, at + 1)) {
      ++column;
    }
    return column < left_out_.size() && left_out_[column];
  });
  return sentence;
}

}  // namespace peil::read
