// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_FIGURES_FIGURES_HPP
#define PEIL_PRESENT_FIGURES_FIGURES_HPP

/// \file
/// The figures there are. They are made from views that the gate has cleared, show what is in them
/// and compute nothing of their own.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclose/audience.hpp"
#include "disclose/cleared_history.hpp"
#include "model/claim_weights.hpp"
#include "model/figures.hpp"
#include "present/figures/plot.hpp"
#include "present/words/names.hpp"

namespace peil::present {

/// What a figure needs beside the comparison on the origin.
enum class FigureNeed {
  nothing,
  days,         ///< the same comparison on the days on which it changed
  origins,      ///< the comparison on every origin
  instruments,  ///< per source, its policy against its practice and case law
};

struct FigureKind {
  std::string_view name;  ///< on the command line
  FigureNeed need = FigureNeed::nothing;
};

/// All of them, in the order of presentation.
[[nodiscard]] const std::vector<FigureKind>& figure_kinds();

/// Comparisons cleared for one audience.
template <disclose::Audience audience>
struct FigureViews {
  disclose::View<audience> comparison;
  std::vector<disclose::View<audience>> days = {};         ///< in order
  std::vector<disclose::View<audience>> origins = {};      ///< in the order to show
  std::vector<disclose::View<audience>> instruments = {};  ///< in the order to show
  /// The baseline's net change from the first of the days to the last; absent: not to be told.
  std::optional<disclose::ClearedHistory<audience>> net = {};
  /// Every change between those days, of each source whose days these are.
  std::vector<disclose::ClearedHistory<audience>> every = {};
};

/// What else figures are made from. None of it is confidential.
struct FigureContext {
  Wording wording;
  model::ClaimWeights weights = {};
  /// On fewer points no figure says how a source stands to another (codebook/wording.json).
  std::size_t fewest_points = 5;
  const model::Figures* published = nullptr;  ///< null: none known on this origin
  bool slide = false;
  bool all = false;                        ///< also rows that tell nothing
  std::vector<std::string> subjects = {};  ///< dimensions to show; empty: all
  std::vector<std::string> groups = {};    ///< concepts and regions to show; empty: all
};

/// The figure, as one picture or, where it would be taller than a page, several: `FILE-1`,
/// `FILE-2`. \throws std::invalid_argument when there is no figure of that name.
template <disclose::Audience audience>
[[nodiscard]] std::vector<Plot> figure(std::string_view name, const FigureViews<audience>& views,
                                       const FigureContext& context, const std::string& file);

}  // namespace peil::present

#endif  // PEIL_PRESENT_FIGURES_FIGURES_HPP
