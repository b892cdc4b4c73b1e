// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_CITATIONS_HPP
#define PEIL_PRESENT_WORDS_CITATIONS_HPP

/// \file
/// Numbered references. Documents are numbered in the order in which a product first cites them,
/// and the places in a document in theirs: "3.2" is the second place cited in the third document.
/// The list at the end says what each number stands for, so every cell can be traced.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/document.hpp"
#include "present/medium/document.hpp"
#include "present/words/names.hpp"

namespace peil::present {

/// Where in a document, in the product's language, when the locator points with words of the record
/// ("section 3.2, second paragraph"; texts `locator.WORDS` and, word by word, `locator.word.WORD`);
/// empty when any word is the source's own, as in the title of a section.
[[nodiscard]] std::optional<std::string> own_place(const Texts& texts, std::string_view locator);

class Citations {
 public:
  /// Reference to a place in a document: a link "[3.2]" to the list. A document that several
  /// sources list, with the same date and official reference, gets one number.
  [[nodiscard]] Link cite(const model::Document& document, const std::string& locator);

  /// One link per citation; those of documents not among `documents` are left out.
  [[nodiscard]] Inlines cite(std::span<const model::Document> documents,
                             std::span<const model::Citation> citations);

  /// The list of everything cited so far; of documents dated after `as_of` it says so, since what
  /// they tell of that day was not known on it.
  [[nodiscard]] std::vector<Block> list(const Wording& wording, model::Date as_of) const;
  /// Whether a document of this title (an edition of it) or at this address is cited.
  [[nodiscard]] bool cites(const std::string& title, const std::string& url) const;
  [[nodiscard]] std::size_t documents() const { return cited_.size(); }

 private:
  struct Cited {
    model::Document document;
    std::vector<std::string> locators;
  };
  std::vector<Cited> cited_;
};

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_CITATIONS_HPP
