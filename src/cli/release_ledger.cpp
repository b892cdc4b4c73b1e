// SPDX-License-Identifier: EUPL-1.2
#include "cli/release_ledger.hpp"

namespace peil::cli {

namespace fs = std::filesystem;

fs::path release_ledger(const fs::path& data) {
  return data / "memberstates" / "surveys" / "ledger.jsonl";
}

disclose::Ledger everything_released(const fs::path& data, const model::Repository& repository,
                                     const fs::path& file,
                                     const std::optional<disclose::LedgerWriter>& writer) {
  std::vector<fs::path> files;
  // Through links and other ways of writing a path, the same file would wait for its own lock.
  const auto add = [&](const fs::path& one) {
    if (fs::weakly_canonical(one) != fs::weakly_canonical(file)) files.push_back(one);
  };
  add(release_ledger(data));
  for (const model::Survey& survey : repository.surveys) {
    add(data / survey.folder / "ledger.jsonl");
  }
  if (!writer) files.push_back(file);
  return disclose::Ledger::read_all(files, writer ? &writer->ledger() : nullptr);
}

}  // namespace peil::cli
