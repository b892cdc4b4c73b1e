// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_TEXTS_HPP
#define PEIL_PRESENT_WORDS_TEXTS_HPP

/// \file
/// What products say, in Dutch and English. The sentences are data: codebook/texts/LANGUAGE.json
/// maps a key to an ICU message pattern with named arguments, so that plurals and word order are
/// the translator's business and not the code's.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/date.hpp"
#include "model/enums.hpp"
#include "model/id.hpp"

namespace peil::present {

/// A named value for a pattern. Numbers take part in plurals (`{n, plural, one{# row} other{#
/// rows}}`) and spelling out (`{n, spellout}`); days are written in long form ("1 juni 2025");
/// lists as the language writes them ("a, b en c").
struct Argument {
  using Value = std::variant<std::string, std::int64_t, model::Date, std::vector<std::string>>;

  Argument(std::string_view key, std::string text) : name(key), value(std::move(text)) {}
  Argument(std::string_view key, std::string_view text) : name(key), value(std::string(text)) {}
  template <typename Tag>
  Argument(std::string_view key, const model::Id<Tag>& id) : name(key), value(id.text()) {}
  Argument(std::string_view key, const char* text) : name(key), value(std::string(text)) {}
  Argument(std::string_view key, std::size_t n) : name(key), value(static_cast<std::int64_t>(n)) {}
  Argument(std::string_view key, int n) : name(key), value(std::int64_t{n}) {}
  Argument(std::string_view key, model::Date day) : name(key), value(day) {}
  Argument(std::string_view key, std::vector<std::string> list)
      : name(key), value(std::move(list)) {}

  std::string name;
  Value value;
};

enum class Joined { by_and, by_or };

/// Columns of text for people, unless it goes to a narrower terminal.
inline constexpr std::size_t kLineWidth = 100;

/// The texts of one language.
class Texts {
 public:
  /// Reads `DATA/codebook/texts/LANGUAGE.json`.
  /// \throws model::InputError naming the file when it is missing or not a flat object of texts.
  static Texts load(const std::filesystem::path& data, std::string_view language,
                    std::size_t line_width = kLineWidth);

  /// From patterns by key; `origin` is named in errors.
  Texts(std::string language, std::map<std::string, std::string, std::less<>> patterns,
        std::string origin = {}, std::size_t line_width = kLineWidth);

  /// The text under `key` with the arguments filled in. A sentence that begins with an
  /// argument gets a capital: "The Netherlands: …".
  /// \throws model::InputError when there is no such key, its pattern is broken, or it needs an
  /// argument that is not given.
  [[nodiscard]] std::string operator()(std::string_view key,
                                       std::initializer_list<Argument> arguments = {}) const;
  [[nodiscard]] bool has(std::string_view key) const { return patterns_.contains(key); }

  /// "a", "a en b", "a, b en c"; joined by "or": "a, b of c".
  [[nodiscard]] std::string list(const std::vector<std::string>& items,
                                 Joined joined = Joined::by_and) const;
  /// "1 juni 2025", "1 June 2025".
  [[nodiscard]] std::string date(model::Date day) const;
  /// A document's date (`2024-11-26`, `2024-11`, `2024`) in words; other text unchanged.
  [[nodiscard]] std::string partial_date(std::string_view iso) const;
  /// With a capital first letter, as a sentence or a cell starts.
  [[nodiscard]] std::string capitalised(std::string_view text) const;
  /// The texts under the keys as heads of columns: each with a capital.
  [[nodiscard]] std::vector<std::string> heads(std::initializer_list<std::string_view> keys) const;

  [[nodiscard]] const std::string& language() const { return language_; }  ///< `nl` or `en`
  [[nodiscard]] std::size_t line_width() const {
    return line_width_;
  }  ///< columns, of lines of text
  [[nodiscard]] std::vector<std::string> keys() const;
  /// Names of the arguments that the pattern under `key` takes, sorted, each once.
  [[nodiscard]] std::vector<std::string> arguments_of(std::string_view key) const;

 private:
  [[nodiscard]] const std::string& pattern(std::string_view key) const;

  std::string language_;
  std::map<std::string, std::string, std::less<>> patterns_;
  std::string origin_;
  std::size_t line_width_;
};

/// The word for a value of the model's closed vocabularies; key `verdict.more_lenient`,
/// `basis.stated`, `instrument.policy`, `kind.guidance`, `relation.part`, `coverage.partial`,
/// `dissemination.public`.
[[nodiscard]] std::string word(const Texts& texts, model::Verdict value);
[[nodiscard]] std::string word(const Texts& texts, model::Basis value);
[[nodiscard]] std::string word(const Texts& texts, model::Instrument value);
[[nodiscard]] std::string word(const Texts& texts, model::EvidenceKind value);
[[nodiscard]] std::string word(const Texts& texts, model::SourceKind value);
[[nodiscard]] std::string word(const Texts& texts, model::Relation value);
[[nodiscard]] std::string word(const Texts& texts, model::CoverageState value);
[[nodiscard]] std::string word(const Texts& texts, model::Dissemination value);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_TEXTS_HPP
