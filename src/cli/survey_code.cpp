// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <istream>
#include <ostream>

#include "align/coding.hpp"
#include "cli/coded_sheet.hpp"
#include "cli/command_survey.hpp"
#include "cli/load_data.hpp"
#include "cli/survey_store.hpp"
#include "cli/user_file.hpp"
#include "model/error.hpp"
#include "model/survey_progress.hpp"

namespace peil::cli {
namespace {

using model::Coding;

const model::SurveyQuestion& question_of(const model::Survey& survey, const Coding& coding) {
  const auto found = std::ranges::find_if(
      survey.questions, [&](const auto& question) { return question.about.id == coding.question; });
  if (found == survey.questions.end()) throw std::logic_error("a proposal without its question");
  return *found;
}

std::string levels_text(const std::optional<model::Interval>& levels) {
  if (!levels) return "not known";
  return levels->is_point() ? fmt::format("{}", levels->low)
                            : fmt::format("{} to {}", levels->low, levels->high);
}

/// How many proposals a person settled.
struct Settled {
  std::size_t confirmed = 0;
  std::size_t rejected = 0;
  friend bool operator==(const Settled&, const Settled&) = default;
};

/// One answer file in the hands of a person.
class Coder {
 public:
  enum class Next { go_on, quit };

  Coder(const model::Survey& survey, const model::Codebook& codebook, const std::string& lang,
        Streams& streams)
      : survey_(survey), codebook_(codebook), lang_(lang), streams_(streams) {}

  /// Puts every proposal before the person. What is skipped stays a proposal; what is rejected
  /// goes.
  Next walk(load::AnswerFile& file) {
    std::vector<Coding> left;
    Next next = Next::go_on;
    std::string settled;  // question that a proposal was accepted for: its others are moot
    for (Coding& coding : file.proposals) {
      if (coding.question == settled) continue;
      if (next == Next::quit) {
        left.push_back(std::move(coding));
        continue;
      }
      show(file, coding);
      const char decision = ask(file, coding);
      if (decision == 'a') {
        align::confirm(coding, file.answer, survey_, codebook_);
        settled = coding.question;
        std::erase_if(left, [&](const Coding& other) { return other.question == settled; });
        ++settled_.confirmed;
      } else if (decision == 'r') {
        ++settled_.rejected;
      } else {
        left.push_back(std::move(coding));
        if (decision == 'q') next = Next::quit;
      }
    }
    file.proposals = std::move(left);
    return next;
  }

  [[nodiscard]] Settled settled() const { return settled_; }

 private:
  void show(const load::AnswerFile& file, const Coding& coding) {
    const model::SurveyQuestion& question = question_of(survey_, coding);
    const auto answer =
        std::ranges::find(file.answer.answers, coding.question, &model::Answer::question);
    streams_.out << fmt::format("\n{}, round {}, question {}: {}\n", file.answer.state,
                                file.answer.round, question.number,
                                model::in_language(question.text, lang_));
    if (answer != file.answer.answers.end()) streams_.out << "  answer: " << answer->text << '\n';
    streams_.out << fmt::format(
        "  term: {}\n  level: {}\n  concept: {}{}\n  since: {}\n  score {:.1f}: {}\n",
        coding.term.empty() ? "none" : coding.term, levels_text(coding.levels),
        coding.concept_id.value_or("none"),
        coding.group.empty()
            ? std::string()
            : fmt::format(" ({}: '{}')", model::name(coding.relation), coding.group),
        coding.from ? model::to_string(*coding.from) : "day of receipt", coding.score,
        coding.reason);
  }

  /// 'a', 'r', 's' or 'q'; changes the coding first when asked to. The end of input is a quit.
  char ask(const load::AnswerFile& file, Coding& coding) {
    std::string line;
    while (true) {
      streams_.out << "[a]ccept, [c]hange, [r]eject, [s]kip, [q]uit? " << std::flush;
      if (!std::getline(streams_.in, line)) return 'q';
      const char key = line.empty() ? ' ' : line.front();
      if (key == 'r' || key == 's' || key == 'q') return key;
      if (key == 'c') change(coding);
      if (key != 'a' && key != 'c') continue;
      const std::string why = align::obstacle(coding, file.answer, survey_, codebook_);
      if (why.empty()) return 'a';
      streams_.out << "cannot be accepted: " << why << '\n';
    }
  }

