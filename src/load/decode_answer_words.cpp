// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <array>
#include <map>

#include "load/decode.hpp"
#include "load/decode_parts.hpp"
#include "load/survey/closing.hpp"
#include "load/survey/consent.hpp"

namespace peil::load {
namespace {

using Words = model::AnswerWords;

struct List {
  const char* name;
  std::vector<std::string> Words::*words;
};

constexpr std::array<List, 15> kLists{{{"yes", &Words::yes},
                                       {"no", &Words::no},
                                       {"open", &Words::open},
                                       {"government", &Words::government},
                                       {"aggregate", &Words::aggregate},
                                       {"unfilled", &Words::unfilled},
                                       {"no_answer", &Words::no_answer},
                                       {"not_applicable", &Words::not_applicable},
                                       {"withheld", &Words::withheld},
                                       {"about_sharing", &Words::about_sharing},
                                       {"asking", &Words::asking},
                                       {"denying", &Words::denying},
                                       {"sharing", &Words::sharing},
                                       {"closing", &Words::closing},
                                       {"answers", &Words::answers}}};

constexpr std::size_t kInSentences = 9;  ///< the first list of what stands among other words

/// Lists that are read from the same field, where one word may have one meaning only: whom an
/// answer may be shown to, and what became of a question.
bool same_field(std::size_t a, std::size_t b) {
  const auto field = [](std::size_t list) -> std::size_t {
    return list < 6 ? 0 : list < kInSentences ? 6 : list;
  };
  return field(a) == field(b);
}

}  // namespace

model::AnswerWords decode_answer_words(const Node& root, Report& report) {
  Words result;
  std::map<std::string, std::vector<std::size_t>> known;
  for (const auto& [language, lists] : root["languages"].members()) {
    for (std::size_t i = 0; i < kLists.size(); ++i) {
      for (const Node& item : lists[kLists[i].name].items()) {
        const std::string word =
            i < kInSentences ? plain_field(item.text()) : words_of(item.text());
        for (const std::size_t other : known[word]) {
          if (other == i || !same_field(other, i)) continue;
          report.add(item.pointer(), fmt::format("{} stands in '{}', too; expected one meaning",
                                                 report.quote(item.text()), kLists[other].name));
        }
        known[word].push_back(i);
        (result.*kLists[i].words).push_back(word);
      }
    }
  }
  return result;
}

}  // namespace peil::load
