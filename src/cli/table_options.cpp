// SPDX-License-Identifier: EUPL-1.2
#include "cli/table_options.hpp"

#include <fmt/format.h>

#include "cli/user_file.hpp"
#include "model/error.hpp"

namespace peil::cli {

namespace po = boost::program_options;

void describe_table(po::options_description& own, const char* lines) {
  own.add_options()                                                       //
      ("table", po::value<std::string>()->value_name("FILE.csv"), lines)  //
      ("columns", po::value<std::vector<std::string>>()->value_name("NAMES"),
       "with --table: columns of numbers to read, with commas between; may be repeated")  //
      ("id", po::value<std::string>()->value_name("NAME"),
       "with --table: column of the rows' names (default: the first)");
}

void describe_seed(po::options_description& own, std::string_view same) {
  const std::string meaning =
      fmt::format("start of the random numbers: the same seed gives the same {}", same);
  own.add_options()("seed", po::value<std::uint64_t>()->default_value(1)->value_name("N"),
                    meaning.c_str());
}

load::TableChoice table_choice(const Invocation& invocation) {
  load::TableChoice choice{text_option(invocation, "id"), {}};
  if (invocation.options.count("columns") != 0) {
    choice.columns = invocation.options["columns"].as<std::vector<std::string>>();
  }
  const bool given = choice.id || !choice.columns.empty();
  if (given && invocation.options.count("table") == 0) {
    throw model::UsageError("--columns and --id need --table FILE.csv");
  }
  return choice;
}

}  // namespace peil::cli
