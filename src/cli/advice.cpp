// SPDX-License-Identifier: EUPL-1.2
#include "cli/advice.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace peil::cli {

std::string advice_text(const model::Advice& advice) {
  using enum model::Advice::Kind;
  switch (advice.kind) {
    case none:
      return "";
    case list_sources:
      return "; see 'peil list sources'";
    case list_surveys:
      return "; see 'peil list surveys'";
    case release_survey:
      return fmt::format("; see 'peil release {}'", advice.about);
    case open_sealed:
      return "; give --identity";
    case finish_sealing:
      return "; finish 'peil seal', or remove it";
    case make_folder:
      return " ('peil init' makes one)";
    case skip_unknown:
      return "; --skip-unknown leaves such rows out";
    case other_instruments:
      return "; give --against-instruments";
    case earlier_day:
      return "; give an earlier --as-of, or a proposal that is still to start";
    case give_range:
      return fmt::format("; give its range with --range '{}=LOW:HIGH'", advice.about);
    case choose_columns:
      return ", or name with --columns those to read and with --id the one of names";
    case begin_anew:
      return "; restore it, or begin it anew with --begin-anew REASON";
  }
  throw std::logic_error("an advice of no kind");
}

std::vector<model::Finding> with_advice(std::vector<model::Finding> findings) {
  for (model::Finding& finding : findings) finding.message += advice_text(finding.advice);
  return findings;
}

}  // namespace peil::cli
