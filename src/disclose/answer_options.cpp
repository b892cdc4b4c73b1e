// SPDX-License-Identifier: EUPL-1.2
#include "disclose/answer_options.hpp"

#include <algorithm>

namespace peil::disclose {
namespace {

constexpr std::size_t kMostAnswers = 4096;

/// Every vector with every value on the q-th question that it may have.
std::vector<Fixed> with_any_value(const std::vector<Fixed>& vectors, std::size_t q,
                                  const std::vector<bool>& allowed) {
  std::vector<Fixed> longer;
  for (const Fixed& one : vectors) {
    for (std::size_t value = 0; value < allowed.size(); ++value) {
      if (!allowed[value]) continue;
      longer.push_back(one);
      longer.back()[q] = value;
    }
  }
  return longer;
}

}  // namespace

std::optional<std::vector<AnswerOption>> answer_options(const model::Cells& cells,
                                                        const Block& block,
                                                        const BlockCount& counter,
                                                        std::size_t state, Truth truth) {
  std::vector<Fixed> vectors{Fixed(block.questions.size())};
  for (std::size_t q = 0; q < block.questions.size(); ++q) {
    const std::size_t question = block.questions[q];
    if (!cells.is_protected(state, question) || !cells.leads(state, question)) continue;
    if (truth == Truth::any) {
      vectors = with_any_value(vectors, q, cells.variables->form(state, question).allowed);
    } else {
      for (Fixed& one : vectors) one[q] = cells.answer[state][question];
    }
    if (vectors.size() > kMostAnswers) return std::nullopt;
  }
  std::vector<AnswerOption> options;
  for (const Fixed& answers : vectors) {
    AnswerOption option{answers, counter.member(state, answers)};
    const auto same = std::ranges::find(options, option.member, &AnswerOption::member);
    if (same == options.end()) options.push_back(std::move(option));
  }
  return options;
}

}  // namespace peil::disclose
