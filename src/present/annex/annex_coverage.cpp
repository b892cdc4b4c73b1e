// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

std::vector<std::string> dimension_names(const Draft& draft,
                                         const std::vector<model::DimensionId>& dimensions) {
  std::vector<std::string> names;
  for (const model::DimensionId& dimension : dimensions) {
    names.push_back(dimension_name(draft.wording, dimension));
  }
  return names;
}

std::string period(const Draft& draft, const model::Period& validity) {
  if (validity.from && validity.until) {
    return draft.text("coverage.between", {{"from", *validity.from}, {"until", *validity.until}});
  }
  if (validity.from) return draft.text("coverage.since", {{"from", *validity.from}});
  if (validity.until) return draft.text("coverage.before", {{"until", *validity.until}});
  return {};
}

/// Why a row gives no verdict: "niet genoemd", or "Nederland: niet genoemd" when it is not the
/// other source that has no level.
std::string reason(const Draft& draft, const align::Row& row, std::size_t other) {
  const std::size_t side = row.cells[other].levels ? draft.comparison.baseline : other;
  const align::Cell& cell = row.cells[side];
  const bool named = !cell.levels && !cell.evidence.empty();
  return draft.text("not_comparable.reason",
                    {{"source", draft.title(side)},
                     {"reason", named ? draft.text("not_comparable.named")
                                      : word(draft.wording.texts, cell.basis)}});
}

/// Rows that give no verdict for one reason: dimension to subjects.
using Subjects = std::map<std::string, std::vector<std::string>>;

std::map<std::string, Subjects> reasons(const Draft& draft, std::size_t k) {
  const std::size_t other = draft.comparison.against[k];
  std::map<std::string, Subjects> by_reason;
  for (std::size_t r = 0; r < draft.comparison.table.rows.size(); ++r) {
    if (draft.comparison.verdicts[r][k].verdict != model::Verdict::no_basis) continue;
    const align::Row& row = draft.comparison.table.rows[r];
    if (!has_scale(draft.wording, row.key.dimension)) continue;
    const std::string why =
        draft.column(other).no_policy ? draft.text("cell.no_policy") : reason(draft, row, other);
    by_reason[why][dimension_name(draft.wording, row.key.dimension)].push_back(
        subject_name(draft.wording, row.key));
  }
  return by_reason;
}

std::size_t count(const Subjects& subjects) {
  std::size_t rows = 0;
  for (const auto& [dimension, names] : subjects) rows += names.size();
  return rows;
}

/// "Terugkeer: vrouwen en kinderen" by name, or "Terugkeer: 2."
Inlines listed(const Draft& draft, const Subjects& subjects, bool by_name) {
  Inlines out;
  std::vector<std::string> counted;
  for (const auto& [dimension, names] : subjects) {
    if (!by_name) {
      counted.push_back(fmt::format("{}: {}", dimension, names.size()));
      continue;
    }
    if (!out.empty()) out.emplace_back(LineBreak{});
    out.emplace_back(Plain{draft.text(
        "not_comparable.subjects",
        {{"dimension", draft.wording.texts.capitalised(dimension)}, {"subjects", names}})});
  }
  if (!by_name) {
    const std::string all = fmt::format("{}.", fmt::join(counted, "; "));
    out.emplace_back(Plain{draft.wording.texts.capitalised(all)});
  }
  return out;
}

/// Rows on which no source has a level, so that no figure shows them.
void write_nowhere(Draft& draft) {
  Subjects nowhere;
  for (const align::Row& row : draft.comparison.table.rows) {
    const bool any = std::ranges::any_of(
        row.cells, [](const align::Cell& cell) { return cell.levels.has_value(); });
    if (any || !has_scale(draft.wording, row.key.dimension)) continue;
    nowhere[dimension_name(draft.wording, row.key.dimension)].push_back(
        subject_name(draft.wording, row.key));
  }
  if (nowhere.empty()) return;
  Inlines words{Plain{draft.text("not_comparable.nowhere")}, LineBreak{}};
  const Inlines list = listed(draft, nowhere, true);
  words.insert(words.end(), list.begin(), list.end());
  draft.blocks.emplace_back(Paragraph{std::move(words)});
}

