// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_RELEASE_POOLED_HPP
#define PEIL_DISCLOSE_RELEASE_POOLED_HPP

/// \file
/// A total over the answers to several questions, "in 31 of the 45 answers", told together with
/// what is told of each question. The questions have no position in common, so that their worlds
/// multiply; what is told of each is a class of its count.
///
/// The rule for the total, classes of neighbouring numbers, is chosen from those classes, which are
/// published, and not from the counts. It is safe when for every total that is possible, every
/// reader and every answer of a state that puts its own beside, both sides of every answer stay
/// possible and neither is likelier than allowed.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/problem.hpp"

namespace peil::disclose {

/// One state's answer to a question of the total.
struct PooledAnswer {
  std::string state;
  std::optional<bool> open = {};       ///< counted or not, where its mark makes that public
  std::optional<bool> in_public = {};  ///< as it has published elsewhere
  bool named = false;                  ///< officials see it
};

/// One question of the total.
struct PooledQuestion {
  std::vector<PooledAnswer> answers;
  std::set<int> counts;  ///< what is published of its count, in words or by silence
};

/// Classes of neighbouring totals, those that tell most; empty when nothing can be told beyond what
/// is told of each question, more than one state is to be guarded against, or there is too much to
/// go through. `guarded`: officials who see answers by name are a reader.
[[nodiscard]] std::vector<std::set<int>> choose_pooled(const std::vector<PooledQuestion>& questions,
                                                       const model::SafetyParameters& parameters,
                                                       bool guarded);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_RELEASE_POOLED_HPP
