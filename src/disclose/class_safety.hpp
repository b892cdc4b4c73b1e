// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_CLASS_SAFETY_HPP
#define PEIL_DISCLOSE_CLASS_SAFETY_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "disclose/audit.hpp"
#include "disclose/block_count.hpp"
#include "model/problem.hpp"

namespace peil::disclose {

struct Reader;
struct Sight;

/// A set of counts from 0 to 62, by bit.
using CountSet = std::uint64_t;

/// A count to be published, as one reader sees it: of the problem, rules are what he is told by
/// class already or will be, and the values of answers are not read.
struct Subject {
  model::Problem problem;
  model::CountRule count;  ///< its id and classes are not read
};

/// Tells of any set of counts whether publishing "the count is one of these" is safe, from one pass
/// over the coalitions: the worlds for a set are the sum of the worlds for its counts.
class ClassSafety {
 public:
  /// `readers`: the same count in the eyes of each, the widest public first. Empty when the worlds
  /// cannot be counted or more than 62 states are counted.
  static std::optional<ClassSafety> make(const std::vector<Subject>& readers,
                                         const AuditLimits& limits);

  [[nodiscard]] std::size_t most() const { return weight_.size() - 1; }
  /// Worlds with this count to the first reader; 0 when what is known excludes it.
  [[nodiscard]] const Count& weight(std::size_t count) const { return weight_[count]; }
  /// Safe for every reader and coalition, whatever its members answered, and every protected cell.
  [[nodiscard]] bool safe(CountSet counts);

  /// What one outcome tells a reader.
  struct Told {
    std::size_t count = 0;
    std::vector<int> rest;  ///< classes of all other rules
  };

 private:
  /// Worlds per value of one cell, for each count: what one coalition sees.
  using View = std::vector<ValueCounts>;
  [[nodiscard]] bool add(const Reader& reader, const model::CountRule& count,
                         const AuditLimits& limits);
  [[nodiscard]] bool add_views(const model::Problem& problem, const Reader& reader,
                               const Block& block, const Sight& sight);
  void weigh(const BlockCount& counter, const std::vector<Told>& told);
  [[nodiscard]] bool safe_in(const View& view, CountSet counts) const;

  model::SafetyParameters parameters_;
  std::vector<Count> weight_;
  std::vector<View> views_;
  std::map<CountSet, bool> memo_;
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_CLASS_SAFETY_HPP
