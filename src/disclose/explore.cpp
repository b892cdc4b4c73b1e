// SPDX-License-Identifier: EUPL-1.2
#include "disclose/explore.hpp"

#include <algorithm>
#include <array>
#include <random>

namespace peil::disclose {
namespace {

constexpr std::size_t kMostMoves = 240;        ///< tried together
constexpr std::size_t kMostExchanges = 3000;   ///< looked at from one world
constexpr std::size_t kMostWork = 30'000'000;  ///< words compared in all
constexpr int kMostIdle = 8;                   ///< worlds in a row from which nothing new was found

struct Pair {
  std::uint64_t key = 0;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

}  // namespace

Explorer::Explorer(const model::Problem& problem, const model::Cells& cells, const Block& block)
    : problem_(problem), cells_(cells), block_(block) {
  std::mt19937_64 random(1);
  for (std::size_t c = 0; c < block.constraints.size(); ++c) keys_.push_back(random());
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    auto& row = first_bit_.emplace_back();
    for (const std::size_t question : block.questions) {
      row.push_back(bits_);
      bits_ += problem.questions[question].values.size();
    }
  }
  covered_.assign(problem.states.size() + 1, Bits((bits_ + 63) / 64, 0));
  patience_ = kMostWork / (covered_.size() * covered_[0].size());
}

std::vector<BlockSheet> Explorer::reach(const BlockSheet& start) {
  found_.clear();
  keep_if_new(start);
  const bool first = turn_ == 0;  // later there is less to be found
  int idle = first ? 0 : kMostIdle - 2;
  most_exchanges_ = first ? kMostExchanges : kMostExchanges / 10;
  for (std::size_t next = 0; next < found_.size() && idle < kMostIdle && patience_ > 0; ++next) {
    const std::size_t before = found_.size();
    expand(BlockSheet(found_[next]));
    idle = found_.size() == before ? idle + 1 : 0;
  }
  return found_;
}

bool Explorer::meets(const std::vector<std::size_t>& row, const Constraint& constraint) const {
  return std::ranges::all_of(constraint.where, [&](const model::Condition& condition) {
    const auto q = std::ranges::find(block_.questions, condition.question);
    return condition.values.contains(row[static_cast<std::size_t>(q - block_.questions.begin())]);
  });
}

/// Of the counts that a state with these answers adds to.
Explorer::Key Explorer::key(std::size_t state, const std::vector<std::size_t>& row) const {
  Key sum = 0;
  for (std::size_t c = 0; c < block_.constraints.size(); ++c) {
    const Constraint& constraint = block_.constraints[c];
    if (constraint.states[state] && meets(row, constraint)) sum += keys_[c];
  }
  return sum;
}

/// Some of the moves from a world; others the next time.
std::vector<Explorer::Move> Explorer::moves(const BlockSheet& world) const {
  std::vector<Move> all;
  for (std::size_t state = 0; state < world.size(); ++state) {
    const Key now = key(state, world[state]);
    for (std::size_t q = 0; q < block_.questions.size(); ++q) {
      const std::size_t question = block_.questions[q];
      if (cells_.known[state][question]) continue;
      std::vector<std::size_t> row = world[state];
      for (std::size_t v = 0; v < problem_.questions[question].values.size(); ++v) {
        if (v == world[state][q]) continue;
        row[q] = v;
        all.push_back({state, q, v, key(state, row) - now});
      }
    }
  }
  if (all.size() > kMostMoves) {
    const std::size_t shift = turn_ * (kMostMoves / 2) % all.size();
    std::ranges::rotate(all, all.begin() + static_cast<std::ptrdiff_t>(shift));
    all.resize(kMostMoves);
  }
  return all;
}

void Explorer::expand(const BlockSheet& world) {
  const std::vector<Move> all = moves(world);
  ++turn_;
  std::vector<Pair> pairs;
  for (std::uint32_t a = 0; a < all.size(); ++a) {
    if (all[a].key == 0) try_out(world, {&all[a], 1});
    for (std::uint32_t b = a + 1; b < all.size(); ++b) {
      if (all[a].state != all[b].state) pairs.push_back({all[a].key + all[b].key, a, b});
    }
  }
  std::ranges::sort(pairs, {}, &Pair::key);
  std::size_t looked = 0;
  for (const Pair& one : pairs) {
    if (one.key == 0) try_out(world, std::array{all[one.first], all[one.second]});
    for (const Pair& other : std::ranges::equal_range(pairs, Key{0} - one.key, {}, &Pair::key)) {
      if (one.first >= other.first) continue;
      const std::array four{all[one.first], all[one.second], all[other.first], all[other.second]};
      if (four[0].state == four[2].state || four[0].state == four[3].state ||
          four[1].state == four[2].state || four[1].state == four[3].state) {
        continue;
      }
      try_out(world, four);
      if (++looked >= most_exchanges_ || patience_ == 0) return;
    }
  }
}

void Explorer::try_out(BlockSheet world, std::span<const Move> exchange) {
  if (patience_ > 0) --patience_;
  for (const Move& one : exchange) world[one.state][one.q] = one.value;
  keep_if_new(world);
}

/// Keeps a world that shows something to somebody.
void Explorer::keep_if_new(const BlockSheet& world) {
  Bits bits(covered_[0].size(), 0);
  for (std::size_t state = 0; state < world.size(); ++state) {
    for (std::size_t q = 0; q < world[state].size(); ++q) {
      const std::size_t bit = first_bit_[state][q] + world[state][q];
      bits[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
  }
  const auto shows_more = [&](const Bits& covered) {
    for (std::size_t word = 0; word < bits.size(); ++word) {
      if ((bits[word] & ~covered[word]) != 0) return true;
    }
    return false;
  };
  bool more = shows_more(covered_.back());
  for (std::size_t state = 0; !more && state < world.size(); ++state) {
    more = shows_more(covered_[state]) && agrees(state, world[state]);
  }
  if (!more || !is_world(world)) return;
  for (std::size_t reader = 0; reader < covered_.size(); ++reader) {
    if (reader < world.size() && !agrees(reader, world[reader])) continue;
    for (std::size_t word = 0; word < bits.size(); ++word) covered_[reader][word] |= bits[word];
  }
  found_.push_back(world);
}

/// With what the state answered.
bool Explorer::agrees(std::size_t state, const std::vector<std::size_t>& row) const {
  for (std::size_t q = 0; q < row.size(); ++q) {
    const auto& answer = cells_.answer[state][block_.questions[q]];
    if (answer && *answer != row[q]) return false;
  }
  return true;
}

bool Explorer::is_world(const BlockSheet& world) const {
  return std::ranges::all_of(block_.constraints, [&](const Constraint& constraint) {
    std::size_t count = 0;
    for (std::size_t state = 0; state < world.size(); ++state) {
      if (constraint.states[state] && meets(world[state], constraint)) ++count;
    }
    return constraint.label[count] != kImpossible;
  });
}

}  // namespace peil::disclose
