// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "cli/commands/command_survey.hpp"
#include "cli/load_data.hpp"
#include "cli/survey_store.hpp"
#include "cli/user_file.hpp"
#include "load/country_names.hpp"
#include "load/format/text_file.hpp"
#include "load/survey/survey_answers.hpp"
#include "model/error.hpp"
#include "model/survey_progress.hpp"
#include "platform/folder_lock.hpp"
#include "present/survey/survey_report.hpp"
#include "survey/coding.hpp"
#include "survey/earlier_answer.hpp"
#include "survey/earlier_coding.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestReturn = 64'000'000;  ///< bytes

/// Adds proposals where the state gave no coding of its own, and what a person confirmed for the
/// same answer in an earlier round; returns the number of questions that this was found for.
std::size_t add_proposals(load::AnswerFile& file, const model::Survey& survey,
                          const model::Codebook& codebook, const survey::GroupLookup& group_of) {
  std::set<std::string> stated;
  for (const model::Coding& coding : file.proposals) stated.insert(coding.question);
  for (std::size_t i = 0; i < survey.questions.size(); ++i) {
    const model::SurveyQuestion& question = survey.questions[i];
    if (stated.contains(question.about.id)) continue;
    const auto proposals =
        survey::propose(question, file.answer.answers[i], codebook, file.answer.state, group_of);
    file.proposals.insert(file.proposals.end(), proposals.begin(), proposals.end());
  }
  for (model::Coding& coding : file.proposals) {
    if (!stated.contains(coding.question)) continue;
    const model::Answer* answer = file.answer.answer_to(coding.question);
    survey::name_group(coding, answer == nullptr ? std::string() : answer->language, group_of,
                       codebook.recognition.coding);
  }
  const std::size_t again = survey::offer_earlier(file.proposals, file.answer, survey, codebook);
  std::ranges::stable_sort(file.proposals, {}, [&](const model::Coding& coding) {
    return survey.question(coding.question)->number;
  });
  return again;
}

std::vector<load::AnswerFile> read_all(const Invocation& invocation, const model::Survey& survey,
                                       const model::Codebook& codebook,
                                       std::vector<model::ImportRemark>& remarks) {
  const load::StateLookup states =
      load::state_lookup(codebook, load::load_country_names(invocation.data));
  const load::Unknown unknown =
      invocation.options.count("skip-unknown") != 0 ? load::Unknown::skip : load::Unknown::refuse;
  std::vector<load::AnswerFile> all;
  std::vector<model::Finding> findings;
  std::map<std::string, std::string> from;
  for (std::size_t i = 2; i < invocation.arguments.size(); ++i) {
    const std::string& name = invocation.arguments[i];
    try {
      const load::Returns returns = load::read_returns(load::require_text(name, kLargestReturn),
                                                       name, survey, states, codebook.answer_words);
      if (returns.states.empty())
        throw model::InputError(
            name, "", "has no answer of a state; expected its name where the form asks for it");
      for (auto& file :
           load::read_answers(returns, survey, codebook, states, name, remarks, unknown)) {
        const auto [first, fresh] = from.emplace(file.answer.state, name);
        if (!fresh) {
          findings.push_back({name, "",
                              fmt::format("{} answers in {}, too; import them one after "
                                          "the other, the older first",
                                          file.answer.state, first->second)});
        }
        all.push_back(std::move(file));
      }
    } catch (const model::InputError& error) {
      findings.insert(findings.end(), error.findings().begin(), error.findings().end());
    }
  }
  if (!findings.empty()) throw model::InputError(std::move(findings));
  return all;
}

/// The state's answer of the last round; null when there is none.
const model::StateAnswer* last_of(const std::string& state, const model::Survey& survey) {
  const auto latest = model::latest_rounds(survey);
  const auto found = std::ranges::find(latest, state, &model::StateAnswer::state);
  return found == latest.end() ? nullptr : *found;
}

bool says_the_same(const model::StateAnswer& answer, const model::StateAnswer* last) {
  return last != nullptr && last->answers == answer.answers && last->unsplit == answer.unsplit;
}

