// SPDX-License-Identifier: EUPL-1.2
#include "cli/draft/draft_sheet.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string/trim_all.hpp>
#include <cctype>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

#include "cli/draft/marked_sheet.hpp"
#include "load/survey/survey_answers.hpp"
#include "model/error.hpp"
#include "present/drafts/draft_words.hpp"
#include "present/medium/sheet_file.hpp"

namespace peil::cli {
namespace {

constexpr std::string_view kWrittenBy = "draft --format xlsx";

constexpr std::array<std::pair<std::string_view, double>, 16> kColumns{{{"step", 6},
                                                                        {"tier", 9},
                                                                        {"group", 26},
                                                                        {"concept", 20},
                                                                        {"relation", 10},
                                                                        {"region", 12},
                                                                        {"on", 20},
                                                                        {"term", 24},
                                                                        {"from", 11},
                                                                        {"limits", 20},
                                                                        {"passage", 60},
                                                                        {"named_in", 40},
                                                                        {"place", 22},
                                                                        {"reason", 34},
                                                                        {"profile", 12},
                                                                        {"confirm", 10}}};

/// As a cell holds it: rows of tables have tabs.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](unsigned char c) { return std::isspace(c) != 0; }, ' ');
  boost::trim_all(text);
  return text;
}

std::vector<present::SheetColumn> columns(const present::Texts& texts) {
  std::vector<present::SheetColumn> result;
  for (const auto& [name, width] : kColumns) {
    result.push_back({std::string(name), texts(fmt::format("draft.column.{}", name)), width, {}});
    if (name == "confirm") result.back().choices = {texts("coding.yes"), texts("coding.no")};
    if (name == "relation") result.back().choices = {"exact", "covers", "part", "overlaps"};
  }
  return result;
}

/// Why it is a note, or which words were not read.
std::string reason(const read::Step& step, const present::Texts& texts) {
  if (step.note) return present::draft_reason(*step.note, texts);
  if (step.now.unread.empty()) return {};
  return texts("draft.unread", {{"words", fmt::format("{}", fmt::join(step.now.unread, ", "))}});
}

std::vector<std::string> cells(std::size_t number, const read::Step& step,
                               const model::Profile* in_force, model::Date day,
                               const present::Texts& texts) {
  const read::Proposal& one = step.now;
  const auto change = read::change_of(one, in_force, day);
  return {std::to_string(number),
          step.note ? "note" : std::string(present::name(one.tier)),
          one.group,
          one.concept_id.value_or(model::ConceptId()),
          one.group.empty() ? "" : std::string(model::name(one.relation)),
          one.region.value_or(model::RegionId()),
          one.dimension,
          one.term,
          model::to_string(one.from.value_or(day)),
          present::draft_limits(one),
          one_line(one.passage),
          one_line(one.named_in),
          one.locator,
          reason(step, texts),
          one.term.empty() ? "" : texts("draft.change." + std::string(present::name(change))),
          ""};
}

/// Reads rows back; what is wrong with any of them is told together.
class Taker {
 public:
  Taker(const std::string& file, const read::DraftContext& context)
      : file_(file), context_(context) {}

  void take(const MarkedRow& row, std::vector<read::Step>& steps);
  void finish() {
    if (!findings_.empty()) throw model::InputError(std::move(findings_));
  }

 private:
  void refuse(const MarkedRow& row, std::string_view column, std::string why) {
    findings_.push_back(
        {file_, fmt::format("row {}, column '{}'", row.row, column), std::move(why)});
  }
  read::Step* step_of(const MarkedRow& row, std::vector<read::Step>& steps);
  void take_group(const MarkedRow& row, read::Proposal& one);
  void take_place(const MarkedRow& row, read::Proposal& one);
  void take_term(const MarkedRow& row, read::Proposal& one);
  void whole(const MarkedRow& row, const read::Proposal& one);

