// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer_remarks.hpp"

#include <algorithm>
#include <set>

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
                        {"date", document_date(draft, *document)},
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

/// What a term means; empty when the vocabulary does not say.
Inlines explained(Draft& draft, const model::Vocabulary& vocabulary,
                  const align::Evidence& evidence) {
  const align::Column& column = own_column(draft.comparison);
  const model::Term* term = term_then(draft, column, evidence);
  if (term == nullptr || term->definition.empty()) return {};
  Inlines out = term_words(draft, column, evidence);
  out.emplace_back(Plain{": "});
  out.push_back(localised(draft.wording, term->definition));
  add_words(out, draft.apparatus.citations.cite(vocabulary.documents, term->defined_in));
  return out;
}

/// A reform, and the terms told that policy gave up with it.
struct GivenUp {
  const model::Reform* reform = nullptr;
  std::vector<std::string> terms;
};

void note_given_up(std::vector<GivenUp>& reforms, const Draft& draft,
                   const model::Vocabulary& vocabulary, const align::Evidence& evidence) {
  const auto written =
      document_day(own_column(draft.comparison), evidence.position.citations.front());
  const model::Reform* reform =
      given_up(vocabulary, evidence, written, draft.comparison.table.as_of);
  if (reform == nullptr) return;
  auto known = std::ranges::find(reforms, reform, &GivenUp::reform);
  if (known == reforms.end()) known = reforms.insert(reforms.end(), {reform, {}});
  known->terms.push_back(evidence.position.term);
}

/// "risicogroep: since 1 July 2024 risk profiles instead of risk groups."
Inlines given_up_words(Draft& draft, const model::Vocabulary& vocabulary, const GivenUp& given) {
  const std::string label(model::in_language(given.reform->label, draft.wording.texts.language()));
  Inlines out;
  for (const std::string& term : given.terms) {
    if (!out.empty()) out.emplace_back(Plain{", "});
    out.push_back(in_own_language(draft.wording, term, vocabulary.language));
  }
  out.emplace_back(
      Plain{": " + draft.text("answer.reform", {{"date", given.reform->day}, {"label", label}})});
  add_words(out, draft.apparatus.citations.cite(vocabulary.documents, given.reform->defined_in));
  return out;
}

}  // namespace

Inlines doubt_words(Draft& draft, const AnswerLine& line) {
  const AnswerDoubts doubts = answer_doubts(draft, line);
  if (!doubts.confirmed_until && !doubts.old) return {};
  Inlines out{
      Strong{doubts.confirmed_until
                 ? draft.text("answer.not_confirmed", {{"date", *doubts.confirmed_until}})
                 : draft.text("answer.old",
                              {{"months", draft.context.thresholds.answer_old_after_months}})}};
  const model::Document* later =
      told_otherwise(draft, line).empty() ? later_document(draft, doubts) : nullptr;
  if (later == nullptr) return out;
  const bool official = later->evidence == model::EvidenceKind::official;
  out.emplace_back(Plain{" "});
  out.emplace_back(Small{draft.text(official ? "answer.later" : "answer.later.unofficial",
                                    {{"date", document_date(draft, *later)}})});
  out.emplace_back(Plain{" "});
  out.emplace_back(draft.apparatus.citations.cite(*later, place_in(draft.comparison, later->id)));
  return out;
}

void write_reports(Draft& draft, const AnswerLines& lines) {
  std::vector<const align::Evidence*> reports;
  for (const AnswerLine& line : lines) {
    for (const align::Evidence* report : told_otherwise(draft, line)) {
      if (std::ranges::find(reports, report) == reports.end()) reports.push_back(report);
    }
  }
  for (const align::Evidence* report : reports) write_report(draft, *report);
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
  std::vector<GivenUp> reforms;
  BulletList list;
  for (const AnswerLine& line : lines) {
    for (const align::Evidence& evidence : line.evidence) {
      const model::Position& position = evidence.position;
      if (!told.insert({position.dimension, position.term}).second) continue;
      Inlines item = explained(draft, *vocabulary, evidence);
      if (!item.empty()) list.items.push_back(std::move(item));
      note_given_up(reforms, draft, *vocabulary, evidence);
    }
  }
  for (const GivenUp& given : reforms) {
    list.items.push_back(given_up_words(draft, *vocabulary, given));
  }
  if (list.items.empty()) return;
  draft.heading(1, "terms.heading");
  draft.blocks.emplace_back(std::move(list));
}

}  // namespace peil::present
