// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_export.hpp"

#include <array>
#include <boost/program_options/value_semantic.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/load_data.hpp"
#include "cli/open_data.hpp"
#include "cli/user_file.hpp"
#include "present/export/open_data.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::string_view, 6> kForms{"csv",  "xlsx",   "datapackage",
                                                 "skos", "turtle", "dcat"};

void describe(po::options_description& own) {
  own.add_options()(
      "to", po::value<std::string>()->value_name("FORM,…"),
      "csv: all public positions in one table (default); xlsx: all tables, with terms, documents, "
      "figures and the codebook; datapackage: the same tables as CSV with a descriptor; skos: the "
      "concepts as JSON-LD; turtle: the concepts in Turtle; dcat: the record for a data portal "
      "(DCAT-AP 3, JSON-LD). A single file goes to --output FILE; a datapackage or several forms "
      "go "
      "to the folder --output (default out/). What is said of the data is in "
      "codebook/publication.json");
}

/// What one form consists of: file names with their content.
std::map<std::string, std::string> files_of(std::string_view form,
                                            const model::Repository& repository,
                                            const present::Tables& tables,
                                            const present::PackageFacts& facts) {
  const model::Publication& publication = facts.publication;
  if (form == "skos") {
    return {{"concepts.jsonld", present::concepts_skos(repository.codebook, publication)}};
  }
  if (form == "turtle") {
    return {{"concepts.ttl", present::concepts_turtle(repository.codebook, publication)}};
  }
  if (form == "dcat") return {{"dcat.jsonld", present::dcat_json(tables, facts)}};
  if (form == "xlsx") return {{"peil.xlsx", present::tables_xlsx(tables, facts)}};
  const auto& [first, positions] = tables.front();
  if (form == "csv") return {{first + ".csv", present::listing_csv(positions)}};
  std::map<std::string, std::string> files;
  for (const auto& [name, listing] : tables) {
    files[name + ".csv"] = present::listing_csv(listing, present::CsvFor::programs);
  }
  files["datapackage.json"] = present::datapackage_json(tables, facts);
  return files;
}

Exit export_data(const Invocation& invocation, Streams& streams) {
  const std::vector<std::string> wanted = data_forms(invocation, kForms, "csv");
  const model::Repository repository = load_data(invocation);
  const present::Texts texts = texts_of(invocation);
  const bool named = wanted != std::vector<std::string>{"csv"};  // a bare table says nothing of it
  const model::Publication publication =
      named ? publication_of(invocation, repository, streams) : model::Publication{};
  const present::PackageFacts facts{publication, texts, invocation.as_of, program_name()};
  const present::Tables tables = present::open_tables(repository, invocation.as_of);
  std::map<std::string, std::string> files;
  for (const std::string& form : wanted) files.merge(files_of(form, repository, tables, facts));
  write_one_or_more(invocation, streams, files);
  return Exit::done;
}

}  // namespace

Command export_command() {
  return {"export", "", "public data for others: csv, xlsx, datapackage, skos, turtle or dcat",
          describe, export_data};
}

}  // namespace peil::cli
