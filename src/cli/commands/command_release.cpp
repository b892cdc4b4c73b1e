// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_release.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <chrono>
#include <ranges>

#include "cli/baseline.hpp"
#include "cli/choices.hpp"
#include "cli/load_data.hpp"
#include "cli/progress.hpp"
#include "cli/release_ledger.hpp"
#include "cli/user_file.hpp"
#include "compare/selection.hpp"
#include "disclose/ledger.hpp"
#include "disclose/release/known_positions.hpp"
#include "disclose/survey_release.hpp"
#include "model/error.hpp"
#include "platform/folder_lock.hpp"
#include "platform/secrecy.hpp"
#include "present/survey/release_report.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;
using disclose::Audience;

struct Options {
  std::string survey;
  model::SourceId baseline;
  Audience audience = Audience::everyone;
  model::SafetyParameters parameters;
  disclose::Officials officials = disclose::Officials::trusted;
  bool dry_run = false;
  std::string begin_anew;  ///< why; empty: no
};

void describe(po::options_description& own) {
  own.add_options()                              //
      ("dry-run", "say it, but record nothing")  //
      ("begin-anew", po::value<std::string>()->value_name("REASON"),
       "go on although the ledger lacks releases, is gone or is another, and record why")  //
      ("ledger", po::value<std::string>()->value_name("FILE"),
       "where it is recorded (default: memberstates/surveys/ledger.jsonl); what the data folder's "
       "own ledgers hold counts too")  //
      ("audience", po::value<std::string>()->default_value("public")->value_name("public|minister"),
       "who reads it")  //
      ("baseline", po::value<std::string>()->value_name("SOURCE"),
       "whose policy the answers are compared with (default: that of codebook/sources.json)")  //
      ("officials",
       po::value<std::string>()->default_value("trusted")->value_name("trusted|guarded"),
       "whether officials who see answers by name are a reader that public sentences guard "
       "against")  //
      ("insiders", po::value<int>()->default_value(1)->value_name("N"),
       "states that may put their answers together")  //
      ("min-values", po::value<int>()->default_value(2)->value_name("N"),
       "values that must stay possible for every answer")  //
      ("max-posterior", po::value<double>()->default_value(0.95, "0.95")->value_name("P"),
       "how likely any value of an answer may become; 1: no limit");
}

Options read_options(const Invocation& invocation) {
  const po::variables_map& given = invocation.options;
  Options options;
  options.survey = argument(invocation, 0, "the survey");
  const std::string audience = chosen(invocation, "audience", {"public", "minister"}, "public");
  options.audience = audience == "public" ? Audience::everyone : Audience::minister;
  options.parameters.insiders = given["insiders"].as<int>();
  options.parameters.min_values = given["min-values"].as<int>();
  options.parameters.max_posterior = given["max-posterior"].as<double>();
  options.dry_run = given.count("dry-run") != 0;
  if (given.count("begin-anew") != 0) {
    options.begin_anew = boost::trim_copy(given["begin-anew"].as<std::string>());
    if (options.begin_anew.empty()) throw model::UsageError("--begin-anew takes a reason");
    if (options.dry_run)
      throw model::UsageError("--begin-anew has to be recorded; leave out --dry-run");
  }
  const std::string officials = chosen(invocation, "officials", {"trusted", "guarded"}, "trusted");
  if (officials == "guarded") options.officials = disclose::Officials::guarded;
  const model::SafetyParameters& parameters = options.parameters;
  if (parameters.insiders < 0 || parameters.insiders > 8) {
    throw model::UsageError("--insiders takes a number from 0 to 8");
  }
  if (parameters.min_values < 2) throw model::UsageError("--min-values takes a number from 2");
  if (!(parameters.max_posterior > 0 && parameters.max_posterior <= 1)) {
    throw model::UsageError("--max-posterior takes a number above 0 and at most 1");
  }
  return options;
}

const model::Survey& find_survey(const model::Repository& repository, const std::string& id) {
  const model::Survey* found = repository.survey(id);
  if (found == nullptr) {
    throw model::UsageError(fmt::format("unknown survey '{}'; see 'peil list surveys'", id));
  }
  return *found;
}

/// Whether a public answer to the other survey may tell of an answer to this one: both are on one
/// origin, or ask about the same of how policy is made.
bool bears_on(const model::Survey& other, const model::Survey& survey) {
  if (!survey.origin.empty() && other.origin == survey.origin) return true;
  const auto about_policy_making = [](const model::SurveyQuestion& question) {
    return !question.about.concept_id && !question.about.region;
  };
  for (const auto& asked : survey.questions | std::views::filter(about_policy_making)) {
    for (const auto& there : other.questions | std::views::filter(about_policy_making)) {
      if (asked.about.dimension == there.about.dimension) return true;
    }
  }
  return false;
}

void require_open(const model::Repository& repository, const model::Survey& survey) {
  for (const model::Survey& other : repository.surveys) {
    if (other.sealed == 0 || !bears_on(other, survey)) continue;
    throw model::UsageError(
        fmt::format("answers to survey '{}' are sealed; give --identity", other.id));
  }
}

