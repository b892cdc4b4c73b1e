// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_SURVEY_HPP
#define PEIL_MODEL_SURVEY_HPP

/// \file
/// A survey of member states and the answers to it. Answers are confidential unless they say
/// otherwise; nothing in this file may be presented except through src/disclose.

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/enums.hpp"
#include "model/id.hpp"
#include "model/interval.hpp"
#include "model/profile.hpp"
#include "model/text.hpp"

namespace peil::model {

/// One question of a survey as sent.
struct SurveyQuestion {
  Question about;  ///< id `q1`, row or nominal attribute asked about
  int number = 0;  ///< as printed, from 1
  Text text;
  /// On a nominal attribute: ids of the values that totals may tell of, chosen before answers came;
  /// empty: the codebook's.
  std::vector<std::string> told = {};
};

/// One state's answer to one question, in one round.
struct Answer {
  std::string question;
  AnswerStatus status = AnswerStatus::no_answer;
  Dissemination dissemination = Dissemination::aggregate;  ///< unknown counts as `aggregate`
  std::string text;                                        ///< raw, unchanged
  std::string language;                                    ///< ISO 639-1, empty when unknown
  /// What the state filled in beside its text, raw, by short name: `group`, `level`, `native`,
  /// `valid_from`, `source`; what it left empty is absent.
  std::map<std::string, std::string, std::less<>> filled_in = {};
  friend bool operator==(const Answer&, const Answer&) = default;
};

/// Why an answer is read as it is.
struct CodingReason {
  std::string code;  ///< `level`, `several`, …; codebook/texts has its words, `reason.level`
  std::string about = {};  ///< what it is about (`2 (en)`), in the words of the data; may be empty
  friend bool operator==(const CodingReason&, const CodingReason&) = default;
};

/// One reading of an answer as a position: what a form's coding table says, what a machine
/// suggests, or what a person settled on.
struct Coding {
  std::string question;                  ///< id of the question that the answer was given to
  std::string group;                     ///< as the state draws it; empty: as the survey asked
  std::optional<ConceptId> concept_id;   ///< empty for a region, the country, or when not found
  Relation relation = Relation::exact;   ///< of the group to the concept
  std::string term;                      ///< the state's own word; empty: none recognised
  std::optional<Interval> levels;        ///< what the word is worth; empty: left to a person
  std::optional<Date> from;              ///< first day it holds; empty: not said
  std::string cites;                     ///< source that the state names; may be empty
  double score = 0;                      ///< 0 (nothing recognised) to 1 (the state says so itself)
  std::vector<CodingReason> reasons;     ///< for the person who confirms; those that matter first
  std::vector<std::string> values = {};  ///< likewise, on a nominal attribute: ids of its values
  friend bool operator==(const Coding&, const Coding&) = default;
};

/// Everything one state sent in, in one round. Confirmed codings are in `profile`; proposals that
/// no person has confirmed are not in here.
struct StateAnswer {
  std::string state;
  int round = 1;
  std::optional<Date> received_on;
  std::vector<Answer> answers;
  /// What it sent for several questions at once, with nothing to tell them apart; raw, unchanged.
  /// The questions then count as not answered until a person says which part answers which.
  std::string unsplit;
  Profile profile;
  std::string file;

  /// Null when it holds none to that question.
  [[nodiscard]] const Answer* answer_to(std::string_view question) const;
};

struct Survey {
  std::string id;
  OriginId origin;  ///< empty: it asks how policy is made, whatever the origin
  Text title;
  bool fictional = false;           ///< products say so
  bool respondents_public = false;  ///< may it be known who was asked and who answered
  std::optional<Date> sent_on;
  std::optional<Date> deadline;
  std::vector<std::string> asked;  ///< states, in the order of the survey
  std::vector<SurveyQuestion> questions;
  std::vector<StateAnswer> answers;
  std::string folder;      ///< path below the data folder
  std::size_t sealed = 0;  ///< answers that are not in here because no identity opened them

  /// The question with this id; null when there is none.
  [[nodiscard]] const SurveyQuestion* question(std::string_view wanted) const;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_SURVEY_HPP
