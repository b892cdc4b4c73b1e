// SPDX-License-Identifier: EUPL-1.2
#include "compare/selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "compare/proposal.hpp"
#include "model/error.hpp"
#include "model/stated.hpp"
#include "model/survey_progress.hpp"

namespace peil::compare {
namespace {

using model::Advice;
using model::UsageError;

void require_source(const model::Repository& repository, const model::SourceId& id) {
  if (repository.codebook.source(id) == nullptr) {
    throw UsageError(fmt::format("unknown source '{}'", id), {Advice::Kind::list_sources});
  }
}

std::vector<model::SourceId> default_against(const model::Repository& repository,
                                             const Request& request) {
  std::vector<model::SourceId> sources;
  for (const model::Source& source : repository.codebook.sources) {
    if (source.id == request.baseline) continue;
    if (source.kind == model::SourceKind::guidance ||
        repository.profile(source.id, request.origin) != nullptr) {
      sources.push_back(source.id);
    }
  }
  return sources;
}

/// Instruments of the voices that the baseline is compared with.
const std::set<model::Instrument>& other_instruments(const Request& request) {
  return request.against_instruments.empty() ? request.instruments : request.against_instruments;
}

std::string names(const std::set<model::Instrument>& instruments) {
  std::string text;
  for (const model::Instrument instrument : instruments) {
    if (!text.empty()) text += ',';
    text += model::name(instrument);
  }
  return text.empty() ? "all" : text;
}

align::Voice voice(const model::Repository& repository, const Request& request,
                   const model::SourceId& source, const std::set<model::Instrument>& instruments) {
  align::Voice result;
  result.id = source;
  result.source = source;
  result.profile = repository.profile(source, request.origin);
  if (result.profile != nullptr) result.at_least = least_closed(*result.profile);
  result.instruments = instruments;
  result.include_unverified = request.unverified;
  result.all_evidence = request.all_evidence;
  return result;
}

/// The most closed wish among a state's answers holds for the fact that it answered, too.
model::Dissemination dissemination(const model::StateAnswer& answer) {
  if (answer.answers.empty()) return model::Dissemination::aggregate;
  return std::ranges::max_element(answer.answers, {}, &model::Answer::dissemination)->dissemination;
}

const model::Survey& require_survey(const model::Repository& repository, const Request& request,
                                    const std::string& id) {
  const model::Survey* survey = repository.survey(id);
  if (survey == nullptr) {
    throw UsageError(fmt::format("unknown survey '{}'", id), {Advice::Kind::list_surveys});
  }
  if (survey->origin.empty()) {
    throw UsageError(fmt::format("survey '{}' asks how policy is made and is on no origin", id),
                     {Advice::Kind::release_survey, id});
  }
  if (survey->origin != request.origin) {
    throw UsageError(
        fmt::format("survey '{}' is on {}, not on {}", id, survey->origin, request.origin));
  }
  if (survey->sealed > 0) {  // leaving them out would say that states gave no answer
    throw UsageError(fmt::format("answers to survey '{}' are sealed", id),
                     {Advice::Kind::open_sealed});
  }
  return *survey;
}

using Surveys = std::span<const model::Survey* const>;

bool is_asked(Surveys surveys, const std::string& state) {
  return std::ranges::any_of(surveys, [&](const model::Survey* survey) {
    return std::ranges::find(survey->asked, state) != survey->asked.end();
  });
}

/// A state that was asked and has no other record on the origin speaks by its answer or not at all:
/// a column of its own would be empty, and tell by being there that it did not answer.
bool speaks_by_answer_alone(const model::Repository& repository, const Request& request,
                            const model::SourceId& source, Surveys surveys) {
  return repository.profile(source, request.origin) == nullptr && is_asked(surveys, source);
}

void add_answer(const model::Repository& repository, const Request& request,
                const model::Survey& survey, const model::StateAnswer& answer,
                Selection& selection) {
  align::Voice state =
      voice(repository, request, model::SourceId(answer.state), other_instruments(request));
  state.profile = &answer.profile;
  state.at_least = dissemination(answer);
  if (std::ranges::find(selection.voices, state.id, &align::Voice::id) != selection.voices.end()) {
    state.id += ':' + survey.id;
  }
  selection.against.push_back(state.id);
  selection.voices.push_back(std::move(state));
}

/// Whoever names a state that was asked wants that state's answer beside the others named, not all
/// answers.
void add_answers(const model::Repository& repository, const Request& request, Surveys surveys,
                 Selection& selection) {
  const auto named = request.against.value_or(std::vector<model::SourceId>{});
  const bool all = std::ranges::none_of(
      named, [&](const model::SourceId& source) { return is_asked(surveys, source); });
  for (const model::Survey* survey : surveys) {
    for (const model::StateAnswer* answer : model::latest_rounds(*survey)) {
      if (all || std::ranges::find(named, answer->state) != named.end()) {
        add_answer(repository, request, *survey, *answer, selection);
      }
    }
  }
}

void add_against(const model::Repository& repository, const Request& request,
                 const model::SourceId& source, Selection& selection) {
  require_source(repository, source);
  const auto& instruments = other_instruments(request);
  align::Voice other = voice(repository, request, source, instruments);
  if (source == request.baseline) {
    if (instruments == request.instruments) {
      throw UsageError(fmt::format("{} is compared with itself", source),
                       {Advice::Kind::other_instruments});
    }
    other.id += ':' + names(instruments);
  }
  if (std::ranges::find(selection.voices, other.id, &align::Voice::id) != selection.voices.end()) {
    throw UsageError(fmt::format("{} is given twice", source));
  }
  selection.against.push_back(other.id);
  selection.voices.push_back(std::move(other));
}

void add_proposal(const model::Repository& repository, const Request& request,
                  Selection& selection) {
  const align::Voice& baseline = selection.voices.front();
  const model::Profile& draft = *request.draft;
  if (draft.source != request.baseline || draft.origin != request.origin) {
    throw UsageError(fmt::format("the proposal is of {} on {}, not of {} on {}", draft.source,
                                 draft.origin, request.baseline, request.origin));
  }
  selection.proposals.push_back(
      outlook(baseline.profile, draft, repository.codebook.vocabulary(draft.source), request.as_of)
          .policy);
  align::Voice proposed = baseline;
  proposed.id += '*';
  proposed.profile = &selection.proposals.back();
  selection.proposal = proposed.id;
  selection.voices.insert(selection.voices.begin() + 1, std::move(proposed));
}

}  // namespace

model::Dissemination least_closed(const model::Profile& profile) {
  const auto positions = model::stated(profile);
  if (positions.empty()) return model::Dissemination::open;
  return std::ranges::min(
             positions, {},
             [](const model::Stated& stated) { return stated.position->dissemination; })
      .position->dissemination;
}

Selection select(const model::Repository& repository, const Request& request) {
  require_source(repository, request.baseline);
  Selection selection;
  selection.baseline = request.baseline;
  selection.voices.push_back(voice(repository, request, request.baseline, request.instruments));
  std::vector<const model::Survey*> surveys;
  for (const std::string& id : request.surveys) {
    surveys.push_back(&require_survey(repository, request, id));
  }
  for (const model::SourceId& source :
       request.against ? *request.against : default_against(repository, request)) {
    if (speaks_by_answer_alone(repository, request, source, surveys)) continue;
    add_against(repository, request, source, selection);
  }
  add_answers(repository, request, surveys, selection);
  if (request.draft != nullptr) add_proposal(repository, request, selection);
  return selection;
}

Comparison compare(const model::Repository& repository, const Request& request,
                   std::span<const align::RowKey> also) {
  const Selection selection = select(repository, request);
  return compare(
      align::align(repository.codebook, request.origin, selection.voices, request.as_of, also),
      selection.baseline, selection.against, selection.proposal);
}

}  // namespace peil::compare
