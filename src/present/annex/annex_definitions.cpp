// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

/// So many sources fit beside the levels.
constexpr std::size_t kSourcesBeside = 4;

using Levels = std::pair<int, int>;

/// The terms of one source on one dimension that were printed, the most favourable level first.
using TermsByLevel = std::map<Levels, std::vector<const model::Term*>, std::greater<>>;

struct Defined {
  const model::Vocabulary* vocabulary = nullptr;
  std::string name;
  TermsByLevel terms;
};

/// The entry in force on the day, else the last one there was.
const model::Term* entry_of(const model::Vocabulary& vocabulary,
                            const model::DimensionId& dimension, std::string_view name,
                            model::Date day) {
  const model::Term* found = model::find_term(vocabulary, dimension, name, day);
  if (found != nullptr) return found;
  for (const model::Term& entry : vocabulary.terms) {
    if (entry.dimension == dimension && entry.term == name) found = &entry;
  }
  return found;
}

/// Sources that use a term of the dimension, in the order of the table.
std::vector<Defined> defined_on(const Draft& draft, const model::DimensionId& dimension) {
  std::vector<Defined> result;
  for (const align::Column& column : draft.comparison.table.columns) {
    const model::Vocabulary* vocabulary = draft.wording.codebook.vocabulary(column.source);
    const bool told = std::ranges::find(result, vocabulary, &Defined::vocabulary) != result.end();
    if (vocabulary == nullptr || told) continue;
    Defined defined{vocabulary, source_name(draft.wording, column), {}};
    for (const auto& [source, on, name] : draft.apparatus.terms) {
      if (source != vocabulary->source || on != dimension) continue;
      const model::Term* term = entry_of(*vocabulary, on, name, draft.comparison.table.as_of);
      if (term == nullptr || !term->levels) continue;
      defined.terms[{term->levels->low, term->levels->high}].push_back(term);
    }
    if (!defined.terms.empty()) result.push_back(std::move(defined));
  }
  return result;
}

/// "risicogroep", "groupe social: sociale groep": the term and what it means.
Inlines terms_cell(const Draft& draft, const Defined& defined, const Levels& levels) {
  Inlines out;
  const auto found = defined.terms.find(levels);
  if (found == defined.terms.end()) return {Plain{"–"}};
  for (const model::Term* term : found->second) {
    if (!out.empty()) out.emplace_back(LineBreak{});
    out.push_back(in_own_language(draft.wording, term->term, defined.vocabulary->language));
    if (term->label.empty()) continue;
    const Inline label = localised(draft.wording, term->label);
    const auto* words = std::get_if<Plain>(&label.value);
    if (words == nullptr || words->text == term->term) continue;
    out.emplace_back(Small{": " + words->text});
  }
  return out;
}

void write_part(Draft& draft, const model::DimensionId& dimension,
                std::span<const Defined> sources) {
  Table out{{}, {draft.head("head.level")}, {0.12}, {}};
  std::set<Levels, std::greater<>> levels;
  for (const Defined& defined : sources) {
    out.head.push_back(draft.wording.texts.capitalised(defined.name));
    for (const auto& [level, terms] : defined.terms) levels.insert(level);
  }
  out.widths.resize(out.head.size(), 0.88 / static_cast<double>(sources.size()));
  for (const Levels& level : levels) {
    std::vector<Inlines> cells{{Plain{level_text({level.first, level.second})}}};
    for (const Defined& defined : sources) cells.push_back(terms_cell(draft, defined, level));
    out.rows.push_back(std::move(cells));
  }
  draft.table(
      draft.text("definitions.table", {{"dimension", dimension_name(draft.wording, dimension)}}),
      std::move(out));
}

}  // namespace

void write_definitions(Draft& draft) {
  bool first = true;
  for (const model::Dimension& dimension : draft.wording.codebook.dimensions) {
    const std::vector<Defined> sources = defined_on(draft, dimension.id);
    if (sources.size() < 2) continue;
    if (first) {
      draft.heading(1, "definitions.heading");
      draft.paragraph(draft.text("definitions.intro"));
    }
    first = false;
    const std::span<const Defined> all(sources);
    for (std::size_t i = 0; i < all.size(); i += kSourcesBeside) {
      write_part(draft, dimension.id, all.subspan(i, std::min(kSourcesBeside, all.size() - i)));
    }
  }
}

}  // namespace peil::present
