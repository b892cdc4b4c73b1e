// SPDX-License-Identifier: EUPL-1.2
#include "model/text/country_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "model/country.hpp"
#include "model/unicode.hpp"

namespace peil::model {
namespace {

/// Words that names have or leave out at will; `EMN NCP` stands beside many.
constexpr std::array<std::string_view, 13> kSmall{"the", "of",  "and", "a",   "de",  "het", "van",
                                                  "der", "den", "en",  "emn", "ncp", "is"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kShort{
    {{"rep", "republic"}, {"dem", "democratic"}, {"st", "saint"}, {"fed", "federated"}}};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether an apostrophe of any kind, or a point of an abbreviation, begins at `i`: they are left
/// out. Gives its bytes.
std::size_t left_out(std::string_view text, std::size_t i) {
  if (text[i] == '\'' || text[i] == '`' || text[i] == '.') return 1;
  for (const std::string_view sign : {"\u2019", "\u2018", "\u02bc", "\u02bb", "\u00b4", "\u2032"}) {
    if (text.substr(i).starts_with(sign)) return sign.size();
  }
  return 0;
}

/// The words of a folded name that tell it apart, sorted: names turn them round at will.
std::string words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size();) {
    if (const std::size_t bytes = left_out(name, i)) {
      i += bytes;
      continue;
    }
    const bool dash = name.substr(i).starts_with("\u2013") || name.substr(i).starts_with("\u00a0");
    if (is_word(name[i]) && !dash) {
      words.back() += name[i];
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
    i += dash ? (name[i] == '\xC2' ? 2 : 3) : 1;
  }
  for (std::string& word : words) {
    const auto found = std::ranges::find(kShort, std::string_view(word),
                                         &std::pair<std::string_view, std::string_view>::first);
    if (found != kShort.end()) word = found->second;
  }
  std::erase_if(words, [](const std::string& word) {
    return word.empty() || std::ranges::find(kSmall, word) != kSmall.end();
  });
  std::ranges::sort(words);
  std::string key;
  for (const std::string& word : words) key += word + ' ';
  return key;
}

std::string key_of(std::string_view text) { return words_of(fold(text)); }

/// A flag is two letters of its own kind: `DE` for the flag of Germany.
std::string with_letters_for_flags(std::string_view text) {
  constexpr std::string_view kStart = "\xF0\x9F\x87";  // U+1F1C0 to U+1F1FF
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto last = i + 3 < text.size() ? static_cast<unsigned char>(text[i + 3]) : 0U;
    if (text.substr(i).starts_with(kStart) && last >= 0xA6) {
      result += static_cast<char>('A' + (last - 0xA6));
      i += 4;
      if (result.size() % 2 == 0) result += ' ';
    } else {
      result += text[i++];
    }
  }
  return result;
}

bool is_code(std::string_view text) {
  return (text.size() == 2 || text.size() == 3) &&
         std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string_view trimmed(std::string_view text, std::string_view signs = " \t\r\n*:\xC2\xA0") {
  const std::size_t first = text.find_first_not_of(signs);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(signs) - first + 1);
}

/// A name and the code that stands before or behind it; the code is empty when there is none.
std::pair<std::string_view, std::string_view> name_and_code(std::string_view text) {
  constexpr std::string_view kBetween = " ()[]-:/,";
  const std::size_t first = text.find_first_of(kBetween);
  if (first != text.npos && is_code(text.substr(0, first))) {
    return {trimmed(text.substr(first), kBetween), text.substr(0, first)};
  }
  const std::string_view open = trimmed(text, kBetween);
  const std::size_t last = open.find_last_of(kBetween);
  if (last != open.npos && is_code(open.substr(last + 1))) {
    return {trimmed(open.substr(0, last), kBetween), open.substr(last + 1)};
  }
  return {text, {}};
}

}  // namespace

CountryNames::CountryNames(const std::vector<CountryAliases>& aliases) {
  const auto add = [&](const std::string& name, const std::string& id) {
    const std::string key = key_of(name);
    if (key.empty()) return;
    const auto [found, fresh] = names_.emplace(key, id);
    if (!fresh && found->second != id) ambiguous_.push_back(name);
  };
  for (const CountryAliases& country : aliases) {
    for (const std::string& name : country.names) add(name, country.id);
    for (const std::string& code : country.codes) {
      if (!codes_.emplace(code, country.id).second) ambiguous_.push_back(code);
    }
  }
  for (const std::string& id : country_codes()) {
    for (const char* language : {"en", "nl"})
      names_.emplace(key_of(country_name(id, language)), id);
  }
  for (const std::string& name : ambiguous_) names_.erase(key_of(name));
}

std::optional<std::string> CountryNames::by_code(std::string_view text) const {
  if (const auto found = codes_.find(text); found != codes_.end()) return found->second;
  return is_code(text) ? find_country(text) : std::nullopt;
}

std::optional<std::string> CountryNames::by_name(std::string_view text) const {
  if (const auto known = find_country(text)) return known;
  const auto found = names_.find(key_of(text));
  return found == names_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> CountryNames::find(std::string_view text) const {
  constexpr std::size_t kLongest = 120;  // bytes; the longest official name has 70
  if (text.size() > kLongest) return std::nullopt;
  const std::string letters = with_letters_for_flags(text);
  const std::string_view plain = trimmed(letters);
  if (plain.empty()) return std::nullopt;
  if (const auto code = by_code(plain)) return code;
  if (const auto name = by_name(plain)) return name;
  const auto [name, code] = name_and_code(plain);
  if (code.empty()) return std::nullopt;
  const auto by_its_code = by_code(code);
  if (!by_its_code) return std::nullopt;
  const bool alone = key_of(name).empty();  // `EL EMN NCP`
  return alone || by_name(name) == by_its_code ? by_its_code : std::nullopt;
}

}  // namespace peil::model
