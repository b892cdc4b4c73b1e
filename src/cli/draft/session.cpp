// SPDX-License-Identifier: EUPL-1.2
#include "cli/draft/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/draft/decisions_file.hpp"
#include "cli/draft/draft_sheet.hpp"
#include "cli/draft/record.hpp"
#include "cli/draft/walk.hpp"
#include "cli/user_file.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

Recording recording_of(const Invocation& invocation, const DraftSession& session,
                       const read::Draft& draft) {
  const auto given = [&](const char* option) {
    return text_option(invocation, option).value_or(std::string());
  };
  const std::string day = model::to_string(*draft.date);
  const model::Profile* in_force = session.in_force;
  return {session.repository,
          draft,
          in_force,
          // Somebody may change it while a person reads.
          in_force ? platform::read_file(invocation.data / in_force->file) : std::string(),
          {document_id(draft, in_force), draft.title, given("publisher"), day, given("reference"),
           given("url"), session.reading.vocabulary.language}};
}

std::vector<read::Proposal> all_accepted(std::vector<read::Step> steps) {
  for (read::Step& step : steps) step.recorded = false;
  return read::accepted(steps);
}

/// The walk of one document with its file of decisions.
class Session {
 public:
  Session(const Invocation& invocation, const DraftSession& session, const read::Draft& draft,
          const model::PolicyText& text, Streams& streams)
      : invocation_(invocation),
        session_(session),
        streams_(streams),
        recording_(recording_of(invocation, session, draft)),
        file_(text_option(invocation, "decisions")
                  .value_or(fmt::format("{}.{}-{}.decisions.json", invocation.arguments[0],
                                        draft.source, draft.origin))),
        on_{draft.source, draft.origin, fingerprint(text), fingerprint(recording_.content)},
        steps_(read::steps_of(draft, session.reading.codebook)) {}

  void run() {
    resume();
    if (nothing_left()) {
      tell("draft.nothing_left");
      return;
    }
    Walk walk(steps_, session_, streams_, [&] { keep(); });
    if (walk.run() == Walk::End::later) {
      tell("draft.kept");
      return;
    }
    record();
  }

 private:
  void resume();
  void record();
  /// All is decided, and recorded where it was accepted.
  [[nodiscard]] bool nothing_left() const {
    const auto open = [](const read::Step& step) { return step.decision == read::Decision::open; };
    const bool recorded =
        std::ranges::any_of(steps_, &read::Step::recorded) && invocation_.options.count("to") == 0;
    return steps_.empty() ||
           (recorded && std::ranges::none_of(steps_, open) && read::accepted(steps_).empty());
  }
  void keep() { platform::write_file(file_, decisions_json(on_, steps_, earlier_)); }
  void tell(const char* key) {
    if (!invocation_.quiet) streams_.err << session_.texts(key, {{"file", file_.string()}}) << '\n';
  }

  const Invocation& invocation_;
  const DraftSession& session_;
  Streams& streams_;
  Recording recording_;
  fs::path file_;
  DecidedOn on_;
  std::vector<read::Step> steps_;
  std::vector<read::Step> earlier_;
};

/// Goes on where an earlier run was left, and says what has changed since.
void Session::resume() {
  auto decisions = read_decisions(file_);
  if (!decisions) return;
  if (decisions->on.source != on_.source || decisions->on.origin != on_.origin) {
    throw model::InputError(
        file_.string(), "",
        fmt::format("holds decisions on {} on {}, not on {} on {}; name another with --decisions",
                    decisions->on.source, decisions->on.origin, on_.source, on_.origin));
  }
  earlier_ = std::move(decisions->steps);
  const auto taken = read::take_over(steps_, earlier_, session_.in_force, session_.reading.day);
  const auto say = [&](const char* key) {
    streams_.err << session_.texts(key, {{"file", file_.string()},
                                         {"decided", taken.kept},
                                         {"again", taken.asked_again},
                                         {"gone", taken.gone},
                                         {"of", steps_.size()}})
                 << '\n';
  };
  say("draft.resumed");
  if (decisions->on.document != on_.document) say("draft.document_changed");
  if (decisions->on.profile != on_.profile) say("draft.profile_changed");
}

/// The profile and the mark that it has them are written together: nothing is recorded twice.
void Session::record() {
  const auto to = text_option(invocation_, "to");
  const bool apply = invocation_.options.count("apply") != 0;
  const auto accepted = read::accepted(steps_);
  if (!to && !apply) {
    tell("draft.kept_unrecorded");
    return;
  }
  if (const auto all = all_accepted(steps_); to && !all.empty()) {
    platform::write_file(*to, proposal_file(recording_, all));
    if (!invocation_.quiet) streams_.err << *to << '\n';
  }
  if (!apply || accepted.empty()) return;
  const std::string changed = changed_profile(recording_, accepted);
  for (read::Step& step : steps_) step.recorded |= step.decision == read::Decision::accepted;
  on_.profile = fingerprint(changed);
  replace_profile(invocation_, recording_, changed,
                  {{file_, decisions_json(on_, steps_, earlier_)}});
  if (!invocation_.quiet) streams_.err << session_.in_force->file << '\n';
}

}  // namespace

void confirm_draft(const Invocation& invocation, const DraftSession& session,
                   const read::Draft& draft, const model::PolicyText& text, Streams& streams) {
  Session(invocation, session, draft, text, streams).run();
}

void record_sheet(const Invocation& invocation, const DraftSession& session,
                  const read::Draft& draft, Streams& streams) {
  const Recording recording = recording_of(invocation, session, draft);
  std::vector<read::Step> steps = read::steps_of(draft, session.reading.codebook);
  take_sheet(steps, *text_option(invocation, "sheet"), session.reading);
  const auto accepted = read::accepted(steps);
  if (accepted.empty()) {
    if (!invocation.quiet) streams.err << session.texts("draft.sheet_accepts_nothing") << '\n';
    return;
  }
  const auto say = [&](const std::string& file) {
    if (!invocation.quiet) streams.err << file << '\n';
  };
  const bool apply = invocation.options.count("apply") != 0;
  const std::string changed = apply ? changed_profile(recording, accepted) : std::string();
  FileContents others;
  const auto to = text_option(invocation, "to");
  if (to) others[*to] = proposal_file(recording, accepted);
  if (apply) {
    replace_profile(invocation, recording, changed, std::move(others));
  } else {
    platform::write_files(others);
  }
  if (to) say(*to);
  if (apply) say(session.in_force->file);
}

}  // namespace peil::cli
