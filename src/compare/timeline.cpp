// SPDX-License-Identifier: EUPL-1.2
#include "compare/timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "model/stated.hpp"

namespace peil::compare {
namespace {

constexpr std::chrono::days kDay{1};

using Cells = std::map<align::RowKey, const align::Cell*>;

Cells cells(const align::Table& table) {
  Cells found;
  for (const align::Row& row : table.rows) found.emplace(row.key, &row.cells.front());
  return found;
}

}  // namespace

std::vector<model::Date> turning_days(const model::Codebook& codebook, const align::Voice& voice,
                                      model::Date last) {
  std::set<model::Date> days;
  const auto add = [&](const model::Period& period) {
    if (period.from) days.insert(*period.from);
    if (period.until) days.insert(*period.until);
  };
  const auto add_terms = [&](const std::vector<model::Term>& terms) {
    for (const model::Term& term : terms) add(term.validity);
  };
  if (const model::Vocabulary* vocabulary = codebook.vocabulary(voice.source)) {
    add_terms(vocabulary->terms);
    for (const model::Reform& reform : vocabulary->reforms) days.insert(reform.day);
  }
  if (voice.profile != nullptr) {
    add_terms(voice.profile->terms);
    for (const model::Coverage& entry : voice.profile->coverage) add(entry.validity);
    for (const model::Stated& stated : model::stated(*voice.profile)) {
      add(stated.position->validity);
    }
  }
  days.erase(days.upper_bound(last), days.end());
  return {days.begin(), days.end()};
}

std::vector<std::optional<model::Date>> unbroken_since(const model::Codebook& codebook,
                                                       const model::OriginId& origin,
                                                       const align::Voice& voice, model::Date day,
                                                       std::span<const align::RowKey> keys) {
  std::vector<std::optional<model::Date>> result(keys.size());
  const std::span<const align::Voice> one(&voice, 1);
  const align::Table today = align::align(codebook, origin, one, day, keys);
  const Cells now = cells(today);
  std::vector<std::size_t> waiting;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (now.at(keys[k])->named) waiting.push_back(k);
  }
  const std::vector<model::Date> days = turning_days(codebook, voice, day);
  for (auto turn = days.rbegin(); turn != days.rend() && !waiting.empty(); ++turn) {
    const align::Table table = align::align(codebook, origin, one, *turn - kDay, keys);
    const Cells eve = cells(table);
    std::erase_if(waiting, [&](std::size_t k) {
      const bool broken = kind_of_change(*eve.at(keys[k]), *now.at(keys[k])).has_value();
      if (broken) result[k] = *turn;
      return broken;
    });
  }
  return result;
}

History timeline(const model::Codebook& codebook, const model::OriginId& origin,
                 const align::Voice& voice, model::Date from, model::Date to) {
  if (to < from) throw std::invalid_argument("a timeline ends before it begins");
  History result{origin, voice.source, from, to, {}, {}, true};
  for (const model::Date day : turning_days(codebook, voice, to)) {
    if (day <= from) continue;
    History step = net_changes(codebook, origin, voice, day - kDay, day);
    for (Change& change : step.changes) {
      change.since = day;
      result.changes.push_back(std::move(change));
    }
    if (!step.changes.empty()) add_missing(result.documents, step.documents);
  }
  return result;
}

}  // namespace peil::compare
