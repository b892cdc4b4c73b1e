// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "cli/command.hpp"
#include "cli/command_agree.hpp"
#include "cli/command_align.hpp"
#include "cli/command_annex.hpp"
#include "cli/command_answer.hpp"
#include "cli/command_audit.hpp"
#include "cli/command_compare.hpp"
#include "cli/command_draft.hpp"
#include "cli/command_export.hpp"
#include "cli/command_history.hpp"
#include "cli/command_index.hpp"
#include "cli/command_list.hpp"
#include "cli/command_match.hpp"
#include "cli/command_plot.hpp"
#include "cli/command_rank.hpp"
#include "cli/command_release.hpp"
#include "cli/command_seal.hpp"
#include "cli/command_show.hpp"
#include "cli/command_survey.hpp"
#include "cli/command_validate.hpp"

namespace peil::cli {

std::span<const Command> commands() {
  static const std::array all{
      validate_command(),
      list_command(),
      release_command(),
      show_command(),
      match_command(),
      align_command(),
      compare_command(),
      history_command(),
      rank_command(),
      index_command(),
      agree_command(),
      annex_command(),
      draft_command(),
      survey_command(),
      answer_command(),
      seal_command(),
      open_command(),
      audit_command(),
      plot_command(),
      export_command(),
  };
  return all;
}

}  // namespace peil::cli
