// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_NOTES_HPP
#define PEIL_READ_DRAFT_NOTES_HPP

/// \file
/// What a document's reading leaves to a person, with whatever could be read of it. Internal to
/// drafting.

#include <string>
#include <vector>

#include "read/draft_antecedents.hpp"
#include "read/draft_reading.hpp"

namespace peil::read {

class Notes {
 public:
  /// All are borrowed.
  Notes(const model::Codebook& codebook, const SentenceReader& reader,
        const Antecedents& antecedents)
      : codebook_(codebook), reader_(reader), antecedents_(antecedents) {}

  void add(Unproposed note) { notes_.push_back(std::move(note)); }

  /// A sentence, with those it names or else may mean. `words` are those that were not read.
  void leave(Doubt why, const Reading& reading, const model::Passage& passage,
             const TermMention* term = nullptr, std::vector<std::string> words = {});
  /// An item of a list, with the groups that it names, or is most like.
  void leave_item(Doubt why, const Reading& item, const model::Passage& passage,
                  const TermMention& term, const std::vector<NamedGroup>& groups);
  /// What is too long to be read; its beginning is shown.
  void leave_long(const std::string& sentence, const model::Passage& passage);

  [[nodiscard]] std::vector<Unproposed> take() { return std::move(notes_); }

 private:
  [[nodiscard]] bool of_groups(const TermMention* term) const;
  [[nodiscard]] std::vector<Subject> subjects(const Reading& reading,
                                              const TermMention* term) const;

  const model::Codebook& codebook_;
  const SentenceReader& reader_;
  const Antecedents& antecedents_;
  std::vector<Unproposed> notes_;
};

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_NOTES_HPP
