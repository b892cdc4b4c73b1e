// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_TABLE_KEYS_HPP
#define PEIL_PRESENT_EXPORT_TABLE_KEYS_HPP

#include <string>
#include <string_view>
#include <vector>

namespace peil::present {

/// Columns that hold the key of a row of another table.
struct ForeignKey {
  std::vector<std::string> fields;
  std::string table;
  std::vector<std::string> there;
};

struct TableKeys {
  std::vector<std::string> primary;  ///< empty: no key
  std::vector<ForeignKey> foreign;
};

/// Keys of a table of the open data, by its name.
[[nodiscard]] TableKeys table_keys(std::string_view table);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_TABLE_KEYS_HPP
