// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/emn.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <optional>
#include <set>

#include "load/survey/consent.hpp"
#include "load/survey/emn_heads.hpp"
#include "load/survey/survey_split.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

using Kind = model::ImportRemark::Kind;

std::string trimmed(std::string_view text) { return boost::trim_copy(std::string(text)); }

/// One state in the document.
struct Entry {
  model::Spot spot;
  std::string state;  ///< as the document names it
  std::string response;
  std::map<int, std::string> by_question;
  std::map<int, std::vector<std::string>> marks;  ///< who may see the answer; 0: all answers
};

class EmnReader {
 public:
  EmnReader(const model::Survey& survey, const StateLookup& states, const model::AnswerWords& words)
      : survey_(survey), states_(states), words_(words) {}

  Returns read(const Document& document) {
    std::size_t table = 0;
    for (const Block& block : document.blocks) {
      if (block.kind != Block::Kind::table) ++paragraph_;
      if (block.kind == Block::Kind::table) {
        read_table(block, ++table);
      } else if (block.kind == Block::Kind::list_item) {
        read_item(block.mark + block.text);
      } else if (!read_paragraph(block.text) && block.kind == Block::Kind::paragraph) {
        pass_over();
      }
    }
    tell_asides(document.asides);
    return finish();
  }

 private:
  /// An item of a list is no heading, whatever it says.
  void read_item(const std::string& text) {
    if (in_block_) {
      append(entries_[block_], inner_, text);
    } else if (entries_.empty()) {
      asked_ = true;
    } else {
      pass_over();
    }
  }

  /// What stands below the questions or the first answer, and belongs to neither for all that can
  /// be seen.
  void pass_over() {
    if (asked_ || !entries_.empty()) outside_.push_back({.paragraph = paragraph_});
  }

  /// Comments and the like; a comment is no answer, wherever it is pinned.
  void tell_asides(const std::vector<Aside>& asides) {
    for (const auto& [aside, kind] : {std::pair(Aside::Kind::comment, Kind::comments),
                                      std::pair(Aside::Kind::embedded, Kind::embedded),
                                      std::pair(Aside::Kind::boxed_table, Kind::boxed_tables)}) {
      std::vector<model::Spot> places;
      for (const Aside& one : asides) {
        if (one.kind == aside) places.push_back(one.spot);
      }
      model::tell_places(kind, std::move(places), remarks_);
    }
    model::tell_places(Kind::text_outside, std::move(outside_), remarks_);
  }

  /// False when the paragraph is neither an answer nor a head by which answers are found.
  bool read_paragraph(const std::string& text) {
    const std::string folded = model::fold(text.substr(0, 400));
    if (folded.find("in total)") != std::string::npos) note_total(folded);
    if (is_responses_head(plain_field(text))) {
      question_ = 0;  // what stood before were the questions themselves
      in_block_ = false;
    } else if (const int number = question_number(text, false); number > 0 && text.size() < 400) {
      begin_question(number);
    } else if (names_state(text)) {
      begin_block(trimmed(text));
    } else if (in_block_) {
      add_to_block(text, folded);
    } else {
      return folded.find("in total)") != std::string::npos;
    }
    return true;
  }

  /// A heading inside a state's block, unless the states stand under the questions.
  void begin_question(int number) {
    if (in_block_ && question_ == 0) {
      inner_ = number;
    } else {
      question_ = number;
      in_block_ = false;
    }
  }

  void begin_block(const std::string& state) {
    block_ = entry_for(state, question_, {.heading = state});
    inner_ = question_;
    in_block_ = true;
  }

  void add_to_block(const std::string& text, const std::string& folded) {
    const std::size_t colon = text.find(':');
    if (text.size() < 80 && colon != std::string::npos &&
        has_word(folded, {"dissemination", "verspreiding"})) {
      entries_[block_].marks[inner_].push_back(trimmed(text.substr(colon + 1)));
      return;
    }
    append(entries_[block_], inner_, text);
  }

  /// "Responses from … plus Norway (20 in total)".
  void note_total(const std::string& folded) {
    const std::size_t open = folded.rfind('(', folded.find("in total)"));
    if (open == std::string::npos) return;
    std::size_t number = 0;
    const char* start = folded.data() + open + 1;
    if (std::from_chars(start, folded.data() + folded.size(), number).ec == std::errc{}) {
      total_ = number;
    }
  }

