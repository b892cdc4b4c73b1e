// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer.hpp"

#include <algorithm>
#include <map>

#include "model/country.hpp"
#include "present/annex/annex_parts.hpp"
#include "present/survey/answer_cell.hpp"
#include "present/survey/answer_lines.hpp"

namespace peil::present {
namespace {

using AnswerLines = std::vector<AnswerLine>;

const align::Cell& cell_of(const Draft& draft, const AnswerLine& line) {
  return line.row->cells[draft.comparison.baseline];
}

std::string name_of(const Draft& draft, const AnswerLine& line) {
  return line_name(draft.wording, line, cell_of(draft, line));
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
    case Fit::framework:
      return draft.text("answer.framework");
    case Fit::same:
      break;
  }
  const bool as_asked = own_name(draft.wording, line.row->key, cell_of(draft, line)).empty();
  return as_asked ? "" : draft.text("answer.same", {{"asked", asked}});
}

/// A line of the table, for all groups of which its cells hold.
struct TableLine {
  std::vector<std::string> names;
  std::string fit;
  std::string dimension;
  Inlines position;
};

std::vector<TableLine> table_lines(Draft& draft, const AnswerLines& lines) {
  std::vector<TableLine> result;
  for (const AnswerLine& line : lines) {
    TableLine made{{name_of(draft, line)},
                   fit_text(draft, line),
                   dimension_name(draft.wording, line.row->key.dimension),
                   answer_cell(draft, line)};
    const auto same = std::ranges::find_if(result, [&](const TableLine& other) {
      return other.fit == made.fit && other.dimension == made.dimension &&
             other.position == made.position;
    });
    if (same == result.end()) {
      result.push_back(std::move(made));
    } else if (std::ranges::find(same->names, made.names.front()) == same->names.end()) {
      same->names.push_back(made.names.front());
    }
  }
  return result;
}

void write_positions(Draft& draft, const AnswerLines& lines) {
  Table table;
  table.head = {draft.head("answer.subject"), draft.head("answer.dimension"),
                draft.head("answer.position")};
  table.widths = {0.3, 0.2, 0.5};
  const Texts& texts = draft.wording.texts;
  for (TableLine& line : table_lines(draft, lines)) {
    Inlines subject{Strong{texts.capitalised(texts.list(line.names))}};
    if (!line.fit.empty()) {
      subject.emplace_back(LineBreak{});
      subject.emplace_back(Small{texts.capitalised(line.fit)});
    }
    table.rows.push_back(
        {std::move(subject), {Plain{texts.capitalised(line.dimension)}}, std::move(line.position)});
  }
  draft.blocks.emplace_back(std::move(table));
}

/// What a person has to look at before the answer goes: positions that are not known to hold any
/// more, and those that rest on old documents. Those of one day in one sentence.
void write_doubts(Draft& draft, const AnswerLines& lines) {
  std::map<std::pair<std::string_view, model::Date>, std::vector<std::string>> subjects;
  for (const AnswerLine& line : lines) {
    const AnswerDoubts doubts = answer_doubts(draft, line);
    const auto day = doubts.confirmed_until ? doubts.confirmed_until : doubts.old;
    if (!day) continue;
    auto& list = subjects[{doubts.confirmed_until ? "answer.not_confirmed" : "answer.old", *day}];
    list.push_back(
        draft.text("answer.subject_on",
                   {{"subject", name_of(draft, line)},
                    {"dimension", dimension_name(draft.wording, line.row->key.dimension)}}));
  }
  for (const auto& [doubt, list] : subjects) {
    draft.blocks.emplace_back(
        Marking{draft.text(doubt.first, {{"subjects", list}, {"date", doubt.second}}), false});
  }
}

/// How the baseline makes its policy, as far as asked; false when nothing of it is known.
bool write_attributes(Draft& draft, const std::vector<std::string>& asked) {
  const model::Framework* framework =
      framework_of(draft, draft.column(draft.comparison.baseline).source);
  if (framework == nullptr) return false;
  BulletList list;
  for (const model::Attribute& attribute : framework->attributes) {
    if (std::ranges::find(asked, attribute.dimension) == asked.end()) continue;
    Inlines item{
        Plain{draft.wording.texts.capitalised(dimension_name(draft.wording, attribute.dimension)) +
              ": "}};
    for (Inline& words : attribute_text(draft, *framework, attribute)) {
      item.push_back(std::move(words));
    }
    list.items.push_back(std::move(item));
  }
  if (list.items.empty()) return false;
  draft.blocks.emplace_back(std::move(list));
  return true;
}

void mark_for_a_person(Draft& draft, std::string_view key) {
  draft.blocks.emplace_back(Marking{draft.text(key), false});
}

/// Whether a line answers for a group or area: it was asked for it, or it is on a question named
/// after it, as reception of unaccompanied minors is about them wherever it is recorded.
bool answers(const Draft& draft, const AnswerLine& line, const std::string& id) {
  return std::ranges::find(line.asked, id) != line.asked.end() ||
         dimension_name(draft.wording, line.row->key.dimension)
                 .find(place_name(draft.wording, id)) != std::string::npos;
}

/// Marks groups and areas that a question names and no line answers; false when there are none.
bool write_not_named(Draft& draft, const AskedQuestion& asked, const AnswerLines& lines) {
  std::vector<std::string> missing;
  for (const auto* list : {&asked.about.concepts, &asked.about.regions}) {
    for (const std::string& id : *list) {
      const bool answered = std::ranges::any_of(
          lines, [&](const AnswerLine& line) { return answers(draft, line, id); });
      if (!answered) missing.push_back(place_name(draft.wording, id));
    }
  }
  if (missing.empty()) return false;
  draft.blocks.emplace_back(Marking{draft.text("answer.not_named", {{"groups", missing}}), false});
  return true;
}

/// Marks words that resemble a group's name; false when there are none.
bool write_unsure(Draft& draft, const read::AskedAbout& about) {
  for (const read::Resemblance& one : about.unsure) {
    draft.blocks.emplace_back(Marking{
        draft.text("answer.unsure",
                   {{"words", one.words}, {"group", place_name(draft.wording, one.concept_id)}}),
        false});
  }
  return !about.unsure.empty();
}

/// What the question was taken to ask, so that a person sees what was left out.
void write_reading(Draft& draft, const read::AskedAbout& about) {
  std::vector<std::string> subjects;
  for (const std::string& id : about.concepts) subjects.push_back(place_name(draft.wording, id));
  for (const std::string& id : about.regions) subjects.push_back(place_name(draft.wording, id));
  for (const auto* list : {&about.dimensions, &about.attributes}) {
    for (const std::string& id : *list) subjects.push_back(dimension_name(draft.wording, id));
  }
  draft.blocks.emplace_back(
      Paragraph{{Small{draft.text("answer.read_as", {{"subjects", subjects}})}}});
}

void write_left_out(Draft& draft, const char* key, const std::vector<std::string>& subjects) {
  if (subjects.empty()) return;
  draft.blocks.emplace_back(Marking{draft.text(key, {{"subjects", subjects}}), false});
}

void add_once(std::vector<std::string>& list, std::string item) {
  if (std::ranges::find(list, item) == list.end()) list.push_back(std::move(item));
}

/// Says what else is on record and is no policy, which the person who completes the answer may
/// want: practice and case law, and what only evidence of a lower rank tells.
void write_beside_policy(Draft& draft, const AskedQuestion& asked,
                         const compare::Comparison& practice) {
  std::vector<std::string> done;
  for (const AnswerLine& line : answer_lines(asked.about, practice, draft.context.codebook)) {
    add_once(done, line_name(draft.wording, line, line.row->cells[practice.baseline]));
  }
  write_left_out(draft, "answer.practice", done);
  std::vector<std::string> reported;
  for (const align::Row* row : only_reported(asked.about, draft.comparison)) {
    add_once(reported,
             draft.text("answer.subject_on",
                        {{"subject", subject_name(draft.wording, row->key)},
                         {"dimension", dimension_name(draft.wording, row->key.dimension)}}));
  }
  write_left_out(draft, "answer.reported", reported);
}

/// Marks countries of origin that a question is on besides this one; false when there are none.
bool write_other_origins(Draft& draft, const AskedQuestion& asked) {
  std::vector<std::string> others;
  for (const std::string& country : asked.about.countries) {
    if (country != draft.comparison.table.origin) {
      others.push_back(model::country_name(country, draft.wording.texts.language()));
    }
  }
  if (others.empty()) return false;
  draft.blocks.emplace_back(
      Marking{draft.text("answer.other_origin", {{"origins", others}}), false});
  return true;
}

/// Returns whether something that was asked stays open.
bool write_question(Draft& draft, const AskedQuestion& asked, const compare::Comparison& practice) {
  const std::string& label = asked.question.label;
  draft.heading(2, "answer.question",
                {{"number", label.empty() ? std::to_string(asked.question.number) : label}});
  draft.blocks.emplace_back(Paragraph{{Strong{asked.question.text}}});
  bool open = write_other_origins(draft, asked);
  if (read::about_others(asked.about, draft.comparison.table.origin)) return true;
  const AnswerLines lines = answer_lines(asked.about, draft.comparison, draft.context.codebook);
  const bool attributes = write_attributes(draft, asked.about.attributes);
  if (!lines.empty()) {
    write_positions(draft, lines);
    write_doubts(draft, lines);
  }
  const bool understood = !asked.about.concepts.empty() || !asked.about.regions.empty() ||
                          !asked.about.dimensions.empty() || !asked.about.attributes.empty();
  open = write_unsure(draft, asked.about) || open;
  if (lines.empty() && !attributes) {
    if (understood || asked.about.unsure.empty()) {
      mark_for_a_person(draft, understood ? "answer.no_position" : "answer.not_understood");
    }
    open = true;
  } else {
    open = write_not_named(draft, asked, lines) || open;
  }
  write_beside_policy(draft, asked, practice);
  if (understood) write_reading(draft, asked.about);
  return open;
}

}  // namespace

