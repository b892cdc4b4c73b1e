// SPDX-License-Identifier: EUPL-1.2
#include "load/input/query_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <boost/algorithm/string/split.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "load/format/csv.hpp"
#include "load/input/policy_text.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

using Kind = Block::Kind;
using model::first_match;
using model::Query;
using model::unicode;
using model::utf8;

/// Headings after which questions stand, and those at which they end.
bool is_one_of(const std::string& text, std::initializer_list<std::string_view> names) {
  auto folded = unicode(text);
  folded.trim();
  folded.toLower();
  while (folded.endsWith(u":")) folded.truncate(folded.length() - 1);
  return std::ranges::find(names, std::string_view(utf8(folded))) != names.end();
}

bool opens_questions(const std::string& text) {
  return is_one_of(text, {"questions", "question", "vragen", "vraag"});
}

bool ends_questions(const std::string& text) {
  return is_one_of(
      text, {"summary", "responses", "response", "samenvatting", "antwoorden", "disclaimer"});
}

/// How a question is numbered: `1. …`, `1) …`, `(1) …`, `Q1. …`, `Question 1: …`; within parts,
/// `2.1 …`; by letters, `a) …`.
enum class Numbering { digits, parts, letters };

/// A question's text with its number; nothing when it has none. Where that is no plain number, it
/// is the label, and the number is 0.
std::optional<model::QueryQuestion> numbered(std::string_view text,
                                             std::initializer_list<Numbering> kinds) {
  constexpr const char16_t* kWord = uR"(^(?i:q|question|vraag)\s*([0-9]{1,3})[.):]?\s+(.+)$)";
  constexpr const char16_t* kNumber = uR"(^\(?([0-9]{1,3})[.)]\s+(.+)$)";
  constexpr const char16_t* kParts =
      uR"(^(?:(?i:q|question|vraag)\s*)?([0-9]{1,2}\.[0-9]{1,2})[.):]?\s+(.+\?)$)";
  constexpr const char16_t* kLetter = uR"(^\(?([a-z])[.)]\s+(.+\?)$)";
  for (const Numbering kind : kinds) {
    if (kind == Numbering::digits) {
      for (const char16_t* pattern : {kWord, kNumber}) {
        const auto found = first_match(pattern, unicode(text));
        if (!found.empty()) return model::QueryQuestion{std::stoi(utf8(found[1])), utf8(found[2])};
      }
      continue;
    }
    const auto found = first_match(kind == Numbering::parts ? kParts : kLetter, unicode(text));
    if (!found.empty()) return model::QueryQuestion{0, utf8(found[2]), utf8(found[1])};
  }
  return std::nullopt;
}

class Collector {
 public:
  explicit Collector(bool sectioned) : sectioned_(sectioned) {}

  void take(const Block& block) {
    if (opens_questions(block.text)) {
      inside_ = true;
      return;
    }
    if (ends_questions(block.text)) inside_ = false;
    if (sectioned_ && !inside_) return;
    if (block.kind == Kind::list_item) {
      take_item(block);
    } else {
      take_lines(block.text);
      for (const auto& row : block.rows) take_row(row);
    }
  }
  [[nodiscard]] bool begun() const { return !questions_.empty(); }
  std::vector<model::QueryQuestion> questions() { return std::move(questions_); }

 private:
  /// Letters number questions only where no digits do; below such a question they number its parts.
  [[nodiscard]] std::optional<model::QueryQuestion> question_in(std::string_view text) {
    const bool by_letters = questions_.empty() || (questions_.back().label.size() == 1 &&
                                                   questions_.back().label.front() >= 'a');
    auto question = by_letters
                        ? numbered(text, {Numbering::digits, Numbering::parts, Numbering::letters})
                        : numbered(text, {Numbering::digits, Numbering::parts});
    if (question && question->number == 0) {
      question->number = static_cast<int>(questions_.size() + 1);
    }
    return question;
  }

