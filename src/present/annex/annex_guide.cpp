// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "present/annex/annex_parts.hpp"

namespace peil::present {
namespace {

using model::Basis;
using model::Verdict;

/// A scale: each level on a line of its own, from 0 upwards.
Inlines scale(const Draft& draft, const model::Dimension& dimension) {
  Inlines out;
  for (std::size_t level = 0; level < dimension.levels.size(); ++level) {
    if (level > 0) out.emplace_back(LineBreak{});
    out.emplace_back(Strong{fmt::format("{}", level)});
    const std::string label(
        model::in_language(dimension.levels[level].label, draft.wording.texts.language()));
    out.emplace_back(Plain{" " + draft.wording.texts.capitalised(label)});
    if (dimension.levels[level].definition.empty()) continue;
    out.emplace_back(Plain{". "});
    out.push_back(localised(draft.wording, dimension.levels[level].definition));
  }
  return out;
}

void write_levels(Draft& draft) {
  std::set<std::string> used;
  for (const align::Row& row : draft.comparison.table.rows) used.insert(row.key.dimension);
  Table out{{}, {draft.head("head.dimension"), draft.head("head.levels")}, {0.24, 0.76}, {}};
  for (const model::Dimension& dimension : draft.wording.codebook.dimensions) {
    if (!used.contains(dimension.id) || dimension.nominal()) continue;
    const std::string name = dimension_name(draft.wording, dimension.id);
    out.rows.push_back({{Plain{draft.wording.texts.capitalised(name)}}, scale(draft, dimension)});
  }
  draft.table(draft.text("guide.levels"), std::move(out));
}

/// Bullets "word: what it means" for text keys `word.X` and `guide.word.X`.
template <typename E>
void write_words(Draft& draft, std::string_view family, const std::vector<E>& values) {
  BulletList list;
  for (const E value : values) {
    const std::string key = fmt::format("guide.{}.{}", family, model::name(value));
    list.items.push_back({Strong{draft.wording.texts.capitalised(word(draft.wording.texts, value))},
                          Plain{": " + draft.text(key)}});
  }
  draft.blocks.emplace_back(std::move(list));
}

/// The entry that explains a term: the one in force, else the last one there was.
const model::Term* explanation(const Draft& draft, const model::Vocabulary& vocabulary,
                               const model::DimensionId& dimension, std::string_view name) {
  const model::Term* term =
      model::find_term(vocabulary, dimension, name, draft.comparison.table.as_of);
  if (term != nullptr) return term;
  for (const model::Term& entry : vocabulary.terms) {
    if (entry.dimension == dimension && entry.term == name) term = &entry;
  }
  return term;
}

/// The terms of a source that the annex uses: by dimension, then from the lowest level upwards.
std::vector<const model::Term*> used_terms(const Draft& draft,
                                           const model::Vocabulary& vocabulary) {
  std::vector<const model::Term*> terms;
  for (const auto& [source, dimension, name] : draft.apparatus.terms) {
    if (source != vocabulary.source) continue;
    const model::Term* term = explanation(draft, vocabulary, dimension, name);
    if (term != nullptr) terms.push_back(term);
  }
  const auto& dimensions = draft.wording.codebook.dimensions;
  std::ranges::stable_sort(terms, {}, [&](const model::Term* term) {
    const auto dimension =
        std::ranges::find(dimensions, term->dimension, &model::Dimension::id) - dimensions.begin();
    return std::pair(dimension, term->levels ? term->levels->low : -1);
  });
  return terms;
}

std::string term_level(const Draft& draft, const model::Term& term) {
  if (!term.levels) return draft.text("glossary.no_level");
  const std::string level = level_text(*term.levels);
  const auto others =
      term.range ? levels_beyond(*term.levels, *term.range) : std::vector<std::string>{};
  if (others.empty()) return level;
  return draft.text("glossary.range", {{"level", level}, {"others", others}});
}

std::vector<Inlines> term_row(Draft& draft, const model::Vocabulary& vocabulary,
                              const model::Term& term) {
  Inlines meaning;
  if (!term.label.empty() && vocabulary.language != draft.wording.texts.language()) {
    Inline label = localised(draft.wording, term.label);
    if (auto* own = std::get_if<Plain>(&label.value)) {
      own->text = draft.wording.texts.capitalised(own->text);
    }
    meaning.push_back(std::move(label));
    meaning.emplace_back(Plain{". "});
  }
  if (!term.why.empty()) meaning.push_back(localised(draft.wording, term.why));
  for (Inline& link : draft.apparatus.citations.cite(vocabulary.documents, term.defined_in)) {
    meaning.push_back(std::move(link));
  }
  return {{in_own_language(draft.wording, term.term, vocabulary.language)},
          {Plain{dimension_name(draft.wording, term.dimension)}},
          {Plain{term_level(draft, term)}},
          std::move(meaning)};
}

void write_verdicts(Draft& draft) {
  draft.heading(2, "guide.verdicts");
  draft.paragraph(
      draft.text("guide.verdicts.intro", {{"baseline", draft.name(draft.comparison.baseline)}}));
  write_words<Verdict>(draft, "verdict",
                       {Verdict::more_lenient, Verdict::equal, Verdict::stricter, Verdict::mixed,
                        Verdict::indeterminate, Verdict::no_basis});
  draft.paragraph(draft.text("guide.robust"));
}

/// Two bases come with surveys alone.
void write_bases(Draft& draft) {
  std::vector<Basis> bases{Basis::part,      Basis::inherited, Basis::composed,
                           Basis::framework, Basis::silent,    Basis::not_recorded};
  const auto& columns = draft.comparison.table.columns;
  if (std::ranges::any_of(columns, [](const auto& column) { return !column.survey.empty(); })) {
    bases.insert(bases.end(), {Basis::unanswered, Basis::not_asked});
  }
  draft.heading(2, "guide.bases");
  write_words(draft, "basis", bases);
  auto& list = std::get<BulletList>(draft.blocks.back());
  list.items.push_back(
      {Strong{draft.head("not_comparable.named")}, Plain{": " + draft.text("guide.basis.named")}});
}

}  // namespace

void write_guide(Draft& draft) {
  const bool compared = !draft.comparison.against.empty();
  draft.heading(1, compared ? "guide.heading" : "guide.heading.levels");
  draft.paragraph(draft.text("guide.intro"));
  write_levels(draft);
  if (compared) write_verdicts(draft);
  write_bases(draft);
}

void write_glossary(Draft& draft) {
  if (draft.apparatus.terms.empty()) return;
  draft.heading(1, "glossary.heading");
  draft.paragraph(draft.text("glossary.intro"));
  // One table per source, so that the source need not be repeated on every line.
  std::set<model::SourceId> sources;
  for (const align::Column& column : draft.comparison.table.columns) {
    const model::Vocabulary* vocabulary = draft.wording.codebook.vocabulary(column.source);
    if (vocabulary == nullptr || !sources.insert(column.source).second) continue;
    Table out{{},
              {draft.head("head.term"), draft.head("head.dimension"), draft.head("head.level"),
               draft.head("head.meaning")},
              {0.19, 0.21, 0.18, 0.42},
              {}};
    for (const model::Term* term : used_terms(draft, *vocabulary)) {
      out.rows.push_back(term_row(draft, *vocabulary, *term));
    }
    draft.table(draft.text("glossary.table", {{"source", source_name(draft.wording, column)}}),
                std::move(out));
  }
}

void write_sources(Draft& draft) {
  if (draft.apparatus.citations.documents() == 0) return;
  draft.heading(1, "sources.heading");
  draft.paragraph(draft.text("sources.intro"));
  auto list = draft.apparatus.citations.list(draft.wording, draft.comparison.table.as_of);
  // The last ones stay together, and with the line on how the document was made that comes behind
  // them: no page holds but one.
  constexpr std::size_t kTogether = 3;
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto* paragraph = std::get_if<Paragraph>(&list[i]);
    if (paragraph != nullptr) {
      paragraph->with_next = i + kTogether >= list.size();
    }
    draft.blocks.push_back(std::move(list[i]));
  }
}

}  // namespace peil::present
