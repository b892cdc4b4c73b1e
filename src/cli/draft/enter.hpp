// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_DRAFT_ENTER_HPP
#define PEIL_CLI_DRAFT_ENTER_HPP

/// \file
/// Asks a person for one field of a position, until what is typed is a value or nothing is typed.

#include <functional>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "present/words/texts.hpp"
#include "read/draft_steps.hpp"

namespace peil::cli {

/// What deciding on a document needs. All but `reading` is borrowed.
struct DraftSession {
  const model::Repository& repository;
  read::DraftContext reading;
  const model::Profile* in_force;  ///< null: none
  const present::Texts& texts;
};

class Entry {
 public:
  Entry(const DraftSession& session, Streams& streams) : session_(session), streams_(streams) {}

  /// Each leaves the proposal as it is when nothing is typed, or the input ends.
  void term(read::Proposal& proposal);
  void group(read::Proposal& proposal);
  void concept_of(read::Proposal& proposal);
  void region(read::Proposal& proposal);
  void from(read::Proposal& proposal);

 private:
  /// `accepts` gives false for what is no value; then `expected` is said.
  void enter(const char* field, const char* expected,
             const std::function<bool(const std::string&)>& accepts);
  void choices(const std::vector<std::string>& lines);
  void choose_group(read::Proposal& proposal, const std::string& name);

  const DraftSession& session_;
  Streams& streams_;
};

}  // namespace peil::cli

#endif  // PEIL_CLI_DRAFT_ENTER_HPP
