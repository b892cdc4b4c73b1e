// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_ANNEX_ANNEX_PARTS_HPP
#define PEIL_PRESENT_ANNEX_ANNEX_PARTS_HPP

/// \file
/// The sections of the annex, in the order in which a reader meets them. Each function appends to
/// the draft; none of them computes anything that the comparison does not hold.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "compare/claims.hpp"
#include "compare/points.hpp"
#include "compare/proposed_changes.hpp"
#include "disclose/audience.hpp"
#include "present/annex/annex.hpp"
#include "present/words/cell_text.hpp"
#include "present/words/determined.hpp"

namespace peil::present {

/// An annex while it is being written.
struct Draft {
  const AnnexContext& context;
  const compare::Comparison& comparison;
  const std::vector<disclose::SurveyStatements>& statements;
  const std::vector<compare::Claim>& claims;  ///< parallel to the comparison's `against`
  /// Per source with practice or case law on the origin, its policy against these.
  std::vector<const compare::Comparison*> practice;
  Wording wording;
  Apparatus apparatus;
  std::vector<Block> blocks;
  std::size_t tables = 0;
  /// Of each other source, the rows that are counted and what sentences call it
  /// (words/footing.hpp).
  std::vector<std::vector<std::size_t>> counted = {};
  std::vector<std::string> others = {};

  [[nodiscard]] std::string text(std::string_view key,
                                 std::initializer_list<Argument> arguments = {}) const {
    return wording.texts(key, arguments);
  }
  [[nodiscard]] std::string head(std::string_view key) const {
    return wording.texts.capitalised(wording.texts(key));
  }
  [[nodiscard]] const align::Column& column(std::size_t index) const {
    return comparison.table.columns[index];
  }
  /// The policy in force and, with a proposal, the proposed one against the k-th other source.
  [[nodiscard]] compare::PointCounts points(std::size_t k) const {
    return compare::count_points(comparison, k);
  }
  [[nodiscard]] compare::PointCounts proposed_points(std::size_t k) const {
    return compare::count_points(compare::as_proposed(comparison), k);
  }
  [[nodiscard]] std::string name(std::size_t column_index) const {
    return source_name(wording, column(column_index));
  }
  /// The same where a line or cell starts: "The Netherlands".
  [[nodiscard]] std::string title(std::size_t column_index) const {
    return wording.texts.capitalised(name(column_index));
  }
  [[nodiscard]] std::string subject(const align::RowKey& key) const {
    return wording.texts.capitalised(subject_name(wording, key));
  }

  /// What texts call what the baseline determines: `guidance` or `policy`.
  [[nodiscard]] std::string_view baseline_kind() const {
    return determined_by(column(comparison.baseline).kind);
  }

  /// The title under `key`; a heading of the first level can be linked to by the key's first word.
  void heading(int level, std::string_view key, std::initializer_list<Argument> arguments = {}) {
    std::string id(level == 1 ? key.substr(0, key.find('.')) : std::string_view{});
    blocks.emplace_back(
        Heading{level, wording.texts.capitalised(text(key, arguments)), std::move(id)});
  }
  void paragraph(std::string words) { blocks.emplace_back(Paragraph{{Plain{std::move(words)}}}); }
  /// Adds a table with a numbered caption; nothing when it has no rows.
  void table(const std::string& caption, Table table);
};

/// What a row is about.
enum class RowKind { groups, regions, country };

[[nodiscard]] RowKind kind_of(const align::RowKey& key);
[[nodiscard]] std::string head_of(const Draft& draft, RowKind kind);
/// Dimensions on which rows of this kind stand, in the order of the table.
[[nodiscard]] std::vector<model::DimensionId> dimensions(const align::Table& table, RowKind kind);

/// A line of a table, for every subject of which its cells hold.
struct SubjectRow {
  std::vector<std::string> subjects;
  std::vector<Inlines> cells;
};

/// Adds a subject to the row that has the same cells, or a new row.
void add_subject(std::vector<SubjectRow>& rows, std::string subject, std::vector<Inlines> cells);
void fill(Table& table, const Draft& draft, const std::vector<SubjectRow>& rows);

/// More sources than a figure shows side by side. What is said of each of them then stands behind
/// what is said of all.
[[nodiscard]] bool many_sources(const compare::Comparison& comparison);

/// Of which sources the record is partial, up to when the baseline's goes on these rows, and what
/// is known in hindsight only; `partial` is the key of the sentence on the first, with `.all`
/// behind it where all are.
[[nodiscard]] std::string record_limits(const Draft& draft, const std::string& partial,
                                        const std::vector<std::size_t>& rows);

/// Rows counted against any other source, and those that a proposal changes.
[[nodiscard]] std::vector<std::size_t> rows_shown(const Draft& draft);

/// Sources with a point on which both have a level, in force or as proposed.
[[nodiscard]] std::size_t sources_compared(const Draft& draft);

/// Why the claim on source `k` holds and nothing stronger does, with the claim itself where the
/// summary does not make it.
[[nodiscard]] std::string claim_grounds(const Draft& draft, std::size_t k);

/// Key of the word for a change's direction.
[[nodiscard]] std::string change_direction(const compare::ProposedChange& change);

// The annex that is read.
void write_findings(Draft& draft);       ///< the result, and what was compared
void write_scope(Draft& draft);          ///< what was compared and how it is counted
void write_not_confirmed(Draft& draft);  ///< findings on policy that a later revision may replace
/// The texts that would tell most if somebody read them, at this place among the blocks; not those
/// that the annex cites anyhow, so it is written last.
void write_readings(Draft& draft, std::size_t place);
void write_other_countries(Draft& draft);  ///< policy of other European countries
void write_statements(Draft& draft);       ///< what was released of confidential answers
void write_matrix(Draft& draft);           ///< groups by sources, where something can be compared
void write_proposal_grid(Draft& draft);    ///< groups by subjects, what a proposal changes
/// Policy of the baseline, or of the other sources, against their own practice and case law.
void write_practice(Draft& draft, bool of_baseline);

// The account of it.
void write_counts(Draft& draft);      ///< how many rows and points there are, by source
void write_baseline(Draft& draft);    ///< the baseline's own policy, and what a proposal changes
void write_pairs(Draft& draft);       ///< the baseline against each source, row by row
void write_attributes(Draft& draft);  ///< what groups have that no scale measures
void write_changes(Draft& draft);     ///< what changed since an earlier day, when asked for
void write_not_comparable(Draft& draft);  ///< what cannot be compared, and why
void write_coverage(Draft& draft);        ///< how complete the record is
void write_frameworks(Draft& draft);      ///< how the sources make their policy
void write_figures(Draft& draft);         ///< statistics on the origin
void write_guide(Draft& draft);           ///< how to read levels and verdicts
void write_definitions(Draft& draft);     ///< terms of all sources side by side, by level
void write_glossary(Draft& draft);        ///< the sources' terms explained
void write_sources(Draft& draft);         ///< the numbered references

/// What is known of how a source makes its policy; null when nothing is.
[[nodiscard]] const model::Framework* framework_of(const Draft& draft,
                                                   const model::SourceId& source);

/// One attribute of it in words, with the reference.
[[nodiscard]] Inlines attribute_text(Draft& draft, const model::Framework& framework,
                                     const model::Attribute& attribute);

}  // namespace peil::present

#endif  // PEIL_PRESENT_ANNEX_ANNEX_PARTS_HPP
