// SPDX-License-Identifier: EUPL-1.2
#include "cli/compare_options.hpp"

#include <fmt/format.h>

#include <boost/program_options/value_semantic.hpp>
#include <ostream>
#include <stdexcept>

#include "cli/baseline.hpp"
#include "cli/choices.hpp"
#include "cli/user_file.hpp"
#include "load/load.hpp"
#include "model/error.hpp"

namespace peil::cli {

namespace po = boost::program_options;

void describe_comparison(po::options_description& own) {
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  own.add_options()  //
      ("baseline", text("SOURCE"),
       "whose policy is judged (default: that of codebook/sources.json)")  //
      ("against", text("SOURCE,..."),
       "sources to compare with (default: all with a profile on the origin, and EUAA); of a "
       "survey's states only those named here, if any is")  //
      ("instruments", text("NAME,..."),
       "count only positions laid down in these: statute, policy, guidance, work_instruction, "
       "practice, case_law")  //
      ("against-instruments", text("NAME,..."),
       "the same for the sources compared with (default: as --instruments)")        //
      ("survey", text("ID,..."), "also compare with the answers to these surveys")  //
      ("proposal", text("FILE"), "draft profile to lay over the baseline")          //
      ("unverified", "count positions that were not checked against their document");
  describe_evidence(own);
  describe_strict_date(own);
}

void describe_strict_date(po::options_description& own) {
  own.add_options()("strict-date", po::bool_switch(),
                    "leave out what is known from documents later than the reference date alone");
}

void describe_evidence(po::options_description& own) {
  own.add_options()("evidence", po::value<std::string>()->value_name("official|all"),
                    "count what official documents tell, and a court's line where a state "
                    "publishes no policy (default), or whatever kind of evidence there is");
}

std::set<model::Instrument> instruments_option(const Invocation& invocation, const char* name) {
  std::set<model::Instrument> instruments;
  for (const std::string& given : split_list(text_option(invocation, name).value_or(""))) {
    const auto known = model::from_name<model::Instrument>(given);
    if (!known) {
      throw model::UsageError(fmt::format(
          "--{} '{}' is not statute, policy, guidance, work_instruction, practice or case_law",
          name, given));
    }
    instruments.insert(*known);
  }
  return instruments;
}

bool all_evidence_option(const Invocation& invocation) {
  return chosen(invocation, "evidence", {"official", "all"}, "official") == "all";
}

compare::Request comparison_request(const Invocation& invocation,
                                    const model::Repository& repository,
                                    const model::OriginId& origin) {
  compare::Request request;
  request.origin = origin;
  request.as_of = invocation.as_of;
  request.baseline = baseline_of(invocation, repository);
  request.against = sources_option(invocation, "against");
  request.instruments = instruments_option(invocation, "instruments");
  request.against_instruments = instruments_option(invocation, "against-instruments");
  request.surveys = split_list(text_option(invocation, "survey").value_or(""));
  request.all_evidence = all_evidence_option(invocation);
  request.unverified = invocation.options.count("unverified") != 0;
  return request;
}

compare::Comparison requested_comparison(const Invocation& invocation,
                                         const model::Repository& repository) {
  compare::Request request =
      comparison_request(invocation, repository,
                         origin_code(repository, argument(invocation, 0, "the country of origin")));
  std::optional<model::Profile> draft;
  if (const auto file = text_option(invocation, "proposal")) {
    draft = load::load_profile(*file, repository);
    request.draft = &*draft;
  }
  return compare::compare(repository, request);
}

std::optional<compare::Outlook> proposal_outlook(const Invocation& invocation,
                                                 const model::Repository& repository) {
  const auto file = text_option(invocation, "proposal");
  if (!file) return std::nullopt;
  const model::Profile draft = load::load_profile(*file, repository);
  return compare::outlook(repository.profile(draft.source, draft.origin), draft,
                          repository.codebook.vocabulary(draft.source), invocation.as_of);
}

void note_remarks(const Invocation& invocation, const std::optional<compare::Outlook>& outlook,
                  Streams& streams) {
  if (!outlook || invocation.quiet) return;
  for (const std::string& remark : outlook->remarks) {
    streams.err << fmt::format("peil: {}: {}\n", text_option(invocation, "proposal").value(),
                               remark);
  }
}

disclose::MinisterView view_for_minister(const compare::Comparison& comparison) {
  try {
    return disclose::Gate::for_minister(comparison);
  } catch (const std::invalid_argument&) {
    throw model::RefusedError("the baseline's positions may be used in anonymous totals only");
  }
}

}  // namespace peil::cli
