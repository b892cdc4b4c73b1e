// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>
#include <ostream>
#include <set>

#include "cli/compare_options.hpp"
#include "cli/load_data.hpp"
#include "cli/statistics.hpp"
#include "cli/survey_store.hpp"
#include "cli/user_file.hpp"
#include "model/error.hpp"
#include "present/medium/table_text.hpp"
#include "present/tables/compare_json.hpp"
#include "present/tables/outcomes.hpp"
#include "present/tables/statistics_json.hpp"
#include "present/words/claims.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  describe_comparison(own);
  describe_outcomes(own);
  own.add_options()(
      "claims", po::bool_switch(),
      "say what holds of the whole, the strongest first, with its proof (text and json)")(
      "fail-on", po::value<std::string>()->implicit_value("differences")->value_name("VERDICT,..."),
      "exit status 1 when any row has one of these verdicts; 'differences' stands "
      "for more_lenient and stricter");
}

/// Verdicts that `--fail-on` names.
std::set<model::Verdict> unwanted(const Invocation& invocation) {
  std::set<model::Verdict> verdicts;
  for (const std::string& given : split_list(text_option(invocation, "fail-on").value_or(""))) {
    const auto known = model::from_name<model::Verdict>(given);
    if (given == "differences") {
      verdicts.insert({model::Verdict::more_lenient, model::Verdict::stricter});
    } else if (known && *known != model::Verdict::mixed) {
      verdicts.insert(*known);
    } else {
      throw model::UsageError(fmt::format(
          "--fail-on '{}' is not differences, more_lenient, equal, stricter, indeterminate or "
          "no_basis",
          given));
    }
  }
  return verdicts;
}

bool any_of(const compare::Comparison& comparison, const std::set<model::Verdict>& verdicts) {
  return std::ranges::any_of(comparison.verdicts, [&](const auto& row) {
    return std::ranges::any_of(
        row, [&](const compare::RowVerdict& found) { return verdicts.contains(found.verdict); });
  });
}

/// What `--claims` adds; empty where it was not asked for.
present::StatedClaims stated_claims(const Invocation& invocation,
                                    const model::Repository& repository,
                                    const compare::Comparison& comparison,
                                    const present::Texts& texts) {
  if (!invocation.options["claims"].as<bool>()) return {};
  const model::ClaimWeights weights = load::load_claim_weights(repository);
  const auto state = [&](const compare::Comparison& of) {
    const present::ClaimContext context{of, repository.codebook, texts, weights};
    const auto claims = compare::claims(of, repository.codebook, weights);
    return invocation.format == "json" ? present::claims_json(claims, context)
                                       : present::claims_text(claims, context);
  };
  present::StatedClaims stated{state(comparison), std::nullopt};
  if (comparison.proposed) stated.proposed = state(compare::as_proposed(comparison));
  return stated;
}

std::string written(const Invocation& invocation, const model::Repository& repository,
                    const disclose::MinisterView& view,
                    const std::optional<compare::Outlook>& outlook, Streams& streams) {
  const model::OriginId& origin = view.comparison().table.origin;
  const auto outcomes = outcomes_option(invocation, origin, streams);
  if (invocation.format == "csv") return present::compare_csv(view);
  const present::Texts texts = texts_of(invocation);
  const auto claims = stated_claims(invocation, repository, view.comparison(), texts);
  if (invocation.format == "json") {
    present::StatisticsBeside beside;
    if (const auto* figures = figures_on(repository, origin)) {
      beside.figures = present::figures_json(*figures, texts);
    }
    if (outcomes) beside.outcomes = present::outcomes_json(*outcomes, texts);
    return present::compare_json(view, text_option(invocation, "proposal"), claims, beside,
                                 outlook ? &*outlook : nullptr);
  }
  const present::TableWords words(repository.codebook, texts);
  std::string text = present::compare_text(view, words);
  if (outlook) text += present::proposal_text(view, *outlook, words);
  if (claims.in_force) text += *claims.in_force;
  if (claims.proposed) text += '\n' + texts("claim.proposed") + '\n' + *claims.proposed;
  if (outcomes) {
    const std::chrono::year_month_day day{invocation.as_of};
    text += '\n' + present::outcomes_text(*outcomes, static_cast<int>(day.year()), texts);
  }
  return text;
}

Exit run_compare(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const std::set<model::Verdict> fail_on = unwanted(invocation);
  const model::Repository repository = load_data(invocation);
  const compare::Comparison comparison = requested_comparison(invocation, repository);
  const disclose::MinisterView view = view_for_minister(comparison);
  if (view.comparison().against.size() < comparison.against.size() && !invocation.quiet) {
    streams.err << "peil: " << texts_of(invocation)("compare.left_out") << '\n';
  }
  note_uncoded(invocation, repository, split_list(text_option(invocation, "survey").value_or("")),
               streams);
  const auto outlook = proposal_outlook(invocation, repository);
  note_remarks(invocation, outlook, streams);
  write_output(invocation, streams, written(invocation, repository, view, outlook, streams));
  return any_of(view.comparison(), fail_on) ? Exit::no : Exit::done;
}

}  // namespace

Command compare_command() {
  return {"compare", "ORIGIN", "where one source is more lenient than others", describe,
          run_compare};
}

}  // namespace peil::cli
