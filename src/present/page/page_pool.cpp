// SPDX-License-Identifier: EUPL-1.2
#include "present/page/page_pool.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "present/medium/or_null.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// Without the members that say nothing: the page takes what is missing for null, false or an empty
/// list.
Json telling(Json value) {
  for (auto member = value.begin(); member != value.end();) {
    const bool nothing =
        member->is_null() || *member == false || (member->is_array() && member->empty());
    member = nothing ? value.erase(member) : std::next(member);
  }
  return value;
}

Json text_or_null(const model::Text& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

struct PagePool::State {
  /// Things told once, by what they say.
  class Numbered {
   public:
    std::size_t number(Json value) {
      const auto [place, added] = numbers_.emplace(value.dump(), values_.size());
      if (added) values_.push_back(std::move(value));
      return place->second;
    }
    [[nodiscard]] const Json& values() const { return values_; }

   private:
    std::map<std::string, std::size_t, std::less<>> numbers_;
    Json values_ = Json::array();
  };

  const PageContext& context;
  TableWords dutch;
  TableWords english;
  Numbered cells;
  Numbered hows;
  Numbered evidence;
  Numbered documents;
  std::set<std::string> names;
  std::set<std::string> terms;

  explicit State(const PageContext& given)
      : context(given),
        dutch(given.codebook, given.dutch),
        english(given.codebook, given.english) {}

  std::size_t document(const align::Column& column, const std::string& id) {
    const auto found = std::ranges::find(column.documents, id, &model::Document::id);
    if (found == column.documents.end()) return documents.number({{"title", id}});
    return documents.number({{"title", found->title},
                             {"publisher", or_null<Json>(found->publisher)},
                             {"date", or_null<Json>(found->date)},
                             {"reference", or_null<Json>(found->reference)},
                             {"url", or_null<Json>(found->url)},
                             {"language", or_null<Json>(found->language)},
                             {"kind", model::name(found->evidence)}});
  }

  /// The entry of the source's vocabulary for a term: in other words, and why it is worth its
  /// level.
  void add_meaning(Json& json, const align::Column& column, const model::Position& position,
                   model::Date day) {
    const model::Vocabulary* vocabulary = context.codebook.vocabulary(column.source);
    if (vocabulary == nullptr) return;
    json["language"] = vocabulary->language;
    const model::Term* term = model::find_term(*vocabulary, position.dimension, position.term, day);
    if (term == nullptr) return;
    const std::string entry = fmt::format("{}:{}", column.source, term - vocabulary->terms.data());
    terms.insert(entry);
    json["entry"] = entry;
  }

  std::size_t position(const align::Column& column, const align::Evidence& found, model::Date day) {
    const model::Position& position = found.position;
    Json json{{"term", position.term},
              {"group", text_or_null(found.group_label)},
              {"limits", text_or_null(found.group_qualifier)},
              {"qualifier", text_or_null(position.qualifier)},
              {"exceptions", text_or_null(position.exceptions)},
              {"note", text_or_null(position.note)},
              {"region", or_null<Json>(position.region)},
              {"levels", levels_or_null<Json>(found.levels)},
              {"kind", model::name(found.kind)},
              {"instrument", model::name(position.instrument)},
              {"from", day_or_null<Json>(position.validity.from)},
              {"until", day_or_null<Json>(position.validity.until)},
              {"confirmed_until", day_or_null<Json>(position.confirmed_until)},
              {"unverified", position.unverified},
              {"cites", Json::array()}};
    for (const model::Citation& citation : position.citations) {
      json["cites"].push_back({document(column, citation.document), citation.locator});
    }
    if (position.region) names.insert(*position.region);
    add_meaning(json, column, position, day);
    return evidence.number(telling(std::move(json)));
  }

  std::string how(const TableWords& words, const align::Column& column, const align::Cell& cell) {
    return cell.levels ? basis_words(words, cell) : silence_words(words, column, cell);
  }
};

PagePool::PagePool(const PageContext& context) : state_(std::make_unique<State>(context)) {}
PagePool::~PagePool() = default;

void PagePool::name(const align::RowKey& key) {
  if (key.concept_id) state_->names.insert(*key.concept_id);
  if (key.region) state_->names.insert(*key.region);
}

std::size_t PagePool::add(const align::Column& column, const align::RowKey& key,
                          const align::Cell& cell, model::Date day) {
  name(key);
  Json json{{"levels", levels_or_null<Json>(cell.levels)},
            {"range", cell.range == cell.levels ? Json(nullptr) : levels_or_null<Json>(cell.range)},
            {"open", cell.open},
            {"divided", cell.divided},
            {"named", cell.named},
            {"basis", model::name(cell.basis)},
            {"how", state_->hows.number({{"nl", state_->how(state_->dutch, column, cell)},
                                         {"en", state_->how(state_->english, column, cell)}})},
            {"confirmed_until", day_or_null<Json>(cell.confirmed_until)},
            {"path", cell.path.size() > 1 ? Json(cell.path) : Json(nullptr)},
            {"evidence", Json::array()},
            {"reported", Json::array()}};
  for (const std::string& step : cell.path) state_->names.insert(step);
  for (const align::Evidence& found : cell.evidence) {
    json["evidence"].push_back(state_->position(column, found, day));
  }
  for (const align::Evidence& found : cell.reported) {
    json["reported"].push_back(state_->position(column, found, day));
  }
  return state_->cells.number(telling(std::move(json)));
}

std::string PagePool::cells() const { return state_->cells.values().dump(); }
std::string PagePool::hows() const { return state_->hows.values().dump(); }
std::string PagePool::evidence() const { return state_->evidence.values().dump(); }
std::string PagePool::documents() const { return state_->documents.values().dump(); }
const std::set<std::string>& PagePool::names() const { return state_->names; }
const std::set<std::string>& PagePool::terms() const { return state_->terms; }

}  // namespace peil::present
