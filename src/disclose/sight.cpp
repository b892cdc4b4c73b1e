// SPDX-License-Identifier: EUPL-1.2
#include "disclose/sight.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace peil::disclose {
namespace {

constexpr std::size_t kMostSights = 4096;

/// The named cells of one state on the questions of a block.
struct NamedState {
  std::size_t state = 0;
  std::vector<std::size_t> questions;
  /// Nothing of it is protected in this block, so that nothing but its name tells it from another
  /// of the same `kind`.
  bool exchangeable = true;
  std::size_t kind = 0;
};

std::vector<NamedState> named_states(const model::Cells& cells, const Block& block) {
  using Kind = std::tuple<std::vector<bool>, Fixed, std::vector<bool>,
                          std::vector<std::vector<std::size_t>>, std::vector<std::size_t>>;
  std::map<Kind, std::size_t> kinds;
  std::vector<NamedState> result;
  for (std::size_t state = 0; state < cells.named.size(); ++state) {
    NamedState one{state, {}, true, 0};
    Kind kind;
    for (const std::size_t question : block.questions) {
      const bool named = cells.named[state][question] && !cells.known[state][question];
      if (named && cells.leads(state, question)) one.questions.push_back(question);
      if (cells.is_protected(state, question)) one.exchangeable = false;
      std::get<1>(kind).push_back(cells.known[state][question]);
      std::get<2>(kind).push_back(named);
      std::get<4>(kind).push_back(cells.variables->leader(state, question));
      std::get<4>(kind).push_back(cells.variables->form_number(state, question));
    }
    if (one.questions.empty()) continue;
    for (const Constraint& constraint : block.constraints) {
      std::get<0>(kind).push_back(constraint.states[state]);
      std::get<3>(kind).push_back(constraint.cells.empty() ? std::vector<std::size_t>{}
                                                           : constraint.cells[state]);
    }
    one.kind = kinds.try_emplace(kind, kinds.size()).first->second;
    result.push_back(std::move(one));
  }
  // Those that can be exchanged stand together, so that their values need only ever rise.
  std::ranges::stable_sort(result, {}, [](const NamedState& one) {
    return std::pair(!one.exchangeable, one.exchangeable ? one.kind : 0);
  });
  return result;
}

/// Writes down all that the named states may have answered, once where only names differ.
class Sheets {
 public:
  using Values = std::vector<std::size_t>;

  Sheets(const model::Cells& cells, std::vector<NamedState> states)
      : variables_(*cells.variables), states_(std::move(states)) {}

  /// False when there are too many.
  bool run() { return choose(0, {}, {}); }

  [[nodiscard]] std::vector<std::vector<model::Entry>> all() && { return std::move(all_); }

 private:
  bool choose(std::size_t next, const Values& before, const std::vector<model::Entry>& so_far) {
    if (next == states_.size()) {
      all_.push_back(so_far);
      return all_.size() <= kMostSights;
    }
    const NamedState& one = states_[next];
    const bool follows = next > 0 && one.exchangeable && states_[next - 1].exchangeable &&
                         states_[next - 1].kind == one.kind;
    Values values = follows ? before : Values(one.questions.size(), 0);
    do {
      if (!possible(one, values)) continue;
      std::vector<model::Entry> more = so_far;
      for (std::size_t i = 0; i < values.size(); ++i) {
        more.push_back({one.state, one.questions[i], values[i]});
      }
      if (!choose(next + 1, values, more)) return false;
    } while (rise(one, values));
    return true;
  }

  [[nodiscard]] const std::vector<bool>& allowed(const NamedState& one, std::size_t i) const {
    return variables_.form(one.state, one.questions[i]).allowed;
  }

  [[nodiscard]] bool possible(const NamedState& one, const Values& values) const {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!allowed(one, i)[values[i]]) return false;
    }
    return true;
  }

  /// The next set of values of a state, in order; false after the last.
  [[nodiscard]] bool rise(const NamedState& one, Values& values) const {
    for (std::size_t i = values.size(); i-- > 0;) {
      if (++values[i] < allowed(one, i).size()) return true;
      values[i] = 0;
    }
    return false;
  }

  const model::Variables& variables_;
  std::vector<NamedState> states_;
  std::vector<std::vector<model::Entry>> all_;
};

/// All sets of values that the named cells of the block may have; empty when there are too many.
std::vector<std::vector<model::Entry>> sheets(const model::Cells& cells, const Block& block,
                                              Truth truth) {
  std::vector<NamedState> states = named_states(cells, block);
  if (truth == Truth::any) {
    Sheets sheets(cells, std::move(states));
    return sheets.run() ? std::move(sheets).all() : std::vector<std::vector<model::Entry>>{};
  }
  std::vector<model::Entry> given;
  for (const NamedState& one : states) {
    for (const std::size_t question : one.questions) {
      given.push_back({one.state, question, *cells.answer[one.state][question]});
    }
  }
  return {given};
}

}  // namespace

Outlook for_each_sight(const model::Problem& problem, const model::Cells& cells, const Block& block,
                       Truth truth, std::size_t node_limit, std::size_t pattern_limit,
                       const std::function<bool(const Sight&)>& look) {
  auto all = sheets(cells, block, truth);
  if (all.empty()) return Outlook::too_many;
  for (std::vector<model::Entry>& named : all) {
    std::ranges::sort(named);
    model::Cells seen = cells;
    for (const model::Entry& one : named) {
      for (const std::size_t question : cells.variables->questions(one.state, one.question)) {
        seen.known[one.state][question] =
            cells.variables->translate(one.question, one.value, question);
      }
    }
    auto counter = BlockCount::make(problem, seen, block, node_limit, pattern_limit);
    if (!counter) return Outlook::too_many;
    if (truth == Truth::any && counter->trellis().outcomes().empty()) continue;
    if (!look({std::move(named), std::move(seen), std::move(*counter)})) break;
  }
  return Outlook::complete;
}

model::Cells with_named_answers(const model::Cells& cells) {
  model::Cells seen = cells;
  for (std::size_t state = 0; state < seen.named.size(); ++state) {
    for (std::size_t question = 0; question < seen.named[state].size(); ++question) {
      if (seen.named[state][question]) seen.known[state][question] = seen.answer[state][question];
    }
  }
  return seen;
}

}  // namespace peil::disclose
