// SPDX-License-Identifier: EUPL-1.2
#include "present/annex/annex.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "present/annex/annex_parts.hpp"
#include "present/figures/figures.hpp"
#include "present/words/footing.hpp"

namespace peil::present {
namespace {

/// With so many sources what is said of each stands behind what is said of all.
constexpr std::size_t kManySources = 13;

/// Whether a picture shows more than the findings say: definite verdicts with so many sources, on
/// so many points together.
bool worth_a_picture(const compare::Comparison& comparison, std::size_t fewest_sources) {
  constexpr std::size_t kFewestPoints = 3;
  std::size_t sources = 0;
  std::size_t decided = 0;
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    const std::size_t points = compare::count_points(comparison, k).comparable();
    decided += points;
    if (points > 0) ++sources;
  }
  return sources >= fewest_sources && decided >= kFewestPoints;
}

/// Pictures of the names given, the first part of each, as far as there is something to draw.
template <disclose::Audience audience>
std::vector<Plot> pictures(const disclose::View<audience>& view, const AnnexContext& context,
                           std::string_view name) {
  if (!context.pictures) return {};
  const FigureContext figures{
      {context.codebook, context.texts}, context.weights, context.thresholds.minimum_points};
  const std::string stem = fmt::format("{}{}", context.picture_stem, name);
  auto made = figure<audience>(std::string(name), {view}, figures, stem);
  Plot& plot = made.front();
  if (!plot.message.empty()) return {};
  plot.name = stem;
  plot.captioned = true;  // where it can be read aloud
  if (made.size() > 1) plot.key.push_back(context.texts("picture.part"));
  return {std::move(plot)};
}

void write_pictures(Draft& draft, const std::vector<Plot>& plots) {
  if (!draft.context.pictures) draft.paragraph(draft.text("picture.missing"));
  for (std::size_t i = 0; i < plots.size(); ++i) {
    std::string caption = plots[i].title + ".";
    for (const std::string& line : plots[i].key) caption += " " + line;
    const std::string number =
        draft.text("picture.number", {{"number", i + 1}, {"of", plots.size()}});
    draft.blocks.emplace_back(
        Picture{plots[i].name, plots[i].description, {Strong{number}, Plain{" " + caption}}});
  }
}

/// Links to the sections, at the end of the first: the summary stays the first thing to be read.
void write_contents(Draft& draft) {
  Inlines links{Strong{draft.text("annex.contents")}};
  std::size_t end_of_first = 0;
  std::size_t sections = 0;
  for (std::size_t b = 0; b < draft.blocks.size(); ++b) {
    const auto* heading = std::get_if<Heading>(&draft.blocks[b]);
    if (heading == nullptr || heading->level != 1) continue;
    if (++sections == 1) continue;
    if (sections == 2) end_of_first = b;
    links.emplace_back(Plain{sections == 2 ? " " : "\u00a0· "});
    links.emplace_back(Link{heading->text, "#" + heading->id});
  }
  if (sections < 2) return;
  draft.blocks.insert(draft.blocks.begin() + static_cast<std::ptrdiff_t>(end_of_first),
                      Paragraph{std::move(links)});
}

/// What stands on every page: who may see it, and that some of it is invented.
std::string marking_of(const compare::Comparison& comparison,
                       const std::vector<disclose::SurveyStatements>& statements,
                       const Texts& texts, std::string audience) {
  const bool fictional = std::ranges::any_of(comparison.table.columns, &align::Column::fictional) ||
                         std::ranges::any_of(statements, &disclose::SurveyStatements::fictional);
  if (!fictional) return audience;
  if (!audience.empty()) audience += " · ";
  return audience + texts("annex.fictional");
}

/// The sections of the annex that is read.
void write_annex(Draft& draft, const std::vector<Plot>& plots) {
  write_findings(draft);
  const std::size_t readings = draft.blocks.size();
  write_scope(draft);
  write_pictures(draft, plots);
  write_other_countries(draft);
  write_statements(draft);
  write_proposal_grid(draft);
  write_matrix(draft);
  write_practice(draft, true);
  write_changes(draft);
  write_sources(draft);
  write_readings(draft, readings);
}

/// The sections of the account: all that the annex rests on and has no room for.
void write_account(Draft& draft, const std::vector<Plot>& plots) {
  write_counts(draft);
  write_baseline(draft);
  if (!plots.empty()) draft.heading(1, "picture.heading");
  write_pictures(draft, plots);
  const bool many = many_sources(draft.comparison);
  if (!many) write_pairs(draft);
  write_practice(draft, false);
  write_attributes(draft);
  write_not_comparable(draft);
  write_coverage(draft);
  write_frameworks(draft);
  write_figures(draft);
  write_guide(draft);
  if (many) write_pairs(draft);
  write_definitions(draft);
  write_glossary(draft);
  write_sources(draft);
  write_contents(draft);
}

/// What the two documents differ in.
struct Kind {
  std::string_view title;     ///< key of it
  std::string_view subtitle;  ///< key of it
  std::string_view picture;
  std::size_t fewest_sources;  ///< with a definite verdict, for the picture to tell something
  void (*write)(Draft&, const std::vector<Plot>&);
};

constexpr Kind kAnnex{"annex.title", "annex.subtitle", "overview", 2, write_annex};
constexpr Kind kAccount{"account.title", "account.subtitle", "heatmap", 1, write_account};

template <disclose::Audience audience>
Annex write(const AnnexViews<audience>& views, const AnnexContext& context, const Kind& kind) {
  const disclose::View<audience>& view = views.comparison;
  const compare::Comparison& comparison = view.comparison();
  std::string marking =
      marking_of(comparison, view.statements(), context.texts,
                 audience == disclose::Audience::minister ? context.texts("annex.not_public") : "");
  const std::vector<compare::Claim> claims =
      compare::claims(comparison, context.codebook, context.weights);
  std::vector<const compare::Comparison*> practice;
  for (const auto& one : views.practice) practice.push_back(&one.comparison());
  Draft draft{context,
              comparison,
              view.statements(),
              claims,
              std::move(practice),
              {context.codebook, context.texts},
              {},
              {}};
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    draft.counted.push_back(counted_rows(comparison, k));
    draft.others.push_back(compared_name(draft.wording, comparison, k));
  }
  if (!marking.empty()) draft.blocks.emplace_back(Marking{marking});
  std::vector<Plot> plots;
  if (worth_a_picture(comparison, kind.fewest_sources)) {
    plots = pictures(view, context, kind.picture);
  }
  kind.write(draft, plots);

