// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_split.hpp"

#include <algorithm>
#include <array>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <optional>

namespace peil::load {
namespace {

/// How a line begins.
struct Mark {
  enum class Kind {
    none,   ///< with no number, or with a blank before it: lists inside answers have one
    whole,  ///< `2.`
    part,   ///< `2a.` or `2.1`
    range   ///< `1.–3.`
  };
  Kind kind = Kind::none;
  int first = 0;
  int last = 0;           ///< of a range; else as `first`
  int part = 0;           ///< of a part, from 1; 0 for others
  std::size_t start = 0;  ///< where the text behind it begins
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads the beginning of a line from the left, a token at a time.
class LineStart {
 public:
  explicit LineStart(std::string_view line) : line_(line) {}

  Mark read() {
    take_word();
    const bool bracket = take("(");
    const auto first = take_number();
    if (!first) return {};
    Mark mark{Mark::Kind::whole, *first, *first, 0, 0};
    if (take_range(mark) || take_part(mark) || take_end(bracket)) {
      mark.start = at_;
      return mark;
    }
    return {};
  }

 private:
  bool take(std::string_view token) {
    if (!line_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }

  void take_word() {
    constexpr std::array<std::string_view, 6> words{"Question", "Answer", "Vraag",
                                                    "Antwoord", "Q",      "A"};
    for (const std::string_view word : words) {
      if (!boost::istarts_with(line_, word)) continue;
      std::size_t behind = word.size();
      while (behind < line_.size() && line_[behind] == ' ') ++behind;
      if (behind >= line_.size() || !is_digit(line_[behind])) continue;
      at_ = behind;
      worded_ = true;
      return;
    }
  }

  std::optional<int> take_number() {
    int number = 0;
    const char* from = line_.data() + at_;
    const auto [end, error] = std::from_chars(from, line_.data() + line_.size(), number);
    if (error != std::errc{} || !is_digit(*from)) return std::nullopt;
    at_ += static_cast<std::size_t>(end - from);
    return number;
  }

  /// The mark behind a number: `.`, `)`, `:`, or the line's end or a blank behind a word.
  bool take_end(bool bracket) {
    if (bracket) return take(")");
    if (take(".") || take(")") || take(":")) {
      return at_ >= line_.size() || !is_digit(line_[at_]);
    }
    return worded_ && (at_ >= line_.size() || line_[at_] == ' ');
  }

  bool take_range(Mark& mark) {
    const std::size_t back = at_;
    take(".");
    take(" ");
    const bool dash = take("–") || take("-") || take("to ") || take("t/m ");
    take(" ");
    const auto last = dash ? take_number() : std::nullopt;
    if (last && *last > mark.first && take_end(false)) {
      mark.kind = Mark::Kind::range;
      mark.last = *last;
      return true;
    }
    at_ = back;
    return false;
  }

  /// `a.`, `a)`, `a:` or `.1` with a blank, mark or the line's end behind it.
  bool take_part(Mark& mark) {
    const std::size_t back = at_;
    if (at_ < line_.size() && line_[at_] >= 'a' && line_[at_] <= 'h') {
      mark.part = line_[at_++] - 'a' + 1;
      if (take(".") || take(")") || take(":")) {
        mark.kind = Mark::Kind::part;
        return true;
      }
    } else if (take(".")) {
      const auto part = take_number();
      const bool ends = at_ >= line_.size() || line_[at_] == ' ' || take(".") || take(")");
      if (part && *part > 0 && *part < 10 && ends) {
        mark.kind = Mark::Kind::part;
        mark.part = *part;
        return true;
      }
    }
    mark.part = 0;
    at_ = back;
    return false;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  bool worded_ = false;  ///< behind `Question` or its like
};

/// Whether behind a number stands another that is answered with it: `1. and 2.`, `1./2.`.
bool names_another(std::string_view behind) {
  constexpr std::array<std::string_view, 9> joiners{"and", "en", "und", "et", "e",
                                                    "y",   "&",  "/",   "+"};
  std::string rest = boost::trim_left_copy(std::string(behind));
  return std::ranges::any_of(joiners, [&](std::string_view joiner) {
    if (!boost::istarts_with(rest, joiner)) return false;
    const std::string number = boost::trim_left_copy(rest.substr(joiner.size()));
    return LineStart(number).read().kind != Mark::Kind::none;
  });
}

void append_line(std::string& text, std::string_view line) {
  if (!text.empty()) text += '\n';
  text += line;
}

class Splitter {
 public:
  explicit Splitter(std::size_t questions) : questions_(static_cast<int>(questions)) {}

  void read(std::string_view line) {
    const Mark mark = LineStart(line).read();
    if (mark.kind == Mark::Kind::part) return part(mark, line);
    if (mark.kind == Mark::Kind::none || !is_ours(mark)) return go_on(line);
    sure_ = sure_ && mark.first > last_ && !names_another(line.substr(mark.start));
    begin(mark);
    go_on(line.substr(mark.start));
  }

  /// Whether every part stands under the question that it names.
  [[nodiscard]] bool sure() const {
    const bool all_named = before_.empty() || answers_.empty() || answers_.begin()->first == 1;
    return sure_ && all_named && !answers_.empty();
  }

  [[nodiscard]] std::map<int, std::string> take() {
    for (auto& [number, answer] : answers_) boost::trim(answer);
    boost::trim(before_);
    if (!before_.empty()) answers_[1] = before_ + (answers_[1].empty() ? "" : "\n" + answers_[1]);
    return std::move(answers_);
  }

 private:
  /// The number of a question, or the next one, which the survey does not have.
  [[nodiscard]] bool is_ours(const Mark& mark) {
    if (mark.first >= 1 && mark.last <= questions_) return true;
    if (mark.first == last_ + 1) sure_ = false;
    return false;
  }

  void begin(const Mark& mark) {
    first_ = mark.first;
    last_ = mark.last;
    part_ = 0;
    for (int number = first_; number <= last_; ++number) answers_[number];
  }

  /// The first part opens its question, the next ones follow in order; anything else, such as
  /// `2.5 million`, is text.
  void part(const Mark& mark, std::string_view line) {
    const bool opens = mark.part == 1 && mark.first > last_ && mark.first <= questions_;
    const bool follows = mark.first == last_ && mark.part == part_ + 1;
    if (opens) begin(mark);
    if (opens || follows) part_ = mark.part;
    go_on(line);
  }

  void go_on(std::string_view line) {
    if (last_ == 0) {
      if (!before_.empty() || !boost::trim_copy(std::string(line)).empty()) {
        append_line(before_, line);
      }
    }
    for (int number = first_; number > 0 && number <= last_; ++number) {
      append_line(answers_[number], line);
    }
  }

  int questions_;
  std::map<int, std::string> answers_;
  std::string before_;  ///< what stands before the first number
  int first_ = 0;       ///< questions that the lines belong to,
  int last_ = 0;        ///< from first to last; 0: none yet
  int part_ = 0;
  bool sure_ = true;
};

}  // namespace

Split split_answers(std::string_view text, std::size_t questions) {
  std::string all = boost::trim_copy(std::string(text));
  Splitter splitter(questions);
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    splitter.read(line);
  }
  if (splitter.sure()) return {splitter.take(), {}};
  if (questions > 1) return {{}, std::move(all)};
  return {{{1, std::move(all)}}, {}};
}

}  // namespace peil::load
