// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "present/export/package.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

Json reference(const std::string& address) { return {{"@id", address}}; }

Json references(const std::vector<std::string>& addresses) {
  Json list = Json::array();
  for (const std::string& address : addresses) list.push_back(reference(address));
  return list;
}

Json by_language(const model::Text& text) {
  Json list = Json::array();
  for (const auto& [language, words] : text) {
    list.push_back({{"@value", words}, {"@language", language}});
  }
  return list;
}

Json day(const std::string& text) { return {{"@value", text}, {"@type", "xsd:date"}}; }

Json agent(const model::Publication::Agent& who) {
  Json node{{"@type", "foaf:Agent"}, {"foaf:name", who.name}};
  if (!who.url.empty()) node["foaf:homepage"] = reference(who.url);
  return node;
}

Json contact(const model::Publication::Agent& who) {
  Json node{{"@type", "vcard:Kind"}, {"vcard:fn", who.name}};
  if (!who.url.empty()) node["vcard:hasURL"] = reference(who.url);
  if (!who.email.empty()) node["vcard:hasEmail"] = reference("mailto:" + who.email);
  return node;
}

std::string language_address(const std::string& code) {
  return "http://publications.europa.eu/resource/authority/language/" +
         std::string(code == "nl" ? "NLD" : "ENG");
}

Json distribution(const std::string& name, const std::string& title, const PackageFacts& facts) {
  const model::Publication& publication = facts.publication;
  // Where a file will stand is for the owner to say; until then only its name is known.
  const std::string place = publication.landing_page.empty() ? publication.base + "file:"
                                                             : publication.landing_page + "/";
  Json node{
      {"@id", publication.base + "distribution:" + name},
      {"@type", "dcat:Distribution"},
      {"dct:title", {{"@value", title}, {"@language", facts.texts.language()}}},
      {"dcat:accessURL", reference(place + name + ".csv")},
      {"dct:format", reference("http://publications.europa.eu/resource/authority/file-type/CSV")},
      {"dcat:mediaType", reference("https://www.iana.org/assignments/media-types/text/csv")},
      {"adms:status", reference("http://purl.org/adms/status/UnderDevelopment")}};
  if (!publication.licence.url.empty()) node["dct:license"] = reference(publication.licence.url);
  return node;
}

Json context() {
  return {{"dcat", "http://www.w3.org/ns/dcat#"}, {"dct", "http://purl.org/dc/terms/"},
          {"foaf", "http://xmlns.com/foaf/0.1/"}, {"vcard", "http://www.w3.org/2006/vcard/ns#"},
          {"adms", "http://www.w3.org/ns/adms#"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
}

}  // namespace

std::string dcat_json(const Tables& tables, const PackageFacts& facts) {
  const model::Publication& publication = facts.publication;
  Json dataset{{"@id", publication.base + "dataset:" + publication.name},
               {"@type", "dcat:Dataset"},
               {"dct:title", by_language(publication.title)},
               {"dct:description", by_language(publication.description)},
               {"dct:identifier", publication.base + "dataset:" + publication.name},
               {"dct:accessRights",
                reference("http://publications.europa.eu/resource/authority/access-right/PUBLIC")}};
  if (!publication.version.empty()) dataset["dcat:version"] = publication.version;
  if (!publication.issued.empty()) dataset["dct:issued"] = day(publication.issued);
  if (!publication.modified.empty()) dataset["dct:modified"] = day(publication.modified);
  if (!publication.publisher.name.empty()) dataset["dct:publisher"] = agent(publication.publisher);
  if (!publication.contact.name.empty())
    dataset["dcat:contactPoint"] = contact(publication.contact);
  if (!publication.landing_page.empty()) {
    dataset["dcat:landingPage"] = reference(publication.landing_page);
  }
  dataset["dcat:theme"] = references(publication.themes);
  dataset["dct:spatial"] = references(publication.spatial);
  if (!publication.provenance.empty()) {
    dataset["dct:provenance"] = {{"@type", "dct:ProvenanceStatement"},
                                 {"rdfs:label", by_language(publication.provenance)}};
  }
  for (const auto& [language, words] : publication.keywords) {
    for (const std::string& word : words) {
      dataset["dcat:keyword"].push_back({{"@value", word}, {"@language", language}});
    }
  }
  for (const auto& [language, words] : publication.title) {
    dataset["dct:language"].push_back(reference(language_address(language)));
  }
  for (const auto& [name, listing] : tables) {
    dataset["dcat:distribution"].push_back(
        distribution(name, facts.texts("open_data.table." + name), facts));
  }
  Json names = context();
  names["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#";
  Json file{{"@context", names}};
  file.update(dataset);
  return file.dump(2) + "\n";
}

}  // namespace peil::present
