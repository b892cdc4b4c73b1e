// SPDX-License-Identifier: EUPL-1.2
#include "compare/history.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "compare/timeline.hpp"

namespace peil::compare {
namespace {

using align::Cell;

/// The term that decides a cell; empty when none does.
std::string_view term(const Cell& cell) {
  return cell.evidence.empty() ? std::string_view{}
                               : std::string_view(cell.evidence.front().position.term);
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::optional<model::Date> since(const Cell& cell) {
  if (cell.evidence.empty()) return std::nullopt;
  return cell.evidence.front().position.validity.from;
}

const model::Reform* reform(const model::Codebook& codebook, const align::Voice& voice,
                            const model::DimensionId& dimension, const Cell& before,
                            const Cell& after) {
  const model::Vocabulary* vocabulary = codebook.vocabulary(voice.source);
  if (vocabulary == nullptr) return nullptr;
  const auto by = [&](const model::Reform& reform) {
    if (reform.dimension != dimension || !contains(reform.old_terms, term(before))) return false;
    if (term(after) == term(before)) return true;  // it lost its meaning
    const auto start = since(after);
    return (!start || *start >= reform.day) &&
           (contains(reform.old_terms, term(after)) || contains(reform.new_terms, term(after)));
  };
  const auto found = std::ranges::find_if(vocabulary->reforms, by);
  return found == vocabulary->reforms.end() ? nullptr : &*found;
}

Direction direction(model::Verdict verdict) {
  switch (verdict) {
    case model::Verdict::more_lenient:
      return Direction::more_lenient;
    case model::Verdict::stricter:
      return Direction::stricter;
    case model::Verdict::equal:
      return Direction::equal;
    default:
      return Direction::none;
  }
}

bool same_level(const Cell& a, const Cell& b) { return a.levels == b.levels && a.open == b.open; }

/// Both rest on the same places in the same documents: then another term is no act of the source
/// but says that its text is no longer confirmed.
bool same_text(const Cell& a, const Cell& b) {
  return std::ranges::equal(
      a.evidence, b.evidence, {}, [](const align::Evidence& e) { return e.position.citations; },
      [](const align::Evidence& e) { return e.position.citations; });
}

std::optional<ChangeKind> kind(const Cell& before, const Cell& after, bool reformed) {
  if (!before.named && !after.named) return std::nullopt;
  if (!before.named) return ChangeKind::added;
  if (!after.named) return ChangeKind::removed;
  if (same_level(before, after) && term(before) == term(after)) return std::nullopt;
  if (reformed) return ChangeKind::framework;
  if (!same_level(before, after)) return ChangeKind::changed;
  return same_text(before, after) ? std::nullopt : std::optional(ChangeKind::renamed);
}

std::vector<std::string> documents(const Cell& cell) {
  std::vector<std::string> ids;
  for (const align::Evidence& evidence : cell.evidence) {
    for (const model::Citation& citation : evidence.position.citations) {
      if (!contains(ids, citation.document)) ids.push_back(citation.document);
    }
  }
  return ids;
}

/// The later levels against the earlier. Equal intervals are equal here, because it is one source's
/// same words about the same people.
RowVerdict movement(const Cell& before, const Cell& after) {
  if (before.levels && same_level(before, after) && !before.open)
    return {model::Verdict::equal, true};
  return verdict(after, before);
}

std::optional<Change> change(const model::Codebook& codebook, const align::Voice& voice,
                             const align::RowKey& key, const Cell& before, const Cell& after) {
  const model::Reform* reformed = reform(codebook, voice, key.dimension, before, after);
  const auto what = kind(before, after, reformed != nullptr);
  if (!what) return std::nullopt;
  const RowVerdict moved = movement(before, after);
  Change result;
  result.key = key;
  result.kind = *what;
  result.direction = direction(moved.verdict);
  result.robust = moved.robust;
  result.unrecorded = (before.named ? after : before).basis == model::Basis::not_recorded;
  if (before.named) result.before = before;
  if (after.named) result.after = after;
  if (*what == ChangeKind::framework) result.reform = reformed;
  result.documents = documents(after.named ? after : before);
  return result;
}

std::vector<align::RowKey> keys(const align::Table& table) {
  std::vector<align::RowKey> keys;
  for (const align::Row& row : table.rows) keys.push_back(row.key);
  return keys;
}

template <typename Use>
void for_each_position(const model::Profile& profile, Use use) {
  for (const model::Group& group : profile.groups) {
    std::ranges::for_each(group.positions, use);
  }
  for (const model::RegionPositions& region : profile.regions) {
    std::ranges::for_each(region.positions, use);
  }
  std::ranges::for_each(profile.country, use);
}

/// The days after `from` and up to `to` on which a position of the profile no longer holds.
std::set<model::Date> ends(const model::Profile& profile, model::Date from, model::Date to) {
  std::set<model::Date> days;
  for_each_position(profile, [&](const model::Position& position) {
    const auto& day = position.validity.until;
    if (day && from < *day && *day <= to) days.insert(*day);
  });
  return days;
}

/// A removed row may have been named by other positions after those of the earlier day ended: it
/// was last named on the eve of the last end on whose eve it was.
void date_removals(const model::Codebook& codebook, const align::Voice& voice, History& history) {
  std::vector<Change*> undated;
  for (Change& change : history.changes) {
    if (change.kind == ChangeKind::removed) undated.push_back(&change);
  }
  const auto days = ends(*voice.profile, history.from, history.to);
  for (auto day = days.rbegin(); day != days.rend() && !undated.empty(); ++day) {
    const align::Table eve =
        align::align(codebook, history.origin, {&voice, 1}, *day - std::chrono::days{1});
    std::erase_if(undated, [&](Change* change) {
      const auto row = std::ranges::find(eve.rows, change->key, &align::Row::key);
      const bool named = row != eve.rows.end() && row->cells[0].named;
      if (named) change->since = *day;
      return named;
    });
  }
}

/// Dates what holds on the later day.
void date_standing(const model::Codebook& codebook, const align::Voice& voice, History& history) {
  std::vector<Change*> standing;
  std::vector<align::RowKey> keys;
  for (Change& change : history.changes) {
    if (!change.after) continue;
    standing.push_back(&change);
    keys.push_back(change.key);
  }
  const auto days = unbroken_since(codebook, history.origin, voice, history.to, keys);
  for (std::size_t k = 0; k < standing.size(); ++k) standing[k]->since = days[k];
}

}  // namespace

void add_missing(std::vector<model::Document>& documents,
                 const std::vector<model::Document>& more) {
  for (const model::Document& document : more) {
    if (std::ranges::find(documents, document.id, &model::Document::id) == documents.end()) {
      documents.push_back(document);
    }
  }
}

std::string_view name(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
      return "added";
    case ChangeKind::removed:
      return "removed";
    case ChangeKind::changed:
      return "changed";
    case ChangeKind::renamed:
      return "renamed";
    case ChangeKind::framework:
      return "framework";
  }
  return {};
}

std::string_view name(Direction direction) {
  switch (direction) {
    case Direction::more_lenient:
      return "more_lenient";
    case Direction::stricter:
      return "stricter";
    case Direction::equal:
      return "equal";
    case Direction::none:
      return "none";
  }
  return {};
}

std::optional<ChangeKind> kind_of_change(const Cell& before, const Cell& after) {
  return kind(before, after, false);
}

History history(const model::Codebook& codebook, const model::OriginId& origin,
                const align::Voice& voice, model::Date from, model::Date to) {
  History result = net_changes(codebook, origin, voice, from, to);
  date_standing(codebook, voice, result);
  if (voice.profile != nullptr) date_removals(codebook, voice, result);
  return result;
}

History net_changes(const model::Codebook& codebook, const model::OriginId& origin,
                    const align::Voice& voice, model::Date from, model::Date to) {
  if (to < from) throw std::invalid_argument("a history ends before it begins");
  const std::span<const align::Voice> one(&voice, 1);
  History result{origin, voice.source, from, to, {}, {}};
  // Each day's table gets the rows of the other day too.
  const auto later_rows = keys(align::align(codebook, origin, one, to));
  const align::Table before = align::align(codebook, origin, one, from, later_rows);
  const align::Table after = align::align(codebook, origin, one, to, keys(before));
  for (std::size_t row = 0; row < after.rows.size(); ++row) {
    auto found = change(codebook, voice, after.rows[row].key, before.rows[row].cells[0],
                        after.rows[row].cells[0]);
    if (found) result.changes.push_back(*std::move(found));
  }
  result.documents = after.columns[0].documents;
  add_missing(result.documents, before.columns[0].documents);
  return result;
}

std::vector<model::Date> series_days(const align::Voice& a, const align::Voice& b, model::Date from,
                                     model::Date to, bool changes) {
  using namespace std::chrono;
  std::set<model::Date> days{from, to};
  if (!changes) {
    const int last = static_cast<int>(year_month_day{to}.year());
    for (int y = static_cast<int>(year_month_day{from}.year()); y <= last; ++y) {
      days.insert(sys_days{year{y} / December / 31});
    }
  }
  for (const model::Profile* profile : {a.profile, b.profile}) {
    if (!changes || profile == nullptr) continue;
    for_each_position(*profile, [&](const model::Position& position) {
      if (position.validity.from) days.insert(*position.validity.from);
      if (position.validity.until) days.insert(*position.validity.until);
    });
  }
  std::erase_if(days, [&](model::Date day) { return day < from || day > to; });
  return {days.begin(), days.end()};
}

std::vector<Standpoint> series(const model::Codebook& codebook, const model::OriginId& origin,
                               const align::Voice& voice, const align::Voice& against,
                               const std::vector<model::Date>& days) {
  std::vector<Standpoint> standpoints;
  const std::vector<align::Voice> voices{voice, against};
  for (const model::Date day : days) {
    const Comparison found =
        compare(align::align(codebook, origin, voices, day), voice.id, {against.id});
    standpoints.push_back({day, found.summary.front(), count_points(found, 0)});
  }
  return standpoints;
}

std::optional<model::Date> first_day(const model::Profile& profile) {
  std::optional<model::Date> first;
  for_each_position(profile, [&](const model::Position& position) {
    if (position.validity.from && (!first || *position.validity.from < *first)) {
      first = position.validity.from;
    }
  });
  return first;
}

model::Dissemination dissemination(const std::vector<align::Voice>& voices) {
  model::Dissemination most = model::Dissemination::open;
  for (const align::Voice& voice : voices) {
    most = std::max(most, voice.at_least);
    if (voice.profile == nullptr) continue;
    for_each_position(*voice.profile, [&](const model::Position& position) {
      most = std::max(most, position.dissemination);
    });
  }
  return most;
}

}  // namespace peil::compare
