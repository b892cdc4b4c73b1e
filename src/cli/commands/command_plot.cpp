// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_plot.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "compare/selection.hpp"
#include "disclose/audience.hpp"
#include "model/error.hpp"
#include "present/figures/plot.hpp"
#include "present/medium/render.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  own.add_options()                                                                          //
      ("figure", po::value<std::string>()->value_name("NAME,..."), "heatmap (default)")      //
      ("to", po::value<std::string>()->value_name("FORMAT,..."), "svg (default), png, pdf")  //
      ("baseline", po::value<std::string>()->value_name("SOURCE"),
       "whose policy is compared (default: NLD)")  //
      ("against", po::value<std::string>()->value_name("SOURCE,..."),
       "sources to compare with (default: all)");
}

std::string given(const Invocation& invocation, const char* name, const char* otherwise) {
  const auto& options = invocation.options;
  return options.count(name) != 0 ? options[name].as<std::string>() : otherwise;
}

/// Figures are public: what they show passes the gate for everyone.
Exit run_plot(const Invocation& invocation, Streams& streams) {
  const std::string& place = argument(invocation, 0, "an origin");
  const auto to = formats(given(invocation, "to", "svg"), {"svg", "png", "pdf"});
  const auto figures = split_list(given(invocation, "figure", "heatmap"));
  const auto& known = present::figure_names();
  for (const std::string& figure : figures) {
    if (std::ranges::find(known, figure) == known.end()) {
      throw model::UsageError(
          fmt::format("--figure '{}' is not one of {}", figure, fmt::join(known, ", ")));
    }
  }
  const model::Repository repository = load_data(invocation);
  compare::Request request;
  request.origin = origin_code(repository, place);
  request.as_of = invocation.as_of;
  request.baseline = given(invocation, "baseline", "NLD");
  if (invocation.options.count("against") != 0) {
    request.against = split_list(given(invocation, "against", ""));
  }
  const auto view = disclose::Gate::for_public(compare::compare(repository, request));
  const auto texts = present::Texts::load(invocation.data, invocation.lang);
  std::vector<present::Plot> plots;
  for (const std::string& figure : figures) {
    plots.push_back(present::plot({repository.codebook, texts}, view, figure,
                                  file_stem(repository, invocation, request.origin, figure)));
  }
  write_files(invocation, streams, present::render(plots, to, invocation.data));
  return Exit::done;
}

}  // namespace

Command plot_command() { return {"plot", "ORIGIN", "figures on an origin", describe, run_plot}; }

}  // namespace peil::cli
