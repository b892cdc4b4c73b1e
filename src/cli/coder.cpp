// SPDX-License-Identifier: EUPL-1.2
#include "cli/coder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <istream>
#include <ostream>
#include <utility>

#include "survey/coding.hpp"
#include "model/error.hpp"
#include "present/survey/coding_text.hpp"

namespace peil::cli {
namespace {

using model::Coding;

template <typename T>
bool take(std::optional<T>& field, const std::optional<T>& entered) {
  if (entered) field = entered;
  return entered.has_value();
}

/// Takes a rejected row's proposal out; false when there is none such.
bool reject(const Coding& coding, load::AnswerFile& file) {
  return std::erase_if(file.proposals, [&](const Coding& other) {
           return other.question == coding.question && other.term == coding.term &&
                  other.levels == coding.levels;
         }) > 0;
}

/// Makes a coding a position; the other proposals for its question are moot.
void accept(const Coding& coding, load::AnswerFile& file, const model::Survey& survey,
            const model::Codebook& codebook) {
  survey::confirm(coding, file.answer, survey, codebook);
  std::erase_if(file.proposals,
                [&](const Coding& other) { return other.question == coding.question; });
}

/// Why a row cannot be settled; empty when it could.
std::string settle(const CodedRow& row, std::vector<load::AnswerFile>& files,
                   const model::Survey& survey, const present::Wording& wording) {
  const auto file = std::ranges::find_if(files, [&](const load::AnswerFile& candidate) {
    return candidate.answer.state == row.state;
  });
  if (file == files.end()) return wording.texts("obstacle.no_answer");
  if (row.reject) {
    return reject(row.coding, *file) ? std::string() : wording.texts("obstacle.no_proposal");
  }
  const auto why = survey::obstacle(row.coding, file->answer, survey, wording.codebook);
  if (why) return present::obstacle_text(*why, wording.texts);
  accept(row.coding, *file, survey, wording.codebook);
  return {};
}

}  // namespace

bool Coder::walk(load::AnswerFile& file) {
  bool any = false;
  std::string settled;  // question that a proposal was accepted for: its others are moot
  for (Coding& coding : std::exchange(file.proposals, {})) {
    if (coding.question == settled) continue;
    const char decision = quit_ ? 'q' : decide(file, coding);
    if (decision == 'a') {
      accept(coding, file, survey_, wording_.codebook);
      settled = coding.question;
      ++settled_.confirmed;
    } else if (decision == 'r') {
      ++settled_.rejected;
    } else {
      file.proposals.push_back(std::move(coding));
      quit_ = decision == 'q';
      continue;
    }
    any = true;
  }
  return any;
}

/// Shows a proposal and asks: 'a', 'r', 's' or 'q', the same keys in every language; changes the
/// coding first when asked to. The end of input is a quit.
char Coder::decide(const load::AnswerFile& file, Coding& coding) {
  const present::Texts& texts = wording_.texts;
  streams_.out << present::coding_text(coding, file.answer, *survey_.question(coding.question),
                                       wording_);
  std::string line;
  while (true) {
    streams_.out << texts("coding.ask") << ' ' << std::flush;
    if (!std::getline(streams_.in, line)) return 'q';
    const char key = line.empty() ? ' ' : line.front();
    if (key == 'r' || key == 's' || key == 'q') return key;
    if (key == 'c') change(coding);
    if (key != 'a' && key != 'c') continue;
    const auto why = survey::obstacle(coding, file.answer, survey_, wording_.codebook);
    if (!why) return 'a';
    streams_.out << texts("coding.refused", {{"why", present::obstacle_text(*why, texts)}}) << '\n';
  }
}

/// Asks for what the question has: a level where there is a scale, a group where it is about one.
void Coder::change(Coding& coding) {
  const model::Question& about = survey_.question(coding.question)->about;
  streams_.out << "  " << wording_.texts("coding.keep") << '\n';
  enter("coding.term", "", [&](const std::string& text) {
    coding.term = text;
    return true;
  });
  if (!wording_.codebook.dimension(about.dimension)->nominal()) {
    enter("coding.level", "coding.expect.level",
          [&](const std::string& text) { return take(coding.levels, read_levels(text)); });
  }
  if (about.concept_id) change_group(coding);
  enter("coding.since", "coding.expect.day",
        [&](const std::string& text) { return take(coding.from, model::parse_date(text)); });
}

void Coder::change_group(Coding& coding) {
  enter("coding.group", "", [&](const std::string& text) {
    coding.group = text == "-" ? "" : text;
    return true;
  });
  enter("coding.concept", "obstacle.unknown_concept", [&](const std::string& text) {
    if (wording_.codebook.concept_named(text) == nullptr) return false;
    coding.concept_id = text;
    return true;
  });
  enter("coding.relation", "coding.expect.relation", [&](const std::string& text) {
    const auto relation = model::from_name<model::Relation>(text);
    coding.relation = relation.value_or(coding.relation);
    return relation.has_value();
  });
}

/// Asks for one field until `accepts` takes what is entered, or nothing is.
template <typename Accepts>
void Coder::enter(const char* field, const char* expected, Accepts accepts) {
  std::string line;
  while (true) {
    streams_.out << "  " << wording_.texts(field) << ": " << std::flush;
    if (!std::getline(streams_.in, line)) return;
    boost::trim(line);
    if (line.empty() || accepts(line)) return;
    streams_.out << "  " << wording_.texts(expected) << '\n';
  }
}

Settled settle_rows(std::vector<load::AnswerFile>& files, const std::vector<CodedRow>& rows,
                    const model::Survey& survey, const present::Wording& wording,
                    const std::string& name) {
  std::vector<model::Finding> findings;
  Settled settled;
  for (const CodedRow& row : rows) {
    if (std::string why = settle(row, files, survey, wording); !why.empty()) {
      findings.push_back({name, fmt::format("row {}", row.row), std::move(why)});
    }
    ++(row.reject ? settled.rejected : settled.confirmed);
  }
  if (!findings.empty()) throw model::InputError(std::move(findings));
  return settled;
}

}  // namespace peil::cli
