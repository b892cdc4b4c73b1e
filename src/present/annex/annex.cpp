// SPDX-License-Identifier: EUPL-1.2
#include "present/annex/annex.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

/// So many rows of a heat map take a third of a page, so that little of a page stays empty.
constexpr std::size_t kRowsPerPicture = 16;
/// So many sources can still be read on a page that stands upright.
constexpr std::size_t kSourcesPerPicture = 13;

std::vector<Plot> heatmaps(const Draft& draft) {
  std::vector<Plot> plots;
  const auto figures = heatmap_parts(draft.comparison, kRowsPerPicture, kSourcesPerPicture);
  for (const HeatmapPart& part : figures) {
    std::string name = draft.context.picture_stem + "heatmap";
    if (figures.size() > 1) name += fmt::format("-{}", plots.size() + 1);
    plots.push_back(heatmap(draft.wording, draft.comparison, part, std::move(name)));
    plots.back().captioned = true;  // where it can be read aloud
  }
  return plots;
}

void write_pictures(Draft& draft, const std::vector<Plot>& plots) {
  if (plots.empty()) return;
  draft.heading(1, "picture.heading");
  for (std::size_t i = 0; i < plots.size(); ++i) {
    std::string caption = draft.text(
        "picture.caption", {{"origin", origin_name(draft.wording, draft.comparison.table.origin)},
                            {"date", draft.comparison.table.as_of}});
    if (i == 0) {
      for (const std::string& line : plots[i].key) caption += " " + line;
    } else {
      caption += " " + draft.text("picture.key");
    }
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
            std::string audience) {
  std::string marking = marking_of(comparison, statements, context.texts, std::move(audience));
  const std::vector<compare::Claim> claims =
      compare::claims(comparison, context.codebook, context.weights);
  Draft draft{context, comparison, statements, claims, {context.codebook, context.texts}, {}, {}};
  if (!marking.empty()) draft.blocks.emplace_back(Marking{marking});
  std::vector<Plot> plots = heatmaps(draft);
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
  return comparison.against.size() >= kSourcesPerPicture;
}

void Draft::table(const std::string& caption, Table table) {
  if (table.rows.empty()) return;
  table.caption = {Strong{text("annex.table", {{"number", ++tables}})}, Plain{" " + caption}};
  blocks.emplace_back(std::move(table));
}

Annex annex(const disclose::MinisterView& view, const AnnexContext& context) {
  return write(view.comparison(), view.statements(), context, context.texts("annex.not_public"));
}

Annex annex(const disclose::PublicView& view, const AnnexContext& context) {
  return write(view.comparison(), view.statements(), context, {});
}

}  // namespace peil::present
