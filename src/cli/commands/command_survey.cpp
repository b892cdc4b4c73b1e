// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/program_options/value_semantic.hpp>

#include "cli/user_file.hpp"
#include "model/error.hpp"
#include "platform/secrecy.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

struct Action {
  std::string_view name;
  Exit (*run)(const Invocation&, Streams&);
};

constexpr std::array kActions{Action{"new", survey_new}, Action{"import", survey_import},
                              Action{"code", survey_code}, Action{"status", survey_status}};

void describe(po::options_description& own) {
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  own.add_options()                                                                     //
      ("id", text("ID"), "new: id of the survey (default: origin and reference date)")  //
      ("baseline", text("SOURCE"),
       "new: whose policy to ask about (default: that of codebook/sources.json)")        //
      ("proposal", text("FILE"), "new: ask about what this proposal changes, too")       //
      ("ask", text("STATES"), "new: states to ask, codes or names with commas between")  //
      ("deadline", text("YYYY-MM-DD"), "new: day by which to answer")                    //
      ("only", text("SUBJECT,…"),
       "new: ask only about these: a group, area or subject, GROUP:SUBJECT, policy_making")  //
      ("questions", text("FILE"), "new: the same, one on each line of a file")               //
      ("choose", "new: choose the questions at the prompt")                                  //
      ("all", "new: ask about everything that policy has a position on")                     //
      ("tell", text("ATTRIBUTE=VALUE+…,…"),
       "new: values of an attribute that totals may tell of (default: the codebook's)")          //
      ("respondents-public", "new: it may be known who was asked and who answered")              //
      ("received", text("YYYY-MM-DD"), "import: day of receipt (default: --as-of)")              //
      ("skip-unknown", "import: leave out rows of states that are not known or were not asked")  //
      ("keep-earlier",
       "import: what a state answered before holds where its later return leaves the question "
       "open")                                                                  //
      ("from", text("FILE"), "code: read a coded sheet back (xlsx, ods, csv)")  //
      ("to", text("FILE"), "code: write the proposals as a sheet to code in (xlsx)");
}

Exit run(const Invocation& invocation, Streams& streams) {
  const std::string& action = argument(invocation, 0, "what to do (new, import, code or status)");
  const auto found = std::ranges::find(kActions, action, &Action::name);
  if (found == kActions.end()) {
    throw model::UsageError(
        fmt::format("unknown action '{}'; expected new, import, code or status", action));
  }
  platform::keep_memory_private();
  return found->run(invocation, streams);
}

}  // namespace

Command survey_command() {
  return {"survey", "new [ORIGIN] | import ID FILES… | code ID | status [ID]",
          "makes survey forms, reads and codes the answers", describe, run};
}

std::optional<model::Date> date_option(const Invocation& invocation, const char* name) {
  const auto text = text_option(invocation, name);
  if (!text) return std::nullopt;
  const auto date = model::parse_date(*text);
  if (!date) {
    throw model::UsageError(
        fmt::format("--{} '{}' is not a date; expected YYYY-MM-DD", name, *text));
  }
  return date;
}

std::filesystem::path survey_folder(const Invocation& invocation, const std::string& id) {
  const bool plain = !id.empty() && id.front() != '-' && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!plain) {
    throw model::UsageError(
        fmt::format("'{}' is no survey id; expected lower-case letters, digits and hyphens", id));
  }
  return invocation.data / "memberstates" / "surveys" / id;
}

}  // namespace peil::cli
