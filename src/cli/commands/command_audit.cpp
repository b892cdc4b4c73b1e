// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_audit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "disclose/audit.hpp"
#include "disclose/witness.hpp"
#include "load/input/problem_file.hpp"
#include "model/error.hpp"
#include "platform/secrecy.hpp"
#include "present/survey/audit_report.hpp"
#include "present/survey/witness_file.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  own.add_options()  //
      ("witnesses", po::value<std::string>()->value_name("FILE"),
       "also write, for every value that stays possible for a reader who was not surveyed, answers "
       "of all states that agree with everything released; made from what is public alone")  //
      ("effort", po::value<int>()->default_value(1)->value_name("N"),
       "work up to N times as long before giving up what cannot be decided (1 to 1000)");
}

disclose::AuditLimits limits(const Invocation& invocation) {
  const int effort = invocation.options["effort"].as<int>();
  if (effort < 1 || effort > 1000) {
    throw model::UsageError("--effort takes a number from 1 to 1000");
  }
  disclose::AuditLimits limits;
  limits.trellis_nodes *= static_cast<std::size_t>(std::min(effort, 4));  // memory
  limits.solver.steps *= static_cast<std::size_t>(effort);
  return limits;
}

Exit audit(const Invocation& invocation, Streams& streams) {
  const std::string& file = argument(invocation, 0, "the problem file");
  if (invocation.format != "text" && invocation.format != "json") {
    throw model::UsageError(fmt::format("--format '{}' is not text or json", invocation.format));
  }
  platform::keep_memory_private();
  const model::Problem problem = load::read_problem(file, invocation.data);
  const disclose::Audit result = disclose::audit(problem, limits(invocation));
  const std::string report =
      invocation.format == "json"
          ? present::audit_json(problem, result)
          : present::audit_text(problem, result,
                                present::Texts::load(invocation.data, invocation.lang));
  if (invocation.options.count("witnesses") != 0) {
    write_file(
        invocation.options["witnesses"].as<std::string>(),
        present::witness_file(problem, disclose::outsider_witnesses(problem, limits(invocation))));
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
