// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_answer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

#include "cli/baseline.hpp"
#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "cli/user_file.hpp"
#include "compare/selection.hpp"
#include "disclose/audience.hpp"
#include "load/input/query_file.hpp"
#include "match/known_for.hpp"
#include "model/country.hpp"
#include "model/error.hpp"
#include "present/medium/render.hpp"
#include "present/survey/answer.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& own) {
  own.add_options()  //
      ("origin", po::value<std::string>()->value_name("COUNTRY"),
       "country of origin asked about")  //
      ("baseline", po::value<std::string>()->value_name("SOURCE"),
       "who answers (default: that of codebook/sources.json)")  //
      ("query-lang", po::value<std::string>()->value_name("nl|en"),
       "language that the query is written in (default: the one in which more of it is known)")  //
      ("to", po::value<std::string>()->value_name("FORMAT,..."),
       "docx, odt, pdf, html, md (default: docx)");
}

constexpr std::array kLanguages{"en", "nl"};  ///< whose words for asking are known

/// Languages that the query may be written in.
std::vector<std::string> query_languages(const Invocation& invocation) {
  const auto told = text_option(invocation, "query-lang");
  if (!told) return {kLanguages.begin(), kLanguages.end()};
  if (std::ranges::find(kLanguages, *told) == kLanguages.end()) {
    throw model::UsageError(
        fmt::format("--query-lang '{}' is not supported; queries are read in nl or en", *told));
  }
  return {*told};
}

using Questions = std::vector<present::AskedQuestion>;

/// How many things the questions were found to be about.
std::size_t number_known(const Questions& questions) {
  std::size_t number = 0;
  for (const auto& [question, about] : questions) {
    number += about.concepts.size() + about.regions.size() + about.dimensions.size() +
              about.attributes.size();
  }
  return number;
}

/// The questions as read in the language in which most of them is known; of equal ones the first.
std::pair<Questions, std::string> read_questions(const model::Query& query,
                                                 const std::vector<std::string>& languages,
                                                 const model::Repository& repository,
                                                 const std::string& origin) {
  const match::Matcher matcher(repository.codebook);
  const std::set<std::string> favoured = match::concepts_known_for(repository, origin);
  std::vector<std::pair<Questions, std::string>> readings;
  for (const std::string& language : languages) {
    Questions& reading = readings.emplace_back(Questions{}, language).first;
    for (const model::QueryQuestion& question : query.questions) {
      reading.push_back({question, read::read_question(question.text, language, matcher,
                                                       repository.codebook, origin, favoured)});
    }
  }
  return *std::ranges::max_element(readings, {},
                                   [](const auto& one) { return number_known(one.first); });
}

std::string names_of(const std::vector<std::string>& countries) {
  std::vector<std::string> names;
  for (const std::string& country : countries) {
    names.push_back(model::country_name(country, "en"));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// The origin given; one that the query's title contradicts, or none, is not guessed.
std::string origin_of(const Invocation& invocation, const model::Query& query,
                      const model::Repository& repository) {
  const auto titled = read::countries_named(query.title, repository.codebook);
  const auto country = text_option(invocation, "origin");
  if (!country) {
    throw model::UsageError(
        titled.empty()
            ? "--origin is missing"
            : fmt::format("--origin is missing; the query's title names {}", names_of(titled)));
  }
  std::string origin = origin_code(repository, *country);
  if (!titled.empty() && std::ranges::find(titled, origin) == titled.end()) {
    throw model::UsageError(fmt::format("the query is on {}, not on {}", names_of(titled),
                                        model::country_name(origin, "en")));
  }
  return origin;
}

Exit answer(const Invocation& invocation, Streams& streams) {
  const model::Query query = load::read_query(argument(invocation, 0, "an incoming query"));
  const auto wanted = makeable(
      invocation, streams,
      formats(text_option(invocation, "to").value_or("docx"), present::document_formats()), false);
  const auto languages = query_languages(invocation);
  const model::Repository repository = load_data(invocation);
  compare::Request request;
  request.origin = origin_of(invocation, query, repository);
  request.as_of = invocation.as_of;
  request.baseline = baseline_of(invocation, repository);
  request.against = std::vector<std::string>{};
  const auto record_in = [&](std::set<model::Instrument> instruments) {
    request.instruments = std::move(instruments);
    return disclose::Gate::for_public(compare::compare(repository, request));
  };
  using model::Instrument;
  const auto policy = record_in({Instrument::statute, Instrument::policy, Instrument::guidance,
                                 Instrument::work_instruction});
  const auto practice = record_in({Instrument::practice, Instrument::case_law});

  const auto [questions, language] = read_questions(query, languages, repository, request.origin);
  Invocation written = invocation;  // in the language of the query, unless another is asked for
  if (!invocation.lang_given) written.lang = language;
  const auto texts = present::Texts::load(invocation.data, written.lang);
  const std::string stem =
      file_stem(repository, written, request.origin, "answer", request.baseline);
  const present::AnnexContext context{repository.codebook,
                                      texts,
                                      present::load_thresholds(invocation.data),
                                      load::load_claim_weights(repository),
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      stem};
  present::Annex made = present::answer({policy, practice}, query, questions, context);
  sign(made.document, invocation, repository, request.baseline, texts);
  write_files(invocation, streams, present::render(made, wanted, stem, invocation.data));
  return Exit::done;
}

}  // namespace

Command answer_command() {
  return {"answer", "QUERY", "answers an incoming query from public policy, with sources", describe,
          answer};
}

}  // namespace peil::cli
