// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "present/annex_parts.hpp"

namespace peil::present {
namespace {

std::vector<std::string> dimension_names(const Draft& draft,
                                         const std::vector<std::string>& dimensions) {
  std::vector<std::string> names;
  for (const std::string& dimension : dimensions) {
    names.push_back(dimension_name(draft.wording, dimension));
  }
  return names;
}

std::string period(const Draft& draft, const model::Period& validity) {
  if (validity.from && validity.until) {
    return draft.text("coverage.between", {{"from", *validity.from}, {"until", *validity.until}});
  }
  if (validity.from) return draft.text("coverage.since", {{"from", *validity.from}});
  if (validity.until) return draft.text("coverage.before", {{"until", *validity.until}});
  return {};
}

/// Why a row gives no verdict: "Frankrijk: niet genoemd".
std::string reason(const Draft& draft, const align::Row& row, std::size_t other) {
  const std::size_t side = row.cells[other].levels ? draft.comparison.baseline : other;
  const align::Cell& cell = row.cells[side];
  const bool named = !cell.levels && !cell.evidence.empty();
  return draft.text("not_comparable.reason",
                    {{"source", draft.title(side)},
                     {"reason", named ? draft.text("not_comparable.named")
                                      : word(draft.wording.texts, cell.basis)}});
}

/// Subjects without a verdict against one source: by reason, then by dimension.
void write_reasons(Draft& draft, std::size_t k) {
  const std::size_t other = draft.comparison.against[k];
  std::map<std::string, std::map<std::string, std::vector<std::string>>> by_reason;
  for (std::size_t r = 0; r < draft.comparison.table.rows.size(); ++r) {
    if (draft.comparison.verdicts[r][k].verdict != model::Verdict::no_basis) continue;
    const align::Row& row = draft.comparison.table.rows[r];
    by_reason[reason(draft, row, other)][dimension_name(draft.wording, row.key.dimension)]
        .push_back(subject_name(draft.wording, row.key));
  }
  BulletList list;
  for (const auto& [why, dimensions] : by_reason) {
    Inlines item{Strong{why}};
    for (const auto& [dimension, subjects] : dimensions) {
      item.emplace_back(LineBreak{});
      item.emplace_back(Small{draft.text(
          "not_comparable.subjects",
          {{"dimension", draft.wording.texts.capitalised(dimension)}, {"subjects", subjects}})});
    }
    list.items.push_back(std::move(item));
  }
  if (!list.items.empty()) draft.blocks.emplace_back(std::move(list));
}

}  // namespace

void write_scope(Draft& draft) {
  const align::Table& table = draft.comparison.table;
  draft.heading(1, draft.text("scope.heading"));
  draft.paragraph(draft.text("scope.intro", {{"origin", origin_name(draft.wording, table.origin)},
                                             {"date", table.as_of},
                                             {"baseline", draft.name(draft.comparison.baseline)},
                                             {"rows", table.rows.size()}}));
  Table out{{},
            {draft.head("head.source"), draft.head("head.kind"), draft.head("head.documents"),
             draft.head("head.dissemination")},
            {0.3, 0.3, 0.2, 0.2},
            {}};
  bool fictional = false;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const align::Column& column = table.columns[c];
    fictional = fictional || column.fictional;
    const std::string documents =
        column.no_policy ? draft.text("scope.no_policy")
                         : draft.text("scope.documents", {{"n", column.documents.size()}});
    out.rows.push_back({{Plain{draft.title(c)}},
                        {Plain{word(draft.wording.texts, column.kind)}},
                        {Plain{documents}},
                        {Plain{word(draft.wording.texts, column.dissemination)}}});
  }
  draft.table(draft.text("scope.table"), std::move(out));
  if (fictional) draft.paragraph(draft.text("scope.fictional"));
}

void write_not_comparable(Draft& draft) {
  draft.heading(1, draft.text("not_comparable.heading"));
  draft.paragraph(draft.text("not_comparable.intro"));
  for (std::size_t k = 0; k < draft.comparison.against.size(); ++k) {
    const std::size_t other = draft.comparison.against[k];
    if (draft.comparison.summary[k].no_basis == 0) continue;
    draft.heading(2, draft.name(other));
    if (draft.column(other).no_policy) {
      draft.paragraph(
          draft.text("summary.no_policy",
                     {{"other", draft.name(other)},
                      {"origin", origin_name(draft.wording, draft.comparison.table.origin)}}));
    } else {
      write_reasons(draft, k);
    }
  }
}

void write_coverage(Draft& draft) {
  draft.heading(1, draft.text("coverage.heading"));
  draft.paragraph(draft.text("coverage.intro"));
  Table out{{},
            {draft.head("head.source"), draft.head("head.dimensions"), draft.head("head.record"),
             draft.head("head.note")},
            {0.17, 0.25, 0.15, 0.43},
            {}};
  for (std::size_t c = 0; c < draft.comparison.table.columns.size(); ++c) {
    for (const model::Coverage& coverage : draft.column(c).coverage) {
      Inlines record{Plain{word(draft.wording.texts, coverage.state)}};
      if (const std::string when = period(draft, coverage.validity); !when.empty()) {
        record.emplace_back(LineBreak{});
        record.emplace_back(Small{when});
      }
      out.rows.push_back(
          {{Plain{draft.title(c)}},
           {Plain{draft.wording.texts.list(dimension_names(draft, coverage.dimensions))}},
           std::move(record),
           {localised(draft.wording, coverage.note)}});
    }
  }
  draft.table(draft.text("coverage.table"), std::move(out));
}

}  // namespace peil::present
