// SPDX-License-Identifier: EUPL-1.2
#include "disclose/explore.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <random>

namespace peil::disclose {
namespace {

constexpr std::size_t kMostMoves = 240;        ///< tried together
constexpr std::size_t kMostExchanges = 3000;   ///< of four, looked at from one world
constexpr std::size_t kMostWork = 30'000'000;  ///< words compared in all
constexpr int kMostIdle = 8;                   ///< worlds in a row from which nothing new was found

/// No state occurs in both pairs.
bool apart(const auto& one, const auto& other, const auto& all) {
  const auto state = [&](std::uint32_t move) { return all[move].state; };
  return state(one.first) != state(other.first) && state(one.first) != state(other.second) &&
         state(one.second) != state(other.first) && state(one.second) != state(other.second);
}

}  // namespace

Explorer::Explorer(const model::Problem& problem, const model::Cells& cells, const Block& block)
    : problem_(problem), cells_(cells), block_(block) {
  std::mt19937_64 random(1);
  for (const Constraint& constraint : block.constraints) {
    keys_.push_back(random());
    auto& tests = tests_.emplace_back();
    for (const model::Condition& condition : constraint.where) {
      const auto q = std::ranges::find(block.questions, condition.question);
      std::vector<bool> fits(problem.questions[condition.question].values.size(), false);
      for (const std::size_t value : condition.values) fits[value] = true;
      tests.push_back({static_cast<std::size_t>(q - block.questions.begin()), std::move(fits)});
    }
  }
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
  keep(describe(start));
  const bool first = turn_ == 0;  // later there is less to be found
  int idle = first ? 0 : kMostIdle - 2;
  most_exchanges_ = first ? kMostExchanges : kMostExchanges / 10;
  for (std::size_t next = 0; next < found_.size() && idle < kMostIdle && patience_ > 0; ++next) {
    const std::size_t before = found_.size();
    expand(Base(found_[next]));
    idle = found_.size() == before ? idle + 1 : 0;
  }
  std::vector<BlockSheet> worlds;
  for (Base& one : found_) worlds.push_back(std::move(one.world));
  return worlds;
}

bool Explorer::meets(const std::vector<std::size_t>& row, std::size_t constraint) const {
  return std::ranges::all_of(tests_[constraint],
                             [&](const Test& test) { return bool{test.fits[row[test.q]]}; });
}

/// What a state with these answers adds to a count.
std::size_t Explorer::adds(std::size_t state, const std::vector<std::size_t>& row,
                           std::size_t constraint) const {
  const Constraint& counted = block_.constraints[constraint];
  if (!counted.states[state]) return 0;
  if (counted.cells.empty()) return meets(row, constraint) ? 1 : 0;
  return static_cast<std::size_t>(
      std::ranges::count_if(counted.cells[state], [&](std::size_t question) {
        return std::ranges::all_of(tests_[constraint], [&](const Test& test) {
          return block_.questions[test.q] != question || test.fits[row[test.q]];
        });
      }));
}

/// Of the counts that a state with these answers adds to.
Explorer::Key Explorer::key(std::size_t state, const std::vector<std::size_t>& row) const {
  Key sum = 0;
  for (std::size_t c = 0; c < block_.constraints.size(); ++c) {
    sum += keys_[c] * adds(state, row, c);
  }
  return sum;
}

/// Some of the moves from a world; others the next time.
std::vector<Explorer::Move> Explorer::moves(const BlockSheet& world) const {
  std::vector<Move> all;
  for (std::size_t state = 0; state < world.size(); ++state) {
    const Key now = key(state, world[state]);
    std::vector<std::size_t> row = world[state];
    for (std::size_t q = 0; q < block_.questions.size(); ++q) {
      const std::size_t question = block_.questions[q];
      if (cells_.known[state][question]) continue;
      for (std::size_t v = 0; v < problem_.questions[question].values.size(); ++v) {
        if (v == world[state][q] || !cells_.variables->form(state, question).allowed[v]) continue;
        row[q] = v;
        all.push_back({state, q, v, key(state, row) - now, agrees(state, row)});
      }
      row[q] = world[state][q];
    }
  }
  if (all.size() > kMostMoves) {
    const std::size_t shift = turn_ * (kMostMoves / 2) % all.size();
    std::ranges::rotate(all, all.begin() + static_cast<std::ptrdiff_t>(shift));
    all.resize(kMostMoves);
  }
  return all;
}

void Explorer::expand(const Base& base) {
  const std::vector<Move> all = moves(base.world);
  ++turn_;
  for (const Move& one : all) {
    if (one.key == 0) try_out(base, {&one, 1});
  }
  exchange_pairs(base, all);
}

/// Exchanges of two to four answers.
void Explorer::exchange_pairs(const Base& base, std::span<const Move> all) {
  std::vector<Pair> pairs;
  for (std::uint32_t a = 0; a < all.size(); ++a) {
    for (std::uint32_t b = a + 1; b < all.size(); ++b) {
      if (all[a].state != all[b].state) pairs.push_back({all[a].key + all[b].key, a, b});
    }
  }
  std::ranges::sort(pairs, {}, &Pair::key);
  const auto undoing = [&](Key key) {
    return std::ranges::equal_range(pairs, Key{0} - key, {}, &Pair::key);
  };
  for (const Pair& two : undoing(0)) try_out(base, std::array{all[two.first], all[two.second]});
  for (std::uint32_t one = 0; one < all.size(); ++one) {
    for (const Pair& two : undoing(all[one].key)) {
      const std::array three{all[one], all[two.first], all[two.second]};
      const bool differ = three[0].state != three[1].state && three[0].state != three[2].state;
      if (one < two.first && differ) try_out(base, three);
    }
  }
  exchange_fours(base, all, pairs);
}

/// Pairs of pairs that undo each other; `pairs` must be sorted.
void Explorer::exchange_fours(const Base& base, std::span<const Move> all,
                              std::span<const Pair> pairs) {
  std::size_t looked = 0;
  auto end = pairs.end();  // of those that can undo `one`: the larger its key, the smaller theirs
  for (const Pair& one : pairs) {
    if (one.key == 0) continue;
    while (end != pairs.begin() && std::prev(end)->key > Key{0} - one.key) --end;
    for (auto other = end; other != pairs.begin(); --other) {
      const Pair& two = *std::prev(other);
      if (two.key != Key{0} - one.key) break;
      if (one.first >= two.first || !apart(one, two, all)) continue;
      try_out(base, std::array{all[one.first], all[one.second], all[two.first], all[two.second]});
      if (++looked >= most_exchanges_ || patience_ == 0) return;
    }
  }
}

/// Keeps the world after an exchange if it shows something to somebody.
void Explorer::try_out(const Base& base, std::span<const Move> exchange) {
  if (patience_ > 0) --patience_;
  next_.bits = base.bits;
  next_.agrees = base.agrees;
  for (const Move& one : exchange) {
    flip(next_.bits, one.state, one.q, base.world[one.state][one.q]);
    flip(next_.bits, one.state, one.q, one.value);
    next_.agrees[one.state] = one.honest ? 1 : 0;
  }
  bool more = false;
  for (std::size_t reader = 0; !more && reader < covered_.size(); ++reader) {
    more = next_.agrees[reader] != 0 && shows_more(next_.bits, reader);
  }
  if (!more) return;
  BlockSheet world = base.world;
  for (const Move& one : exchange) world[one.state][one.q] = one.value;
  if (is_world(world)) keep({std::move(world), next_.bits, next_.agrees});
}

void Explorer::flip(Bits& bits, std::size_t state, std::size_t q, std::size_t value) const {
  const std::size_t bit = first_bit_[state][q] + value;
  bits[bit / 64] ^= std::uint64_t{1} << bit % 64;
}

Explorer::Base Explorer::describe(BlockSheet world) const {
  Base base{{}, Bits(covered_[0].size(), 0), {}};
  for (std::size_t state = 0; state < world.size(); ++state) {
    for (std::size_t q = 0; q < world[state].size(); ++q) {
      flip(base.bits, state, q, world[state][q]);
    }
    base.agrees.push_back(agrees(state, world[state]) ? 1 : 0);
  }
  base.agrees.push_back(1);  // whoever was not surveyed excludes none
  base.world = std::move(world);
  return base;
}

bool Explorer::shows_more(const Bits& bits, std::size_t reader) const {
  const Bits& covered = covered_[reader];
  for (std::size_t word = 0; word < bits.size(); ++word) {
    if ((bits[word] & ~covered[word]) != 0) return true;
  }
  return false;
}

void Explorer::keep(Base world) {
  for (std::size_t reader = 0; reader < covered_.size(); ++reader) {
    if (world.agrees[reader] == 0) continue;
    for (std::size_t word = 0; word < world.bits.size(); ++word) {
      covered_[reader][word] |= world.bits[word];
    }
  }
  found_.push_back(std::move(world));
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
  for (std::size_t c = 0; c < block_.constraints.size(); ++c) {
    const Constraint& constraint = block_.constraints[c];
    std::size_t count = 0;
    for (std::size_t state = 0; state < world.size(); ++state) {
      count += adds(state, world[state], c);
    }
    if (constraint.label[count] == kImpossible) return false;
  }
  return true;
}

}  // namespace peil::disclose
