// SPDX-License-Identifier: EUPL-1.2
#include "cli/command_export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/program_options/value_semantic.hpp>
#include <ostream>

#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "cli/user_file.hpp"
#include "model/error.hpp"
#include "present/open_data.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::string_view, 4> kForms{"csv", "xlsx", "datapackage", "skos"};

void describe(po::options_description& own) {
  own.add_options()(
      "to", po::value<std::string>()->value_name("FORM"),
      "csv: all public positions in one table (default); xlsx: with terms, documents "
      "and figures; datapackage: the same tables as CSV with a descriptor, in the folder "
      "--output (default out/); skos: the concepts as JSON-LD");
}

/// Writes the tables and their descriptor into a folder; prints the paths.
void write_package(const Invocation& invocation, Streams& streams, const present::Tables& tables) {
  std::map<std::string, std::string> files;
  for (const auto& [name, listing] : tables) files[name + ".csv"] = present::listing_csv(listing);
  files["datapackage.json"] = present::datapackage_json(tables, invocation.as_of);
  write_files(invocation, streams, files);
}

Exit export_data(const Invocation& invocation, Streams& streams) {
  const std::string form = text_option(invocation, "to").value_or("csv");
  if (std::ranges::find(kForms, form) == kForms.end()) {
    throw model::UsageError(
        fmt::format("cannot export to '{}'; expected csv, xlsx, datapackage or skos", form));
  }
  const model::Repository repository = load_data(invocation);
  if (form == "skos") {
    write_output(invocation, streams, present::concepts_skos(repository.codebook));
    return Exit::done;
  }
  const present::Tables tables = present::open_tables(repository, invocation.as_of);
  if (form == "datapackage") {
    write_package(invocation, streams, tables);
  } else if (form == "xlsx") {
    write_output(invocation, streams, present::tables_xlsx(tables));
  } else {
    write_output(invocation, streams, present::listing_csv(tables.front().second));
  }
  return Exit::done;
}

}  // namespace

Command export_command() {
  return {"export", "", "public data for others: csv, xlsx, datapackage or skos", describe,
          export_data};
}

}  // namespace peil::cli
