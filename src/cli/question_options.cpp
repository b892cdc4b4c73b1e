// SPDX-License-Identifier: EUPL-1.2
#include "cli/question_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <istream>
#include <ostream>
#include <set>
#include <sstream>

#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "compare/selection.hpp"
#include "load/load.hpp"
#include "model/country.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"
#include "survey/question_choice.hpp"
#include "survey/questionnaire.hpp"

namespace peil::cli {
namespace {

using survey::Questions;

/// All questions, and which of them a proposal changes.
struct Possible {
  Questions all;
  std::set<std::size_t> changed;
};

bool same_subject(const model::Question& a, const model::Question& b) {
  return a.concept_id == b.concept_id && a.region == b.region && a.dimension == b.dimension;
}

void start_by(std::vector<model::Position>& positions, model::Date day) {
  for (model::Position& position : positions) {
    model::Period& period = position.validity;
    if (period.from && *period.from > day && !(period.until && *period.until <= day)) {
      period.from = day;
    }
  }
}

/// What a proposal is to change can be asked before it holds.
void start_by(model::Profile& proposal, model::Date day) {
  for (model::Group& group : proposal.groups) start_by(group.positions, day);
  for (model::RegionPositions& region : proposal.regions) start_by(region.positions, day);
  start_by(proposal.country, day);
}

Possible possible_questions(const Invocation& invocation, const model::Repository& repository,
                            const AskedPolicy& policy) {
  std::vector<const model::Profile*> profiles;
  model::Profile proposal;
  if (!policy.origin.empty()) {
    profiles.push_back(repository.profile(policy.baseline, policy.origin));
    if (profiles.front() == nullptr) {
      throw model::UsageError(fmt::format("no policy of {} on {} to ask about", policy.baseline,
                                          model::country_name(policy.origin, "en")));
    }
  }
  if (policy.proposal) {
    if (profiles.empty()) throw model::UsageError("--proposal is about an origin; name it");
    proposal = load::load_profile(*policy.proposal, repository);
    start_by(proposal, invocation.as_of);
    profiles.push_back(&proposal);
  }
  Possible result{survey::questions(repository.codebook, profiles, invocation.as_of), {}};
  if (!policy.proposal) return result;
  const std::vector<const model::Profile*> changes{&proposal};
  for (const auto& one : survey::questions(repository.codebook, changes, invocation.as_of)) {
    const auto found = std::ranges::find_if(result.all, [&](const model::SurveyQuestion& question) {
      return same_subject(question.about, one.about);
    });
    if (found == result.all.end()) continue;
    result.changed.insert(static_cast<std::size_t>(found - result.all.begin()));
  }
  return result;
}

/// What is published on the origin, to see what divides.
align::Table published(const Invocation& invocation, const model::Repository& repository,
                       const AskedPolicy& policy) {
  if (policy.origin.empty()) return {};
  compare::Request request;
  request.origin = policy.origin;
  request.as_of = invocation.as_of;
  request.baseline = policy.baseline;
  return compare::compare(repository, request).table;
}

/// What `--only` and the lines of `--questions` name.
std::vector<std::string> selectors(const Invocation& invocation) {
  std::vector<std::string> result = split_list(text_option(invocation, "only").value_or(""));
  const auto file = text_option(invocation, "questions");
  if (!file) return result;
  std::istringstream lines(platform::read_file(*file));
  for (std::string line; std::getline(lines, line);) {
    boost::trim(line);
    if (!line.empty() && !line.starts_with('#')) result.push_back(line);
  }
  if (result.empty()) throw model::InputError(*file, "", "names no question; expected one a line");
  return result;
}

std::vector<std::size_t> places_of(const std::vector<std::string>& selectors, const Questions& all,
                                   const model::Codebook& codebook) {
  std::vector<std::size_t> places;
  for (const std::string& selector : selectors) {
    const auto named = survey::selected(all, selector, codebook);
    if (named.empty()) {
      std::set<std::string> subjects;
      for (const model::SurveyQuestion& question : all) {
        const model::Question& about = question.about;
        subjects.insert(about.concept_id ? about.concept_id->text()
                        : about.region   ? about.region->text()
                                         : about.dimension.text());
      }
      throw model::UsageError(
          fmt::format("no question on '{}' can be asked; expected a dimension or one of {}",
                      model::printable(selector, 60), fmt::join(subjects, ", ")));
    }
    places.insert(places.end(), named.begin(), named.end());
  }
  return places;
}

/// Shows all questions, those proposed with a mark, and asks which; nothing entered: the proposal.
std::vector<std::size_t> at_the_prompt(const Invocation& invocation, Streams& streams,
                                       const Questions& all,
                                       const std::vector<std::size_t>& proposed) {
  const present::Texts texts = texts_of(invocation);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool marked = std::ranges::find(proposed, i) != proposed.end();
    streams.err << fmt::format("{:>3}{} {}\n", i + 1, marked ? "*" : " ",
                               model::in_language(all[i].text, texts.language()));
  }
  while (true) {
    streams.err << texts("questions.ask") << ' ' << std::flush;
    std::string line;
    if (!std::getline(streams.in, line)) {
      throw model::UsageError("--choose: no questions were chosen; nothing was written");
    }
    boost::trim(line);
    if (line.empty()) return proposed;
    if (const auto places = survey::numbered(line, all.size())) return *places;
    streams.err << texts("questions.expected",
                         {{"entered", model::printable(line, 40)}, {"n", all.size()}})
                << '\n';
  }
}

/// `binding_policy=non_binding,decision_maker=head_of_authority+section_head`.
void set_told(Questions& questions, const std::string& option, const model::Codebook& codebook) {
  for (const std::string& one : split_list(option)) {
    const std::size_t equals = one.find('=');
    const std::string attribute = one.substr(0, equals);
    const auto question = std::ranges::find_if(questions, [&](const model::SurveyQuestion& asked) {
      return asked.about.dimension == attribute && !asked.about.concept_id;
    });
    if (equals == std::string::npos || question == questions.end()) {
      throw model::UsageError(fmt::format(
          "--tell '{}': expected ATTRIBUTE=VALUE+VALUE on an attribute that is asked about", one));
    }
    std::vector<std::string> values;
    boost::split(values, one.substr(equals + 1), boost::is_any_of("+"));
    for (const std::string& value : values) {
      const auto* known = codebook.dimension(model::DimensionId(attribute))->value(value);
      if (known == nullptr || known->said.empty()) {
        throw model::UsageError(fmt::format(
            "--tell: '{}' has no value '{}' that totals can tell of", attribute, value));
      }
    }
    question->told = std::move(values);
  }
}

}  // namespace

