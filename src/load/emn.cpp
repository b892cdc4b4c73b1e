// SPDX-License-Identifier: EUPL-1.2
#include "load/emn.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <set>

#include "load/survey_split.hpp"
#include "model/country.hpp"

namespace peil::load {
namespace {

/// Which column holds what; `kNone` where there is no such column.
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
struct Columns {
  std::size_t country = kNone;
  std::size_t dissemination = kNone;
  std::size_t response = kNone;
};

bool has_word(std::string_view folded, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

bool is_yes_or_no(std::string_view text) {
  const std::string folded = boost::trim_copy(model::fold(text));
  return folded == "yes" || folded == "no" || folded == "yes/no" || folded == "ja" ||
         folded == "nee";
}

/// The columns that a head row names; empty when the row is no head.
std::optional<Columns> read_head(const std::vector<std::string>& row) {
  Columns columns;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].size() > 80) return std::nullopt;
    const std::string cell = model::fold(row[i]);
    if (has_word(cell, {"dissemination", "verspreiding"})) {
      columns.dissemination = i;
    } else if (has_word(cell, {"response", "answer", "antwoord", "reply"})) {
      columns.response = i;
    } else if (has_word(cell, {"country", "land", "member state", "lidstaat"})) {
      columns.country = i;
    }
  }
  if (columns.country == kNone || columns.response == kNone) return std::nullopt;
  return columns;
}

/// `Question 2`, `Vraag 2`, `Q2.` at the start of a paragraph; 0 when it is none.
int question_heading(std::string_view text) {
  std::string folded = boost::trim_copy(model::fold(text.substr(0, 40)));
  for (const std::string_view word : {"question", "vraag", "q"}) {
    if (!folded.starts_with(word)) continue;
    std::string rest = boost::trim_left_copy(folded.substr(word.size()));
    int number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const bool ends = end == rest.data() + rest.size() || std::string_view(" .:)").find(*end) != std::string_view::npos;
    if (error == std::errc{} && ends) return number;
  }
  return 0;
}

class EmnReader {
 public:
  EmnReader(const model::Survey& survey, const StateLookup& states)
      : survey_(survey), states_(states) {}

  Returns read(const std::vector<AnswerBlock>& document) {
    std::size_t table = 0;
    for (const AnswerBlock& block : document) {
      if (block.is_table()) {
        read_table(block, ++table);
      } else {
        read_paragraph(block.text);
      }
    }
    return finish();
  }

 private:
  struct Entry {
    std::string place;
    std::string state;  ///< as the document names it
    std::string dissemination;
    std::string response;
    std::map<int, std::string> by_question;
  };

  void read_paragraph(const std::string& text) {
    const std::string folded = model::fold(text.substr(0, 400));
    if (folded.find("in total)") != std::string::npos) note_total(folded);
    if (const int number = question_heading(text); number > 0 && text.size() < 400) {
      question_ = number;
      in_block_ = false;
      return;
    }
    if (states_(boost::trim_copy(text))) {
      entries_.push_back({fmt::format("paragraph '{}'", boost::trim_copy(text)),
                          boost::trim_copy(text), "", "", {}});
      in_block_ = true;
      return;
    }
    if (in_block_) add_to_block(text, folded);
  }

  void add_to_block(const std::string& text, const std::string& folded) {
    Entry& entry = entries_.back();
    const std::size_t colon = text.find(':');
    if (text.size() < 80 && colon != std::string::npos && has_word(folded, {"dissemination", "verspreiding"})) {
      entry.dissemination = boost::trim_copy(text.substr(colon + 1));
      return;
    }
    if (!entry.response.empty()) entry.response += '\n';
    entry.response += text;
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

  void read_table(const AnswerBlock& table, std::size_t number) {
    in_block_ = false;
    if (read_codes(table)) return;
    std::optional<Columns> columns;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const auto& cells = table.rows[row];
      if (auto head = read_head(cells)) {
        columns = head;
      } else {
        read_row(cells, columns.value_or(guess(cells)),
                 fmt::format("table {}, row {}", number, row + 1));
      }
    }
  }

