// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "compare/claims.hpp"
#include "compare/history.hpp"
#include "compare/points.hpp"
#include "compare/proposed_changes.hpp"
#include "present/medium/or_null.hpp"
#include "present/page/page.hpp"
#include "present/page/page_pool.hpp"
#include "present/page/page_weights.hpp"
#include "present/words/cell_facts.hpp"
#include "present/words/claims.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// What holds from a day on until something else does: `[[day, value], …]`, days by number.
class PageCourse {
 public:
  /// Whether that is something new.
  bool put(std::size_t day, Json value) {
    if (steps_.empty() ? value.is_null() : steps_.back()[1] == value) return false;
    steps_.push_back({day, std::move(value)});
    return true;
  }
  [[nodiscard]] const Json& json() const { return steps_; }

 private:
  Json steps_ = Json::array();
};

Json courses_json(const std::map<std::string, PageCourse, std::less<>>& courses) {
  Json json = Json::object();
  for (const auto& [id, course] : courses) json[id] = course.json();
  return json;
}

/// Place of the value in the list, which takes it when it is new.
std::size_t number(Json& list, Json value) {
  const auto found = std::ranges::find(list, value);
  const auto place = static_cast<std::size_t>(found - list.begin());
  if (found == list.end()) list.push_back(std::move(value));
  return place;
}

using BySource = std::map<std::string, PageCourse, std::less<>>;

/// A row of any day with what every source says on it in the course of time.
struct PageRow {
  align::RowKey key;
  bool nominal = false;
  BySource cells;
  BySource verdicts;
  BySource points;
};

/// The verdict as the page has it: its name, with `*` where it is not robust; null without a basis.
Json verdict_or_null(const compare::RowVerdict& found) {
  if (found.verdict == model::Verdict::no_basis) return nullptr;
  return std::string(model::name(found.verdict)) + (found.robust ? "" : "*");
}

class OriginWriter {
 public:
  explicit OriginWriter(const PageContext& context) : context_(context), pool_(context) {}

  /// A day on which no cell changed is none of the page's, unless it is the `last`.
  void add(const compare::Comparison& day, bool last) {
    const std::size_t n = days_.size();
    moved_ = last || days_.empty();
    const align::Table& table = day.table;
    for (std::size_t c = 0; c < table.columns.size(); ++c) add_column(n, day, c);
    place_rows(table);
    for (PageRow& row : rows_) add_row(n, day, row);
    if (!moved_) return;
    for (std::size_t k = 0; k < day.against.size(); ++k) add_summary(n, day, k);
    add_groups(n, day);
    add_claims(n, day);
    add_blocks(n, day);
    note_changes(n, day);
    days_.push_back(model::to_string(table.as_of));
    before_ = &day;
  }

  void add_proposal(const compare::Comparison& day) {
    proposal_ = {{"source", day.table.columns[day.proposed->column].id}, {"rows", Json::array()}};
    for (const compare::ProposedChange& change : compare::proposed_changes(day)) {
      proposal_["rows"].push_back({{"row", row_number(day.table.rows[change.row].key)},
                                   {"direction", compare::name(change.direction)}});
    }
    proposal_["verdicts"] = Json::object();
    for (std::size_t r = 0; r < day.table.rows.size(); ++r) {
      Json verdicts = Json::object();
      for (std::size_t k = 0; k < day.against.size(); ++k) {
        verdicts[day.table.columns[day.against[k]].id] =
            verdict_or_null(day.proposed->verdicts[r][k]);
      }
      proposal_["verdicts"][std::to_string(row_number(day.table.rows[r].key))] = verdicts;
    }
    proposal_["claims"] = Json::object();
    proposal_["counts"] = Json::object();
    const compare::Comparison proposed = compare::as_proposed(day);
    const Json numbers = claim_numbers(proposed);
    for (std::size_t k = 0; k < proposed.against.size(); ++k) {
      const std::string& id = proposed.table.columns[proposed.against[k]].id;
      proposal_["claims"][id] = numbers[k];
      proposal_["counts"][id] = count_json(proposed, k);
    }
  }

