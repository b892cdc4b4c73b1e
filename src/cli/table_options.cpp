// SPDX-License-Identifier: EUPL-1.2
#include "cli/table_options.hpp"

#include "cli/user_file.hpp"
#include "model/error.hpp"

namespace peil::cli {

namespace po = boost::program_options;

void describe_table(po::options_description& own) {
  own.add_options()  //
      ("columns", po::value<std::vector<std::string>>()->value_name("NAMES"),
       "with --table: columns of numbers to read, with commas between; may be repeated")  //
      ("id", po::value<std::string>()->value_name("NAME"),
       "with --table: column of the rows' names (default: the first)");
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
