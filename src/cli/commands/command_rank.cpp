// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_rank.hpp"

#include <fmt/format.h>

#include <map>
#include <ostream>

#include "cli/choices.hpp"
#include "cli/load_data.hpp"
#include "cli/origin_table.hpp"
#include "cli/table_options.hpp"
#include "cli/user_file.hpp"
#include "compare/rank.hpp"
#include "load/format/table_file.hpp"
#include "present/tables/figures_csv.hpp"
#include "present/tables/rank_json.hpp"
#include "present/tables/rank_text.hpp"
#include "present/words/origin_basis.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  describe_sources(own);
  describe_table(own, "rows of numbers: a name, then a number per column, higher above lower");
  own.add_options()  //
      ("order", po::value<std::string>()->value_name("FILE.csv"),
       "pairs 'above,below'; a line with one name adds that element")  //
      ("method", po::value<std::string>()->default_value("auto")->value_name("exact|sample|auto"),
       "count all rankings, draw from them, or draw when there are too many to count")  //
      ("samples", po::value<std::size_t>()->value_name("N"),
       "rankings to draw, at least 2 (default: 10000, fewer for large orders)");
  describe_seed(own, "figures");
}

compare::RankOptions rank_options(const Invocation& invocation) {
  static const std::map<std::string, compare::RankMethod> methods{
      {"auto", compare::RankMethod::automatic},
      {"exact", compare::RankMethod::exact},
      {"sample", compare::RankMethod::sample}};
  const std::string method = chosen(invocation, "method", {"exact", "sample", "auto"}, "auto");
  compare::RankOptions options{methods.at(method), 0,
                               invocation.options["seed"].as<std::uint64_t>()};
  if (invocation.options.count("samples") != 0) {
    options.samples = invocation.options["samples"].as<std::size_t>();
    if (options.samples < 2) throw model::UsageError("--samples must be at least 2");
  }
  return options;
}

/// What is ranked, and of an ORIGIN what that rests on.
struct Task {
  compare::Order order;
  std::optional<compare::SharedBlock> block;
  std::string preface;  ///< of the text
};

Task task_of_file(const Invocation& invocation, const std::string& file, bool pairs,
                  std::vector<std::string>& notes) {
  const load::TableChoice choice = table_choice(invocation);
  return about_file(file, [&] {
    return Task{pairs ? compare::order_of(load::read_pairs(file, &notes))
                      : compare::order_of(load::read_number_table(file, &notes, choice)),
                std::nullopt, ""};
  });
}

/// The order with its elements under other names.
compare::Order renamed(compare::Order order, const std::map<std::string, std::string>& names) {
  for (std::string& element : order.elements) element = names.at(element);
  for (auto& tie : order.ties) {
    for (std::string& element : tie) element = names.at(element);
  }
  return order;
}

Task task_of_origin(const Invocation& invocation, std::vector<std::string>& notes) {
  const model::Repository repository = load_data(invocation);
  Task task{{}, shared_block(invocation, repository, notes), ""};
  task.order = compare::order_of(task.block->table);
  if (invocation.format != "text") return task;
  const present::Texts texts = texts_of(invocation);
  const present::TableWords words(repository.codebook, texts);
  task.order = renamed(std::move(task.order), source_names(task.block->table, words));
  task.preface = present::basis_text(*task.block, words) + '\n';
  return task;
}

Task task_of(const Invocation& invocation, std::vector<std::string>& notes) {
  const auto table = text_option(invocation, "table");
  const auto pairs = text_option(invocation, "order");
  if (int{table.has_value()} + pairs.has_value() + !invocation.arguments.empty() != 1) {
    throw model::UsageError("give one of ORIGIN, --table FILE.csv and --order FILE.csv");
  }
  if (!table && !pairs) return task_of_origin(invocation, notes);
  return task_of_file(invocation, table ? *table : *pairs, pairs.has_value(), notes);
}

/// An exact answer was asked for and is out of reach: says so with the bounds that are certain.
Exit refuse(const compare::Ranking& ranking, Streams& streams) {
  streams.err << "peil: too many rankings to count exactly; --method sample estimates them. "
                 "Possible ranks, which are exact:";
  for (std::size_t x = 0; x < ranking.order.size(); ++x) {
    streams.err << fmt::format("{} {} {}-{}", x == 0 ? "" : ",", ranking.order.elements[x],
                               ranking.ranges[x].first, ranking.ranges[x].last);
  }
  streams.err << '\n';
  return Exit::bad_input;
}

std::string written(const Invocation& invocation, const Task& task,
                    const compare::Ranking& ranking) {
  if (invocation.format == "text") {
    return task.preface + present::rank_text(ranking, texts_of(invocation));
  }
  if (invocation.format == "csv") {
    return present::rank_csv(
        ranking, task.block ? present::basis_columns(*task.block) : present::BasisColumns{});
  }
  const std::string json = present::rank_json(ranking);
  return task.block ? present::with_basis(json, *task.block) : json;
}

Exit run_rank(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const compare::RankOptions options = rank_options(invocation);
  std::vector<std::string> notes;
  const Task task = task_of(invocation, notes);
  tell(notes, invocation, streams);
  const compare::Ranking ranking = compare::rank(task.order, options);
  if (!ranking.probabilities && invocation.format == "text") return refuse(ranking, streams);
  write_output(invocation, streams, written(invocation, task, ranking));
  return ranking.probabilities ? Exit::done : refuse(ranking, streams);
}

}  // namespace

Command rank_command() {
  return {"rank",
          "ORIGIN | --table FILE.csv | --order FILE.csv",
          "partial order, rank probabilities, expected ranks",
          describe,
          run_rank,
          true};
}

}  // namespace peil::cli
