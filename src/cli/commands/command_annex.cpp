// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_annex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "cli/baseline.hpp"
#include "cli/choices.hpp"
#include "cli/compare_options.hpp"
#include "cli/figure_views.hpp"
#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "cli/release_ledger.hpp"
#include "cli/statistics.hpp"
#include "cli/survey_store.hpp"
#include "compare/gaps.hpp"
#include "compare/revisions.hpp"
#include "compare/selection.hpp"
#include "disclose/audience.hpp"
#include "disclose/ledger.hpp"
#include "load/load.hpp"
#include "load/reading_places.hpp"
#include "model/error.hpp"
#include "present/annex/annex.hpp"
#include "present/figures/draw.hpp"
#include "present/medium/render.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

struct AnnexOptions {
  std::string audience;
  std::vector<std::string> formats;
  std::optional<std::vector<model::SourceId>> against;
  model::SourceId baseline;
  std::vector<std::string> surveys;
  std::optional<std::string> ledger;
  std::optional<std::string> proposal;
  std::optional<model::Date> since;
};

void describe(po::options_description& own) {
  own.add_options()  //
      ("audience", po::value<std::string>()->value_name("minister|public"),
       "for whom: minister (default; marked as not public) or public")  //
      ("to", po::value<std::string>()->value_name("FORMAT,..."),
       "docx, odt, pdf, html, md (default: all)")  //
      ("baseline", po::value<std::string>()->value_name("SOURCE"),
       "whose policy is compared (default: that of codebook/sources.json)")  //
      ("against", po::value<std::string>()->value_name("SOURCE,..."),
       "sources to compare with (default: all)")  //
      ("survey", po::value<std::string>()->value_name("ID,..."),
       "surveys whose answers take part; to the public, and of answers for totals only, what 'peil "
       "release' released")  //
      ("ledger", po::value<std::string>()->value_name("FILE"),
       "what was released (default: the ledger of the data folder)")  //
      ("proposal", po::value<std::string>()->value_name("FILE"),
       "a draft profile to set beside the policy in force")  //
      ("since", po::value<std::string>()->value_name("YYYY-MM-DD"),
       "also tell what changed in the baseline's policy since this day");
  describe_outcomes(own);
  describe_strict_date(own);
}

AnnexOptions read_options(const Invocation& invocation) {
  const auto& given = invocation.options;
  const auto text = [&](const char* name) { return given[name].as<std::string>(); };
  AnnexOptions options;
  options.audience = chosen(invocation, "audience", {"minister", "public"}, "minister");
  options.formats = present::document_formats();
  if (given.count("to") != 0) options.formats = formats(text("to"), options.formats);
  options.against = sources_option(invocation, "against");
  if (given.count("survey") != 0) options.surveys = split_list(text("survey"));
  if (given.count("ledger") != 0) options.ledger = text("ledger");
  if (given.count("proposal") != 0) options.proposal = text("proposal");
  if (given.count("since") != 0) {
    options.since = model::parse_date(text("since"));
    if (!options.since) {
      throw model::UsageError(
          fmt::format("--since '{}' is not a date; expected YYYY-MM-DD", text("since")));
    }
    if (*options.since > invocation.as_of) {
      throw model::UsageError(fmt::format("--since '{}' is after the reference date {}",
                                          text("since"), model::to_string(invocation.as_of)));
    }
  }
  return options;
}

/// Changes of a source whose policy comes from public documents; of any other source nothing is
/// told, because a history is not cleared for an audience.
std::optional<compare::History> changes(const model::Repository& repository,
                                        const compare::Request& request, model::Date since) {
  const model::Profile* profile = repository.profile(request.baseline, request.origin);
  if (profile == nullptr || !model::is_public(*profile)) return std::nullopt;
  return compare::history(repository.codebook, request.origin,
                          {request.baseline, request.baseline, profile, {}, false}, since,
                          request.as_of);
}

/// What is public and could be read to compare the policy in force on more points.
std::vector<compare::Gap> readings(const model::Repository& repository, compare::Request request) {
  if (repository.profile(request.baseline, request.origin) == nullptr) return {};
  request.surveys.clear();
  request.draft = nullptr;
  try {
    const auto view = disclose::Gate::for_public(compare::compare(repository, request));
    return compare::gaps(view.comparison(), repository, load::load_reading_places(repository), {});
  } catch (const std::invalid_argument&) {
    return {};  // the baseline's positions are not public
  }
}

/// Of the public policies compared, the revisions that older positions are not confirmed since.
std::vector<compare::Revision> revisions(const model::Repository& repository,
                                         const compare::Comparison& comparison) {
  std::vector<compare::Revision> result;
  for (const align::Column& column : comparison.table.columns) {
    if (!column.survey.empty()) continue;
    const auto* profile = repository.profile(column.source, comparison.table.origin);
    if (profile == nullptr || column.id != column.source) continue;  // a proposal has none
    std::ranges::move(compare::revisions(*profile), std::back_inserter(result));
  }
  return result;
}