/// What may be said of a survey.
struct Counted {
  std::vector<disclose::CountedQuestion> questions;
  std::vector<disclose::CountedAttribute> attributes;
};

Counted counted(const Invocation& invocation, const Options& options,
                const model::Repository& repository, const model::Survey& survey) {
  require_open(repository, survey);
  Counted result;
  result.attributes = disclose::counted_attributes(survey, repository, invocation.as_of);
  if (survey.origin.empty()) return result;
  compare::Request request;
  request.origin = survey.origin;
  request.as_of = invocation.as_of;
  request.baseline = options.baseline;
  request.against.emplace();  // none but those who answered
  request.surveys = {survey.id};
  // A row of its own for all that is asked: whether there is one hangs on the answers otherwise.
  const auto comparison = compare::compare(repository, request, disclose::asked_rows(survey));
  const auto in_public = disclose::known_positions(repository, survey, request);
  const auto inside =
      disclose::known_positions(repository, survey, request, disclose::Reader::official);
  result.questions =
      disclose::counted_questions(survey, comparison, repository.codebook, {&in_public, &inside});
  return result;
}

std::string this_moment() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(now)));
}

disclose::LedgerRecord record_of(const disclose::Release& release, std::string_view document) {
  disclose::LedgerRecord record{this_moment(),
                                release.survey,
                                release.audience == Audience::everyone ? "public" : "minister",
                                disclose::sha256(document),
                                {},
                                release.parameters,
                                release.safe};
  record.officials_guarded = release.officials == disclose::Officials::guarded;
  for (const disclose::ReleasedStatement& one : release.statements) {
    record.statements.push_back(disclose::recorded(one));
  }
  return record;
}

/// A clock that was set back would put what is said now before what was said earlier.
void check_clock(const disclose::Ledger& ledger, const Options& options) {
  const std::string now = this_moment();
  if (!options.begin_anew.empty()) return;
  for (const disclose::LedgerRecord& earlier : ledger.records()) {
    if (earlier.time <= now) continue;
    throw model::InputError(
        "", "",
        fmt::format("the ledger has a release of {}, which is later than the clock of this machine "
                    "({}); set the clock right and try again, or, where that release's was wrong, "
                    "begin anew with --begin-anew REASON",
                    earlier.time, now));
  }
}

Exit release(const Invocation& invocation, Streams& streams) {
  platform::keep_memory_private();
  Options options = read_options(invocation);
  require_format(invocation, {"text", "json"});
  std::optional<platform::FolderLock> lock;
  if (!options.dry_run) lock.emplace(invocation.data, std::chrono::minutes{10});
  const model::Repository repository = load_data(invocation);
  options.baseline = baseline_of(invocation, repository);
  const model::Survey& survey = find_survey(repository, options.survey);
  const model::Source* baseline = repository.codebook.source(options.baseline);
  if (baseline == nullptr) {
    throw model::UsageError(fmt::format("unknown source '{}'", options.baseline));
  }
  const auto given = text_option(invocation, "ledger");
  std::optional<disclose::LedgerWriter> writer;  // held until the record is added
  const std::filesystem::path file =
      given ? std::filesystem::path(*given) : release_ledger(invocation.data);
  using Lost = disclose::LedgerWriter::Lost;
  const Counted counts = counted(invocation, options, repository, survey);
  const disclose::Wanted wanted = disclose::wanted(survey, counts.questions, counts.attributes);
  if (!options.dry_run) {
    writer.emplace(file, options.begin_anew.empty() ? Lost::refused : Lost::allowed, &wanted);
  }
  const disclose::Ledger ledger = everything_released(invocation, repository, file, writer, wanted);
  const auto begun = what_is_missing(invocation, repository, ledger, file, options.begin_anew);
  check_clock(ledger, options);
  const disclose::Release planned = disclose::plan_release(
      survey, counts.questions, ledger.records(), options.audience, options.parameters,
      options.officials, counts.attributes, Progress(invocation, streams, "questions"));
  const present::Texts texts = texts_of(invocation);
  std::string said = present::release_text(planned, survey, invocation.as_of, repository.codebook,
                                           *baseline, texts);
  if (writer) {
    disclose::LedgerRecord record = record_of(planned, said);
    record.begun = begun;
    record_release(invocation, survey, std::move(record), *writer);
  } else if (!invocation.quiet) {
    streams.err << texts("release.dry_run") << '\n';
  }
  if (options.dry_run) said += present::not_recorded_text(texts);
  write_output(
      invocation, streams,
      invocation.format == "json"
          ? present::release_json(planned, repository.codebook, *baseline, texts, !options.dry_run)
          : said);
  return Exit::done;
}

}  // namespace

Command release_command() {
  return {"release", "SURVEY",
          "says what can be said of a survey without telling on a state, and records it", describe,
          release};
}

}  // namespace peil::cli
