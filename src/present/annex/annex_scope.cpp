// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

#include "align/dated.hpp"
#include "present/annex/annex_parts.hpp"
#include "present/tables/gaps.hpp"

namespace peil::present {
namespace {

/// Points with a definite verdict by the last day on which a source's word on them is known to
/// hold.
using ByDay = std::map<model::Date, std::size_t>;

/// Adds the points of source `k` on which `column` is not confirmed up to the day of the table.
void add_unconfirmed(const Draft& draft, std::size_t k, std::size_t column, ByDay& days) {
  const compare::Claim& claim = draft.claims[k];
  for (const auto* points : {&claim.more_lenient, &claim.equal, &claim.stricter}) {
    for (const std::size_t point : *points) {
      std::optional<model::Date> earliest;
      for (const std::size_t row : compare::rows_of(claim, std::vector{point})) {
        const auto& until = draft.comparison.table.rows[row].cells[column].confirmed_until;
        if (until && (!earliest || *until < *earliest)) earliest = until;
      }
      if (earliest) ++days[*earliest];
    }
  }
}

/// "WBV 2024/3": the first of the references, else the title.
std::string short_title(const model::Document& document) {
  return document.reference.empty() ? document.title
                                    : document.reference.substr(0, document.reference.find(';'));
}

/// "WBV 2024/3 van 23 januari 2024 (2 punten) [1.1]": since what the points are not confirmed.
Inlines revision_item(Draft& draft, std::size_t column, model::Date confirmed, std::size_t points) {
  const model::Date day = confirmed + std::chrono::days{1};
  const std::string& source = draft.column(column).source;
  const auto& known = draft.context.revisions;
  const auto found = std::ranges::find_if(known, [&](const compare::Revision& revision) {
    return revision.source == source && revision.day == day;
  });
  if (found == known.end() || !found->document) {
    return {Plain{draft.text("not_confirmed.revision", {{"date", day}, {"points", points}})}};
  }
  const model::Document& document = *found->document;
  const bool official = document.evidence == model::EvidenceKind::official;
  Inlines out{Plain{draft.text(official ? "not_confirmed.document" : "not_confirmed.told_by",
                               {{"document", short_title(document)},
                                {"date", draft.wording.texts.partial_date(document.date)},
                                {"publisher", document.publisher},
                                {"points", points}})}};
  if (found->locator.empty()) return out;
  out.emplace_back(Plain{" "});
  out.emplace_back(draft.apparatus.citations.cite(document, found->locator));
  return out;
}

/// On how many points with a definite verdict a source's word is not confirmed, and since what;
/// `others`: whom the points are against, `none` where they are against all.
void write_unconfirmed(Draft& draft, std::size_t column, const ByDay& days, std::size_t all,
                       std::string_view others) {
  std::size_t points = 0;
  for (const auto& [day, count] : days) points += count;
  if (points == 0) return;
  Inlines out{Plain{draft.text("not_confirmed", {{"source", draft.name(column)},
                                                 {"kind", determined_by(draft.column(column).kind)},
                                                 {"other", std::string(others)},
                                                 {"points", points},
                                                 {"rest", all - points},
                                                 {"all", all}}) +
                    " "}};
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    if (day != days.rbegin()) out.emplace_back(Plain{"; "});
    for (Inline& item : revision_item(draft, column, day->first, day->second)) {
      out.push_back(std::move(item));
    }
  }
  out.emplace_back(Plain{"."});
  draft.blocks.emplace_back(Paragraph{std::move(out)});
}

/// The first place where a gap could be read about that the annex does not cite, dated on its day
/// or before; null when there is none.
const compare::LookIn* place_to_read(const Draft& draft, const compare::Gap& gap) {
  const auto found = std::ranges::find_if(gap.look_in, [&](const compare::LookIn& place) {
    return !align::dated_after(place.date, draft.comparison.table.as_of) &&
           !draft.apparatus.citations.cites(place.title, place.url);
  });
  return found == gap.look_in.end() ? nullptr : &*found;
}

}  // namespace

void write_not_confirmed(Draft& draft) {
  const std::size_t own = draft.comparison.baseline;
  ByDay baseline;
  std::size_t all = 0;
  for (std::size_t k = 0; k < draft.claims.size(); ++k) {
    add_unconfirmed(draft, k, own, baseline);
    all += draft.claims[k].points;
  }
  write_unconfirmed(draft, own, baseline, all, "none");
  for (std::size_t k = 0; k < draft.claims.size(); ++k) {
    ByDay days;
    add_unconfirmed(draft, k, draft.comparison.against[k], days);
    write_unconfirmed(draft, draft.comparison.against[k], days, draft.claims[k].points,
                      draft.name(draft.comparison.against[k]));
  }
}

void write_scope(Draft& draft) {
  const align::Table& table = draft.comparison.table;
  const std::size_t compared = sources_compared(draft);
  std::vector<std::string> words{
      draft.text("findings.intro", {{"origin", origin_name(draft.wording, table.origin)},
                                    {"date", table.as_of},
                                    {"baseline", draft.name(draft.comparison.baseline)},
                                    {"kind", draft.baseline_kind()},
                                    {"others", compared},
                                    {"apart", draft.comparison.against.size() - compared}})};
  if (const std::string limits = record_limits(draft, "findings.partial", rows_shown(draft));
      !limits.empty())
    words.push_back(limits);
  words.push_back(draft.text("findings.account", {{"file", draft.context.account_name}}));
  draft.paragraph(fmt::format("{}", fmt::join(words, " ")));
  if (std::ranges::any_of(table.columns, &align::Column::fictional)) {
    draft.paragraph(draft.text("scope.fictional"));
  }
}

void write_readings(Draft& draft, std::size_t place) {
  constexpr std::size_t kMost = 3;
  std::set<std::pair<std::string, std::string>> told;
  std::vector<std::string> list;
  for (const compare::Gap& gap : draft.context.gaps) {
    if (list.size() == kMost || gap.closes == 0) break;
    const auto column = draft.comparison.table.column(gap.source);
    const compare::LookIn* look_in = place_to_read(draft, gap);
    if (look_in == nullptr || !column) continue;
    const std::string where = place_words(*look_in, draft.wording.texts);
    if (!told.emplace(gap.source, where).second) continue;
    list.push_back(
        draft.text("readings.item", {{"where", where}, {"source", draft.name(*column)}}));
  }
  if (list.empty()) return;
  draft.blocks.insert(draft.blocks.begin() + static_cast<std::ptrdiff_t>(place),
                      Paragraph{{Plain{draft.text(
                          "readings", {{"readings", list.size()},
                                       {"list", fmt::format("{}", fmt::join(list, "; "))}})}}});
}

}  // namespace peil::present
