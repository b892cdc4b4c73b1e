// SPDX-License-Identifier: EUPL-1.2
#include "disclose/block_audit.hpp"

#include <algorithm>

#include "disclose/answer_options.hpp"

namespace peil::disclose {
namespace {

constexpr std::array kBreaches{Breach::min_values, Breach::max_posterior};
/// The worst inference on a question over all outcomes, and where it occurs.
struct View {
  Inference inference;
  std::size_t outcome = 0;
};
struct Views {
  std::optional<View> overall;
  std::array<std::optional<View>, 2> breach;
};

void keep_worse(std::optional<View>& worst, const View& next) {
  if (!worst || tells_more(next.inference, worst->inference)) worst = next;
}

using AllViews = std::vector<std::vector<std::vector<Views>>>;

class BlockAudit {
 public:
  BlockAudit(const model::Problem& problem, const model::Cells& cells, const Block& block,
             const BlockCount& counter, Truth truth)
      : problem_(problem),
        cells_(cells),
        block_(block),
        counter_(counter),
        truth_(truth),
        options_(problem.states.size()) {}

  /// Looks at the cells with one coalition; false when its members may have answered in too many
  /// ways.
  bool add(const std::vector<std::size_t>& coalition, WorstByTarget& worst) {
    for (const std::size_t state : coalition) {
      if (!options_[state].empty()) continue;
      auto options = answer_options(cells_, block_, counter_, state, truth_);
      if (!options) return false;
      options_[state] = std::move(*options);
    }
    std::vector<const AnswerOption*> chosen;
    choose(coalition, chosen, worst);
    return true;
  }

 private:
  /// Goes through all that the members may have answered.
  void choose(const std::vector<std::size_t>& coalition, std::vector<const AnswerOption*>& chosen,
              WorstByTarget& worst) {
    if (chosen.size() == coalition.size()) {
      conclude(coalition, chosen, worst);
      return;
    }
    for (const AnswerOption& option : options_[coalition[chosen.size()]]) {
      chosen.push_back(&option);
      choose(coalition, chosen, worst);
      chosen.pop_back();
    }
  }

  void conclude(const std::vector<std::size_t>& coalition,
                const std::vector<const AnswerOption*>& chosen, WorstByTarget& worst) {
    Coalition members;
    for (const AnswerOption* option : chosen) {
      if (counter_.informative(option->member)) members.push_back(option->member);
    }
    std::sort(members.begin(), members.end());
    const AllViews& views = views_of(members);
    for (std::size_t state = 0; state < problem_.states.size(); ++state) {
      if (std::ranges::find(coalition, state) != coalition.end()) continue;
      for (std::size_t q = 0; q < block_.questions.size(); ++q) {
        if (!cells_.is_reported(state, block_.questions[q])) continue;
        const std::vector<Views>& aspects = views[counter_.type_of(state)][q];
        for (std::size_t a = 0; a < aspects.size(); ++a) {
          Worst& known = worst[{state, block_.questions[q], a}];
          note(known.overall, aspects[a].overall, coalition, chosen);
          for (std::size_t b = 0; b < kBreaches.size(); ++b) {
            note(known.breach[b], aspects[a].breach[b], coalition, chosen);
          }
        }
      }
    }
  }

  void note(std::optional<Finding>& known, const std::optional<View>& seen,
            const std::vector<std::size_t>& coalition,
            const std::vector<const AnswerOption*>& chosen) {
    if (!seen || (known && !tells_more(seen->inference, known->inference))) return;
    Circumstance circumstance{counter_.trellis().outcomes()[seen->outcome], {}, {}, coalition};
    for (const AnswerOption* option : chosen) circumstance.answers.push_back(option->answers);
    known = Finding{seen->inference, std::move(circumstance)};
  }

  /// What a coalition with these members' answers concludes, `[type][question][aspect]`.
  const AllViews& views_of(const Coalition& members) {
    const auto [place, fresh] = memo_.try_emplace(members);
    if (!fresh) return place->second;
    AllViews& views = place->second;
    for (const StateType& type : counter_.types()) {
      auto& of_type = views.emplace_back();
      for (const std::size_t form : type.form) {
        of_type.emplace_back(cells_.variables->form_at(form).aspects.size());
      }
    }
    const CellCounts counts = counter_.count(members);
    for (std::size_t outcome = 0; outcome < counts.size(); ++outcome) {
      for (std::size_t type = 0; type < views.size(); ++type) {
        for (std::size_t q = 0; q < counts[outcome][type].size(); ++q) {
          add_views(counts[outcome][type][q], counter_.types()[type].form[q], outcome,
                    views[type][q]);
        }
      }
    }
    return views;
  }

  void add_views(const ValueCounts& counts, std::size_t form, std::size_t outcome,
                 std::vector<Views>& to) const {
    for (std::size_t a = 0; a < to.size(); ++a) {
      const model::Aspect& aspect = cells_.variables->form_at(form).aspects[a];
      const View view{Inference(grouped(counts, aspect)), outcome};
      if (view.inference.total == 0) continue;  // cannot happen with these answers
      keep_worse(to[a].overall, view);
      for (std::size_t b = 0; b < kBreaches.size(); ++b) {
        if (!breaks(view.inference, kBreaches[b], problem_.parameters)) continue;
        keep_worse(to[a].breach[b], view);
      }
    }
  }

  const model::Problem& problem_;
  const model::Cells& cells_;
  const Block& block_;
  const BlockCount& counter_;
  Truth truth_;
  std::vector<std::vector<AnswerOption>> options_;  ///< per state, as far as needed
  std::map<Coalition, AllViews> memo_;
};

/// Two findings on one cell: does the first go before the second?
bool goes_before(const Finding& a, const Finding& b, const model::Problem& problem) {
  if (tells_more(a.inference, b.inference)) return true;
  if (tells_more(b.inference, a.inference)) return false;
  const std::vector<std::size_t>& left = a.circumstance.coalition;
  const std::vector<std::size_t>& right = b.circumstance.coalition;
  if (left.size() != right.size()) return left.size() < right.size();
  return std::ranges::lexicographical_compare(left, right, [&](std::size_t x, std::size_t y) {
    return problem.states[x] < problem.states[y];
  });
}

}  // namespace

void keep_worse(WorstByTarget& worst, WorstByTarget now, const std::vector<model::Entry>& named,
                const model::Problem& problem) {
  const auto keep = [&](std::optional<Finding>& known, std::optional<Finding>& next) {
    if (!next || (known && !goes_before(*next, *known, problem))) return;
    next->circumstance.named = named;
    known = std::move(next);
  };
  for (auto& [cell, found] : now) {
    Worst& known = worst[cell];
    keep(known.overall, found.overall);
    for (std::size_t b = 0; b < kBreaches.size(); ++b) keep(known.breach[b], found.breach[b]);
  }
}

std::optional<WorstByTarget> audit_block(const model::Problem& problem, const model::Cells& cells,
                                         const Block& block, const BlockCount& counter,
                                         const std::vector<std::vector<std::size_t>>& coalitions,
                                         Truth truth) {
  BlockAudit audit(problem, cells, block, counter, truth);
  WorstByTarget worst;
  for (const std::vector<std::size_t>& coalition : coalitions) {
    if (!audit.add(coalition, worst)) return std::nullopt;
  }
  return worst;
}

}  // namespace peil::disclose
