// SPDX-License-Identifier: EUPL-1.2
#include "cli/survey_fixture.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

namespace peil::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::array kConcepts{"ahmadis", "christians", "hazaras", "lgbtiq_persons"};

std::string name(std::size_t state) { return std::string("XX") + static_cast<char>('A' + state); }

void write(const fs::path& file, const Json& json) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << json.dump(1);
}

Json document(const std::string& title) {
  return {{"id", "doc"},     {"title", title}, {"publisher", title}, {"date", "2024-01-01"},
          {"reference", ""}, {"url", ""},      {"language", "en"}};
}

Json vocabulary(std::size_t state) {
  Json terms = Json::array();
  for (int level = 0; level <= 5; ++level) {
    terms.push_back({{"on", "persecution_risk"},
                     {"term", fmt::format("{} term {}", kCanary, level)},
                     {"level", level},
                     {"from", "2000-01-01"},
                     {"label", {{"en", "level"}}},
                     {"why", {{"en", "test"}}},
                     {"defined_in", {{{"document", "doc"}, {"locator", "1"}}}}});
  }
  return {{"$schema", "../schema/vocabulary.schema.json"},
          {"source", name(state)},
          {"language", "en"},
          {"documents", {document("test")}},
          {"terms", terms}};
}

Json group(std::size_t question, int level) {
  const Json text = {{"en", fmt::format("{} text", kCanary)}};
  return {{"id", kConcepts[question]},
          {"label", text},
          {"concepts", {{{"concept", kConcepts[question]}, {"relation", "exact"}}}},
          {"qualifier", text},
          {"positions",
           {{{"on", "persecution_risk"},
             {"term", fmt::format("{} term {}", kCanary, level)},
             {"from", "2024-01-01"},
             {"document", "doc"},
             {"locator", fmt::format("{} locator", kCanary)},
             {"instrument", "policy"},
             {"note", text}}}}};
}

Json answer(std::size_t state, const std::vector<int>& levels, const std::string& dissemination) {
  Json answers = Json::array();
  Json groups = Json::array();
  for (std::size_t q = 0; q < levels.size(); ++q) {
    const bool answered = levels[q] >= 0;
    answers.push_back({{"question", fmt::format("q{}", q + 1)},
                       {"status", answered ? "answered" : "no_answer"},
                       {"dissemination", dissemination},
                       {"text", fmt::format("{} answer of {}", kCanary, name(state))},
                       {"language", "en"}});
    if (answered) groups.push_back(group(q, levels[q]));
  }
  return {{"$schema", "../../../../codebook/schema/answer.schema.json"},
          {"survey", "test"},
          {"state", name(state)},
          {"round", 1},
          {"received", "2024-09-20"},
          {"answers", answers},
          {"profile",
           {{"documents", {document(fmt::format("{} document", kCanary))}}, {"groups", groups}}},
          {"proposals", Json::array()}};
}

Json survey(std::size_t states, std::size_t questions) {
  Json asked = Json::array();
  for (std::size_t state = 0; state < states; ++state) asked.push_back(name(state));
  Json list = Json::array();
  for (std::size_t q = 0; q < questions; ++q) {
    list.push_back({{"id", fmt::format("q{}", q + 1)},
                    {"number", q + 1},
                    {"concept", kConcepts[q]},
                    {"region", nullptr},
                    {"on", "persecution_risk"},
                    {"text", {{"en", "What is your policy?"}}}});
  }
  return {{"$schema", "../../../codebook/schema/survey.schema.json"},
          {"id", "test"},
          {"origin", "PAK"},
          {"title", {{"en", "Test"}}},
          {"fictional", true},
          {"respondents_public", true},
          {"sent", "2024-09-02"},
          {"deadline", "2024-09-30"},
          {"asked", asked},
          {"questions", list}};
}

}  // namespace

SurveyFolder::SurveyFolder(const std::vector<std::vector<int>>& levels,
                           const std::string& dissemination)
    : path_(fs::temp_directory_path() / fmt::format("peil-survey-{}", ::getpid())) {
  const fs::path source = PEIL_SOURCE_DIR;
  fs::remove_all(path_);
  fs::create_directories(path_ / "countries");
  fs::copy(source / "codebook", path_ / "codebook", fs::copy_options::recursive);
  fs::copy(source / "countries/pakistan", path_ / "countries/pakistan",
           fs::copy_options::recursive);
  fs::create_directory_symlink(source / "plots", path_ / "plots");  // the renderer of figures
  for (std::size_t state = 0; state < levels.size(); ++state) {
    write(path_ / "codebook/vocabularies" / (name(state) + ".json"), vocabulary(state));
    write(survey() / "answers" / (name(state) + "-1.json"),
          answer(state, levels[state], dissemination));
  }
  write(survey() / "survey.json", cli::survey(levels.size(), levels.front().size()));
}

void SurveyFolder::hide_respondents() const {
  const fs::path file = survey() / "survey.json";
  Json json = Json::parse(std::ifstream(file));
  json["respondents_public"] = false;
  write(file, json);
}

SurveyFolder::~SurveyFolder() { fs::remove_all(path_); }

}  // namespace peil::cli
