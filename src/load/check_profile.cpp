// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <functional>

#include "load/check.hpp"
#include "load/check_parts.hpp"

namespace peil::load {
namespace {

/// A dimension's scope for one kind of list in a profile.
struct Where {
  bool model::Scope::*allowed;
  std::string_view what;
};
constexpr Where kGroup{&model::Scope::group, "groups"};
constexpr Where kRegion{&model::Scope::region, "regions"};
constexpr Where kCountry{&model::Scope::country, "the whole country"};

class ProfileCheck {
 public:
  ProfileCheck(const model::Profile& profile, const model::Codebook& codebook,
               std::string_view root, Report& report)
      : profile_(profile), codebook_(codebook), root_(root), report_(report) {
    const auto add = [&](const std::vector<model::Term>& terms) {
      for (const model::Term& term : terms) terms_.push_back(&term);
    };
    add(profile.terms);
    if (const auto* vocabulary = codebook.vocabulary(profile.source)) add(vocabulary->terms);
  }

  void run() {
    if (root_.empty()) head();  // of an answer, survey and state say it
    check_distinct(profile_.documents, &model::Document::id, root_ + "/documents", "document",
                   report_);
    coverage();
    check_distinct(profile_.groups, &model::Group::id, root_ + "/groups", "group", report_);
    for (std::size_t i = 0; i < profile_.groups.size(); ++i) group(i);
    check_distinct(profile_.regions, &model::RegionPositions::region, root_ + "/regions", "region",
                   report_);
    for (std::size_t i = 0; i < profile_.regions.size(); ++i) {
      const std::string place = fmt::format("{}/regions/{}", root_, i);
      region(profile_.regions[i].region, place + "/region");
      positions(profile_.regions[i].positions, kRegion, place + "/positions");
    }
    positions(profile_.country, kCountry, root_ + "/country");
  }

 private:
  void head() {
    if (codebook_.source(profile_.source) == nullptr) {
      report_.add("/source", fmt::format("unknown source {}; expected one of codebook/sources.json",
                                         report_.quote(profile_.source)));
    }
    check_country(profile_.origin, "/origin", report_);
    const bool speaks =
        !profile_.groups.empty() || !profile_.regions.empty() || !profile_.country.empty();
    if (profile_.no_policy && speaks) {
      report_.add("/no_policy", "is true, yet there are positions; expected the one or the other");
    }
    if (profile_.no_policy && profile_.documents.empty()) {
      report_.add("/no_policy", "is true without a document; expected in 'documents' how we know");
    }
  }

  void coverage() {
    for (std::size_t i = 0; i < profile_.coverage.size(); ++i) {
      const model::Coverage& entry = profile_.coverage[i];
      const std::string place = fmt::format("{}/coverage/{}", root_, i);
      for (std::size_t k = 0; k < entry.dimensions.size(); ++k) {
        dimension(entry.dimensions[k], fmt::format("{}/dimensions/{}", place, k));
      }
      for (std::size_t k = 0; k < i; ++k) {
        const model::Coverage& earlier = profile_.coverage[k];
        const auto shared = std::ranges::find_first_of(entry.dimensions, earlier.dimensions);
        if (shared == entry.dimensions.end() || !entry.validity.overlaps(earlier.validity))
          continue;
        report_.add(place, fmt::format("covers {} in the same time as {}/coverage/{}; expected one "
                                       "entry at a time",
                                       report_.quote(*shared), root_, k));
      }
    }
  }

  void group(std::size_t index) {
    const model::Group& group = profile_.groups[index];
    const std::string place = fmt::format("{}/groups/{}", root_, index);
    for (std::size_t k = 0; k < group.concepts.size(); ++k) {
      const model::ConceptId& id = group.concepts[k].concept_id;
      if (codebook_.concept_named(id) != nullptr) continue;
      report_.add(fmt::format("{}/concepts/{}/concept", place, k),
                  fmt::format("unknown concept {}; expected one of codebook/concepts.json",
                              report_.quote(id)));
    }
    positions(group.positions, kGroup, place + "/positions");
  }

