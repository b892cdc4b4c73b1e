// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_draft.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "cli/draft/draft_sheet.hpp"
#include "cli/draft/session.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "load/input/policy_text.hpp"
#include "match/known_for.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"
#include "present/drafts/draft_page.hpp"
#include "present/drafts/drafts.hpp"
#include "read/draft.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

void describe(po::options_description& options) {
  const auto text = [] { return po::value<std::string>(); };
  options.add_options()                                                                       //
      ("source", text()->value_name("S"), "whose policy the document lays down, e.g. NLD")    //
      ("origin", text()->value_name("COUNTRY"), "country of origin that it is on")            //
      ("title", text()->value_name("TEXT"), "the document's title, when it has none")         //
      ("date", text()->value_name("YYYY-MM-DD"), "from when it holds, when it does not say")  //
      ("publisher", text()->value_name("TEXT"), "who published it")                           //
      ("reference", text()->value_name("TEXT"), "its official reference")                     //
      ("url", text()->value_name("URL"), "its address")                                       //
      ("confirm",
       "walk through proposals and notes, one key each; can be left and gone on with")  //
      ("decisions", text()->value_name("FILE"),
       "with --confirm: where decisions are kept (default: the document's name with "
       "source, origin and .decisions.json)")  //
      ("sheet", text()->value_name("FILE"),
       "instead of --confirm: take decisions from a sheet (xlsx, ods, csv) that --format xlsx "
       "wrote")  //
      ("to", text()->value_name("FILE"),
       "write what was accepted as a proposal file (for compare --proposal)")  //
      ("apply",
       "change the profile by what was accepted: open the new positions, close those they "
       "supersede");
}

std::string given(const Invocation& invocation, const char* option) {
  return invocation.options.count(option) != 0 ? invocation.options[option].as<std::string>()
                                               : std::string();
}

std::string required(const Invocation& invocation, const char* option) {
  std::string value = given(invocation, option);
  if (value.empty()) throw model::UsageError(fmt::format("--{} is missing", option));
  return value;
}

/// What the document lacks comes from the options; both are needed to record a position.
void complete(model::PolicyText& text, const Invocation& invocation) {
  if (const std::string title = given(invocation, "title"); !title.empty()) text.title = title;
  if (const std::string date = given(invocation, "date"); !date.empty()) {
    text.date = model::parse_date(date);
    if (!text.date) {
      throw model::UsageError(fmt::format("--date '{}' is not a date; expected YYYY-MM-DD", date));
    }
  }
  if (text.title.empty()) throw model::UsageError("the document has no title: give --title");
  if (!text.date) throw model::UsageError("the document has no date: give --date");
}

/// Without phrases of its terms in its language, nothing that a source writes can be read.
void require_phrases(const model::Vocabulary& vocabulary, const model::Codebook& codebook) {
  const auto readable = [](const model::Vocabulary& one) {
    return std::ranges::any_of(one.terms, [&](const model::Term& term) {
      const auto phrases = term.phrases.find(one.language);
      return phrases != term.phrases.end() && !phrases->second.empty();
    });
  };
  if (readable(vocabulary)) return;
  std::vector<model::SourceId> sources;
  for (const model::Vocabulary& one : codebook.vocabularies) {
    if (readable(one)) sources.push_back(one.source);
  }
  throw model::UsageError(fmt::format(
      "documents of '{0}' cannot be read: codebook/vocabularies/{0}.json has no phrases in its "
      "language ('{1}') for its terms; add 'phrases' to terms, or read one of {2}",
      vocabulary.source, vocabulary.language, fmt::join(sources, ", ")));
}

/// Labels of the groups that are designated in force and on which nothing is proposed.
std::vector<std::string> nothing_proposed(const read::Draft& draft, const model::Profile& in_force,
                                          const std::string& language) {
  std::vector<std::string> result;
  for (const model::Group& group : in_force.groups) {
    const bool in_effect = std::ranges::any_of(group.positions, [&](const model::Position& p) {
      return p.dimension == "persecution_risk" && p.validity.contains(*draft.date);
    });
    const bool named = std::ranges::any_of(draft.proposals, [&](const read::Proposal& p) {
      return std::ranges::any_of(group.concepts, [&](const model::ConceptLink& link) {
        return p.concept_id == link.concept_id;
      });
    });
    if (in_effect && !named) {
      result.emplace_back(model::in_language(group.label, language));
    }
  }
  return result;
}

