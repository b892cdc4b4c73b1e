// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>

#include "cli/baseline.hpp"
#include "cli/choices.hpp"
#include "cli/compare_options.hpp"
#include "cli/day_option.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "compare/across/group_changes.hpp"
#include "compare/history.hpp"
#include "compare/timeline.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"
#include "present/medium/table_text.hpp"
#include "present/tables/compare_json.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;
using Series = std::vector<compare::Standpoint>;

void describe(po::options_description& own) {
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  own.add_options()                                                                          //
      ("source", text("SOURCE"), "whose policy (default: that of codebook/sources.json)")    //
      ("from", text("YYYY-MM-DD"), "earlier day (default: the first day that is recorded)")  //
      ("to", text("YYYY-MM-DD"), "later day (default: --as-of)")                             //
      ("instruments", text("NAME,..."), "count only positions laid down in these")           //
      ("every", po::bool_switch(), "each change in order, not the net change")               //
      ("series", text("years|changes"),
       "also tell how the source stood to another at each year-end or at each change")  //
      ("against", text("SOURCE"), "that other source (default: EUAA)")                  //
      ("group", text("GROUP"),
       "every change on this group (id or name) and those below it, over the ORIGINs named, or "
       "all")  //
      ("sources", text("SOURCE,..."), "with --group: whose policy (default, or 'all': all)");
}

/// The two voices of a history: the source and the one it is set against, the baseline first.
compare::Selection voices(const Invocation& invocation, const model::Repository& repository,
                          const model::OriginId& origin) {
  compare::Request request;
  request.origin = origin;
  request.baseline = baseline_of(invocation, repository, "source");
  request.instruments = instruments_option(invocation, "instruments");
  request.against.emplace();
  if (invocation.options.count("series") != 0) {
    request.against->push_back(
        model::SourceId(text_option(invocation, "against").value_or("EUAA")));
  }
  return compare::select(repository, request);
}

struct Days {
  model::Date from;
  model::Date to;
};

Days days(const Invocation& invocation, const model::Profile& profile) {
  const model::Date to = day_option(invocation, "to").value_or(invocation.as_of);
  const model::Date from =
      day_option(invocation, "from").value_or(compare::first_day(profile).value_or(to));
  if (to < from) {
    throw model::UsageError(fmt::format("the history ends on {}, before it begins on {}",
                                        model::to_string(to), model::to_string(from)));
  }
  return {from, to};
}

Series series(const Invocation& invocation, const model::Codebook& codebook,
              const model::OriginId& origin, const compare::Selection& selection, Days days) {
  if (!text_option(invocation, "series")) return {};
  const std::string mode = chosen(invocation, "series", {"years", "changes"}, "years");
  const align::Voice& source = selection.voices.at(0);
  const align::Voice& other = selection.voices.at(1);
  return compare::series(
      codebook, origin, source, other,
      compare::series_days(source, other, days.from, days.to, mode == "changes"));
}

/// A concept by its id, or by a label in any language.
model::ConceptId group_option(const model::Codebook& codebook, const std::string& given) {
  const std::string folded = model::fold(given);
  for (const model::Concept& one : codebook.concepts) {
    const bool labelled = std::ranges::any_of(
        one.label, [&](const auto& label) { return model::fold(label.second) == folded; });
    if (one.id == model::ConceptId(given) || labelled) return one.id;
  }
  throw model::UsageError(
      fmt::format("unknown group '{}'; see 'peil list concepts' and 'peil match'", given));
}

compare::GroupRequest group_request(const Invocation& invocation,
                                    const model::Repository& repository) {
  for (const char* option : {"source", "series", "against", "instruments"}) {
    if (invocation.options.count(option) == 0) continue;
    throw model::UsageError(
        fmt::format("--{} is of the history of one source; with --group give --sources", option));
  }
  compare::GroupRequest request{
      group_option(repository.codebook, *text_option(invocation, "group"))};
  for (const std::string& origin : invocation.arguments) {
    request.origins.push_back(origin_code(repository, origin));
  }
  if (text_option(invocation, "sources").value_or("all") != "all") {
    request.sources = sources_option(invocation, "sources").value();
  }
  return request;
}

/// What became of a group over origins and sources.
std::string of_group(const Invocation& invocation, const model::Repository& repository) {
  const compare::GroupRequest request = group_request(invocation, repository);
  const auto from = day_option(invocation, "from");
  const model::Date to = day_option(invocation, "to").value_or(invocation.as_of);
  if (from && to < *from) {
    throw model::UsageError(fmt::format("the history ends on {}, before it begins on {}",
                                        model::to_string(to), model::to_string(*from)));
  }
  const auto histories = compare::group_changes(repository, request, from, to);
  if (invocation.format == "json") return present::histories_json(request.group, histories);
  if (invocation.format == "csv") return present::histories_csv(histories);
  const present::Texts texts = texts_of(invocation);
  return present::group_changes_text(request.group, histories,
                                     present::TableWords(repository.codebook, texts));
}

Exit run_history(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const bool group = invocation.options.count("group") != 0;
  if (!group && invocation.options.count("sources") != 0) {
    throw model::UsageError("--sources goes with --group; give --source for the history of one");
  }
  const model::Repository repository = load_data(invocation);
  if (group) {
    write_output(invocation, streams, of_group(invocation, repository));
    return Exit::done;
  }
  const model::OriginId origin =
      origin_code(repository, argument(invocation, 0, "the country of origin"));
  const compare::Selection selection = voices(invocation, repository, origin);
  const align::Voice& source = selection.voices.front();
  if (source.profile == nullptr) {
    throw model::UsageError(
        fmt::format("no policy of {} on {} is recorded", source.source, origin));
  }
  const Days between = days(invocation, *source.profile);
  const auto changes =
      invocation.options["every"].as<bool>() ? compare::timeline : compare::history;
  const compare::History history =
      changes(repository.codebook, origin, source, between.from, between.to);
  const Series standpoints = series(invocation, repository.codebook, origin, selection, between);
  if (compare::dissemination(selection.voices) == model::Dissemination::aggregate) {
    throw model::RefusedError("these positions may be used in anonymous totals only");
  }
  std::string text;
  if (invocation.format == "json") {
    text = present::history_json(history, standpoints);
  } else if (invocation.format == "csv") {
    text = present::history_csv(history, standpoints);
  } else {
    const present::Texts texts = texts_of(invocation);
    text = present::history_text(history, standpoints,
                                 present::TableWords(repository.codebook, texts));
  }
  write_output(invocation, streams, text);
  return Exit::done;
}

}  // namespace

Command history_command() {
  return {"history", "ORIGIN | --group GROUP [ORIGIN...]",
          "what changed in a source's policy, and in which direction", describe, run_history};
}

}  // namespace peil::cli
