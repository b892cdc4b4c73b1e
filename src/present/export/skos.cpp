// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "present/export/open_data.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

std::string scheme_address(const model::Publication& publication) {
  return publication.base + "concepts";
}

/// `urn:peil:concept:ahmadis`, `https://…/concept/ahmadis`: parts are joined as the base is.
std::string address(const model::Publication& publication, const model::ConceptId& concept_id) {
  const char joint = publication.base.back() == ':' ? ':' : '/';
  return fmt::format("{}concept{}{}", publication.base, joint, concept_id);
}

Json references(const model::Publication& publication,
                const std::vector<model::ConceptId>& concepts) {
  Json list = Json::array();
  for (const model::ConceptId& id : concepts) list.push_back({{"@id", address(publication, id)}});
  return list;
}

Json scheme(const model::Codebook& codebook, const model::Publication& publication) {
  std::vector<model::ConceptId> top;
  for (const model::Concept& entry : codebook.concepts) {
    if (entry.broader.empty()) top.push_back(entry.id);
  }
  Json node{{"@id", scheme_address(publication)}, {"@type", "skos:ConceptScheme"}};
  if (!publication.title.empty()) node["title"] = publication.title;
  if (!publication.description.empty()) node["description"] = publication.description;
  if (!publication.licence.url.empty()) {
    node["dct:license"] = {{"@id", publication.licence.url}};
  }
  if (!publication.publisher.name.empty()) node["dct:creator"] = publication.publisher.name;
  if (!publication.version.empty()) node["owl:versionInfo"] = publication.version;
  node["skos:hasTopConcept"] = references(publication, top);
  return node;
}

Json concept_node(const model::Concept& entry, const model::Publication& publication) {
  Json node{{"@id", address(publication, entry.id)},
            {"@type", "skos:Concept"},
            {"skos:inScheme", {{"@id", scheme_address(publication)}}},
            {"skos:notation", entry.id},
            {"prefLabel", entry.label}};
  if (!entry.alternatives.empty()) node["altLabel"] = entry.alternatives;
  if (!entry.definition.empty()) node["definition"] = entry.definition;
  if (entry.broader.empty()) {
    node["skos:topConceptOf"] = {{"@id", scheme_address(publication)}};
  } else {
    node["skos:broader"] = references(publication, entry.broader);
  }
  if (!entry.related.empty()) node["skos:related"] = references(publication, entry.related);
  return node;
}

std::string literal(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + '"';
}

class Turtle {
 public:
  void subject(const std::string& address, const char* type) {
    text_ += fmt::format("\n<{}> a {}", address, type);
  }
  void is(const char* property, const std::string& object) {
    text_ += fmt::format(" ;\n  {} {}", property, object);
  }
  void refers(const char* property, const std::string& to) { is(property, "<" + to + ">"); }
  void says(const char* property, const model::Text& text) {
    for (const auto& [language, words] : text) is(property, literal(words) + "@" + language);
  }
  void end() { text_ += " .\n"; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_ =
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
      "@prefix dct: <http://purl.org/dc/terms/> .\n"
      "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n";
};

void write_scheme(Turtle& turtle, const model::Codebook& codebook,
                  const model::Publication& publication) {
  turtle.subject(scheme_address(publication), "skos:ConceptScheme");
  turtle.says("dct:title", publication.title);
  turtle.says("dct:description", publication.description);
  if (!publication.licence.url.empty()) turtle.refers("dct:license", publication.licence.url);
  if (!publication.publisher.name.empty()) {
    turtle.is("dct:creator", literal(publication.publisher.name));
  }
  if (!publication.version.empty()) turtle.is("owl:versionInfo", literal(publication.version));
  for (const model::Concept& entry : codebook.concepts) {
    if (entry.broader.empty()) {
      turtle.refers("skos:hasTopConcept", address(publication, entry.id));
    }
  }
  turtle.end();
}

void write_concept(Turtle& turtle, const model::Concept& entry,
                   const model::Publication& publication) {
  turtle.subject(address(publication, entry.id), "skos:Concept");
  turtle.refers("skos:inScheme", scheme_address(publication));
  turtle.is("skos:notation", literal(entry.id));
  turtle.says("skos:prefLabel", entry.label);
  for (const auto& [language, labels] : entry.alternatives) {
    for (const std::string& label : labels) turtle.says("skos:altLabel", {{language, label}});
  }
  turtle.says("skos:definition", entry.definition);
  if (entry.broader.empty()) turtle.refers("skos:topConceptOf", scheme_address(publication));
  for (const model::ConceptId& id : entry.broader) {
    turtle.refers("skos:broader", address(publication, id));
  }
  for (const model::ConceptId& id : entry.related) {
    turtle.refers("skos:related", address(publication, id));
  }
  turtle.end();
}

}  // namespace

std::string concepts_skos(const model::Codebook& codebook, const model::Publication& publication) {
  Json graph = Json::array({scheme(codebook, publication)});
  for (const model::Concept& entry : codebook.concepts) {
    graph.push_back(concept_node(entry, publication));
  }
  Json context{{"skos", "http://www.w3.org/2004/02/skos/core#"},
               {"dct", "http://purl.org/dc/terms/"},
               {"owl", "http://www.w3.org/2002/07/owl#"}};
  for (const char* name : {"prefLabel", "altLabel", "definition"}) {
    context[name] = {{"@id", std::string("skos:") + name}, {"@container", "@language"}};
  }
  for (const char* name : {"title", "description"}) {
    context[name] = {{"@id", std::string("dct:") + name}, {"@container", "@language"}};
  }
  return Json{{"@context", context}, {"@graph", graph}}.dump(2) + "\n";
}

std::string concepts_turtle(const model::Codebook& codebook,
                            const model::Publication& publication) {
  Turtle turtle;
  write_scheme(turtle, codebook, publication);
  for (const model::Concept& entry : codebook.concepts) write_concept(turtle, entry, publication);
  return turtle.text();
}

}  // namespace peil::present
