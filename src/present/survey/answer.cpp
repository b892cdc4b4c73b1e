// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer.hpp"

#include <algorithm>

#include "model/country.hpp"
#include "present/annex/annex_parts.hpp"
#include "present/survey/answer_cell.hpp"

namespace peil::present {
namespace {

using Rows = std::vector<const align::Row*>;

/// Rows asked about on which the baseline has a position.
Rows rows_with_position(const read::AskedAbout& about, const compare::Comparison& record) {
  Rows rows = read::rows_asked(about, record.table);
  std::erase_if(
      rows, [&](const align::Row* row) { return row->cells[record.baseline].evidence.empty(); });
  return rows;
}

/// Of groups that the record does not name, what it says of narrower ones stands in.
Rows answering_rows(read::AskedAbout about, const compare::Comparison& record,
                    const model::Codebook& codebook) {
  Rows rows = rows_with_position(about, record);
  std::erase_if(about.concepts, [&](const std::string& id) {
    return std::ranges::any_of(rows,
                               [&](const align::Row* row) { return row->key.concept_id == id; });
  });
  const auto narrower = read::about_narrower(about, codebook);
  if (narrower.concepts.empty()) return rows;
  for (const align::Row* row : rows_with_position(narrower, record)) {
    if (row->key.concept_id && std::ranges::find(rows, row) == rows.end()) rows.push_back(row);
  }
  return rows;
}

void write_positions(Draft& draft, const Rows& rows) {
  Table table;
  table.head = {draft.head("answer.subject"), draft.head("answer.dimension"),
                draft.head("answer.position")};
  table.widths = {0.24, 0.24, 0.52};
  for (const align::Row* row : rows) {
    table.rows.push_back({{Strong{draft.subject(row->key)}},
                          {Plain{draft.wording.texts.capitalised(
                              dimension_name(draft.wording, row->key.dimension))}},
                          answer_cell(draft, *row)});
  }
  draft.blocks.emplace_back(std::move(table));
}

/// What a person has to look at before the answer goes: positions that are not known to hold any
/// more, and those that rest on old documents.
void write_doubts(Draft& draft, const Rows& rows) {
  const auto subject = [&](const align::Row& row) {
    return draft.text("answer.subject_on",
                      {{"subject", subject_name(draft.wording, row.key)},
                       {"dimension", dimension_name(draft.wording, row.key.dimension)}});
  };
  for (const align::Row* row : rows) {
    const AnswerDoubts doubts = answer_doubts(draft, *row);
    if (doubts.confirmed_until) {
      draft.blocks.emplace_back(
          Marking{draft.text("answer.not_confirmed",
                             {{"subject", subject(*row)}, {"date", *doubts.confirmed_until}}),
                  false});
    } else if (doubts.old) {
      draft.blocks.emplace_back(Marking{
          draft.text("answer.old", {{"subject", subject(*row)}, {"date", *doubts.old}}), false});
    }
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

/// Whether a row is about a group: its own, or the one that its subject is named after, as
/// reception of unaccompanied minors is about them wherever it is recorded.
bool about(const Draft& draft, const align::Row& row, const std::string& id) {
  return row.key.concept_id == id ||
         dimension_name(draft.wording, row.key.dimension).find(place_name(draft.wording, id)) !=
             std::string::npos;
}

/// Groups and areas that a question names and no row answers.
void write_not_named(Draft& draft, const AskedQuestion& asked, const Rows& rows) {
  std::vector<std::string> missing;
  for (const std::string& id : asked.about.concepts) {
    const bool answered =
        std::ranges::any_of(rows, [&](const align::Row* row) { return about(draft, *row, id); });
    if (!answered) missing.push_back(place_name(draft.wording, id));
  }
  for (const std::string& id : asked.about.regions) {
    const bool answered =
        std::ranges::any_of(rows, [&](const align::Row* row) { return row->key.region == id; });
    if (!answered) missing.push_back(place_name(draft.wording, id));
  }
  if (missing.empty()) return;
  draft.blocks.emplace_back(Marking{draft.text("answer.not_named", {{"groups", missing}}), false});
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

/// Says that there is practice or case law, which the person who completes the answer may want.
void write_practice(Draft& draft, const AskedQuestion& asked, const compare::Comparison& practice) {
  std::vector<std::string> subjects;
  for (const align::Row* row : answering_rows(asked.about, practice, draft.context.codebook)) {
    std::string subject = subject_name(draft.wording, row->key);
    if (std::ranges::find(subjects, subject) == subjects.end()) {
      subjects.push_back(std::move(subject));
    }
  }
  if (subjects.empty()) return;
  draft.blocks.emplace_back(
      Marking{draft.text("answer.practice", {{"subjects", subjects}}), false});
}

void write_question(Draft& draft, const AskedQuestion& asked, const compare::Comparison& practice) {
  const std::string& label = asked.question.label;
  draft.heading(2, "answer.question",
                {{"number", label.empty() ? std::to_string(asked.question.number) : label}});
  draft.blocks.emplace_back(Paragraph{{Strong{asked.question.text}}});
  std::vector<std::string> others;
  for (const std::string& country : asked.about.countries) {
    if (country != draft.comparison.table.origin) {
      others.push_back(model::country_name(country, draft.wording.texts.language()));
    }
  }
  if (!others.empty()) {
    draft.blocks.emplace_back(
        Marking{draft.text("answer.other_origin", {{"origins", others}}), false});
  }
  if (read::about_others(asked.about, draft.comparison.table.origin)) return;
  const Rows rows = answering_rows(asked.about, draft.comparison, draft.context.codebook);
  const bool attributes = write_attributes(draft, asked.about.attributes);
  if (!rows.empty()) {
    write_positions(draft, rows);
    write_doubts(draft, rows);
  }
  const bool understood = !asked.about.concepts.empty() || !asked.about.regions.empty() ||
                          !asked.about.dimensions.empty() || !asked.about.attributes.empty();
  if (rows.empty() && !attributes) {
    mark_for_a_person(draft, understood ? "answer.no_position" : "answer.not_understood");
  } else {
    write_not_named(draft, asked, rows);
  }
  write_practice(draft, asked, practice);
  if (understood) write_reading(draft, asked.about);
}

}  // namespace

Annex answer(const AnswerRecord& record, const model::Query& query,
             const std::vector<AskedQuestion>& questions, const AnnexContext& context) {
  const compare::Comparison& comparison = record.policy.comparison();
  const std::vector<compare::Claim> none;  // an answer makes no comparison
  Draft draft{context, comparison, record.policy.statements(), none, {},
              {context.codebook, context.texts}, {}, {}};
  draft.paragraph(draft.text("answer.introduction",
                             {{"source", draft.name(comparison.baseline)},
                              {"origin", origin_name(draft.wording, comparison.table.origin)},
                              {"date", comparison.table.as_of}}));
  if (!query.requested.empty()) draft.paragraph(query.requested);
  for (const AskedQuestion& question : questions) {
    write_question(draft, question, record.practice.comparison());
  }
  write_sources(draft);
  const std::string title = query.title.empty() ? draft.text("answer.a_query") : query.title;
  return {{draft.text("answer.title", {{"title", title}}),
           draft.text("answer.subtitle", {{"date", comparison.table.as_of}}),
           context.texts.language(),
           context.texts.date(comparison.table.as_of),
           {},
           std::move(draft.blocks)},
          {}};
}

}  // namespace peil::present
