// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_CLI_SURVEY_FIXTURE_HPP
#define PEIL_TESTS_CLI_SURVEY_FIXTURE_HPP

/// \file
/// A data folder with a survey on Pakistan of fictional states, made for one test. Every
/// confidential field holds a canary: a text that must not turn up anywhere else.

#include <filesystem>
#include <string>
#include <vector>

namespace peil::cli {

inline constexpr const char* kCanary = "CANARY";

class SurveyFolder {
 public:
  /// `levels[state][question]`: what was answered, -1 for no answer; at most four questions.
  explicit SurveyFolder(const std::vector<std::vector<int>>& levels,
                        const std::string& dissemination = "government");
  SurveyFolder(const SurveyFolder&) = delete;
  SurveyFolder& operator=(const SurveyFolder&) = delete;
  ~SurveyFolder();

  /// From now on nobody may know who was asked and who answered.
  void hide_respondents() const;

  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::filesystem::path survey() const {
    return path_ / "memberstates" / "surveys" / "test";
  }
  [[nodiscard]] std::filesystem::path ledger() const {
    return path_ / "memberstates" / "surveys" / "ledger.jsonl";
  }

 private:
  std::filesystem::path path_;
};

}  // namespace peil::cli

#endif  // PEIL_TESTS_CLI_SURVEY_FIXTURE_HPP
