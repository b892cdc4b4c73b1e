// SPDX-License-Identifier: EUPL-1.2
#include "disclose/block_count.hpp"

#include <algorithm>
#include <map>

#include "disclose/type_order.hpp"

namespace peil::disclose {
namespace {

using Meets = std::vector<std::vector<Pattern>>;

/// Which conditions each value leaves open, per question of the block.
Meets meets_of(const model::Problem& problem, const Block& block) {
  Meets meets;
  for (const std::size_t question : block.questions) {
    auto& values = meets.emplace_back();
    for (std::size_t value = 0; value < problem.questions[question].values.size(); ++value) {
      Pattern& pattern = values.emplace_back(block.constraints.size(), true);
      for (std::size_t c = 0; c < block.constraints.size(); ++c) {
        for (const model::Condition& condition : block.constraints[c].where) {
          if (condition.question == question && !condition.values.contains(value)) {
            pattern[c] = false;
          }
        }
      }
    }
  }
  return meets;
}

/// Ways to make each pattern, starting from the constraints that count the state. Stops early, with
/// too many, beyond `limit` patterns.
std::map<Pattern, Count> distribution(const Meets& meets, const std::vector<bool>& counted_in,
                                      const Fixed& fixed, std::size_t limit) {
  std::map<Pattern, Count> alive{{counted_in, 1}};
  for (std::size_t q = 0; q < meets.size() && alive.size() <= limit; ++q) {
    std::map<Pattern, Count> next;
    for (const auto& [pattern, ways] : alive) {
      for (std::size_t value = 0; value < meets[q].size(); ++value) {
        if (fixed[q] && *fixed[q] != value) continue;
        Pattern both = pattern;
        for (std::size_t c = 0; c < both.size(); ++c) both[c] = both[c] && meets[q][value][c];
        next[std::move(both)] += ways;
      }
    }
    alive = std::move(next);
  }
  return alive;
}

Fixed fixed_values(const std::vector<std::optional<std::size_t>>& row, const Block& block) {
  Fixed fixed;
  for (const std::size_t question : block.questions) fixed.push_back(row[question]);
  return fixed;
}

Weights without_common_factor(Weights weights) {
  Count factor = 0;
  for (const Count& one : weights) factor = gcd(factor, one);
  if (factor > 1) {
    for (Count& one : weights) one /= factor;
  }
  return weights;
}

constexpr std::size_t kNoLimit = static_cast<std::size_t>(-1);

}  // namespace

std::vector<Fixed> answers_in(const Block& block, const model::Cells& cells) {
  std::vector<Fixed> all;
  for (const auto& row : cells.answer) all.push_back(fixed_values(row, block));
  return all;
}

Weights BlockCount::weigh(const StateType& type, const Fixed& fixed) const {
  const auto ways = distribution(meets_, type.counted_in, fixed, kNoLimit);
  Weights weights;
  for (const Pattern& pattern : type.patterns) {
    const auto found = ways.find(pattern);
    weights.push_back(found == ways.end() ? Count{0} : found->second);
  }
  return weights;
}

std::optional<BlockCount> BlockCount::make(const model::Problem& problem, const model::Cells& cells,
                                           const Block& block, std::size_t node_limit,
                                           std::size_t pattern_limit) {
  BlockCount result;
  result.meets_ = meets_of(problem, block);
  for (const auto& values : result.meets_) result.domain_.push_back(values.size());

  std::map<std::pair<std::vector<bool>, Fixed>, std::vector<std::size_t>> groups;
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    std::vector<bool> counted_in;
    for (const Constraint& one : block.constraints) counted_in.push_back(one.states[state]);
    groups[{counted_in, fixed_values(cells.known[state], block)}].push_back(state);
  }
  result.type_of_.resize(problem.states.size());
  for (const auto& [key, states] : groups) {
    StateType type{key.first, key.second, states, 0, {}, {}, {}};
    const auto ways = distribution(result.meets_, type.counted_in, type.known, pattern_limit);
    if (ways.size() > pattern_limit) return std::nullopt;
    for (const auto& [pattern, count] : ways) {
      type.patterns.push_back(pattern);
      type.free.push_back(count);
    }
    result.fill_shares(type);
    for (const std::size_t state : states) result.type_of_[state] = result.types_.size();
    result.types_.push_back(std::move(type));
  }
  if (!result.build_trellis(block, node_limit)) return std::nullopt;
  return result;
}

