// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_LOAD_CHANGE_HPP
#define PEIL_TESTS_LOAD_CHANGE_HPP

#include <string>
#include <vector>

namespace peil::load {

/// A change to one file of the small data folder, and what is found then.
struct Change {
  const char* name;
  const char* file;
  const char* patch;                  ///< JSON Patch
  std::vector<std::string> findings;  ///< those in the file itself without its name
};

inline std::vector<Change> survey_changes() {
  return {
      Change{
          "AQuestionAboutNothing",
          "memberstates/surveys/example-small/survey.json",
          R"([{"op": "replace", "path": "/questions/0/concept", "value": "nonesuch"}, {"op": "replace", "path": "/questions/0/on", "value": "nonesuch"}, {"op": "replace", "path": "/questions/1/region", "value": "AF-KAB"}])",
          {R"(/questions/0/concept: unknown concept 'nonesuch'; expected one of codebook/concepts.json)",
           R"(/questions/0/on: unknown dimension 'nonesuch'; expected one of codebook/dimensions.json)",
           R"(/questions/1/region: 'AF-KAB' is not a region of PAK; expected one of codebook/regions.json)"}},
      Change{
          "StatesThatCannotBeAsked",
          "memberstates/surveys/example-small/survey.json",
          R"([{"op": "replace", "path": "/asked/1", "value": "ZZZ"}, {"op": "replace", "path": "/fictional", "value": false}])",
          {R"(/asked/0: 'XXC' is fictional; expected a fictional survey to ask fictional states and a real one real states)",
           R"(/asked/1: unknown source 'ZZZ'; expected one of codebook/sources.json)"}},
      Change{
          "AQuestionTwice",
          "memberstates/surveys/example-small/survey.json",
          R"([{"op": "replace", "path": "/questions/1/id", "value": "q1"}])",
          {R"(memberstates/surveys/example-small/answers/xxc-1.json: /answers/1/question: is not a question of the survey; expected an id of its 'questions')",
           R"(/questions/1: question 'q1' is already in this list; expected every one once)"}},
      Change{"ADeadlineBeforeTheSurvey",
             "memberstates/surveys/example-small/survey.json",
             R"([{"op": "replace", "path": "/deadline", "value": "2024-09-01"}])",
             {R"(/deadline: is before 'sent'; expected a day on or after it)"}},
      Change{
          "AnotherIdThanTheFolder",
          "memberstates/surveys/example-small/survey.json",
          R"([{"op": "replace", "path": "/id", "value": "example-other"}])",
          {R"(memberstates/surveys/example-small/answers/xxc-1.json: /survey: is not the survey in whose folder the answer is; expected 'example-other')",
           R"(/id: 'example-other' is not what the folder 'example-small' holds)"}},
      Change{
          "AnAnswerOfAStateNotAsked",
          "memberstates/surveys/example-small/answers/xxc-1.json",
          R"([{"op": "replace", "path": "/state", "value": "XXB"}, {"op": "replace", "path": "/profile/groups", "value": []}])",
          {R"(/state: was not asked; expected a state of the survey's 'asked')"}},
      Change{
          "AnAnswerToNoQuestion",
          "memberstates/surveys/example-small/answers/xxc-1.json",
          R"([{"op": "replace", "path": "/answers/1/question", "value": "q9"}])",
          {R"(/answers/1/question: is not a question of the survey; expected an id of its 'questions')"}},
      Change{
          "TheContentsOfAnAnswerUnquoted",
          "memberstates/surveys/example-small/answers/xxc-1.json",
          R"([{"op": "replace", "path": "/answers/0/status", "value": "secret-1"}, {"op": "add", "path": "/secret-2", "value": "secret-3"}, {"op": "replace", "path": "/received", "value": "secret-4"}])",
          {R"(unknown key (not shown); known here: $schema, answers, profile, proposals, received, round, state, survey, unsplit, vocabulary)",
           R"(/answers/0/status: found (not shown); expected one of answered, not_applicable, no_answer, withheld)",
           R"(/received: found (not shown); expected a day written YYYY-MM-DD, or null)"}},
      Change{
          "ReferencesOfAnAnswerUnquoted",
          "memberstates/surveys/example-small/answers/xxc-1.json",
          R"([{"op": "replace", "path": "/profile/groups/0/concepts/0/concept", "value": "secret"}, {"op": "replace", "path": "/profile/groups/0/positions/0/term", "value": "secret"}, {"op": "replace", "path": "/profile/groups/0/positions/0/document", "value": "secret"}, {"op": "replace", "path": "/received", "value": "2024-02-30"}])",
          {R"(/profile/groups/0/concepts/0/concept: unknown concept (not shown); expected one of codebook/concepts.json)",
           R"(/profile/groups/0/positions/0/document: unknown document (not shown); expected one of this file's 'documents')",
           R"(/profile/groups/0/positions/0/term: (not shown) is not a term of XXC on 'persecution_risk')",
           R"(/received: there is no day (not shown); expected one that exists, written YYYY-MM-DD)"}}};
}

}  // namespace peil::load

#endif  // PEIL_TESTS_LOAD_CHANGE_HPP