  void positions(const std::vector<model::Position>& list, const Where& where,
                 const std::string& place) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      position(list[i], where, fmt::format("{}/{}", place, i));
      for (std::size_t k = 0; k < i; ++k) overlap(list, i, k, place);
    }
  }

  void position(const model::Position& position, const Where& where, const std::string& place) {
    if (const auto* known = dimension(position.dimension, place + "/on")) {
      if (!(known->scope.*where.allowed)) {
        report_.add(place + "/on", fmt::format("{} is not asked about {}",
                                               report_.quote(position.dimension), where.what));
      }
      term(position, place + "/term");
    }
    if (position.confirmed_until && !position.validity.contains(*position.confirmed_until)) {
      report_.add(
          place + "/confirmed_until",
          fmt::format("{} is not a day of this position; expected its last day that is known",
                      report_.quote(model::to_string(*position.confirmed_until))));
    }
    if (position.region) region(*position.region, place + "/region");
    question(position, place);
    for (std::size_t i = 0; i < position.citations.size(); ++i) {
      const std::string where_cited =
          i == 0 ? "/document" : fmt::format("/also/{}/document", i - 1);
      check_citation(position.citations[i], profile_.documents, place + where_cited, report_);
    }
  }

  /// Only what was read from an answer to a survey says which question it answers.
  void question(const model::Position& position, const std::string& place) {
    if (!profile_.inquiry) {
      if (!position.question.empty()) {
        report_.add(place + "/question", "stands in answers to surveys alone; leave it out");
      }
      if (!position.cites.empty()) {
        report_.add(place + "/cites",
                    "stands in answers to surveys alone; expected the document in 'documents'");
      }
      return;
    }
    if (position.question.empty()) return;
    const auto& asked = profile_.inquiry->asked;
    if (std::ranges::find(asked, position.question, &model::Question::id) == asked.end()) {
      report_.add(place + "/question",
                  "is not a question of the survey; expected an id of its 'questions'");
    }
  }

  const model::Dimension* dimension(const model::DimensionId& id, const std::string& place) {
    const auto* known = codebook_.dimension(id);
    if (known == nullptr) {
      report_.add(place,
                  fmt::format("unknown dimension {}; expected one of codebook/dimensions.json",
                              report_.quote(id)));
    }
    return known;
  }

  void region(const model::RegionId& id, const std::string& place) {
    const auto* known = codebook_.region(id);
    if (known == nullptr) {
      report_.add(place, fmt::format("unknown region {}; expected one of codebook/regions.json",
                                     report_.quote(id)));
    } else if (known->origin != profile_.origin) {
      report_.add(place, fmt::format("region {} is in {}; expected one of {}", report_.quote(id),
                                     known->origin, profile_.origin));
    }
  }

  void term(const model::Position& position, const std::string& place) {
    if (terms_.empty()) {
      if (codebook_.source(profile_.source) == nullptr) return;  // reported once, at the head
      report_.add(place, fmt::format("{} has no vocabulary; expected codebook/vocabularies/{}.json",
                                     profile_.source, profile_.source));
      return;
    }
    bool known = false;
    for (const model::Term* entry : terms_) {
      if (entry->dimension != position.dimension || entry->term != position.term) continue;
      if (entry->validity.overlaps(position.validity)) return;
      known = true;
    }
    report_.add(
        place, known ? fmt::format("{} is in the vocabulary of {}, but at no day of this "
                                   "position; expected a term that is valid then",
                                   report_.quote(position.term), profile_.source)
                     : fmt::format("{} is not a term of {} on '{}'{}", report_.quote(position.term),
                                   profile_.source, position.dimension, whose(position)));
  }

