// SPDX-License-Identifier: EUPL-1.2
#include "cli/origin_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "align/align.hpp"
#include "cli/choices.hpp"
#include "cli/user_file.hpp"
#include "compare/history.hpp"

namespace peil::cli {
namespace {

std::vector<std::string> ids(const align::Table& table) {
  std::vector<std::string> result;
  for (const align::Column& column : table.columns) result.push_back(column.id);
  return result;
}

void require_rows(const compare::SharedBlock& block, const align::Table& table) {
  if (!block.rows.empty()) return;
  throw model::InputError(
      "", "",
      fmt::format("no two of {} have a level on the same row of {} on {}",
                  fmt::join(ids(table), ", "), table.origin, model::to_string(table.as_of)));
}

}  // namespace

void describe_sources(boost::program_options::options_description& own) {
  own.add_options()("sources",
                    boost::program_options::value<std::string>()->value_name("SOURCE,..."),
                    "with ORIGIN: these sources only, such as NLD,EUAA");
}

align::Table origin_table(const Invocation& invocation, const model::Repository& repository) {
  const model::OriginId origin = origin_code(repository, argument(invocation, 0, "the origin"));
  const auto wanted =
      sources_option(invocation, "sources").value_or(std::vector<model::SourceId>{});
  std::vector<align::Voice> voices;
  for (const model::Source& source : repository.codebook.sources) {
    const model::Profile* profile = repository.profile(source.id, origin);
    const bool asked = std::ranges::find(wanted, source.id) != wanted.end();
    if (!asked && !(wanted.empty() && profile != nullptr)) continue;
    const align::Voice voice{source.id, source.id, profile, {}, false};
    if (compare::dissemination({voice}) != model::Dissemination::aggregate) {
      voices.push_back(voice);
    } else if (asked) {
      throw model::RefusedError(
          fmt::format("positions of {} may be used in anonymous totals only", source.id));
    }
  }
  for (const model::SourceId& id : wanted) {
    if (repository.codebook.source(id) == nullptr) {
      throw model::UsageError(fmt::format("unknown source '{}'; see 'peil list sources'", id));
    }
  }
  if (voices.size() < 2) {
    throw model::UsageError(fmt::format("fewer than two sources on {}", origin));
  }
  return align::align(repository.codebook, origin, voices, invocation.as_of);
}

compare::SharedBlock shared_block(const Invocation& invocation, const model::Repository& repository,
                                  std::vector<std::string>& notes) {
  const align::Table table = origin_table(invocation, repository);
  const bool chosen = invocation.options.count("sources") != 0;
  compare::SharedBlock largest = compare::largest_block(table);
  require_rows(largest, table);
  if (!chosen) {
    if (!largest.largest) {
      notes.push_back(fmt::format(
          "peil: not every choice of sources could be weighed; {} share {} rows, and others may "
          "share more: --sources chooses",
          fmt::join(ids(largest.table), ", "), largest.rows.size()));
    }
    return largest;
  }
  compare::SharedBlock whole = compare::whole_block(table);
  if (whole.rows.empty()) {
    throw model::InputError(
        "", "",
        fmt::format("there is no row on which all of {} have a level; {} have "
                    "one on {} rows: --sources {}",
                    fmt::join(ids(table), ", "), fmt::join(ids(largest.table), " and "),
                    largest.rows.size(), fmt::join(ids(largest.table), ",")));
  }
  return whole;
}

compare::SharedBlock partly_shared_block(const Invocation& invocation,
                                         const model::Repository& repository) {
  const align::Table table = origin_table(invocation, repository);
  compare::SharedBlock block = compare::partly_shared_block(table);
  require_rows(block, table);
  return block;
}

std::map<std::string, std::string> source_names(const align::Table& table,
                                                const present::TableWords& words) {
  std::map<std::string, std::string> names;
  for (const align::Column& column : table.columns) names[column.id] = words.source(column);
  return names;
}

}  // namespace peil::cli
