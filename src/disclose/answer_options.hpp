// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_ANSWER_OPTIONS_HPP
#define PEIL_DISCLOSE_ANSWER_OPTIONS_HPP

#include <cstddef>
#include <optional>
#include <vector>

#include "disclose/block_count.hpp"

namespace peil::disclose {

/// Whose answers a coalition is taken to have given.
enum class Truth {
  answers,  ///< the true ones (audit of statements)
  any       ///< all that agree with what is known and said (audit of rules)
};

/// What one state may have answered, as far as the statements can tell it apart.
struct AnswerOption {
  Fixed answers;  ///< an example, by place in the block
  Member member;
};

/// All options of a state; empty when there are more than some thousands of answers to try.
[[nodiscard]] std::optional<std::vector<AnswerOption>> answer_options(const model::Cells& cells,
                                                                      const Block& block,
                                                                      const BlockCount& counter,
                                                                      std::size_t state,
                                                                      Truth truth);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_ANSWER_OPTIONS_HPP
