// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_index.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "cli/choices.hpp"
#include "cli/load_data.hpp"
#include "cli/origin_table.hpp"
#include "cli/table_options.hpp"
#include "cli/user_file.hpp"
#include "compare/index.hpp"
#include "compare/origin_scores.hpp"
#include "load/format/table_file.hpp"
#include "present/tables/figures_csv.hpp"
#include "present/tables/index_json.hpp"
#include "present/tables/index_text.hpp"
#include "present/words/origin_basis.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  describe_sources(own);
  describe_table(own, "rows of numbers: a name, then a number per column; empty is missing");
  own.add_options()  //
      ("weights", po::value<std::string>()->value_name("FILE.csv"),
       "with --table: 'name,parent,weight' (default: equal weights)")  //
      ("scale", po::value<std::string>()->default_value("minmax")->value_name("minmax|none"),
       "columns to 0..1, or as they are")  //
      ("range", po::value<std::vector<std::string>>()->value_name("COLUMN=LOW:HIGH"),
       "values that a column can have (default: those it has); may be repeated")  //
      ("missing", po::value<std::string>()->default_value("bounds")->value_name("bounds|available"),
       "bounds by the worst and best that missing values can be, or what is there alone")  //
      ("weight-uncertainty",
       po::value<std::string>()->default_value("dirichlet:20")->value_name("KIND:AMOUNT"),
       "dirichlet:CONCENTRATION, or uniform:F for each weight within a share F")  //
      ("draws", po::value<std::size_t>()->default_value(10'000)->value_name("N"),
       "draws of weights and disputed levels; 0 for none")  //
      ("rows", po::value<std::string>()->default_value("shared")->value_name("shared|some"),
       "with ORIGIN: rows on which all sources compared have a level, or at least two of all");
  describe_seed(own, "figures");
}

/// The finite number that the whole text is.
std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// True for `first`, the default, false for `second`.
bool choice(const Invocation& invocation, const char* option, std::string_view first,
            std::string_view second) {
  return chosen(invocation, option, {first, second}, first) == first;
}

compare::WeightUncertainty uncertainty(const std::string& text) {
  using Kind = compare::WeightUncertainty::Kind;
  const std::size_t colon = text.find(':');
  const std::string kind = text.substr(0, colon);
  const auto amount = number(colon == std::string::npos ? "" : text.substr(colon + 1));
  if (kind == "dirichlet" && amount && *amount > 0) return {Kind::dirichlet, *amount};
  if (kind == "uniform" && amount && *amount >= 0 && *amount <= 1) return {Kind::uniform, *amount};
  throw model::UsageError(fmt::format(
      "--weight-uncertainty '{}' is not dirichlet:C with C above 0 or uniform:F with F from 0 to 1",
      text));
}

compare::IndexOptions index_options(const Invocation& invocation) {
  compare::IndexOptions options;
  options.missing = choice(invocation, "missing", "bounds", "available")
                        ? compare::Missing::bounds
                        : compare::Missing::available;
  options.uncertainty = uncertainty(invocation.options["weight-uncertainty"].as<std::string>());
  options.draws = invocation.options["draws"].as<std::size_t>();
  options.seed = invocation.options["seed"].as<std::uint64_t>();
  return options;
}

compare::ColumnRanges column_ranges(const Invocation& invocation,
                                    const std::vector<std::string>& columns) {
  compare::ColumnRanges ranges(columns.size());
  if (invocation.options.count("range") == 0) return ranges;
  for (const auto& text : invocation.options["range"].as<std::vector<std::string>>()) {
    const std::size_t equals = text.rfind('=');
    const std::size_t colon = text.find(':', equals == std::string::npos ? 0 : equals);
    const auto column = std::ranges::find(columns, text.substr(0, equals));
    const bool parts = equals != std::string::npos && colon != std::string::npos;
    const auto low = parts ? number(text.substr(equals + 1, colon - equals - 1)) : std::nullopt;
    const auto high = parts ? number(text.substr(colon + 1)) : std::nullopt;
    if (!low || !high || *low >= *high || column == columns.end()) {
      throw model::UsageError(
          fmt::format("--range '{}' is not COLUMN=LOW:HIGH with a column of the table", text));
    }
    ranges[static_cast<std::size_t>(column - columns.begin())] = {*low, *high};
  }
  return ranges;
}

/// What is scored, with which weights; of an ORIGIN what that rests on.
struct Task {
  compare::ScoreTable scores;
  compare::Weights weights;
  std::optional<compare::SharedBlock> block;
  std::string preface;  ///< of the text
};

Task task_of_file(const Invocation& invocation, const std::string& file,
                  std::vector<std::string>& notes) {
  const bool scaled = choice(invocation, "scale", "minmax", "none");
  const model::NumberTable table = load::read_number_table(file, &notes, table_choice(invocation));
  const auto ranges = column_ranges(invocation, table.columns);
  Task task{about_file(file, [&] { return compare::score(table, scaled, ranges); }),
            compare::equal_weights(table.columns.size()), std::nullopt, ""};
  if (const auto weights = text_option(invocation, "weights")) {
    task.weights = about_file(*weights, [&] {
      return compare::declared_weights(table.columns, load::read_weights(*weights, &notes));
    });
  }
  return task;
}

Task task_of_origin(const Invocation& invocation, std::vector<std::string>& notes) {
  const bool shared = choice(invocation, "rows", "shared", "some");
  const model::Repository repository = load_data(invocation);
  Task task;
  task.block = shared ? shared_block(invocation, repository, notes)
                      : partly_shared_block(invocation, repository);
  const align::Table& table = task.block->table;
  task.scores = compare::scores_of(table, task.block->rows, repository.codebook);
  task.weights = compare::dimension_weights(table, task.block->rows);
  if (invocation.format != "text") return task;
  const present::Texts texts = texts_of(invocation);
  const present::TableWords words(repository.codebook, texts);
  const auto names = source_names(table, words);
  for (std::string& name : task.scores.names) name = names.at(name);
  task.preface = present::basis_text(*task.block, words) + '\n';
  return task;
}

std::string written(const Invocation& invocation, const Task& task, const compare::Index& index,
                    const compare::IndexOptions& options) {
  if (invocation.format == "text") {
    return task.preface + present::index_text(index, task.scores, options, texts_of(invocation));
  }
  if (invocation.format == "csv") {
    return present::index_csv(
        index, task.scores,
        task.block ? present::basis_columns(*task.block) : present::BasisColumns{});
  }
  const std::string json = present::index_json(index, task.scores, options);
  return task.block ? present::with_basis(json, *task.block) : json;
}

Exit run_index(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const auto file = text_option(invocation, "table");
  if (file.has_value() == !invocation.arguments.empty()) {
    throw model::UsageError("give an ORIGIN or --table FILE.csv");
  }
  const compare::IndexOptions options = index_options(invocation);
  std::vector<std::string> notes;
  const Task task =
      file ? task_of_file(invocation, *file, notes) : task_of_origin(invocation, notes);
  tell(notes, invocation, streams);
  const compare::Index index = about_file(
      file.value_or(""), [&] { return compare::index(task.scores, task.weights, options); });
  write_output(invocation, streams, written(invocation, task, index, options));
  return Exit::done;
}

}  // namespace

Command index_command() {
  return {"index",
          "ORIGIN | --table FILE.csv",
          "weighted index with bounds, under weight and coding uncertainty",
          describe,
          run_index,
          true};
}

}  // namespace peil::cli
