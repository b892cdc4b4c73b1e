// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_EMN_HEADS_HPP
#define PEIL_LOAD_SURVEY_EMN_HEADS_HPP

/// \file
/// Heads and headings of a compilation of answers, by which emn.cpp finds its way. Internal to it.

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/survey/survey_return.hpp"

namespace peil::load {

/// Which column holds what; `kNone` where there is no such column.
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
struct Columns {
  std::size_t country = kNone;
  std::size_t question = kNone;
  std::vector<std::size_t> dissemination = {};  ///< any number: each counts
  std::size_t response = kNone;
};

using Cells = std::vector<std::string>;

/// Whether a folded text holds one of the words, also as part of another.
[[nodiscard]] bool has_word(std::string_view folded, std::initializer_list<std::string_view> words);

/// A heading behind which the answers begin, and nothing else: an answer may begin alike.
[[nodiscard]] bool is_responses_head(const std::string& plain);

/// The columns that a head row names; empty when the row is no head.
[[nodiscard]] std::optional<Columns> read_head(const Cells& row, const StateLookup& states);

/// `Question 2`, `Vraag 2`, `Q2.`, and in a column of questions `2` or `2. Is …`; 0 when it is
/// none.
[[nodiscard]] int question_number(std::string_view text, bool in_column);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_EMN_HEADS_HPP
