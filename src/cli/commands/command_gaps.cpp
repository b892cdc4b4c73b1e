// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_gaps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>
#include <stdexcept>

#include "cli/baseline.hpp"
#include "cli/choices.hpp"
#include "cli/compare_options.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "compare/gaps.hpp"
#include "disclose/audience.hpp"
#include "load/reading_places.hpp"
#include "model/error.hpp"
#include "present/tables/gaps.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  own.add_options()                                                                              //
      ("baseline", text("SOURCE"), "whose policy is compared (default: that of the data)")       //
      ("against", text("SOURCE,..."), "with whose (default: all with a profile on the origin)")  //
      ("source", text("SOURCE"), "only what is to be read of this source")                       //
      ("stale", po::value<int>()->value_name("DAYS"),
       "instead: what rests on documents older than this before --as-of");
  describe_evidence(own);
}

compare::Request request_of(const Invocation& invocation, const model::Repository& repository,
                            const model::OriginId& origin) {
  compare::Request request;
  request.origin = origin;
  request.as_of = invocation.as_of;
  request.baseline = baseline_of(invocation, repository);
  request.against = sources_option(invocation, "against");
  request.all_evidence = all_evidence_option(invocation);
  return request;
}

compare::GapRequest wanted(const Invocation& invocation, const model::Repository& repository) {
  compare::GapRequest request;
  if (const auto source = text_option(invocation, "source"))
    request.source = model::SourceId(*source);
  if (request.source && repository.codebook.source(*request.source) == nullptr) {
    throw model::UsageError(
        fmt::format("unknown source '{}'; see 'peil list sources'", *request.source));
  }
  if (invocation.options.count("stale") == 0) return request;
  request.stale = invocation.options["stale"].as<int>();
  if (*request.stale < 0) throw model::UsageError("--stale is a number of days, 0 or more");
  return request;
}

std::vector<model::OriginId> origins(const Invocation& invocation,
                                     const model::Repository& repository) {
  if (!invocation.arguments.empty()) return {origin_code(repository, invocation.arguments.front())};
  std::vector<model::OriginId> codes;
  for (const auto& [code, folder] : repository.origin_folders) codes.push_back(code);
  return codes;
}

/// What everyone may see: a list of what to read is handed on. \throws model::RefusedError
compare::Comparison comparison(const model::Repository& repository,
                               const compare::Request& request) {
  try {
    return disclose::Gate::for_public(compare::compare(repository, request)).comparison();
  } catch (const std::invalid_argument&) {
    throw model::RefusedError(
        "the baseline's positions are not public; a list of what to read is handed on");
  }
}

Exit run_gaps(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv", "xlsx"});
  const model::Repository repository = load_data(invocation);
  const model::ReadingPlaces places = load::load_reading_places(repository);
  const compare::GapRequest request = wanted(invocation, repository);
  std::vector<compare::Gap> gaps;
  for (const model::OriginId& origin : origins(invocation, repository)) {
    const auto found =
        compare::gaps(comparison(repository, request_of(invocation, repository, origin)),
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
