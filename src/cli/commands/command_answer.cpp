// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_answer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "cli/baseline.hpp"
#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "cli/user_file.hpp"
#include "compare/across/designations.hpp"
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

/// The questions as read in the language that is more familiar; of equal ones the first.
std::pair<Questions, std::string> read_questions(const model::Query& query,
                                                 const std::vector<std::string>& languages,
                                                 const model::Repository& repository,
                                                 const model::OriginId& origin) {
  const match::Matcher matcher(repository.codebook);
  const std::set<model::ConceptId> favoured = match::concepts_known_for(repository, origin);
  std::pair<Questions, std::string> result;
  std::optional<read::QuestionReader> best;
  std::size_t most = 0;
  for (const std::string& language : languages) {
    read::QuestionReader reader(language, matcher, repository.codebook, origin, favoured);
    std::size_t familiar = 0;
    for (const model::QueryQuestion& question : query.questions) {
      familiar += reader.familiar(question.text);
    }
    if (best && familiar <= most) continue;
    best.emplace(std::move(reader));
    most = familiar;
    result.second = language;
  }
  for (const model::QueryQuestion& question : query.questions) {
    result.first.push_back({question, best->read(question.text)});
  }
  return result;
}

std::string names_of(const std::vector<model::OriginId>& countries) {
  std::vector<std::string> names;
  for (const model::OriginId& country : countries) {
    names.push_back(model::country_name(country, "en"));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// The origin given; one that the query's title contradicts, or none, is not guessed.
model::OriginId origin_of(const Invocation& invocation, const model::Query& query,
                          const model::Repository& repository) {
  const auto titled = read::countries_named(query.title, repository.codebook);
  const auto country = text_option(invocation, "origin");
  if (!country) {
    throw model::UsageError(
        titled.empty()
            ? "--origin is missing"
            : fmt::format("--origin is missing; the query's title names {}", names_of(titled)));
  }
  model::OriginId origin = origin_code(repository, *country);
  if (!titled.empty() && std::ranges::find(titled, origin) == titled.end()) {
    throw model::UsageError(fmt::format("the query is on {}, not on {}", names_of(titled),
                                        model::country_name(origin, "en")));
  }
  return origin;
}

/// Policy of the baseline in some instruments, as everyone may know it. That a measure is not in
/// force is an answer to who asks about it, so each has its row.
disclose::PublicView record_in(const model::Repository& repository, compare::Request request,
                               std::set<model::Instrument> instruments) {
  request.instruments = std::move(instruments);
  std::vector<align::RowKey> measures;
  for (const model::Dimension& dimension : repository.codebook.dimensions) {
    if (dimension.measure) measures.push_back({std::nullopt, std::nullopt, dimension.id});
  }
  return disclose::Gate::for_public(compare::compare(repository, request, measures));
}

using model::Instrument;
const std::set<Instrument> kPolicy{Instrument::statute, Instrument::policy, Instrument::guidance,
                                   Instrument::work_instruction};

bool holds_on(const compare::Comparison& record, const std::string& dimension) {
  return std::ranges::any_of(record.table.rows, [&](const align::Row& row) {
    return row.key.dimension == dimension && !row.cells[record.baseline].evidence.empty();
  });
}

/// The last day before `as_of` on which the profile says something of the country on a dimension.
std::optional<model::Date> last_day_of(const model::Profile& profile, const std::string& dimension,
                                       model::Date as_of) {
  std::optional<model::Date> last;
  for (const model::Position& position : profile.country) {
    const std::optional<model::Date>& until = position.validity.until;
    if (position.dimension != dimension || !until || as_of < *until) continue;
    const model::Date day = *until - std::chrono::days{1};
    if (!last || *last < day) last = day;
  }
  return last;
}

/// Policy as of the last day on which there was any, by dimension asked about that has none now.
std::map<std::string, disclose::PublicView> earlier_policy(const model::Repository& repository,
                                                           const compare::Request& request,
                                                           const disclose::PublicView& now,
                                                           const Questions& questions) {
  std::map<std::string, disclose::PublicView> result;
  const model::Profile* profile = repository.profile(request.baseline, request.origin);
  if (profile == nullptr) return result;
  for (const auto& [question, about] : questions) {
    for (const std::string& dimension : about.dimensions) {
      if (result.contains(dimension) || holds_on(now.comparison(), dimension)) continue;
      const auto day = last_day_of(*profile, dimension, request.as_of);
      if (!day) continue;
      compare::Request then = request;
      then.as_of = *day;
      result.emplace(dimension, record_in(repository, then, kPolicy));
    }
  }
  return result;
}

/// What the baseline holds of countries as safe ones, where a question asks about that.
std::optional<compare::Designations> designations_of(const model::Repository& repository,
                                                     const compare::Request& request,
                                                     const Questions& questions) {
  const bool asked = std::ranges::any_of(questions, [](const present::AskedQuestion& one) {
    return std::ranges::find(one.about.dimensions, compare::kSafeCountry) !=
           one.about.dimensions.end();
  });
  if (!asked) return std::nullopt;
  return compare::designations(repository, {{request.baseline}}, request.as_of);
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
  request.against = std::vector<model::SourceId>{};
  const auto policy = record_in(repository, request, kPolicy);
  const auto practice =
      record_in(repository, request, {Instrument::practice, Instrument::case_law});

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
  const auto earlier = earlier_policy(repository, request, policy, questions);
  const auto designations = designations_of(repository, request, questions);
  present::Annex made =
      present::answer({policy, practice, earlier, designations ? &*designations : nullptr}, query,
                      questions, context);
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