  [[nodiscard]] Json json(const model::OriginId& origin) const {
    const TableWords dutch(context_.codebook, context_.dutch);
    const TableWords english(context_.codebook, context_.english);
    Json json{{"id", origin},
              {"days", days_},
              {"sources", sources_},
              {"order", order_},
              {"rows", Json::array()}};
    for (const PageRow& row : rows_) json["rows"].push_back(row_json(row, dutch, english));
    json["cells"] = Json::parse(pool_.cells());
    json["hows"] = Json::parse(pool_.hows());
    json["evidence"] = Json::parse(pool_.evidence());
    json["documents"] = Json::parse(pool_.documents());
    json["facts"] = courses_json(facts_);
    json["counts"] = courses_json(counts_);
    json["claims"] = {{"said", claims_}, {"by", courses_json(claims_course_)}};
    json["groups"] = Json::object();
    for (const auto& [id, courses] : groups_) json["groups"][id] = courses_json(courses);
    json["blocks"] = {{"all", blocks_}, {"on", blocks_course_.json()}};
    json["changes"] = changes_;
    json["proposal"] = proposal_;
    return json;
  }

  [[nodiscard]] const PagePool& pool() const { return pool_; }
  [[nodiscard]] bool fictional() const { return fictional_; }
  [[nodiscard]] std::size_t row_number(const align::RowKey& key) const {
    const auto found = std::ranges::find(rows_, key, &PageRow::key);
    return static_cast<std::size_t>(found - rows_.begin());
  }
  [[nodiscard]] bool has_row(const align::RowKey& key) const {
    return row_number(key) < rows_.size();
  }

 private:
  void add_column(std::size_t n, const compare::Comparison& day, std::size_t c) {
    const align::Column& column = day.table.columns[c];
    fictional_ = fictional_ || column.fictional;
    const auto known = std::ranges::find_if(
        sources_, [&](const Json& source) { return source["id"] == column.id; });
    if (known == sources_.end()) {
      const TableWords dutch(context_.codebook, context_.dutch);
      const TableWords english(context_.codebook, context_.english);
      sources_.push_back({{"id", column.id},
                          {"name", {{"nl", dutch.source(column)}, {"en", english.source(column)}}},
                          {"kind", model::name(column.kind)},
                          {"dissemination", model::name(column.dissemination)},
                          {"fictional", column.fictional}});
    }
    Json partial = Json::array();
    for (const model::Dimension& dimension : context_.codebook.dimensions) {
      if (record_state(column, dimension.id) == "partial") partial.push_back(dimension.id);
    }
    facts_[column.id].put(
        n, {{"recorded", column.recorded},
            {"no_policy", column.no_policy},
            {"partial", std::move(partial)},
            {"newest", or_null<Json>(align::newest_document(column, day.table.as_of))}});
  }

  /// Rows that are new stand behind those that they follow in this table.
  void place_rows(const align::Table& table) {
    auto next = order_.begin();
    for (const align::Row& row : table.rows) {
      const std::size_t number = row_number(row.key);
      auto at = std::ranges::find(order_, number);
      if (number == rows_.size()) {
        rows_.push_back({row.key, row.nominal, {}, {}, {}});
        at = order_.insert(next, number);
      }
      next = std::next(at);
    }
  }