  void read_table(const Block& table, std::size_t number) {
    if (read_codes(table)) return;
    std::optional<Columns> columns;
    bool any = false;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const Cells& cells = table.rows[row];
      if (const auto head = read_head(cells, states_)) {
        columns = head;
      } else if (std::ranges::any_of(cells, [](const auto& cell) { return !cell.empty(); })) {
        const model::Spot spot{.table = number, .row = row + 1};
        any = read_row(cells, columns.value_or(guess(cells)), spot) || any;
      }
    }
    if (any) in_block_ = false;
  }

  /// A table of the form's coding fields: a row for each question, or short name first and what was
  /// filled in last.
  bool read_codes(const Block& table) {
    bool any = read_coding_rows(table);
    for (const Cells& row : table.rows) {
      const std::string field = row.size() < 2 ? std::string() : short_name(row.front());
      if (field.empty()) continue;
      any = true;
      add_code(field, trimmed(row.back()));
    }
    return any;
  }

  /// A row for each question: its id first; short names stand in the heads of the columns.
  bool read_coding_rows(const Block& table) {
    static const std::set<std::string> known{"level",      "group",  "native",
                                             "valid_from", "source", "dissemination"};
    if (table.rows.empty()) return false;
    std::vector<std::string> names;
    for (const std::string& cell : table.rows.front()) {
      const std::size_t open = cell.rfind('(');
      const std::size_t close = cell.rfind(')');
      const bool named = open != std::string::npos && close != std::string::npos && open < close;
      const std::string name = named ? trimmed(cell.substr(open + 1, close - open - 1)) : "";
      names.push_back(known.contains(name) ? name : "");
    }
    if (std::ranges::count_if(names, [](const auto& name) { return !name.empty(); }) < 3) {
      return false;
    }
    for (std::size_t r = 1; r < table.rows.size(); ++r) {
      const Cells& row = table.rows[r];
      const std::string id = row.empty() ? "" : trimmed(row.front());
      if (survey_.question(id) == nullptr) continue;
      for (std::size_t c = 1; c < std::min(row.size(), names.size()); ++c) {
        if (!names[c].empty()) add_code(fmt::format("{}_{}", id, names[c]), trimmed(row[c]));
      }
    }
    return true;
  }

  /// A field may stand twice; of who may see an answer both places count.
  void add_code(const std::string& field, const std::string& text) {
    if (text.empty()) return;
    std::vector<std::string>& texts = codes_[field];
    if (!field.ends_with("dissemination")) texts.clear();
    texts.push_back(text);
  }

  /// Columns of a row without a head: country first found, yes or no, the last for the response.
  [[nodiscard]] Columns guess(const Cells& cells) const {
    Columns columns;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (columns.country == kNone && names_state(cells[i])) {
        columns.country = i;
      } else if (is_mark(cells[i])) {
        columns.dissemination.push_back(i);
      } else if (!cells[i].empty()) {
        columns.response = i;
      }
    }
    return columns;
  }

  /// Whether the text is the name of a state where one need not stand: `NO` is Norway or a refusal.
  [[nodiscard]] bool names_state(const std::string& text) const {
    return states_(trimmed(text)).has_value() && !is_mark(text);
  }

  /// Whether the cell holds nothing but who may see an answer, chosen or still to be chosen.
  [[nodiscard]] bool is_mark(const std::string& cell) const {
    if (plain_field(cell).empty()) return false;
    return read_consent({cell}, words_).doubt != Consent::Doubt::not_understood;
  }

  /// True when the row is of a table with states in it.
  bool read_row(const Cells& cells, const Columns& columns, const model::Spot& spot) {
    const auto cell = [&](std::size_t i) { return i < cells.size() ? trimmed(cells[i]) : ""; };
    const bool tabular = columns.country != kNone;
    const std::string state = cell(columns.country);
    int question = question_number(cell(columns.question), true);
    if (question == 0) question = tabular ? question_ : inner_;
    if (tabular && !state.empty()) row_ = entry_for(state, question, spot);
    const std::optional<std::size_t> found = tabular ? row_ : block();
    if (!found) {
      remarks_.push_back({.kind = Kind::no_state, .spot = spot});
      return false;
    }
    auto& marks = entries_[*found].marks[question];
    for (const std::size_t column : columns.dissemination) {
      if (!state.empty() || !cell(column).empty()) marks.push_back(cell(column));
    }
    if (columns.dissemination.empty() && !state.empty()) marks.emplace_back();
    append(entries_[*found], question, cell(columns.response));
    return tabular;
  }

  [[nodiscard]] std::optional<std::size_t> block() const {
    return in_block_ ? std::optional(block_) : std::nullopt;
  }

  static void append(Entry& entry, int question, const std::string& response) {
    std::string& text = question == 0 ? entry.response : entry.by_question[question];
    if (!text.empty() && !response.empty()) text += '\n';
    text += response;
  }

  /// Index of a new entry, or of one of the same state: where answers stand question by question, a
  /// state comes back for each.
  std::size_t entry_for(const std::string& state, int question, const model::Spot& spot) {
    const auto known = states_(state);
    const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
      return question > 0 && known && states_(entry.state) == known &&
             !entry.by_question.contains(question);
    });
    if (found != entries_.end()) return static_cast<std::size_t>(found - entries_.begin());
    entries_.push_back({spot, state, "", {}, {}});
    return entries_.size() - 1;
  }

  Returns finish() {
    Returns returns;
    for (const Entry& entry : entries_) returns.states.push_back(finished(entry));
    if (returns.states.size() == 1) {
      add_codes(returns.states.front());
    } else if (!codes_.empty()) {
      remarks_.push_back({.kind = Kind::stray_codes});
    }
    if (total_ && *total_ != returns.states.size()) {
      remarks_.push_back({.kind = Kind::other_total,
                          .number = returns.states.size(),
                          .expected = *total_,
                          .missing = missing()});
    }
    returns.remarks = std::move(remarks_);
    return returns;
  }

  /// The form's coding fields. What they say of all answers holds beside what the table says of
  /// each; what they say of one answer replaces what they say of all.
  void add_codes(Return& state) {
    Return coded;
    for (const auto& [field, texts] : codes_) {
      for (const std::string& text : texts) put_field(coded, field, text);
    }
    state.fields.merge(coded.fields);
    if (const auto all = coded.marks.find(""); all != coded.marks.end()) {
      for (auto& [question, marks] : state.marks) {
        if (question.empty() || !coded.marks.contains(question)) {
          marks.insert(marks.end(), all->second.begin(), all->second.end());
        }
      }
    }
    for (const auto& [question, marks] : coded.marks) {
      auto& known = state.marks[question];
      if (!question.empty() || known.empty()) known.insert(known.end(), marks.begin(), marks.end());
    }
  }

  /// States that were asked and are not in the document.
  [[nodiscard]] std::vector<std::string> missing() const {
    std::set<std::string> found;
    for (const Entry& entry : entries_) found.insert(states_(entry.state).value_or(""));
    std::vector<std::string> absent;
    std::ranges::copy_if(survey_.asked, std::back_inserter(absent),
                         [&](const std::string& state) { return !found.contains(state); });
    return absent;
  }

  [[nodiscard]] Return finished(const Entry& entry) {
    Return result{entry.spot, {{"state", entry.state}}, {}};
    for (const auto& [number, marks] : entry.marks) {
      result.marks[number == 0 ? std::string() : fmt::format("q{}", number)] = marks;
    }
    for (const auto& [number, text] : entry.by_question) put(result, number, text);
    if (entry.response.empty()) return result;
    const Split split = split_answers(entry.response, survey_.questions.size());
    result.unsplit = split.unsplit;
    for (const auto& [number, text] : split.answers) put(result, number, text);
    note_gaps(split, entry);
    return result;
  }

  void put(Return& result, int number, const std::string& text) {
    const auto question =
        std::ranges::find(survey_.questions, number, &model::SurveyQuestion::number);
    if (question != survey_.questions.end()) {
      result.fields[question->about.id + "_answer"] = text;
    } else if (!text.empty()) {
      remarks_.push_back({.kind = Kind::unknown_question,
                          .spot = result.spot,
                          .number = static_cast<std::size_t>(number)});
    }
  }

  /// Fewer numbers than questions may be silence, or a number that the respondent left out.
  void note_gaps(const Split& split, const Entry& entry) {
    const std::size_t asked = survey_.questions.size();
    if (split.answers.empty() || split.answers.size() == asked) return;
    remarks_.push_back({.kind = Kind::gaps,
                        .spot = entry.spot,
                        .number = split.answers.size(),
                        .expected = asked});
  }

  const model::Survey& survey_;
  const StateLookup& states_;
  const model::AnswerWords& words_;
  std::vector<Entry> entries_;
  std::map<std::string, std::vector<std::string>, std::less<>> codes_;
  std::vector<model::ImportRemark> remarks_;
  std::optional<std::size_t> total_;
  std::optional<std::size_t> row_;  ///< entry that rows without a state go on with
  int question_ = 0;                ///< of the tables and blocks that follow; 0: all questions
  bool in_block_ = false;           ///< paragraphs belong to the entry `block_`,
  std::size_t block_ = 0;
  int inner_ = 0;              ///< to this question of it; 0: all questions
  std::size_t paragraph_ = 0;  ///< being read; tables do not count
  bool asked_ = false;         ///< a list, as of questions, stands above
  std::vector<model::Spot> outside_;
};

}  // namespace

Returns read_emn(const Document& document, const model::Survey& survey, const StateLookup& states,
                 const model::AnswerWords& words) {
  return EmnReader(survey, states, words).read(document);
}

}  // namespace peil::load
