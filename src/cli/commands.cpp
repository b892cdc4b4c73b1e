// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "cli/command.hpp"
#include "cli/commands/command_agree.hpp"
#include "cli/commands/command_align.hpp"
#include "cli/commands/command_annex.hpp"
#include "cli/commands/command_answer.hpp"
#include "cli/commands/command_audit.hpp"
#include "cli/commands/command_cite.hpp"
#include "cli/commands/command_compare.hpp"
#include "cli/commands/command_designations.hpp"
#include "cli/commands/command_draft.hpp"
#include "cli/commands/command_explore.hpp"
#include "cli/commands/command_export.hpp"
#include "cli/commands/command_gaps.hpp"
#include "cli/commands/command_history.hpp"
#include "cli/commands/command_index.hpp"
#include "cli/commands/command_init.hpp"
#include "cli/commands/command_list.hpp"
#include "cli/commands/command_match.hpp"
#include "cli/commands/command_panel.hpp"
#include "cli/commands/command_plot.hpp"
#include "cli/commands/command_rank.hpp"
#include "cli/commands/command_release.hpp"
#include "cli/commands/command_seal.hpp"
#include "cli/commands/command_show.hpp"
#include "cli/commands/command_survey.hpp"
#include "cli/commands/command_validate.hpp"

namespace peil::cli {

std::span<const Command> commands() {
  static const std::array all{
      validate_command(), list_command(),         init_command(),    release_command(),
      show_command(),     match_command(),        align_command(),   compare_command(),
      history_command(),  designations_command(), rank_command(),    index_command(),
      agree_command(),    gaps_command(),         annex_command(),   draft_command(),
      survey_command(),   answer_command(),       seal_command(),    open_command(),
      audit_command(),    plot_command(),         explore_command(), export_command(),
      panel_command(),    cite_command(),
  };
  return all;
}

}  // namespace peil::cli