  void add_row(std::size_t n, const compare::Comparison& day, PageRow& row) {
    const align::Table& table = day.table;
    const auto found = std::ranges::find(table.rows, row.key, &align::Row::key);
    if (found == table.rows.end()) {
      for (BySource* each : {&row.cells, &row.verdicts, &row.points}) {
        for (auto& [id, course] : *each) moved_ = course.put(n, nullptr) || moved_;
      }
      return;
    }
    const auto r = static_cast<std::size_t>(found - table.rows.begin());
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const align::Column& column = table.columns[c];
      const std::size_t cell = pool_.add(column, row.key, found->cells[c], table.as_of);
      moved_ = row.cells[column.id].put(n, cell) || moved_;
    }
    for (auto& [id, course] : row.cells) {
      if (!table.column(id)) moved_ = course.put(n, nullptr) || moved_;
    }
    for (std::size_t k = 0; k < day.against.size(); ++k) {
      const std::string& id = table.columns[day.against[k]].id;
      row.verdicts[id].put(n, verdict_or_null(day.verdicts[r][k]));
      const auto point = points_of(day, k)[r];
      row.points[id].put(n, point ? Json(*point + 1) : Json(nullptr));
    }
  }

  /// The points of the day against the k-th other source, worked out once.
  const compare::PointOf& points_of(const compare::Comparison& day, std::size_t k) {
    if (points_day_ != &day) {
      points_.clear();
      points_day_ = &day;
      for (std::size_t i = 0; i < day.against.size(); ++i) {
        points_.push_back(compare::points(day, i));
      }
    }
    return points_[k];
  }

  void add_blocks(std::size_t n, const compare::Comparison& day) {
    Json blocks = Json::array();
    for (const std::string& block : weight_blocks(day, context_.codebook)) {
      blocks.push_back(number(blocks_, Json::parse(block)));
    }
    blocks_course_.put(n, std::move(blocks));
  }

  /// Points by verdict: more lenient, equal, stricter, undecided.
  static Json count_json(const compare::Comparison& day, std::size_t k) {
    const compare::PointCounts counts = compare::count_points(day, k);
    return {counts.more_lenient, counts.equal, counts.stricter,
            counts.indeterminate + counts.split};
  }

  void add_summary(std::size_t n, const compare::Comparison& day, std::size_t k) {
    counts_[day.table.columns[day.against[k]].id].put(n, count_json(day, k));
  }

  void add_groups(std::size_t n, const compare::Comparison& day) {
    for (const compare::GroupVerdict& group : day.groups) {
      groups_[group.concept_id][group.against].put(n, model::name(group.verdict));
    }
  }

  Json claim_numbers(const compare::Comparison& day) {
    const auto claims = compare::claims(day, context_.codebook, context_.weights);
    const ClaimContext dutch{day, context_.codebook, context_.dutch, context_.weights};
    const ClaimContext english{day, context_.codebook, context_.english, context_.weights};
    Json numbers = Json::array();
    for (const compare::Claim& claim : claims) {
      if (claim.points == 0) {  // nothing is claimed
        numbers.push_back(nullptr);
        continue;
      }
      Json json{
          {"strength", name(claim.strength)},
          {"direction", compare::name(claim.direction)},
          {"points", claim.points},
          {"text", {{"nl", claim_sentence(claim, dutch)}, {"en", claim_sentence(claim, english)}}},
          {"proof", {{"nl", claim_proof(claim, dutch)}, {"en", claim_proof(claim, english)}}}};
      numbers.push_back(number(claims_, std::move(json)));
    }
    return numbers;
  }

  void add_claims(std::size_t n, const compare::Comparison& day) {
    const Json numbers = claim_numbers(day);
    for (std::size_t k = 0; k < day.against.size(); ++k) {
      claims_course_[day.table.columns[day.against[k]].id].put(n, numbers[k]);
    }
  }

  /// What became of each row since the day before.
  void note_changes(std::size_t n, const compare::Comparison& day) {
    static const align::Cell nothing;
    for (std::size_t c = 0; c < day.table.columns.size(); ++c) {
      const std::string& id = day.table.columns[c].id;
      for (const PageRow& row : rows_) {
        const align::Cell* was = cell_on(before_, id, row.key);
        const align::Cell* is = cell_on(&day, id, row.key);
        const auto kind =
            compare::kind_of_change(was == nullptr ? nothing : *was, is == nullptr ? nothing : *is);
        if (!kind) continue;
        Json change{{"day", n},
                    {"source", id},
                    {"row", row_number(row.key)},
                    {"kind", compare::name(*kind)}};
        change["direction"] = was != nullptr && is != nullptr
                                  ? Json(compare::name(compare::change_direction(*was, *is)))
                                  : Json(nullptr);
        changes_.push_back(std::move(change));
      }
    }
  }

  static const align::Cell* cell_on(const compare::Comparison* day, const std::string& id,
                                    const align::RowKey& key) {
    if (day == nullptr) return nullptr;
    const auto c = day->table.column(id);
    const auto row = std::ranges::find(day->table.rows, key, &align::Row::key);
    return c && row != day->table.rows.end() ? &row->cells[*c] : nullptr;
  }

  static Json row_json(const PageRow& row, const TableWords& dutch, const TableWords& english) {
    return {{"concept", or_null<Json>(row.key.concept_id)},
            {"region", or_null<Json>(row.key.region)},
            {"dimension", row.key.dimension},
            {"nominal", row.nominal},
            {"name", {{"nl", dutch.row(row.key)}, {"en", english.row(row.key)}}},
            {"cells", courses_json(row.cells)},
            {"verdicts", courses_json(row.verdicts)},
            {"points", courses_json(row.points)}};
  }

  const PageContext& context_;
  PagePool pool_;
  std::vector<std::string> days_;
  Json sources_ = Json::array();
  std::vector<PageRow> rows_;       ///< by number
  std::vector<std::size_t> order_;  ///< numbers of rows as they stand in the table
  BySource facts_;
  BySource counts_;
  Json claims_ = Json::array();
  BySource claims_course_;
  std::map<std::string, BySource, std::less<>> groups_;
  Json blocks_ = Json::array();
  PageCourse blocks_course_;
  Json changes_ = Json::array();
  Json proposal_ = nullptr;
  bool fictional_ = false;
  bool moved_ = false;  ///< some cell is another than on the day before
  const compare::Comparison* before_ = nullptr;
  const compare::Comparison* points_day_ = nullptr;
  std::vector<compare::PointOf> points_;
};

