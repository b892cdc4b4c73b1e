// SPDX-License-Identifier: EUPL-1.2
#include "cli/origin_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "align/align.hpp"
#include "cli/user_file.hpp"
#include "compare/origin_scores.hpp"

namespace peil::cli {

void describe_sources(boost::program_options::options_description& own) {
  own.add_options()("sources", boost::program_options::value<std::string>()->value_name("S[,…]"),
                    "with ORIGIN: these sources only, such as NLD,EUAA");
}

align::Table origin_table(const Invocation& invocation, const model::Repository& repository) {
  const std::string origin = origin_code(repository, argument(invocation, 0, "the origin"));
  const auto wanted = split_list(text_option(invocation, "sources").value_or(""));
  std::vector<align::Voice> voices;
  for (const model::Source& source : repository.codebook.sources) {
    const model::Profile* profile = repository.profile(source.id, origin);
    const bool asked = std::ranges::find(wanted, source.id) != wanted.end();
    if (asked || (wanted.empty() && profile != nullptr)) {
      voices.push_back({source.id, source.id, profile, {}, false});
    }
  }
  for (const std::string& id : wanted) {
    if (repository.codebook.source(id) == nullptr) {
      throw model::UsageError(fmt::format("unknown source '{}'; see 'peil list sources'", id));
    }
  }
  if (voices.size() < 2) {
    throw model::UsageError(fmt::format("fewer than two sources on {}", origin));
  }
  return align::align(repository.codebook, origin, voices, invocation.as_of);
}

void require_shared_rows(const align::Table& table) {
  if (!compare::shared_rows(table).empty()) return;
  throw model::InputError(
      "", "",
      fmt::format("there is no row on which all {} sources have a level; choose fewer "
                  "with --sources",
                  table.columns.size()));
}

}  // namespace peil::cli
