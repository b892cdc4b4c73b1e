// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_history.hpp"

#include <fmt/format.h>

#include <boost/program_options/value_semantic.hpp>

#include "cli/baseline.hpp"
#include "cli/choices.hpp"
#include "cli/compare_options.hpp"
#include "cli/day_option.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "compare/history.hpp"
#include "compare/timeline.hpp"
#include "model/error.hpp"
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
      ("against", text("SOURCE"), "that other source (default: EUAA)");
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

Exit run_history(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const model::Repository repository = load_data(invocation);
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
  return {"history", "ORIGIN", "what changed in a source's policy, and in which direction",
          describe, run_history};
}

}  // namespace peil::cli
