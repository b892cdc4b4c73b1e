// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_FIGURES_TIMELINE_CHANGES_HPP
#define PEIL_PRESENT_FIGURES_TIMELINE_CHANGES_HPP

/// \file
/// What a timeline says in words: the days of change with what each rests on, and what became of
/// the policy. All of it is what `peil history` says of the same days.

#include <functional>
#include <string>
#include <vector>

#include "present/figures/material.hpp"

namespace peil::present {

/// A day from which a source says something else on a row shown.
struct ChangeDay {
  model::Date day;
  std::vector<std::string> documents;  ///< by reference; what began on the day, else what ended
  bool ended = false;                  ///< nothing began
};

/// Whether a figure shows a row of a column.
using IsShown = std::function<bool(const std::string& column, const align::RowKey& key)>;

/// In order of days. Days on which only our record, a term or the framework changed are not among
/// them: no document of the day changed anything.
[[nodiscard]] std::vector<ChangeDay> change_days(const Material& material, const IsShown& is_shown);

/// The net change of the baseline's rows that are chosen.
[[nodiscard]] std::string net_title(const Material& material);

/// How many single changes of the same rows went either way; empty when they are not to be told.
[[nodiscard]] std::vector<std::string> steps_line(const Material& material);

}  // namespace peil::present

#endif  // PEIL_PRESENT_FIGURES_TIMELINE_CHANGES_HPP
