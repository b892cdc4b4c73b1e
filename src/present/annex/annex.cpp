// SPDX-License-Identifier: EUPL-1.2
#include "present/annex/annex.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "present/annex/annex_parts.hpp"
#include "present/figures/figures.hpp"

namespace peil::present {
namespace {

/// With so many sources what is said of each stands behind what is said of all.
constexpr std::size_t kManySources = 13;

/// The overview and the first part of the heat map, as far as there is something to draw.
template <disclose::Audience audience>
std::vector<Plot> pictures(const disclose::View<audience>& view, const AnnexContext& context) {
  std::vector<Plot> plots;
  if (!context.pictures) return plots;
  const FigureContext figures{{context.codebook, context.texts}, context.weights};
  for (const char* name : {"overview", "heatmap"}) {
    auto made = figure<audience>(name, {view}, figures, context.picture_stem + name);
    if (!made.front().message.empty()) continue;
    plots.push_back(std::move(made.front()));
    plots.back().name = context.picture_stem + name;
    plots.back().captioned = true;  // where it can be read aloud
    if (made.size() > 1) plots.back().key.push_back(context.texts("picture.part"));
  }
  return plots;
}

void write_pictures(Draft& draft, const std::vector<Plot>& plots) {
  if (plots.empty() && draft.context.pictures) return;
  draft.heading(1, "picture.heading");
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

Annex write(const compare::Comparison& comparison,
            const std::vector<disclose::SurveyStatements>& statements, const AnnexContext& context,
            std::vector<Plot> plots, std::string audience) {
  std::string marking = marking_of(comparison, statements, context.texts, std::move(audience));
  const std::vector<compare::Claim> claims =
      compare::claims(comparison, context.codebook, context.weights);
  Draft draft{context, comparison, statements, claims, {context.codebook, context.texts}, {}, {}};
  if (!marking.empty()) draft.blocks.emplace_back(Marking{marking});
  write_summary(draft);
  write_other_countries(draft);
  write_statements(draft);
  write_baseline(draft);
  write_pictures(draft, plots);
  const bool many = many_sources(comparison);
  if (!many) write_pairs(draft);
  write_attributes(draft);
  write_changes(draft);
  write_not_comparable(draft);
  write_coverage(draft);
  write_frameworks(draft);
  write_figures(draft);
  write_guide(draft);
  if (many) write_pairs(draft);
  write_glossary(draft);
  write_sources(draft);
  write_contents(draft);

  const std::string origin = origin_name(draft.wording, comparison.table.origin);
  return {
      {draft.text("annex.title", {{"origin", origin}}),
       draft.text("annex.subtitle", {{"date", comparison.table.as_of}}), context.texts.language(),
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

Annex annex(const disclose::MinisterView& view, const AnnexContext& context) {
  return write(view.comparison(), view.statements(), context, pictures(view, context),
               context.texts("annex.not_public"));
}

Annex annex(const disclose::PublicView& view, const AnnexContext& context) {
  return write(view.comparison(), view.statements(), context, pictures(view, context), {});
}

}  // namespace peil::present
