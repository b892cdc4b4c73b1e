// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_QUERY_READING_HPP
#define PEIL_READ_QUERY_READING_HPP

/// \file
/// What a question of an incoming query asks about, as far as the codebook has words for it.

#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "align/table.hpp"
#include "match/match.hpp"
#include "read/asking.hpp"
#include "read/spotting.hpp"

namespace peil::read {

/// Words of a question that resemble the name of a group and are none.
struct Resemblance {
  std::string words;
  model::ConceptId concept_id;
  friend bool operator==(const Resemblance&, const Resemblance&) = default;
};

struct AskedAbout {
  std::vector<model::ConceptId> concepts;
  std::vector<model::RegionId> regions;
  std::vector<model::DimensionId> dimensions;  ///< ordinal ones
  std::vector<model::DimensionId> attributes;  ///< nominal ones
  std::vector<model::OriginId>
      countries;  ///< ISO 3166-1 alpha-3, without those that make policy here
  std::vector<Resemblance> unsure =
      {};  ///< groups that may be meant and are not asked about by name
  /// Ids of what no dimension is about, so that no position on it can be recorded: the safe third
  /// country. The codebook's wordings tell their names.
  std::vector<std::string> subjects = {};
};

/// Countries that a text names in Dutch, English or their own language, in its order, each once;
/// without those whose policy the codebook knows as a source: "in Belgium" asks about no origin.
[[nodiscard]] std::vector<model::OriginId> countries_named(std::string_view text,
                                                           const model::Codebook& codebook);

/// The question is about other countries of origin and does not name `origin`.
[[nodiscard]] bool about_others(const AskedAbout& asked, const model::OriginId& origin);

/// Reads questions of one language on one origin.
class QuestionReader {
 public:
  /// The references are borrowed. `language` is ISO 639-1. Groups of which something is on record
  /// (`favoured`, ids of concepts) are found by names that have a country in them, too.
  QuestionReader(std::string language, const match::Matcher& matcher,
                 const model::Codebook& codebook, const model::OriginId& origin,
                 const std::set<model::ConceptId>& favoured);

  /// Concepts and regions are found by their labels, and all that can be asked about by the
  /// wordings that the codebook lists for it. A group that a phrase only resembles is not asked
  /// about.
  [[nodiscard]] AskedAbout read(std::string_view question) const;

  /// How much of the question is in this language: its function words, and twice what is known by
  /// name. Costs little.
  [[nodiscard]] std::size_t familiar(std::string_view question) const;

 private:
  struct Found;
  [[nodiscard]] Found known(const std::vector<match::Word>& text) const;
  void add_phrases(Found& found, std::string_view question,
                   const std::vector<match::Word>& text) const;
  [[nodiscard]] bool is_light(const match::Word& word) const;

  std::string language_;
  const match::Matcher& matcher_;
  const model::Codebook& codebook_;
  model::OriginId origin_;
  const std::set<model::ConceptId>& favoured_;
  AskingWords wordings_;
  RegionFinder regions_;
  std::unordered_set<std::string> function_words_;
  std::unordered_set<std::string> policy_words_;  ///< stems of what any question may hold
};

/// One question, read as a reader of its own would.
[[nodiscard]] AskedAbout read_question(std::string_view question, std::string_view language,
                                       const match::Matcher& matcher,
                                       const model::Codebook& codebook,
                                       const model::OriginId& origin,
                                       const std::set<model::ConceptId>& favoured = {});

/// Concepts narrower than this one, at any depth.
[[nodiscard]] std::vector<model::ConceptId> narrower_than(const model::ConceptId& concept_id,
                                                          const model::Codebook& codebook);

/// The rows of a table that answer a question: those on its concepts (else regions, else any) and
/// its dimensions (else any on that concept or region). A question that names nothing gets no row.
[[nodiscard]] std::vector<const align::Row*> rows_asked(const AskedAbout& asked,
                                                        const align::Table& table);

}  // namespace peil::read

#endif  // PEIL_READ_QUERY_READING_HPP
