// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_AUDIENCE_HPP
#define PEIL_DISCLOSE_AUDIENCE_HPP

/// \file
/// The gate. Products are written only from a `View`, and only this module can make one, so that no
/// call can put a confidential answer into a public product: it would not compile.
///
/// Minister: columns whose dissemination is `public` or `government`, by name; `aggregate` answers
/// only in statements. Public: columns that are `public`, by name; anything else only in statements
/// that the release audit has passed. Withheld and unknown look the same.

#include <string>
#include <utility>
#include <vector>

#include "compare/compare.hpp"
#include "disclose/statement.hpp"
#include "model/repository.hpp"

namespace peil::disclose {

/// What a product may be built from: a comparison cleared for one audience.
template <Audience audience>
class View {
 public:
  [[nodiscard]] const compare::Comparison& comparison() const { return comparison_; }
  /// Per survey that was asked for, in that order.
  [[nodiscard]] const std::vector<SurveyStatements>& statements() const { return statements_; }

 private:
  View(compare::Comparison comparison, std::vector<SurveyStatements> statements)
      : comparison_(std::move(comparison)), statements_(std::move(statements)) {}
  friend class Gate;

  compare::Comparison comparison_;
  std::vector<SurveyStatements> statements_;
};

using MinisterView = View<Audience::minister>;
using PublicView = View<Audience::everyone>;

/// The only maker of views. Of what was released it keeps the statements that are about the
/// baseline's policy as compared; an older or another baseline's level is not this one's.
class Gate {
 public:
  /// Leaves out every column with an `aggregate` position.
  [[nodiscard]] static MinisterView for_minister(
      const compare::Comparison& comparison,
      const std::vector<Cleared<Audience::minister>>& released = {});
  /// Leaves out every column that is not `public` throughout.
  [[nodiscard]] static PublicView for_public(
      const compare::Comparison& comparison,
      const std::vector<Cleared<Audience::everyone>>& released = {});
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_AUDIENCE_HPP
