// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "model/date.hpp"
#include "present/export/package.hpp"
#include "present/export/table_keys.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

bool is_number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

/// `document_date` as "document date".
std::string title_of(std::string key) {
  std::ranges::replace(key, '_', ' ');
  return key;
}

Json field(const Listing& listing, std::size_t column, const Texts& texts) {
  const std::string& key = listing.columns[column].key;
  return {{"name", key},
          {"type", field_type(listing, column)},
          {"title", texts.capitalised(title_of(key))},
          {"description", texts("field." + key)}};
}

Json schema(const std::string& name, const Listing& listing, const std::set<std::string>& tables,
            const Texts& texts) {
  Json fields = Json::array();
  for (std::size_t c = 0; c < listing.columns.size(); ++c) {
    if (listing.columns[c].shown == Listing::Shown::to_people) continue;
    fields.push_back(field(listing, c, texts));
  }
  Json result{{"fields", fields}, {"missingValues", {""}}};
  const TableKeys keys = table_keys(name);
  if (!keys.primary.empty()) result["primaryKey"] = keys.primary;
  for (const ForeignKey& key : keys.foreign) {
    if (!tables.contains(key.table)) continue;
    result["foreignKeys"].push_back(
        {{"fields", key.fields}, {"reference", {{"resource", key.table}, {"fields", key.there}}}});
  }
  return result;
}

Json resource(const std::string& name, const Listing& listing, const std::set<std::string>& tables,
              const Texts& texts) {
  return {{"name", name},
          {"path", name + ".csv"},
          {"profile", "tabular-data-resource"},
          {"title", texts("open_data.table." + name)},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"schema", schema(name, listing, tables, texts)}};
}

void put(Json& target, const char* key, const std::string& value) {
  if (!value.empty()) target[key] = value;
}

Json contributor(const model::Publication::Agent& agent, const char* role) {
  Json result{{"title", agent.name}, {"role", role}};
  put(result, "path", agent.url);
  put(result, "email", agent.email);
  return result;
}

/// What the owner says, in the form of the specification.
void put_publication(Json& package, const model::Publication& publication,
                     const std::string& language) {
  put(package, "version", publication.version);
  if (!publication.modified.empty()) package["created"] = publication.modified + "T00:00:00Z";
  put(package, "homepage", publication.landing_page);
  if (!publication.licence.id.empty()) {
    package["licenses"] = {{{"name", publication.licence.id},
                            {"title", publication.licence.title},
                            {"path", publication.licence.url}}};
  }
  if (!publication.publisher.name.empty()) {
    package["contributors"].push_back(contributor(publication.publisher, "publisher"));
  }
  if (!publication.contact.name.empty()) {
    package["contributors"].push_back(contributor(publication.contact, "maintainer"));
  }
  const auto keywords = publication.keywords.find(language);
  if (keywords != publication.keywords.end()) package["keywords"] = keywords->second;
  if (!publication.spatial.empty()) package["spatial"] = publication.spatial;
  put(package, "provenance", std::string(model::in_language(publication.provenance, language)));
}

}  // namespace

std::string_view field_type(const Listing& listing, std::size_t column) {
  bool any = false;
  bool days = true;
  bool numbers = true;
  for (const auto& row : listing.rows) {
    const Listing::Value& value = row.at(column);
    if (std::holds_alternative<std::monostate>(value)) continue;
    if (std::holds_alternative<std::int64_t>(value)) return "integer";
    if (std::holds_alternative<bool>(value)) return "boolean";
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) return "string";
    any = true;
    days = days && model::parse_date(*text).has_value();
    numbers = numbers && is_number(*text);
    if (!days && !numbers) return "string";
  }
  static const std::set<std::string, std::less<>> kDays{"from", "until", "day", "confirmed_until"};
  const std::string& key = listing.columns[column].key;
  if (kDays.contains(key) && days) return "date";
  return key == "value" && any && numbers ? "number" : "string";
}

std::string datapackage_json(const Tables& tables, const PackageFacts& facts) {
  std::set<std::string> names;
  for (const auto& [name, listing] : tables) names.insert(name);
  const std::string language(facts.texts.language());
  const std::string own(model::in_language(facts.publication.description, language));
  const std::string levels = facts.texts("open_data.levels", {{"date", facts.as_of}});
  Json package{{"profile", "tabular-data-package"},
               {"name", facts.publication.name},
               {"title", std::string(model::in_language(facts.publication.title, language))},
               {"description", own.empty() ? levels : own + " " + levels}};
  put_publication(package, facts.publication, language);
  package["as_of"] = model::to_string(facts.as_of);
  package["made_with"] = facts.program;
  Json resources = Json::array();
  for (const auto& [name, listing] : tables) {
    resources.push_back(resource(name, listing, names, facts.texts));
  }
  package["resources"] = resources;
  return package.dump(2) + "\n";
}

}  // namespace peil::present
