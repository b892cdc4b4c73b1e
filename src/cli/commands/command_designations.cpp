// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_designations.hpp"

#include <fmt/format.h>

#include <boost/program_options/value_semantic.hpp>

#include "cli/compare_options.hpp"
#include "cli/day_option.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "compare/across/designations.hpp"
#include "model/error.hpp"
#include "present/tables/designations.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  own.add_options()                                                            //
      ("on", text("YYYY-MM-DD"), "what holds on this day (default: --as-of)")  //
      ("from", text("YYYY-MM-DD"), "who changed what after this day")          //
      ("to", text("YYYY-MM-DD"), "… and up to this day (default: --as-of)")    //
      ("source", text("SOURCE,..."), "whose (default: all that designate countries)");
  describe_evidence(own);
}

compare::DesignationRequest request_of(const Invocation& invocation) {
  const auto sources = split_list(text_option(invocation, "source").value_or(""));
  return {{sources.begin(), sources.end()}, all_evidence_option(invocation)};
}

std::string on_a_day(const Invocation& invocation, const model::Repository& repository,
                     const compare::DesignationRequest& request) {
  const compare::Designations found = compare::designations(
      repository, request, day_option(invocation, "on").value_or(invocation.as_of));
  if (invocation.format == "json") return present::designations_json(found);
  if (invocation.format == "csv") return present::designations_csv(found);
  const present::Texts texts = texts_of(invocation);
  return present::designations_text(found, present::TableWords(repository.codebook, texts));
}

std::string over_time(const Invocation& invocation, const model::Repository& repository,
                      const compare::DesignationRequest& request) {
  const auto from = day_option(invocation, "from");
  const model::Date to = day_option(invocation, "to").value_or(invocation.as_of);
  if (from && to < *from) {
    throw model::UsageError(
        fmt::format("--to {} is before --from {}", model::to_string(to), model::to_string(*from)));
  }
  const auto histories = compare::designation_changes(repository, request, from, to);
  if (invocation.format == "json") return present::designation_changes_json(histories, from, to);
  if (invocation.format == "csv") return present::designation_changes_csv(histories);
  const present::Texts texts = texts_of(invocation);
  return present::designation_changes_text(histories,
                                           present::TableWords(repository.codebook, texts));
}

Exit run_designations(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const bool changes = invocation.options.count("from") != 0 || invocation.options.count("to") != 0;
  if (changes && invocation.options.count("on") != 0) {
    throw model::UsageError("give either --on, or --from and --to");
  }
  const compare::DesignationRequest request = request_of(invocation);
  const model::Repository repository = load_data(invocation);
  write_output(invocation, streams,
               changes ? over_time(invocation, repository, request)
                       : on_a_day(invocation, repository, request));
  return Exit::done;
}

}  // namespace

Command designations_command() {
  return {"designations", "",
          "safe countries of origin: who designates which, and who changed when", describe,
          run_designations};
}

}  // namespace peil::cli
