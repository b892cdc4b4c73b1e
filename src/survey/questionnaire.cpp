// SPDX-License-Identifier: EUPL-1.2
#include "survey/questionnaire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/country.hpp"

namespace peil::survey {
namespace {

using model::Codebook;
using model::Position;
using model::Profile;
using model::Question;

/// A subject with the dimensions asked about it.
struct Topic {
  std::optional<model::ConceptId> concept_id;
  std::optional<model::RegionId> region;
  std::vector<model::DimensionId> dimensions;
};

/// Topics in the order in which they first come up.
class Topics {
 public:
  void add(const std::optional<model::ConceptId>& concept_id, const Position& position,
           const std::optional<model::RegionId>& region) {
    auto found = std::ranges::find_if(all_, [&](const Topic& topic) {
      return topic.concept_id == concept_id && topic.region == region;
    });
    if (found == all_.end()) found = all_.insert(found, Topic{concept_id, region, {}});
    auto& dimensions = found->dimensions;
    if (std::ranges::find(dimensions, position.dimension) == dimensions.end()) {
      dimensions.push_back(position.dimension);
    }
  }
  [[nodiscard]] const std::vector<Topic>& all() const { return all_; }

 private:
  std::vector<Topic> all_;
};

/// How a country makes its policy, whatever the origin.
bool is_framework(const model::Dimension& dimension) {
  return dimension.nominal() && dimension.scope.country;
}

bool counts(const Position& position, model::Date as_of) {
  return !position.unverified && position.validity.contains(as_of);
}

void add_groups(Topics& topics, const Profile& profile, model::Date as_of) {
  for (const model::Group& group : profile.groups) {
    for (const Position& position : group.positions) {
      if (!counts(position, as_of)) continue;
      for (const auto& link : group.concepts) {
        topics.add(link.concept_id, position, position.region);
      }
    }
  }
}

void add_places(Topics& topics, const Profile& profile, model::Date as_of) {
  for (const model::RegionPositions& region : profile.regions) {
    for (const Position& position : region.positions) {
      if (counts(position, as_of)) topics.add(std::nullopt, position, region.region);
    }
  }
}

void add_country(Topics& topics, const Profile& profile, model::Date as_of) {
  for (const Position& position : profile.country) {
    if (counts(position, as_of)) topics.add(std::nullopt, position, std::nullopt);
  }
}

model::Text wording(const Codebook& codebook, const Question& about,
                    const model::OriginId& origin) {
  const model::Dimension& dimension = *codebook.dimension(about.dimension);
  model::Text text;
  for (const char* language : {"nl", "en"}) {
    const std::string name = subject(codebook, about, origin, language);
    const std::string_view asked = model::in_language(dimension.question, language);
    text[language] = name.empty() ? std::string(asked) : fmt::format("{}: {}", name, asked);
  }
  return text;
}

}  // namespace

std::string subject(const Codebook& codebook, const Question& question,
                    const model::OriginId& origin, std::string_view language) {
  std::string name;
  if (question.concept_id) {
    const model::Concept* group = codebook.concept_named(*question.concept_id);
    name = group != nullptr ? std::string(model::in_language(group->label, language))
                            : *question.concept_id;
  }
  if (question.region) {
    const model::Region* region = codebook.region(*question.region);
    const std::string place = region != nullptr
                                  ? std::string(model::in_language(region->label, language))
                                  : *question.region;
    name = name.empty() ? place : fmt::format("{} ({})", name, place);
  }
  const model::Dimension* dimension = codebook.dimension(question.dimension);
  if (name.empty() && dimension != nullptr && !dimension->nominal()) {
    name = model::country_name(origin, language);
  }
  return name;
}

std::vector<model::SurveyQuestion> questions(const Codebook& codebook,
                                             std::span<const Profile* const> profiles,
                                             model::Date as_of) {
  Topics topics;
  for (const auto add : {add_groups, add_places, add_country}) {
    for (const Profile* profile : profiles) add(topics, *profile, as_of);
  }
  const model::OriginId origin = profiles.empty() ? model::OriginId() : profiles.front()->origin;
  std::vector<model::SurveyQuestion> all;
  const auto ask = [&](const Topic& topic, const model::DimensionId& dimension) {
    const int number = static_cast<int>(all.size()) + 1;
    Question about{fmt::format("q{}", number), topic.concept_id, topic.region, dimension};
    model::Text text = wording(codebook, about, origin);
    all.push_back({std::move(about), number, std::move(text)});
  };
  for (const Topic& topic : topics.all()) {
    for (const model::Dimension& dimension : codebook.dimensions) {
      const bool asked =
          std::ranges::find(topic.dimensions, dimension.id) != topic.dimensions.end();
      if (asked && !is_framework(dimension)) ask(topic, dimension.id);
    }
  }
  for (const model::Dimension& dimension : codebook.dimensions) {
    if (is_framework(dimension)) ask({}, dimension.id);
  }
  return all;
}

}  // namespace peil::survey
