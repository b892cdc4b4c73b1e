// SPDX-License-Identifier: EUPL-1.2
#include "disclose/class_safety.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "disclose/answer_options.hpp"
#include "disclose/inference.hpp"
#include "disclose/readers.hpp"
#include "disclose/sight.hpp"

namespace peil::disclose {
namespace {

/// Goes through coalitions and what their members may have answered, each different knowledge once,
/// with the types and questions of the protected cells that it may be about.
class Knowledge {
 public:
  using Spot = std::pair<std::size_t, std::size_t>;  // type, question of the block

  Knowledge(const model::Problem& problem, const Block& block, const Sight& sight)
      : problem_(problem), cells_(sight.cells), block_(block), counter_(sight.counter) {}

  /// False when a state may have answered in too many ways.
  bool collect(const std::vector<std::vector<std::size_t>>& together) {
    for (std::size_t state = 0; state < problem_.states.size(); ++state) {
      auto options = answer_options(cells_, block_, counter_, state, Truth::any);
      if (!options) return false;
      options_.push_back(std::move(*options));
    }
    for (const auto& coalition : together) choose(coalition, 0, {});
    return true;
  }

  [[nodiscard]] const std::map<Coalition, std::set<Spot>>& all() const { return all_; }

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
    std::set<Spot>& targets = all_[members];
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
  const model::Cells& cells_;
  const Block& block_;
  const BlockCount& counter_;
  std::vector<std::vector<AnswerOption>> options_;
  std::map<Coalition, std::set<Spot>> all_;
};

/// Per outcome what it publishes, when every count of the subject (the last rule) is a class.
std::vector<ClassSafety::Told> told_by(const model::Problem& problem, const Block& block,
                                       const Trellis& trellis) {
  const std::size_t subject = problem.statements.size() + problem.rules.size() - 1;
  const auto merged = std::ranges::find_if(block.constraints, [&](const Constraint& one) {
    return std::ranges::find(one.sources, subject) != one.sources.end();
  });
  const auto c = static_cast<std::size_t>(merged - block.constraints.begin());
  std::vector<ClassSafety::Told> result;
  for (const std::vector<int>& outcome : trellis.outcomes()) {
    ClassSafety::Told& told = result.emplace_back();
    const auto count = std::ranges::find(merged->label, outcome[c]) - merged->label.begin();
    told.count = static_cast<std::size_t>(count);
    told.rest = outcome;
    told.rest[c] = 0;
    // Rules on the very same count were merged into the subject's constraint.
    for (const std::size_t source : merged->sources) {
      if (source < problem.statements.size() || source == subject) continue;
      const auto& classes = problem.rules[source - problem.statements.size()].classes;
      const auto holds = [&](const std::set<int>& one) {
        return one.contains(static_cast<int>(count));
      };
      told.rest.push_back(static_cast<int>(std::ranges::find_if(classes, holds) - classes.begin()));
    }
  }
  return result;
}

}  // namespace

std::optional<ClassSafety> ClassSafety::make(const std::vector<Subject>& readers,
                                             const AuditLimits& limits) {
  ClassSafety result;
  for (const Subject& reader : readers) {
    if (reader.count.states.size() > 62 || reader.count.where.empty()) return std::nullopt;
    for (const Reader& one : peil::disclose::readers(reader.problem)) {
      if (!result.add(one, reader.count, limits)) return std::nullopt;
    }
  }
  return result;
}

bool ClassSafety::add(const Reader& reader, const model::CountRule& count,
                      const AuditLimits& limits) {
  model::Problem each = reader.problem;
  each.rules.push_back({"", count.states, count.where, {}});
  model::CountRule& rule = each.rules.back();
  for (int n = 0; n <= static_cast<int>(rule.states.size()); ++n) rule.classes.push_back({n});
  const model::Cells cells(each);
  const std::vector<Block> blocks = split(each, *cells.variables, everything(each));
  const auto block = std::ranges::find_if(blocks, [&](const Block& one) {
    return std::ranges::find(one.questions, rule.where.front().question) != one.questions.end();
  });
  if (weight_.empty()) {
    const auto counter =
        BlockCount::make(each, cells, *block, limits.trellis_nodes, limits.patterns);
    if (!counter) return false;
    parameters_ = effective_parameters(each);
    weight_.resize(rule.states.size() + 1);
    weigh(*counter, told_by(each, *block, counter->trellis()));
  }
  bool every = true;
  const Outlook outlook = for_each_sight(each, cells, *block, Truth::any, limits.trellis_nodes,
                                         limits.patterns, [&](const Sight& sight) {
                                           every = add_views(each, reader, *block, sight);
                                           return every;
                                         });
  return every && outlook == Outlook::complete;
}

void ClassSafety::weigh(const BlockCount& counter, const std::vector<Told>& told) {
  const CellCounts counts = counter.count({});
  for (std::size_t outcome = 0; outcome < counts.size(); ++outcome) {
    for (const Count& worlds : counts[outcome].front().front()) {
      weight_[told[outcome].count] += worlds;
    }
  }
}

/// False when a state may have answered in too many ways.
bool ClassSafety::add_views(const model::Problem& problem, const Reader& reader, const Block& block,
                            const Sight& sight) {
  Knowledge knowledge(problem, block, sight);
  if (!knowledge.collect(reader.coalitions)) return false;
  const std::vector<Told> told = told_by(problem, block, sight.counter.trellis());
  for (const auto& [coalition, targets] : knowledge.all()) {
    const CellCounts counts = sight.counter.count(coalition);
    for (const auto& [type, q] : targets) {
      const std::size_t form = sight.counter.types()[type].form[q];
      for (const model::Aspect& aspect : sight.cells.variables->form_at(form).aspects) {
        std::map<std::vector<int>, View> by_rest;
        for (std::size_t outcome = 0; outcome < counts.size(); ++outcome) {
          View& view = by_rest[told[outcome].rest];
          view.resize(weight_.size());
          view[told[outcome].count] = grouped(counts[outcome][type][q], aspect);
        }
        for (auto& [rest, view] : by_rest) views_.push_back(std::move(view));
      }
    }
  }
  return true;
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
