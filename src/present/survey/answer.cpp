// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer.hpp"

#include <algorithm>

#include "model/country.hpp"
#include "present/annex/annex_parts.hpp"
#include "present/survey/answer_cell.hpp"
#include "present/survey/answer_lines.hpp"
#include "present/survey/answer_remarks.hpp"

namespace peil::present {
namespace {

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

/// How the baseline makes its policy, as far as asked. Returns the attributes that are known.
std::vector<model::DimensionId> write_attributes(Draft& draft,
                                                 const std::vector<model::DimensionId>& asked) {
  std::vector<model::DimensionId> known;
  const model::Framework* framework =
      framework_of(draft, draft.column(draft.comparison.baseline).source);
  if (framework == nullptr) return known;
  BulletList list;
  for (const model::Attribute& attribute : framework->attributes) {
    if (std::ranges::find(asked, attribute.dimension) == asked.end()) continue;
    known.push_back(attribute.dimension);
    Inlines item{
        Plain{draft.wording.texts.capitalised(dimension_name(draft.wording, attribute.dimension)) +
              ": "}};
    for (Inline& words : attribute_text(draft, *framework, attribute)) {
      item.push_back(std::move(words));
    }
    list.items.push_back(std::move(item));
  }
  if (!list.items.empty()) draft.blocks.emplace_back(std::move(list));
  return known;
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

/// What a subject that no dimension is about is called: the first of its wordings.
std::string subject_called(const Draft& draft, const std::string& id) {
  const auto known = draft.context.codebook.question_words.find(id);
  if (known == draft.context.codebook.question_words.end()) return id;
  const auto own = known->second.find(draft.wording.texts.language());
  return own == known->second.end() || own->second.empty() ? id : own->second.front();
}

/// What a question asks about.
struct Asked {
  std::vector<std::string> places;    ///< groups and areas
  std::vector<std::string> subjects;  ///< questions of policy
};

/// What is asked and neither a line nor an attribute answers.
Asked unanswered(const Draft& draft, const read::AskedAbout& about, const AnswerLines& lines,
                 const std::vector<model::DimensionId>& attributes) {
  Asked missing;
  std::vector<std::string> named(about.concepts.begin(), about.concepts.end());
  named.insert(named.end(), about.regions.begin(), about.regions.end());
  for (const std::string& id : named) {
    const bool answered = std::ranges::any_of(
        lines, [&](const AnswerLine& line) { return answers(draft, line, id); });
    if (!answered) missing.places.push_back(place_name(draft.wording, id));
  }
  for (const model::DimensionId& id : about.dimensions) {
    const bool answered = std::ranges::any_of(
        lines, [&](const AnswerLine& line) { return line.row->key.dimension == id; });
    if (!answered) missing.subjects.push_back(dimension_name(draft.wording, id));
  }
  for (const model::DimensionId& id : about.attributes) {
    if (std::ranges::find(attributes, id) != attributes.end()) continue;
    missing.subjects.push_back(dimension_name(draft.wording, id));
  }
  for (const std::string& id : about.subjects) {
    missing.subjects.push_back(subject_called(draft, id));
  }
  return missing;
}

/// Says on what of the question nothing is recorded; false when there is nothing such.
bool write_unanswered(Draft& draft, const Asked& missing, bool answered_in_part) {
  std::vector<std::string> nothing_on = missing.subjects;
  if (!answered_in_part) {
    nothing_on.insert(nothing_on.begin(), missing.places.begin(), missing.places.end());
  } else if (!missing.places.empty()) {
    draft.blocks.emplace_back(
        Marking{draft.text("answer.not_named", {{"groups", missing.places}}), false});
  }
  if (!nothing_on.empty()) {
    draft.blocks.emplace_back(
        Marking{draft.text("answer.no_position", {{"subjects", nothing_on}}), false});
  }
  return !nothing_on.empty() || !missing.places.empty();
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
    for (const model::DimensionId& id : *list)
      subjects.push_back(dimension_name(draft.wording, id));
  }
  for (const std::string& id : about.subjects) subjects.push_back(subject_called(draft, id));
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

/// Says what else is on record: groups that may be meant as well, and what is no policy, which the
/// person who completes the answer may want: practice and case law, and what only evidence of a
/// lower rank tells.
void write_beside(Draft& draft, const AskedQuestion& asked, const AnswerLines& lines,
                  const compare::Comparison& practice) {
  const model::Codebook& codebook = draft.context.codebook;
  std::vector<std::string> related;
  for (const AnswerLine& line : related_lines(asked.about, lines, draft.comparison, codebook)) {
    add_once(related, name_of(draft, line));
  }
  write_left_out(draft, "answer.related", related);
  auto cases = answer_lines(asked.about, practice, codebook);
  const auto of_related = related_lines(asked.about, cases, practice, codebook);
  cases.insert(cases.end(), of_related.begin(), of_related.end());
  std::vector<std::string> done;
  for (const AnswerLine& line : cases) {
    add_once(done, line_name(draft.wording, line, line.row->cells[practice.baseline]));
  }
  write_left_out(draft, "answer.practice", done);
  std::vector<std::string> reported;
  for (const compare::Comparison* record : {&draft.comparison, &practice}) {
    for (const align::Row* row : only_reported(asked.about, *record)) {
      add_once(reported,
               draft.text("answer.subject_on",
                          {{"subject", subject_name(draft.wording, row->key)},
                           {"dimension", dimension_name(draft.wording, row->key.dimension)}}));
    }
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

/// What held before, on each dimension asked about on which nothing holds now.
void write_ended(Draft& draft, const read::AskedAbout& about, const AnswerRecord& record) {
  for (const model::DimensionId& dimension : about.dimensions) {
    const auto then = record.earlier.find(dimension);
    if (then != record.earlier.end()) write_earlier(draft, then->second.comparison(), dimension);
  }
}

bool asks_for_safe_countries(const read::AskedAbout& about) {
  return std::ranges::find(about.dimensions, compare::kSafeCountry) != about.dimensions.end();
}

/// Returns whether something that was asked stays open. `told` gets the lines that answer.
bool write_question(Draft& draft, const AskedQuestion& asked, const AnswerRecord& record,
                    AnswerLines& told) {
  const std::string& label = asked.question.label;
  draft.heading(2, "answer.question",
                {{"number", label.empty() ? std::to_string(asked.question.number) : label}});
  draft.blocks.emplace_back(Paragraph{{Strong{asked.question.text}}});
  const read::AskedAbout& about = asked.about;
  bool open = write_other_origins(draft, asked);
  if (read::about_others(about, draft.comparison.table.origin)) return true;
  const AnswerLines lines = answer_lines(about, draft.comparison, draft.context.codebook);
  const auto attributes = write_attributes(draft, about.attributes);
  if (!lines.empty()) {
    write_positions(draft, lines);
    write_later(draft, lines);
    write_doubts(draft, lines);
  }
  const Asked missing = unanswered(draft, about, lines, attributes);
  const bool understood = !about.concepts.empty() || !about.regions.empty() ||
                          !about.dimensions.empty() || !about.attributes.empty() ||
                          !about.subjects.empty();
  open = write_unsure(draft, about) || open;
  if (!understood && about.unsure.empty()) {
    mark_for_a_person(draft, "answer.not_understood");
    open = true;
  }
  open = write_unanswered(draft, missing, !lines.empty() || !attributes.empty()) || open;
  write_ended(draft, about, record);
  if (record.designations != nullptr && asks_for_safe_countries(about)) {
    write_designations(draft, *record.designations);
  }
  write_beside(draft, asked, lines, record.practice.comparison());
  if (understood) write_reading(draft, about);
  told.insert(told.end(), lines.begin(), lines.end());
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
  AnswerLines told;
  for (const AskedQuestion& question : questions) {
    open = write_question(draft, question, record, told) || open;
  }
  if (open) mark_for_a_person(draft, "answer.open");
  write_terms(draft, told);
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