  const std::string& file_;
  const read::DraftContext& context_;
  std::set<const read::Step*> taken_;
  std::vector<model::Finding> findings_;
};

/// Null, and told, where the row is on no step of this document.
read::Step* Taker::step_of(const MarkedRow& row, std::vector<read::Step>& steps) {
  const std::string& text = row.cells.at("step");
  std::size_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool known =
      read.ec == std::errc{} && read.ptr == text.data() + text.size() && number - 1 < steps.size();
  if (!known) {
    refuse(row, "step", fmt::format("'{}' is no number from 1 to {}", text, steps.size()));
    return nullptr;
  }
  read::Step& step = steps[number - 1];
  if (one_line(step.read.passage) != one_line(row.cells.at("passage"))) {
    refuse(row, "passage",
           fmt::format("is not that of step {}: the document, or what is read in it, is no longer "
                       "that of the sheet; write the sheet again",
                       number));
    return nullptr;
  }
  if (!taken_.insert(&step).second) {
    refuse(row, "step", fmt::format("{} stands in two rows; mark one of them", number));
    return nullptr;
  }
  return &step;
}

void Taker::take_group(const MarkedRow& row, read::Proposal& one) {
  one.group = row.cells.at("group");
  one.concept_id.reset();
  one.relation = model::Relation::exact;
  if (one.group.empty()) return;
  const model::ConceptId id(row.cells.at("concept"));
  if (context_.codebook.concept_named(id) == nullptr) {
    refuse(row, "concept",
           id.empty() ? std::string("is empty; a group needs one ('peil match' suggests some)")
                      : fmt::format("'{}' is no concept of the codebook", id));
    return;
  }
  one.concept_id = id;
  const std::string& relation = row.cells.at("relation");
  const auto known = model::from_name<model::Relation>(relation);
  if (!known && !relation.empty()) {
    refuse(row, "relation", "is none of exact, covers, part, overlaps");
  }
  one.relation = known.value_or(model::Relation::exact);
}

void Taker::take_place(const MarkedRow& row, read::Proposal& one) {
  one.region.reset();
  const model::RegionId id(row.cells.at("region"));
  if (!id.empty()) {
    const model::Region* region = context_.codebook.region(id);
    if (region == nullptr || region->origin != context_.origin) {
      refuse(row, "region", fmt::format("'{}' is no region of {}", id, context_.origin));
      return;
    }
    one.region = id;
  }
  const auto day = load::day_of(row.cells.at("from"));
  if (!day) refuse(row, "from", "is no day; expected YYYY-MM-DD");
  if (day && *day != context_.day) one.from = *day;
  if (day && *day == context_.day) one.from.reset();
}

void Taker::take_term(const MarkedRow& row, read::Proposal& one) {
  one.dimension = model::DimensionId(row.cells.at("on"));
  one.term = row.cells.at("term");
  if (context_.codebook.dimension(one.dimension) == nullptr) {
    refuse(row, "on", fmt::format("'{}' is no question of the codebook", one.dimension));
  } else if (model::find_term(context_.vocabulary, one.dimension, one.term,
                              one.from.value_or(context_.day)) == nullptr) {
    refuse(row, "term",
           fmt::format("'{}' is no term of {} on '{}' that holds on {}", one.term,
                       context_.vocabulary.source, one.dimension,
                       model::to_string(one.from.value_or(context_.day))));
  }
}

/// The rest was told of a column of its own.
void Taker::whole(const MarkedRow& row, const read::Proposal& one) {
  const auto lacks = read::lacks(one, context_.codebook);
  if (std::ranges::find(lacks, read::Lack::subject) != lacks.end()) {
    refuse(row, one.group.empty() ? "region" : "group",
           fmt::format("'{}' is not asked of what the row is on; give a group, a region or neither",
                       one.dimension));
  }
}

void Taker::take(const MarkedRow& row, std::vector<read::Step>& steps) {
  read::Step* step = step_of(row, steps);
  if (step == nullptr) return;
  if (row.reject) {
    step->decision = read::Decision::rejected;
    return;
  }
  const std::size_t before = findings_.size();
  take_group(row, step->now);
  take_place(row, step->now);
  take_term(row, step->now);
  if (findings_.size() == before) whole(row, step->now);
  step->decision = read::Decision::accepted;
}

}  // namespace

std::string draft_sheet(const std::vector<read::Step>& steps, const model::Profile* in_force,
                        model::Date day, const present::Texts& texts) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    rows.push_back(cells(i + 1, steps[i], in_force, day, texts));
  }
  return present::sheet_file(texts("draft.sheet"), columns(texts), rows);
}

void take_sheet(std::vector<read::Step>& steps, const std::string& file,
                const read::DraftContext& context) {
  std::vector<std::string_view> names;
  for (const auto& [name, width] : kColumns) names.push_back(name);
  std::vector<read::Step> changed = steps;
  Taker taker(file, context);
  for (const MarkedRow& row : read_marked_sheet(file, names, kWrittenBy)) taker.take(row, changed);
  taker.finish();
  steps = std::move(changed);
}

}  // namespace peil::cli
