// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

/// Sources compared, each once: a proposal's column speaks for its source.
std::vector<std::size_t> distinct_sources(const Draft& draft) {
  std::vector<std::size_t> columns;
  for (std::size_t c = 0; c < draft.comparison.table.columns.size(); ++c) {
    const bool known = std::ranges::any_of(columns, [&](std::size_t earlier) {
      return draft.column(earlier).source == draft.column(c).source;
    });
    if (!known) columns.push_back(c);
  }
  return columns;
}

/// What is known of how the sources make their policy: from public documents, or from a state's own
/// answer to a survey.
struct Known {
  const model::Attribute* attribute = nullptr;
  const model::Framework* framework = nullptr;
  const align::Row* row = nullptr;  ///< in which the state answered
};

Known known(const Draft& draft, std::size_t c, const model::DimensionId& dimension) {
  if (const auto* framework = framework_of(draft, draft.column(c).source)) {
    const auto found =
        std::ranges::find(framework->attributes, dimension, &model::Attribute::dimension);
    if (found != framework->attributes.end()) return {&*found, framework, nullptr};
  }
  for (const align::Row& row : draft.comparison.table.rows) {
    const bool of_country = !row.key.concept_id && !row.key.region;
    if (of_country && row.key.dimension == dimension && !row.cells[c].evidence.empty()) {
      return {nullptr, nullptr, &row};
    }
  }
  return {};
}

/// Why there is no term. Of what was not asked in a survey, and of no other source, we can tell.
model::Basis why_not(const align::Column& column, const model::DimensionId& dimension) {
  const auto found = column.no_attribute.find(dimension);
  return found == column.no_attribute.end() ? model::Basis::not_recorded : found->second;
}

Inlines attribute_cell(Draft& draft, std::size_t c, const model::DimensionId& dimension) {
  const Known found = known(draft, c, dimension);
  if (found.attribute != nullptr) {
    return attribute_text(draft, *found.framework, *found.attribute);
  }
  if (found.row == nullptr) {
    return {Plain{word(draft.wording.texts, why_not(draft.column(c), dimension))}};
  }
  return cell_text(draft.wording, draft.apparatus, draft.column(c), found.row->key,
                   found.row->cells[c]);
}

/// Nominal attributes of a country, in the order of the codebook.
std::vector<model::DimensionId> framework_dimensions(const Draft& draft) {
  std::vector<model::DimensionId> ids;
  for (const model::Dimension& dimension : draft.wording.codebook.dimensions) {
    if (dimension.nominal() && dimension.scope.country) ids.push_back(dimension.id);
  }
  return ids;
}

bool any_known(const Draft& draft, std::size_t c, const model::DimensionId& dimension) {
  const Known found = known(draft, c, dimension);
  return found.attribute != nullptr || found.row != nullptr;
}

/// Whether the column says anything: a term, or that it was asked and said nothing.
bool tells(const Draft& draft, std::size_t c, const std::vector<model::DimensionId>& dimensions) {
  return std::ranges::any_of(dimensions, [&](const model::DimensionId& id) {
    return any_known(draft, c, id) || why_not(draft.column(c), id) == model::Basis::unanswered;
  });
}
}  // namespace

const model::Framework* framework_of(const Draft& draft, const model::SourceId& source) {
  const auto& frameworks = draft.context.codebook.frameworks;
  const auto found = std::ranges::find(frameworks, source, &model::Framework::source);
  return found == frameworks.end() ? nullptr : &*found;
}

Inlines attribute_text(Draft& draft, const model::Framework& framework,
                       const model::Attribute& attribute) {
  Inlines words{localised(draft.wording, attribute.label), Plain{" "}};
  const std::vector<model::Citation> citations{attribute.citation};
  for (Inline& link : draft.apparatus.citations.cite(framework.documents, citations)) {
    words.push_back(std::move(link));
  }
  return words;
}

namespace {

constexpr std::size_t kMostColumns = 4;  ///< sources beside each other that can still be read

/// A row for each attribute, a column for each source; where those are many, the other way round.
Table frameworks_table(Draft& draft, const std::vector<model::DimensionId>& dimensions,
                       const std::vector<std::size_t>& columns) {
  const bool sources_down = columns.size() > kMostColumns;
  std::vector<std::string> attributes;
  for (const model::DimensionId& id : dimensions) {
    attributes.push_back(draft.wording.texts.capitalised(dimension_name(draft.wording, id)));
  }
  std::vector<std::string> sources;
  for (const std::size_t c : columns) sources.push_back(draft.title(c));
  const auto& across = sources_down ? attributes : sources;
  const auto& down = sources_down ? sources : attributes;
  const double first = sources_down ? 0.19 : 0.28;
  Table out{{}, {draft.head(sources_down ? "head.source" : "head.dimension")}, {first}, {}};
  out.head.insert(out.head.end(), across.begin(), across.end());
  out.widths.resize(across.size() + 1, (1 - first) / static_cast<double>(across.size()));
  for (std::size_t i = 0; i < down.size(); ++i) {
    out.rows.push_back({{Plain{down[i]}}});
    for (std::size_t j = 0; j < across.size(); ++j) {
      out.rows.back().push_back(sources_down ? attribute_cell(draft, columns[i], dimensions[j])
                                             : attribute_cell(draft, columns[j], dimensions[i]));
    }
  }
  return out;
}

}  // namespace

void write_frameworks(Draft& draft) {
  std::vector<model::DimensionId> asked = framework_dimensions(draft);
  std::vector<std::size_t> told;
  std::vector<std::string> unknown;
  for (const std::size_t c : distinct_sources(draft)) {
    if (tells(draft, c, asked)) {
      told.push_back(c);
    } else {
      unknown.push_back(source_name(draft.wording, draft.column(c)));
    }
  }
  if (told.empty()) return;
  std::erase_if(asked, [&](const model::DimensionId& id) {
    return std::ranges::none_of(told, [&](std::size_t c) { return any_known(draft, c, id); });
  });
  const bool answers =
      std::ranges::any_of(told, [&](std::size_t c) { return !draft.column(c).survey.empty(); });
  draft.heading(1, "frameworks.heading");
  draft.table(draft.text(answers ? "frameworks.table_answers" : "frameworks.table"),
              frameworks_table(draft, asked, told));
  if (!unknown.empty()) {
    draft.paragraph(draft.text("frameworks.unknown", {{"sources", unknown}}));
  }
}

}  // namespace peil::present
