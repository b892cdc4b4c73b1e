// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_match.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "load/format/csv.hpp"
#include "match/known_for.hpp"
#include "match/match.hpp"
#include "model/error.hpp"
#include "present/tables/matches.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

/// Group names of a file with the columns `label` and, optionally, `lang`, found by name.
std::vector<present::Match> read_labels(const std::string& file, std::vector<std::string>& notes) {
  const auto rows = load::read_csv(file, nullptr, &notes);
  if (rows.empty()) throw model::InputError(file, "", "is empty; expected a header 'label,lang'");
  load::require_rectangular(rows, file);
  const auto& header = rows.front().cells;
  const auto label = std::ranges::find(header, "label");
  const auto language = std::ranges::find(header, "lang");
  if (label == header.end()) {
    throw model::InputError(file, "line 1", "has no column 'label'; expected 'label,lang'");
  }
  std::vector<present::Match> result;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto cell = [&](auto column) {
      return rows[i].cells[static_cast<std::size_t>(column - header.begin())];
    };
    result.push_back({cell(label), language == header.end() ? "" : cell(language), {}});
  }
  return result;
}

/// What is too long to be a name is told, line by line; the others are matched.
void tell_of_long(const std::vector<present::Match>& matches, const std::string& file,
                  const Invocation& invocation, Streams& streams) {
  const auto texts = texts_of(invocation);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const std::size_t size = matches[i].label.size();
    if (size <= match::kLongestLabel) continue;
    streams.err << texts("match.too_long", {{"file", file},
                                            {"line", std::to_string(i + 2)},
                                            {"n", size},
                                            {"most", match::kLongestLabel}})
                << '\n';
  }
}

void describe(po::options_description& options) {
  options.add_options()("origin", po::value<std::string>()->value_name("COUNTRY"),
                        "prefer groups known for this country of origin");
}

Exit match_names(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const std::string& file = argument(invocation, 0, "a file of group names");
  std::vector<std::string> notes;
  auto matches = read_labels(file, notes);
  tell(notes, invocation, streams);
  const model::Repository repository = load_data(invocation);
  std::set<model::ConceptId> favoured;
  if (invocation.options.count("origin") != 0) {
    const auto& given = invocation.options["origin"].as<std::string>();
    favoured = match::concepts_known_for(repository, origin_code(repository, given));
  }
  tell_of_long(matches, file, invocation, streams);
  const match::Matcher matcher(repository.codebook);
  // Files of collected names repeat themselves.
  std::map<std::pair<std::string, std::string>, std::vector<match::Suggestion>> known;
  for (present::Match& one : matches) {
    const auto [place, added] = known.try_emplace({one.label, one.language});
    if (added) place->second = matcher.suggest(one.label, one.language, favoured);
    one.suggestions = place->second;
  }
  std::string output;
  if (invocation.format == "json") {
    output = present::matches_json(matches);
  } else if (invocation.format == "csv") {
    output = present::matches_csv(matches);
  } else {
    output = present::matches_text(matches, texts_of(invocation));
  }
  write_output(invocation, streams, output);
  return Exit::done;
}

}  // namespace

Command match_command() {
  return {"match", "LABELS.csv", "suggests concepts for group names in any language", describe,
          match_names};
}

}  // namespace peil::cli
