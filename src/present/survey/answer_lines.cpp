// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer_lines.hpp"

#include <algorithm>
#include <set>

namespace peil::present {
namespace {

using model::Basis;

template <typename Id>
bool is_in(const std::vector<Id>& list, const Id& item) {
  return std::ranges::find(list, item) != list.end();
}

/// Whether both are one position of the source.
bool same_position(const align::Evidence& a, const align::Evidence& b) {
  return a.group == b.group && a.position.term == b.position.term &&
         a.position.region == b.position.region &&
         a.position.validity.from == b.position.validity.from &&
         a.position.citations == b.position.citations;
}

class LineFinder {
 public:
  LineFinder(const read::AskedAbout& about, const compare::Comparison& record,
             const model::Codebook& codebook)
      : about_(about), record_(record), codebook_(codebook) {}

  std::vector<AnswerLine> find() {
    for (const align::Row* row : read::rows_asked(about_, record_.table)) take(*row);
    for (const model::ConceptId& id : about_.concepts) take_narrower(id);
    for (const model::ConceptId& id : about_.concepts) {
      const bool told = std::ranges::any_of(
          lines_, [&](const AnswerLine& line) { return is_in(line.asked, id.text()); });
      if (!told) take_parts_of_broader(id);
    }
    return std::move(lines_);
  }

 private:
  [[nodiscard]] const align::Cell& cell(const align::Row& row) const {
    return row.cells[record_.baseline];
  }
  [[nodiscard]] bool names(const align::Row& row) const {
    const Basis basis = cell(row).basis;
    return basis == Basis::stated || basis == Basis::part ||
           (cell(row).named && !cell(row).levels && !cell(row).evidence.empty());
  }
  [[nodiscard]] bool asked_for(const align::RowKey& key) const {
    return (key.concept_id && is_in(about_.concepts, *key.concept_id)) ||
           (key.region && is_in(about_.regions, *key.region));
  }

  void take(const align::Row& row) {
    const align::Cell& said = cell(row);
    if (said.evidence.empty()) return;
    const bool wanted = asked_for(row.key);
    if (!wanted && !names(row)) return;
    if (!wanted && row.key.concept_id && !about_.unsure.empty()) return;
    // What is put together from narrower groups is told of each of these.
    if (row.key.concept_id && said.basis == Basis::composed) return;
    std::vector<align::Evidence> evidence = said.evidence;
    if (row.key.concept_id && said.basis == Basis::part) {
      // What the others get is the general framework, of which the policy says nothing here.
      std::erase_if(evidence, [](const align::Evidence& one) { return one.group.empty(); });
    }
    if (row.key.concept_id && said.basis == Basis::inherited) {
      std::erase_if(evidence, [&](const align::Evidence& one) { return told_below(row, one); });
    }
    if (!evidence.empty()) add({&row, std::move(evidence), fit_of(row), asked_by(row)});
  }

  [[nodiscard]] static Fit fit_of_basis(Basis basis) {
    switch (basis) {
      case Basis::part:
      case Basis::composed:
        return Fit::narrower;
      case Basis::inherited:
        return Fit::broader;
      case Basis::framework:
        return Fit::framework;
      default:
        return Fit::same;
    }
  }
  [[nodiscard]] Fit fit_of(const align::Row& row) const {
    return asked_for(row.key) ? fit_of_basis(cell(row).basis) : Fit::same;
  }

  [[nodiscard]] std::vector<std::string> asked_by(const align::Row& row) const {
    std::vector<std::string> ids;
    const auto add_asked = [&](const auto& id, const auto& asked) {
      if (id && is_in(asked, *id)) ids.push_back(*id);
    };
    add_asked(row.key.concept_id, about_.concepts);
    add_asked(row.key.region, about_.regions);
    return ids;
  }

  /// Whether a narrower group's own row tells of this position.
  [[nodiscard]] bool told_below(const align::Row& row, const align::Evidence& one) const {
    const auto below = read::narrower_than(*row.key.concept_id, codebook_);
    return std::ranges::any_of(record_.table.rows, [&](const align::Row& other) {
      return other.key.dimension == row.key.dimension && other.key.concept_id &&
             is_in(below, *other.key.concept_id) && names(other) &&
             std::ranges::any_of(cell(other).evidence, [&](const align::Evidence& its) {
               return same_position(one, its);
             });
    });
  }

  /// The row is on one of these groups, and on a dimension and area asked about where any is.
  [[nodiscard]] bool is_on(const align::Row& row,
                           const std::vector<model::ConceptId>& concepts) const {
    return row.key.concept_id && is_in(concepts, *row.key.concept_id) && !asked_for(row.key) &&
           (about_.dimensions.empty() || is_in(about_.dimensions, row.key.dimension)) &&
           (about_.regions.empty() || !row.key.region || is_in(about_.regions, *row.key.region));
  }