std::vector<model::SurveyQuestion> choose_questions(const Invocation& invocation, Streams& streams,
                                                    const model::Repository& repository,
                                                    const AskedPolicy& policy) {
  const auto given = [&](const char* name) { return invocation.options.count(name) != 0; };
  const int ways = (given("only") || given("questions") ? 1 : 0) + (given("choose") ? 1 : 0) +
                   (given("all") ? 1 : 0);
  if (ways > 1) throw model::UsageError("--only, --choose and --all exclude each other");
  const Possible possible = possible_questions(invocation, repository, policy);
  Questions chosen;
  if (given("all")) {
    chosen = possible.all;
  } else if (given("only") || given("questions")) {
    chosen = survey::only(possible.all,
                          places_of(selectors(invocation), possible.all, repository.codebook));
  } else {
    auto places =
        survey::proposed_choice(possible.all, possible.changed,
                                published(invocation, repository, policy), repository.codebook);
    if (given("choose")) places = at_the_prompt(invocation, streams, possible.all, places);
    chosen = survey::only(possible.all, places);
    if (!given("choose") && !invocation.quiet && chosen.size() < possible.all.size()) {
      streams.err << "peil: "
                  << texts_of(invocation)("questions.proposed",
                                          {{"n", chosen.size()}, {"all", possible.all.size()}})
                  << '\n';
    }
  }
  set_told(chosen, text_option(invocation, "tell").value_or(""), repository.codebook);
  return chosen;
}

}  // namespace peil::cli
