// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "present/annex_parts.hpp"

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

Inlines attribute_cell(Draft& draft, const model::Framework& framework,
                       std::string_view dimension) {
  const auto found =
      std::ranges::find(framework.attributes, dimension, &model::Attribute::dimension);
  if (found == framework.attributes.end()) {
    return {Plain{word(draft.wording.texts, model::Basis::not_recorded)}};
  }
  return attribute_text(draft, framework, *found);
}

}  // namespace

const model::Framework* framework_of(const Draft& draft, std::string_view source) {
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

void write_frameworks(Draft& draft) {
  std::vector<const model::Framework*> known;
  std::vector<std::string> unknown;
  Table out{{}, {draft.head("head.dimension")}, {0.28}, {}};
  for (const std::size_t c : distinct_sources(draft)) {
    const model::Framework* framework = framework_of(draft, draft.column(c).source);
    if (framework == nullptr) {
      unknown.push_back(source_name(draft.wording, draft.column(c)));
      continue;
    }
    known.push_back(framework);
    out.head.push_back(draft.title(c));
  }
  if (known.empty()) return;
  out.widths.resize(known.size() + 1, 0.72 / static_cast<double>(known.size()));
  for (const model::Dimension& dimension : draft.wording.codebook.dimensions) {
    const bool told = std::ranges::any_of(known, [&](const model::Framework* framework) {
      return std::ranges::find(framework->attributes, dimension.id, &model::Attribute::dimension) !=
             framework->attributes.end();
    });
    if (!told) continue;
    out.rows.push_back(
        {{Plain{draft.wording.texts.capitalised(dimension_name(draft.wording, dimension.id))}}});
    for (const model::Framework* framework : known) {
      out.rows.back().push_back(attribute_cell(draft, *framework, dimension.id));
    }
  }
  draft.heading(1, draft.text("frameworks.heading"));
  draft.table(draft.text("frameworks.table"), std::move(out));
  if (!unknown.empty()) {
    draft.paragraph(draft.text("frameworks.unknown", {{"sources", unknown}}));
  }
}

}  // namespace peil::present
