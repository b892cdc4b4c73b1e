// SPDX-License-Identifier: EUPL-1.2
#include "match/words.hpp"

#include <libstemmer.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <memory>

#include "model/unicode.hpp"

namespace peil::match {
namespace {

struct StemmerDeleter {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, StemmerDeleter>;

/// Stemmer of a language; null where Snowball has none. Norwegian is one algorithm for all forms.
/// One set per thread, because a stemmer holds the last word.
sb_stemmer* stemmer(std::string_view language) {
  thread_local std::map<std::string, Stemmer, std::less<>> stemmers;
  auto found = stemmers.find(language);
  if (found == stemmers.end()) {
    const std::string name(language == "nb" || language == "nn" ? "no" : language);
    found = stemmers.emplace(language, sb_stemmer_new(name.c_str(), "UTF_8")).first;
  }
  return found->second.get();
}

/// A German word for women without the ending that sets it apart from the one for all:
/// "künstlerinnen" and "künstler".
std::string_view for_all(std::string_view word, std::string_view language) {
  constexpr std::string_view kEnding = "innen";
  constexpr std::size_t kShortest = 9;  // "ärztinnen"; not "beginnen"
  if (language == "de" && word.size() >= kShortest && word.ends_with(kEnding)) {
    word.remove_suffix(kEnding.size());
  }
  return word;
}

std::string stem(std::string_view word, std::string_view language) {
  sb_stemmer* algorithm = stemmer(language);
  if (algorithm == nullptr) return std::string(word);
  word = for_all(word, language);
  const sb_symbol* result = sb_stemmer_stem(
      algorithm, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (result == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(result),
          static_cast<std::size_t>(sb_stemmer_length(algorithm))};
}

/// `ahmadi's` and `ahmadi’s` name the same people as `ahmadi`.
icu::UnicodeString without_apostrophe(icu::UnicodeString word) {
  for (const char16_t apostrophe : {u'\'', u'\u2019', u'\u02bc', u'`'}) {
    icu::UnicodeString ending;
    ending.append(apostrophe).append(u's');
    if (word.endsWith(ending)) word.truncate(word.length() - 2);
    word.findAndReplace(icu::UnicodeString(apostrophe), icu::UnicodeString());
  }
  return word;
}

/// Whether a word may have lost a vowel at its end: "l", "dell" and "qu", but not "baha".
bool elided(const icu::UnicodeString& word) {
  const std::string folded = model::fold(model::utf8(word));
  return folded.ends_with("qu") ||
         std::string_view("aeiou").find(folded.empty() ? 'a' : folded.back()) ==
             std::string_view::npos;
}

/// `d'asile` and `l’islam` are the words behind the apostrophe, where the language elides articles
/// and prepositions.
icu::UnicodeString without_elision(icu::UnicodeString word, std::string_view language) {
  if (language != "fr" && language != "it") return word;
  constexpr int32_t kLongestElided = 5;  // "dell", "quell"
  for (const char16_t apostrophe : {u'\'', u'\u2019', u'\u02bc'}) {
    const int32_t at = word.indexOf(apostrophe);
    if (at > 0 && at <= kLongestElided && at + 2 < word.length() &&
        elided(word.tempSubString(0, at))) {
      word.remove(0, at + 1);
    }
  }
  return word;
}

icu::BreakIterator& boundaries() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }();
  return *iterator;
}

}  // namespace

std::vector<Word> words(std::string_view text, std::string_view language) {
  const icu::UnicodeString unicode = model::unicode(text);
  icu::BreakIterator& iterator = boundaries();
  iterator.setText(unicode);
  std::vector<Word> result;
  for (int32_t begin = iterator.first(), end = iterator.next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator.next()) {
    if (iterator.getRuleStatus() == UBRK_WORD_NONE) continue;  // spaces and punctuation
    const icu::UnicodeString word =
        without_apostrophe(without_elision(unicode.tempSubStringBetween(begin, end), language));
    const std::string plain = model::utf8(word);
    const std::string lowered = model::utf8(icu::UnicodeString(word).toLower());
    // Snowball wants accents; what it leaves is folded afterwards.
    result.push_back({model::fold(plain), model::fold(stem(lowered, language)),
                      static_cast<std::size_t>(begin), static_cast<std::size_t>(end),
                      unicode.charAt(end) == u'-', u_isupper(unicode.char32At(begin)) != 0,
                      lowered});
  }
  return result;
}

Word single_word(std::string folded, std::string_view language) {
  Word word{folded, model::fold(stem(folded, language))};
  word.lowered = std::move(folded);
  return word;
}

std::vector<Word> reread(std::vector<Word> words, std::string_view text,
                         std::string_view language) {
  for (const std::string_view apostrophe : {"'", "\u2019", "\u02bc"}) {  // an elision, perhaps
    if (text.find(apostrophe) != std::string_view::npos) return match::words(text, language);
  }
  for (Word& word : words) word.stem = model::fold(stem(word.lowered, language));
  return words;
}

std::vector<Trigram> trigrams(std::string_view text) {
  const std::string padded = "  " + std::string(text) + " ";
  const auto byte = [&](std::size_t i) { return Trigram{static_cast<unsigned char>(padded[i])}; };
  std::vector<Trigram> result;
  for (std::size_t i = 0; i + 3 <= padded.size(); ++i) {
    result.push_back(byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2));
  }
  std::ranges::sort(result);
  return result;
}

double trigram_similarity(const std::vector<Trigram>& a, const std::vector<Trigram>& b) {
  std::size_t shared = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) {
      ++shared, ++left, ++right;
    } else {
      *left < *right ? ++left : ++right;
    }
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

double trigram_similarity(std::string_view a, std::string_view b) {
  return trigram_similarity(trigrams(a), trigrams(b));
}

}  // namespace peil::match
