// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/answer_lines.hpp"

#include <algorithm>
#include <set>

namespace peil::present {
namespace {

using model::Basis;

bool is_in(const std::vector<std::string>& list, const std::string& item) {
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
    for (const std::string& id : about_.concepts) take_narrower(id);
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
    for (const auto& [id, asked] : {std::pair{row.key.concept_id, &about_.concepts},
                                    std::pair{row.key.region, &about_.regions}}) {
      if (id && is_in(*asked, *id)) ids.push_back(*id);
    }
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

  void take_narrower(const std::string& id) {
    const auto below = read::narrower_than(id, codebook_);
    for (const align::Row& row : record_.table.rows) {
      const bool fits =
          row.key.concept_id && is_in(below, *row.key.concept_id) && !asked_for(row.key) &&
          (about_.dimensions.empty() || is_in(about_.dimensions, row.key.dimension)) &&
          (about_.regions.empty() || !row.key.region || is_in(about_.regions, *row.key.region));
      if (!fits || cell(row).evidence.empty() || !names(row)) continue;
      add({&row, cell(row).evidence, Fit::narrower, {id}});
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