  /// What is left empty stays as it was.
  void change(Coding& coding) {
    const auto entered = [&](const char* what) {
      streams_.out << "  " << what << ": " << std::flush;
      std::string line;
      std::getline(streams_.in, line);
      return boost::trim_copy(line);
    };
    if (const std::string term = entered("term"); !term.empty()) coding.term = term;
    if (const std::string level = entered("level"); !level.empty()) {
      if (const auto read = read_levels(level)) coding.levels = read;
    }
    if (const std::string id = entered("concept"); !id.empty()) coding.concept_id = id;
    if (const std::string relation = entered("relation"); !relation.empty()) {
      coding.relation = model::from_name<model::Relation>(relation).value_or(coding.relation);
    }
    if (const std::string day = entered("since"); !day.empty()) {
      if (const auto date = model::parse_date(day)) coding.from = date;
    }
  }

  const model::Survey& survey_;
  const model::Codebook& codebook_;
  const std::string& lang_;
  Streams& streams_;
  Settled settled_;
};

/// Takes a rejected row's proposal out; why it cannot, empty when it could.
std::string reject(const Coding& coding, load::AnswerFile& file) {
  const auto gone = std::erase_if(file.proposals, [&](const Coding& other) {
    return other.question == coding.question && other.term == coding.term &&
           other.levels == coding.levels;
  });
  return gone > 0 ? std::string() : "no such proposal to reject";
}

/// Settles the rows of a coded sheet that a person marked; all or none.
Settled settle_rows(std::vector<load::AnswerFile>& files, const std::vector<CodedRow>& rows,
                    const model::Survey& survey, const model::Codebook& codebook,
                    const std::string& name) {
  std::vector<model::Finding> findings;
  Settled settled;
  for (const CodedRow& row : rows) {
    const auto file = std::ranges::find_if(files, [&](const load::AnswerFile& candidate) {
      return candidate.answer.state == row.state;
    });
    const std::string why = file == files.end() ? "no answer of that state"
                            : row.reject
                                ? reject(row.coding, *file)
                                : align::obstacle(row.coding, file->answer, survey, codebook);
    if (!why.empty()) {
      findings.push_back({name, fmt::format("row {}", row.row), why});
    } else if (row.reject) {
      ++settled.rejected;
    } else {
      align::confirm(row.coding, file->answer, survey, codebook);
      std::erase_if(file->proposals,
                    [&](const Coding& other) { return other.question == row.coding.question; });
      ++settled.confirmed;
    }
  }
  if (!findings.empty()) throw model::InputError(std::move(findings));
  return settled;
}

/// Walks through the proposals in the terminal; writes each answer file that it settled any of.
Settled walk_through(std::vector<load::AnswerFile>& files, const Invocation& invocation,
                     const model::Survey& survey, const model::Codebook& codebook,
                     Streams& streams) {
  Coder coder(survey, codebook, invocation.lang, streams);
  for (load::AnswerFile& file : files) {
    const Settled before = coder.settled();
    const auto next = coder.walk(file);
    if (coder.settled() != before) write_answer_files(invocation, survey, {&file, 1});
    if (next == Coder::Next::quit) break;
  }
  return coder.settled();
}

}  // namespace

Exit survey_code(const Invocation& invocation, Streams& streams) {
  const std::string& id = argument(invocation, 1, "the survey");
  const model::Repository repository = load_data(invocation);
  const model::Survey& survey = find_survey(repository, id);
  require_readable(survey);
  std::vector<load::AnswerFile> files;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    files.push_back(read_answer_file(invocation, *answer));
  }
  if (const auto to = text_option(invocation, "to")) {
    write_file(*to, coded_sheet(files, survey, invocation.lang));
    streams.out << *to << '\n';
    return Exit::done;
  }
  Settled settled;
  if (const auto from = text_option(invocation, "from")) {
    settled = settle_rows(files, read_coded_sheet(*from), survey, repository.codebook, *from);
    write_answer_files(invocation, survey, files);
  } else {
    settled = walk_through(files, invocation, survey, repository.codebook, streams);
  }
  if (settled.rejected > 0) streams.out << fmt::format("{} proposals rejected\n", settled.rejected);
  streams.out << fmt::format("{} codings confirmed\n", settled.confirmed);
  return Exit::done;
}

}  // namespace peil::cli
