// SPDX-License-Identifier: EUPL-1.2
#include "disclose/block_count.hpp"

#include <algorithm>
#include <map>

#include "disclose/type_order.hpp"

namespace peil::disclose {
namespace {

using Meets = std::vector<std::vector<std::vector<bool>>>;

/// Which conditions each value leaves open, per question of the block.
Meets meets_of(const model::Problem& problem, const Block& block) {
  Meets meets;
  for (const std::size_t question : block.questions) {
    auto& values = meets.emplace_back();
    for (std::size_t value = 0; value < problem.questions[question].values.size(); ++value) {
      std::vector<bool>& open = values.emplace_back(block.constraints.size(), true);
      for (std::size_t c = 0; c < block.constraints.size(); ++c) {
        for (const model::Condition& condition : block.constraints[c].where) {
          if (condition.question == question && !condition.values.contains(value)) open[c] = false;
        }
      }
    }
  }
  return meets;
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

using TypeKey = std::tuple<std::vector<bool>, std::vector<std::vector<std::size_t>>, Fixed,
                           std::vector<std::size_t>, std::vector<std::size_t>>;

constexpr std::size_t kNoLimit = static_cast<std::size_t>(-1);

}  // namespace

std::vector<Fixed> answers_in(const Block& block, const model::Cells& cells) {
  std::vector<Fixed> all;
  for (const auto& row : cells.answer) all.push_back(fixed_values(row, block));
  return all;
}

/// Goes through the variables of a state of one type, one after the other.
struct BlockCount::Walk {
  const BlockCount& count;
  const StateType& type;
  const Fixed& fixed;

  /// Ways to make each pattern. Stops early, with too many, beyond `limit` patterns.
  [[nodiscard]] std::map<Pattern, Count> run(std::size_t limit) const {
    Pattern start(type.counted_in.size(), 0);
    for (std::size_t c = 0; c < start.size(); ++c) {
      start[c] = type.counted_in[c] && !count.by_cell_[c] ? 1 : 0;
    }
    std::map<Pattern, Count> ways{{start, 1}};
    for (std::size_t q = 0; q < count.meets_.size() && ways.size() <= limit; ++q) {
      if (type.leader[q] == q) ways = step(q, ways);
    }
    return ways;
  }

 private:
  [[nodiscard]] std::map<Pattern, Count> step(std::size_t leader,
                                              const std::map<Pattern, Count>& before) const {
    std::map<Pattern, Count> next;
    for (std::size_t value = 0; value < count.domain_[leader]; ++value) {
      const auto values = cells_with(leader, value);
      if (values.empty()) continue;
      for (const auto& [pattern, ways] : before) next[with(pattern, values)] += ways;
    }
    return next;
  }

  /// The cells of the variable with that value of its leader; none where it cannot have it.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> cells_with(
      std::size_t leader, std::size_t value) const {
    std::vector<std::pair<std::size_t, std::size_t>> cells;
    if (!count.variables_->form_at(type.form[leader]).allowed[value]) return cells;
    for (std::size_t q = leader; q < type.leader.size(); ++q) {
      if (type.leader[q] != leader) continue;
      const auto here =
          count.variables_->translate(count.questions_[leader], value, count.questions_[q]);
      if (!here || (fixed[q] && *fixed[q] != *here)) return {};
      cells.emplace_back(q, *here);
    }
    return cells;
  }

  [[nodiscard]] Pattern with(Pattern pattern,
                             const std::vector<std::pair<std::size_t, std::size_t>>& cells) const {
    for (std::size_t c = 0; c < pattern.size(); ++c) {
      for (const auto& [q, value] : cells) {
        const bool met = count.meets_[q][value][c];
        if (!count.by_cell_[c]) {
          if (!met) pattern[c] = 0;
        } else if (met && std::ranges::find(type.cells[c], q) != type.cells[c].end()) {
          ++pattern[c];
        }
      }
    }
    return pattern;
  }
};

Weights BlockCount::weigh(const StateType& type, const Fixed& fixed) const {
  const auto ways = Walk{*this, type, fixed}.run(kNoLimit);
  Weights weights;
  for (const Pattern& pattern : type.patterns) {
    const auto found = ways.find(pattern);
    weights.push_back(found == ways.end() ? Count{0} : found->second);
  }
  return weights;
}

/// A state as the block sees it, without the states of its type.
StateType BlockCount::describe(const model::Cells& cells, const Block& block,
                               std::size_t state) const {
  const auto place = [&](std::size_t question) {
    return static_cast<std::size_t>(std::ranges::find(questions_, question) - questions_.begin());
  };
  StateType type;
  for (const Constraint& one : block.constraints) {
    type.counted_in.push_back(one.states[state]);
    auto& counted = type.cells.emplace_back();
    if (one.cells.empty()) continue;
    for (const std::size_t question : one.cells[state]) counted.push_back(place(question));
  }
  type.known = fixed_values(cells.known[state], block);
  for (const std::size_t question : questions_) {
    type.leader.push_back(place(variables_->leader(state, question)));
    type.form.push_back(variables_->form_number(state, question));
  }
  return type;
}

std::optional<BlockCount> BlockCount::make(const model::Problem& problem, const model::Cells& cells,
                                           const Block& block, std::size_t node_limit,
                                           std::size_t pattern_limit) {
  BlockCount result;
  result.variables_ = cells.variables;
  result.questions_ = block.questions;
  result.meets_ = meets_of(problem, block);
  for (const auto& values : result.meets_) result.domain_.push_back(values.size());
  for (const Constraint& one : block.constraints) result.by_cell_.push_back(!one.cells.empty());

  std::map<TypeKey, StateType> groups;
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    StateType type = result.describe(cells, block, state);
    TypeKey key{type.counted_in, type.cells, type.known, type.leader, type.form};
    groups.try_emplace(std::move(key), std::move(type)).first->second.states.push_back(state);
  }
  result.type_of_.resize(problem.states.size());
  for (auto& [key, type] : groups) {
    const auto ways = Walk{result, type, type.known}.run(pattern_limit);
    if (ways.size() > pattern_limit) return std::nullopt;
    for (const auto& [pattern, count] : ways) {
      type.patterns.push_back(pattern);
      type.free.push_back(count);
    }
    result.fill_shares(type);
    for (const std::size_t state : type.states) result.type_of_[state] = result.types_.size();
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
    for (std::size_t value = 0; !chosen[q] && value < domain_[q]; ++value) {
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
