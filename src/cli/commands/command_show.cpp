// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_show.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>

#include "cli/load_data.hpp"
#include "cli/statistics.hpp"
#include "cli/user_file.hpp"
#include "model/error.hpp"
#include "present/tables/outcomes.hpp"
#include "present/words/origin_view.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  own.add_options()("source", po::value<std::string>()->value_name("SOURCE,..."),
                    "only these sources, such as NLD or EUAA");
  describe_outcomes(own);
}

/// Profiles on an origin, in the codebook's order of sources; all when `wanted` is empty.
std::vector<const model::Profile*> profiles(const model::Repository& repository,
                                            const model::OriginId& origin,
                                            const std::vector<std::string>& wanted) {
  for (const std::string& id : wanted) {
    if (repository.codebook.source(model::SourceId(id)) == nullptr) {
      throw model::UsageError(fmt::format("unknown source '{}'; see 'peil list sources'", id));
    }
    if (repository.profile(model::SourceId(id), origin) == nullptr) {
      throw model::UsageError(fmt::format("no data of {} on {}", id, origin));
    }
  }
  std::vector<const model::Profile*> result;
  for (const model::Source& source : repository.codebook.sources) {
    const auto* profile = repository.profile(source.id, origin);
    const bool asked = wanted.empty() || std::ranges::count(wanted, source.id) > 0;
    if (profile != nullptr && asked) result.push_back(profile);
  }
  return result;
}

Exit show(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const std::string& given = argument(invocation, 0, "the country of origin");
  const auto sources = split_list(text_option(invocation, "source").value_or(""));
  const model::Repository repository = load_data(invocation);
  const model::OriginId origin = origin_code(repository, given);
  const std::optional<model::Outcomes> outcomes = outcomes_option(invocation, origin, streams);
  const present::OriginView view{repository.codebook, origin, invocation.as_of,
                                 profiles(repository, origin, sources),
                                 outcomes ? &*outcomes : nullptr};
  if (invocation.format == "json") {
    write_output(invocation, streams, present::origin_json(view, texts_of(invocation)));
  } else if (invocation.format == "csv" && outcomes) {
    write_output(invocation, streams, present::outcomes_csv(*outcomes));
  } else if (invocation.format == "csv") {
    write_output(invocation, streams,
                 present::listing_csv(list_positions(view, present::Extent::in_force)));
  } else {
    write_output(invocation, streams, present::origin_text(view, texts_of(invocation)));
  }
  return Exit::done;
}

}  // namespace

Command show_command() {
  return {"show", "ORIGIN", "what sources say on a country of origin, in their own terms", describe,
          show};
}

}  // namespace peil::cli
