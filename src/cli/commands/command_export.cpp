// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/program_options/value_semantic.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "cli/user_file.hpp"
#include "model/error.hpp"
#include "present/export/open_data.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::string_view, 4> kForms{"csv", "xlsx", "datapackage", "skos"};

void describe(po::options_description& own) {
  own.add_options()(
      "to", po::value<std::string>()->value_name("FORM,…"),
      "csv: all public positions in one table (default); xlsx: with terms, documents "
      "and figures; datapackage: the same tables as CSV with a descriptor; skos: the concepts as "
      "JSON-LD. One of csv, xlsx and skos goes to --output FILE; a datapackage or several forms go "
      "to the folder --output (default out/)");
}

std::vector<std::string> forms(const Invocation& invocation) {
  const std::vector<std::string> wanted = split_list(text_option(invocation, "to").value_or("csv"));
  for (const std::string& form : wanted) {
    if (std::ranges::find(kForms, form) == kForms.end()) {
      throw model::UsageError(
          fmt::format("cannot export to '{}'; expected csv, xlsx, datapackage or skos", form));
    }
  }
  return wanted;
}

/// What one form consists of: file names with their content.
std::map<std::string, std::string> files_of(std::string_view form,
                                            const model::Repository& repository,
                                            const present::Tables& tables, model::Date as_of) {
  if (form == "skos") return {{"concepts.jsonld", present::concepts_skos(repository.codebook)}};
  if (form == "xlsx") return {{"peil.xlsx", present::tables_xlsx(tables)}};
  const auto& [first, positions] = tables.front();
  if (form == "csv") return {{first + ".csv", present::listing_csv(positions)}};
  std::map<std::string, std::string> files;
  for (const auto& [name, listing] : tables) files[name + ".csv"] = present::listing_csv(listing);
  files["datapackage.json"] = present::datapackage_json(tables, as_of);
  return files;
}

Exit export_data(const Invocation& invocation, Streams& streams) {
  const std::vector<std::string> wanted = forms(invocation);
  const model::Repository repository = load_data(invocation);
  const present::Tables tables = present::open_tables(repository, invocation.as_of);
  std::map<std::string, std::string> files;
  for (const std::string& form : wanted) {
    files.merge(files_of(form, repository, tables, invocation.as_of));
  }
  if (files.size() == 1) {
    write_output(invocation, streams, files.begin()->second);
  } else {
    write_files(invocation, streams, files);
  }
  return Exit::done;
}

}  // namespace

Command export_command() {
  return {"export", "", "public data for others: csv, xlsx, datapackage or skos", describe,
          export_data};
}

}  // namespace peil::cli
