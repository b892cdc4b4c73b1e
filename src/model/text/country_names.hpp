// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_TEXT_COUNTRY_NAMES_HPP
#define PEIL_MODEL_TEXT_COUNTRY_NAMES_HPP

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace peil::model {

/// Names and codes of a country besides those that ICU knows (codebook/countries.json).
struct CountryAliases {
  std::string id;  ///< ISO 3166-1 alpha-3
  std::vector<std::string> names;
  std::vector<std::string> codes;  ///< of two or three capital letters
};

/// Finds countries as other people write them. Empty, it knows what find_country() knows, however
/// written.
class CountryNames {
 public:
  CountryNames() : CountryNames(std::vector<CountryAliases>{}) {}
  explicit CountryNames(const std::vector<CountryAliases>& aliases);

  /// ISO 3166-1 alpha-3 code of a country given by code or name: official, common, former or
  /// another's, in any order of its words (`Iran (Islamic Republic of)`), with or without articles,
  /// accents, any apostrophe, a code beside it (`Germany (DE)`, `DE - Germany`) or its flag. Absent
  /// when it is none, or when name and code are of different countries.
  [[nodiscard]] std::optional<std::string> find(std::string_view text) const;

  /// Names that stand for two countries, which are then found by none.
  [[nodiscard]] const std::vector<std::string>& ambiguous() const { return ambiguous_; }

 private:
  [[nodiscard]] std::optional<std::string> by_name(std::string_view text) const;
  [[nodiscard]] std::optional<std::string> by_code(std::string_view text) const;

  std::map<std::string, std::string, std::less<>> names_;  ///< words of a name to code
  std::map<std::string, std::string, std::less<>> codes_;
  std::vector<std::string> ambiguous_;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_TEXT_COUNTRY_NAMES_HPP
