// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_gaps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>

#include "cli/compare_options.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "compare/gaps.hpp"
#include "compare/history.hpp"
#include "load/reading_places.hpp"
#include "model/error.hpp"
#include "present/tables/gaps.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  own.add_options()                                                                              //
      ("baseline", text("SOURCE"), "whose policy is compared (default: NLD)")                    //
      ("against", text("SOURCE,..."), "with whose (default: all with a profile on the origin)")  //
      ("source", text("SOURCE"), "only what is to be read of this source")                       //
      ("stale", po::value<int>()->value_name("DAYS"),
       "instead: what rests on documents older than this before --as-of")  //
      ("evidence", text("official|all"),
       "count official documents, and a court's line where a state publishes no policy (default), "
       "or whatever kind of evidence there is");
}

compare::Request request_of(const Invocation& invocation, const std::string& origin) {
  compare::Request request;
  request.origin = origin;
  request.as_of = invocation.as_of;
  request.baseline = text_option(invocation, "baseline").value_or("NLD");
  if (const auto against = text_option(invocation, "against"))
    request.against = split_list(*against);
  request.all_evidence = all_evidence_option(invocation);
  return request;
}

compare::GapRequest wanted(const Invocation& invocation, const model::Repository& repository) {
  compare::GapRequest request;
  request.source = text_option(invocation, "source");
  if (request.source && repository.codebook.source(*request.source) == nullptr) {
    throw model::UsageError(
        fmt::format("unknown source '{}'; see 'peil list sources'", *request.source));
  }
  if (invocation.options.count("stale") == 0) return request;
  request.stale = invocation.options["stale"].as<int>();
  if (*request.stale < 0) throw model::UsageError("--stale is a number of days, 0 or more");
  return request;
}

std::vector<std::string> origins(const Invocation& invocation,
                                 const model::Repository& repository) {
  if (!invocation.arguments.empty()) return {origin_code(repository, invocation.arguments.front())};
  std::vector<std::string> codes;
  for (const auto& [code, folder] : repository.origin_folders) codes.push_back(code);
  return codes;
}

/// \throws model::RefusedError when a position may be used in totals only.
compare::Comparison comparison(const model::Repository& repository,
                               const compare::Request& request) {
  const compare::Selection selection = compare::select(repository, request);
  if (compare::dissemination(selection.voices) == model::Dissemination::aggregate) {
    throw model::RefusedError("these positions may be used in anonymous totals only");
  }
  return compare::compare(repository, request);
}

Exit run_gaps(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv", "xlsx"});
  const model::Repository repository = load_data(invocation);
  const model::ReadingPlaces places = load::load_reading_places(repository);
  const compare::GapRequest request = wanted(invocation, repository);
  std::vector<compare::Gap> gaps;
  for (const std::string& origin : origins(invocation, repository)) {
    const auto found = compare::gaps(comparison(repository, request_of(invocation, origin)),
                                     repository, places, request);
    gaps.insert(gaps.end(), found.begin(), found.end());
  }
  compare::sort_gaps(gaps);
  const present::Texts texts = texts_of(invocation);
  const present::TableWords words(repository.codebook, texts);
  std::string text;
  if (invocation.format == "json") {
    text = present::gaps_json(gaps);
  } else if (invocation.format == "csv") {
    text = present::gaps_csv(gaps, words);
  } else if (invocation.format == "xlsx") {
    text = present::gaps_xlsx(gaps, words);
  } else {
    text = present::gaps_text(gaps, words);
  }
  write_output(invocation, streams, text);
  return Exit::done;
}

}  // namespace

Command gaps_command() {
  return {"gaps", "[ORIGIN]", "what keeps rows from being compared, and where to read to close it",
          describe, run_gaps};
}

}  // namespace peil::cli
