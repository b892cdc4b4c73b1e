// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_draft.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <istream>
#include <optional>
#include <ostream>

#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "compare/proposal.hpp"
#include "load/input/policy_text.hpp"
#include "load/load.hpp"
#include "match/known_for.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"
#include "platform/files.hpp"
#include "platform/folder_lock.hpp"
#include "platform/temporary_folder.hpp"
#include "present/export/profile_json.hpp"
#include "present/page/draft_page.hpp"
#include "present/tables/drafts.hpp"
#include "read/draft.hpp"
#include "read/draft_profile.hpp"

namespace peil::cli {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kSchema = "../../codebook/schema/profile.schema.json";

void describe(po::options_description& options) {
  const auto text = [] { return po::value<std::string>(); };
  options.add_options()                                                                         //
      ("source", text()->value_name("S"), "whose policy the document lays down, e.g. NLD")      //
      ("origin", text()->value_name("COUNTRY"), "country of origin that it is on")              //
      ("title", text()->value_name("TEXT"), "the document's title, when it has none")           //
      ("date", text()->value_name("YYYY-MM-DD"), "from when it holds, when it does not say")    //
      ("publisher", text()->value_name("TEXT"), "who published it")                             //
      ("reference", text()->value_name("TEXT"), "its official reference")                       //
      ("url", text()->value_name("URL"), "its address")                                         //
      ("confirm", "walk through the proposals: y accepts, n leaves out, b goes back, q stops")  //
      ("to", text()->value_name("FILE"),
       "with --confirm: write what was accepted as a proposal "
       "file (for compare --proposal)")  //
      ("apply",
       "with --confirm: change the profile: open the new positions, close those they "
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

/// A note with a term and somebody or some place it is on, as proposals that a key accepts.
std::vector<read::Proposal> whole(const read::Unproposed& note, const model::Codebook& codebook) {
  std::vector<read::Proposal> result;
  const model::Dimension* dimension = codebook.dimension(note.dimension);
  if (note.term.empty() || dimension == nullptr) return result;
  std::vector<read::Subject> subjects = note.subjects;
  if (subjects.empty() && dimension->scope.country) subjects.emplace_back();
  for (const read::Subject& on : subjects) {
    if (!on.group.empty() && !on.concept_id) continue;
    read::Proposal one;
    one.group = on.group;
    one.concept_id = on.concept_id;
    one.region = on.region;
    one.dimension = note.dimension;
    one.term = note.term;
    one.passage = note.passage;
    one.locator = note.locator;
    one.tier = read::Tier::check;
    one.unread = note.words;
    result.push_back(std::move(one));
  }
  return result;
}

/// One thing to decide in the walk, as it is shown.
struct DraftStep {
  std::string shown;
  read::Proposal proposal;
  bool accepted = false;
};

/// What is proposed, and then the notes that are whole.
std::vector<DraftStep> steps_of(const present::DraftReport& report, const model::Profile* in_force,
                                const model::Codebook& codebook, const present::Texts& texts) {
  std::vector<DraftStep> steps;
  for (std::size_t i = 0; i < report.draft.proposals.size(); ++i) {
    const read::Proposal& proposal = report.draft.proposals[i];
    if (!proposal.group.empty() && !proposal.concept_id) continue;  // needs a concept first
    steps.push_back(
        {present::proposal_text(proposal, report.changes[i], codebook, texts), proposal});
  }
  for (const read::Unproposed& note : report.draft.unproposed) {
    for (read::Proposal& one : whole(note, codebook)) {
      auto shown = present::note_text(note, one, in_force, *report.draft.date, codebook, texts);
      steps.push_back({std::move(shown), std::move(one)});
    }
  }
  return steps;
}

/// The decision that a key stands for: 'y', 'n', 'b' (back) or 'q'; empty when it is none. What
/// was not decided is never taken for a refusal.
std::optional<char> draft_decision(const std::string& entered) {
  const std::string key = boost::to_lower_copy(boost::trim_copy(entered));
  if (key == "j" || key == "y") return 'y';
  if (key == "n" || key == "b" || key == "q") return key.front();
  return std::nullopt;
}

/// Asks until a key decides; the end of input stops.
char ask(const std::string& shown, const present::Texts& texts, Streams& streams) {
  constexpr std::size_t kShownKey = 40;  // bytes of what was typed
  streams.err << shown;
  while (true) {
    streams.err << texts("draft.accept") << ' ' << std::flush;
    std::string reply;
    if (!std::getline(streams.in, reply)) return 'q';
    if (const auto decision = draft_decision(reply)) return *decision;
    streams.err << texts("draft.unknown_key", {{"key", model::printable(reply, kShownKey)}})
                << '\n';
  }
}

/// Walks through what can be recorded. Going back undoes the decision before.
std::vector<read::Proposal> confirm(std::vector<DraftStep> steps, const present::Texts& texts,
                                    Streams& streams) {
  for (std::size_t at = 0; at < steps.size();) {
    const char decision = ask(steps[at].shown, texts, streams);
    if (decision == 'q') break;
    if (decision == 'b') {
      at -= std::min<std::size_t>(at, 1);
      steps[at].accepted = false;
      continue;
    }
    steps[at++].accepted = decision == 'y';
  }
  std::vector<read::Proposal> accepted;
  for (DraftStep& step : steps) {
    if (step.accepted) accepted.push_back(std::move(step.proposal));
  }
  return accepted;
}

model::Document document_of(const Invocation& invocation, const read::Draft& draft,
                            const model::Vocabulary& vocabulary) {
  std::string id = fmt::format("{}-{}", draft.source, model::to_string(*draft.date));
  std::ranges::transform(id, id.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return {id,
          draft.title,
          given(invocation, "publisher"),
          model::to_string(*draft.date),
          given(invocation, "reference"),
          given(invocation, "url"),
          vocabulary.language};
}

/// Entries for the same group or region as one: an overlay keeps the old beside the new.
template <typename T, typename Key>
void merge_entries(std::vector<T>& entries, Key key) {
  std::vector<T> merged;
  for (T& entry : entries) {
    const auto same = std::ranges::find(merged, entry.*key, key);
    if (same == merged.end()) {
      merged.push_back(std::move(entry));
    } else {
      same->positions.insert(same->positions.end(), entry.positions.begin(), entry.positions.end());
    }
  }
  entries = std::move(merged);
}

/// Replaces the profile's file by the policy with the draft laid over it, whole or not at all: it
/// is checked before, in a folder of its own, and the file must still be what was read.
void apply(const Invocation& invocation, const model::Repository& repository,
           const model::Profile& in_force, const model::Profile& accepted,
           const std::string& content) {
  const auto file = invocation.data / in_force.file;
  model::Profile after = compare::overlay(in_force, accepted);
  merge_entries(after.groups, &model::Group::id);
  merge_entries(after.regions, &model::RegionPositions::region);
  const std::string text = present::profile_json(after, kSchema);
  const platform::TemporaryFolder folder;
  const auto candidate = folder.path() / file.filename();
  write_file(candidate, text);
  try {
    (void)load::load_profile(candidate, repository);
  } catch (const model::InputError& error) {
    auto findings = error.findings();
    for (model::Finding& finding : findings) finding.file = in_force.file;
    throw model::InputError(std::move(findings));
  }
  const platform::FolderLock lock(invocation.data);
  if (platform::read_file(file) != content) {
    throw model::InputError(in_force.file, "",
                            "was changed by someone else since it was read; nothing was written: "
                            "run the command again");
  }
  write_file(file, text);
}

void record(const Invocation& invocation, const present::DraftReport& report,
            const model::Profile* in_force, const model::Repository& repository,
            const std::string& content, std::vector<read::Proposal> accepted, Streams& streams) {
  if (accepted.empty()) return;
  const model::Vocabulary& vocabulary = *repository.codebook.vocabulary(report.draft.source);
  const bool guidance =
      repository.codebook.source(report.draft.source)->kind == model::SourceKind::guidance;
  const model::Profile none;
  const model::Profile profile =
      read::draft_profile(report.draft, accepted, in_force ? *in_force : none,
                          document_of(invocation, report.draft, vocabulary),
                          guidance ? model::Instrument::guidance : model::Instrument::policy);
  if (const std::string file = given(invocation, "to"); !file.empty()) {
    write_file(file, present::profile_json(profile, "profile.schema.json"));
    if (!invocation.quiet) streams.err << file << '\n';
  }
  if (invocation.options.count("apply") == 0) return;
  if (in_force == nullptr) {
    throw model::UsageError("there is no profile to change: write one with --to");
  }
  apply(invocation, repository, *in_force, profile, content);
  if (!invocation.quiet) streams.err << in_force->file << '\n';
}

std::string written(const Invocation& invocation, const present::DraftReport& report,
                    const model::PolicyText& text, const model::Repository& repository,
                    const present::Texts& texts) {
  if (invocation.format == "json") return present::draft_json(report, texts);
  if (invocation.format == "csv") return present::draft_csv(report);
  if (invocation.format == "html") {
    const auto style = platform::read_file(invocation.data / "codebook" / "styles" / "review.css");
    return present::draft_page(report, text, repository.codebook, texts, style);
  }
  return present::draft_text(report, repository.codebook, texts);
}

Exit draft(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv", "html"});
  const std::string& file = argument(invocation, 0, "a policy document");
  const model::SourceId source(required(invocation, "source"));
  const std::string country = required(invocation, "origin");
  // A recorded document needs a publisher; say so before a person goes through the proposals.
  if (!given(invocation, "to").empty() || invocation.options.count("apply") != 0) {
    (void)required(invocation, "publisher");
  }
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
  const auto report =
      report_on(read::draft(text, {repository.codebook, *vocabulary, matcher, origin, *text.date,
                                   match::concepts_known_for(repository, origin)}),
                in_force, invocation.lang);
  const auto texts = texts_of(invocation);
  if (!invocation.quiet) tell_of_reading(text, file, texts, streams);
  if (invocation.options.count("confirm") != 0) {
    // Somebody may change it while a person reads.
    const std::string content =
        in_force ? platform::read_file(invocation.data / in_force->file) : std::string();
    record(invocation, report, in_force, repository, content,
           confirm(steps_of(report, in_force, repository.codebook, texts), texts, streams),
           streams);
    return Exit::done;
  }
  write_output(invocation, streams, written(invocation, report, text, repository, texts));
  return Exit::done;
}

}  // namespace

Command draft_command() {
  return {"draft", "FILE", "proposes positions from a whole policy document, to be confirmed",
          describe, draft};
}

}  // namespace peil::cli
