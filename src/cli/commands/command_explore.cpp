// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_explore.hpp"

#include <fmt/format.h>

#include <boost/program_options/value_semantic.hpp>
#include <exception>
#include <ostream>
#include <set>
#include <stdexcept>

#include "cli/baseline.hpp"
#include "cli/choices.hpp"
#include "cli/cleared.hpp"
#include "cli/compare_options.hpp"
#include "cli/figure_views.hpp"
#include "cli/load_data.hpp"
#include "cli/open_data.hpp"
#include "cli/statistics.hpp"
#include "cli/user_file.hpp"
#include "compare/gaps.hpp"
#include "compare/history.hpp"
#include "compare/timeline.hpp"
#include "load/load.hpp"
#include "load/reading_places.hpp"
#include "model/error.hpp"
#include "model/stated.hpp"
#include "platform/parallel.hpp"
#include "present/annex/thresholds.hpp"
#include "present/page/page.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;
using disclose::Audience;

void describe(po::options_description& own) {
  own.add_options()("audience", po::value<std::string>()->value_name("public|minister"),
                    "for whom: public (default) or minister (marked on the page and in the "
                    "file's name)");
  describe_comparison(own);
}

Audience audience_of(const Invocation& invocation) {
  const std::string given = chosen(invocation, "audience", {"public", "minister"}, "public");
  return given == "minister" ? Audience::minister : Audience::everyone;
}

std::vector<model::OriginId> origins(const Invocation& invocation,
                                     const model::Repository& repository) {
  auto wanted = origins_of(invocation, repository);
  const bool of_one = invocation.options.count("proposal") + invocation.options.count("survey") > 0;
  if (of_one && wanted.size() != 1) {
    throw model::UsageError("--proposal and --survey go with one country of origin");
  }
  return wanted;
}

/// Days on which what a voice says can change, up to `last`, from its first day on.
void add_days(const model::Codebook& codebook, const align::Voice& voice, model::Date last,
              std::set<model::Date>& days) {
  if (voice.profile == nullptr) return;
  const auto first = compare::first_day(*voice.profile);
  if (!first) return;
  for (const model::Date day : compare::turning_days(codebook, voice, last)) {
    if (day >= *first) days.insert(day);
  }
  for (const model::Stated& stated : model::stated(*voice.profile)) {
    const auto& confirmed = stated.position->confirmed_until;
    if (confirmed && *confirmed < last) days.insert(*confirmed + std::chrono::days{1});
  }
}

/// The comparison on every day on which it may differ from the day before, without the proposal.
std::vector<compare::Comparison> on_days(const model::Repository& repository,
                                         compare::Request request) {
  const model::Date last = request.as_of;
  std::set<model::Date> days;
  const compare::Selection selection = compare::select(repository, request);
  for (const align::Voice& voice : selection.voices) {
    add_days(repository.codebook, voice, last, days);
  }
  days.erase(last);
  std::vector<compare::Comparison> result;
  for (const model::Date day : days) {
    request.as_of = day;
    result.push_back(compare::compare(repository, request));
  }
  return result;
}

/// What is handed on with a page is public, whoever reads it.
std::vector<compare::Gap> gaps(const compare::Comparison& comparison,
                               const model::Repository& repository,
                               const model::ReadingPlaces& places) {
  try {
    const auto view = disclose::Gate::for_public(comparison);
    return compare::gaps(view.comparison(), repository, places, {});
  } catch (const std::invalid_argument&) {
    return {};
  }
}

/// What the pages of all origins are made with.
struct Making {
  const Invocation& invocation;
  const model::Repository& repository;
  model::ReadingPlaces places;
  std::optional<model::Profile> draft;
  std::optional<compare::Outlook> outlook;
};