present::DraftReport report_on(read::Draft draft, const model::Profile* in_force,
                               const std::string& language) {
  present::DraftReport report{std::move(draft), {}, {}};
  for (const read::Proposal& proposal : report.draft.proposals) {
    report.changes.push_back(in_force
                                 ? read::change_against(proposal, *in_force, *report.draft.date)
                                 : read::Change::opens);
  }
  if (in_force) report.nothing_proposed = nothing_proposed(report.draft, *in_force, language);
  return report;
}

/// What happened to the file before its sentences were read.
void tell_of_reading(const model::PolicyText& text, const std::string& file,
                     const present::Texts& texts, Streams& streams) {
  if (!text.encoding.empty()) {
    streams.err << texts("draft.converted", {{"file", file}, {"encoding", text.encoding}}) << '\n';
  }
  if (text.footnotes > 0) {
    streams.err << texts("draft.footnotes", {{"n", text.footnotes}}) << '\n';
  }
  if (text.struck > 0) streams.err << texts("draft.struck", {{"n", text.struck}}) << '\n';
}

std::string written(const Invocation& invocation, const DraftSession& session,
                    const present::DraftReport& report, const model::PolicyText& text) {
  const model::Codebook& codebook = session.reading.codebook;
  if (invocation.format == "json") return present::draft_json(report, session.texts);
  if (invocation.format == "csv") return present::draft_csv(report);
  if (invocation.format == "xlsx") {
    return draft_sheet(read::steps_of(report.draft, codebook), session.in_force,
                       session.reading.day, session.texts);
  }
  if (invocation.format == "html") {
    const auto style = platform::read_file(invocation.data / "codebook" / "styles" / "review.css");
    return present::draft_page(report, text, codebook, session.texts, style);
  }
  return present::draft_text(report, codebook, session.texts);
}

/// What is wrong with the options is said before anything is read.
void check_options(const Invocation& invocation) {
  require_format(invocation, {"text", "json", "csv", "html", "xlsx"});
  const auto given_at_all = [&](const char* option) {
    return invocation.options.count(option) != 0;
  };
  // A recorded document needs a publisher; say so before a person goes through the proposals.
  if (given_at_all("to") || given_at_all("apply")) (void)required(invocation, "publisher");
  if (given_at_all("sheet") && given_at_all("confirm")) {
    throw model::UsageError("give --confirm or --sheet, not both");
  }
  if (given_at_all("sheet") && !given_at_all("to") && !given_at_all("apply")) {
    throw model::UsageError("with --sheet, say where it goes: --apply or --to FILE");
  }
  const bool decides = given_at_all("sheet") || given_at_all("confirm");
  if (!decides && (given_at_all("to") || given_at_all("apply"))) {
    throw model::UsageError(
        "nothing is recorded before a person decides: give --confirm or --sheet");
  }
}

Exit draft(const Invocation& invocation, Streams& streams) {
  check_options(invocation);
  const std::string& file = argument(invocation, 0, "a policy document");
  const model::SourceId source(required(invocation, "source"));
  const std::string country = required(invocation, "origin");
  const model::Repository repository = load_data(invocation);
  const model::OriginId origin = origin_code(repository, country);
  const model::Vocabulary* vocabulary = repository.codebook.vocabulary(source);
  if (vocabulary == nullptr) {
    throw model::UsageError(fmt::format("no vocabulary of '{}'; see 'peil list sources'", source));
  }
  require_phrases(*vocabulary, repository.codebook);
  model::PolicyText text = load::read_policy_text(file, vocabulary->language);
  complete(text, invocation);
  const match::Matcher matcher(repository.codebook);
  const model::Profile* in_force = repository.profile(source, origin);
  const auto texts = texts_of(invocation);
  const DraftSession session{repository,
                             {repository.codebook, *vocabulary, matcher, origin, *text.date,
                              match::concepts_known_for(repository, origin)},
                             in_force,
                             texts};
  const auto report = report_on(read::draft(text, session.reading), in_force, invocation.lang);
  if (!invocation.quiet) tell_of_reading(text, file, texts, streams);
  if (invocation.options.count("confirm") != 0) {
    confirm_draft(invocation, session, report.draft, text, streams);
  } else if (invocation.options.count("sheet") != 0) {
    record_sheet(invocation, session, report.draft, streams);
  } else {
    write_output(invocation, streams, written(invocation, session, report, text));
  }
  return Exit::done;
}

}  // namespace

Command draft_command() {
  return {"draft", "FILE", "proposes positions from a whole policy document, to be confirmed",
          describe, draft};
}

}  // namespace peil::cli
