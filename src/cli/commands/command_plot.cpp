// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_plot.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "cli/baseline.hpp"
#include "cli/choices.hpp"
#include "cli/compare_options.hpp"
#include "cli/figure_views.hpp"
#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "cli/statistics.hpp"
#include "cli/user_file.hpp"
#include "load/load.hpp"
#include "load/publication.hpp"
#include "model/error.hpp"
#include "present/annex/thresholds.hpp"
#include "present/figures/draw.hpp"
#include "present/figures/figures.hpp"
#include "present/medium/render.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;
using disclose::Audience;

std::vector<std::string> known_figures() {
  std::vector<std::string> names;
  for (const present::FigureKind& kind : present::figure_kinds()) names.emplace_back(kind.name);
  return names;
}

void describe(po::options_description& own) {
  static const std::string figures =
      fmt::format("overview (default), {}", fmt::join(known_figures(), ", "));
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  own.add_options()                                          //
      ("figure", text("NAME,..."), figures.c_str())          //
      ("to", text("FORMAT,..."), "svg (default), png, pdf")  //
      ("audience", text("public|minister"),
       "for whom: public (default) or minister (marked as not public)")      //
      ("subject", text("NAME,..."), "only rows on these dimensions")         //
      ("group", text("NAME,..."), "only rows on these concepts or regions")  //
      ("all", "also rows that tell nothing");
  describe_comparison(own);
}

struct PlotOptions {
  std::vector<std::string> figures;
  std::vector<std::string> to;
  Audience audience = Audience::everyone;
};

PlotOptions read_options(const Invocation& invocation) {
  PlotOptions options;
  options.figures = split_list(text_option(invocation, "figure").value_or("overview"));
  if (options.figures.empty()) throw model::UsageError("--figure names no figure");
  const auto known = known_figures();
  for (const std::string& figure : options.figures) {
    if (std::ranges::find(known, figure) == known.end()) {
      throw model::UsageError(
          fmt::format("--figure '{}' is not one of {}", figure, fmt::join(known, ", ")));
    }
  }
  options.to = formats(text_option(invocation, "to").value_or("svg"), {"svg", "png", "pdf"});
  const std::string audience = chosen(invocation, "audience", {"public", "minister"}, "public");
  if (audience == "minister") options.audience = Audience::minister;
  if (invocation.format != "text" && invocation.format != "page" && invocation.format != "slide") {
    throw model::UsageError(fmt::format("--format '{}' is not page or slide", invocation.format));
  }
  return options;
}

/// What the options choose of the codebook. \throws model::UsageError for an unknown name.
present::FigureContext context_of(const Invocation& invocation, const model::Repository& repository,
                                  const present::Texts& texts) {
  const model::Codebook& codebook = repository.codebook;
  present::FigureContext context{{codebook, texts},
                                 load::load_claim_weights(repository),
                                 present::load_thresholds(invocation.data).minimum_points};
  context.published =
      figures_on(repository, origin_code(repository, argument(invocation, 0, "an origin")));
  context.slide = invocation.format == "slide";
  context.all = invocation.options.count("all") != 0;
  context.subjects = split_list(text_option(invocation, "subject").value_or(""));
  context.groups = split_list(text_option(invocation, "group").value_or(""));
  for (const std::string& name : context.subjects) {
    if (codebook.dimension(model::DimensionId(name)) == nullptr) {
      throw model::UsageError(fmt::format("--subject '{}' is no dimension of the codebook", name));
    }
  }
  for (const std::string& name : context.groups) {
    if (codebook.concept_named(model::ConceptId(name)) == nullptr &&
        codebook.region(model::RegionId(name)) == nullptr) {
      throw model::UsageError(
          fmt::format("--group '{}' is no concept or region; see 'peil list "
                      "concepts'",
                      name));
    }
  }
  return context;
}

/// `iran-heatmap-DEU-minister-slide-…`: what a picture's name says beside origin, language and day.
std::string what(const Invocation& invocation, const PlotOptions& options,
                 const model::Repository& repository, const std::string& figure) {
  std::string name = figure;
  if (const model::SourceId baseline = baseline_of(invocation, repository);
      baseline != load::default_baseline(repository)) {
    name += "-" + baseline;
  }
  if (options.audience == Audience::minister) name += "-minister";
  if (invocation.format == "slide") name += "-slide";
  return name;
}

template <Audience audience>
std::vector<present::Plot> plots_for(const Invocation& invocation, const PlotOptions& options,
                                     const model::Repository& repository,
                                     const present::FigureViews<audience>& views,
                                     const present::FigureContext& context) {
  const model::OriginId& origin = views.comparison.comparison().table.origin;
  std::vector<present::Plot> plots;
  for (const std::string& name : options.figures) {
    const std::string file =
        file_stem(repository, invocation, origin, what(invocation, options, repository, name));
    std::ranges::move(present::figure(name, views, context, file), std::back_inserter(plots));
  }
  return plots;
}

/// Those of a run are made together, so that each view is made once.
std::set<present::FigureNeed> needs_of(const PlotOptions& options) {
  std::set<present::FigureNeed> needs;
  for (const present::FigureKind& kind : present::figure_kinds()) {
    if (std::ranges::find(options.figures, kind.name) != options.figures.end()) {
      needs.insert(kind.need);
    }
  }
  return needs;
}

Exit run_plot(const Invocation& invocation, Streams& streams) {
  (void)argument(invocation, 0, "an origin");
  const PlotOptions options = read_options(invocation);
  if (const auto problem = present::renderer_problem()) throw model::InputError("", "", *problem);
  const model::Repository repository = load_data(invocation);
  const auto texts = texts_of(invocation);
  const present::FigureContext context = context_of(invocation, repository, texts);
  const auto needs = needs_of(options);
  const auto plots =
      options.audience == Audience::minister
          ? plots_for(invocation, options, repository,
                      figure_views<Audience::minister>(invocation, repository, needs), context)
          : plots_for(invocation, options, repository,
                      figure_views<Audience::everyone>(invocation, repository, needs), context);
  write_files(invocation, streams, present::render(plots, options.to));
  return Exit::done;
}

}  // namespace

Command plot_command() { return {"plot", "ORIGIN", "figures on an origin", describe, run_plot}; }

}  // namespace peil::cli