/// `places` takes the documents to read, each once; the gap has them by number.
Json gap_json(const compare::Gap& gap, std::size_t row, Json& places) {
  Json numbers = Json::array();
  for (const compare::LookIn& place : gap.look_in) {
    numbers.push_back(number(places, {{"title", place.title},
                                      {"url", or_null<Json>(place.url)},
                                      {"place", or_null<Json>(place.place)}}));
  }
  return {{"row", row},
          {"source", gap.source},
          {"why", compare::name(gap.why)},
          {"other", gap.other},
          {"level", {gap.level.low, gap.level.high}},
          {"closes", gap.closes},
          {"look_in", std::move(numbers)}};
}

}  // namespace

template <disclose::Audience audience>
PagePart page_part(const PageOrigin<audience>& origin, const PageContext& context) {
  OriginWriter writer(context);
  for (const auto& day : origin.days) {
    writer.add(day.comparison(), &day == &origin.days.back());
  }
  const compare::Comparison& last = origin.days.back().comparison();
  if (last.proposed) writer.add_proposal(last);
  Json json = writer.json(last.table.origin);
  json["gaps"] = Json::array();
  json["places"] = Json::array();
  for (const compare::Gap& gap : origin.gaps) {
    if (!writer.has_row(gap.key)) continue;
    json["gaps"].push_back(gap_json(gap, writer.row_number(gap.key), json["places"]));
  }
  json["figures"] = Json::parse(page_figures(origin, context));
  if (origin.proposed_from) json["proposed_from"] = model::to_string(*origin.proposed_from);
  return {last.table.origin,     audience,   writer.fictional(), writer.pool().names(),
          writer.pool().terms(), json.dump()};
}

template PagePart page_part(const PageOrigin<disclose::Audience::everyone>&, const PageContext&);
template PagePart page_part(const PageOrigin<disclose::Audience::minister>&, const PageContext&);

}  // namespace peil::present
