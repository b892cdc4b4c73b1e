// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer.hpp"

#include <algorithm>

#include "model/country.hpp"
#include "present/annex/annex_parts.hpp"
#include "present/survey/answer_lines.hpp"
#include "present/survey/answer_table.hpp"

namespace peil::present {
namespace {

std::string name_of(const Draft& draft, const AnswerLine& line) {
  return line_name(draft.wording, line, line.row->cells[draft.comparison.baseline]);
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

/// What the person who completes the answer is told of one question, in sentences.
using Notes = std::vector<std::string>;

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
bool note_unanswered(Notes& notes, const Draft& draft, const Asked& missing,
                     bool answered_in_part) {
  std::vector<std::string> nothing_on = missing.subjects;
  if (!answered_in_part) {
    nothing_on.insert(nothing_on.begin(), missing.places.begin(), missing.places.end());
  } else if (!missing.places.empty()) {
    notes.push_back(draft.text("answer.not_named", {{"groups", missing.places}}));
  }
  if (!nothing_on.empty()) {
    notes.push_back(draft.text("answer.no_position", {{"subjects", nothing_on}}));
  }
  return !nothing_on.empty() || !missing.places.empty();
}

/// Notes words that resemble a group's name; false when there are none.
bool note_unsure(Notes& notes, const Draft& draft, const read::AskedAbout& about) {
  for (const read::Resemblance& one : about.unsure) {
    notes.push_back(
        draft.text("answer.unsure",
                   {{"words", one.words}, {"group", place_name(draft.wording, one.concept_id)}}));
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
      Paragraph{{Small{draft.text("answer.read_as", {{"subjects", subjects}})}}, true});
}

void note_left_out(Notes& notes, const Draft& draft, const char* key,
                   const std::vector<std::string>& subjects) {
  if (!subjects.empty()) notes.push_back(draft.text(key, {{"subjects", subjects}}));
}

void add_once(std::vector<std::string>& list, std::string item) {
  if (std::ranges::find(list, item) == list.end()) list.push_back(std::move(item));
}

/// Says what else is on record: groups that may be meant as well, and what is no policy, which the
/// person who completes the answer may want: practice and case law, and what only evidence of a
/// lower rank tells.
void note_beside(Notes& notes, const Draft& draft, const AskedQuestion& asked,
                 const AnswerLines& lines, const compare::Comparison& practice) {
  const model::Codebook& codebook = draft.context.codebook;
  std::vector<std::string> related;
  for (const AnswerLine& line : related_lines(asked.about, lines, draft.comparison, codebook)) {
    add_once(related, name_of(draft, line));
  }
  note_left_out(notes, draft, "answer.related", related);
  auto cases = answer_lines(asked.about, practice, codebook);
  const auto of_related = related_lines(asked.about, cases, practice, codebook);
  cases.insert(cases.end(), of_related.begin(), of_related.end());
  std::vector<std::string> done;
  for (const AnswerLine& line : cases) {
    add_once(done, line_name(draft.wording, line, line.row->cells[practice.baseline]));
  }
  note_left_out(notes, draft, "answer.practice", done);
  std::vector<std::string> reported;
  for (const compare::Comparison* record : {&draft.comparison, &practice}) {
    for (const align::Row* row : only_reported(asked.about, *record)) {
      add_once(reported,
               draft.text("answer.subject_on",
                          {{"subject", subject_name(draft.wording, row->key)},
                           {"dimension", dimension_name(draft.wording, row->key.dimension)}}));
    }
  }
  note_left_out(notes, draft, "answer.reported", reported);
}

/// Notes countries of origin that a question is on besides this one; false when there are none.
bool note_other_origins(Notes& notes, const Draft& draft, const AskedQuestion& asked) {
  std::vector<std::string> others;
  for (const std::string& country : asked.about.countries) {
    if (country != draft.comparison.table.origin) {
      others.push_back(model::country_name(country, draft.wording.texts.language()));
    }
  }
  if (others.empty()) return false;
  notes.push_back(draft.text("answer.other_origin", {{"origins", others}}));
  return true;
}

/// One frame for all that is to be done about a question.
void write_notes(Draft& draft, const Notes& notes) {
  std::string all;
  for (const std::string& note : notes) all += (all.empty() ? "" : " ") + note;
  if (!all.empty()) draft.blocks.emplace_back(Marking{std::move(all), false});
}

/// What held before, on each dimension asked about on which nothing holds now.
void write_ended(Draft& draft, const read::AskedAbout& about, const AnswerRecord& record) {
  for (const model::DimensionId& dimension : about.dimensions) {
    const auto then = record.earlier.find(dimension);
    if (then != record.earlier.end()) write_earlier(draft, then->second.comparison(), dimension);
  }
}

/// A question that names a country asks about that one.
bool asks_for_safe_countries(const read::AskedAbout& about) {
  return about.countries.empty() &&
         std::ranges::find(about.dimensions, compare::kSafeCountry) != about.dimensions.end();
}

bool understood(const read::AskedAbout& about) {
  return !about.concepts.empty() || !about.regions.empty() || !about.dimensions.empty() ||
         !about.attributes.empty() || !about.subjects.empty();
}

/// Returns whether something that was asked stays open. `told` gets the lines that answer.
bool write_question(Draft& draft, const AskedQuestion& asked, const AnswerRecord& record,
                    AnswerLines& told) {
  const std::string& label = asked.question.label;
  draft.heading(2, "answer.question",
                {{"number", label.empty() ? std::to_string(asked.question.number) : label},
                 {"question", asked.question.text}});
  const read::AskedAbout& about = asked.about;
  Notes notes;
  bool open = note_other_origins(notes, draft, asked);
  if (read::about_others(about, draft.comparison.table.origin)) {
    write_notes(draft, notes);
    return true;
  }
  if (understood(about)) write_reading(draft, about);
  const AnswerLines lines = answer_lines(about, draft.comparison, draft.context.codebook);
  const auto attributes = write_attributes(draft, about.attributes);
  if (!lines.empty()) {
    write_positions(draft, lines);
    write_reports(draft, lines);
  }
  write_ended(draft, about, record);
  if (record.designations != nullptr && asks_for_safe_countries(about)) {
    write_designations(draft, *record.designations);
  }
  open = note_unsure(notes, draft, about) || open;
  if (!understood(about) && about.unsure.empty()) {
    notes.push_back(draft.text("answer.not_understood"));
    open = true;
  }
  const Asked missing = unanswered(draft, about, lines, attributes);
  open = note_unanswered(notes, draft, missing, !lines.empty() || !attributes.empty()) || open;
  note_beside(notes, draft, asked, lines, record.practice.comparison());
  write_notes(draft, notes);
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
                              {"kind", draft.baseline_kind()},
                              {"origin", origin_name(draft.wording, comparison.table.origin)},
                              {"date", comparison.table.as_of}}));
  if (!query.requested.empty()) draft.paragraph(query.requested);
  bool open = false;
  AnswerLines told;
  for (const AskedQuestion& question : questions) {
    open = write_question(draft, question, record, told) || open;
  }
  if (open) write_notes(draft, {draft.text("answer.open")});
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
