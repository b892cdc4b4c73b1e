// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "present/annex/annex_parts.hpp"
#include "present/tables/outcomes.hpp"

namespace peil::present {
namespace {

/// "2020", "januari 2022 tot en met juli 2022", "31 juli 2022".
std::string period_name(const Draft& draft, const std::string& period) {
  const std::size_t slash = period.find('/');
  if (slash == std::string::npos) return draft.wording.texts.partial_date(period);
  return draft.text("figures.period",
                    {{"from", draft.wording.texts.partial_date(period.substr(0, slash))},
                     {"to", draft.wording.texts.partial_date(period.substr(slash + 1))}});
}

std::vector<std::string> periods(const model::Figures& figures) {
  std::vector<std::string> result;
  for (const model::Series& series : figures.series) {
    for (const model::Figure& figure : series.figures) {
      if (std::ranges::find(result, figure.period) == result.end()) result.push_back(figure.period);
    }
  }
  std::ranges::sort(result);
  return result;
}

/// How many series this one is a share of, one inside the other.
std::size_t depth(const model::Figures& figures, const model::Series& series) {
  std::size_t levels = 0;
  for (auto part_of = series.part_of; part_of && levels < figures.series.size(); ++levels) {
    const auto whole = std::ranges::find(figures.series, *part_of, &model::Series::id);
    if (whole == figures.series.end()) break;
    part_of = whole->part_of;
  }
  return levels;
}

std::vector<Inlines> series_row(Draft& draft, const model::Figures& figures,
                                const model::Series& series,
                                const std::vector<std::string>& columns) {
  Inlines label;
  // No-break spaces: an indent that every format keeps.
  for (std::size_t i = depth(figures, series); i > 0; --i)
    label.emplace_back(Plain{"\u00a0\u00a0\u00a0"});
  label.push_back(localised(draft.wording, series.label));
  for (Inline& link : draft.apparatus.citations.cite(figures.documents, series.citations)) {
    label.push_back(std::move(link));
  }
  std::vector<Inlines> row{std::move(label)};
  for (const std::string& period : columns) {
    const auto found = std::ranges::find(series.figures, period, &model::Figure::period);
    row.push_back(found == series.figures.end() ? Inlines{} : Inlines{Plain{found->text}});
  }
  return row;
}

void write_published(Draft& draft, const model::Figures& figures, const std::string& origin) {
  const std::vector<std::string> columns = periods(figures);
  Table out{{}, {draft.head("head.figure")}, {0.4}, {}, true};
  for (const std::string& period : columns) {
    out.head.push_back(draft.wording.texts.capitalised(period_name(draft, period)));
    out.widths.push_back(0.6 / static_cast<double>(columns.size()));
  }
  for (const model::Series& series : figures.series) {
    out.rows.push_back(series_row(draft, figures, series, columns));
  }
  draft.table(draft.text("figures.table", {{"origin", origin}}), std::move(out));
  if (!figures.note.empty()) {
    draft.blocks.emplace_back(Paragraph{{localised(draft.wording, figures.note)}});
  }
}

/// Decisions by state, with the warning that they are no measure of policy.
void write_outcomes(Draft& draft, const model::Outcomes& outcomes, const std::string& origin) {
  const std::chrono::year_month_day day{draft.comparison.table.as_of};
  const auto year = static_cast<int>(day.year());
  const Texts& texts = draft.wording.texts;
  Table out{{}, outcome_heads(texts), {0.28, 0.1, 0.14, 0.16, 0.16, 0.16}, {}, true};
  for (const model::Outcome& row : latest_outcomes(outcomes, year)) {
    std::vector<Inlines>& cells = out.rows.emplace_back();
    for (std::string& cell : outcome_cells(row, texts)) cells.push_back({Plain{std::move(cell)}});
  }
  if (out.rows.empty()) return;
  const bool first = outcomes.first_instance;
  draft.table(draft.text(first ? "outcomes.table" : "outcomes.table_any", {{"origin", origin}}),
              std::move(out));
  const std::string warning = draft.text("outcomes.note") + " " +
                              draft.text("outcomes.latest", {{"year", fmt::to_string(year)}}) + " ";
  draft.blocks.emplace_back(Paragraph{
      {Plain{warning}, draft.apparatus.citations.cite(outcomes.document, outcomes.locator)}});
}

}  // namespace

void write_figures(Draft& draft) {
  const model::Figures* figures = draft.context.figures;
  const model::Outcomes* outcomes = draft.context.outcomes;
  const bool published = figures != nullptr && !figures->series.empty();
  if (!published && outcomes == nullptr) return;
  const std::string origin = origin_name(draft.wording, draft.comparison.table.origin);
  draft.heading(1, "figures.heading", {{"origin", origin}});
  if (published) write_published(draft, *figures, origin);
  if (outcomes != nullptr) write_outcomes(draft, *outcomes, origin);
}

}  // namespace peil::present
