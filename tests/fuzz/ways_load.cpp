// SPDX-License-Identifier: EUPL-1.2
// Ways in that end at the model: data files, tables of one's own, returns to a survey, problems.
#include <algorithm>
#include <vector>

#include "load/check.hpp"
#include "load/country_names.hpp"
#include "load/format/table_file.hpp"
#include "load/input/outcomes.hpp"
#include "load/input/problem_file.hpp"
#include "load/loaded.hpp"
#include "load/survey/survey_answers.hpp"
#include "load/survey/survey_return.hpp"
#include "model/error.hpp"
#include "ways.hpp"

namespace peil::fuzz {
namespace {

static_assert(kWays[0].kinds == static_cast<unsigned>(load::Kind::answer) + 1);

/// What is checked of a file that is as its schema says.
struct Checks {
  load::Report& report;
  const model::Codebook& codebook;

  void operator()(const std::vector<model::Dimension>& all) { load::check_dimensions(all, report); }
  void operator()(const std::vector<model::Concept>& all) { load::check_concepts(all, report); }
  void operator()(const std::vector<model::Region>& all) { load::check_regions(all, report); }
  void operator()(const std::vector<model::Source>& all) { load::check_sources(all, report); }
  void operator()(const model::ClaimWeights& all) { load::check_weights(all, codebook, report); }
  void operator()(const model::Vocabulary& all) { load::check_vocabulary(all, codebook, report); }
  void operator()(const model::Figures& all) { load::check_figures(all, codebook, report); }
  void operator()(const model::Survey& all) { load::check_survey(all, codebook, report); }
  void operator()(const model::Profile& all) { load::check_profile(all, codebook, "", report); }
  void operator()(const load::DecodedAnswer& all) {
    load::check_profile(all.answer.profile, codebook, "/profile", report);
    load::check_answer(all.answer, small_data().surveys.front(), codebook, report);
  }
  template <typename Other>
  void operator()(const Other&) {}
};

}  // namespace

void read_data(unsigned kind, std::string_view content, const Stage& stage) {
  static const load::Schemas schemas(PEIL_SOURCE_DIR "/codebook/schema");
  const auto file = stage.put("data.json", content);
  load::Loaded loaded(load::DataFile{file, file.string(), static_cast<load::Kind>(kind)});
  load::read(loaded, schemas, {});
  std::visit(Checks{loaded.report, small_data().codebook}, loaded.content);
  if (!loaded.report.clean()) throw model::InputError(loaded.report.findings());
}

void read_table(unsigned kind, std::string_view content, const Stage& stage) {
  const auto file = stage.put("table.csv", content);
  std::vector<std::string> notes;
  switch (kind) {
    case 0:
      (void)load::read_number_table(file, &notes);
      break;
    case 1:
      (void)load::read_pairs(file, &notes);
      break;
    case 2:
      (void)load::read_weights(file, &notes);
      break;
    default:
      (void)load::read_outcomes(file, model::OriginId("PAK"));
  }
}

void read_return(unsigned kind, std::string_view content, const Stage&) {
  constexpr std::array names{"return.csv", "return.xlsx", "return.ods", "return.xml"};
  const model::Codebook& codebook = small_data().codebook;
  const model::Survey& survey = small_data().surveys.front();
  static const auto states =
      load::state_lookup(codebook, load::load_country_names(small_data().data));
  static const auto words = small_data().codebook.answer_words;
  const std::string name = names.at(kind);
  const load::Returns back = load::read_returns(content, name, survey, states, words);
  if (back.states.empty()) throw model::InputError("", "", "no state answers");
  std::vector<model::ImportRemark> said;
  (void)load::read_answers(back, survey, codebook, states, name, said);
}

void read_problem(unsigned, std::string_view content, const Stage& stage) {
  (void)load::read_problem(stage.put("problem.json", content), PEIL_SOURCE_DIR);
}

}  // namespace peil::fuzz