  /// Several questions may stand in one paragraph, a line each; other lines go on with theirs.
  void take_lines(std::string_view text) {
    bool begun = false;
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      if (auto question = question_in(line)) {
        questions_.push_back(std::move(*question));
        begun = true;
      } else if (begun || (!questions_.empty() && numbered(line, {Numbering::letters}))) {
        go_on(line);  // a part of the question above stands in a paragraph of its own, too
      }
    }
  }

  /// Numbers of a list are the questions'; what is listed below a question belongs to it.
  void take_item(const Block& item) {
    const bool below = item.level > 1 || item.mark.empty();
    if (below && from_list_ && !questions_.empty()) {
      const bool next_part = !item.mark.empty() && !questions_.back().text.ends_with(':') &&
                             !questions_.back().text.ends_with('?');
      return go_on(item.text, next_part ? "; " : " ");
    }
    if (auto question = question_in(item.mark + spaced(item.text))) {
      questions_.push_back(std::move(*question));
      from_list_ = true;
    } else if (sectioned_ || item.text.ends_with('?')) {
      take_lines(std::to_string(questions_.size() + 1) + ". " + spaced(item.text));
      from_list_ = true;
    }
  }

  /// `1 | Is …`: a number in a cell and the question in the next, or both in one.
  void take_row(const std::vector<std::string>& cells) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const bool number = !first_match(uR"(^[0-9]{1,3}[.)]?$)", unicode(cells[c])).empty();
      if (number && c + 1 < cells.size() && !cells[c + 1].empty()) {
        questions_.push_back({std::stoi(cells[c]), spaced(cells[c + 1])});
        return;
      }
      take_lines(cells[c]);
    }
  }

  void go_on(std::string_view text, const char* between = " ") {
    questions_.back().text += between + spaced(text);
  }

  static std::string spaced(std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
  }

  bool sectioned_;  ///< the document says where its questions stand
  bool inside_ = false;
  bool from_list_ = false;  ///< the last question was an item of a list
  std::vector<model::QueryQuestion> questions_;
};

using Labels = std::span<const std::string_view>;
constexpr std::array<std::string_view, 3> kSubject{"Subject", "Topic", "Onderwerp"};
constexpr std::array<std::string_view, 3> kReference{"Reference", "Referentie", "Kenmerk"};
constexpr std::array<std::string_view, 13> kOther{"Date",
                                                  "Datum",
                                                  "Deadline",
                                                  "From",
                                                  "Van",
                                                  "To",
                                                  "Aan",
                                                  "Theme",
                                                  "Thema",
                                                  "Type",
                                                  "Asking state",
                                                  "Vragende staat",
                                                  "Requesting state"};

/// What stands behind the label that a line begins with, `Subject: …`; empty when it has none of
/// these.
std::optional<std::string> labelled(std::string_view line, Labels labels) {
  for (const std::string_view label : labels) {
    if (!line.starts_with(label) || !line.substr(label.size()).starts_with(":")) continue;
    return boost::trim_copy(std::string(line.substr(label.size() + 1)));
  }
  return std::nullopt;
}

/// Lines of a paragraph; one begins at each label, too, because plain text is read with its lines
/// joined.
std::vector<std::string> lines_of(std::string text) {
  for (const Labels labels : {Labels(kSubject), Labels(kReference), Labels(kOther)}) {
    for (const std::string_view label : labels) {
      boost::replace_all(text, fmt::format(" {}: ", label), fmt::format("\n{}: ", label));
    }
  }
  std::vector<std::string> lines;
  boost::split(lines, text, boost::is_any_of("\n"));
  return lines;
}

/// Takes title and asker from a paragraph above the questions: the subject, where a line says so,
/// else the first words without a label; "Requested by …", else the line with the reference.
void read_head(const std::string& text, Query& query) {
  if (text.starts_with("Requested by")) query.requested = text;
  std::string words;
  for (const std::string& line : lines_of(text)) {
    if (const auto subject = labelled(line, kSubject)) {
      query.title = *subject;
    } else if (labelled(line, kReference)) {
      if (query.requested.empty()) query.requested = line;
    } else if (!labelled(line, kOther)) {
      words += (words.empty() ? "" : " ") + line;
    }
  }
  if (query.title.empty()) query.title = words;
}

/// Sentences that ask, of a document that numbers none: each is a question.
std::vector<model::QueryQuestion> asking_sentences(const Document& document) {
  std::vector<model::QueryQuestion> questions;
  for (const Block& block : document.blocks) {
    std::string text = block.text;
    std::ranges::replace(text, '\n', ' ');
    std::size_t begin = 0;
    for (std::size_t end = text.find('?'); end != text.npos; end = text.find('?', begin)) {
      std::string sentence = text.substr(begin, end + 1 - begin);
      begin = end + 1;
      for (const char* stop : {". ", "! ", ": "}) {
        const std::size_t before = sentence.rfind(stop);
        if (before != std::string::npos) sentence.erase(0, before + 2);
      }
      boost::trim(sentence);
      if (sentence.size() > 1) {
        questions.push_back({static_cast<int>(questions.size() + 1), std::move(sentence)});
      }
    }
  }
  return questions;
}

