// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_CODER_HPP
#define PEIL_CLI_CODER_HPP

/// \file
/// Where a person settles what answers mean: each proposal becomes a position, goes, or stays.

#include <cstddef>
#include <string>
#include <vector>

#include "cli/coded_sheet.hpp"
#include "cli/run.hpp"
#include "load/survey/survey_file.hpp"
#include "present/words/names.hpp"

namespace peil::cli {

/// How many proposals a person settled.
struct Settled {
  std::size_t confirmed = 0;
  std::size_t rejected = 0;
};

/// Puts every proposal of an answer file before the person, in the terminal, until there is none or
/// the person quits.
class Coder {
 public:
  Coder(const model::Survey& survey, const present::Wording& wording, Streams& streams)
      : survey_(survey), wording_(wording), streams_(streams) {}

  /// What is skipped stays a proposal; what is rejected goes. True when anything was settled.
  bool walk(load::AnswerFile& file);

  [[nodiscard]] bool quit() const { return quit_; }
  [[nodiscard]] const Settled& settled() const { return settled_; }

 private:
  char decide(const load::AnswerFile& file, model::Coding& coding);
  void change(model::Coding& coding);
  void change_group(model::Coding& coding);
  template <typename Accepts>
  void enter(const char* field, const char* expected, Accepts accepts);

  const model::Survey& survey_;
  present::Wording wording_;
  Streams& streams_;
  Settled settled_;
  bool quit_ = false;
};

/// Settles the rows of a coded sheet that a person marked; all or none.
/// \throws model::InputError naming `name` and every row that cannot be settled, and why.
[[nodiscard]] Settled settle_rows(std::vector<load::AnswerFile>& files,
                                  const std::vector<CodedRow>& rows, const model::Survey& survey,
                                  const present::Wording& wording, const std::string& name);

}  // namespace peil::cli

#endif  // PEIL_CLI_CODER_HPP
