// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_TABLE_HPP
#define PEIL_READ_DRAFT_TABLE_HPP

/// \file
/// Rows of tables in policy documents. A passage with tabs is a row, the first of several the head.
/// Internal to drafting.

#include <string>
#include <vector>

#include "read/draft_reading.hpp"

namespace peil::read {

class TableReader {
 public:
  /// `reader` is borrowed.
  TableReader(const SentenceReader& reader, std::string language)
      : reader_(reader), language_(std::move(language)) {}

  /// The sentences of a passage; a row is one. To be called passage by passage.
  [[nodiscard]] std::vector<Sentence> sentences_of(const model::Passage& passage);

  /// The sentence without the words of columns whose head says that they hold no policy in force
  /// ("Huidig beleid" beside "Voorgesteld beleid"); its text stays whole.
  [[nodiscard]] Sentence kept(Sentence sentence) const;

 private:
  const SentenceReader& reader_;
  std::string language_;
  bool in_table_ = false;
  std::vector<bool> left_out_;  ///< by column of the table that is being read
};

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_TABLE_HPP
