// SPDX-License-Identifier: EUPL-1.2
#include "cli/statistics.hpp"

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>

#include "cli/user_file.hpp"
#include "load/country_names.hpp"
#include "load/input/outcomes.hpp"

namespace peil::cli {

namespace po = boost::program_options;

void describe_outcomes(po::options_description& own) {
  own.add_options()("outcomes", po::value<std::string>()->value_name("FILE"),
                    "decisions by state beside policy, from a file of Eurostat (migr_asydcfsta) or "
                    "UNHCR (asylum decisions)");
}

std::optional<model::Outcomes> outcomes_option(const Invocation& invocation,
                                               const model::OriginId& origin, Streams& streams) {
  const auto file = text_option(invocation, "outcomes");
  if (!file) return std::nullopt;
  std::vector<std::string> notes;
  auto outcomes =
      load::read_outcomes(*file, origin, load::load_country_names(invocation.data), &notes);
  tell(notes, invocation, streams);
  return outcomes;
}

const model::Figures* figures_on(const model::Repository& repository,
                                 const model::OriginId& origin) {
  const auto found = std::ranges::find(repository.figures, origin, &model::Figures::origin);
  return found == repository.figures.end() ? nullptr : &*found;
}

}  // namespace peil::cli
