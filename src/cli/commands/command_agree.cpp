// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_agree.hpp"

#include <fmt/format.h>

#include <map>

#include "cli/choices.hpp"
#include "cli/load_data.hpp"
#include "cli/origin_table.hpp"
#include "cli/table_options.hpp"
#include "cli/user_file.hpp"
#include "compare/agreement.hpp"
#include "compare/origin_scores.hpp"
#include "load/format/table_file.hpp"
#include "present/tables/agree_json.hpp"
#include "present/tables/agree_text.hpp"
#include "present/tables/figures_csv.hpp"
#include "present/words/origin_basis.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  describe_sources(own);
  describe_table(own, "a row per line, a column per rater, numbers; an empty cell is missing");
  own.add_options()  //
      ("level", po::value<std::string>()->default_value("ordinal")->value_name("LEVEL"),
       "what the numbers are: nominal, ordinal or interval")  //
      ("resamples", po::value<std::size_t>()->default_value(1000)->value_name("N"),
       "resamples of the rows for the interval of alpha; 0 for no interval");
  describe_seed(own, "interval");
}

compare::AgreementOptions agreement_options(const Invocation& invocation) {
  static const std::map<std::string, compare::Scale> scales{{"nominal", compare::Scale::nominal},
                                                            {"ordinal", compare::Scale::ordinal},
                                                            {"interval", compare::Scale::interval}};
  const std::string level =
      chosen(invocation, "level", {"nominal", "ordinal", "interval"}, "ordinal");
  return {scales.at(level), invocation.options["resamples"].as<std::size_t>(),
          invocation.options["seed"].as<std::uint64_t>()};
}

/// What is measured, and of an ORIGIN what that rests on.
struct Task {
  model::NumberTable ratings;
  std::optional<align::Table> origin;
  std::string preface;  ///< of the text
};

Task task_of_origin(const Invocation& invocation) {
  const model::Repository repository = load_data(invocation);
  Task task{{}, origin_table(invocation, repository), ""};
  const align::Table& table = *task.origin;
  task.ratings = compare::ratings_of(table);
  if (invocation.format != "text") return task;
  const present::Texts texts = texts_of(invocation);
  const present::TableWords words(repository.codebook, texts);
  std::map<std::string, std::string> labels;
  for (const align::Row& row : table.rows) {
    labels[compare::row_name(row.key)] = words.question(row.key);
  }
  for (std::string& name : task.ratings.names) name = labels.at(name);
  task.preface = present::basis_text(table, words);
  return task;
}

std::string written(const Invocation& invocation, const Task& task,
                    const compare::Agreement& agreement, const compare::AgreementOptions& options) {
  const std::vector<std::string>& rows = task.ratings.names;
  if (invocation.format == "text") {
    return task.preface + present::agree_text(agreement, options.scale, rows,
                                              task.origin.has_value(), texts_of(invocation));
  }
  if (invocation.format == "csv") {
    return present::agree_csv(
        agreement, rows,
        task.origin ? present::basis_columns(*task.origin) : present::BasisColumns{});
  }
  const std::string json = present::agree_json(agreement, rows);
  return task.origin ? present::with_basis(json, *task.origin) : json;
}

Exit run_agree(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const compare::AgreementOptions options = agreement_options(invocation);
  const auto file = text_option(invocation, "table");
  if (file.has_value() == !invocation.arguments.empty()) {
    throw model::UsageError("give an ORIGIN or --table FILE.csv");
  }
  std::vector<std::string> notes;
  const Task task = file ? Task{load::read_number_table(*file, &notes, table_choice(invocation)),
                                std::nullopt, ""}
                         : task_of_origin(invocation);
  tell(notes, invocation, streams);
  const compare::Agreement agreement = compare::agreement(task.ratings, options);
  write_output(invocation, streams, written(invocation, task, agreement, options));
  return Exit::done;
}

}  // namespace

Command agree_command() {
  return {"agree",
          "ORIGIN | --table FILE.csv",
          "Krippendorff's alpha, Kendall's W, Fleiss' kappa, dividing rows",
          describe,
          run_agree,
          true};
}

}  // namespace peil::cli
