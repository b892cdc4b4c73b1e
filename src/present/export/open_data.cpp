// SPDX-License-Identifier: EUPL-1.2
#include "present/export/open_data.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/position_ids.hpp"
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
                   {"value"},
                   {"documents"}},
                  {}};
  for (const model::Figures& figures : all) {
    for (const model::Series& series : figures.series) {
      for (const model::Figure& figure : series.figures) {
        listing.rows.push_back(
            {figures.origin, series.source, series.id,
             value_of(model::in_language(series.label, "en")),
             value_of(series.part_of.value_or("")), figure.period, figure.text,
             figure.value ? value_of(fmt::format("{}", *figure.value)) : Listing::Value(),
             taken_from(figures, series)});
      }
    }
  }
  return listing;
}

/// Calls `use(profile, id, stated)` for every position that everyone may see.
template <typename Use>
void for_each_public(const model::Repository& repository, const Use& use) {
  for (const model::Profile& profile : repository.profiles) {
    const model::PositionIds ids(profile);
    for (std::size_t i = 0; i < ids.ids().size(); ++i) {
      const model::Stated& stated = ids.stated()[i];
      if (stated.position->dissemination == model::Dissemination::open) {
        use(profile, ids.ids()[i], stated);
      }
    }
  }
}

Listing list_position_concepts(const model::Repository& repository) {
  Listing listing{{{"position"}, {"concept"}, {"relation"}}, {}};
  for_each_public(repository, [&](const auto&, const auto& id, const model::Stated& stated) {
    if (stated.group == nullptr) return;
    for (const model::ConceptLink& link : stated.group->concepts) {
      listing.rows.push_back({id, link.concept_id, std::string(model::name(link.relation))});
    }
  });
  return listing;
}

Listing list_position_documents(const model::Repository& repository) {
  Listing listing{{{"position"}, {"order"}, {"origin"}, {"source"}, {"document"}, {"locator"}}, {}};
  for_each_public(
      repository, [&](const model::Profile& profile, const auto& id, const model::Stated& stated) {
        std::int64_t order = 0;
        for (const model::Citation& citation : stated.position->citations) {
          listing.rows.push_back(
              {id, ++order, profile.origin, profile.source, citation.document, citation.locator});
        }
      });
  return listing;
}

}  // namespace

Tables open_tables(const model::Repository& repository, model::Date as_of) {
  OriginView everything{repository.codebook, {}, as_of, {}, nullptr};
  for (const model::Profile& profile : repository.profiles) {
    everything.profiles.push_back(&profile);
  }
  Tables tables{{"positions", list_positions(everything, Extent::public_history)},
                {"position_concepts", list_position_concepts(repository)},
                {"position_documents", list_position_documents(repository)},
                {"terms", list_terms(repository.codebook)},
                {"documents", list_public_documents(repository)},
                {"figures", list_figures(repository.figures)}};
  for (auto& table : codebook_tables(repository)) tables.push_back(std::move(table));
  return tables;
}

}  // namespace peil::present
