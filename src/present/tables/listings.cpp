// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/listings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/country.hpp"
#include "model/stated.hpp"

namespace peil::present {
namespace {

using Shown = Listing::Shown;

std::string in(const Texts& texts, const model::Text& text) {
  return std::string(model::in_language(text, texts.language()));
}

std::int64_t count(const auto& list) { return std::ssize(list); }

template <typename Wanted>
Listing documents(const model::Repository& repository, const Wanted& wanted) {
  Listing listing{{{"origin"},
                   {"source"},
                   {"id", Shown::to_machines},
                   {"date"},
                   {"title"},
                   {"publisher", Shown::to_machines},
                   {"reference"},
                   {"url", Shown::to_machines},
                   {"language", Shown::to_machines}},
                  {}};
  for (const model::Profile& profile : repository.profiles) {
    for (const model::Document& document : profile.documents) {
      if (!wanted(profile, document)) continue;
      listing.rows.push_back({profile.origin, profile.source, document.id, value_of(document.date),
                              document.title, document.publisher, value_of(document.reference),
                              value_of(document.url), value_of(document.language)});
    }
  }
  return listing;
}

}  // namespace

namespace {

/// `EUAA 12`, most points first; people are told of the first three.
std::vector<std::string> comparable_sources(const Comparables& comparables, std::size_t most) {
  std::vector<std::string> result;
  for (const auto& [source, points] : comparables.with) {
    if (result.size() == most) {
      result.emplace_back("…");
      break;
    }
    result.push_back(fmt::format("{} {}", source, points));
  }
  return result;
}

}  // namespace

Listing list_countries(const model::Repository& repository, const Texts& texts,
                       const std::map<model::OriginId, Comparables>& comparables) {
  Listing listing{{{"code"},
                   {"name"},
                   {"folder", Shown::to_machines},
                   {"sources"},
                   {"comparable", Shown::to_machines},
                   {"comparable_with", Shown::to_people},
                   {"comparable_on"}},
                  {}};
  for (const auto& [code, folder] : repository.origin_folders) {
    std::vector<model::SourceId> sources;
    for (const model::Profile& profile : repository.profiles) {
      if (profile.origin == code) sources.push_back(profile.source);
    }
    const auto found = comparables.find(code);
    const Comparables none;
    const Comparables& here = found == comparables.end() ? none : found->second;
    listing.rows.push_back({code, model::country_name(code, texts.language()), folder,
                            value_of(sources), comparable_sources(here, here.with.size()),
                            comparable_sources(here, 3),
                            here.with.empty() ? Listing::Value{} : value_of(here.on)});
  }
  return listing;
}

Listing list_sources(const model::Repository& repository, const Texts& texts) {
  Listing listing{{{"id"},
                   {"name"},
                   {"kind", Shown::to_machines},
                   {"kind_of_source", Shown::to_people},
                   {"origins"},
                   {"terms"},
                   {"fictional", Shown::to_machines}},
                  {}};
  for (const model::Source& source : repository.codebook.sources) {
    const auto origins =
        std::ranges::count(repository.profiles, source.id, &model::Profile::source);
    const auto* vocabulary = repository.codebook.vocabulary(source.id);
    listing.rows.push_back(
        {source.id, in(texts, source.label), std::string(model::name(source.kind)),
         word(texts, source.kind), std::int64_t{origins},
         vocabulary == nullptr ? std::int64_t{0} : count(vocabulary->terms), source.fictional});
  }
  return listing;
}

Listing list_concepts(const model::Repository& repository, const Texts& texts) {
  Listing listing{{{"id"},
                   {"label"},
                   {"broader", Shown::to_machines},
                   {"part_of", Shown::to_people},
                   {"related", Shown::to_machines}},
                  {}};
  for (const model::Concept& entry : repository.codebook.concepts) {
    std::vector<std::string> broader;
    for (const model::ConceptId& id : entry.broader) {
      broader.push_back(in(texts, repository.codebook.concept_named(id)->label));
    }
    listing.rows.push_back({entry.id, in(texts, entry.label), value_of(entry.broader),
                            std::move(broader), value_of(entry.related)});
  }
  return listing;
}

Listing list_surveys(const model::Repository& repository, const Texts& texts) {
  Listing listing{{{"id"},
                   {"origin"},
                   {"title"},
                   {"sent"},
                   {"deadline"},
                   {"questions"},
                   {"asked"},
                   {"fictional", Shown::to_machines}},
                  {}};
  for (const model::Survey& survey : repository.surveys) {
    const Listing::Value origin =
        survey.origin.empty() ? Listing::Value{} : Listing::Value{survey.origin};
    listing.rows.push_back({survey.id, origin, in(texts, survey.title), value_of(survey.sent_on),
                            value_of(survey.deadline), count(survey.questions), count(survey.asked),
                            survey.fictional});
  }
  return listing;
}

Listing list_documents(const model::Repository& repository, const Texts&) {
  return documents(repository, [](const auto&, const auto&) { return true; });
}

Listing list_public_documents(const model::Repository& repository) {
  return documents(repository, [](const model::Profile& profile, const model::Document& document) {
    return model::is_public(profile, document);
  });
}

}  // namespace peil::present
