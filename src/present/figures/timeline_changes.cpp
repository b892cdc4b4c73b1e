// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/timeline_changes.hpp"

#include <algorithm>
#include <map>

#include "present/words/determined.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

/// Changes by the way they went.
struct Ways {
  std::size_t more = 0;
  std::size_t stricter = 0;
  std::size_t equal = 0;
  std::size_t unknown = 0;
  std::size_t soft = 0;       ///< of those either way, not robust
  std::size_t framework = 0;  ///< of those either way, by the framework

  [[nodiscard]] std::size_t total() const { return more + stricter + equal + unknown; }
};

Ways ways(const Material& material, const compare::History& history) {
  using compare::Direction;
  Ways result;
  for (const compare::Change& change : history.changes) {
    const model::DimensionId& dimension = change.key.dimension;
    if (!has_scale(material.context.wording, dimension) || !material.chosen(change.key)) continue;
    result.more += change.direction == Direction::more_lenient ? 1 : 0;
    result.stricter += change.direction == Direction::stricter ? 1 : 0;
    result.equal += change.direction == Direction::equal ? 1 : 0;
    result.unknown += change.direction == Direction::none ? 1 : 0;
    const bool moved =
        change.direction == Direction::more_lenient || change.direction == Direction::stricter;
    result.soft += moved && !change.robust ? 1 : 0;
    result.framework += moved && change.kind == compare::ChangeKind::framework ? 1 : 0;
  }
  return result;
}

/// The document that a position is first of all taken from, by its reference.
std::string name_of(const compare::History& history, const align::Evidence& evidence) {
  if (evidence.position.citations.empty()) return {};
  const auto found = std::ranges::find(
      history.documents, evidence.position.citations.front().document, &model::Document::id);
  if (found == history.documents.end()) return {};
  return found->reference.empty() ? found->title : found->reference;
}

void add(std::vector<std::string>& names, std::string name) {
  if (!name.empty() && std::ranges::find(names, name) == names.end()) {
    names.push_back(std::move(name));
  }
}

/// What of a change began on its day, and what ended.
struct Turn {
  std::vector<std::string> began;
  std::vector<std::string> ended;
};

void note(const compare::History& history, const compare::Change& change, Turn& turn) {
  if (change.after) {
    for (const align::Evidence& evidence : change.after->evidence) {
      if (evidence.position.validity.from == change.since) {
        add(turn.began, name_of(history, evidence));
      }
    }
  }
  if (change.before) {
    for (const align::Evidence& evidence : change.before->evidence) {
      if (evidence.position.validity.until == change.since) {
        add(turn.ended, name_of(history, evidence));
      }
    }
  }
}

}  // namespace

std::vector<ChangeDay> change_days(const Material& material, const IsShown& is_shown) {
  std::map<model::Date, Turn> turns;
  for (const ColumnHistory& one : material.every) {
    for (const compare::Change& change : one.history->changes) {
      if (!change.since || !is_shown(one.column, change.key)) continue;
      note(*one.history, change, turns[*change.since]);
    }
  }
  std::vector<ChangeDay> days;
  for (auto& [day, turn] : turns) {
    const bool ended = turn.began.empty();
    if (ended && turn.ended.empty()) continue;
    days.push_back({day, ended ? std::move(turn.ended) : std::move(turn.began), ended});
  }
  return days;
}

std::string net_title(const Material& material) {
  const Texts& texts = material.texts();
  const std::string origin = material.origin();
  const std::string source = material.baseline();
  const std::string_view kind =
      determined_by(material.table().columns[material.comparison.baseline].kind);
  if (material.net == nullptr) {
    return texts("timeline.course", {{"origin", origin}, {"source", source}, {"kind", kind}});
  }
  const Ways net = ways(material, *material.net);
  const char* key = net.total() == 0               ? "timeline.unchanged"
                    : net.more + net.stricter == 0 ? "timeline.no_direction"
                                                   : "timeline.title";
  return texts(key, {{"origin", origin},
                     {"source", source},
                     {"kind", kind},
                     {"from", material.net->from},
                     {"more", net.more},
                     {"stricter", net.stricter},
                     {"equal", net.equal},
                     {"unknown", net.unknown},
                     {"soft", net.soft}});
}

std::vector<std::string> steps_line(const Material& material) {
  const auto own =
      std::ranges::find(material.every, material.table().columns[material.comparison.baseline].id,
                        &ColumnHistory::column);
  if (own == material.every.end()) return {};
  const Ways steps = ways(material, *own->history);
  if (steps.total() == 0) return {};
  return {material.texts()("timeline.steps", {{"more", steps.more},
                                              {"stricter", steps.stricter},
                                              {"equal", steps.equal},
                                              {"unknown", steps.unknown},
                                              {"framework", steps.framework},
                                              {"soft", steps.soft}})};
}

}  // namespace peil::present
