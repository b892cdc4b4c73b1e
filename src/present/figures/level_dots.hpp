// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_FIGURES_LEVEL_DOTS_HPP
#define PEIL_PRESENT_FIGURES_LEVEL_DOTS_HPP

/// \file
/// Levels as marks on a scale, a panel per subject: the data of plots/divergence.vl.json.

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "present/figures/material.hpp"

namespace peil::present {

class LevelDots {
 public:
  /// `labels`: of the marks, in the order of the columns of every row.
  explicit LevelDots(std::vector<std::string> labels);
  ~LevelDots();
  LevelDots(const LevelDots&) = delete;
  LevelDots& operator=(const LevelDots&) = delete;

  /// A row with the levels of these columns; `prefix` stands before the subject over its panel.
  void write(const Material& material, const std::vector<std::size_t>& columns,
             const PointRow& point, const std::string& prefix = {});

  /// Fills data, words and the end of the description.
  void finish(Plot& plot) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace peil::present

#endif  // PEIL_PRESENT_FIGURES_LEVEL_DOTS_HPP
