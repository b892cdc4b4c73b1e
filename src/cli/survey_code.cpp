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
#include "present/coding_text.hpp"

namespace peil::cli {
namespace {

using model::Coding;

const model::SurveyQuestion& question_of(const model::Survey& survey, const Coding& coding) {
  const auto found = std::ranges::find_if(
      survey.questions, [&](const auto& question) { return question.about.id == coding.question; });
  if (found == survey.questions.end()) throw std::logic_error("a proposal without its question");
  return *found;
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

  Coder(const model::Survey& survey, const present::Wording& wording, Streams& streams)
      : survey_(survey),
        codebook_(wording.codebook),
        texts_(wording.texts),
        wording_(wording),
        streams_(streams) {}

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
      streams_.out << present::coding_text(coding, file.answer, question_of(survey_, coding),
                                           wording_);
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
  /// 'a', 'r', 's' or 'q', the same keys in every language; changes the coding first when asked to.
  /// The end of input is a quit.
  char ask(const load::AnswerFile& file, Coding& coding) {
    std::string line;
    while (true) {
      streams_.out << texts_("coding.ask") << ' ' << std::flush;
      if (!std::getline(streams_.in, line)) return 'q';
      const char key = line.empty() ? ' ' : line.front();
      if (key == 'r' || key == 's' || key == 'q') return key;
      if (key == 'c') change(coding);
      if (key != 'a' && key != 'c') continue;
      const auto why = align::obstacle(coding, file.answer, survey_, codebook_);
      if (!why) return 'a';
      streams_.out << texts_("coding.refused", {{"why", present::obstacle_text(*why, texts_)}})
                   << '\n';
    }
  }

  /// What is left empty stays as it was.
  void change(Coding& coding) {
    enter("coding.term", "", [&](const std::string& text) {
      coding.term = text;
      return true;
    });
    enter("coding.level", "coding.expect.level",
          [&](const std::string& text) { return take(coding.levels, read_levels(text)); });
    enter("coding.concept", "obstacle.unknown_concept", [&](const std::string& text) {
      if (codebook_.concept_named(text) == nullptr) return false;
      coding.concept_id = text;
      return true;
    });
    enter("coding.relation", "coding.expect.relation", [&](const std::string& text) {
      const auto relation = model::from_name<model::Relation>(text);
      coding.relation = relation.value_or(coding.relation);
      return relation.has_value();
    });
    enter("coding.since", "coding.expect.day",
          [&](const std::string& text) { return take(coding.from, model::parse_date(text)); });
  }

  template <typename T>
  static bool take(std::optional<T>& field, const std::optional<T>& entered) {
    if (entered) field = entered;
    return entered.has_value();
  }

  /// Asks for one field until `accepts` takes what is entered, or nothing is.
  template <typename Accepts>
  void enter(const char* field, const char* expected, Accepts accepts) {
    std::string line;
    while (true) {
      streams_.out << "  " << texts_(field) << ": " << std::flush;
      if (!std::getline(streams_.in, line)) return;
      boost::trim(line);
      if (line.empty() || accepts(line)) return;
      streams_.out << "  " << texts_(expected) << '\n';
    }
  }

  const model::Survey& survey_;
  const model::Codebook& codebook_;
  const present::Texts& texts_;
  present::Wording wording_;
  Streams& streams_;
  Settled settled_;
};

/// Takes a rejected row's proposal out; false when there is none such.
bool reject(const Coding& coding, load::AnswerFile& file) {
  return std::erase_if(file.proposals, [&](const Coding& other) {
           return other.question == coding.question && other.term == coding.term &&
                  other.levels == coding.levels;
         }) > 0;
}

/// Settles the rows of a coded sheet that a person marked; all or none.
class SheetCoder {
 public:
  SheetCoder(std::vector<load::AnswerFile>& files, const model::Survey& survey,
             const present::Wording& wording)
      : files_(files), survey_(survey), wording_(wording) {}

  Settled settle(const std::vector<CodedRow>& rows, const std::string& name) {
    std::vector<model::Finding> findings;
    for (const CodedRow& row : rows) {
      if (const std::string why = settle(row); !why.empty()) {
        findings.push_back({name, fmt::format("row {}", row.row), why});
      }
    }
    if (!findings.empty()) throw model::InputError(std::move(findings));
    return settled_;
  }

 private:
  /// Why it cannot; empty when it could.
  std::string settle(const CodedRow& row) {
    const auto file = std::ranges::find_if(files_, [&](const load::AnswerFile& candidate) {
      return candidate.answer.state == row.state;
    });
    if (file == files_.end()) return wording_.texts("obstacle.no_answer");
    if (row.reject) {
      if (!reject(row.coding, *file)) return wording_.texts("obstacle.no_proposal");
      ++settled_.rejected;
      return {};
    }
    const auto why = align::obstacle(row.coding, file->answer, survey_, wording_.codebook);
    if (why) return present::obstacle_text(*why, wording_.texts);
    align::confirm(row.coding, file->answer, survey_, wording_.codebook);
    std::erase_if(file->proposals,
                  [&](const Coding& other) { return other.question == row.coding.question; });
    ++settled_.confirmed;
    return {};
  }

  std::vector<load::AnswerFile>& files_;
  const model::Survey& survey_;
  present::Wording wording_;
  Settled settled_;
};

/// Walks through the proposals in the terminal; writes each answer file that it settled any of.
Settled walk_through(std::vector<load::AnswerFile>& files, const Invocation& invocation,
                     const model::Survey& survey, const present::Wording& wording,
                     Streams& streams) {
  Coder coder(survey, wording, streams);
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
  const present::Texts texts = texts_of(invocation);
  const present::Wording wording{repository.codebook, texts};
  std::vector<load::AnswerFile> files;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    files.push_back(read_answer_file(invocation, *answer));
  }
  const auto from = text_option(invocation, "from");
  const bool settled_before =
      std::ranges::all_of(files, [](const auto& file) { return file.proposals.empty(); });
  if (settled_before && !from) {
    streams.out << texts("coding.nothing") << '\n';
    return Exit::done;
  }
  if (const auto to = text_option(invocation, "to")) {
    write_file(*to, coded_sheet(files, survey, wording));
    streams.out << *to << '\n';
    return Exit::done;
  }
  Settled settled;
  if (from) {
    settled = SheetCoder(files, survey, wording).settle(read_coded_sheet(*from), *from);
    write_answer_files(invocation, survey, files);
  } else {
    settled = walk_through(files, invocation, survey, wording, streams);
  }
  if (settled.rejected > 0) {
    streams.out << texts("coding.rejected", {{"n", settled.rejected}}) << '\n';
  }
  streams.out << texts("coding.confirmed", {{"n", settled.confirmed}}) << '\n';
  return Exit::done;
}

}  // namespace peil::cli
