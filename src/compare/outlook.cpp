// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "compare/proposal.hpp"
#include "model/error.hpp"

namespace peil::compare {
namespace {

using Positions = std::vector<model::Position>;

bool is_withdrawal(const model::Position& position) {
  return position.validity.until && !position.validity.from;
}

const model::Position* standing_on(const Positions& positions, const model::Position& draft,
                                   model::Date day) {
  const auto found = std::ranges::find_if(positions, [&](const model::Position& old) {
    return old.dimension == draft.dimension && old.region == draft.region &&
           old.validity.contains(day);
  });
  return found == positions.end() ? nullptr : &*found;
}

/// Moves a draft to the reference date and remarks on what is odd in it.
class Mover {
 public:
  Mover(const model::Profile* in_force, const model::Vocabulary* vocabulary, model::Date as_of,
        Outlook& result)
      : in_force_(in_force), vocabulary_(vocabulary), as_of_(as_of), result_(result) {}

  /// `place` and `old` say where the positions are, and what is in force there.
  void move(Positions& positions, const std::string& place, const Positions& old,
            const model::Group* group = nullptr) {
    for (model::Position& position : positions) {
      const std::string where = fmt::format("{}, {}", place, position.dimension);
      if (position.validity.until && *position.validity.until <= as_of_) {
        remark("{}: ends on {}, which is not after the reference date {}: left out", where,
               model::to_string(*position.validity.until), model::to_string(as_of_));
        position.dimension = {};
        continue;
      }
      note_day(position);
      judge(position, where, standing_on(old, position, as_of_), group);
      shift(position);
    }
    std::erase_if(positions, [](const model::Position& each) { return each.dimension.empty(); });
    kept_ += positions.size();
  }

  [[nodiscard]] bool anything_left() const { return kept_ > 0; }

 private:
  template <typename... Args>
  void remark(fmt::format_string<Args...> words, Args&&... args) {
    result_.remarks.push_back(fmt::format(words, std::forward<Args>(args)...));
  }

  void note_day(const model::Position& position) {
    const auto day = is_withdrawal(position) ? position.validity.until : position.validity.from;
    if (!day) return;
    if (!result_.first || *day < *result_.first) result_.first = day;
    if (!result_.last || *day > *result_.last) result_.last = day;
  }

  void judge(const model::Position& position, const std::string& where, const model::Position* old,
             const model::Group* group) {
    if (is_withdrawal(position)) {
      if (old == nullptr) {
        remark("{}: withdraws {}, but nothing is in force there on {}", where, position.term,
               model::to_string(as_of_));
      }
      return;
    }
    if (position.validity.from && *position.validity.from < as_of_) {
      remark("{}: starts on {}, before the reference date {}", where,
             model::to_string(*position.validity.from), model::to_string(as_of_));
    }
    if (old == nullptr) {
      if (group != nullptr) look_beside(*group, position, where);
    } else if (old->term == position.term && old->qualifier == position.qualifier &&
               old->exceptions == position.exceptions) {
      remark("{}: changes nothing; {} is in force already", where, position.term);
    }
  }

  /// The most favourable of two groups of the same people counts, which may not be meant.
  void look_beside(const model::Group& group, const model::Position& position,
                   const std::string& where) {
    if (in_force_ == nullptr) return;
    const auto exact = [](const model::Group& of) {
      return of.concepts.size() == 1 && of.concepts[0].relation == model::Relation::exact
                 ? of.concepts[0].concept_id
                 : std::string();
    };
    for (const model::Group& other : in_force_->groups) {
      if (other.id == group.id || exact(other).empty() || exact(other) != exact(group)) continue;
      if (standing_on(other.positions, position, as_of_) == nullptr) continue;
      remark(
          "{}: stands beside what is in force for the same people under the id '{}', and the more "
          "favourable counts; give the group that id to replace it",
          where, other.id);
    }
  }

  void shift(model::Position& position) {
    if (is_withdrawal(position) || !position.validity.from || *position.validity.from <= as_of_) {
      return;
    }
    if (vocabulary_ != nullptr &&
        model::find_term(*vocabulary_, position.dimension, position.term, as_of_) == nullptr) {
      if (const model::Term* later = model::find_term(*vocabulary_, position.dimension,
                                                      position.term, *position.validity.from)) {
        result_.policy.terms.push_back(*later);
        result_.policy.terms.back().validity = {};
      }
    }
    position.validity.from = as_of_;
  }

  const model::Profile* in_force_;
  const model::Vocabulary* vocabulary_;
  model::Date as_of_;
  Outlook& result_;
  std::size_t kept_ = 0;
};

/// Withdrawals have done their work once the overlay has ended what they withdraw.
void drop_withdrawn(Positions& positions, model::Date as_of) {
  std::erase_if(positions, [&](const model::Position& each) {
    return each.validity.until && *each.validity.until <= as_of;
  });
}

/// Marks withdrawals of the draft as ended, so that they hold on no day.
void end_withdrawals(Positions& positions, model::Date as_of) {
  for (model::Position& position : positions) {
    if (is_withdrawal(position)) position.validity = {as_of, as_of};
  }
}

template <typename Work>
void for_all(model::Profile& profile, Work work) {
  for (model::Group& group : profile.groups) work(group.positions);
  for (model::RegionPositions& region : profile.regions) work(region.positions);
  work(profile.country);
}

void move_all(Mover& mover, model::Profile& draft, const model::Profile* in_force) {
  static const Positions kNone;
  for (model::Group& group : draft.groups) {
    const Positions* old = &kNone;
    if (in_force != nullptr) {
      const auto same = std::ranges::find(in_force->groups, group.id, &model::Group::id);
      if (same != in_force->groups.end()) old = &same->positions;
    }
    mover.move(group.positions, group.id, *old, &group);
  }
  for (model::RegionPositions& region : draft.regions) {
    const Positions* old = &kNone;
    if (in_force != nullptr) {
      const auto same =
          std::ranges::find(in_force->regions, region.region, &model::RegionPositions::region);
      if (same != in_force->regions.end()) old = &same->positions;
    }
    mover.move(region.positions, region.region, *old);
  }
  mover.move(draft.country, "country", in_force == nullptr ? kNone : in_force->country);
}

}  // namespace

Outlook outlook(const model::Profile* in_force, const model::Profile& draft,
                const model::Vocabulary* vocabulary, model::Date as_of) {
  Outlook result;
  model::Profile moved = draft;
  Mover mover(in_force, vocabulary, as_of, result);
  move_all(mover, moved, in_force);
  if (!mover.anything_left()) {
    throw model::InputError(
        draft.file, "",
        fmt::format("nothing in it holds after the reference date {}", model::to_string(as_of)),
        {model::Advice::Kind::earlier_day});
  }
  for (model::Coverage& coverage : moved.coverage) {
    if (coverage.validity.from && *coverage.validity.from > as_of) coverage.validity.from = as_of;
  }
  for_all(moved, [&](Positions& positions) { end_withdrawals(positions, as_of); });
  std::vector<model::Term> terms = std::move(result.policy.terms);
  result.policy = in_force == nullptr ? moved : overlay(*in_force, moved);
  result.policy.terms.insert(result.policy.terms.end(), terms.begin(), terms.end());
  for_all(result.policy, [&](Positions& positions) { drop_withdrawn(positions, as_of); });
  return result;
}

}  // namespace peil::compare