/// "alle onderwerpen met een schaal", "alle … behalve terugkeer", or the list.
std::string dimension_list(const Draft& draft, const std::vector<model::DimensionId>& dimensions) {
  constexpr std::size_t kExceptions = 2;
  std::vector<std::string> missing;
  for (const model::Dimension& dimension : draft.wording.codebook.dimensions) {
    const bool covered = std::ranges::find(dimensions, dimension.id) != dimensions.end();
    if (!dimension.nominal() && !covered) {
      missing.push_back(dimension_name(draft.wording, dimension.id));
    }
  }
  if (missing.empty()) return draft.text("coverage.all");
  if (missing.size() <= kExceptions) {
    return draft.text("coverage.all_but", {{"dimensions", missing}});
  }
  return draft.wording.texts.list(dimension_names(draft, dimensions));
}

/// "Lidstaat A (fictief) (20 september 2024)" for each who answered the survey by name.
std::vector<std::string> named_respondents(const Draft& draft, const std::string& survey) {
  std::vector<std::string> names;
  for (std::size_t c = 0; c < draft.comparison.table.columns.size(); ++c) {
    const align::Column& column = draft.column(c);
    if (column.survey != survey) continue;
    names.push_back(column.answered_on
                        ? draft.text("coverage.respondent",
                                     {{"source", draft.name(c)}, {"date", *column.answered_on}})
                        : draft.name(c));
  }
  return names;
}

/// Who was asked and who answered, as far as the readers may know.
void write_inquiries(Draft& draft) {
  for (const disclose::SurveyStatements& survey : draft.statements) {
    const bool confidential = survey.number_asked == 0;
    const auto named = named_respondents(draft, survey.survey);
    if (confidential && named.empty()) continue;
    const auto day = [&](const std::optional<model::Date>& date) {
      return date ? draft.wording.texts.date(*date) : draft.text("coverage.unknown_day");
    };
    draft.paragraph(draft.text(
        confidential ? "coverage.survey_of_some" : "coverage.survey",
        {{"survey", std::string(model::in_language(survey.title, draft.wording.texts.language()))},
         {"sent", day(survey.sent_on)},
         {"deadline", survey.deadline ? draft.wording.texts.date(*survey.deadline) : "none"},
         {"asked", survey.number_asked},
         {"named", named.size()},
         {"states", named},
         {"others", survey.number_asked - std::min(named.size(), survey.number_asked)}}));
  }
}

}  // namespace

void write_not_comparable(Draft& draft) {
  // Of many sources the figures show which rows these are; names would fill pages.
  constexpr std::size_t kSourcesByName = 3;
  constexpr std::size_t kRowsByName = 6;
  draft.heading(1, "not_comparable.heading");
  draft.paragraph(draft.text("not_comparable.intro"));
  const bool few = draft.comparison.against.size() <= kSourcesByName;
  Table out{{},
            {draft.head("head.source"), draft.head("head.reason"), draft.head("head.rows"),
             draft.head("head.which")},
            {0.16, 0.23, 0.13, 0.48},
            {}};
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    const std::size_t other = draft.comparison.against[k];
    for (const auto& [why, subjects] : reasons(draft, k)) {
      const std::size_t rows = count(subjects);
      Inlines which = draft.column(other).no_policy
                          ? Inlines{Plain{draft.text("not_comparable.all")}}
                          : listed(draft, subjects, few || rows <= kRowsByName);
      out.rows.push_back({{Plain{draft.title(other)}},
                          {Plain{why}},
                          {Plain{fmt::format("{}", rows)}},
                          std::move(which)});
    }
  }
  draft.table(draft.text("not_comparable.table"), std::move(out));
  if (!few) write_nowhere(draft);
}

void write_coverage(Draft& draft) {
  draft.heading(1, "coverage.heading");
  draft.paragraph(draft.text("coverage.intro"));
  Table out{{},
            {draft.head("head.source"), draft.head("head.dimensions"), draft.head("head.record"),
             draft.head("head.note")},
            {0.15, 0.24, 0.15, 0.46},
            {}};
  for (std::size_t c = 0; c < draft.comparison.table.columns.size(); ++c) {
    // A proposal has no record of its own; its column repeats the policy in force.
    if (draft.comparison.proposed && c == draft.comparison.proposed->column) continue;
    for (const model::Coverage& coverage : draft.column(c).coverage) {
      Inlines record{Plain{word(draft.wording.texts, coverage.state)}};
      if (const std::string when = period(draft, coverage.validity); !when.empty()) {
        record.emplace_back(LineBreak{});
        record.emplace_back(Small{when});
      }
      out.rows.push_back({{Plain{draft.title(c)}},
                          {Plain{dimension_list(draft, coverage.dimensions)}},
                          std::move(record),
                          {localised(draft.wording, coverage.note)}});
    }
  }
  draft.table(draft.text("coverage.table"), std::move(out));
  write_inquiries(draft);
}

}  // namespace peil::present
