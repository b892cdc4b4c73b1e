// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_DRAFT_WALK_HPP
#define PEIL_CLI_DRAFT_WALK_HPP

/// \file
/// Where a person decides, one key each, on what a document was read as.

#include <cstddef>
#include <functional>
#include <vector>

#include "cli/draft/enter.hpp"

namespace peil::cli {

class Walk {
 public:
  enum class End {
    record,  ///< all is decided, or the person wants no more of it
    later,   ///< left, or the input ended: what was decided waits for another run
  };

  /// `keep` is called after every decision and change.
  Walk(std::vector<read::Step>& steps, const DraftSession& session, Streams& streams,
       std::function<void()> keep)
      : steps_(steps),
        session_(session),
        streams_(streams),
        entry_(session, streams),
        keep_(std::move(keep)) {}

  /// From the first step that is open; where none is, asks whether to record.
  End run();

 private:
  [[nodiscard]] std::size_t next_open(std::size_t from) const;
  void show(std::size_t at);
  char ask(const char* prompt, const char* unknown, std::string_view keys);
  void back(std::size_t& at);
  void change(read::Step& step, char key);
  bool complete(read::Proposal& proposal);
  bool ask_for(read::Lack lack, read::Proposal& proposal);
  void decide(read::Step& step, read::Decision decision);

  std::vector<read::Step>& steps_;
  const DraftSession& session_;
  Streams& streams_;
  Entry entry_;
  std::function<void()> keep_;
};

}  // namespace peil::cli

#endif  // PEIL_CLI_DRAFT_WALK_HPP