/// What was released of the surveys to the audience.
template <disclose::Audience audience>
std::vector<disclose::Cleared<audience>> released(const Invocation& invocation,
                                                  const AnnexOptions& options,
                                                  const model::Repository& repository) {
  std::vector<disclose::Cleared<audience>> result;
  for (const std::string& id : options.surveys) {
    const model::Survey* survey = repository.survey(id);
    if (survey == nullptr) continue;  // the comparison has refused it
    const disclose::Wanted wanted{id};
    const auto ledger = options.ledger
                            ? disclose::Ledger::read(*options.ledger, &wanted)
                            : everything_released(invocation, repository,
                                                  release_ledger(invocation.data), {}, wanted);
    result.push_back(disclose::Cleared<audience>::from(*survey, ledger));
  }
  return result;
}

/// The annex and the account of it, as values.
struct Annexes {
  present::Annex annex;
  present::Annex account;
};

template <disclose::Audience audience>
Annexes both(const model::Repository& repository, disclose::View<audience> view,
             const present::AnnexContext& context) {
  const align::Table& table = view.comparison().table;
  auto practice = practice_views<audience>(repository, table.origin, table.as_of);
  const present::AnnexViews<audience> views{std::move(view), std::move(practice)};
  return {present::annex(views, context), present::account(views, context)};
}

Annexes annexes_for(const Invocation& invocation, const AnnexOptions& options,
                    const model::Repository& repository, const compare::Comparison& comparison,
                    const present::AnnexContext& context) {
  using disclose::Audience;
  using disclose::Gate;
  if (options.audience == "public") {
    return both(
        repository,
        Gate::for_public(comparison, released<Audience::everyone>(invocation, options, repository)),
        context);
  }
  return both(
      repository,
      Gate::for_minister(comparison, released<Audience::minister>(invocation, options, repository)),
      context);
}

Exit run_annex(const Invocation& invocation, Streams& streams) {
  const std::string& given = argument(invocation, 0, "an origin");
  AnnexOptions options = read_options(invocation);
  options.formats =
      makeable(invocation, streams, options.formats, !present::renderer_problem().has_value());
  const model::Repository repository = load_data(invocation);
  options.baseline = baseline_of(invocation, repository);
  compare::Request request;
  request.origin = origin_code(repository, given);
  request.as_of = invocation.as_of;
  request.baseline = options.baseline;
  request.against = options.against;
  request.surveys = options.surveys;
  std::optional<model::Profile> draft;
  if (options.proposal) draft = load::load_profile(*options.proposal, repository);
  if (draft) request.draft = &*draft;
  const compare::Comparison comparison = compare::compare(repository, request);

  const auto outlook = proposal_outlook(invocation, repository);
  std::optional<compare::History> history;
  if (options.since) history = changes(repository, request, *options.since);

  const auto outcomes = outcomes_option(invocation, request.origin, streams);
  const auto texts = present::Texts::load(invocation.data, invocation.lang);
  const auto renderer_missing = present::renderer_problem();
  if (renderer_missing) {
    streams.err << "peil: the annex comes without figures: " << *renderer_missing << '\n';
  }
  const std::string stem = file_stem(repository, invocation, request.origin, "annex",
                                     options.baseline, options.audience);
  const std::string account_stem = file_stem(repository, invocation, request.origin, "account",
                                             options.baseline, options.audience);
  const present::AnnexContext context{repository.codebook,
                                      texts,
                                      present::load_thresholds(invocation.data),
                                      load::load_claim_weights(repository),
                                      figures_on(repository, request.origin),
                                      outcomes ? &*outcomes : nullptr,
                                      history ? &*history : nullptr,
                                      stem + "-",
                                      outlook ? &*outlook : nullptr,
                                      account_stem,
                                      readings(repository, request),
                                      revisions(repository, comparison),
                                      !renderer_missing.has_value()};
  if (options.audience == "minister") {
    note_uncoded(invocation, repository, options.surveys, streams);
  }
  Annexes made = annexes_for(invocation, options, repository, comparison, context);
  for (present::Annex* one : {&made.annex, &made.account}) {
    sign(one->document, invocation, repository, options.baseline, texts);
  }
  note_remarks(invocation, outlook, streams);
  write_files(invocation, streams,
              present::render({{stem, made.annex}, {account_stem, made.account}}, options.formats,
                              invocation.data),
              options.audience == "minister" && !options.surveys.empty());
  return Exit::done;
}

}  // namespace

Command annex_command() {
  return {"annex", "ORIGIN", "the annex to a memo or letter, with figures", describe, run_annex};
}

}  // namespace peil::cli
