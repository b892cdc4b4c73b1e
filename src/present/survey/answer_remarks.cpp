// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer_remarks.hpp"

#include <algorithm>
#include <map>

#include "model/country.hpp"
#include "present/survey/answer_cell.hpp"

namespace peil::present {
namespace {

const align::Column& own_column(const compare::Comparison& record) {
  return record.table.columns[record.baseline];
}

const align::Cell& own_cell(const compare::Comparison& record, const AnswerLine& line) {
  return line.row->cells[record.baseline];
}

void add_words(Inlines& out, Inlines words) {
  for (Inline& word : words) out.push_back(std::move(word));
}

/// Where in a document the record has looked, by any position taken from it.
std::string place_in(const compare::Comparison& record, const std::string& document) {
  for (const align::Row& row : record.table.rows) {
    const align::Cell& cell = row.cells[record.baseline];
    for (const auto* list : {&cell.evidence, &cell.reported}) {
      for (const align::Evidence& evidence : *list) {
        for (const model::Citation& citation : evidence.position.citations) {
          if (citation.document == document) return citation.locator;
        }
      }
    }
  }
  return {};
}

/// The first document on the origin after the day up to which a position is known to hold, or else
/// the last official one after those that it rests on; null when none is recorded.
const model::Document* later_document(const Draft& draft, const AnswerDoubts& doubts) {
  const align::Column& column = own_column(draft.comparison);
  const model::Document* found = nullptr;
  std::optional<model::Date> day_found;
  for (const model::Document& document : column.documents) {
    const auto day = document_day(column, {document.id, {}});
    const auto after = doubts.confirmed_until ? doubts.confirmed_until : doubts.old;
    if (!day || !after || *day <= *after || draft.comparison.table.as_of < *day) continue;
    const bool official = document.evidence == model::EvidenceKind::official;
    if (!doubts.confirmed_until && !official) continue;
    if (place_in(draft.comparison, document.id).empty()) continue;
    const bool better =
        !day_found || (doubts.confirmed_until ? *day < *day_found : *day_found < *day);
    if (!better) continue;
    found = &document;
    day_found = day;
  }
  return found;
}

/// Other than official evidence that tells otherwise than the line does.
std::vector<const align::Evidence*> told_otherwise(const Draft& draft, const AnswerLine& line) {
  std::vector<const align::Evidence*> result;
  for (const align::Evidence& reported : own_cell(draft.comparison, line).reported) {
    const bool same = std::ranges::any_of(line.evidence, [&](const align::Evidence& one) {
      return one.position.term == reported.position.term;
    });
    if (!same) result.push_back(&reported);
  }
  return result;
}

std::string date_of(const Draft& draft, const model::Document& document) {
  return document.date.empty() ? draft.text("citation.undated")
                               : draft.wording.texts.partial_date(document.date);
}

void write_report(Draft& draft, const align::Evidence& reported) {
  const align::Column& column = own_column(draft.comparison);
  const model::Citation& place = reported.position.citations.front();
  const model::Document* document = find_document(column, place.document);
  if (document == nullptr) return;
  const std::string group(model::in_language(reported.group_label, draft.wording.texts.language()));
  Inlines out{
      Plain{draft.text("answer.also_reported",
                       {{"group", group.empty() ? draft.text("row.country") : group},
                        {"dimension", dimension_name(draft.wording, reported.position.dimension)},
                        {"date", date_of(draft, *document)},
                        {"title", document->title}}) +
            " "}};
  add_words(out, term_words(draft, column, reported));
  out.emplace_back(Plain{" "});
  out.emplace_back(draft.apparatus.citations.cite(*document, place.locator));
  draft.blocks.emplace_back(Paragraph{std::move(out)});
}

/// "Bangladesh, Jordan and Nepal": countries of which the source says one thing in one place.
struct Designated {
  const align::Evidence* evidence = nullptr;
  const compare::Designation* cell = nullptr;
  std::vector<std::string> countries;
};

std::vector<Designated> designated(const Draft& draft, const compare::Designations& found) {
  std::vector<Designated> result;
  for (const compare::DesignationRow& row : found.rows) {
    const compare::Designation& cell = row.cells.front();
    if (cell.cell.evidence.empty()) continue;
    const align::Evidence& evidence = cell.cell.evidence.front();
    const std::string country = model::country_name(row.origin, draft.wording.texts.language());
    const auto same = std::ranges::find_if(result, [&](const Designated& other) {
      return other.evidence->position.term == evidence.position.term &&
             other.evidence->position.citations == evidence.position.citations;
    });
    if (same == result.end()) {
      result.push_back({&evidence, &cell, {country}});
    } else {
      same->countries.push_back(country);
    }
  }
  std::ranges::stable_sort(result, {}, [](const Designated& one) {
    return std::pair(one.evidence->position.term, one.countries.front());
  });
  return result;
}

/// Since when policy has had other categories instead of a term of its time; null where it has not.
const model::Reform* given_up(const model::Vocabulary& vocabulary, const align::Evidence& evidence,
                              std::optional<model::Date> written, model::Date as_of) {
  for (const model::Reform& reform : vocabulary.reforms) {
    const bool old =
        std::ranges::find(reform.old_terms, evidence.position.term) != reform.old_terms.end();
    if (old && reform.dimension == evidence.position.dimension && reform.day <= as_of && written &&
        *written < reform.day) {
      return &reform;
    }
  }
  return nullptr;
}

/// What a term means and what became of it; empty when nothing is to be said.
Inlines explained(Draft& draft, const model::Vocabulary& vocabulary,
                  const align::Evidence& evidence) {
  const align::Column& column = own_column(draft.comparison);
  const model::Term* term = term_then(draft, column, evidence);
  const auto written = document_day(column, evidence.position.citations.front());
  const model::Reform* reform =
      given_up(vocabulary, evidence, written, draft.comparison.table.as_of);
  const bool defined = term != nullptr && !term->definition.empty();
  if (!defined && reform == nullptr) return {};
  Inlines out = term_words(draft, column, evidence);
  out.emplace_back(Plain{": "});
  if (defined) {
    out.push_back(localised(draft.wording, term->definition));
    add_words(out, draft.apparatus.citations.cite(vocabulary.documents, term->defined_in));
  }
  if (reform != nullptr) {
    const std::string label(model::in_language(reform->label, draft.wording.texts.language()));
    out.emplace_back(Plain{(defined ? " " : "") +
                           draft.text("answer.reform", {{"date", reform->day}, {"label", label}})});
    add_words(out, draft.apparatus.citations.cite(vocabulary.documents, reform->defined_in));
  }
  return out;
}

}  // namespace

std::string line_subject(const Draft& draft, const AnswerLine& line) {
  return draft.text("answer.subject_on",
                    {{"subject", line_name(draft.wording, line, own_cell(draft.comparison, line))},
                     {"dimension", dimension_name(draft.wording, line.row->key.dimension)}});
}

void write_doubts(Draft& draft, const AnswerLines& lines) {
  std::map<std::pair<std::string_view, model::Date>, std::vector<std::string>> subjects;
  for (const AnswerLine& line : lines) {
    const AnswerDoubts doubts = answer_doubts(draft, line);
    const auto day = doubts.confirmed_until ? doubts.confirmed_until : doubts.old;
    if (!day) continue;
    subjects[{doubts.confirmed_until ? "answer.not_confirmed" : "answer.old", *day}].push_back(
        line_subject(draft, line));
  }
  for (const auto& [doubt, list] : subjects) {
    draft.blocks.emplace_back(
        Marking{draft.text(doubt.first, {{"subjects", list}, {"date", doubt.second}}), false});
  }
}

void write_later(Draft& draft, const AnswerLines& lines) {
  std::vector<std::pair<const model::Document*, std::vector<std::string>>> later;
  std::vector<const align::Evidence*> reports;
  for (const AnswerLine& line : lines) {
    const auto otherwise = told_otherwise(draft, line);
    for (const align::Evidence* report : otherwise) {
      if (std::ranges::find(reports, report) == reports.end()) reports.push_back(report);
    }
    const AnswerDoubts doubts = answer_doubts(draft, line);
    const model::Document* document = otherwise.empty() ? later_document(draft, doubts) : nullptr;
    if (document == nullptr) continue;
    auto known =
        std::ranges::find_if(later, [&](const auto& one) { return one.first == document; });
    if (known == later.end()) known = later.insert(later.end(), {document, {}});
    known->second.push_back(line_subject(draft, line));
  }
  for (const align::Evidence* report : reports) write_report(draft, *report);
  for (const auto& [document, subjects] : later) {
    const bool official = document->evidence == model::EvidenceKind::official;
    Inlines out{
        Plain{draft.text(official ? "answer.later" : "answer.later.unofficial",
                         {{"origin", origin_name(draft.wording, draft.comparison.table.origin)},
                          {"date", date_of(draft, *document)},
                          {"title", document->title},
                          {"subjects", subjects}}) +
              " "}};
    out.emplace_back(
        draft.apparatus.citations.cite(*document, place_in(draft.comparison, document->id)));
    draft.blocks.emplace_back(Paragraph{std::move(out)});
  }
}

void write_earlier(Draft& draft, const compare::Comparison& then,
                   const model::DimensionId& dimension) {
  read::AskedAbout about;
  about.dimensions = {dimension};
  const align::Column& column = own_column(then);
  for (const AnswerLine& line : answer_lines(about, then, draft.context.codebook)) {
    const align::Evidence& evidence = line.evidence.front();
    const model::Citation& place = evidence.position.citations.front();
    const model::Document* document = find_document(column, place.document);
    const model::Period& validity = evidence.position.validity;
    if (document == nullptr || !validity.until) continue;
    const model::Date last = *validity.until - std::chrono::days{1};
    const std::string subject = line_name(draft.wording, line, own_cell(then, line));
    Inlines out{
        Plain{(validity.from
                   ? draft.text("answer.earlier",
                                {{"subject", subject}, {"from", *validity.from}, {"until", last}})
                   : draft.text("answer.earlier.until", {{"subject", subject}, {"until", last}})) +
              " "}};
    add_words(out, term_words(draft, column, evidence));
    out.emplace_back(Plain{" "});
    out.emplace_back(draft.apparatus.citations.cite(*document, place.locator));
    draft.blocks.emplace_back(Paragraph{std::move(out)});
  }
}

void write_designations(Draft& draft, const compare::Designations& found) {
  BulletList list;
  for (const Designated& one : designated(draft, found)) {
    align::Column column;
    column.source = one.cell->source;
    column.documents = one.cell->documents;
    Inlines item = term_words(draft, column, *one.evidence);
    item.emplace_back(Plain{": " + draft.wording.texts.list(one.countries) + " "});
    add_words(item,
              draft.apparatus.citations.cite(column.documents, one.evidence->position.citations));
    list.items.push_back(std::move(item));
  }
  if (list.items.empty()) return;
  draft.paragraph(draft.text(
      "answer.designations",
      {{"source", draft.name(draft.comparison.baseline)}, {"date", draft.comparison.table.as_of}}));
  draft.blocks.emplace_back(std::move(list));
}

void write_terms(Draft& draft, const AnswerLines& lines) {
  const model::Vocabulary* vocabulary =
      draft.wording.codebook.vocabulary(own_column(draft.comparison).source);
  if (vocabulary == nullptr) return;
  std::set<std::pair<std::string, std::string>> told;
  BulletList list;
  for (const AnswerLine& line : lines) {
    for (const align::Evidence& evidence : line.evidence) {
      const model::Position& position = evidence.position;
      if (!told.insert({position.dimension, position.term}).second) continue;
      Inlines item = explained(draft, *vocabulary, evidence);
      if (!item.empty()) list.items.push_back(std::move(item));
    }
  }
  if (list.items.empty()) return;
  draft.heading(1, "terms.heading");
  draft.blocks.emplace_back(std::move(list));
}

}  // namespace peil::present