  const std::string origin = origin_name(draft.wording, comparison.table.origin);
  return {{draft.text(kind.title, {{"origin", origin}}),
           draft.text(kind.subtitle, {{"date", comparison.table.as_of}}), context.texts.language(),
           context.texts.date(comparison.table.as_of), std::move(marking), std::move(draft.blocks)},
          std::move(plots)};
}

}  // namespace

bool many_sources(const compare::Comparison& comparison) {
  return comparison.against.size() >= kManySources;
}

void Draft::table(const std::string& caption, Table table) {
  if (table.rows.empty()) return;
  table.caption = {Strong{text("annex.table", {{"number", ++tables}})}, Plain{" " + caption}};
  blocks.emplace_back(std::move(table));
}

template <disclose::Audience audience>
Annex annex(const AnnexViews<audience>& views, const AnnexContext& context) {
  return write(views, context, kAnnex);
}

template <disclose::Audience audience>
Annex account(const AnnexViews<audience>& views, const AnnexContext& context) {
  return write(views, context, kAccount);
}

using disclose::Audience;
template Annex annex(const AnnexViews<Audience::minister>&, const AnnexContext&);
template Annex annex(const AnnexViews<Audience::everyone>&, const AnnexContext&);
template Annex account(const AnnexViews<Audience::minister>&, const AnnexContext&);
template Annex account(const AnnexViews<Audience::everyone>&, const AnnexContext&);

}  // namespace peil::present
