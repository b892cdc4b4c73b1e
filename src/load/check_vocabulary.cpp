// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "load/check.hpp"
#include "load/check_parts.hpp"

namespace peil::load {
namespace {

using model::Interval;

std::string written(Interval levels) {
  return levels.is_point() ? fmt::format("{}", levels.low)
                           : fmt::format("[{}, {}]", levels.low, levels.high);
}

/// True when the levels are on the scale.
bool check_interval(std::string_view name, const std::optional<Interval>& levels,
                    const model::Dimension& dimension, const std::string& place, Report& report) {
  if (!levels) return true;
  if (levels->low > levels->high) {
    report.add(place, fmt::format("{} {} is upside down; expected [lowest, highest]", name,
                                  written(*levels)));
    return false;
  }
  if (levels->high > dimension.top()) {
    report.add(place, fmt::format("{} {} is outside the scale of '{}'; expected 0 to {}", name,
                                  written(*levels), dimension.id, dimension.top()));
    return false;
  }
  return true;
}

}  // namespace

void check_levels(const model::Term& term, const model::Dimension& dimension,
                  const std::string& place, Report& report) {
  if (!term.levels && !term.range) return;
  if (dimension.nominal()) {
    report.add(place, fmt::format("'{}' is a nominal attribute without levels; expected null",
                                  dimension.id));
    return;
  }
  const bool level_fits = check_interval("level", term.levels, dimension, place, report);
  if (term.range == term.levels) return;
  if (!check_interval("range", term.range, dimension, place, report) || !level_fits) return;
  if (term.levels && model::hull(*term.range, *term.levels) != *term.range) {
    report.add(place, fmt::format("range {} does not contain level {}", written(*term.range),
                                  written(*term.levels)));
  }
}

void check_values(const std::vector<std::string>& values, const model::Dimension& dimension,
                  Listed listed, const std::string& place, Report& report) {
  for (const std::string& id : values) {
    if (dimension.value(id) != nullptr) continue;
    report.add(place, fmt::format("unknown value {} of '{}'; expected ids of its values in "
                                  "codebook/dimensions.json",
                                  report.quote(id), dimension.id));
  }
  if (values.size() > 1 && listed == Listed::as_it_allows && !dimension.several) {
    report.add(place, fmt::format("'{}' has one value at a time; expected one", dimension.id));
  }
}

namespace {

/// Reports entries of the vocabulary that hold at once and exclude each other.
void check_overlaps(const std::vector<model::Term>& terms, Report& report) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const model::Term& later = terms[i];
      const model::Term& earlier = terms[k];
      if (later.dimension != earlier.dimension || !later.validity.overlaps(earlier.validity)) {
        continue;
      }
      const std::string place = fmt::format("/terms/{}", i);
      if (later.term == earlier.term) {
        report.add(place,
                   fmt::format("'{}' on '{}' overlaps in time with /terms/{}; expected entries "
                               "of one term to follow each other",
                               later.term, later.dimension, k));
      } else if (later.framework_default && earlier.framework_default) {
        report.add(place, fmt::format("a second framework default on '{}', beside /terms/{}; "
                                      "expected one at a time",
                                      later.dimension, k));
      }
    }
  }
}

/// A reform speaks of terms that the vocabulary has on its dimension.
void check_reform(const model::Reform& reform, const model::Vocabulary& vocabulary,
                  const std::string& place, Report& report) {
  for (const auto& [name, terms] :
       {std::pair{"old_terms", &reform.old_terms}, {"new_terms", &reform.new_terms}}) {
    for (std::size_t i = 0; i < terms->size(); ++i) {
      const std::string& word = (*terms)[i];
      if (std::ranges::none_of(vocabulary.terms, [&](const model::Term& term) {
            return term.dimension == reform.dimension && term.term == word;
          })) {
        report.add(fmt::format("{}/{}/{}", place, name, i),
                   fmt::format("term {} is not in this vocabulary on {}", report.quote(word),
                               report.quote(reform.dimension)));
      }
    }
  }
  for (std::size_t i = 0; i < reform.defined_in.size(); ++i) {
    check_citation(reform.defined_in[i], vocabulary.documents,
                   fmt::format("{}/defined_in/{}", place, i), report);
  }
}

}  // namespace

void check_vocabulary(const model::Vocabulary& vocabulary, const model::Codebook& codebook,
                      Report& report) {
  if (codebook.source(vocabulary.source) == nullptr) {
    report.add("/source", fmt::format("unknown source {}; expected one of codebook/sources.json",
                                      report.quote(vocabulary.source)));
  }
  check_distinct(vocabulary.documents, &model::Document::id, "/documents", "document", report);
  for (std::size_t i = 0; i < vocabulary.terms.size(); ++i) {
    const model::Term& term = vocabulary.terms[i];
    const std::string place = fmt::format("/terms/{}", i);
    if (const auto* dimension = codebook.dimension(term.dimension)) {
      check_levels(term, *dimension, place, report);
      check_values(term.values, *dimension, Listed::as_it_allows, place + "/values", report);
    } else {
      report.add(place + "/on",
                 fmt::format("unknown dimension {}; expected one of codebook/dimensions.json",
                             report.quote(term.dimension)));
    }
    for (std::size_t k = 0; k < term.defined_in.size(); ++k) {
      check_citation(term.defined_in[k], vocabulary.documents,
                     fmt::format("{}/defined_in/{}", place, k), report);
    }
  }
  check_overlaps(vocabulary.terms, report);
  for (std::size_t i = 0; i < vocabulary.reforms.size(); ++i) {
    check_reform(vocabulary.reforms[i], vocabulary, fmt::format("/reforms/{}", i), report);
  }
}

}  // namespace peil::load
