// SPDX-License-Identifier: EUPL-1.2
#include "cli/draft/walk.hpp"

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <istream>
#include <ostream>

#include "model/unicode.hpp"
#include "present/drafts/draft_step.hpp"

namespace peil::cli {
namespace {

constexpr std::string_view kKeys = "yngtrdbqe";
constexpr std::string_view kKeysAtEnd = "ybq";

std::size_t count(const std::vector<read::Step>& steps, read::Decision decision) {
  return static_cast<std::size_t>(std::ranges::count(steps, decision, &read::Step::decision));
}

}  // namespace

std::size_t Walk::next_open(std::size_t from) const {
  while (from < steps_.size() && steps_[from].decision != read::Decision::open) ++from;
  return from;
}

void Walk::show(std::size_t at) {
  const read::Step& step = steps_[at];
  const auto change = read::change_of(step.now, session_.in_force, session_.reading.day);
  streams_.err << '\n'
               << present::step_text(step, change, {at + 1, steps_.size()},
                                     session_.reading.codebook, session_.texts);
}

/// Asks until one of `keys` is typed; the end of input leaves. What was not decided is never taken
/// for a refusal. `j` is `y` in every language.
char Walk::ask(const char* prompt, const char* unknown, std::string_view keys) {
  constexpr std::size_t kShownKey = 40;  // bytes of what was typed
  while (true) {
    streams_.err << session_.texts(prompt) << ' ' << std::flush;
    std::string reply;
    if (!std::getline(streams_.in, reply)) {
      streams_.err << '\n';
      return 'q';
    }
    std::string key = boost::to_lower_copy(boost::trim_copy(reply));
    if (key == "j") key = "y";
    if (key.size() == 1 && keys.find(key) != std::string_view::npos) return key.front();
    streams_.err << session_.texts(unknown, {{"key", model::printable(reply, kShownKey)}}) << '\n';
  }
}

/// To the step before that is not recorded yet, which is open again.
void Walk::back(std::size_t& at) {
  for (std::size_t before = at; before-- > 0;) {
    if (steps_[before].recorded) continue;
    at = before;
    break;
  }
  if (at < steps_.size()) decide(steps_[at], read::Decision::open);
}

void Walk::decide(read::Step& step, read::Decision decision) {
  step.decision = decision;
  step.change = read::change_of(step.now, session_.in_force, session_.reading.day);
  keep_();
}

void Walk::change(read::Step& step, char key) {
  if (key == 'g') entry_.group(step.now);
  if (key == 't') entry_.term(step.now);
  if (key == 'r') entry_.region(step.now);
  if (key == 'd') entry_.from(step.now);
  keep_();
}

/// False when it was not told.
bool Walk::ask_for(read::Lack lack, read::Proposal& proposal) {
  switch (lack) {
    case read::Lack::term:
      entry_.term(proposal);
      break;
    case read::Lack::subject:
      entry_.group(proposal);
      if (proposal.group.empty()) entry_.region(proposal);
      break;
    case read::Lack::concept_id:
      entry_.concept_of(proposal);
      break;
  }
  const auto still = read::lacks(proposal, session_.reading.codebook);
  return std::ranges::find(still, lack) == still.end();
}

/// Asks for what is missing, and for nothing else.
bool Walk::complete(read::Proposal& proposal) {
  while (true) {
    const auto missing = read::lacks(proposal, session_.reading.codebook);
    if (missing.empty()) return true;
    if (!ask_for(missing.front(), proposal)) return false;
  }
}

Walk::End Walk::run() {
  std::size_t at = next_open(0);
  if (at == steps_.size()) {
    streams_.err << session_.texts("draft.all_decided",
                                   {{"accepted", count(steps_, read::Decision::accepted)},
                                    {"rejected", count(steps_, read::Decision::rejected)}})
                 << '\n';
    const char key = ask("draft.accept_all", "draft.unknown_key_at_end", kKeysAtEnd);
    if (key != 'b') return key == 'y' ? End::record : End::later;
    back(at);
  }
  while (at < steps_.size()) {
    show(at);
    const char key = ask("draft.accept", "draft.unknown_key", kKeys);
    read::Step& step = steps_[at];
    if (key == 'q') return End::later;
    if (key == 'e') return End::record;
    if (key == 'b') {
      back(at);
    } else if (key == 'n') {
      decide(step, read::Decision::rejected);
      at = next_open(at);
    } else if (key != 'y') {
      change(step, key);
    } else if (complete(step.now)) {
      decide(step, read::Decision::accepted);
      at = next_open(at);
    } else {
      keep_();
    }
  }
  return End::record;
}

}  // namespace peil::cli
