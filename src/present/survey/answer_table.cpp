// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer_table.hpp"

#include <algorithm>

#include "present/survey/answer_cell.hpp"

namespace peil::present {
namespace {

const align::Cell& cell_of(const Draft& draft, const AnswerLine& line) {
  return line.row->cells[draft.comparison.baseline];
}

/// How what the source names stands to what was asked, where it is not just that.
std::string fit_text(const Draft& draft, const AnswerLine& line) {
  std::vector<std::string> asked;
  for (const std::string& id : line.asked) asked.push_back(place_name(draft.wording, id));
  if (asked.empty()) return "";
  switch (line.fit) {
    case Fit::broader:
      return draft.text("answer.broader", {{"asked", asked}});
    case Fit::narrower:
      return draft.text("answer.narrower", {{"asked", asked}});
    case Fit::beside:
      return draft.text("answer.beside", {{"asked", asked}});
    case Fit::framework:
      return draft.text("answer.framework");
    case Fit::same:
      break;
  }
  const bool as_asked = own_name(draft.wording, line.row->key, cell_of(draft, line)).empty();
  return as_asked ? "" : draft.text("answer.same", {{"asked", asked}});
}

/// What is said on one question, and what of it has to be looked at.
struct CellPart {
  Said said;
  Inlines doubts;
};

std::vector<std::string> dates_of(const CellPart& part) {
  std::vector<std::string> dates;
  for (const auto& [date, link] : part.said.places) dates.push_back(date);
  dates.erase(std::ranges::unique(dates).begin(), dates.end());
  return dates;
}

bool same_but_places(const CellPart& a, const CellPart& b) {
  return a.said.dimension == b.said.dimension && a.said.terms == b.said.terms &&
         a.said.limits == b.said.limits && a.doubts == b.doubts && dates_of(a) == dates_of(b);
}

bool same_places(const CellPart& a, const CellPart& b) { return a.said.places == b.said.places; }

/// A group or area and all that is said of it.
struct Subject {
  std::string name;
  std::string fit;
  Inlines limits;
  std::vector<CellPart> parts;
};

std::vector<Subject> subjects_of(Draft& draft, const AnswerLines& lines) {
  std::vector<Subject> result;
  for (const AnswerLine& line : lines) {
    CellPart part{said_on(draft, line), doubt_words(draft, line)};
    Subject made{line_name(draft.wording, line, cell_of(draft, line)),
                 fit_text(draft, line),
                 part.said.group_limits,
                 {}};
    auto same = std::ranges::find_if(result, [&](const Subject& other) {
      return other.name == made.name && other.fit == made.fit && other.limits == made.limits;
    });
    if (same == result.end()) same = result.insert(result.end(), std::move(made));
    same->parts.push_back(std::move(part));
  }
  return result;
}

/// Subjects of which the same is said, in the same order of questions.
using TableLine = std::vector<Subject>;

bool belongs(const TableLine& line, const Subject& subject) {
  const Subject& first = line.front();
  if (first.fit != subject.fit || first.limits != subject.limits) return false;
  if (!std::ranges::equal(first.parts, subject.parts, same_but_places)) return false;
  // Of several questions a reference beside the name would not tell which it is for.
  return first.parts.size() == 1 || std::ranges::equal(first.parts, subject.parts, same_places);
}

std::vector<TableLine> table_lines(std::vector<Subject> subjects) {
  std::vector<TableLine> result;
  for (Subject& subject : subjects) {
    const auto same =
        std::ranges::find_if(result, [&](const TableLine& line) { return belongs(line, subject); });
    if (same == result.end()) {
      result.push_back({std::move(subject)});
    } else {
      same->push_back(std::move(subject));
    }
  }
  return result;
}

/// Whether every subject of the line stands in the same places.
bool one_reference(const TableLine& line) {
  return std::ranges::all_of(line, [&](const Subject& subject) {
    return std::ranges::equal(line.front().parts, subject.parts, same_places);
  });
}

void add(Inlines& out, const Inlines& words) { out.insert(out.end(), words.begin(), words.end()); }

Inlines subject_cell(const Draft& draft, const TableLine& line) {
  const Texts& texts = draft.wording.texts;
  Inlines out;
  if (one_reference(line)) {
    std::vector<std::string> names;
    for (const Subject& subject : line) {
      if (std::ranges::find(names, subject.name) == names.end()) names.push_back(subject.name);
    }
    out.emplace_back(Strong{texts.capitalised(texts.list(names))});
  } else {
    for (const Subject& subject : line) {
      if (!out.empty()) out.emplace_back(LineBreak{});
      out.emplace_back(Strong{texts.capitalised(subject.name)});
      for (const auto& [date, link] : subject.parts.front().said.places) {
        out.emplace_back(Plain{" "});
        out.emplace_back(link);
      }
    }
  }
  if (!line.front().fit.empty()) {
    out.emplace_back(LineBreak{});
    out.emplace_back(Small{texts.capitalised(line.front().fit)});
  }
  // Small print, so that it does not read as a part of the name.
  for (const Inline& words : line.front().limits) {
    const auto* plain = std::get_if<Plain>(&words.value);
    out.push_back(plain != nullptr ? Inline(Small{plain->text}) : words);
  }
  return out;
}

/// ", 26 November 2024 [1.1] [1.2], 18 December 2024 [2.1]".
void add_places(Inlines& out, const CellPart& part, bool with_links) {
  std::string_view before;
  for (const auto& [date, link] : part.said.places) {
    if (date != before) out.emplace_back(Small{", " + date});
    before = date;
    if (!with_links) continue;
    out.emplace_back(Plain{" "});
    out.emplace_back(link);
  }
}

Inlines position_cell(const TableLine& line) {
  const std::vector<CellPart>& parts = line.front().parts;
  const bool with_links = one_reference(line);
  const bool one_doubt = std::ranges::all_of(
      parts, [&](const CellPart& part) { return part.doubts == parts.front().doubts; });
  Inlines out;
  for (const CellPart& part : parts) {
    if (!out.empty()) out.emplace_back(LineBreak{});
    out.emplace_back(Plain{part.said.dimension + ": "});
    add(out, part.said.terms);
    add_places(out, part, with_links);
    add(out, part.said.limits);
    const bool last = &part == &parts.back();
    if (part.doubts.empty() || (one_doubt && !last)) continue;
    out.emplace_back(LineBreak{});
    add(out, part.doubts);
  }
  return out;
}

}  // namespace

void write_positions(Draft& draft, const AnswerLines& lines) {
  Table table;
  table.head = {draft.head("answer.subject"), draft.head("answer.position")};
  table.widths = {0.38, 0.62};
  for (const TableLine& line : table_lines(subjects_of(draft, lines))) {
    table.rows.push_back({subject_cell(draft, line), position_cell(line)});
  }
  draft.blocks.emplace_back(std::move(table));
}

}  // namespace peil::present
