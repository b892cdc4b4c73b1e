// SPDX-License-Identifier: EUPL-1.2
#include "cli/coder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <istream>
#include <ostream>
#include <utility>

#include "model/attribute_choice.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"
#include "present/survey/coding_text.hpp"
#include "survey/coding.hpp"

namespace peil::cli {
namespace {

using model::Coding;

constexpr std::size_t kShownKey = 40;  ///< bytes of what was typed

template <typename T>
bool take(std::optional<T>& field, const std::optional<T>& entered) {
  if (entered) field = entered;
  return entered.has_value();
}

/// Takes a rejected row's proposal out; false when there is none such.
bool reject(const Coding& coding, load::AnswerFile& file) {
  return std::erase_if(file.proposals, [&](const Coding& other) {
           return other.question == coding.question && other.term == coding.term &&
                  other.levels == coding.levels && other.values == coding.values;
         }) > 0;
}

/// Makes a coding a position; the other proposals for its question are moot.
void accept(const Coding& coding, load::AnswerFile& file, const model::Survey& survey,
            const present::Wording& wording) {
  survey::confirm(coding, file.answer, survey, wording.codebook, wording.texts.language());
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
  Coding coding = row.coding;
  if (!row.values.empty()) {
    const model::SurveyQuestion* question = survey.question(coding.question);
    const auto* dimension =
        question == nullptr ? nullptr : wording.codebook.dimension(question->about.dimension);
    if (dimension != nullptr && dimension->values.empty()) {
      return wording.texts("coding.expect.level");
    }
    if (dimension != nullptr) {
      const auto values = model::chosen_values(row.values, *dimension);
      if (!values) return present::obstacle_text(survey::Obstacle::off_list, wording.texts);
      coding.values = *values;
    }
  }
  if (row.reject) {
    return reject(coding, *file) ? std::string() : wording.texts("obstacle.no_proposal");
  }
  const auto why = survey::obstacle(coding, file->answer, survey, wording.codebook);
  if (why) return present::obstacle_text(*why, wording.texts);
  accept(coding, *file, survey, wording);
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
      accept(coding, file, survey_, wording_);
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

namespace {

/// The decision that a key stands for: those of `peil draft`, in every language, and their first
/// letters in words ("accept", "reject"); empty when it is none.
std::optional<char> decision_of(const std::string& entered) {
  const std::string key = boost::to_lower_copy(boost::trim_copy(entered));
  if (key.size() != 1) return std::nullopt;
  switch (key.front()) {
    case 'y':
    case 'j':
    case 'a':
      return 'a';
    case 'n':
    case 'r':
      return 'r';
    case 'c':
    case 's':
    case 'q':
      return key.front();
    default:
      return std::nullopt;
  }
}

}  // namespace

/// Shows a proposal and asks: 'a', 'r', 's' or 'q'; changes the coding first when asked to. The end
/// of input is a quit.
char Coder::decide(const load::AnswerFile& file, Coding& coding) {
  const present::Texts& texts = wording_.texts;
  streams_.out << present::coding_text(coding, file.answer, *survey_.question(coding.question),
                                       wording_);
  std::string line;
  while (true) {
    streams_.out << texts("coding.ask") << ' ' << std::flush;
    if (!std::getline(streams_.in, line)) return 'q';
    const auto decision = decision_of(line);
    if (!decision) {
      streams_.out << texts("coding.unknown_key", {{"key", model::printable(line, kShownKey)}})
                   << '\n';
      continue;
    }
    if (*decision == 'r' || *decision == 's' || *decision == 'q') return *decision;
    if (*decision == 'c') change(coding);
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
  const model::Dimension& dimension = *wording_.codebook.dimension(about.dimension);
  if (!dimension.values.empty()) {
    enter("coding.value", "coding.expect.value", [&](const std::string& text) {
      const auto values = model::chosen_values(text, dimension);
      if (values) coding.values = *values;
      return values.has_value();
    });
  } else if (!dimension.nominal()) {
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
    if (wording_.codebook.concept_named(model::ConceptId(text)) == nullptr) return false;
    coding.concept_id = model::ConceptId(text);
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