Annex answer(const AnswerRecord& record, const model::Query& query,
             const std::vector<AskedQuestion>& questions, const AnnexContext& context) {
  const compare::Comparison& comparison = record.policy.comparison();
  const std::vector<compare::Claim> none;  // an answer makes no comparison
  Draft draft{context, comparison, record.policy.statements(),
              none,    {},         {context.codebook, context.texts},
              {},      {}};
  draft.paragraph(draft.text("answer.introduction",
                             {{"source", draft.name(comparison.baseline)},
                              {"origin", origin_name(draft.wording, comparison.table.origin)},
                              {"date", comparison.table.as_of}}));
  if (!query.requested.empty()) draft.paragraph(query.requested);
  bool open = false;
  for (const AskedQuestion& question : questions) {
    open = write_question(draft, question, record.practice.comparison()) || open;
  }
  if (open) mark_for_a_person(draft, "answer.open");
  write_sources(draft);
  std::string title =
      query.title.empty()
          ? draft.text("answer.untitled",
                       {{"origin", origin_name(draft.wording, comparison.table.origin)}})
          : draft.text("answer.title", {{"title", query.title}});
  return {{std::move(title),
           draft.text("answer.subtitle", {{"date", comparison.table.as_of}}),
           context.texts.language(),
           context.texts.date(comparison.table.as_of),
           {},
           std::move(draft.blocks)},
          {}};
}

}  // namespace peil::present