  /// Whose term it is, or on what, for a term that is not in the vocabulary where it should be.
  [[nodiscard]] std::string whose(const model::Position& position) const {
    if (report_.confidential()) return "";
    for (const model::Term* entry : terms_) {
      if (entry->term == position.term) return fmt::format("; it is one on '{}'", entry->dimension);
    }
    for (const model::Vocabulary& other : codebook_.vocabularies) {
      for (const model::Term& entry : other.terms) {
        if (entry.dimension == position.dimension && entry.term == position.term) {
          return fmt::format("; it is a term of {}", other.source);
        }
      }
    }
    return fmt::format("; expected one of codebook/vocabularies/{}.json", profile_.source);
  }

  /// Two positions on the same question at the same time are an error when they are the same one
  /// twice or contradict each other. Two terms worth the same may stand together: a group can be
  /// named on two grounds at once (risk group and vulnerable minority).
  void overlap(const std::vector<model::Position>& list, std::size_t i, std::size_t k,
               const std::string& place) {
    const model::Position& a = list[k];
    const model::Position& b = list[i];
    const auto question = [](const model::Position& p) {
      return std::tie(p.dimension, p.region, p.instrument, p.unverified);
    };
    if (question(a) != question(b) || !a.validity.overlaps(b.validity)) return;
    if (a.term == b.term) {
      report_.add(
          fmt::format("{}/{}", place, i),
          fmt::format("says the same as {}/{} in the same time; expected one position, with "
                      "further documents in 'also'",
                      place, k));
    } else if (contradict(a, b)) {
      report_.add(fmt::format("{}/{}", place, i),
                  fmt::format("contradicts {}/{}: {} and {} are worth different levels in the same "
                              "time; expected one to end before the other, or two groups",
                              place, k, report_.quote(a.term), report_.quote(b.term)));
    }
  }

  /// True when on some day of both positions their terms are worth different levels.
  [[nodiscard]] bool contradict(const model::Position& a, const model::Position& b) const {
    // Periods that overlap pairwise have a day in common.
    const auto valid = [&](const model::Term& entry, const model::Position& position) {
      return entry.levels && entry.dimension == position.dimension && entry.term == position.term &&
             entry.validity.overlaps(a.validity) && entry.validity.overlaps(b.validity);
    };
    for (const model::Term* one : terms_) {
      if (!valid(*one, a)) continue;
      for (const model::Term* other : terms_) {
        if (valid(*other, b) && one->validity.overlaps(other->validity) &&
            *one->levels != *other->levels) {
          return true;
        }
      }
    }
    return false;
  }

  const model::Profile& profile_;
  const model::Codebook& codebook_;
  std::vector<const model::Term*> terms_;  ///< an answer's own, then the source's vocabulary
  std::string root_;
  Report& report_;
};

}  // namespace

void check_profile(const model::Profile& profile, const model::Codebook& codebook,
                   std::string_view root, Report& report) {
  ProfileCheck(profile, codebook, root, report).run();
}

void check_figures(const model::Figures& figures, const model::Codebook& codebook, Report& report) {
  check_country(figures.origin, "/origin", report);
  check_distinct(figures.documents, &model::Document::id, "/documents", "document", report);
  check_distinct(figures.series, &model::Series::id, "/series", "series", report);
  for (std::size_t i = 0; i < figures.series.size(); ++i) {
    const model::Series& series = figures.series[i];
    const std::string place = fmt::format("/series/{}", i);
    if (codebook.source(series.source) == nullptr) {
      report.add(place + "/source", fmt::format("unknown source {}; expected one of "
                                                "codebook/sources.json",
                                                report.quote(series.source)));
    }
    if (series.part_of && std::ranges::find(figures.series, *series.part_of, &model::Series::id) ==
                              figures.series.end()) {
      report.add(place + "/part_of", fmt::format("unknown series {}; expected one of this file",
                                                 report.quote(*series.part_of)));
    }
    for (const model::Citation& citation : series.citations) {
      check_citation(citation, figures.documents, place + "/document", report);
    }
  }
}

}  // namespace peil::load
