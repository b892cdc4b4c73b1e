// SPDX-License-Identifier: EUPL-1.2
#include "disclose/class_safety.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "disclose/answer_options.hpp"
#include "disclose/inference.hpp"

namespace peil::disclose {
namespace {

/// Goes through coalitions and what their members may have answered, each different knowledge once,
/// with the types and questions of the protected cells that it may be about.
class Knowledge {
 public:
  using Target = std::pair<std::size_t, std::size_t>;  // type, question of the block

  Knowledge(const model::Problem& problem, const Block& block, const BlockCount& counter)
      : problem_(problem), cells_(problem), block_(block), counter_(counter) {}

  /// False when a state may have answered in too many ways.
  bool collect() {
    for (std::size_t state = 0; state < problem_.states.size(); ++state) {
      auto options = answer_options(problem_, cells_, block_, counter_, state, Truth::any);
      if (!options) return false;
      options_.push_back(std::move(*options));
    }
    for (const auto& coalition : coalitions(problem_)) choose(coalition, 0, {});
    return true;
  }

  [[nodiscard]] const std::map<Coalition, std::set<Target>>& all() const { return all_; }

 private:
  void choose(const std::vector<std::size_t>& coalition, std::size_t next, Coalition members) {
    if (next < coalition.size()) {
      for (const AnswerOption& option : options_[coalition[next]]) {
        Coalition more = members;
        if (counter_.informative(option.member)) more.push_back(option.member);
        choose(coalition, next + 1, std::move(more));
      }
      return;
    }
    std::sort(members.begin(), members.end());
    std::set<Target>& targets = all_[members];
    for (std::size_t state = 0; state < problem_.states.size(); ++state) {
      if (std::ranges::find(coalition, state) != coalition.end()) continue;
      for (std::size_t q = 0; q < block_.questions.size(); ++q) {
        if (cells_.is_protected(state, block_.questions[q])) {
          targets.insert({counter_.type_of(state), q});
        }
      }
    }
  }

  const model::Problem& problem_;
  model::Cells cells_;
  const Block& block_;
  const BlockCount& counter_;
  std::vector<std::vector<AnswerOption>> options_;
  std::map<Coalition, std::set<Target>> all_;
};

/// For each outcome the count that it publishes, when every count is a class of its own.
std::vector<std::size_t> counts_published(const Block& block, const Trellis& trellis,
                                          std::size_t rule) {
  std::size_t c = 0;
  while (std::ranges::find(block.constraints[c].sources, rule) ==
         block.constraints[c].sources.end()) {
    ++c;
  }
  const std::vector<int>& label = block.constraints[c].label;
  std::vector<std::size_t> counts;
  for (const std::vector<int>& outcome : trellis.outcomes()) {
    counts.push_back(
        static_cast<std::size_t>(std::ranges::find(label, outcome[c]) - label.begin()));
  }
  return counts;
}

}  // namespace

std::optional<ClassSafety> ClassSafety::make(const model::Problem& problem,
                                             const model::CountRule& subject,
                                             const AuditLimits& limits) {
  if (subject.states.size() > 62 || subject.where.empty()) return std::nullopt;
  model::Problem each = problem;
  each.rules = {{"", subject.states, subject.where, {}}};
  for (int count = 0; count <= static_cast<int>(subject.states.size()); ++count) {
    each.rules.front().classes.push_back({count});
  }
  const std::vector<Block> blocks = split(each, everything(each));
  const auto block = std::ranges::find_if(blocks, [&](const Block& one) {
    return std::ranges::find(one.questions, subject.where.front().question) != one.questions.end();
  });
  const model::Cells cells(each);
  const auto counter = BlockCount::make(each, cells, *block, limits.trellis_nodes, limits.patterns);
  if (!counter) return std::nullopt;
  Knowledge knowledge(each, *block, *counter);
  if (!knowledge.collect()) return std::nullopt;

  ClassSafety result;
  result.parameters_ = problem.parameters;
  result.weight_.resize(subject.states.size() + 1);
  const auto published = counts_published(*block, counter->trellis(), each.statements.size());
  for (const auto& [coalition, targets] : knowledge.all()) {
    const CellCounts counts = counter->count(coalition);
    for (const auto& [type, q] : targets) {
      View& view = result.views_.emplace_back(result.weight_.size());
      for (std::size_t outcome = 0; outcome < counts.size(); ++outcome) {
        view[published[outcome]] = counts[outcome][type][q];
      }
    }
  }
  const CellCounts unconditional = counter->count({});
  for (std::size_t outcome = 0; outcome < unconditional.size(); ++outcome) {
    for (const Count& worlds : unconditional[outcome].front().front()) {
      result.weight_[published[outcome]] += worlds;
    }
  }
  return result;
}

bool ClassSafety::safe(CountSet counts) {
  const auto [place, fresh] = memo_.try_emplace(counts, false);
  if (fresh) {
    place->second =
        std::ranges::all_of(views_, [&](const View& view) { return safe_in(view, counts); });
  }
  return place->second;
}

bool ClassSafety::safe_in(const View& view, CountSet counts) const {
  ValueCounts sum;
  for (std::size_t count = 0; count < view.size(); ++count) {
    if ((counts >> count & 1U) == 0) continue;
    sum.resize(std::max(sum.size(), view[count].size()));
    for (std::size_t value = 0; value < view[count].size(); ++value) {
      sum[value] += view[count][value];
    }
  }
  const Inference inference(sum);
  if (inference.total == 0) return true;  // cannot happen
  return !breaks(inference, Breach::min_values, parameters_) &&
         !breaks(inference, Breach::max_posterior, parameters_);
}

}  // namespace peil::disclose
