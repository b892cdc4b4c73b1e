// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_align.hpp"

#include <boost/program_options/value_semantic.hpp>

#include "cli/choices.hpp"
#include "cli/compare_options.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "model/error.hpp"
#include "present/medium/table_text.hpp"
#include "present/tables/compare_json.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  own.add_options()  //
      ("sources", po::value<std::string>()->value_name("SOURCE,..."),
       "columns (default: NLD, all others with a profile on the origin, and EUAA)")  //
      ("instruments", po::value<std::string>()->value_name("NAME,..."),
       "count only positions laid down in these")  //
      ("unverified", "count positions that were not checked against their document");
}

compare::Request request(const Invocation& invocation, const model::Repository& repository) {
  compare::Request result;
  result.origin = origin_code(repository, argument(invocation, 0, "the country of origin"));
  result.as_of = invocation.as_of;
  result.instruments = instruments_option(invocation, "instruments");
  result.unverified = invocation.options.count("unverified") != 0;
  if (const auto sources = sources_option(invocation, "sources")) {
    result.baseline = model::SourceId(sources->front());
    result.against.emplace(sources->begin() + 1, sources->end());
  }
  return result;
}

std::string written(const Invocation& invocation, const model::Codebook& codebook,
                    const disclose::MinisterView& view) {
  if (invocation.format == "json") return present::align_json(view);
  if (invocation.format == "csv") return present::align_csv(view);
  const present::Texts texts = texts_of(invocation);
  return present::align_text(view, present::TableWords(codebook, texts));
}

Exit run_align(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const model::Repository repository = load_data(invocation);
  const disclose::MinisterView view =
      view_for_minister(compare::compare(repository, request(invocation, repository)));
  write_output(invocation, streams, written(invocation, repository.codebook, view));
  return Exit::done;
}

}  // namespace

Command align_command() {
  return {"align", "ORIGIN", "what the sources say, on common scales, and how it was reached",
          describe, run_align};
}

}  // namespace peil::cli
