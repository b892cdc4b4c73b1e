// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_CODED_SHEET_HPP
#define PEIL_CLI_CODED_SHEET_HPP

/// \file
/// Proposals as a sheet that a person codes in, and back. Columns: state, question, asked, answer,
/// group, concept, relation, term, level, scale, from, source, score, reason, confirm; these names
/// stand in a hidden first row, above what people read. Only rows that say `yes` (confirmed as the
/// row stands now) or `no` (rejected) under `confirm`, in Dutch or English, are read back.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/survey/survey_file.hpp"
#include "model/survey.hpp"
#include "present/words/names.hpp"

namespace peil::cli {

struct CodedRow {
  std::size_t row = 0;  ///< in the sheet, from 1
  bool reject = false;
  std::string state;
  model::Coding coding;
  std::string values = {};  ///< what stands for the level and is none: of a nominal attribute
};

[[nodiscard]] std::string coded_sheet(const std::vector<load::AnswerFile>& files,
                                      const model::Survey& survey, const present::Wording& wording);

/// \throws model::InputError naming the file when it is no such sheet, or the row when a cell of a
/// confirmed row cannot be read.
[[nodiscard]] std::vector<CodedRow> read_coded_sheet(const std::string& file);

/// `2`, or `1-2` for a range; empty for anything else.
[[nodiscard]] std::optional<model::Interval> read_levels(std::string_view text);

}  // namespace peil::cli

#endif  // PEIL_CLI_CODED_SHEET_HPP
