// SPDX-License-Identifier: EUPL-1.2
#include "cli/draft/decisions_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "disclose/ledger.hpp"
#include "load/format/json.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"
#include "present/drafts/draft_words.hpp"

namespace peil::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<read::Decision, std::string_view>, 3> kDecisions{
    {{read::Decision::open, "open"},
     {read::Decision::accepted, "accepted"},
     {read::Decision::rejected, "rejected"}}};

std::string_view name(read::Decision decision) {
  return std::ranges::find(kDecisions, decision, &decltype(kDecisions)::value_type::first)->second;
}

Json json(const read::Proposal& one) {
  Json item = Json::object();
  if (!one.group.empty()) item["group"] = one.group;
  if (one.concept_id) item["concept"] = *one.concept_id;
  if (one.concept_id) item["relation"] = model::name(one.relation);
  if (one.region) item["region"] = *one.region;
  if (!one.dimension.empty()) item["on"] = one.dimension;
  if (!one.term.empty()) item["term"] = one.term;
  if (one.from) item["from"] = model::to_string(*one.from);
  return item;
}

Json json(const read::Step& step) {
  Json item{{"passage", step.read.passage},
            {"read", json(step.read)},
            {"decision", name(step.decision)},
            {"change", present::name(step.change)},
            {"recorded", step.recorded}};
  if (read::is_changed(step)) item["as"] = json(step.now);
  return item;
}

/// The value of a list of names that has this name.
template <typename T>
T named(const std::string& wanted, std::initializer_list<T> values,
        std::string_view (*name_of)(T)) {
  for (const T value : values) {
    if (name_of(value) == wanted) return value;
  }
  throw std::invalid_argument(fmt::format("'{}' is not known here", wanted));
}

read::Proposal proposal_of(const Json& item) {
  read::Proposal one;
  const auto text = [&](const char* key) { return item.value(key, std::string()); };
  one.group = text("group");
  if (item.contains("concept")) one.concept_id = model::ConceptId(text("concept"));
  if (item.contains("relation")) {
    const auto relation = model::from_name<model::Relation>(text("relation"));
    if (!relation)
      throw std::invalid_argument("'relation' is none of exact, covers, part, overlaps");
    one.relation = *relation;
  }
  if (item.contains("region")) one.region = model::RegionId(text("region"));
  one.dimension = model::DimensionId(text("on"));
  one.term = text("term");
  if (item.contains("from")) {
    one.from = model::parse_date(text("from"));
    if (!one.from) throw std::invalid_argument("'from' is no day; expected YYYY-MM-DD");
  }
  return one;
}

read::Step step_of(const Json& item) {
  read::Step step;
  step.read = proposal_of(item.at("read"));
  step.read.passage = item.at("passage").get<std::string>();
  step.now = item.contains("as") ? proposal_of(item["as"]) : step.read;
  using enum read::Decision;
  step.decision = named(item.at("decision").get<std::string>(), {open, accepted, rejected}, &name);
  using read::Change;
  step.change = named(item.at("change").get<std::string>(),
                      {Change::opens, Change::changes, Change::keeps}, &present::name);
  step.recorded = item.at("recorded").get<bool>();
  return step;
}

/// Runs `work`; what is wrong is told of a place in the file.
template <typename Work>
auto at_place(const std::filesystem::path& file, const std::string& place, Work work) {
  constexpr const char* kAdvice =
      "{}; this is no file of decisions as 'peil draft --confirm' keeps them: move it away to "
      "begin "
      "anew, or name another with --decisions";
  try {
    return work();
  } catch (const Json::exception&) {
    throw model::InputError(file.string(), place,
                            fmt::format(kAdvice, "a value is missing or of another kind"));
  } catch (const std::invalid_argument& error) {
    throw model::InputError(file.string(), place, fmt::format(kAdvice, error.what()));
  }
}

}  // namespace

std::string fingerprint(std::string_view content) {
  return content.empty() ? std::string() : disclose::sha256(content);
}

std::string fingerprint(const model::PolicyText& text) {
  std::string all = text.date ? model::to_string(*text.date) : std::string();
  for (const model::Passage& passage : text.passages) {
    for (const std::string& heading : passage.headings) all += '\n' + heading;
    all += '\n' + passage.text;
  }
  return fingerprint(std::string_view(all));
}

std::string decisions_json(const DecidedOn& on, const std::vector<read::Step>& steps,
                           const std::vector<read::Step>& earlier) {
  Json list = Json::array();
  for (const read::Step& step : steps) {
    if (step.decision != read::Decision::open || read::is_changed(step)) list.push_back(json(step));
  }
  for (const read::Step& old : earlier) {
    const bool there = std::ranges::any_of(
        steps, [&](const read::Step& step) { return read::same_reading(step.read, old.read); });
    if (!there) list.push_back(json(old));
  }
  const Json file{{"source", on.source},
                  {"origin", on.origin},
                  {"document", on.document},
                  {"profile", on.profile},
                  {"decisions", std::move(list)}};
  return file.dump(2) + "\n";
}

std::optional<Decisions> read_decisions(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) return std::nullopt;
  const std::string content = platform::read_file(file);
  load::Report report(file);
  if (!load::parse_json(content, report)) throw model::InputError(report.findings());
  const Json json = Json::parse(content);
  Decisions result;
  at_place(file, "", [&] {
    result.on = {model::SourceId(json.at("source").get<std::string>()),
                 model::OriginId(json.at("origin").get<std::string>()),
                 json.at("document").get<std::string>(), json.at("profile").get<std::string>()};
    (void)json.at("decisions");
  });
  std::size_t number = 0;
  for (const Json& item : json["decisions"]) {
    const std::string place = fmt::format("decisions/{}", number++);
    result.steps.push_back(at_place(file, place, [&] { return step_of(item); }));
  }
  return result;
}

}  // namespace peil::cli
