// SPDX-License-Identifier: EUPL-1.2
#include "cli/command_audit.hpp"

#include <fmt/format.h>

#include "disclose/audit.hpp"
#include "disclose/witness.hpp"
#include "load/problem_file.hpp"
#include "model/error.hpp"
#include "present/audit_report.hpp"
#include "present/witness_file.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  own.add_options()("witnesses", po::value<std::string>()->value_name("FILE"),
                    "also write, for every value that stays possible for a reader who was not "
                    "surveyed, answers of all states that agree with everything released; made "
                    "from what is public alone");
}

Exit audit(const Invocation& invocation, Streams& streams) {
  const std::string& file = argument(invocation, 0, "the problem file");
  if (invocation.format != "text" && invocation.format != "json") {
    throw model::UsageError(fmt::format("--format '{}' is not text or json", invocation.format));
  }
  const model::Problem problem = load::read_problem(file, invocation.data);
  const disclose::Audit result = disclose::audit(problem);
  const std::string report =
      invocation.format == "json"
          ? present::audit_json(problem, result)
          : present::audit_text(problem, result,
                                present::Texts::load(invocation.data, invocation.lang));
  if (invocation.options.count("witnesses") != 0) {
    write_file(invocation.options["witnesses"].as<std::string>(),
               present::witness_file(problem, disclose::outsider_witnesses(problem)));
  }
  write_output(invocation, streams, report);
  return result.safe ? Exit::done : Exit::no;
}

}  // namespace

Command audit_command() {
  return {"audit", "FILE", "tells what a reader or a surveyed state could infer from a release",
          describe, audit};
}

}  // namespace peil::cli
