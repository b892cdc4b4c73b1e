// SPDX-License-Identifier: EUPL-1.2
#include "cli/command_rank.hpp"

#include <fmt/format.h>

#include <map>
#include <ostream>

#include "cli/load_data.hpp"
#include "cli/origin_table.hpp"
#include "cli/user_file.hpp"
#include "compare/rank.hpp"
#include "load/table_file.hpp"
#include "present/rank_json.hpp"
#include "present/rank_text.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  describe_sources(own);
  own.add_options()  //
      ("table", po::value<std::string>()->value_name("FILE.csv"),
       "rows of numbers: a name, then a number per column, higher above lower")  //
      ("order", po::value<std::string>()->value_name("FILE.csv"),
       "pairs 'above,below'; a line with one name adds that element")  //
      ("method", po::value<std::string>()->default_value("auto")->value_name("exact|sample|auto"),
       "count all rankings, draw from them, or draw when there are too many to count")  //
      ("samples", po::value<std::size_t>()->value_name("N"),
       "rankings to draw, at least 2 (default: 10000, fewer for large orders)")  //
      ("seed", po::value<std::uint64_t>()->default_value(1)->value_name("N"),
       "start of the random numbers: the same seed gives the same figures");
}

compare::RankOptions rank_options(const Invocation& invocation) {
  static const std::map<std::string, compare::RankMethod> methods{
      {"auto", compare::RankMethod::automatic},
      {"exact", compare::RankMethod::exact},
      {"sample", compare::RankMethod::sample}};
  const auto name = invocation.options["method"].as<std::string>();
  const auto method = methods.find(name);
  if (method == methods.end()) {
    throw model::UsageError(fmt::format("--method '{}' is not exact, sample or auto", name));
  }
  compare::RankOptions options{method->second, 0, invocation.options["seed"].as<std::uint64_t>()};
  if (invocation.options.count("samples") != 0) {
    options.samples = invocation.options["samples"].as<std::size_t>();
    if (options.samples < 2) throw model::UsageError("--samples must be at least 2");
  }
  return options;
}

compare::Order order_of_origin(const Invocation& invocation) {
  const align::Table table = origin_table(invocation, load_data(invocation));
  require_shared_rows(table);
  return compare::order_of(table);
}

compare::Order read_order(const Invocation& invocation) {
  const auto table = text_option(invocation, "table");
  const auto pairs = text_option(invocation, "order");
  if (int{table.has_value()} + pairs.has_value() + !invocation.arguments.empty() != 1) {
    throw model::UsageError("give one of ORIGIN, --table FILE.csv and --order FILE.csv");
  }
  if (table) {
    return about_file(*table, [&] { return compare::order_of(load::read_number_table(*table)); });
  }
  if (!pairs) return order_of_origin(invocation);
  return about_file(*pairs, [&] { return compare::order_of(load::read_pairs(*pairs)); });
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

Exit run_rank(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json"});
  const compare::RankOptions options = rank_options(invocation);
  const compare::Ranking ranking = compare::rank(read_order(invocation), options);
  const bool json = invocation.format == "json";
  if (!ranking.probabilities && !json) return refuse(ranking, streams);
  write_output(
      invocation, streams,
      json ? present::rank_json(ranking) : present::rank_text(ranking, texts_of(invocation)));
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