template <Audience audience>
present::PagePart part(const Making& making, const model::OriginId& origin,
                       const present::PageContext& context) {
  const model::Repository& repository = making.repository;
  compare::Request request = comparison_request(making.invocation, repository, origin);
  present::PageOrigin<audience> page{all_cleared<audience>(on_days(repository, request)), {}, {}};
  const compare::Comparison in_force = compare::compare(repository, request);
  page.gaps = gaps(in_force, repository, making.places);
  page.instruments = practice_views<audience>(repository, origin, request.as_of);
  page.published = figures_on(repository, origin);
  if (making.draft) {
    request.draft = &*making.draft;
    page.days.push_back(cleared<audience>(compare::compare(repository, request)));
    page.proposed_from = making.outlook->first;
  } else {
    page.days.push_back(cleared<audience>(in_force));
  }
  return present::page_part(page, context);
}

/// One after the other would take long with all origins. An error is that of the first.
std::vector<present::PagePart> parts(const Making& making, const std::vector<model::OriginId>& of,
                                     Audience audience, const present::PageContext& context) {
  std::vector<present::PagePart> result(of.size());
  std::vector<std::exception_ptr> failed(of.size());
  platform::for_each_parallel(of.size(), [&](std::size_t i) {
    try {
      result[i] = audience == Audience::minister ? part<Audience::minister>(making, of[i], context)
                                                 : part<Audience::everyone>(making, of[i], context);
    } catch (...) {
      failed[i] = std::current_exception();
    }
  });
  for (const std::exception_ptr& error : failed) {
    if (error) std::rethrow_exception(error);
  }
  return result;
}

template <Audience audience>
std::string designations_of(const Making& making, const present::PageContext& context) {
  return present::page_designations(origin_views<audience>(making.invocation, making.repository),
                                    context);
}

/// `page-minister.html` for `page.html`: who may read a file is told by its name.
std::string named_for(Audience audience, const std::string& file) {
  const fs::path path(file);
  const std::string stem = path.stem().string();
  if (audience != Audience::minister || file == "-" || stem.ends_with("-minister")) return file;
  return (path.parent_path() / (stem + "-minister" + path.extension().string())).string();
}

void write(const Invocation& invocation, Streams& streams, Audience audience,
           const std::string& html) {
  Invocation named = invocation;
  if (named.output) named.output = named_for(audience, *named.output);
  write_output(named, streams, html);
  if (named.output != invocation.output && !invocation.quiet) {
    streams.err << fmt::format("peil: written to {}: it is not public\n", *named.output);
  }
}

Exit run_explore(const Invocation& invocation, Streams& streams) {
  const Audience audience = audience_of(invocation);
  const model::Repository repository = load_data(invocation);
  const std::vector<model::OriginId> of = origins(invocation, repository);
  Making making{invocation, repository, load::load_reading_places(repository), {}, {}};
  if (const auto file = text_option(invocation, "proposal")) {
    making.draft = load::load_profile(*file, repository);
    making.outlook = proposal_outlook(invocation, repository);
  }
  const auto dutch = present::Texts::load(invocation.data, "nl");
  const auto english = present::Texts::load(invocation.data, "en");
  const model::ClaimWeights weights = load::load_claim_weights(repository);
  const present::PageContext context{repository.codebook,
                                     dutch,
                                     english,
                                     weights,
                                     invocation.lang == "nl" ? "nl" : "en",
                                     program_name(),
                                     invocation.as_of,
                                     baseline_of(invocation, repository),
                                     present::load_thresholds(invocation.data).minimum_points};
  const auto made = parts(making, of, audience, context);
  if (const auto problem = present::page_problem()) throw model::InputError("", "", *problem);
  const std::string designations = audience == Audience::minister
                                       ? designations_of<Audience::minister>(making, context)
                                       : designations_of<Audience::everyone>(making, context);
  write(invocation, streams, audience, present::page_html(made, context, designations));
  note_remarks(invocation, making.outlook, streams);
  return Exit::done;
}

}  // namespace

Command explore_command() {
  return {"explore", "[ORIGIN...]",
          "one page to explore comparisons with, whole in one file (-o FILE.html)", describe,
          run_explore};
}

}  // namespace peil::cli
