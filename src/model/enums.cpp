// SPDX-License-Identifier: EUPL-1.2
#include "model/enums.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace peil::model {
namespace {

template <typename E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

constexpr Names<Instrument, 6> kInstruments{{{Instrument::statute, "statute"},
                                             {Instrument::policy, "policy"},
                                             {Instrument::guidance, "guidance"},
                                             {Instrument::work_instruction, "work_instruction"},
                                             {Instrument::practice, "practice"},
                                             {Instrument::case_law, "case_law"}}};
constexpr Names<Dissemination, 3> kDisseminations{{{Dissemination::open, "public"},
                                                   {Dissemination::government, "government"},
                                                   {Dissemination::aggregate, "aggregate"}}};
constexpr Names<EvidenceKind, 6> kEvidenceKinds{{{EvidenceKind::official, "official"},
                                                 {EvidenceKind::high_court, "high_court"},
                                                 {EvidenceKind::ruling, "ruling"},
                                                 {EvidenceKind::parliamentary, "parliamentary"},
                                                 {EvidenceKind::civil_society, "civil_society"},
                                                 {EvidenceKind::press, "press"}}};
constexpr Names<Relation, 4> kRelations{{{Relation::exact, "exact"},
                                         {Relation::covers, "covers"},
                                         {Relation::part, "part"},
                                         {Relation::overlaps, "overlaps"}}};
constexpr Names<CoverageState, 2> kCoverageStates{
    {{CoverageState::complete, "complete"}, {CoverageState::partial, "partial"}}};
constexpr Names<Basis, 9> kBases{{{Basis::stated, "stated"},
                                  {Basis::part, "part"},
                                  {Basis::inherited, "inherited"},
                                  {Basis::composed, "composed"},
                                  {Basis::framework, "framework"},
                                  {Basis::not_recorded, "not_recorded"},
                                  {Basis::silent, "silent"},
                                  {Basis::unanswered, "unanswered"},
                                  {Basis::not_asked, "not_asked"}}};
constexpr Names<Verdict, 6> kVerdicts{{{Verdict::more_lenient, "more_lenient"},
                                       {Verdict::equal, "equal"},
                                       {Verdict::stricter, "stricter"},
                                       {Verdict::mixed, "mixed"},
                                       {Verdict::indeterminate, "indeterminate"},
                                       {Verdict::no_basis, "no_basis"}}};
constexpr Names<SourceKind, 5> kSourceKinds{{{SourceKind::national_policy, "national_policy"},
                                             {SourceKind::guidance, "guidance"},
                                             {SourceKind::union_law, "union_law"},
                                             {SourceKind::survey_answer, "survey_answer"},
                                             {SourceKind::comparator, "comparator"}}};

constexpr Names<AnswerStatus, 4> kAnswerStatuses{{{AnswerStatus::answered, "answered"},
                                                  {AnswerStatus::not_applicable, "not_applicable"},
                                                  {AnswerStatus::no_answer, "no_answer"},
                                                  {AnswerStatus::withheld, "withheld"}}};

constexpr const auto& names(Instrument) { return kInstruments; }
constexpr const auto& names(Dissemination) { return kDisseminations; }
constexpr const auto& names(EvidenceKind) { return kEvidenceKinds; }
constexpr const auto& names(Relation) { return kRelations; }
constexpr const auto& names(CoverageState) { return kCoverageStates; }
constexpr const auto& names(Basis) { return kBases; }
constexpr const auto& names(Verdict) { return kVerdicts; }
constexpr const auto& names(SourceKind) { return kSourceKinds; }
constexpr const auto& names(AnswerStatus) { return kAnswerStatuses; }

template <typename E>
std::string_view name_of(E value) {
  const auto& table = names(value);
  return std::ranges::find(table, value, &std::pair<E, std::string_view>::first)->second;
}

}  // namespace

std::string_view name(Instrument value) { return name_of(value); }
std::string_view name(Dissemination value) { return name_of(value); }
std::string_view name(EvidenceKind value) { return name_of(value); }
std::string_view name(Relation value) { return name_of(value); }
std::string_view name(CoverageState value) { return name_of(value); }
std::string_view name(Basis value) { return name_of(value); }
std::string_view name(Verdict value) { return name_of(value); }
std::string_view name(SourceKind value) { return name_of(value); }
std::string_view name(AnswerStatus value) { return name_of(value); }

template <typename E>
std::optional<E> from_name(std::string_view text) {
  const auto& table = names(E{});
  const auto found = std::ranges::find(table, text, &std::pair<E, std::string_view>::second);
  if (found == table.end()) return std::nullopt;
  return found->first;
}

template std::optional<Instrument> from_name(std::string_view);
template std::optional<Dissemination> from_name(std::string_view);
template std::optional<EvidenceKind> from_name(std::string_view);
template std::optional<Relation> from_name(std::string_view);
template std::optional<CoverageState> from_name(std::string_view);
template std::optional<Basis> from_name(std::string_view);
template std::optional<Verdict> from_name(std::string_view);
template std::optional<SourceKind> from_name(std::string_view);
template std::optional<AnswerStatus> from_name(std::string_view);

}  // namespace peil::model
