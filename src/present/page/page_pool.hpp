// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_PAGE_PAGE_POOL_HPP
#define PEIL_PRESENT_PAGE_PAGE_POOL_HPP

#include <memory>
#include <set>
#include <string>

#include "align/table.hpp"
#include "present/page/page.hpp"

namespace peil::present {

/// What cells of one origin say, over all its days: each cell, position, document and name is in it
/// once, however often it occurs.
class PagePool {
 public:
  explicit PagePool(const PageContext& context);
  ~PagePool();
  PagePool(const PagePool&) = delete;
  PagePool& operator=(const PagePool&) = delete;

  /// Number of the cell among `cells()`; equal ones have the same.
  [[nodiscard]] std::size_t add(const align::Column& column, const align::RowKey& key,
                                const align::Cell& cell, model::Date day);
  /// Takes what a row is about into `names()`.
  void name(const align::RowKey& key);

  /// JSON arrays of what was added.
  [[nodiscard]] std::string cells() const;
  [[nodiscard]] std::string hows() const;  ///< how cells come by their levels, by number
  [[nodiscard]] std::string evidence() const;
  [[nodiscard]] std::string documents() const;
  /// Ids of the concepts and regions named.
  [[nodiscard]] const std::set<std::string>& names() const;
  /// Entries of vocabularies: source and place, `NLD:12`.
  [[nodiscard]] const std::set<std::string>& terms() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace peil::present

#endif  // PEIL_PRESENT_PAGE_PAGE_POOL_HPP
