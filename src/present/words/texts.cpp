// SPDX-License-Identifier: EUPL-1.2
#include "present/words/texts.hpp"

#include <fmt/format.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "model/error.hpp"
#include "model/unicode.hpp"

namespace peil::present {
namespace {

using model::unicode;
using model::utf8;

/// British English: products put the day before the month, as Dutch does.
icu::Locale locale(const std::string& language) {
  return language == "en" ? icu::Locale("en", "GB") : icu::Locale(language.c_str());
}

/// ICU fails only when its data files are missing or memory is out.
void check(UErrorCode status, std::string_view doing) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(fmt::format("ICU cannot {}: {}", doing, u_errorName(status)));
  }
}

std::string format_date(model::Date day, const char16_t* skeleton, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createInstanceForSkeleton(skeleton, locale(language), status));
  check(status, "write dates");
  format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch());
  icu::UnicodeString text;
  format->format(static_cast<UDate>(seconds.count()) * 1000.0, text);
  return utf8(text);
}

std::set<std::string> argument_names(const std::string& pattern, UErrorCode& status) {
  UParseError where;
  const icu::MessagePattern parsed(unicode(pattern), &where, status);
  std::set<std::string> names;
  if (U_FAILURE(status)) return names;
  for (int32_t i = 0; i < parsed.countParts(); ++i) {
    const auto& part = parsed.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME) names.insert(utf8(parsed.getSubstring(part)));
  }
  return names;
}

icu::Formattable formattable(const Argument::Value& value, const Texts& texts) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return {*number};
  if (const auto* day = std::get_if<model::Date>(&value)) return {unicode(texts.date(*day))};
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    return {unicode(texts.list(*list))};
  }
  return {unicode(std::get<std::string>(value))};
}

std::map<std::string, std::string, std::less<>> read_patterns(const std::string& file) {
  std::ifstream stream(file);
  if (!stream) throw model::InputError(file, "", "cannot be read");
  std::map<std::string, std::string, std::less<>> patterns;
  try {
    const auto json = nlohmann::json::parse(stream);
    for (const auto& [key, value] : json.items()) {
      if (key == "$schema") continue;
      if (!value.is_string()) throw model::InputError(file, "/" + key, "expected a text");
      patterns.emplace(key, value.get<std::string>());
    }
  } catch (const nlohmann::json::exception& error) {
    throw model::InputError(file, "", error.what());
  }
  return patterns;
}

template <typename E>
std::string word_for(const Texts& texts, std::string_view family, E value) {
  return texts(fmt::format("{}.{}", family, model::name(value)));
}

}  // namespace

Texts Texts::load(const std::filesystem::path& data, std::string_view language,
                  std::size_t line_width) {
  const auto file = data / "codebook" / "texts" / fmt::format("{}.json", language);
  return {std::string(language), read_patterns(file.string()), file.string(), line_width};
}

Texts::Texts(std::string language, std::map<std::string, std::string, std::less<>> patterns,
             std::string origin, std::size_t line_width)
    : language_(std::move(language)),
      patterns_(std::move(patterns)),
      origin_(std::move(origin)),
      line_width_(line_width) {}

const std::string& Texts::pattern(std::string_view key) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) {
    throw model::InputError(origin_, fmt::format("/{}", key), "there is no such text");
  }
  return found->second;
}

std::vector<std::string> Texts::keys() const {
  std::vector<std::string> result;
  for (const auto& [key, text] : patterns_) result.push_back(key);
  return result;
}

std::vector<std::string> Texts::arguments_of(std::string_view key) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto names = argument_names(pattern(key), status);
  if (U_FAILURE(status)) {
    throw model::InputError(origin_, fmt::format("/{}", key), "is not an ICU message pattern");
  }
  return {names.begin(), names.end()};
}

std::string Texts::operator()(std::string_view key,
                              std::initializer_list<Argument> arguments) const {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const Argument& argument : arguments) {
    names.push_back(unicode(argument.name));
    values.push_back(formattable(argument.value, *this));
  }
  for (const std::string& needed : arguments_of(key)) {
    if (std::ranges::find(names, unicode(needed)) == names.end()) {
      throw model::InputError(origin_, fmt::format("/{}", key),
                              fmt::format("needs the argument '{}', which is not given", needed));
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(unicode(pattern(key)), locale(language_), status);
  icu::UnicodeString text;
  format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
  check(status, fmt::format("fill in the text '{}'", key));
  const bool name_first = pattern(key).starts_with('{') && text.endsWith(u'.');
  return name_first ? capitalised(utf8(text)) : utf8(text);
}

std::string Texts::list(const std::vector<std::string>& items, Joined joined) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto type = joined == Joined::by_or ? ULISTFMT_TYPE_OR : ULISTFMT_TYPE_AND;
  const std::unique_ptr<icu::ListFormatter> format(
      icu::ListFormatter::createInstance(locale(language_), type, ULISTFMT_WIDTH_WIDE, status));
  check(status, "write lists");
  std::vector<icu::UnicodeString> parts;
  for (const std::string& item : items) parts.push_back(unicode(item));
  icu::UnicodeString text;
  format->format(parts.data(), static_cast<int32_t>(parts.size()), text, status);
  check(status, "write a list");
  return utf8(text);
}

std::string Texts::date(model::Date day) const { return format_date(day, u"yMMMMd", language_); }

std::string Texts::partial_date(std::string_view iso) const {
  if (const auto day = model::parse_date(iso)) return date(*day);
  if (const auto month = model::parse_date(fmt::format("{}-01", iso))) {
    return format_date(*month, u"yMMMM", language_);
  }
  return std::string(iso);
}

std::string Texts::capitalised(std::string_view text) const {
  icu::UnicodeString result = unicode(text);
  const int32_t first = result.moveIndex32(0, 1);
  const icu::UnicodeString head(result, 0, first);
  result.replace(0, first, icu::UnicodeString(head).toUpper(locale(language_)));
  return utf8(result);
}

std::vector<std::string> Texts::heads(std::initializer_list<std::string_view> keys) const {
  std::vector<std::string> result;
  for (const std::string_view key : keys) result.push_back(capitalised((*this)(key)));
  return result;
}

std::string word(const Texts& texts, model::Verdict value) {
  return word_for(texts, "verdict", value);
}
std::string word(const Texts& texts, model::Basis value) { return word_for(texts, "basis", value); }
std::string word(const Texts& texts, model::Instrument value) {
  return word_for(texts, "instrument", value);
}
std::string word(const Texts& texts, model::EvidenceKind value) {
  return word_for(texts, "evidence", value);
}
std::string word(const Texts& texts, model::SourceKind value) {
  return word_for(texts, "kind", value);
}
std::string word(const Texts& texts, model::Relation value) {
  return word_for(texts, "relation", value);
}
std::string word(const Texts& texts, model::CoverageState value) {
  return word_for(texts, "coverage", value);
}
std::string word(const Texts& texts, model::Dissemination value) {
  return word_for(texts, "dissemination", value);
}

}  // namespace peil::present