/// What a later return leaves open is kept where a person said so, and remarked on where not.
void heed_earlier(load::AnswerFile& file, const model::Survey& survey, bool keep,
                  std::vector<model::ImportRemark>& remarks) {
  const model::StateAnswer* last = last_of(file.answer.state, survey);
  if (last == nullptr) return;
  if (keep) {
    survey::keep(file.answer, *last);
    return;
  }
  auto open = survey::left_open(file.answer, *last);
  if (open.empty()) return;
  remarks.push_back({.kind = model::ImportRemark::Kind::left_open,
                     .about = file.answer.state,
                     .number = open.size(),
                     .expected = static_cast<std::size_t>(last->round),
                     .missing = std::move(open)});
}

/// Rounds follow each other as they came in.
/// \throws model::UsageError when the day is before the survey or a state's earlier round.
void check_received(model::Date received, const model::Survey& survey,
                    const std::vector<load::AnswerFile>& fresh) {
  const auto refuse_before = [&](const std::optional<model::Date>& day, const std::string& what) {
    if (!day || received >= *day) return;
    throw model::UsageError(fmt::format("--received {} is before {}, on {}",
                                        model::to_string(received), what, model::to_string(*day)));
  };
  refuse_before(survey.sent_on, "the survey was sent");
  for (const load::AnswerFile& file : fresh) {
    const std::string& state = file.answer.state;
    if (const auto* last = last_of(state, survey)) {
      refuse_before(last->received_on, fmt::format("{} sent round {}", state, last->round));
    }
  }
}

/// What became of an answer that is new.
std::string imported_text(const model::StateAnswer& answer, std::size_t again,
                          const present::Texts& texts) {
  std::string text = texts("survey.imported",
                           {{"state", answer.state},
                            {"round", answer.round},
                            {"counts", present::status_counts(number_by_status(answer), texts)}});
  text += '\n';
  if (again > 0) text += "  " + texts("survey.again", {{"n", again}}) + '\n';
  return text;
}

}  // namespace

Exit survey_import(const Invocation& invocation, Streams& streams) {
  const std::string& id = argument(invocation, 1, "the survey");
  (void)argument(invocation, 2, "a file to import");
  const model::Date received = date_option(invocation, "received").value_or(invocation.as_of);
  const platform::FolderLock lock(invocation.data);
  const model::Repository repository = load_data(invocation);
  const model::Survey& survey = find_survey(repository, id);
  // Else a newer answer would be taken for the first.
  require_readable(survey);
  const present::Texts texts = texts_of(invocation);
  std::vector<model::ImportRemark> remarks;
  std::vector<load::AnswerFile> files = read_all(invocation, survey, repository.codebook, remarks);
  const bool keep = invocation.options.count("keep-earlier") != 0;
  for (load::AnswerFile& file : files) heed_earlier(file, survey, keep, remarks);
  std::string told;
  std::erase_if(files, [&](const load::AnswerFile& file) {
    const model::StateAnswer* last = last_of(file.answer.state, survey);
    if (!says_the_same(file.answer, last)) return false;
    told += texts("survey.unchanged", {{"state", last->state}, {"round", last->round}}) + '\n';
    return true;
  });
  check_received(received, survey, files);
  const match::Matcher matcher(repository.codebook);
  const auto group_of = survey::group_lookup(matcher, repository.codebook.recognition.coding);
  for (load::AnswerFile& file : files) {
    const model::StateAnswer* last = last_of(file.answer.state, survey);
    file.answer.round = last == nullptr ? 1 : last->round + 1;
    file.answer.received_on = received;
    const std::size_t again = add_proposals(file, survey, repository.codebook, group_of);
    told += imported_text(file.answer, again, texts);
  }
  write_answer_files(invocation, survey, files);
  streams.out << told;
  for (const model::ImportRemark& remark : remarks) {
    streams.err << present::remark_text(remark, texts) << '\n';
  }
  return Exit::done;
}

}  // namespace peil::cli
