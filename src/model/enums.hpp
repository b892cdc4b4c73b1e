// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_ENUMS_HPP
#define PEIL_MODEL_ENUMS_HPP

/// \file
/// The closed vocabularies of the model and their names in JSON. What policy people may want to
/// extend (dimensions, concepts, terms) is data in codebook/ instead.

#include <optional>
#include <string_view>

namespace peil::model {

/// What kind of text a position was laid down in. One source may say another thing in its policy
/// than its practice shows.
enum class Instrument { statute, policy, guidance, work_instruction, practice, case_law };

/// Who may see a position: everyone; government only, with the name of the source; or only as part
/// of an anonymous total. Ordered from open to closed.
enum class Dissemination { open, government, aggregate };

/// How a group, as one source draws it, relates to a concept (SKOS mapping, adapted).
/// `exact`: the same people. `covers`: the group is the union of its concepts. `part`: only some
/// members of the concept. `overlaps`: some of each, neither contains the other.
enum class Relation { exact, covers, part, overlaps };

/// How completely our record holds what a source says.
enum class CoverageState { complete, partial };

/// How much a document proves of a source's policy, most first: `official` the source published
/// itself; `high_court` is settled case law, `ruling` a single judgment; then what was said in a
/// parliament, by an organisation, in the press.
enum class EvidenceKind { official, high_court, ruling, parliamentary, civil_society, press };

/// How a cell got its levels, or why it has none; in the order in which the rules apply.
enum class Basis {
  stated,
  part,
  inherited,
  composed,
  framework,
  not_recorded,
  silent,
  unanswered,
  not_asked
};

/// Where the baseline stands against another source. `mixed` occurs for groups only.
enum class Verdict { more_lenient, equal, stricter, mixed, indeterminate, no_basis };

/// What kind of source speaks. `comparator`: a state outside the Union and its associates, shown
/// for comparison and never counted among the states.
enum class SourceKind { national_policy, guidance, union_law, survey_answer, comparator };

/// What became of one state's answer to one question of a survey.
enum class AnswerStatus { answered, not_applicable, no_answer, withheld };

/// Name of a value in JSON and on the command line, e.g. `more_lenient`.
[[nodiscard]] std::string_view name(Instrument value);
[[nodiscard]] std::string_view name(Dissemination value);
[[nodiscard]] std::string_view name(EvidenceKind value);
[[nodiscard]] std::string_view name(Relation value);
[[nodiscard]] std::string_view name(CoverageState value);
[[nodiscard]] std::string_view name(Basis value);
[[nodiscard]] std::string_view name(Verdict value);
[[nodiscard]] std::string_view name(SourceKind value);
[[nodiscard]] std::string_view name(AnswerStatus value);

/// The value with that name; empty when there is none. Instantiated for the enumerations above.
template <typename E>
[[nodiscard]] std::optional<E> from_name(std::string_view text);

}  // namespace peil::model

#endif  // PEIL_MODEL_ENUMS_HPP
