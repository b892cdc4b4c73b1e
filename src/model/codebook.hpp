// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_CODEBOOK_HPP
#define PEIL_MODEL_CODEBOOK_HPP

/// \file
/// What the codebook/ folder holds: dimensions with their scales, concepts, regions, sources and
/// each source's vocabulary. Plain values; src/load guarantees that references resolve.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/document.hpp"
#include "model/enums.hpp"
#include "model/id.hpp"
#include "model/interval.hpp"
#include "model/recognition.hpp"
#include "model/text.hpp"

namespace peil::model {

/// What a dimension can be asked about.
struct Scope {
  bool group = false;
  bool region = false;
  bool country = false;
};

/// One step of an ordinal scale; its level is its place in `Dimension::levels`.
struct Level {
  Text label;       ///< a few words, for table cells
  Text definition;  ///< a sentence, for the reading guide
};

/// One of the values on which answers about a nominal attribute are brought together.
struct AttributeValue {
  std::string id;  ///< `non_binding`
  Text label;      ///< a few words, to choose from in a form
  /// What is so where it holds, as a clause behind "in two of the four states"; empty: totals do
  /// not tell of it.
  Text said;
};

/// One question that policy answers.
struct Dimension {
  DimensionId id;  ///< `persecution_risk`
  Text label;
  Text question;  ///< as asked in a survey
  Scope scope;
  std::vector<Level> levels;  ///< from 0 upwards; empty for a nominal attribute, which is compared
                              ///< but never scored
  /// What a source says of everybody passes down to every group.
  bool from_everybody = false;
  /// The question is whether a measure is in force; level 0, that it is not, makes no row.
  bool measure = false;
  std::vector<AttributeValue> values = {};  ///< of a nominal attribute, those worth telling first
  bool several = false;                     ///< more than one of `values` may hold at once
  [[nodiscard]] bool nominal() const { return levels.empty(); }
  /// The value with this id; null when there is none.
  [[nodiscard]] const AttributeValue* value(std::string_view wanted) const;
  [[nodiscard]] int top() const { return static_cast<int>(levels.size()) - 1; }
};

/// Id of the concept that stands for everyone from an origin; a fixed name of the codebook.
inline const ConceptId kEverybody("general_population");

/// A canonical group: a node in the directed acyclic concept graph.
struct Concept {
  ConceptId id;  ///< `lgbtiq_persons`
  Text label;
  std::vector<ConceptId> broader;  ///< ids, any number
  std::vector<ConceptId> related;  ///< ids; no inheritance
  /// Alternative labels by language, for matching.
  std::map<std::string, std::vector<std::string>, std::less<>> alternatives;
  Text definition;  ///< may be empty
};

/// A part of an origin. Regions nest; several may overlap (an area of control and a province).
struct Region {
  RegionId id;      ///< ISO 3166-2 (`PK-KP`) or, where ISO has none, `SO-x-south-central`
  OriginId origin;  ///< ISO 3166-1 alpha-3
  Text label;
  std::vector<RegionId> within;  ///< regions it is part of; empty: directly part of the country
  /// True when the regions `within` this one together are all of it.
  bool partitioned = false;
  std::vector<std::string> alternatives;  ///< other spellings, for matching
};

/// Who speaks.
struct Source {
  SourceId id;  ///< `NLD`, `EUAA`, `EU`, fictional `XXA`
  SourceKind kind = SourceKind::national_policy;
  Text label;
  Text adjective;  ///< "Dutch", "Nederlands"; empty where none is customary
  bool fictional = false;
  /// False where a state decides without published policy, so that the line of its courts is what
  /// can be known.
  bool publishes_policy = true;
};

/// What one of a source's own category words is worth on the common scale, during a period.
struct Term {
  DimensionId dimension;
  std::string term;  ///< as the source says it, normalised to one spelling
  /// Levels it stands for: a point as a rule; an interval where the source does not distinguish
  /// (`geen uitzonderlijke situatie` before 2024: 0 to 3); empty: named without a conclusion.
  std::optional<Interval> levels;
  /// Everything that experts hold defensible; contains `levels`. Equal to it when undisputed.
  std::optional<Interval> range;
  Period validity;
  Text label;  ///< explanation of the word in other languages; the term itself stays untranslated
  Text why;    ///< why this level
  std::vector<Citation> defined_in;
  /// Wordings by which a text uses the term, by language; for reading documents.
  std::map<std::string, std::vector<std::string>, std::less<>> phrases;
  /// True when, for an origin that has country policy, this is what applies to everyone not named.
  bool framework_default = false;
  /// False for a denial ("no group persecution"): it says nothing on a narrower group, which can
  /// have a ground of its own.
  bool inherits = true;
  std::vector<std::string> values = {};  ///< on a nominal attribute: ids of its values
  /// What the category means to who meets it for the first time, in words that an answer to another
  /// authority may hold: nothing of levels. May be empty.
  Text definition = {};
};

/// A change of a source's legal framework: from one day on a set of its terms gave way to another,
/// or to another worth, for every origin at once.
struct Reform {
  std::string id;
  Date day;  ///< first day of the new framework
  Text label;
  DimensionId dimension;
  std::vector<std::string> old_terms;
  std::vector<std::string> new_terms;
  std::vector<Citation> defined_in;
};

/// One source's vocabulary.
struct Vocabulary {
  SourceId source;
  std::string language;  ///< of the terms, ISO 639-1
  std::vector<Document> documents;
  std::vector<Term> terms;
  std::vector<Reform> reforms;
};

/// How a source makes its policy: one nominal attribute, in the source's own term.
struct Attribute {
  DimensionId dimension;  ///< a nominal dimension
  std::string term;
  Text label;  ///< the term in words of the product
  Citation citation;
  std::vector<std::string> values = {};  ///< what the term comes to: ids of the attribute's values
};

/// What is known of how one source makes its policy.
struct Framework {
  SourceId source;
  std::vector<Attribute> attributes;
  std::vector<Document> documents;
};

/// Function words by which a group's name is taken apart, in one language; folded.
struct MatchWords {
  std::vector<std::string> conjunctions;     ///< `and`, `or`: the name lists several groups
  std::vector<std::string> clauses;          ///< `who`, `with`: what follows narrows the group
  std::vector<std::string> ignored;          ///< articles, and words for people in general
  std::vector<std::string> negations = {};   ///< `not`, `without`: with one, another group is meant
  std::vector<std::string> connecting = {};  ///< words that only tie others together
  std::vector<std::string> minor = {};       ///< words that tell little: nationalities, "former"
  std::vector<std::vector<std::string>> synonyms = {};  ///< words taken for one another
  /// `citizens`, `everyone`: with a country's name they mean everyone from it.
  std::vector<std::string> inhabitants = {};
  /// `women`, `children`: words for people by sex, age or family alone.
  std::vector<std::string> kinds = {};
  /// `women`, `men`: words of which one in a name excludes groups whose labels have another.
  std::vector<std::vector<std::string>> exclusive = {};
  /// Adjectives and nouns of a country's people, by its ISO 3166-1 code.
  std::map<std::string, std::vector<std::string>, std::less<>> demonyms = {};
  /// Wordings by which a sentence of a policy text is read (read/cues.hpp), by what they tell.
  std::map<std::string, std::vector<std::string>, std::less<>> cues = {};
};

/// What respondents write in the fields of a form, in every language surveyed together; folded,
/// each a whole field. A field that is none of these is not understood, however it begins.
struct AnswerWords {
  std::vector<std::string> yes;         ///< to wider dissemination: by name, to everyone
  std::vector<std::string> no;          ///< by name, inside government only
  std::vector<std::string> open;        ///< the form's choice of who may see an answer: everyone
  std::vector<std::string> government;  ///< likewise: inside government only
  std::vector<std::string> aggregate;   ///< likewise: only in an anonymous total
  std::vector<std::string> unfilled;    ///< a choice left as it was printed
  std::vector<std::string> no_answer;   ///< the whole answer says that there is none
  std::vector<std::string> not_applicable;  ///< the whole answer
  std::vector<std::string> withheld;        ///< a sentence: the answer may not be passed on
  /// Words, or words in a row, that speak of passing the answer on wherever they stand.
  std::vector<std::string> about_sharing;
  /// Words that do so where one of each list stands in one sentence: "may under no circumstances be
  /// published".
  std::vector<std::string> asking;
  std::vector<std::string> denying;
  std::vector<std::string> sharing;
  std::vector<std::string> closing;  ///< likewise, as a whole sentence: "restricted"
  std::vector<std::string>
      answers;  ///< words for more than one answer: what is asked holds for all
};

struct Codebook {
  std::vector<Dimension> dimensions;  ///< in the order of presentation
  std::vector<Concept> concepts;
  std::vector<Region> regions;
  std::vector<Source> sources;
  std::vector<Vocabulary> vocabularies;
  std::vector<Framework> frameworks;
  std::map<std::string, MatchWords, std::less<>> lexicon;  ///< by ISO 639-1 code
  /// Wordings by which a question asks for something (read/asking.hpp): by the id of a dimension,
  /// of a concept, or of a subject that no dimension is about; then by language. Of such a subject
  /// the first wording is its name.
  std::map<std::string, std::map<std::string, std::vector<std::string>, std::less<>>, std::less<>>
      question_words;
  AnswerWords answer_words;
  Recognition recognition;  ///< how sure the program is of what it recognises

  [[nodiscard]] const Dimension* dimension(const DimensionId& id) const;
  [[nodiscard]] const Concept* concept_named(const ConceptId& id) const;
  [[nodiscard]] const Region* region(const RegionId& id) const;
  [[nodiscard]] const Source* source(const SourceId& id) const;
  [[nodiscard]] const Vocabulary* vocabulary(const SourceId& source) const;
};

/// The vocabulary entry for a source's term on a dimension that is valid on `day`; null when the
/// vocabulary has none.
[[nodiscard]] const Term* find_term(std::span<const Term> terms, const DimensionId& dimension,
                                    std::string_view term, Date day);
[[nodiscard]] const Term* find_term(const Vocabulary& vocabulary, const DimensionId& dimension,
                                    std::string_view term, Date day);

}  // namespace peil::model

#endif  // PEIL_MODEL_CODEBOOK_HPP
