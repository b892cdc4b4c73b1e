// SPDX-License-Identifier: EUPL-1.2
#include "survey/question_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "model/unicode.hpp"

namespace peil::survey {
namespace {

bool of_policy_making(const model::Question& about, const model::Codebook& codebook) {
  const model::Dimension* dimension = codebook.dimension(about.dimension);
  return dimension != nullptr && dimension->nominal() && dimension->scope.country &&
         !about.concept_id && !about.region;
}

bool is_called(std::string_view name, std::string_view id, const model::Text* label) {
  const std::string wanted = model::fold(name);
  if (wanted == model::fold(id)) return true;
  return label != nullptr && std::ranges::any_of(*label, [&](const auto& one) {
           return model::fold(one.second) == wanted;
         });
}

bool names_subject(std::string_view name, const model::Question& about,
                   const model::Codebook& codebook) {
  if (about.concept_id) {
    const model::Concept* entry = codebook.concept_named(*about.concept_id);
    if (is_called(name, *about.concept_id, entry == nullptr ? nullptr : &entry->label)) return true;
  }
  if (!about.region) return false;
  const model::Region* region = codebook.region(*about.region);
  return is_called(name, *about.region, region == nullptr ? nullptr : &region->label);
}

bool names_dimension(std::string_view name, const model::Question& about,
                     const model::Codebook& codebook) {
  const model::Dimension* dimension = codebook.dimension(about.dimension);
  return is_called(name, about.dimension, dimension == nullptr ? nullptr : &dimension->label);
}

}  // namespace

double spread(const model::Question& about, const align::Table& published,
              const model::Codebook& codebook) {
  const model::Dimension* dimension = codebook.dimension(about.dimension);
  const align::RowKey key{about.concept_id, about.region, about.dimension};
  const auto row = std::ranges::find(published.rows, key, &align::Row::key);
  if (dimension == nullptr || dimension->top() < 1 || row == published.rows.end()) return 0;
  std::vector<model::Interval> levels;
  for (const align::Cell& cell : row->cells) {
    if (cell.levels && !cell.open) levels.push_back(*cell.levels);
  }
  if (levels.size() < 2) return 0;
  const int highest = std::ranges::max(levels, {}, &model::Interval::low).low;
  const int lowest = std::ranges::min(levels, {}, &model::Interval::high).high;
  return std::max(0.0, static_cast<double>(highest - lowest) / dimension->top());
}

std::vector<std::size_t> proposed_choice(const Questions& all, const std::set<std::size_t>& changed,
                                         const align::Table& published,
                                         const model::Codebook& codebook) {
  struct Candidate {
    std::size_t place;
    bool changed;
    double spread;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (of_policy_making(all[i].about, codebook)) continue;
    candidates.push_back({i, changed.contains(i), spread(all[i].about, published, codebook)});
  }
  if (candidates.empty()) {
    for (std::size_t i = 0; i < all.size(); ++i) candidates.push_back({i, true, 0});
  }
  std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
    return std::pair(a.changed, a.spread) > std::pair(b.changed, b.spread);
  });
  std::vector<std::size_t> places;
  for (const Candidate& one : candidates) {
    const bool tells = one.changed || one.spread > 0;
    if (places.size() == kMost || (!tells && places.size() >= kFewest)) break;
    places.push_back(one.place);
  }
  std::ranges::sort(places);
  return places;
}

std::vector<std::size_t> selected(const Questions& all, std::string_view selector,
                                  const model::Codebook& codebook) {
  const std::size_t colon = selector.find(':');
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const model::Question& about = all[i].about;
    bool named = false;
    if (colon != std::string_view::npos) {
      named = names_subject(selector.substr(0, colon), about, codebook) &&
              names_dimension(selector.substr(colon + 1), about, codebook);
    } else if (selector == "policy_making") {
      named = of_policy_making(about, codebook);
    } else {
      named =
          names_subject(selector, about, codebook) || names_dimension(selector, about, codebook);
    }
    if (named) places.push_back(i);
  }
  return places;
}

std::optional<std::vector<std::size_t>> numbered(std::string_view list, std::size_t questions) {
  std::vector<std::size_t> places;
  const char* at = list.data();
  const char* const end = at + list.size();
  const auto skip = [&](std::string_view marks) {
    while (at != end && marks.find(*at) != std::string_view::npos) ++at;
  };
  const auto number = [&]() -> std::optional<std::size_t> {
    std::size_t value = 0;
    const auto read = std::from_chars(at, end, value);
    if (read.ec != std::errc{} || value < 1 || value > questions) return std::nullopt;
    at = read.ptr;
    return value;
  };
  for (skip(" ,"); at != end; skip(" ,")) {
    const auto first = number();
    if (!first) return std::nullopt;
    auto last = first;
    if (at != end && *at == '-') {
      ++at;
      last = number();
    }
    if (!last || *last < *first) return std::nullopt;
    for (std::size_t n = *first; n <= *last; ++n) places.push_back(n - 1);
  }
  if (places.empty()) return std::nullopt;
  return places;
}

Questions only(const Questions& all, const std::vector<std::size_t>& places) {
  Questions chosen;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (std::ranges::find(places, i) == places.end()) continue;
    chosen.push_back(all[i]);
    chosen.back().number = static_cast<int>(chosen.size());
    chosen.back().about.id = fmt::format("q{}", chosen.size());
  }
  return chosen;
}

}  // namespace peil::survey
