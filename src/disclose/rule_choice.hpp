// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_RULE_CHOICE_HPP
#define PEIL_DISCLOSE_RULE_CHOICE_HPP

/// \file
/// Chooses what may be said of a count before anybody looks at the count: a partition of all counts
/// into classes of which the true one's will be published. The choice rests on public information
/// alone (simulatable: Kenthapadi, Mishra and Nissim, "Simulatable auditing", PODS 2005), so that
/// neither the choice nor a silence tells anything more.
///
/// A class is safe when, whatever the answers that lead to it, no reader and no coalition learns
/// too much from it. Among partitions into safe classes the one with the highest entropy of the
/// published class (uniform over worlds) is taken. One class may be published by silence; in the
/// others every word beyond customary ones ("one *or four*") has to be worth `kUnfamiliar` bits.
///
/// Search: a count that is safe alone stays alone unless another class needs it, for splitting a
/// class raises the entropy. With at most `kExhaustive` counts all partitions are compared. Beyond
/// that, the counts that are unsafe alone are partitioned in every way, each part completed by the
/// rarest safe counts; where too many are unsafe alone, only classes of neighbouring counts are
/// tried.

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "disclose/audit.hpp"
#include "disclose/class_safety.hpp"
#include "model/problem.hpp"

namespace peil::disclose {

inline constexpr double kUnfamiliar = 0.65;
inline constexpr std::size_t kExhaustive = 11;

struct ChosenRule {
  std::vector<std::set<int>> classes;  ///< a partition of 0 … number of states; by least member
  /// The class at which nothing is said; empty when every class has a wording.
  std::optional<std::size_t> silent;
  double entropy = 0;  ///< bits
};

/// The rule for a count that all these readers will be told of; entropy is the first one's.
/// `unfamiliar` replaces `kUnfamiliar`. Empty when not even silence is safe, or the worlds cannot
/// be counted.
[[nodiscard]] std::optional<ChosenRule> choose_rule(const std::vector<Subject>& readers,
                                                    const AuditLimits& limits = {},
                                                    double unfamiliar = kUnfamiliar);

/// The rule that releases use. Default: classes of neighbouring counts, of which one is always said
/// ("at most two", "three", "at least four"), those that tell most. Where there is none, one class
/// is silence and the others are of neighbouring counts. The other way round for four states and
/// fewer where no coalition is guarded against: exact counts, and silence for none or all. Empty
/// when nothing can be said.
[[nodiscard]] std::optional<ChosenRule> choose_usable_rule(const std::vector<Subject>& readers,
                                                           const AuditLimits& limits = {});

/// The rule where it may not be known how many states were counted: fewer than half of them, or at
/// least half. Its words are the same for any number, so that they tell no more of it than that the
/// rule was safe. Empty when it is not.
[[nodiscard]] std::optional<ChosenRule> choose_half(const std::vector<Subject>& readers,
                                                    const AuditLimits& limits = {});

/// The counts that are at least half of `states`.
[[nodiscard]] std::set<int> half_or_more(std::size_t states);

/// True when the class has a customary wording: all counts, or neighbouring counts ("exactly two",
/// "at least half", "one to three").
[[nodiscard]] bool has_wording(const std::set<int>& counts);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_RULE_CHOICE_HPP
