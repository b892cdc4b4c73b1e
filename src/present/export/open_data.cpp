// SPDX-License-Identifier: EUPL-1.2
#include "present/export/open_data.hpp"

#include <algorithm>

#include "present/tables/listings.hpp"
#include "present/words/origin_view.hpp"

namespace peil::present {
namespace {

Listing::Value bound(const std::optional<model::Interval>& levels, int model::Interval::*end) {
  if (!levels) return {};
  return std::int64_t{(*levels).*end};
}

Listing list_terms(const model::Codebook& codebook) {
  Listing listing{{{"source"},
                   {"dimension"},
                   {"term"},
                   {"level_low"},
                   {"level_high"},
                   {"range_low"},
                   {"range_high"},
                   {"from"},
                   {"until"},
                   {"why"}},
                  {}};
  for (const model::Vocabulary& vocabulary : codebook.vocabularies) {
    // What a respondent's words are worth is known from the answers alone.
    const auto* source = codebook.source(vocabulary.source);
    if (source->kind == model::SourceKind::survey_answer) continue;
    for (const model::Term& term : vocabulary.terms) {
      listing.rows.push_back(
          {vocabulary.source, term.dimension, term.term, bound(term.levels, &model::Interval::low),
           bound(term.levels, &model::Interval::high), bound(term.range, &model::Interval::low),
           bound(term.range, &model::Interval::high), value_of(term.validity.from),
           value_of(term.validity.until), value_of(model::in_language(term.why, "en"))});
    }
  }
  return listing;
}

/// Titles of what a series is taken from.
std::vector<std::string> taken_from(const model::Figures& figures, const model::Series& series) {
  std::vector<std::string> documents;
  for (const model::Citation& citation : series.citations) {
    const auto found =
        std::ranges::find(figures.documents, citation.document, &model::Document::id);
    if (found != figures.documents.end()) documents.push_back(found->title);
  }
  return documents;
}

/// Figures as published: "ca. 270" is not 270.
Listing list_figures(const std::vector<model::Figures>& all) {
  Listing listing{{{"origin"},
                   {"source"},
                   {"series"},
                   {"label"},
                   {"part_of"},
                   {"period"},
                   {"figure"},
                   {"documents"}},
                  {}};
  for (const model::Figures& figures : all) {
    for (const model::Series& series : figures.series) {
      for (const model::Figure& figure : series.figures) {
        listing.rows.push_back({figures.origin, series.source, series.id,
                                value_of(model::in_language(series.label, "en")),
                                value_of(series.part_of.value_or("")), figure.period, figure.text,
                                taken_from(figures, series)});
      }
    }
  }
  return listing;
}

}  // namespace

Tables open_tables(const model::Repository& repository, model::Date as_of) {
  OriginView everything{repository.codebook, "", as_of, {}, nullptr};
  for (const model::Profile& profile : repository.profiles) {
    everything.profiles.push_back(&profile);
  }
  return {{"positions", list_positions(everything, Extent::public_history)},
          {"terms", list_terms(repository.codebook)},
          {"documents", list_public_documents(repository)},
          {"figures", list_figures(repository.figures)}};
}

}  // namespace peil::present
