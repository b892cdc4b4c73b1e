// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_panel.hpp"

#include <fmt/format.h>

#include <array>
#include <boost/program_options/value_semantic.hpp>
#include <charconv>
#include <chrono>

#include "cli/choices.hpp"
#include "cli/load_data.hpp"
#include "cli/open_data.hpp"
#include "cli/user_file.hpp"
#include "compare/panel.hpp"
#include "platform/parallel.hpp"
#include "present/export/package.hpp"
#include "present/export/panel.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;
using Rows = std::vector<std::vector<present::Listing::Value>>;

constexpr std::array<std::string_view, 3> kForms{"csv", "xlsx", "datapackage"};

void describe(po::options_description& own) {
  own.add_options()  //
      ("years", po::value<std::string>()->value_name("A..B"),
       "a table for the last day of each of these years, and for the reference date in its own "
       "year "
       "(default: that year alone)")  //
      ("sources", po::value<std::string>()->value_name("SOURCE,..."),
       "these sources only (default: all with a record on the origin)")  //
      ("to", po::value<std::string>()->value_name("FORM,..."),
       "csv (default), xlsx or datapackage. A single file goes to --output FILE; a datapackage or "
       "several forms go to the folder --output (default out/)");
}

int year_of(model::Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

std::optional<int> read_year(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || text.size() != 4) return std::nullopt;
  return year;
}

/// The days of the panel: year-ends, and the reference date in its own year.
std::vector<model::Date> days(const Invocation& invocation) {
  const int last = year_of(invocation.as_of);
  const std::string given = text_option(invocation, "years").value_or(std::to_string(last));
  const auto dots = given.find("..");
  const auto first_year = read_year(std::string_view(given).substr(0, dots));
  const auto last_year =
      dots == std::string::npos ? first_year : read_year(std::string_view(given).substr(dots + 2));
  if (!first_year || !last_year || *last_year < *first_year) {
    throw model::UsageError(fmt::format(
        "--years '{}' is no range of years; expected A..B, such as 2015..{}", given, last));
  }
  if (*last_year > last) {
    throw model::UsageError(fmt::format("--years ends in {}, after the reference date {}",
                                        *last_year, model::to_string(invocation.as_of)));
  }
  std::vector<model::Date> result;
  for (int year = *first_year; year <= *last_year; ++year) {
    const model::Date end{std::chrono::year{year} / std::chrono::December / 31};
    result.push_back(std::min(end, invocation.as_of));
  }
  return result;
}

std::vector<model::SourceId> sources(const Invocation& invocation,
                                     const model::Repository& repository) {
  auto wanted = sources_option(invocation, "sources").value_or(std::vector<model::SourceId>{});
  for (const model::SourceId& id : wanted) {
    if (repository.codebook.source(id) != nullptr) continue;
    throw model::UsageError(fmt::format("unknown source '{}'; see 'peil list sources'", id));
  }
  return wanted;
}

Rows rows_on(const model::Repository& repository, const model::OriginId& origin,
             const std::vector<model::SourceId>& sources, const std::vector<model::Date>& days) {
  std::map<std::string, model::PositionIds> ids;
  for (const model::Profile& profile : repository.profiles) {
    if (profile.origin == origin) ids.emplace(profile.source, model::PositionIds(profile));
  }
  Rows rows;
  Rows year;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i > 0 && compare::same_table(repository, origin, sources, days[i - 1], days[i])) {
      present::move_to(days[i], year);
    } else {
      year = present::panel_rows(compare::public_table(repository, origin, sources, days[i]), ids);
    }
    rows.insert(rows.end(), year.begin(), year.end());
  }
  return rows;
}

present::Listing panel(const Invocation& invocation, const model::Repository& repository) {
  const std::vector<model::Date> on = days(invocation);
  const std::vector<model::SourceId> wanted = sources(invocation, repository);
  const std::vector<model::OriginId> of = origins_of(invocation, repository);
  std::vector<Rows> parts(of.size());
  platform::for_each_parallel(
      of.size(), [&](std::size_t i) { parts[i] = rows_on(repository, of[i], wanted, on); });
  present::Listing listing = present::empty_panel();
  for (Rows& part : parts) {
    std::move(part.begin(), part.end(), std::back_inserter(listing.rows));
  }
  return listing;
}

Exit run_panel(const Invocation& invocation, Streams& streams) {
  const std::vector<std::string> wanted = data_forms(invocation, kForms, "csv");
  (void)days(invocation);  // refused before anything is read
  const model::Repository repository = load_data(invocation);
  const present::Texts texts = texts_of(invocation);
  const bool named = wanted != std::vector<std::string>{"csv"};  // a bare table says nothing of it
  const model::Publication publication =
      named ? publication_of(invocation, repository, streams) : model::Publication{};
  const present::PackageFacts facts{publication, texts, invocation.as_of, program_name()};
  present::Tables tables;
  tables.emplace_back("panel", panel(invocation, repository));
  std::map<std::string, std::string> files;
  for (const std::string& form : wanted) {
    if (form == "xlsx") {
      files["panel.xlsx"] = present::tables_xlsx(tables, facts);
      continue;
    }
    files["panel.csv"] = present::listing_csv(tables.front().second, present::CsvFor::programs);
    if (form == "datapackage") files["datapackage.json"] = present::datapackage_json(tables, facts);
  }
  write_one_or_more(invocation, streams, files);
  return Exit::done;
}

}  // namespace

Command panel_command() {
  return {"panel", "[ORIGIN...]",
          "public positions by origin, group, region, subject, source and year, for research",
          describe, run_panel};
}

}  // namespace peil::cli