/// A question or running text ("Dear colleagues,") that stands where a title would is none.
void drop_no_title(Query& query) {
  const bool asks = query.title.find('?') != std::string::npos;
  const bool runs = !query.title.empty() &&
                    std::string_view(".,:;!").find(query.title.back()) != std::string_view::npos;
  if (asks || runs) query.title.clear();
}

Query from_document(const std::filesystem::path& file) {
  const Document document = read_text_document(file);
  Query query{document.title, {}, {}};
  Collector collector(std::ranges::any_of(
      document.blocks, [](const Block& block) { return opens_questions(block.text); }));
  for (const Block& block : document.blocks) {
    if (!collector.begun()) read_head(block.text, query);
    collector.take(block);
  }
  query.questions = collector.questions();
  if (query.questions.empty()) {
    query.questions = asking_sentences(document);
    if (!query.questions.empty()) query.title = document.title;
  }
  drop_no_title(query);
  return query;
}

/// Answers to a survey have questions, too, and are none to be answered.
/// \throws model::InputError when the rows hold such answers.
void require_no_answers(const std::vector<CsvRow>& rows, const std::string& file) {
  std::vector<std::string> names;
  for (const std::string& cell : rows.front().cells) names.push_back(model::fold(cell));
  const auto column = std::ranges::find(names, "answer");
  if (column == names.end()) return;
  const bool of_states = std::ranges::find(names, "state") != names.end();
  const auto at = static_cast<std::size_t>(column - names.begin());
  const bool filled = std::any_of(rows.begin() + 1, rows.end(), [&](const CsvRow& row) {
    return !boost::trim_copy(row.cells[at]).empty();
  });
  if (!of_states && !filled) return;
  throw model::InputError(
      file, "line 1",
      "has a column 'answer', as answers to a survey do; expected a query, with "
      "questions alone. Answers are taken in by 'peil survey import'");
}

Query from_csv(const std::filesystem::path& file) {
  const auto rows = read_csv(file);
  require_rectangular(rows, file.string());
  Query query;
  if (rows.empty()) return query;
  require_no_answers(rows, file.string());
  const auto& header = rows.front().cells;
  const auto column = std::ranges::find(header, "question");
  if (column == header.end()) {
    throw model::InputError(file.string(), "line 1", "has no column 'question'");
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    query.questions.push_back(
        {static_cast<int>(i), rows[i].cells[static_cast<std::size_t>(column - header.begin())]});
  }
  return query;
}

/// Each question is looked through for every group and place that is known, word by word.
/// \throws model::InputError when there are more of them, or longer ones, than an office asks.
void require_moderate(const Query& query, const std::string& file) {
  constexpr std::size_t kMostQuestions = 60;
  constexpr std::size_t kLongestQuestion = 3'000;  // bytes
  constexpr std::size_t kMostText = 15'000;        // bytes of all questions
  if (query.questions.size() > kMostQuestions) {
    throw model::InputError(file, "",
                            fmt::format("has {} questions; expected at most {}: split it into "
                                        "several files",
                                        query.questions.size(), kMostQuestions));
  }
  std::size_t all = 0;
  for (const model::QueryQuestion& question : query.questions) {
    all += question.text.size();
    if (question.text.size() <= kLongestQuestion) continue;
    throw model::InputError(
        file, fmt::format("question {}", question.number),
        fmt::format("is {} characters long; expected at most {}: leave out what does not ask",
                    question.text.size(), kLongestQuestion));
  }
  if (all <= kMostText) return;
  throw model::InputError(file, "",
                          fmt::format("has questions of {} characters together; expected at most "
                                      "{}: split it into several files",
                                      all, kMostText));
}

}  // namespace

model::Query read_query(const std::filesystem::path& file) {
  const std::string extension = model::fold(file.extension().string());
  if (extension != ".csv" && !is_text_document(file)) {
    throw model::InputError(
        file.string(), "",
        fmt::format("has the extension '{}'; expected docx, html, odt, pdf, txt or csv",
                    file.extension().string()));
  }
  Query query = extension == ".csv" ? from_csv(file) : from_document(file);
  if (query.questions.empty()) {
    throw model::InputError(file.string(), "",
                            "has no question; expected '1. …', sentences with a question mark or a "
                            "column 'question'");
  }
  require_moderate(query, file.string());
  return query;
}

}  // namespace peil::load