  /// A table of the form's coding fields: short name first, what was filled in last.
  bool read_codes(const AnswerBlock& table) {
    bool any = false;
    for (const auto& row : table.rows) {
      const std::string field = row.size() < 2 ? std::string() : short_name(row.front());
      if (field.empty()) continue;
      any = true;
      if (const std::string text = boost::trim_copy(row.back()); !text.empty()) codes_[field] = text;
    }
    return any;
  }

  /// Columns of a row without a head: country first found, yes or no, the last for the response.
  [[nodiscard]] Columns guess(const std::vector<std::string>& cells) const {
    Columns columns;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (columns.country == kNone && states_(boost::trim_copy(cells[i]))) {
        columns.country = i;
      } else if (columns.dissemination == kNone && is_yes_or_no(cells[i])) {
        columns.dissemination = i;
      } else if (!cells[i].empty()) {
        columns.response = i;
      }
    }
    return columns;
  }

  void read_row(const std::vector<std::string>& cells, const Columns& columns,
                const std::string& place) {
    const auto cell = [&](std::size_t i) {
      return i < cells.size() ? boost::trim_copy(cells[i]) : std::string();
    };
    const std::string state = cell(columns.country);
    const std::string response = cell(columns.response);
    const bool known = states_(state).has_value();
    if (columns.country == kNone) return;
    if (state.empty() && !response.empty() && !entries_.empty()) {
      append(entries_.back(), response);  // an answer that goes on in the next row
      return;
    }
    if (state.empty() && response.empty()) return;
    if (!known || question_ == 0) {
      entries_.push_back({place, state, cell(columns.dissemination), "", {}});
      append(entries_.back(), response);
      return;
    }
    Entry& entry = entry_of(state, place);
    if (entry.dissemination.empty()) entry.dissemination = cell(columns.dissemination);
    append(entry, response);
  }

  void append(Entry& entry, const std::string& response) {
    std::string& text = question_ == 0 ? entry.response : entry.by_question[question_];
    if (!text.empty() && !response.empty()) text += '\n';
    text += response;
  }

  /// With a table for each question a state comes back in every one.
  Entry& entry_of(const std::string& state, const std::string& place) {
    const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
      return states_(entry.state) == states_(state) && !entry.by_question.contains(question_);
    });
    if (found != entries_.end()) return *found;
    entries_.push_back({place, state, "", "", {}});
    return entries_.back();
  }

  Returns finish() {
    Returns returns;
    for (Entry& entry : entries_) returns.states.push_back(finished(entry));
    if (returns.states.size() == 1) returns.states.front().fields.merge(codes_);
    if (total_ && *total_ != returns.states.size()) {
      returns.remarks.push_back(
          fmt::format("the document says {} states answered, {} are in it{}", *total_,
                      returns.states.size(), missing()));
    }
    return returns;
  }

  [[nodiscard]] std::string missing() const {
    std::set<std::string> found;
    for (const Entry& entry : entries_) found.insert(states_(entry.state).value_or(""));
    std::vector<std::string> absent;
    std::ranges::copy_if(survey_.asked, std::back_inserter(absent),
                         [&](const std::string& state) { return !found.contains(state); });
    return absent.empty() ? std::string()
                          : fmt::format("; asked and not in it: {}", fmt::join(absent, ", "));
  }

  Return finished(Entry& entry) {
    Return result{entry.place, {{"state", entry.state}, {"dissemination", entry.dissemination}}, false};
    for (const auto& [number, text] : entry.by_question) {
      result.fields[fmt::format("q{}_answer", number)] = text;
    }
    if (entry.response.empty()) return result;
    const Split split = split_answers(entry.response, survey_.questions.size());
    result.unsplit = split.unsplit;
    for (const auto& [number, text] : split.answers) {
      result.fields[fmt::format("q{}_answer", number)] = text;
    }
    return result;
  }

  const model::Survey& survey_;
  const StateLookup& states_;
  std::vector<Entry> entries_;
  std::map<std::string, std::string, std::less<>> codes_;
  std::optional<std::size_t> total_;
  int question_ = 0;       ///< of the tables that follow; 0: all questions
  bool in_block_ = false;  ///< paragraphs belong to the last entry
};

}  // namespace

Returns read_emn(const std::vector<AnswerBlock>& document, const model::Survey& survey,
                 const StateLookup& states) {
  return EmnReader(survey, states).read(document);
}

}  // namespace peil::load