void BlockCount::fill_shares(StateType& type) const {
  for (std::size_t q = 0; q < meets_.size(); ++q) {
    auto& share = type.share.emplace_back();
    for (std::size_t value = 0; value < domain_[q]; ++value) {
      Fixed fixed = type.known;
      if (fixed[q] && *fixed[q] != value) {
        share.emplace_back(type.patterns.size(), Count{0});
        continue;
      }
      fixed[q] = value;
      share.push_back(weigh(type, fixed));
    }
  }
}

bool BlockCount::build_trellis(const Block& block, std::size_t node_limit) {
  std::vector<std::vector<bool>> counted_in;
  for (const StateType& type : types_) counted_in.push_back(type.counted_in);
  const auto orders = promising_orders(counted_in);
  const auto attempt = [&](const std::vector<std::size_t>& order, std::size_t limit) {
    std::vector<std::vector<Pattern>> layers;
    for (const std::size_t t : order) {
      types_[t].first_layer = layers.size();
      layers.insert(layers.end(), types_[t].states.size(), types_[t].patterns);
    }
    Trellis::Built built = Trellis::build(block.constraints, layers, limit);
    trellis_ = std::move(built.trellis);
    return built.layers;
  };
  const std::size_t little = std::min<std::size_t>(node_limit, 1000);
  std::size_t furthest = 0;
  std::size_t best = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const std::size_t layers = attempt(orders[i], little);
    if (trellis_) return true;
    if (layers > furthest) {
      furthest = layers;
      best = i;
    }
  }
  attempt(orders[best], node_limit);
  return trellis_.has_value();
}

Member BlockCount::member(std::size_t state, const Fixed& answers) const {
  const StateType& type = types_[type_of_[state]];
  Fixed fixed = type.known;
  for (std::size_t q = 0; q < fixed.size(); ++q) {
    if (!fixed[q]) fixed[q] = answers[q];
  }
  return {type_of_[state], without_common_factor(weigh(type, fixed))};
}

bool BlockCount::informative(const Member& member) const {
  return member.weights != without_common_factor(types_[member.type].free);
}

CellCounts BlockCount::count(const Coalition& coalition) const {
  std::vector<Weights> weights(type_of_.size());
  std::vector<std::size_t> taken(types_.size(), 0);
  for (const StateType& type : types_) {
    for (std::size_t i = 0; i < type.states.size(); ++i) weights[type.first_layer + i] = type.free;
  }
  for (const Member& one : coalition) {
    weights[types_[one.type].first_layer + taken[one.type]++] = one.weights;
  }
  std::vector<std::size_t> at;
  for (const StateType& type : types_) at.push_back(type.first_layer + type.states.size() - 1);
  const auto completions = trellis_->completions(weights, at);

  CellCounts result(completions.size());
  for (std::size_t outcome = 0; outcome < completions.size(); ++outcome) {
    result[outcome].resize(types_.size());
    for (std::size_t t = 0; t < types_.size(); ++t) {
      if (taken[t] == types_[t].states.size()) continue;
      for (const auto& question : types_[t].share) {
        ValueCounts& counts = result[outcome][t].emplace_back();
        for (const Weights& share : question) {
          Count& worlds = counts.emplace_back(0);
          for (std::size_t p = 0; p < share.size(); ++p) {
            worlds += share[p] * completions[outcome][t][p];
          }
        }
      }
    }
  }
  return result;
}

bool BlockCount::feasible(const std::vector<Fixed>& answers) const {
  std::vector<Weights> weights(type_of_.size());
  for (const StateType& type : types_) {
    for (std::size_t i = 0; i < type.states.size(); ++i) {
      weights[type.first_layer + i] = member(type.states[i], answers[type.states[i]]).weights;
    }
  }
  const std::size_t last = weights.size() - 1;
  for (const auto& outcome : trellis_->completions(weights, {last})) {
    for (std::size_t p = 0; p < weights[last].size(); ++p) {
      if (outcome[0][p] != 0 && weights[last][p] != 0) return true;
    }
  }
  return false;
}

std::vector<std::size_t> BlockCount::answers_with(const Fixed& fixed, std::size_t type,
                                                  std::size_t pattern) const {
  Fixed chosen = fixed;
  for (std::size_t q = 0; q < chosen.size(); ++q) {
    for (std::size_t value = 0; !chosen[q]; ++value) {
      Fixed attempt = chosen;
      attempt[q] = value;
      if (weigh(types_[type], attempt)[pattern] != 0) chosen = attempt;
    }
  }
  std::vector<std::size_t> values;
  for (const auto& value : chosen) values.push_back(*value);
  return values;
}

}  // namespace peil::disclose
