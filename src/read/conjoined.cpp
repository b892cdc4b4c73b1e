// SPDX-License-Identifier: EUPL-1.2
#include "read/conjoined.hpp"

#include <algorithm>
#include <optional>

#include "model/unicode.hpp"

namespace peil::read {
namespace {

constexpr std::size_t kMost = 12;  // names in one item

class Parts {
 public:
  Parts(const Sentence& item, const Cues& cues) : item_(item), cues_(cues) { part(); }

  [[nodiscard]] const std::vector<Span>& parts() const { return parts_; }
  [[nodiscard]] bool narrowed() const { return narrowed_; }

 private:
  /// Commas and "and" part names; "and who …" behind them begins what narrows all.
  void part() {
    const auto& words = item_.words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= words.size(); ++at) {
      const bool end = at == words.size();
      const bool joins = !end && cues_.begins(words, "and", at);
      const bool comma = !end && at > 0 && comma_before(at);
      if (!end && !joins && !comma) continue;
      if (at > begin) parts_.push_back({begin, at});
      if (end) return;
      begin = joins ? at + 1 : at;
      if (begin < words.size() && cues_.begins(words, "narrows_all", begin)) {
        narrowed_ = true;
        return;
      }
    }
  }

  [[nodiscard]] bool comma_before(std::size_t at) const {
    const auto text = model::unicode(item_.text);
    const auto from = static_cast<int32_t>(item_.words[at - 1].end);
    return text.tempSubStringBetween(from, static_cast<int32_t>(item_.words[at].begin))
               .indexOf(u',') >= 0;
  }

  const Sentence& item_;
  const Cues& cues_;
  std::vector<Span> parts_;
  bool narrowed_ = false;
};

/// What `part` shares with those behind it: up to and with the word for being active; and the
/// preposition with its article that follows.
struct Head {
  Span active;
  Span field;
};

std::optional<Head> head_of(const Sentence& item, const Cues& cues, Span part) {
  for (const Span found : cues.all(item.words, "active")) {
    if (found.begin < part.begin || found.end >= part.end) continue;
    std::size_t field = found.end;
    while (field + 1 < part.end && cues.begins(item.words, "field", field)) ++field;
    if (field > found.end) return Head{{part.begin, found.end}, {found.end, field}};
  }
  return std::nullopt;
}

/// "Women and girls who fear …": the clause may be on both or on the last. Only people in general
/// need theirs, and so does the word for being active.
bool is_name(const Sentence& item, const Cues& cues, Span part, bool last) {
  const auto clauses = cues.all(item.words, "narrows_all");
  const bool clause = std::ranges::any_of(
      clauses, [&](Span who) { return who.begin > part.begin && who.begin < part.end; });
  return !clause || head_of(item, cues, part) ||
         (last && cues.begins(item.words, "described", part.begin));
}

}  // namespace

Conjoined conjoined(const Sentence& item, const Cues& cues) {
  const Parts parts(item, cues);
  Conjoined result;
  if (parts.parts().size() < 2 || parts.parts().size() > kMost) return result;
  for (const Span part : parts.parts()) {
    if (!is_name(item, cues, part, part.end == parts.parts().back().end)) return result;
  }
  result.narrowed = parts.narrowed();
  std::optional<Head> head;
  for (const Span part : parts.parts()) {
    const std::string own = slice(item, part);
    std::vector<std::string> readings;
    if (const auto opened = head_of(item, cues, part)) {
      head = opened;
    } else if (head) {
      const bool preposition = cues.begins(item.words, "field", part.begin);
      readings.push_back(slice(item, head->active) + ' ' +
                         (preposition ? "" : slice(item, head->field) + ' ') + own);
    }
    readings.push_back(own);
    result.names.push_back(std::move(readings));
  }
  return result;
}

}  // namespace peil::read