  void take_narrower(const model::ConceptId& id) {
    const auto below = read::narrower_than(id, codebook_);
    for (const align::Row& row : record_.table.rows) {
      if (!is_on(row, below) || cell(row).evidence.empty() || !names(row)) continue;
      add({&row, cell(row).evidence, Fit::narrower, {id}});
    }
  }

  /// Of converts to Christianity nothing may be said, but of converts who do something.
  void take_parts_of_broader(const model::ConceptId& id) {
    const std::size_t before = lines_.size();
    for (std::vector<model::ConceptId> level{id}; !level.empty() && lines_.size() == before;) {
      std::vector<model::ConceptId> above;
      for (const model::ConceptId& one : level) {
        const model::Concept* known = codebook_.concept_named(one);
        if (known == nullptr) continue;
        for (const model::ConceptId& broader : known->broader) {
          if (!is_in(above, broader)) above.push_back(broader);
        }
      }
      for (const align::Row& row : record_.table.rows) {
        if (!is_on(row, above) || cell(row).basis != Basis::part) continue;
        std::vector<align::Evidence> evidence = cell(row).evidence;
        std::erase_if(evidence, [&](const align::Evidence& one) {
          return one.group.empty() || told_below(row, one);
        });
        if (!evidence.empty()) add({&row, std::move(evidence), Fit::beside, {id}});
      }
      level = std::move(above);
    }
  }

  /// Where the source says it of an area or the country; empty of a group.
  [[nodiscard]] std::string place(const AnswerLine& line) const {
    const std::vector<std::string>& path = cell(*line.row).path;
    return line.evidence.front().group.empty() && !path.empty() ? path.back() : std::string();
  }

  /// A line that rests on the same positions as one before tells nothing new.
  void add(AnswerLine line) {
    const auto same = std::ranges::find_if(lines_, [&](const AnswerLine& other) {
      return other.row->key.dimension == line.row->key.dimension && place(other) == place(line) &&
             std::ranges::equal(other.evidence, line.evidence, same_position);
    });
    if (same == lines_.end()) {
      lines_.push_back(std::move(line));
      return;
    }
    for (std::string& id : line.asked) {
      if (!is_in(same->asked, id)) same->asked.push_back(std::move(id));
    }
  }

  const read::AskedAbout& about_;
  const compare::Comparison& record_;
  const model::Codebook& codebook_;
  std::vector<AnswerLine> lines_;
};

}  // namespace

std::vector<AnswerLine> answer_lines(const read::AskedAbout& about,
                                     const compare::Comparison& record,
                                     const model::Codebook& codebook) {
  return LineFinder(about, record, codebook).find();
}

std::vector<AnswerLine> related_lines(const read::AskedAbout& about,
                                      const std::vector<AnswerLine>& told,
                                      const compare::Comparison& record,
                                      const model::Codebook& codebook) {
  read::AskedAbout related;
  related.dimensions = about.dimensions;
  for (const model::ConceptId& id : about.concepts) {
    const model::Concept* known = codebook.concept_named(id);
    if (known == nullptr) continue;
    for (const model::Concept& other : codebook.concepts) {
      if (is_in(about.concepts, other.id)) continue;
      if (!is_in(known->related, other.id) && !is_in(other.related, id)) continue;
      if (!is_in(related.concepts, other.id)) related.concepts.push_back(other.id);
    }
  }
  if (related.concepts.empty()) return {};
  auto lines = answer_lines(related, record, codebook);
  std::erase_if(lines, [&](const AnswerLine& line) {
    if (line.fit != Fit::same && line.fit != Fit::narrower) return true;
    return std::ranges::any_of(told, [&](const AnswerLine& other) {
      return other.row->key.dimension == line.row->key.dimension &&
             std::ranges::equal(other.evidence, line.evidence, same_position);
    });
  });
  return lines;
}

std::string line_name(const Wording& wording, const AnswerLine& line, const align::Cell& cell) {
  std::vector<std::string> groups;
  for (const align::Evidence& evidence : line.evidence) {
    std::string name(model::in_language(evidence.group_label, wording.texts.language()));
    if (!name.empty() && !is_in(groups, name)) groups.push_back(std::move(name));
  }
  const align::RowKey& key = line.row->key;
  const bool own_row = cell.basis != model::Basis::inherited;
  if (groups.empty()) {
    return own_row || cell.path.empty() ? subject_name(wording, key)
                                        : place_name(wording, cell.path.back());
  }
  const auto& region = line.evidence.front().position.region;
  if (!region) return wording.texts.list(groups);
  return wording.texts("row.group_in_region", {{"group", wording.texts.list(groups)},
                                               {"region", place_name(wording, *region)}});
}

std::vector<const align::Row*> only_reported(const read::AskedAbout& about,
                                             const compare::Comparison& record) {
  auto rows = read::rows_asked(about, record.table);
  std::erase_if(rows, [&](const align::Row* row) {
    const align::Cell& cell = row->cells[record.baseline];
    return !cell.evidence.empty() || cell.reported.empty();
  });
  return rows;
}

}  // namespace peil::present
