// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/consent.hpp"

#include <algorithm>
#include <array>
#include <boost/algorithm/string/erase.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <optional>
#include <set>

#include "model/unicode.hpp"

namespace peil::load {
namespace {

using model::Dissemination;

constexpr std::size_t kLongestQuote = 80;  ///< bytes of a mark that a remark repeats

constexpr std::array<std::string_view, 4> kTicked{"☒", "☑", "[x]", "[X]"};
constexpr std::array<std::string_view, 2> kUnticked{"☐", "[ ]"};

bool is_one_of(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

/// One mark: empty levels where it is not understood.
struct Mark {
  bool said = true;
  std::set<Dissemination> allows;
};

Mark read_plain(std::string_view text, const model::AnswerWords& words) {
  const std::string field = plain_field(text);
  if (field.empty() || is_one_of(words.unfilled, field)) return {false, {}};
  if (is_one_of(words.yes, field) || is_one_of(words.open, field)) {
    return {true, {Dissemination::open}};
  }
  if (is_one_of(words.no, field) || is_one_of(words.government, field)) {
    return {true, {Dissemination::government}};
  }
  if (is_one_of(words.aggregate, field)) return {true, {Dissemination::aggregate}};
  return {true, {}};
}

/// A box and the words that belong to it.
struct Box {
  bool ticked = false;
  std::string label;
};

/// Where a box stands in the text, how long it is and whether it is ticked.
struct Found {
  std::size_t at = std::string::npos;
  std::size_t size = 0;
  bool ticked = false;
};

Found next_box(const std::string& text, std::size_t from) {
  Found first;
  const auto look = [&](std::string_view sign, bool ticked) {
    const std::size_t at = text.find(sign, from);
    if (at < first.at) first = {at, sign.size(), ticked};
  };
  for (const auto sign : kTicked) look(sign, true);
  for (const auto sign : kUnticked) look(sign, false);
  return first;
}

/// Boxes before their labels or all of them behind; none when the text has no box, or words that
/// belong to none.
std::vector<Box> boxes(const std::string& text) {
  std::vector<Found> found;
  for (Found box = next_box(text, 0); box.at != std::string::npos;
       box = next_box(text, box.at + box.size)) {
    found.push_back(box);
  }
  if (found.empty()) return {};
  const auto between = [&](std::size_t from, std::size_t to) {
    return boost::trim_copy(text.substr(from, to - from));
  };
  const std::string before = between(0, found.front().at);
  const std::string after = between(found.back().at + found.back().size, text.size());
  if (before.empty() == after.empty()) return {};
  std::vector<Box> result;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t end = found[i].at + found[i].size;
    const std::size_t next = i + 1 < found.size() ? found[i + 1].at : text.size();
    const std::size_t previous = i > 0 ? found[i - 1].at + found[i - 1].size : 0;
    result.push_back(
        {found[i].ticked, before.empty() ? between(end, next) : between(previous, found[i].at)});
  }
  return result;
}

Mark read_ticked(const std::vector<Box>& all, const model::AnswerWords& words) {
  Mark result{false, {}};
  for (const Box& box : all) {
    const Mark label = read_plain(box.label, words);
    if (label.allows.empty()) return {true, {}};
    if (!box.ticked) continue;
    result.said = true;
    result.allows.insert(label.allows.begin(), label.allows.end());
  }
  return result;
}

/// Choices of which some are struck: each counts. One alone that is struck says nothing for sure.
Mark read_struck(std::string text, const model::AnswerWords& words) {
  Mark result{true, {}};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("~~"), text.find('/'));
    const Mark part = read_plain(text.substr(0, end), words);
    if (part.said && part.allows.empty()) return {true, {}};
    result.allows.insert(part.allows.begin(), part.allows.end());
    if (end == std::string::npos) break;
    text.erase(0, end + (text[end] == '~' ? 2 : 1));
  }
  if (result.allows.size() < 2) result.allows.clear();
  return result;
}

Mark read_mark(const std::string& text, const model::AnswerWords& words) {
  if (const auto ticked = boxes(text); !ticked.empty()) return read_ticked(ticked, words);
  if (text.find("~~") != std::string::npos) return read_struck(text, words);
  return read_plain(text, words);
}

std::string quoted(const std::vector<std::string>& marks) {
  std::string result;
  for (const std::string& mark : marks) {
    if (plain_field(mark).empty()) continue;
    std::string shown = model::printable(mark, kLongestQuote);
    if (!result.empty()) result += "; ";
    result += shown;
  }
  return result;
}

}  // namespace

std::string plain_field(std::string_view text) {
  std::string result = model::fold(text);
  for (const char* blank : {"\u00a0", "\u202f", "\u2009", "\t", "\r", "\n"}) {
    boost::replace_all(result, blank, " ");
  }
  for (const char* unseen : {"\u00ad", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff"}) {
    boost::erase_all(result, unseen);
  }
  while (result.find("  ") != std::string::npos) boost::replace_all(result, "  ", " ");
  boost::trim_if(result, boost::is_any_of(" .,;:!"));
  // What is set in bold with asterisks; one asterisk alone points to a note.
  while (result.size() > 1 && result.front() == '*' && result.back() == '*') {
    result = result.substr(1, result.size() - 2);
    boost::trim_if(result, boost::is_any_of(" .,;:!"));
  }
  return result;
}

Consent read_consent(const std::vector<std::string>& marks, const model::AnswerWords& words) {
  std::set<Dissemination> allowed;
  bool said = false;
  bool understood = true;
  for (const std::string& text : marks) {
    const Mark mark = read_mark(text, words);
    said = said || mark.said;
    understood = understood && (!mark.said || !mark.allows.empty());
    allowed.insert(mark.allows.begin(), mark.allows.end());
  }
  if (!said) return {Dissemination::aggregate, Consent::Doubt::unsaid, ""};
  if (!understood) {
    return {Dissemination::aggregate, Consent::Doubt::not_understood, quoted(marks)};
  }
  if (allowed.size() > 1) return {*allowed.rbegin(), Consent::Doubt::differs, quoted(marks)};
  return {*allowed.begin(), Consent::Doubt::none, ""};
}

}  // namespace peil::load
